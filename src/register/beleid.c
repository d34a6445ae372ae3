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

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "storage/proc.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "register/beleid.h"
#include "register/statement.h"

/*
 * Read once, and again when the table changes, which its row trigger tells all
 * backends by an invalidation of the table.
 */
typedef struct BeleidEntry
{
	Oid			relid;			/* key */
	bool		valid;
	LocalTransactionId asked_in;	/* the last transaction that asked */
	Beleid		beleid;
} BeleidEntry;

static HTAB *beleid_cache = NULL;

/* The table of which versie is being written, by beleid_set_version(). */
static Oid	version_changes_in = InvalidOid;

/* Goes up with every invalidation that came in. */
static uint64 beleid_generation = 0;

static void
forget_beleid(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS status;
	BeleidEntry *entry;

	(void) arg;
	beleid_generation++;
	if (OidIsValid(relid))
	{
		entry = hash_search(beleid_cache, &relid, HASH_FIND, NULL);
		if (entry != NULL)
			entry->valid = false;
		return;
	}
	hash_seq_init(&status, beleid_cache);
	while ((entry = hash_seq_search(&status)) != NULL)
		entry->valid = false;
}

void
beleid_init(void)
{
	HASHCTL		ctl = {.keysize = sizeof(Oid),.entrysize = sizeof(BeleidEntry),
	.hcxt = TopMemoryContext};

	beleid_cache = hash_create("klantcontact beleid", 16, &ctl,
							   HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	CacheRegisterRelcacheCallback(forget_beleid, (Datum) 0);
}

/* Without a row, all is as strict as a new register is. */
static void
read_beleid(const Register *reg, Beleid *beleid)
{
	static const Beleid strict = {
		.betrokkene_verplicht = true,
		.partij_identificator_verplicht = true,
		.kloktolerantie = {.time = 5 * USECS_PER_MINUTE},
		.inhoud_max = 1000
	};
	static const Statement search = {
		"SELECT meer_objecten_per_type::bool, betrokkene_verplicht::bool, doel_verplicht::bool,"
		" partij_identificator_verplicht::bool, kloktolerantie::interval, inhoud_max::int4 FROM {beleid}",
		.by = BY_OWNER,.owner = TABLE_BELEID
	};

	*beleid = strict;
	SPI_connect();
	statement_run(&search, reg, NULL);
	if (SPI_processed > 0)
	{
		beleid->meer_objecten_per_type = DatumGetBool(result_value(0, 1));
		beleid->betrokkene_verplicht = DatumGetBool(result_value(0, 2));
		beleid->doel_verplicht = DatumGetBool(result_value(0, 3));
		beleid->partij_identificator_verplicht = DatumGetBool(result_value(0, 4));
		beleid->kloktolerantie = *DatumGetIntervalP(result_value(0, 5));
		beleid->inhoud_max = DatumGetInt32(result_value(0, 6));
	}
	SPI_finish();
}

/* Registers that are gone leave entries; few, but nothing grows for ever. */
static void
forget_dropped_registers(void)
{
	HASH_SEQ_STATUS status;
	BeleidEntry *entry;

	if (hash_get_num_entries(beleid_cache) < 64)
		return;
	hash_seq_init(&status, beleid_cache);
	while ((entry = hash_seq_search(&status)) != NULL)
	{
		if (!entry->valid && entry->asked_in != MY_LXID)
			hash_search(beleid_cache, &entry->relid, HASH_REMOVE, NULL);
	}
}

const Beleid *
beleid_of(const Register *reg)
{
	Oid			relid = reg->tables[TABLE_BELEID];
	BeleidEntry *entry = hash_search(beleid_cache, &relid, HASH_FIND, NULL);
	Beleid		beleid;
	uint64		generation;

	if (entry != NULL && (entry->valid || entry->asked_in == MY_LXID))
	{
		entry->asked_in = MY_LXID;
		entry->beleid.version = reg->version;
		return &entry->beleid;
	}

	/* changed while it was read, it serves this transaction only */
	generation = beleid_generation;
	read_beleid(reg, &beleid);
	forget_dropped_registers();
	entry = hash_search(beleid_cache, &relid, HASH_ENTER, NULL);
	entry->beleid = beleid;
	entry->beleid.version = reg->version;
	entry->valid = generation == beleid_generation;
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

void
beleid_changes(const Register *reg, Relation beleid)
{
	(void) beleid_of(reg);
	CacheInvalidateRelcache(beleid);
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
		statement_execute(psprintf("UPDATE %s SET versie = $1", register_table(reg, TABLE_BELEID)),
						  1, argtypes, args, false);
	}
	PG_FINALLY();
	{
		version_changes_in = before;
	}
	PG_END_TRY();
}
