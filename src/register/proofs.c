/*-------------------------------------------------------------------------
 *
 * proofs.c
 *	  Which klantcontacten a transaction must still prove right.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/proofs.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "commands/trigger.h"
#include "common/hashfn.h"
#include "executor/executor.h"
#include "nodes/pg_list.h"
#include "utils/memutils.h"

#include "compat.h"
#include "register/lookup.h"
#include "register/proofs.h"
#include "register/transaction.h"
#include "register/row_lock.h"

/* 24 bytes: there is one for every klantcontact of a transaction. */
typedef struct Proof
{
	pg_uuid_t	id;
	uint32		stamp;			/* moment of the proof; 0: none */
	uint8		fresh;			/* see freshness_mark() */
	char		status;			/* of simplehash */
	uint8		has;			/* children that it has, bits of tables */
	uint8		needs;			/* and must have */
} Proof;

#define SH_PREFIX proof
#define SH_ELEMENT_TYPE Proof
#define SH_KEY_TYPE pg_uuid_t
#define SH_KEY id
#define SH_HASH_KEY(tb, key) hash_bytes((key).data, UUID_LEN)
#define SH_EQUAL(tb, a, b) (memcmp((a).data, (b).data, UUID_LEN) == 0)
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

struct Proofs
{
	Oid			anchor_table;
	proof_hash *proofs;
	pg_uuid_t  *hints;
	int			hint_count;
	int			room;
	uint64		state;			/* of the catalog, since something is known */
	bool		unwatched;
};

/* Of this transaction, in TopTransactionContext; NIL when that is reset. */
static List *all_proofs = NIL;

/* Aborted subtransactions of this transaction: each voids every proof. */
static uint32 aborts = 0;

/*
 * The present moment: goes up when this transaction wrote something or aborted
 * a part of itself.
 */
static uint32 stamp = 1;
static CommandId stamp_cid = FirstCommandId;
static uint32 stamp_aborts = 0;

static ExecutorStart_hook_type previous_executor_start = NULL;

static void
count_aborts(SubXactEvent event, SubTransactionId mySubid,
			 SubTransactionId parentSubid, void *arg)
{
	(void) mySubid;
	(void) parentSubid;
	(void) arg;
	if (event == SUBXACT_EVENT_ABORT_SUB && all_proofs != NIL)
		aborts++;
}

/* At commit, abort and PREPARE alike: the memory goes, and so does the list. */
static void
forget_transaction(void *arg)
{
	(void) arg;
	all_proofs = NIL;
	aborts = 0;
	stamp = 1;
	stamp_cid = FirstCommandId;
	stamp_aborts = 0;
}

Proofs *
proofs_of(Oid anchor_table)
{
	MemoryContext old;
	Proofs	   *proofs;
	ListCell   *lc;

	foreach(lc, all_proofs)
	{
		proofs = lfirst(lc);
		if (proofs->anchor_table == anchor_table)
			return proofs;
	}

	old = MemoryContextSwitchTo(TopTransactionContext);
	if (all_proofs == NIL)
		at_end_of_transaction(forget_transaction);
	proofs = palloc0(sizeof(Proofs));
	proofs->anchor_table = anchor_table;
	proofs->proofs = proof_create(TopTransactionContext, 16, NULL);
	all_proofs = lappend(all_proofs, proofs);
	MemoryContextSwitchTo(old);
	return proofs;
}

/*
 * A row that was inserted before a savepoint was rolled back may be gone, and
 * come from somebody else by now.  So freshness counts as long as no
 * subtransaction aborted since; and after many aborts it is not marked at all.
 */
static uint8
freshness_mark(void)
{
	return aborts < PG_UINT8_MAX ? aborts + 1 : 0;
}

static void
append_hint(Proofs *proofs, const pg_uuid_t *id)
{
	if (proofs->hint_count == proofs->room)
	{
		int			room = proofs->room == 0 ? 16 : proofs->room * 2;
		Size		size = mul_size(room, sizeof(pg_uuid_t));

		if (proofs->hints == NULL)
			proofs->hints = MemoryContextAlloc(TopTransactionContext, size);
		else
			proofs->hints = repalloc_huge(proofs->hints, size);
		proofs->room = room;
	}
	proofs->hints[proofs->hint_count++] = *id;
}

static Proof *
get_proof(Proofs *proofs, const pg_uuid_t *id)
{
	bool		found;
	Proof	   *proof = proof_insert(proofs->proofs, *id, &found);

	if (!found)
	{
		proof->stamp = 0;
		proof->fresh = 0;
		proof->has = proof->needs = 0;
	}
	return proof;
}

void
proofs_hint(Proofs *proofs, const pg_uuid_t *id)
{
	(void) get_proof(proofs, id);
	append_hint(proofs, id);
}

/* The stamp of this moment. */
static uint32
stamp_of_now(void)
{
	CommandId	cid = GetCurrentCommandId(false);

	if (cid != stamp_cid || aborts != stamp_aborts)
	{
		stamp++;
		stamp_cid = cid;
		stamp_aborts = aborts;
	}
	return stamp;
}

