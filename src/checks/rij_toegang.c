/*-------------------------------------------------------------------------
 *
 * rij_toegang.c
 *	  May who changes a row do so?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/rij_toegang.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "rights/geschreven.h"
#include "rights/zicht.h"
#include "checks/rij_regels.h"
#include "checks/rij_toegang.h"
#include "model/anker.h"

/* In the words of PostgreSQL, which would refuse it a moment later. */
static void
refuse(const Rij *rij, const char *detail, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 errmsg("new row violates row-level security policy for table \"%s\"",
					RelationGetRelationName(rij->rel)),
			 detail == NULL ? 0 : errdetail("%s", detail),
			 hint == NULL ? 0 : errhint("%s", hint)));
}

static bool
sees(const Rij *rij, Zicht *zicht, int kolom)
{
	return rij->nieuw.leeg[kolom] || zicht_klantcontact(zicht, rij->nieuw.waarden[kolom]);
}

/* May the row be added to the partij in this column? */
static bool
may_add_to(const Rij *rij, Zicht *zicht, int column)
{
	return rij->nieuw.leeg[column] || zicht_mag_partij(zicht, rij->nieuw.waarden[column]);
}

static bool
mag_toevoegen(const Rij *rij, Zicht *zicht)
{
	switch (rij->tabel)
	{
		case TABEL_KLANTCONTACT:
			return (zicht_rechten(zicht) & REGISTREREN) != 0;
		case TABEL_PARTIJ:
			return (zicht_rechten(zicht) & PARTIJEN_REGISTREREN) != 0;
		case TABEL_PARTIJ_IDENTIFICATOR:
			return may_add_to(rij, zicht, PARTIJ_IDENTIFICATOR_PARTIJ);
		case TABEL_VERTEGENWOORDIGING:
			return may_add_to(rij, zicht, VERTEGENWOORDIGING_VERTEGENWOORDIGENDE);
		case TABEL_DIGITAAL_ADRES:
			return rij->nieuw.leeg[DIGITAAL_ADRES_BETROKKENE] ? may_add_to(rij, zicht, DIGITAAL_ADRES_PARTIJ) :
				zicht_betrokkene(zicht, rij->nieuw.waarden[DIGITAAL_ADRES_BETROKKENE]);
		case TABEL_ONDERWERPOBJECT:
			return sees(rij, zicht, ONDERWERPOBJECT_KLANTCONTACT) &&
				sees(rij, zicht, ONDERWERPOBJECT_WAS_KLANTCONTACT);
		default:
			return !IS_DOCUMENT_TABEL(rij->tabel) || sees(rij, zicht, anker_kolom(rij->tabel));
	}
}

/*
 * Who sees a klantcontact sees its partijen, so linking one by an id that was found
 * somewhere would show it.  An adres tells by a unique key what its partij has.
 */
static void
check_link(const Rij *rij, Zicht *zicht)
{
	int			column = rij->tabel == TABEL_BETROKKENE ? (int) BETROKKENE_PARTIJ :
	(int) DIGITAAL_ADRES_PARTIJ;

	if ((rij->tabel != TABEL_BETROKKENE && rij->tabel != TABEL_DIGITAAL_ADRES) ||
		rij->nieuw.leeg[column] || !rij_wijzigt(rij, column))
		return;
	if (!zicht_may_link_partij(zicht, rij->nieuw.waarden[column]))
		refuse(rij, "The partij is not there, or not one that may be linked by its id.",
			   "Name it by partijIdentificator in registreer(), or find it by that with zoek_partij() in the same transaction.");
}

/*
 * Who has no right here, and is let in by a policy that the owner made himself, is
 * that policy's concern.
 */
void
check_toegang(const Rij *rij)
{
	bool		added = TRIGGER_FIRED_BY_INSERT(rij->event);
	Zicht	   *zicht;

	if (TRIGGER_FIRED_BY_DELETE(rij->event))
		return;
	if (added && (rij->tabel == TABEL_KLANTCONTACT || rij->tabel == TABEL_PARTIJ) && !rij->nieuw.leeg[0])
		geschreven_merk(&rij->reg, rij->tabel, DatumGetUUIDP(rij->nieuw.waarden[0]), GetUserId());
	if (!onder_toegang(&rij->reg))
		return;
	zicht = zicht_van_register(&rij->reg);
	if (zicht_rechten(zicht) == 0)
		return;
	if (added && !mag_toevoegen(rij, zicht))
		refuse(rij, NULL, NULL);
	check_link(rij, zicht);
}

bool
mag_corrigeren(const Rij *rij)
{
	return !onder_toegang(&rij->reg) ||
		(rechten_van(&rij->reg, GetUserId()) & RECHT_BIT(RECHT_BEHEER)) != 0;
}

void
weiger_correctie(const Rij *rij, bool correctie)
{
	if (!correctie)
		return;
	right_denied(&rij->reg, psprintf("permission denied to correct \"%s\"", RelationGetRelationName(rij->rel)),
				 RECHT_BEHEER);
}
