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
#include "catalog/pg_collation.h"
#include "executor/tuptable.h"
#include "miscadmin.h"
#include "storage/bufmgr.h"
#include "utils/fmgroids.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "model/anker.h"
#include "model/kolommen.h"
#include "model/opzoeken.h"

Snapshot
laatste_snapshot(void)
{
	return IsInParallelMode() ? GetActiveSnapshot() : GetLatestSnapshot();
}

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
typedef struct Zoeken
{
	Relation	index;
	Snapshot	snapshot;
	TupleTableSlot *slot;
	IndexScanDesc scan;
} Zoeken;

static void
begin_zoeken(Zoeken *zoeken, Relation rel, Oid index, RegProcedure gelijk, Datum sleutel,
			 bool deleted)
{
	ScanKeyData key;

	zoeken->index = index_open(index, AccessShareLock);
	zoeken->snapshot = deleted ? SnapshotAny : RegisterSnapshot(laatste_snapshot());
	zoeken->slot = table_slot_create(rel, NULL);
	zoeken->scan = index_beginscan_compat(rel, zoeken->index, zoeken->snapshot, 1);
	ScanKeyEntryInitialize(&key, 0, 1, BTEqualStrategyNumber, InvalidOid,
						   zoeken->index->rd_indcollation[0], gelijk, sleutel);
	index_rescan(zoeken->scan, &key, 1, NULL, 0);
}

static bool
volgende(Zoeken *zoeken)
{
	return index_getnext_slot(zoeken->scan, ForwardScanDirection, zoeken->slot);
}

static void
end_zoeken(Zoeken *zoeken)
{
	index_endscan(zoeken->scan);
	ExecDropSingleTupleTableSlot(zoeken->slot);
	if (zoeken->snapshot != SnapshotAny)
		UnregisterSnapshot(zoeken->snapshot);
	index_close(zoeken->index, AccessShareLock);
}

static HeapTuple
scan_key(Relation rel, Tabel tabel, Datum sleutel, bool deleted)
{
	bool		uuid = tabel_modellen[tabel].kolommen[0].soort == KOLOM_UUID;
	Zoeken		zoeken;
	HeapTuple	result = NULL;

	begin_zoeken(&zoeken, rel, sleutel_index(rel, tabel), uuid ? F_UUID_EQ : F_TEXTEQ,
				 sleutel, deleted);
	while (result == NULL && volgende(&zoeken))
	{
		HeapTuple	tuple = ExecCopySlotHeapTuple(zoeken.slot);

		if (!deleted || is_deleted_by_us(tuple))
			result = tuple;
	}
	end_zoeken(&zoeken);
	return result;
}

int
tel_kinderen(const Register *reg, Tabel tabel, Datum id, int gevuld, int max)
{
	Relation	rel = table_open(reg->tabellen[tabel], AccessShareLock);
	Oid			index = kinderen_index(rel, tabel);
	AttrNumber	attnums[MAX_KOLOMMEN];
	Zoeken		zoeken;
	int			aantal = -1;

	if (OidIsValid(index))
	{
		kolommen_van(rel, tabel, attnums);
		aantal = 0;
		begin_zoeken(&zoeken, rel, index, F_UUID_EQ, id, false);
		while (aantal < max && volgende(&zoeken))
			aantal += gevuld < 0 || !slot_attisnull(zoeken.slot, attnums[gevuld]);
		end_zoeken(&zoeken);
	}
	table_close(rel, AccessShareLock);
	return aantal;
}

/* A relation of the register that has its primary key. */
static Relation
open_met_sleutel(const Register *reg, Tabel tabel)
{
	Relation	rel = table_open(reg->tabellen[tabel], AccessShareLock);

	if (!OidIsValid(sleutel_index(rel, tabel)))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("table \"%s\" of the register has lost its primary key",
						RelationGetRelationName(rel)),
				 errhint("klantcontact.register_ddl() shows how the tables of a register are made.")));
	return rel;
}

static bool
has_key(Relation rel, Tabel tabel, Datum sleutel)
{
	bool		uuid = tabel_modellen[tabel].kolommen[0].soort == KOLOM_UUID;
	Zoeken		zoeken;
	bool		result;

	begin_zoeken(&zoeken, rel, sleutel_index(rel, tabel), uuid ? F_UUID_EQ : F_TEXTEQ,
				 sleutel, false);
	result = volgende(&zoeken);
	end_zoeken(&zoeken);
	return result;
}

bool
is_aanwezig(const Register *reg, Tabel tabel, Datum sleutel)
{
	Relation	rel = open_met_sleutel(reg, tabel);
	bool		result = has_key(rel, tabel, sleutel);

	if (!result)
	{
		CommandCounterIncrement();
		result = has_key(rel, tabel, sleutel);
	}
	table_close(rel, AccessShareLock);
	return result;
}