bool
proofs_valid(Proofs *proofs, const pg_uuid_t *id)
{
	Proof	   *proof;

	/*
	 * Fired at the end of a statement, that statement's writes still bear the
	 * current command id; a proof from before it must not pass for one after.
	 */
	CommandCounterIncrement();
	proof = proof_lookup(proofs->proofs, *id);
	return proof != NULL && proof->stamp == stamp_of_now();
}

pg_uuid_t *
proofs_take_hints(Proofs *proofs, const pg_uuid_t *id, int *count)
{
	pg_uuid_t  *ids;

	ids = palloc_extended(mul_size(proofs->hint_count + 1, sizeof(pg_uuid_t)),
						  MCXT_ALLOC_HUGE);
	if (proofs->hint_count > 0)
		memcpy(ids, proofs->hints, proofs->hint_count * sizeof(pg_uuid_t));
	ids[proofs->hint_count] = *id;
	*count = sort_uuids(ids, proofs->hint_count + 1);

	if (proofs->hints != NULL)
		pfree(proofs->hints);
	proofs->hints = NULL;
	proofs->hint_count = proofs->room = 0;
	return ids;
}

bool
proofs_see_inserted(const Register *reg, const pg_uuid_t *klantcontact)
{
	Proofs	   *proofs = proofs_of(reg->tables[TABLE_KLANTCONTACT]);

	if (!proofs_need_lock(proofs, klantcontact))
		return true;
	if (lookup_freshness(reg, TABLE_KLANTCONTACT, UUIDPGetDatum(klantcontact)) != FRESH_WRITTEN)
		return false;
	proofs_inserted(proofs, klantcontact);
	return true;
}

void
proofs_inserted(Proofs *proofs, const pg_uuid_t *klantcontact)
{
	get_proof(proofs, klantcontact)->fresh = freshness_mark();
}

bool
proofs_need_lock(Proofs *proofs, const pg_uuid_t *id)
{
	Proof	   *proof = proof_lookup(proofs->proofs, *id);

	return proof == NULL || proof->fresh == 0 || proof->fresh != freshness_mark();
}

/*----
 * What is known without looking
 * ----
 */

/* In the place of children of a table, as these are at most seven. */
#define CHANGED 0x80

StaticAssertDecl(DOCUMENT_TABLE_COUNT <= 7, "no bit is left for CHANGED and NEEDS_LOOKING");

void
proofs_know(Proofs *proofs, const pg_uuid_t *id, uint8 has, uint8 needs)
{
	Proof	   *proof = get_proof(proofs, id);

	proof->has |= has;
	proof->needs |= needs;
}

void
proofs_unknow(Proofs *proofs, const pg_uuid_t *id)
{
	proofs_know(proofs, id, CHANGED, 0);
}

static const Proof *
known(Proofs *proofs, const pg_uuid_t *id)
{
	const Proof *proof = aborts > 0 || proofs->unwatched ? NULL : proof_lookup(proofs->proofs, *id);

	return proof == NULL || proof->fresh == 0 || (proof->has & CHANGED) != 0 ? NULL : proof;
}

uint8
proofs_known(Proofs *proofs, const pg_uuid_t *id)
{
	const Proof *proof = known(proofs, id);

	return proof == NULL ? 0 : proof->has;
}

bool
proofs_known_complete(Proofs *proofs, const pg_uuid_t *id)
{
	const Proof *proof = known(proofs, id);

	return proof != NULL && (proof->has & TABLE_BIT(TABLE_KLANTCONTACT)) != 0 &&
		(proof->needs & ~proof->has) == 0;
}

bool
proofs_watched(Proofs *proofs, uint64 state)
{
	if (proofs->state == 0)
		proofs->state = state;
	if (state == 0 || proofs->state != state)
		proofs->unwatched = true;
	return !proofs->unwatched;
}

/* Statements of a replica fire no triggers. */
static void
watch_executor_start(QueryDesc *query, int eflags)
{
	ListCell   *lc;

	if (SessionReplicationRole == SESSION_REPLICATION_ROLE_REPLICA)
	{
		foreach(lc, all_proofs)
			((Proofs *) lfirst(lc))->unwatched = true;
	}
	if (previous_executor_start != NULL)
		previous_executor_start(query, eflags);
	else
		standard_ExecutorStart(query, eflags);
}

void
proofs_proven(Proofs *proofs, const pg_uuid_t *ids, int count)
{
	uint32		now = stamp_of_now();

	for (int i = 0; i < count; i++)
		get_proof(proofs, &ids[i])->stamp = now;
}

void
proofs_refuted(Proofs *proofs, const pg_uuid_t *id)
{
	Proof	   *proof = proof_lookup(proofs->proofs, *id);

	if (proof != NULL)
		proof->stamp = 0;
}

void
proofs_init(void)
{
	RegisterSubXactCallback(count_aborts, NULL);
	previous_executor_start = ExecutorStart_hook;
	ExecutorStart_hook = watch_executor_start;
}
