/*-------------------------------------------------------------------------
 *
 * kanaal.c
 *	  Looking up a kanaal.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/kanaal.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "executor/tuptable.h"
#include "utils/fmgroids.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "compat.h"
#include "model/kanaal.h"
#include "model/kolommen.h"

static void
read_kanaal(Relation rel, TupleTableSlot *slot, Kanaal *kanaal)
{
	AttrNumber	attnums[MAX_KOLOMMEN];
	bool		isnull;

	kolommen_van(rel, TABEL_KANAAL, attnums);
	kanaal->aard = DatumGetObjectId(slot_getattr(slot, attnums[KANAAL_AARD], &isnull));
	kanaal->actief = DatumGetBool(slot_getattr(slot, attnums[KANAAL_INDICATIE_ACTIEF], &isnull));
}

/*
 * Every registration comes here, so by the index itself rather than by a
 * statement.
 */
static bool
scan_kanaal(Relation rel, Datum code, Kanaal *kanaal)
{
	Relation	index = index_open(RelationGetPrimaryKeyIndex(rel), AccessShareLock);
	Snapshot	snapshot = RegisterSnapshot(GetLatestSnapshot());
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	IndexScanDesc scan = index_beginscan_compat(rel, index, snapshot, 1);
	ScanKeyData key;
	bool		found;

	ScanKeyEntryInitialize(&key, 0, 1, BTEqualStrategyNumber, InvalidOid,
						   index->rd_indcollation[0], F_TEXTEQ, code);
	index_rescan(scan, &key, 1, NULL, 0);
	found = index_getnext_slot(scan, ForwardScanDirection, slot);
	if (found)
		read_kanaal(rel, slot, kanaal);
	index_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	UnregisterSnapshot(snapshot);
	index_close(index, AccessShareLock);
	return found;
}

bool
kanaal_opzoeken(const Register *reg, Datum code, Kanaal *kanaal)
{
	Relation	rel = table_open(reg->tabellen[TABEL_KANAAL], AccessShareLock);
	bool		found;

	if (!OidIsValid(RelationGetPrimaryKeyIndex(rel)))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_OBJECT),
				 errmsg("table \"%s\" of the register has lost its primary key",
						RelationGetRelationName(rel)),
				 errhint("klantcontact.register_ddl() shows how the tables of a register are made.")));
	found = scan_kanaal(rel, code, kanaal);
	if (!found)
	{
		/* it may have been made by this very statement */
		CommandCounterIncrement();
		found = scan_kanaal(rel, code, kanaal);
	}
	table_close(rel, AccessShareLock);
	return found;
}
