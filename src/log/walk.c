/*-------------------------------------------------------------------------
 *
 * walk.c
 *	  Reading the log chain by chain.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/walk.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "executor/tuptable.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "compat.h"
#include "log/walk.h"
#include "register/attributes.h"
#include "register/progress.h"

static Relation
open_keten_index(Relation mutatie)
{
	Oid			index = keten_index(mutatie);

	if (!OidIsValid(index))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("table \"%s\" of the register has lost its index on keten and volgnummer",
						RelationGetRelationName(mutatie)),
				 errhint("klantcontact.register_ddl() shows how the tables of a register are made.")));
	return index_open(index, AccessShareLock);
}

/*
 * SnapshotSelf, which takes no locks of SERIALIZABLE: these go by whole pages of the
 * index, so that additions to different klantcontacten would be in each other's way.
 * The lock on the chain keeps others from adding to it.
 */
int64
keten_end(Relation mutatie, const text * keten, bytea **hash)
{
	Relation	index = open_keten_index(mutatie);
	TupleTableSlot *slot = table_slot_create(mutatie, NULL);
	IndexScanDesc scan = index_beginscan_compat(mutatie, index, SnapshotSelf, 1);
	AttrNumber	attnums[MAX_COLUMNS];
	ScanKeyData key;
	int64		volgnummer = 0;
	bool		isnull;

	*hash = NULL;
	attributes_of(mutatie, TABLE_MUTATIE, attnums);
	ScanKeyEntryInitialize(&key, 0, 1, BTEqualStrategyNumber, InvalidOid,
						   index->rd_indcollation[0], F_TEXTEQ, PointerGetDatum(keten));
	index_rescan(scan, &key, 1, NULL, 0);
	if (index_getnext_slot(scan, BackwardScanDirection, slot))
	{
		volgnummer = DatumGetInt64(slot_getattr(slot, attnums[MUTATIE_VOLGNUMMER], &isnull));
		*hash = DatumGetByteaPCopy(slot_getattr(slot, attnums[MUTATIE_HASH], &isnull));
	}
	index_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	index_close(index, AccessShareLock);
	return volgnummer;
}

static void
read_row(Relation mutatie, const AttrNumber *attnums, TupleTableSlot *slot,
		 MutatieReader reader, void *arg)
{
	HeapTuple	tuple = ExecCopySlotHeapTuple(slot);
	RowValues	image;

	row_values_from_tuple(mutatie, TABLE_MUTATIE, attnums, tuple, &image);
	reader(arg, &image,
		   TransactionIdIsCurrentTransactionId(HeapTupleHeaderGetXmin(tuple->t_data)));
}

/* The keys for chains between two names, of which either may be NULL; how many. */
static int
keten_range(ScanKey keys, Oid collation, const char *from, const char *until)
{
	int			count = 0;

	if (from != NULL)
		ScanKeyEntryInitialize(&keys[count++], 0, 1, BTGreaterEqualStrategyNumber, InvalidOid,
							   collation, F_TEXT_GE, CStringGetTextDatum(from));
	if (until != NULL)
		ScanKeyEntryInitialize(&keys[count++], 0, 1, BTLessStrategyNumber, InvalidOid,
							   collation, F_TEXT_LT, CStringGetTextDatum(until));
	return count;
}

void
log_walk(const Register *reg, Snapshot snapshot, const char *from, const char *until,
		 MutatieReader reader, void *arg)
{
	Relation	mutatie = table_open(reg->tables[TABLE_MUTATIE], AccessShareLock);
	Relation	index = open_keten_index(mutatie);
	TupleTableSlot *slot = table_slot_create(mutatie, NULL);
	ScanKeyData keys[2];
	int			count = keten_range(keys, index->rd_indcollation[0], from, until);
	IndexScanDesc scan = index_beginscan_compat(mutatie, index, snapshot, count);
	MemoryContext per_row = AllocSetContextCreate(CurrentMemoryContext, "klantcontact log",
												  ALLOCSET_DEFAULT_SIZES);
	AttrNumber	attnums[MAX_COLUMNS];

	attributes_of(mutatie, TABLE_MUTATIE, attnums);
	index_rescan(scan, keys, count, NULL, 0);
	progress_begin(RelationGetRelid(mutatie));
	while (index_getnext_slot(scan, ForwardScanDirection, slot))
	{
		MemoryContext old = MemoryContextSwitchTo(per_row);

		CHECK_FOR_INTERRUPTS();
		read_row(mutatie, attnums, slot, reader, arg);
		MemoryContextSwitchTo(old);
		MemoryContextReset(per_row);
		progress_add(1);
	}
	progress_end();
	MemoryContextDelete(per_row);
	index_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	index_close(index, AccessShareLock);
	table_close(mutatie, AccessShareLock);
}
