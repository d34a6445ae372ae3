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
#include "register/arrays.h"
#include "register/own_columns.h"
#include "register/row_lock.h"
#include "register/version_check.h"
#include "functions/vergeet.h"
#include "functions/destruction.h"

static pg_uuid_t *
find_betrokkenen(const Register *reg, const pg_uuid_t *partij, const pg_uuid_t *klantcontacten, int *count)
{
	static const Statement search = {
		"SELECT b.id::uuid FROM ONLY {betrokkene} AS b WHERE b.partij = $1"
		" AND b.klantcontact = ANY ($2) ORDER BY b.id USING <",
		.by = BY_OWNER,.argtypes = {UUIDOID, UUIDARRAYOID},.owner = TABLE_BETROKKENE
	};
	Datum		values[] = {UUIDPGetDatum(partij), uuid_array(klantcontacten, *count)};

	statement_run(&search, reg, values);
	return take_uuids(count);
}

static const Statement detach_adressen = {
	"UPDATE {digitaal_adres} SET betrokkene = NULL WHERE betrokkene = ANY ($1) AND partij IS NOT NULL",
	.by = BY_CALLER_LATEST,.argtypes = {UUIDARRAYOID}
};

static const Statement delete_adressen = {
	"DELETE FROM {digitaal_adres} WHERE betrokkene = ANY ($1)",.by = BY_CALLER_LATEST,.argtypes = {UUIDARRAYOID}
};

/* Is it a column of a betrokkene that tells of a person? */
static bool
is_wiped(const Register *reg, int column)
{
	return has_column(reg, TABLE_BETROKKENE, column) && column != BETROKKENE_ACHTERNAAM &&
		!is_part_column(table_models[TABLE_BETROKKENE].columns[column].name);
}

/*
 * All columns but those that say which part the betrokkene had, those that users added
 * too.  Who sent a formulier must have a name there, so that one gets one that is nobody's.
 */
static char *
betrokkene_text(const Register *reg, uint64 variant)
{
	const TableModel *model = &table_models[TABLE_BETROKKENE];
	StringInfoData sql;
	ListCell   *lc;

	(void) variant;
	initStringInfo(&sql);
	appendStringInfoString(&sql, "UPDATE {betrokkene} AS b SET achternaam = CASE WHEN b.initiator AND k.aard = 'formulier'"
						   " THEN '" FORGOTTEN_NAME "' END");
	for (int i = 0; i < model->column_count; i++)
	{
		if (is_wiped(reg, i))
			appendStringInfo(&sql, ", %s = NULL", model->columns[i].name);
	}
	foreach(lc, own_columns(reg, TABLE_BETROKKENE))
	{
		const OwnColumn *column = lfirst(lc);

		if (!column->computed && (column->nullable || column->has_default))
			appendStringInfo(&sql, ", %s = %s", column->name, column->nullable ? "NULL" : "DEFAULT");
	}
	appendStringInfoString(&sql, " FROM {klantcontact} AS k WHERE k.id = b.klantcontact AND b.id = ANY ($1)");
	return sql.data;
}

/* Is anything left that a trigger put back, or kept? */
static char *
left_over_text(const Register *reg, uint64 variant)
{
	const TableModel *model = &table_models[TABLE_BETROKKENE];
	StringInfoData sql;
	ListCell   *lc;

	(void) variant;
	initStringInfo(&sql);
	appendStringInfoString(&sql, "SELECT FROM ONLY {betrokkene} AS b WHERE b.id = ANY ($1)"
						   " AND (EXISTS (SELECT FROM ONLY {digitaal_adres} AS a WHERE a.betrokkene = b.id)"
						   " OR b.achternaam <> '" FORGOTTEN_NAME "'");
	for (int i = 0; i < model->column_count; i++)
	{
		if (is_wiped(reg, i))
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
	static const Statement empty = {.text = betrokkene_text,.by = BY_CALLER_LATEST,.argtypes = {UUIDARRAYOID}};
	const Erasing *wiping = arg;

	run_on_uuids(&detach_adressen, &wiping->reg, 0, wiping->ids, wiping->count);
	run_on_uuids(&delete_adressen, &wiping->reg, 0, wiping->ids, wiping->count);
	run_on_uuids(&empty, &wiping->reg, 0, wiping->ids, wiping->count);
}

static const char *
take_out_of(const Register *reg, const pg_uuid_t *klantcontacten, int count, void *arg)
{
	static const Statement search_left_over = {.text = left_over_text,.argtypes = {UUIDARRAYOID}};
	Erasing		wiping = {.reg = *reg,.table = TABLE_BETROKKENE,.count = count};

	wiping.ids = find_betrokkenen(reg, arg, klantcontacten, &wiping.count);
	wiping_perform(&wiping, take_out, &wiping);
	run_on_uuids(&search_left_over, reg, 0, wiping.ids, wiping.count);
	return SPI_processed > 0 ? HELD_BY_TRIGGER : NULL;
}

Outcome *
detach(const Erasure *erasure, const pg_uuid_t *klantcontacten, int count)
{
	return attempt_each(&erasure->reg, take_out_of, klantcontacten, count,
						unconstify(pg_uuid_t *, &erasure->partij));
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
