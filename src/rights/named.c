/*-------------------------------------------------------------------------
 *
 * named.c
 *	  Partijen that a role named in this transaction.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/named.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "miscadmin.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"

#include "rights/named.h"
#include "register/transaction.h"

typedef struct Named
{
	Oid			relid;			/* the table of partijen */
	Oid			role;
	pg_uuid_t	partij;
} Named;

/* What a part of the transaction noted; those of deeper parts stand later. */
typedef struct Note
{
	Named		named;
	SubTransactionId part;
} Note;

/* Of this transaction, in TopTransactionContext; NULL when that is reset. */
static HTAB *all_named = NULL;
static Note *notes = NULL;
static Size notes_count = 0;
static Size notes_space = 0;

static void
forget_transaction(void *arg)
{
	(void) arg;
	all_named = NULL;
	notes = NULL;
	notes_count = notes_space = 0;
}

static void
begin_transaction(void)
{
	HASHCTL		ctl = {.keysize = sizeof(Named),.entrysize = sizeof(Named),
	.hcxt = TopTransactionContext};

	if (all_named != NULL)
		return;
	at_end_of_transaction(forget_transaction);
	notes_space = 16;
	notes = MemoryContextAlloc(TopTransactionContext, notes_space * sizeof(Note));
	all_named = hash_create("klantcontact named partijen", 16, &ctl,
							HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
}

void
named_note(const Register *reg, const pg_uuid_t *partij)
{
	Named		named = {.relid = reg->tables[TABLE_PARTIJ],.role = GetUserId(),.partij = *partij};
	bool		found;

	begin_transaction();
	if (notes_count == notes_space)
	{
		notes = repalloc_huge(notes, 2 * notes_space * sizeof(Note));
		notes_space *= 2;
	}
	(void) hash_search(all_named, &named, HASH_ENTER, &found);
	if (!found)
		notes[notes_count++] = (Note)
	{
		named, GetCurrentSubTransactionId()
	};
}

bool
named_by(const Register *reg, const pg_uuid_t *partij, Oid role)
{
	Named		named = {.relid = reg->tables[TABLE_PARTIJ],.role = role,.partij = *partij};

	return all_named != NULL && hash_search(all_named, &named, HASH_FIND, NULL) != NULL;
}

/* What a part noted is its parent's when it is done, or nobody's. */
static void
at_end_of_part(SubXactEvent event, SubTransactionId part, SubTransactionId parent, void *arg)
{
	(void) arg;
	if (event == SUBXACT_EVENT_ABORT_SUB)
	{
		for (; notes_count > 0 && notes[notes_count - 1].part == part; notes_count--)
			(void) hash_search(all_named, &notes[notes_count - 1].named, HASH_REMOVE, NULL);
	}
	else if (event == SUBXACT_EVENT_COMMIT_SUB)
	{
		for (Size i = notes_count; i > 0 && notes[i - 1].part == part; i--)
			notes[i - 1].part = parent;
	}
}

void
named_init(void)
{
	RegisterSubXactCallback(at_end_of_part, NULL);
}
