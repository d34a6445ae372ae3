/*-------------------------------------------------------------------------
 *
 * lookup.c
 *	  Rows of a register, by their key.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/lookup.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_collation.h"
#include "executor/tuptable.h"
#include "miscadmin.h"
#include "storage/bufmgr.h"
#include "utils/fmgroids.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "register/attributes.h"
#include "register/lookup.h"

Snapshot
last_snapshot(void)
{
	return IsInParallelMode() ? GetActiveSnapshot() : GetLatestSnapshot();
}

void
row_values_from_tuple(Relation rel, Table table, const AttrNumber *attnums,
					  HeapTuple tuple, RowValues *image)
{
	TupleDesc	desc = RelationGetDescr(rel);
	Datum	   *values = palloc(desc->natts * sizeof(Datum));
	bool	   *nulls = palloc(desc->natts * sizeof(bool));

	heap_deform_tuple(tuple, desc, values, nulls);
	for (int i = 0; i < table_models[table].column_count; i++)
	{
		image->nulls[i] = attnums[i] == InvalidAttrNumber || nulls[attnums[i] - 1];
		if (!image->nulls[i])
			image->values[i] = values[attnums[i] - 1];
	}
	pfree(values);
	pfree(nulls);
}

/* Is this a version of a row that this transaction ended, last of all? */
static bool
is_deleted_by_us(HeapTuple tuple)
{
	HeapTupleHeader header = tuple->t_data;

	return (header->t_infomask & HEAP_XMAX_INVALID) == 0 &&
		!HEAP_XMAX_IS_LOCKED_ONLY(header->t_infomask) &&
		ItemPointerEquals(&tuple->t_self, &header->t_ctid) &&
		TransactionIdIsCurrentTransactionId(HeapTupleHeaderGetUpdateXid(header));
}

/*
 * Row triggers come here for every row, so by the index itself rather than by a
 * statement.
 */
typedef struct Search
{
	Relation	index;
	Snapshot	snapshot;
	TupleTableSlot *slot;
	IndexScanDesc scan;
} Search;

static void
begin_search(Search *search, Relation rel, Oid index, RegProcedure equal, Datum key_name,
			 bool deleted)
{
	ScanKeyData key;

	search->index = index_open(index, AccessShareLock);
	search->snapshot = deleted ? SnapshotAny : RegisterSnapshot(last_snapshot());
	search->slot = table_slot_create(rel, NULL);
	search->scan = index_beginscan_compat(rel, search->index, search->snapshot, 1);
	ScanKeyEntryInitialize(&key, 0, 1, BTEqualStrategyNumber, InvalidOid,
						   search->index->rd_indcollation[0], equal, key_name);
	index_rescan(search->scan, &key, 1, NULL, 0);
}

static bool
next(Search *search)
{
	return index_getnext_slot(search->scan, ForwardScanDirection, search->slot);
}

static void
end_search(Search *search)
{
	index_endscan(search->scan);
	ExecDropSingleTupleTableSlot(search->slot);
	if (search->snapshot != SnapshotAny)
		UnregisterSnapshot(search->snapshot);
	index_close(search->index, AccessShareLock);
}

static HeapTuple
scan_key(Relation rel, Table table, Datum key, bool deleted)
{
	bool		uuid = table_models[table].columns[0].kind == COLUMN_UUID;
	Search		search;
	HeapTuple	result = NULL;

	begin_search(&search, rel, key_index(rel, table), uuid ? F_UUID_EQ : F_TEXTEQ,
				 key, deleted);
	while (result == NULL && next(&search))
	{
		HeapTuple	tuple = ExecCopySlotHeapTuple(search.slot);

		if (!deleted || is_deleted_by_us(tuple))
			result = tuple;
	}
	end_search(&search);
	return result;
}

int
count_children(const Register *reg, Table table, Datum id, int filled, int max)
{
	Relation	rel = table_open(reg->tables[table], AccessShareLock);
	Oid			index = children_index(rel, table);
	AttrNumber	attnums[MAX_COLUMNS];
	Search		search;
	int			count = -1;

	if (OidIsValid(index))
	{
		attributes_of(rel, table, attnums);
		count = 0;
		begin_search(&search, rel, index, F_UUID_EQ, id, false);
		while (count < max && next(&search))
			count += filled < 0 || !slot_attisnull(search.slot, attnums[filled]);
		end_search(&search);
	}
	table_close(rel, AccessShareLock);
	return count;
}

/* A relation of the register that has its primary key. */
static Relation
open_with_key(const Register *reg, Table table)
{
	Relation	rel = table_open(reg->tables[table], AccessShareLock);

	if (!OidIsValid(key_index(rel, table)))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("table \"%s\" of the register has lost its primary key",
						RelationGetRelationName(rel)),
				 errhint("klantcontact.register_ddl() shows how the tables of a register are made.")));
	return rel;
}

static bool
has_key(Relation rel, Table table, Datum key)
{
	bool		uuid = table_models[table].columns[0].kind == COLUMN_UUID;
	Search		search;
	bool		result;

	begin_search(&search, rel, key_index(rel, table), uuid ? F_UUID_EQ : F_TEXTEQ,
				 key, false);
	result = next(&search);
	end_search(&search);
	return result;
}

bool
is_present(const Register *reg, Table table, Datum key)
{
	Relation	rel = open_with_key(reg, table);
	bool		result = has_key(rel, table, key);

	if (!result)
	{
		CommandCounterIncrement();
		result = has_key(rel, table, key);
	}
	table_close(rel, AccessShareLock);
	return result;
}

