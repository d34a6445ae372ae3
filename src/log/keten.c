/*-------------------------------------------------------------------------
 *
 * keten.c
 *	  Which chain of the log a row belongs to.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/keten.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/uuid.h"

#include "log/keten.h"

int
keten_partij_kolom(Tabel tabel)
{
	switch (tabel)
	{
		case TABEL_PARTIJ_IDENTIFICATOR:
			return PARTIJ_IDENTIFICATOR_PARTIJ;
		case TABEL_DIGITAAL_ADRES:
			return DIGITAAL_ADRES_PARTIJ;
		case TABEL_VERTEGENWOORDIGING:
			return VERTEGENWOORDIGING_VERTEGENWOORDIGENDE;
		default:
			return -1;
	}
}

Keten
keten_van(Tabel tabel, const Versie *versie, const pg_uuid_t *klantcontact)
{
	int			kolom = keten_partij_kolom(tabel);

	if (klantcontact != NULL)
		return (Keten)
	{
		TABEL_KLANTCONTACT, UUIDPGetDatum(klantcontact)
	};
	if (kolom >= 0 && !versie->leeg[kolom])
		return (Keten)
	{
		TABEL_PARTIJ, versie->waarden[kolom]
	};
	return (Keten)
	{
		tabel, versie->waarden[0]
	};
}

static char *
name_of(Tabel tabel, Datum sleutel)
{
	const TabelModel *model = &tabel_modellen[tabel];

	if (tabel == TABEL_BELEID)
		return pstrdup(model->naam);
	return psprintf("%s:%s", model->naam, tabel != TABEL_RECHT && model->kolommen[0].soort == KOLOM_UUID ?
					DatumGetCString(DirectFunctionCall1(uuid_out, sleutel)) :
					TextDatumGetCString(sleutel));
}

text *
keten_naam(const Keten *keten)
{
	return cstring_to_text(name_of(keten->tabel, keten->sleutel));
}

static bool
begins_with(const char *naam, Tabel tabel)
{
	const char *prefix = psprintf("%s:", tabel_modellen[tabel].naam);

	return strncmp(naam, prefix, strlen(prefix)) == 0;
}

bool
keten_past(const Versie *mutatie)
{
	const char *naam = TextDatumGetCString(mutatie->waarden[MUTATIE_KETEN]);
	int			tabel = tabel_van_naam(NameStr(*DatumGetName(mutatie->waarden[MUTATIE_TABEL])));

	if (tabel < 0 || tabel == TABEL_MUTATIE)
		return false;
	if (!mutatie->leeg[MUTATIE_KLANTCONTACT])
		return strcmp(naam, name_of(TABEL_KLANTCONTACT, mutatie->waarden[MUTATIE_KLANTCONTACT])) == 0;
	if (keten_partij_kolom(tabel) >= 0 && begins_with(naam, TABEL_PARTIJ))
		return true;
	if (mutatie->leeg[MUTATIE_RIJ])
		return begins_with(naam, tabel);
	return strcmp(naam, name_of(tabel, mutatie->waarden[MUTATIE_RIJ])) == 0;
}
