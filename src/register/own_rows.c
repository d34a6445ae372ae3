/*-------------------------------------------------------------------------
 *
 * own_rows.c
 *	  The keys of rows that one call inserted or locked itself.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/own_rows.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/uuid.h"

#include "register/own_rows.h"

/* The keys of rows that were inserted into one table. */
typedef struct OwnTable
{
	struct OwnTable *next;
	Oid			relid;
	int			count;
	int			space;
	bool		sorted;
	pg_uuid_t  *keys;
} OwnTable;

void
own_rows_init(OwnRows *own)
{
	own->tables = NULL;
	own->certain = true;
	own->new_ids = false;
}

static OwnTable *
own_table(const OwnRows *own, Oid relid)
{
	for (OwnTable *table = own->tables; table != NULL; table = table->next)
	{
		if (table->relid == relid)
			return table;
	}
	return NULL;
}

static int
compare_uuids(const void *a, const void *b)
{
	return memcmp(a, b, UUID_LEN);
}

void
own_rows_add(OwnRows *own, Oid relid, Datum key)
{
	OwnTable   *table = own_table(own, relid);
	pg_uuid_t  *uuid = DatumGetUUIDP(key);

	if (table == NULL)
	{
		table = palloc0(sizeof(OwnTable));
		table->relid = relid;
		table->sorted = true;
		table->space = 4;
		table->keys = palloc(table->space * sizeof(pg_uuid_t));
		table->next = own->tables;
		own->tables = table;
	}
	else if (table->count == table->space)
	{
		table->space *= 2;
		table->keys = repalloc_huge(table->keys, table->space * sizeof(pg_uuid_t));
	}
	table->sorted = table->sorted &&
		(table->count == 0 || compare_uuids(&table->keys[table->count - 1], uuid) < 0);
	table->keys[table->count++] = *uuid;
}

bool
own_rows_have(const OwnRows *own, Oid relid, Datum key)
{
	OwnTable   *table;

	if (!own->certain)
		return false;
	table = own_table(own, relid);
	if (table == NULL)
		return false;
	if (!table->sorted)
		qsort(table->keys, table->count, sizeof(pg_uuid_t), compare_uuids);
	table->sorted = true;
	return bsearch(DatumGetUUIDP(key), table->keys, table->count, sizeof(pg_uuid_t),
				   compare_uuids) != NULL;
}
