/*-------------------------------------------------------------------------
 *
 * vergeet_detach.c
 *	  Taking a partij out of klantcontacten of others.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/vergeet_detach.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "lib/stringinfo.h"

#include "triggers/forgotten.h"
#include "log/erase.h"
#include "register/own_columns.h"
#include "register/row_lock.h"
#include "functions/vergeet.h"
#include "functions/destruction.h"

static char *
betrokkenen_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT b.id::pg_catalog.uuid FROM ONLY %s AS b WHERE b.partij OPERATOR(pg_catalog.=) $1"
					" AND b.klantcontact OPERATOR(pg_catalog.=) ANY ($2) ORDER BY b.id USING OPERATOR(pg_catalog.<)",
					register_table(reg, TABLE_BETROKKENE));
}

static pg_uuid_t *
find_betrokkenen(const Register *reg, const pg_uuid_t *partij, const pg_uuid_t *klantcontacten, int *count)
{
	Oid			argtypes[] = {UUIDOID, UUIDARRAYOID};
	Datum		values[2];

	values[0] = UUIDPGetDatum(partij);
	values[1] = uuid_array(klantcontacten, *count);
	plan_execute_as_owner(plan_get(reg, PLAN_RETENTION, BEW_BETROKKENEN, betrokkenen_text, NULL,
								   lengthof(argtypes), argtypes),
						  values, NULL, reg->tables[TABLE_BETROKKENE]);
	return take_uuids(count);
}

static char *
detach_adressen_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("UPDATE %s SET betrokkene = NULL WHERE betrokkene OPERATOR(pg_catalog.=) ANY ($1) AND partij IS NOT NULL",
					register_table(reg, TABLE_DIGITAAL_ADRES));
}

static char *
adressen_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("DELETE FROM %s WHERE betrokkene OPERATOR(pg_catalog.=) ANY ($1)",
					register_table(reg, TABLE_DIGITAAL_ADRES));
}

/*
 * All columns but those that say which part the betrokkene had, those that users added
 * too.  Who sent a formulier must have a name there, so that one gets one that is nobody's.
 */
static char *
betrokkene_text(const Register *reg, uint64 variant, const void *arg)
{
	const TableModel *model = &table_models[TABLE_BETROKKENE];
	StringInfoData sql;
	ListCell   *lc;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	appendStringInfo(&sql, "UPDATE %s AS b SET achternaam = CASE WHEN b.initiator AND k.aard OPERATOR(pg_catalog.=) 'formulier'"
					 " THEN '" FORGOTTEN_NAME "' END", register_table(reg, TABLE_BETROKKENE));
	for (int i = 0; i < model->column_count; i++)
	{
		if (!is_part_column(model->columns[i].name) && i != BETROKKENE_ACHTERNAAM)
			appendStringInfo(&sql, ", %s = NULL", model->columns[i].name);
	}
	foreach(lc, own_columns(reg, TABLE_BETROKKENE))
	{
		const OwnColumn *column = lfirst(lc);

		if (!column->computed && (column->nullable || column->has_default))
			appendStringInfo(&sql, ", %s = %s", column->name, column->nullable ? "NULL" : "DEFAULT");
	}
	appendStringInfo(&sql, " FROM %s AS k WHERE k.id OPERATOR(pg_catalog.=) b.klantcontact"
					 " AND b.id OPERATOR(pg_catalog.=) ANY ($1)", register_table(reg, TABLE_KLANTCONTACT));
	return sql.data;
}

/* Is anything left that a trigger put back, or kept? */
static char *
left_over_text(const Register *reg, uint64 variant, const void *arg)
{
	const TableModel *model = &table_models[TABLE_BETROKKENE];
	StringInfoData sql;
	ListCell   *lc;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	appendStringInfo(&sql, "SELECT FROM ONLY %s AS b WHERE b.id OPERATOR(pg_catalog.=) ANY ($1)"
					 " AND (EXISTS (SELECT FROM ONLY %s AS a WHERE a.betrokkene OPERATOR(pg_catalog.=) b.id)"
					 " OR b.achternaam OPERATOR(pg_catalog.<>) '" FORGOTTEN_NAME "'",
					 register_table(reg, TABLE_BETROKKENE), register_table(reg, TABLE_DIGITAAL_ADRES));
	for (int i = 0; i < model->column_count; i++)
	{
		if (!is_part_column(model->columns[i].name) && i != BETROKKENE_ACHTERNAAM)
			appendStringInfo(&sql, " OR b.%s IS NOT NULL", model->columns[i].name);
	}
	foreach(lc, own_columns(reg, TABLE_BETROKKENE))
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
	const Erasing *wiping = arg;

	retention_by_caller(&wiping->reg, BEW_ADRESSEN_LOOSE, detach_adressen_text, wiping->ids, wiping->count);
	retention_by_caller(&wiping->reg, BEW_ADRESSEN, adressen_text, wiping->ids, wiping->count);
	retention_by_caller(&wiping->reg, BEW_BETROKKENE, betrokkene_text, wiping->ids, wiping->count);
}

static const char *
take_out_of(const Register *reg, const pg_uuid_t *klantcontacten, int count, void *arg)
{
	Erasing		wiping = {.reg = *reg,.table = TABLE_BETROKKENE,.count = count};

	wiping.ids = find_betrokkenen(reg, arg, klantcontacten, &wiping.count);
	wiping_perform(&wiping, take_out, &wiping);
	retention_by_owner(reg, BEW_OVER_LOOSE, left_over_text, wiping.ids, wiping.count);
	return SPI_processed > 0 ? HELD_BY_TRIGGER : NULL;
}

Outcome *
detach(const Erasure *vergeten, const pg_uuid_t *klantcontacten, int count)
{
	return attempt_each(&vergeten->reg, take_out_of, klantcontacten, count,
						unconstify(pg_uuid_t *, &vergeten->partij));
}

/* The names of the columns of a betrokkene that cannot be emptied, or NULL. */
const char *
columns_that_stay(const Register *reg)
{
	StringInfoData names;
	ListCell   *lc;

	initStringInfo(&names);
	foreach(lc, own_columns(reg, TABLE_BETROKKENE))
	{
		const OwnColumn *column = lfirst(lc);

		if (!column->computed && !column->nullable && !column->has_default)
			appendStringInfo(&names, "%s%s", names.len == 0 ? "" : ", ", column->name);
	}
	return names.len == 0 ? NULL : names.data;
}
