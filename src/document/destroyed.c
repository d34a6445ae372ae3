/*-------------------------------------------------------------------------
 *
 * destroyed.c
 *	  What was destroyed does not come back under its id.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/destroyed.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/uuid.h"

#include "document/faults.h"
#include "log/erase.h"
#include "register/row_lock.h"
#include "document/destroyed.h"
#include "types/types.h"

static char *
destroyed_text(const Register *reg, uint64 variant)
{
	(void) reg;
	return psprintf("SELECT DISTINCT m.rij::uuid FROM {mutatie} AS m WHERE m.rij = ANY ($1)"
					" AND m.tabel = '%s' AND " TELLS_OF_DESTRUCTION("m"), table_models[variant].name);
}

static const Statement search_destroyed = {.text = destroyed_text,.argtypes = {UUIDARRAYOID}};

/* Those of these ids, palloc'd and in order. */
static pg_uuid_t *
ids_destroyed(const Register *reg, Table table, const pg_uuid_t *ids, int *count)
{
	pg_uuid_t  *destroyed;

	run_on_uuids(&search_destroyed, reg, table, ids, *count);
	destroyed = take_uuids(count);
	*count = sort_uuids(destroyed, *count);
	return destroyed;
}

bool
id_is_destroyed(const Register *reg, Table table, Datum id)
{
	int			count = 1;

	(void) ids_destroyed(reg, table, DatumGetUUIDP(id), &count);
	return count > 0;
}

static Datum
id_of(const Row *row)
{
	return row->values[row->table == TABLE_PARTIJ ? PARTIJ_ID : KLANTCONTACT_ID];
}

int
rows_destroyed(const Register *reg, const Rows *rows, Row **destroyed)
{
	pg_uuid_t  *ids;
	int			count = rows->count;
	int			n = 0;

	if (count == 0)
		return 0;
	ids = palloc_extended(count * sizeof(pg_uuid_t), MCXT_ALLOC_HUGE);
	for (int i = 0; i < count; i++)
		ids[i] = *DatumGetUUIDP(id_of(rows->rows[i]));
	ids = ids_destroyed(reg, rows->rows[0]->table, ids, &count);
	for (int i = 0; count > 0 && i < rows->count; i++)
	{
		if (uuids_contain(ids, count, DatumGetUUIDP(id_of(rows->rows[i]))))
			destroyed[n++] = rows->rows[i];
	}
	return n;
}

Rows
rows_with_id(const Document *document, Table table)
{
	const Rows *rows = &document->rows[table];
	Rows		result = {.space = rows->count};

	result.rows = palloc_extended(Max(1, rows->count) * sizeof(Row *), MCXT_ALLOC_HUGE);
	for (int i = 0; i < rows->count; i++)
	{
		if (ROW_HAS(rows->rows[i], table == TABLE_PARTIJ ? PARTIJ_ID : KLANTCONTACT_ID))
			result.rows[result.count++] = rows->rows[i];
	}
	return result;
}

void
refuse_destroyed(const Register *reg, const Rows *with_id)
{
	Row		  **destroyed = palloc_extended(Max(1, with_id->count) * sizeof(Row *), MCXT_ALLOC_HUGE);

	if (rows_destroyed(reg, with_id, destroyed) > 0)
	{
		Place		of_row = PLACE_OF_ROW(destroyed[0]);
		Place		place = PLACE_KEY(&of_row, "id", 2);
		bool		partij = destroyed[0]->table == TABLE_PARTIJ;
		Faults		faults = {NIL, 1};
		char		text[UUID_SIZE];

		uuid_format(DatumGetUUIDP(id_of(destroyed[0]))->data, text);
		faults_add_rule(&faults, &place, ERRCODE_UNIQUE_VIOLATION, destroyed[0]->table,
						partij ? "partij_pkey" : "klantcontact_pkey", NULL,
						psprintf(partij ? "A partij with this id was destroyed: %s." : ID_IN_USE_DETAIL, text),
						partij ? "A new partij needs an id of its own." : ID_IN_USE_HINT);
		faults_raise(&faults, reg);
	}
}
