/*-------------------------------------------------------------------------
 *
 * beleid.c
 *	  The settings of a register that change its rules.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/beleid.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/tuptable.h"
#include "storage/proc.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "register/attributes.h"
#include "register/beleid.h"
#include "register/lookup.h"
#include "register/statement.h"

/*
 * Read once in each transaction that asks.  No longer, as nothing tells of a change that
 * comes by replication or is made without triggers.
 */
typedef struct BeleidEntry
{
	Oid			relid;			/* key */
	LocalTransactionId asked_in;
	Beleid		beleid;
} BeleidEntry;

static HTAB *beleid_cache = NULL;

/* The table of which versie is being written, by beleid_set_version(). */
static Oid	version_changes_in = InvalidOid;

void
beleid_init(void)
{
	HASHCTL		ctl = {.keysize = sizeof(Oid),.entrysize = sizeof(BeleidEntry),
	.hcxt = TopMemoryContext};

	beleid_cache = hash_create("klantcontact beleid", 16, &ctl,
							   HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
}

static void
beleid_from_row(TupleTableSlot *row, const AttrNumber *attnums, Beleid *beleid)
{
	bool		isnull;

	beleid->meer_objecten_per_type = DatumGetBool(slot_getattr(row, attnums[BELEID_MEER_OBJECTEN_PER_TYPE], &isnull));
	beleid->betrokkene_verplicht = DatumGetBool(slot_getattr(row, attnums[BELEID_BETROKKENE_VERPLICHT], &isnull));
	beleid->doel_verplicht = DatumGetBool(slot_getattr(row, attnums[BELEID_DOEL_VERPLICHT], &isnull));
	beleid->partij_identificator_verplicht =
		DatumGetBool(slot_getattr(row, attnums[BELEID_PARTIJ_IDENTIFICATOR_VERPLICHT], &isnull));
	beleid->kloktolerantie = *DatumGetIntervalP(slot_getattr(row, attnums[BELEID_KLOKTOLERANTIE], &isnull));
	beleid->inhoud_max = DatumGetInt32(slot_getattr(row, attnums[BELEID_INHOUD_MAX], &isnull));
}

/*
 * By the table itself rather than by a statement, which would cost a transaction that
 * registers one thing more than it gains.  Without a row, all is as strict as a new
 * register is.
 */
static void
read_beleid(const Register *reg, Beleid *beleid)
{
	static const Beleid strict = {
		.betrokkene_verplicht = true,
		.partij_identificator_verplicht = true,
		.kloktolerantie = {.time = 5 * USECS_PER_MINUTE},
		.inhoud_max = 1000
	};
	Relation	rel = table_open(reg->tables[TABLE_BELEID], AccessShareLock);
	Snapshot	snapshot = RegisterSnapshot(IsolationUsesXactSnapshot() ? GetTransactionSnapshot() : last_snapshot());
	TableScanDesc scan = table_beginscan_compat(rel, snapshot);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	AttrNumber	attnums[MAX_COLUMNS];

	attributes_of(rel, TABLE_BELEID, attnums);
	*beleid = strict;
	if (table_scan_getnextslot(scan, ForwardScanDirection, slot))
		beleid_from_row(slot, attnums, beleid);
	ExecDropSingleTupleTableSlot(slot);
	table_endscan(scan);
	UnregisterSnapshot(snapshot);
	table_close(rel, AccessShareLock);
}

/* Registers that are gone leave entries; few, but nothing grows for ever. */
static void
forget_other_transactions(void)
{
	HASH_SEQ_STATUS status;
	BeleidEntry *entry;

	if (hash_get_num_entries(beleid_cache) < 64)
		return;
	hash_seq_init(&status, beleid_cache);
	while ((entry = hash_seq_search(&status)) != NULL)
	{
		if (entry->asked_in != MY_LXID)
			hash_search(beleid_cache, &entry->relid, HASH_REMOVE, NULL);
	}
}

const Beleid *
beleid_of(const Register *reg)
{
	Oid			relid = reg->tables[TABLE_BELEID];
	BeleidEntry *entry = hash_search(beleid_cache, &relid, HASH_FIND, NULL);
	Beleid		beleid;

	/* werk_bij, and a rollback of it to a savepoint, make it another one */
	if (entry != NULL && entry->asked_in == MY_LXID && entry->beleid.version == reg->version)
		return &entry->beleid;

	read_beleid(reg, &beleid);
	forget_other_transactions();
	entry = hash_search(beleid_cache, &relid, HASH_ENTER, NULL);
	entry->beleid = beleid;
	entry->beleid.version = reg->version;
	entry->asked_in = MY_LXID;
	return &entry->beleid;
}

TimestampTz
beleid_now_with_tolerance(const Register *reg)
{
	Interval	tolerance = beleid_of(reg)->kloktolerantie;

	return DatumGetTimestampTz(DirectFunctionCall2(timestamptz_pl_interval,
												   TimestampTzGetDatum(GetCurrentTimestamp()),
												   IntervalPGetDatum(&tolerance)));
}

bool
beleid_versie_is_ours(Relation beleid)
{
	return RelationGetRelid(beleid) == version_changes_in;
}

void
beleid_set_version(const Register *reg, Version version)
{
	Oid			before = version_changes_in;
	Oid			argtypes[] = {TEXTOID};
	Datum		args[] = {CStringGetTextDatum(version_name(version))};

	version_changes_in = reg->tables[TABLE_BELEID];
	PG_TRY();
	{
		statement_execute(psprintf("UPDATE %s SET versie = $1 RETURNING versie", register_table(reg, TABLE_BELEID)),
						  1, argtypes, args, false);
		if (SPI_processed != 1 ||
			strcmp(SPI_getvalue(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1), version_name(version)) != 0)
			ereport(ERROR,
					(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
					 errmsg("versie of \"beleid\" could not be written"),
					 errdetail("Something else decided what becomes of the row."),
					 errhint("Look for a trigger or rule of your own on the table.")));
	}
	PG_FINALLY();
	{
		version_changes_in = before;
	}
	PG_END_TRY();
}
