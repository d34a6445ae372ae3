/*-------------------------------------------------------------------------
 *
 * opzoeken.c
 *	  Rows of a register, by their key.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/opzoeken.c
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
#include "utils/fmgroids.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "model/kolommen.h"
#include "model/opzoeken.h"

void
versie_van_tuple(Relation rel, Tabel tabel, const AttrNumber *attnums,
				 HeapTuple tuple, Versie *versie)
{
	TupleDesc	desc = RelationGetDescr(rel);
	Datum	   *values = palloc(desc->natts * sizeof(Datum));
	bool	   *nulls = palloc(desc->natts * sizeof(bool));

	heap_deform_tuple(tuple, desc, values, nulls);
	for (int i = 0; i < tabel_modellen[tabel].aantal_kolommen; i++)
	{
		versie->waarden[i] = values[attnums[i] - 1];
		versie->leeg[i] = nulls[attnums[i] - 1];
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
static HeapTuple
scan_key(Relation rel, Tabel tabel, Datum sleutel, bool deleted)
{
	Relation	index = index_open(RelationGetPrimaryKeyIndex(rel), AccessShareLock);
	Snapshot	snapshot = deleted ? SnapshotAny : RegisterSnapshot(GetLatestSnapshot());
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	IndexScanDesc scan = index_beginscan_compat(rel, index, snapshot, 1);
	bool		uuid = tabel_modellen[tabel].kolommen[0].soort == KOLOM_UUID;
	ScanKeyData key;
	HeapTuple	result = NULL;

	ScanKeyEntryInitialize(&key, 0, 1, BTEqualStrategyNumber, InvalidOid,
						   index->rd_indcollation[0], uuid ? F_UUID_EQ : F_TEXTEQ, sleutel);
	index_rescan(scan, &key, 1, NULL, 0);
	while (result == NULL && index_getnext_slot(scan, ForwardScanDirection, slot))
	{
		HeapTuple	tuple = ExecCopySlotHeapTuple(slot);

		if (!deleted || is_deleted_by_us(tuple))
			result = tuple;
	}
	index_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	if (!deleted)
		UnregisterSnapshot(snapshot);
	index_close(index, AccessShareLock);
	return result;
}

static HeapTuple
look_up(const Register *reg, Tabel tabel, Datum sleutel, bool deleted, Versie *versie)
{
	Relation	rel = table_open(reg->tabellen[tabel], AccessShareLock);
	AttrNumber	attnums[MAX_KOLOMMEN];
	HeapTuple	tuple;

	if (!OidIsValid(RelationGetPrimaryKeyIndex(rel)))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("table \"%s\" of the register has lost its primary key",
						RelationGetRelationName(rel)),
				 errhint("klantcontact.register_ddl() shows how the tables of a register are made.")));
	tuple = scan_key(rel, tabel, sleutel, deleted);
	if (tuple == NULL && !deleted)
	{
		/* it may have been made by this very statement */
		CommandCounterIncrement();
		tuple = scan_key(rel, tabel, sleutel, false);
	}
	if (tuple != NULL)
	{
		kolommen_van(rel, tabel, attnums);
		versie_van_tuple(rel, tabel, attnums, tuple, versie);
	}
	table_close(rel, AccessShareLock);
	return tuple;
}

HeapTuple
opzoeken(const Register *reg, Tabel tabel, Datum sleutel, Versie *versie)
{
	return look_up(reg, tabel, sleutel, false, versie);
}

HeapTuple
opzoeken_verwijderd(const Register *reg, Tabel tabel, Datum sleutel, Versie *versie)
{
	return look_up(reg, tabel, sleutel, true, versie);
}

/*
 * xmin alone does not tell, any update renews it; nor does the moment alone,
 * another transaction may have begun at the same one.
 */
bool
klantcontact_is_vers(const Register *reg, Datum id)
{
	Versie		versie;
	HeapTuple	tuple = opzoeken(reg, TABEL_KLANTCONTACT, id, &versie);

	return tuple != NULL &&
		TransactionIdIsCurrentTransactionId(HeapTupleHeaderGetXmin(tuple->t_data)) &&
		DatumGetTimestampTz(versie.waarden[KLANTCONTACT_GEREGISTREERD_OP]) ==
		GetCurrentTransactionStartTimestamp();
}
