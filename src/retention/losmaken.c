/*-------------------------------------------------------------------------
 *
 * losmaken.c
 *	  Taking a partij out of klantcontacten of others.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/retention/losmaken.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "lib/stringinfo.h"

#include "log/wissing.h"
#include "model/slot.h"
#include "retention/vergeten.h"
#include "retention/vernietiging.h"

/* Stands for a name where the rules ask for one. */
#define NAAMLOOS "(vergeten)"

static char *
betrokkenen_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT b.id::pg_catalog.uuid FROM ONLY %s AS b WHERE b.partij OPERATOR(pg_catalog.=) $1"
					" AND b.klantcontact OPERATOR(pg_catalog.=) ANY ($2) ORDER BY b.id USING OPERATOR(pg_catalog.<)",
					register_tabel(reg, TABEL_BETROKKENE));
}

static pg_uuid_t *
find_betrokkenen(const Vergeten *vergeten, const pg_uuid_t *klantcontacten, int *aantal)
{
	const Register *reg = &vergeten->reg;
	Oid			argtypes[] = {UUIDOID, UUIDARRAYOID};
	Datum		values[2];

	values[0] = UUIDPGetDatum(&vergeten->partij);
	values[1] = uuid_array(klantcontacten, *aantal);
	plan_execute_as_owner(plan_get(reg, PLAN_BEWAREN, BEW_BETROKKENEN, betrokkenen_tekst, NULL,
								   lengthof(argtypes), argtypes),
						  values, NULL, reg->tabellen[TABEL_BETROKKENE]);
	return neem_uuids(aantal);
}

static char *
adressen_los_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("UPDATE %s SET betrokkene = NULL WHERE betrokkene OPERATOR(pg_catalog.=) ANY ($1) AND partij IS NOT NULL",
					register_tabel(reg, TABEL_DIGITAAL_ADRES));
}

static char *
adressen_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("DELETE FROM %s WHERE betrokkene OPERATOR(pg_catalog.=) ANY ($1)",
					register_tabel(reg, TABEL_DIGITAAL_ADRES));
}

/*
 * All columns but those that say which part the betrokkene had.  Who sent a formulier
 * must have a name there, so that one gets one that is nobody's.
 */
static char *
betrokkene_tekst(const Register *reg, uint64 variant, const void *arg)
{
	const TabelModel *model = &tabel_modellen[TABEL_BETROKKENE];
	StringInfoData sql;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	appendStringInfo(&sql, "UPDATE %s AS b SET achternaam = CASE WHEN b.initiator AND k.aard OPERATOR(pg_catalog.=) 'formulier'"
					 " THEN '" NAAMLOOS "' END", register_tabel(reg, TABEL_BETROKKENE));
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (i != BETROKKENE_ID && i != BETROKKENE_KLANTCONTACT && i != BETROKKENE_ROL &&
			i != BETROKKENE_INITIATOR && i != BETROKKENE_ACHTERNAAM)
			appendStringInfo(&sql, ", %s = NULL", model->kolommen[i].naam);
	}
	appendStringInfo(&sql, " FROM %s AS k WHERE k.id OPERATOR(pg_catalog.=) b.klantcontact"
					 " AND b.id OPERATOR(pg_catalog.=) ANY ($1)", register_tabel(reg, TABEL_KLANTCONTACT));
	return sql.data;
}

/* Adressen first: one that is the partij's too says that the betrokkene is that partij. */
static void
take_out(void *arg)
{
	const Wissing *wissing = arg;

	bewaren_als_aanroeper(&wissing->reg, BEW_ADRESSEN_LOS, adressen_los_tekst, wissing->ids, wissing->aantal);
	bewaren_als_aanroeper(&wissing->reg, BEW_ADRESSEN, adressen_tekst, wissing->ids, wissing->aantal);
	bewaren_als_aanroeper(&wissing->reg, BEW_BETROKKENE, betrokkene_tekst, wissing->ids, wissing->aantal);
}

void
maak_los(const Vergeten *vergeten, const pg_uuid_t *klantcontacten, int aantal)
{
	pg_uuid_t  *ids = find_betrokkenen(vergeten, klantcontacten, &aantal);
	Wissing		wissing = {.reg = vergeten->reg,.tabel = TABEL_BETROKKENE,.ids = ids,.aantal = aantal};

	wissing_doe(&wissing, take_out, &wissing);
}
