/*-------------------------------------------------------------------------
 *
 * destruction.c
 *	  Destroying klantcontacten, whoever decided that.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/destruction.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "lib/stringinfo.h"

#include "log/erase.h"
#include "register/arrays.h"
#include "register/row_lock.h"
#include "functions/destruction.h"

/*
 * FOR UPDATE: the lock of a foreign key waits for it, so that no taak, nor anything
 * else, comes to what was looked at and is about to go.
 */
static char *
lock_text(const Register *reg, uint64 variant)
{
	const TableModel *model = &table_models[variant & 0xFF];

	(void) reg;
	return psprintf("SELECT count(*) FROM (SELECT FROM ONLY {%s} WHERE %s = ANY ($1) ORDER BY id USING < FOR UPDATE) s",
					model->name, model->columns[variant >> 8].name);
}

int
lock_children(const Register *reg, Table table, int column, const pg_uuid_t *ids, int count)
{
	static const Statement lock = {.text = lock_text,.argtypes = {UUIDARRAYOID}};
	int64		found;

	run_on_uuids(&lock, reg, (uint64) column << 8 | table, ids, count);
	found = DatumGetInt64(result_value(0, 1));
	SPI_freetuptable(SPI_tuptable);
	return (int) found;
}

int
lock_whole(const Register *reg, Table table, const pg_uuid_t *ids, int count)
{
	return lock_children(reg, table, 0, ids, count);
}

/*
 * Before the klantcontacten themselves: those that go together refer to one another, and
 * the foreign key looks at each of them before the next one's rows go with it.
 */
static const Statement delete_references = {
	"DELETE FROM {onderwerpobject} WHERE was_klantcontact = ANY ($1)",
	.by = BY_CALLER_LATEST,.argtypes = {UUIDARRAYOID}
};

static const Statement delete_klantcontacten = {
	"DELETE FROM {klantcontact} AS k WHERE k.id = ANY ($1) RETURNING k.id::uuid",
	.by = BY_CALLER_LATEST,.argtypes = {UUIDARRAYOID}
};

static void
delete_rows(void *arg)
{
	Erasing    *wiping = arg;
	pg_uuid_t  *gone;

	run_on_uuids(&delete_references, &wiping->reg, 0, wiping->ids, wiping->count);
	run_on_uuids(&delete_klantcontacten, &wiping->reg, 0, wiping->ids, wiping->count);
	gone = take_uuids(&wiping->count);
	wiping->count = sort_uuids(gone, wiping->count);
	wiping->ids = gone;
}

/*----
 * A trigger of a user may keep what a foreign key is to take along
 * ----
 */

static const Statement search_betrokkenen = {
	"SELECT b.id::uuid FROM ONLY {betrokkene} AS b WHERE b.klantcontact = ANY ($1)",
	.by = BY_OWNER,.argtypes = {UUIDARRAYOID}
};

/* Is anything left of klantcontacten $1, whose betrokkenen were $2? */
static char *
left_over_text(const Register *reg, uint64 variant)
{
	StringInfoData sql;

	(void) reg;
	(void) variant;
	initStringInfo(&sql);
	appendStringInfoString(&sql, "SELECT WHERE EXISTS (SELECT FROM ONLY {digitaal_adres} AS t"
						   " WHERE t.betrokkene = ANY ($2) AND t.partij IS NULL)");
	for (int i = TABLE_ACTOR_KLANTCONTACT; i < DOCUMENT_TABLE_COUNT; i++)
	{
		if (i != TABLE_DIGITAAL_ADRES)
			appendStringInfo(&sql, " OR EXISTS (SELECT FROM ONLY {%s} AS t WHERE t.klantcontact = ANY ($1))",
							 table_models[i].name);
	}
	return sql.data;
}

static bool
is_left_over(const Erasing *wiping, const pg_uuid_t *betrokkenen, int count)
{
	static const Statement search = {.text = left_over_text,.argtypes = {UUIDARRAYOID, UUIDARRAYOID}};
	Datum		values[] = {uuid_array(wiping->ids, wiping->count), uuid_array(betrokkenen, count)};

	statement_run(&search, &wiping->reg, values);
	return SPI_processed > 0;
}

static const char *
destroy_some(const Register *reg, const pg_uuid_t *ids, int count, void *arg)
{
	Erasing		wiping = {.reg = *reg,.table = TABLE_KLANTCONTACT,.ids = ids,.count = count};
	pg_uuid_t  *betrokkenen;
	int			n;

	(void) arg;
	run_on_uuids(&search_betrokkenen, reg, 0, ids, count);
	betrokkenen = take_uuids(&n);
	wiping_perform(&wiping, delete_rows, &wiping);
	return wiping.count < count || is_left_over(&wiping, betrokkenen, n) ? HELD_BY_TRIGGER : NULL;
}

Outcome *
vernietig_klantcontacten(const Register *reg, const pg_uuid_t *ids, int count)
{
	return attempt_each(reg, destroy_some, ids, count, NULL);
}
