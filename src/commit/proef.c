/*-------------------------------------------------------------------------
 *
 * proef.c
 *	  A quick look at one row, without a statement.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/commit/proef.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "checks/voorwaarde.h"
#include "commit/proef.h"
#include "model/opzoeken.h"

static bool
waarde_past(const Voorwaarde *voorwaarde, const Versie *rij)
{
	const Waarde *is = &voorwaarde->is;
	KolomSoort	soort;

	if (is->label == NULL)
		return true;
	soort = tabel_modellen[voorwaarde->tabel].kolommen[is->kolom].soort;
	return (DatumGetObjectId(rij->waarden[is->kolom]) == enum_waarde(soort, is->label)) == is->gelijk;
}

/* Can the row's own columns break the rule? */
static bool
rij_past(const Voorwaarde *voorwaarde, const Versie *rij)
{
	return waarde_past(voorwaarde, rij) &&
		(voorwaarde->leeg == GEEN_KOLOM || rij->leeg[voorwaarde->leeg]) &&
		(voorwaarde->gevuld == GEEN_KOLOM || !rij->leeg[voorwaarde->gevuld]);
}

/* Can its children?  Without an index to count them by, yes. */
static bool
kinderen_passen(const Register *reg, const Kinderen *kind, Datum id)
{
	int			aantal;

	if (kind->tabel == GEEN_KOLOM)
		return true;
	aantal = tel_kinderen(reg, (Tabel) kind->tabel, id, kind->gevuld, Max(1, kind->aantal));
	return kind->aantal == 0 ? aantal <= 0 : (aantal < 0 || aantal >= kind->aantal);
}

/* Do children that were counted decide it? */
static bool
is_decided(const Register *reg, const Voorwaarde *voorwaarde, Datum id)
{
	return voorwaarde->sql == NULL &&
		(voorwaarde->kind.tabel == GEEN_KOLOM ||
		 tel_kinderen(reg, (Tabel) voorwaarde->kind.tabel, id, voorwaarde->kind.gevuld, 1) >= 0);
}

ProefUitslag
proef(const Register *reg, Tabel anker, Datum id, const Beleid *beleid, int *nr)
{
	Versie		rij;

	/* it may be gone again */
	if (opzoeken(reg, anker, id, &rij) == NULL)
		return PROEF_GOED;
	for (int i = 0; i < aantal_voorwaarden; i++)
	{
		const Voorwaarde *voorwaarde = &voorwaarden[i];

		if (!voorwaarde_geldt(voorwaarde, anker, beleid, true) ||
			!rij_past(voorwaarde, &rij) || !kinderen_passen(reg, &voorwaarde->kind, id))
			continue;
		if (!is_decided(reg, voorwaarde, id))
			return PROEF_ONBESLIST;
		*nr = i;
		return PROEF_FOUT;
	}
	return PROEF_GOED;
}