static HeapTuple
look_up(const Register *reg, Tabel tabel, Datum sleutel, bool deleted, Versie *versie)
{
	Relation	rel = open_met_sleutel(reg, tabel);
	AttrNumber	attnums[MAX_KOLOMMEN];
	HeapTuple	tuple;

	tuple = scan_key(rel, tabel, sleutel, deleted);
	if (tuple == NULL && !deleted && !IsInParallelMode())
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

/*----
 * By any column
 * ----
 */

typedef struct KolomZoeken
{
	Relation	rel;
	Tabel		tabel;
	AttrNumber	attnums[MAX_KOLOMMEN];
	SysScanDesc scan;
} KolomZoeken;

static Oid
index_op(Relation rel, Tabel tabel, int kolom)
{
	if (kolom == 0)
		return sleutel_index(rel, tabel);
	if (kolom == anker_kolom(tabel))
		return kinderen_index(rel, tabel);
	return kolom == tweede_kolom(tabel) ? tweede_index(rel, tabel) : InvalidOid;
}

/* Without an index, which a user may drop, the whole table is read. */
static void
begin_kolom_zoeken(KolomZoeken *zoeken, const Register *reg, Tabel tabel, int kolom,
				   Datum waarde, Snapshot snapshot)
{
	bool		naam = tabel_modellen[tabel].kolommen[kolom].soort == KOLOM_NAAM;
	ScanKeyData key;
	Oid			index;

	zoeken->rel = table_open(reg->tabellen[tabel], AccessShareLock);
	zoeken->tabel = tabel;
	kolommen_van(zoeken->rel, tabel, zoeken->attnums);
	index = index_op(zoeken->rel, tabel, kolom);
	ScanKeyEntryInitialize(&key, 0, zoeken->attnums[kolom], BTEqualStrategyNumber, InvalidOid,
						   naam ? C_COLLATION_OID : InvalidOid, naam ? F_NAMEEQ : F_UUID_EQ, waarde);
	zoeken->scan = systable_beginscan(zoeken->rel, index, OidIsValid(index), snapshot, 1, &key);
}

static void
end_kolom_zoeken(KolomZoeken *zoeken)
{
	systable_endscan(zoeken->scan);
	table_close(zoeken->rel, AccessShareLock);
}

bool
opzoeken_enige(const Register *reg, Tabel tabel, int kolom, Datum waarde,
			   Snapshot snapshot, int kijk, WaardeTest test, const void *arg)
{
	KolomZoeken zoeken;
	HeapTuple	tuple;
	bool		result = false;

	begin_kolom_zoeken(&zoeken, reg, tabel, kolom, waarde, snapshot);
	while (!result && (tuple = systable_getnext(zoeken.scan)) != NULL)
	{
		bool		isnull;
		Datum		gezien = heap_getattr(tuple, zoeken.attnums[kijk], RelationGetDescr(zoeken.rel), &isnull);

		CHECK_FOR_INTERRUPTS();
		result = !isnull && test(gezien, arg);
	}
	end_kolom_zoeken(&zoeken);
	return result;
}

bool
take_true_rows(const Register *reg, Tabel tabel, int kolom, Snapshot snapshot,
			   WaardeTest take, const void *arg)
{
	Relation	rel = table_open(reg->tabellen[tabel], AccessShareLock);
	TableScanDesc scan = table_beginscan(rel, snapshot, 0, NULL);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	AttrNumber	attnums[MAX_KOLOMMEN];
	bool		result = false;

	kolommen_van(rel, tabel, attnums);
	while (!result && table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		bool		isnull;
		Datum		flag = slot_getattr(slot, attnums[kolom], &isnull);

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
table_pages(const Register *reg, Tabel tabel)
{
	Relation	rel = table_open(reg->tabellen[tabel], AccessShareLock);
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
is_geschreven(const KolomZoeken *zoeken, HeapTuple tuple)
{
	bool		isnull;

	if (!TransactionIdIsCurrentTransactionId(HeapTupleHeaderGetRawXmin(tuple->t_data)))
		return false;
	if (zoeken->tabel != TABEL_KLANTCONTACT)
		return (tuple->t_data->t_infomask & HEAP_UPDATED) == 0;
	return DatumGetTimestampTz(heap_getattr(tuple, zoeken->attnums[KLANTCONTACT_GEREGISTREERD_OP],
											RelationGetDescr(zoeken->rel), &isnull)) ==
		GetCurrentTransactionStartTimestamp();
}

Versheid
opzoeken_versheid(const Register *reg, Tabel tabel, Datum id)
{
	KolomZoeken zoeken;
	HeapTuple	tuple;
	Versheid	result = VERS_AFWEZIG;

	begin_kolom_zoeken(&zoeken, reg, tabel, 0, id, SnapshotSelf);
	tuple = systable_getnext(zoeken.scan);
	if (tuple != NULL)
		result = is_geschreven(&zoeken, tuple) ? VERS_GESCHREVEN : VERS_NIET;
	end_kolom_zoeken(&zoeken);
	return result;
}
