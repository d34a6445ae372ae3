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

#include "checks/forgotten.h"
#include "log/wissing.h"
#include "model/own_columns.h"
#include "model/slot.h"
#include "retention/vergeten.h"
#include "retention/vernietiging.h"

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
find_betrokkenen(const Register *reg, const pg_uuid_t *partij, const pg_uuid_t *klantcontacten, int *aantal)
{
	Oid			argtypes[] = {UUIDOID, UUIDARRAYOID};
	Datum		values[2];

	values[0] = UUIDPGetDatum(partij);
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
 * All columns but those that say which part the betrokkene had, those that users added
 * too.  Who sent a formulier must have a name there, so that one gets one that is nobody's.
 */
static char *
betrokkene_tekst(const Register *reg, uint64 variant, const void *arg)
{
	const TabelModel *model = &tabel_modellen[TABEL_BETROKKENE];
	StringInfoData sql;
	ListCell   *lc;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	appendStringInfo(&sql, "UPDATE %s AS b SET achternaam = CASE WHEN b.initiator AND k.aard OPERATOR(pg_catalog.=) 'formulier'"
					 " THEN '" FORGOTTEN_NAME "' END", register_tabel(reg, TABEL_BETROKKENE));
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (!is_part_column(model->kolommen[i].naam) && i != BETROKKENE_ACHTERNAAM)
			appendStringInfo(&sql, ", %s = NULL", model->kolommen[i].naam);
	}
	foreach(lc, own_columns(reg, TABEL_BETROKKENE))
	{
		const OwnColumn *column = lfirst(lc);

		if (!column->computed && (column->nullable || column->has_default))
			appendStringInfo(&sql, ", %s = %s", column->name, column->nullable ? "NULL" : "DEFAULT");
	}
	appendStringInfo(&sql, " FROM %s AS k WHERE k.id OPERATOR(pg_catalog.=) b.klantcontact"
					 " AND b.id OPERATOR(pg_catalog.=) ANY ($1)", register_tabel(reg, TABEL_KLANTCONTACT));
	return sql.data;
}

/* Is anything left that a trigger put back, or kept? */
static char *
left_over_text(const Register *reg, uint64 variant, const void *arg)
{
	const TabelModel *model = &tabel_modellen[TABEL_BETROKKENE];
	StringInfoData sql;
	ListCell   *lc;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	appendStringInfo(&sql, "SELECT FROM ONLY %s AS b WHERE b.id OPERATOR(pg_catalog.=) ANY ($1)"
					 " AND (EXISTS (SELECT FROM ONLY %s AS a WHERE a.betrokkene OPERATOR(pg_catalog.=) b.id)"
					 " OR b.achternaam OPERATOR(pg_catalog.<>) '" FORGOTTEN_NAME "'",
					 register_tabel(reg, TABEL_BETROKKENE), register_tabel(reg, TABEL_DIGITAAL_ADRES));
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (!is_part_column(model->kolommen[i].naam) && i != BETROKKENE_ACHTERNAAM)
			appendStringInfo(&sql, " OR b.%s IS NOT NULL", model->kolommen[i].naam);
	}
	foreach(lc, own_columns(reg, TABEL_BETROKKENE))
	{
		const OwnColumn *column = lfirst(lc);

		if (!column->computed && column->nullable)
			appendStringInfo(&sql, " OR b.%s IS NOT NULL", column->name);
	}
	appendStringInfoString(&sql, ") LIMIT 1");
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

static const char *
take_out_of(const Register *reg, const pg_uuid_t *klantcontacten, int count, void *arg)
{
	Wissing		wissing = {.reg = *reg,.tabel = TABEL_BETROKKENE,.aantal = count};

	wissing.ids = find_betrokkenen(reg, arg, klantcontacten, &wissing.aantal);
	wissing_doe(&wissing, take_out, &wissing);
	bewaren_als_eigenaar(reg, BEW_OVER_LOS, left_over_text, wissing.ids, wissing.aantal);
	return SPI_processed > 0 ? HELD_BY_TRIGGER : NULL;
}

Outcome *
maak_los(const Vergeten *vergeten, const pg_uuid_t *klantcontacten, int aantal)
{
	return attempt_each(&vergeten->reg, take_out_of, klantcontacten, aantal,
						unconstify(pg_uuid_t *, &vergeten->partij));
}

/* The names of the columns of a betrokkene that cannot be emptied, or NULL. */
const char *
columns_that_stay(const Register *reg)
{
	StringInfoData names;
	ListCell   *lc;

	initStringInfo(&names);
	foreach(lc, own_columns(reg, TABEL_BETROKKENE))
	{
		const OwnColumn *column = lfirst(lc);

		if (!column->computed && !column->nullable && !column->has_default)
			appendStringInfo(&names, "%s%s", names.len == 0 ? "" : ", ", column->name);
	}
	return names.len == 0 ? NULL : names.data;
}
