/*-------------------------------------------------------------------------
 *
 * row_lock.c
 *	  Locking rows of a register, in order.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/row_lock.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"

#include "register/arrays.h"
#include "register/row_lock.h"

static int
compare_uuids(const void *a, const void *b)
{
	return memcmp(a, b, UUID_LEN);
}

int
sort_uuids(pg_uuid_t *ids, int count)
{
	int			n = 0;

	qsort(ids, count, sizeof(pg_uuid_t), compare_uuids);
	for (int i = 0; i < count; i++)
	{
		if (n == 0 || memcmp(&ids[n - 1], &ids[i], UUID_LEN) != 0)
			ids[n++] = ids[i];
	}
	return n;
}

bool
uuids_contain(const pg_uuid_t *ids, int count, const pg_uuid_t *id)
{
	return bsearch(id, ids, count, sizeof(pg_uuid_t), compare_uuids) != NULL;
}

void
run_on_uuids(const Statement *statement, const Register *reg, uint64 variant,
			 const pg_uuid_t *ids, int count)
{
	Datum		value = uuid_array(ids, count);
	StatementCall call = {.variant = variant,.values = &value};

	statement_call(statement, reg, &call);
	pfree(DatumGetPointer(value));
}

static char *
lock_text(const Register *reg, uint64 variant)
{
	(void) reg;
	return psprintf("SELECT count(*) FROM (SELECT FROM ONLY {%s}"
					" WHERE id = ANY ($1) ORDER BY id USING < FOR NO KEY UPDATE) s",
					table_models[variant].name);
}

void
lock_rows(const Register *reg, Table anchor, const pg_uuid_t *ids, int count)
{
	static const Statement lock = {.text = lock_text,.argtypes = {UUIDARRAYOID}};

	for (int done = 0; done < count; done += ROWS_PER_STATEMENT)
		run_on_uuids(&lock, reg, anchor, ids + done, Min(ROWS_PER_STATEMENT, count - done));
}

pg_uuid_t *
take_uuids(int *count)
{
	pg_uuid_t  *ids = palloc_extended((SPI_processed + 1) * sizeof(pg_uuid_t), MCXT_ALLOC_HUGE);

	for (uint64 i = 0; i < SPI_processed; i++)
		ids[i] = *DatumGetUUIDP(result_value(i, 1));
	*count = (int) SPI_processed;
	SPI_freetuptable(SPI_tuptable);
	return ids;
}
