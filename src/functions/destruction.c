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
#include "register/row_lock.h"
#include "functions/destruction.h"

void
retention_by_owner(const Register *reg, uint64 variant, StatementText text,
				   const pg_uuid_t *ids, int count)
{
	uuids_by_owner(reg, PLAN_RETENTION, variant, text, ids, count);
}

void
retention_by_caller(const Register *reg, uint64 variant, StatementText text,
					const pg_uuid_t *ids, int count)
{
	Oid			argtype = UUIDARRAYOID;
	Datum		value = uuid_array(ids, count);

	plan_execute_latest(plan_get(reg, PLAN_DESTROY, variant, text, NULL, 1, &argtype), &value);
	pfree(DatumGetPointer(value));
}

/*
 * FOR UPDATE: the lock of a foreign key waits for it, so that no taak, nor anything
 * else, comes to what was looked at and is about to go.
 */
static char *
row_lock_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) arg;
	return psprintf("SELECT pg_catalog.count(*) FROM (SELECT FROM ONLY %s"
					" WHERE id OPERATOR(pg_catalog.=) ANY ($1)"
					" ORDER BY id USING OPERATOR(pg_catalog.<) FOR UPDATE) s",
					register_table(reg, (Table) BEW_MORE(variant)));
}

int
lock_whole(const Register *reg, Table table, const pg_uuid_t *ids, int count)
{
	bool		isnull;
	int64		found;

	retention_by_owner(reg, BEW_WITH(BEW_SLOT, table), row_lock_text, ids, count);
	found = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
	SPI_freetuptable(SPI_tuptable);
	return (int) found;
}

static char *
children_text(const Register *reg, uint64 variant, const void *arg)
{
	uint32		more = BEW_MORE(variant);
	Table		table = (Table) (more & 0xFF);

	(void) arg;
	return psprintf("SELECT pg_catalog.count(*) FROM (SELECT FROM ONLY %s"
					" WHERE %s OPERATOR(pg_catalog.=) ANY ($1)"
					" ORDER BY id USING OPERATOR(pg_catalog.<) FOR UPDATE) s",
					register_table(reg, table), table_models[table].columns[more >> 8].name);
}

void
lock_children(const Register *reg, Table table, int column, const pg_uuid_t *ids, int count)
{
	retention_by_owner(reg, BEW_WITH(BEW_CHILDREN, (uint32) column << 8 | table), children_text, ids, count);
	SPI_freetuptable(SPI_tuptable);
}

/*
 * Before the klantcontacten themselves: those that go together refer to one another, and
 * the foreign key looks at each of them before the next one's rows go with it.
 */
static char *
references_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("DELETE FROM %s WHERE was_klantcontact OPERATOR(pg_catalog.=) ANY ($1)",
					register_table(reg, TABLE_ONDERWERPOBJECT));
}

static char *
klantcontacten_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("DELETE FROM %s AS k WHERE k.id OPERATOR(pg_catalog.=) ANY ($1) RETURNING k.id::pg_catalog.uuid",
					register_table(reg, TABLE_KLANTCONTACT));
}

static void
delete_rows(void *arg)
{
	Erasing    *wiping = arg;
	pg_uuid_t  *gone;

	retention_by_caller(&wiping->reg, BEW_REFERENCES, references_text,
						wiping->ids, wiping->count);
	retention_by_caller(&wiping->reg, BEW_KLANTCONTACTEN, klantcontacten_text,
						wiping->ids, wiping->count);
	gone = take_uuids(&wiping->count);
	wiping->count = sort_uuids(gone, wiping->count);
	wiping->ids = gone;
}

/*----
 * A trigger of a user may keep what a foreign key is to take along
 * ----
 */

static char *
betrokkenen_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT b.id::pg_catalog.uuid FROM ONLY %s AS b WHERE b.klantcontact OPERATOR(pg_catalog.=) ANY ($1)",
					register_table(reg, TABLE_BETROKKENE));
}

/* Is anything left of klantcontacten $1, whose betrokkenen were $2? */
static char *
left_over_text(const Register *reg, uint64 variant, const void *arg)
{
	StringInfoData sql;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	appendStringInfo(&sql, "SELECT WHERE EXISTS (SELECT FROM ONLY %s AS t WHERE t.betrokkene OPERATOR(pg_catalog.=) ANY ($2) AND t.partij IS NULL)",
					 register_table(reg, TABLE_DIGITAAL_ADRES));
	for (int i = TABLE_ACTOR_KLANTCONTACT; i < DOCUMENT_TABLE_COUNT; i++)
	{
		if (i != TABLE_DIGITAAL_ADRES)
			appendStringInfo(&sql, " OR EXISTS (SELECT FROM ONLY %s AS t WHERE t.klantcontact OPERATOR(pg_catalog.=) ANY ($1))",
							 register_table(reg, (Table) i));
	}
	return sql.data;
}

static bool
is_left_over(const Erasing *wiping, const pg_uuid_t *betrokkenen, int count)
{
	const Register *reg = &wiping->reg;
	Oid			argtypes[] = {UUIDARRAYOID, UUIDARRAYOID};
	Datum		values[] = {uuid_array(wiping->ids, wiping->count), uuid_array(betrokkenen, count)};

	plan_execute_as_owner(plan_get(reg, PLAN_RETENTION, BEW_OVER, left_over_text, NULL,
								   lengthof(argtypes), argtypes),
						  values, NULL, reg->tables[TABLE_KLANTCONTACT]);
	return SPI_processed > 0;
}

static const char *
destroy_some(const Register *reg, const pg_uuid_t *ids, int count, void *arg)
{
	Erasing		wiping = {.reg = *reg,.table = TABLE_KLANTCONTACT,.ids = ids,.count = count};
	pg_uuid_t  *betrokkenen;
	int			n;

	(void) arg;
	retention_by_owner(reg, BEW_KIND_IDS, betrokkenen_text, ids, count);
	betrokkenen = take_uuids(&n);
	wiping_perform(&wiping, delete_rows, &wiping);
	return wiping.count < count || is_left_over(&wiping, betrokkenen, n) ? HELD_BY_TRIGGER : NULL;
}

Outcome *
vernietig_klantcontacten(const Register *reg, const pg_uuid_t *ids, int count)
{
	return attempt_each(reg, destroy_some, ids, count, NULL);
}
