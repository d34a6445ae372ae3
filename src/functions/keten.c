/*-------------------------------------------------------------------------
 *
 * chain.c
 *	  keten(): the klantcontacten that follow from one another.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/keten.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/hsearch.h"
#include "utils/tuplestore.h"
#include "utils/uuid.h"

#include "functions/followup.h"
#include "register/statement.h"
#include "document/arguments.h"
#include "document/call.h"

PG_FUNCTION_INFO_V1(klantcontact_keten);

/* How many klantcontacten lie before one. */
typedef struct Depth
{
	pg_uuid_t	klantcontact;
	int			depth;
} Depth;

/*
 * All klantcontacten that lead to one another, whichever way, each with the one
 * that it follows from, of those that the caller sees.  In the order in which an
 * earlier one always comes before those that follow from it.
 */
static const Statement search_keten = {
	"WITH RECURSIVE keten (id) AS (SELECT k.id FROM {klantcontact} AS k WHERE k.id = $1"
	" UNION SELECT k.id FROM keten CROSS JOIN LATERAL ("
	"SELECT o.was_klantcontact AS id FROM {onderwerpobject} AS o WHERE o.klantcontact = keten.id"
	" AND o.was_klantcontact IS NOT NULL"
	" UNION ALL SELECT o.klantcontact FROM {onderwerpobject} AS o WHERE o.was_klantcontact = keten.id) AS buur"
	" JOIN {klantcontact} AS k ON k.id = buur.id)"
	" SELECT k.id, eerder.id FROM keten JOIN {klantcontact} AS k ON k.id = keten.id"
	" LEFT JOIN LATERAL (SELECT v.id FROM {onderwerpobject} AS o JOIN {klantcontact} AS v ON v.id = o.was_klantcontact"
	" WHERE o.klantcontact = k.id) AS eerder ON true"
	" ORDER BY k.plaatsgevonden_op, k.nummer, k.id, eerder.id",
	.by = BY_CALLER_READ,.argtypes = {UUIDOID}
};

static HTAB *
new_depths(uint64 size)
{
	HASHCTL		ctl = {.keysize = sizeof(pg_uuid_t),.entrysize = sizeof(Depth),
	.hcxt = CurrentMemoryContext};

	return hash_create("klantcontact keten", Max(size, 16), &ctl, HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
}

static pg_uuid_t *
result_uuid(uint64 row, int column)
{
	Datum		value;

	return result_filled(row, column, &value) ? DatumGetUUIDP(value) : NULL;
}

/* How many rows from this one on are of the same klantcontact. */
static uint64
same_klantcontact(uint64 from)
{
	const pg_uuid_t *id = result_uuid(from, 1);
	uint64		to = from + 1;

	while (to < SPI_processed && memcmp(result_uuid(to, 1), id, UUID_LEN) == 0)
		to++;
	return to - from;
}

/* One more than the deepest that it follows from; those have been seen. */
static int
depth_of(HTAB *depths, uint64 from, uint64 count)
{
	Depth	   *entry;
	int			result = 0;

	for (uint64 i = from; i < from + count; i++)
	{
		const pg_uuid_t *volgt_op = result_uuid(i, 2);

		entry = volgt_op == NULL ? NULL : hash_search(depths, volgt_op, HASH_FIND, NULL);
		if (entry != NULL)
			result = Max(result, entry->depth + 1);
	}
	entry = hash_search(depths, result_uuid(from, 1), HASH_ENTER, NULL);
	entry->depth = result;
	return result;
}

static void
put_row(ReturnSetInfo *rsinfo, uint64 row, int depth)
{
	const pg_uuid_t *volgt_op = result_uuid(row, 2);
	Datum		values[] = {UUIDPGetDatum(result_uuid(row, 1)), UUIDPGetDatum(volgt_op), Int32GetDatum(depth)};
	bool		nulls[] = {false, volgt_op == NULL, false};

	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

/* keten(register regnamespace, id uuid) → table(klantcontact, volgt_op, diepte) */
Datum
klantcontact_keten(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Datum		id = PG_GETARG_DATUM(1);
	Register	reg;
	HTAB	   *depths;

	register_of_schema(argument_register(fcinfo), &reg);
	call_check_usage(&reg);
	check_spi(SPI_connect());
	statement_run(&search_keten, &reg, &id);
	InitMaterializedSRF(fcinfo, 0);
	depths = new_depths(SPI_processed);
	for (uint64 i = 0, count; i < SPI_processed; i += count)
	{
		int			depth;

		CHECK_FOR_INTERRUPTS();
		count = same_klantcontact(i);
		depth = depth_of(depths, i, count);
		for (uint64 j = i; j < i + count; j++)
			put_row(rsinfo, j, depth);
	}
	SPI_finish();
	return (Datum) 0;
}