static HeapTuple
look_up(const Register *reg, Table table, Datum key, bool deleted, RowValues *image)
{
	Relation	rel = open_with_key(reg, table);
	AttrNumber	attnums[MAX_COLUMNS];
	HeapTuple	tuple;

	tuple = scan_key(rel, table, key, deleted);
	if (tuple == NULL && !deleted && !IsInParallelMode())
	{
		/* it may have been made by this very statement */
		CommandCounterIncrement();
		tuple = scan_key(rel, table, key, false);
	}
	if (tuple != NULL)
	{
		attributes_of(rel, table, attnums);
		row_values_from_tuple(rel, table, attnums, tuple, image);
	}
	table_close(rel, AccessShareLock);
	return tuple;
}

HeapTuple
lookup(const Register *reg, Table table, Datum key, RowValues *image)
{
	return look_up(reg, table, key, false, image);
}

HeapTuple
lookup_deleted(const Register *reg, Table table, Datum key, RowValues *image)
{
	return look_up(reg, table, key, true, image);
}

/*----
 * By any column
 * ----
 */

typedef struct ColumnSearch
{
	Relation	rel;
	Table		table;
	AttrNumber	attnums[MAX_COLUMNS];
	SysScanDesc scan;
} ColumnSearch;

static Oid
index_op(Relation rel, Table table, int column)
{
	if (column == 0)
		return key_index(rel, table);
	if (column == anchor_column(table))
		return children_index(rel, table);
	return column == second_column(table) ? second_index(rel, table) : InvalidOid;
}

/* Without an index, which a user may drop, the whole table is read. */
static void
begin_column_search(ColumnSearch *search, const Register *reg, Table table, int column,
					Datum value, Snapshot snapshot)
{
	bool		name = table_models[table].columns[column].kind == COLUMN_NAME;
	ScanKeyData key;
	Oid			index;

	search->rel = table_open(reg->tables[table], AccessShareLock);
	search->table = table;
	attributes_of(search->rel, table, search->attnums);
	index = index_op(search->rel, table, column);
	ScanKeyEntryInitialize(&key, 0, search->attnums[column], BTEqualStrategyNumber, InvalidOid,
						   name ? C_COLLATION_OID : InvalidOid, name ? F_NAMEEQ : F_UUID_EQ, value);
	search->scan = systable_beginscan(search->rel, index, OidIsValid(index), snapshot, 1, &key);
}

static void
end_column_search(ColumnSearch *search)
{
	systable_endscan(search->scan);
	table_close(search->rel, AccessShareLock);
}

bool
lookup_single(const Register *reg, Table table, int column, Datum value,
			  Snapshot snapshot, int look, ValueTest test, const void *arg)
{
	ColumnSearch search;
	HeapTuple	tuple;
	bool		result = false;

	begin_column_search(&search, reg, table, column, value, snapshot);
	while (!result && (tuple = systable_getnext(search.scan)) != NULL)
	{
		bool		isnull;
		Datum		seen = heap_getattr(tuple, search.attnums[look], RelationGetDescr(search.rel), &isnull);

		CHECK_FOR_INTERRUPTS();
		result = !isnull && test(seen, arg);
	}
	end_column_search(&search);
	return result;
}

bool
take_true_rows(const Register *reg, Table table, int column, Snapshot snapshot,
			   ValueTest take, const void *arg)
{
	Relation	rel = table_open(reg->tables[table], AccessShareLock);
	TableScanDesc scan = table_beginscan_compat(rel, snapshot);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	AttrNumber	attnums[MAX_COLUMNS];
	bool		result = false;

	attributes_of(rel, table, attnums);
	while (!result && table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		bool		isnull;
		Datum		flag = slot_getattr(slot, attnums[column], &isnull);

		CHECK_FOR_INTERRUPTS();
		if (!isnull && DatumGetBool(flag))
			result = take(slot_getattr(slot, attnums[0], &isnull), arg);
	}
	ExecDropSingleTupleTableSlot(slot);
	table_endscan(scan);
	table_close(rel, AccessShareLock);
	return result;
}

BlockNumber
table_pages(const Register *reg, Table table)
{
	Relation	rel = table_open(reg->tables[table], AccessShareLock);
	BlockNumber result = RelationGetNumberOfBlocks(rel);

	table_close(rel, AccessShareLock);
	return result;
}

/*----
 * What this transaction wrote
 * ----
 */

/*
 * Any update renews the xmin: then a klantcontact is still known by its moment, and a
 * partij is not.  The moment alone does not tell: another transaction may have begun
 * at the same one.  The raw xmin, as COPY FREEZE says of its rows that they are old.
 */
static bool
is_written(const ColumnSearch *search, HeapTuple tuple)
{
	bool		isnull;

	if (!TransactionIdIsCurrentTransactionId(HeapTupleHeaderGetRawXmin(tuple->t_data)))
		return false;
	if (search->table != TABLE_KLANTCONTACT)
		return (tuple->t_data->t_infomask & HEAP_UPDATED) == 0;
	return DatumGetTimestampTz(heap_getattr(tuple, search->attnums[KLANTCONTACT_GEREGISTREERD_OP],
											RelationGetDescr(search->rel), &isnull)) ==
		GetCurrentTransactionStartTimestamp();
}

Freshness
lookup_freshness(const Register *reg, Table table, Datum id)
{
	ColumnSearch search;
	HeapTuple	tuple;
	Freshness	result = FRESH_ABSENT;

	begin_column_search(&search, reg, table, 0, id, SnapshotSelf);
	tuple = systable_getnext(search.scan);
	if (tuple != NULL)
		result = is_written(&search, tuple) ? FRESH_WRITTEN : FRESH_NOT;
	end_column_search(&search);
	return result;
}
