/*-------------------------------------------------------------------------
 *
 * written.c
 *	  Who wrote what in this transaction.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/written.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "nodes/pg_list.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"

#include "rights/written.h"
#include "register/lookup.h"
#include "register/proofs.h"
#include "register/transaction.h"

/*
 * Whether this transaction inserted a row, the row itself tells.  By whom is kept
 * here: most transactions write as one role, so only what others write is
 * listed, and a million rows of one role take no memory.
 */
typedef struct Writers
{
	Oid			relid;
	Oid			first;			/* who wrote first, and all that is not listed */
	HTAB	   *others;			/* id to role */
	pg_uuid_t	last;			/* a row that is not there yet, perhaps */
	Oid			last_role;
} Writers;

typedef struct Writer
{
	pg_uuid_t	id;				/* key */
	Oid			role;
} Writer;

/* Of this transaction, in TopTransactionContext; NIL when that is reset. */
static List *all_writers = NIL;

static void
forget_transaction(void *arg)
{
	(void) arg;
	all_writers = NIL;
}

static Writers *
find_writers(Oid relid)
{
	ListCell   *lc;

	foreach(lc, all_writers)
	{
		Writers    *writers = lfirst(lc);

		if (writers->relid == relid)
			return writers;
	}
	return NULL;
}

static Writers *
make_writers(Oid relid, Oid first)
{
	MemoryContext old = MemoryContextSwitchTo(TopTransactionContext);
	Writers    *writers;

	if (all_writers == NIL)
		at_end_of_transaction(forget_transaction);
	writers = palloc0(sizeof(Writers));
	writers->relid = relid;
	writers->first = first;
	all_writers = lappend(all_writers, writers);
	MemoryContextSwitchTo(old);
	return writers;
}

static void
list_writer(Writers *writers, const pg_uuid_t *id, Oid role)
{
	Writer	   *writer;

	if (writers->others == NULL)
	{
		HASHCTL		ctl = {.keysize = sizeof(pg_uuid_t),.entrysize = sizeof(Writer),
		.hcxt = TopTransactionContext};

		writers->others = hash_create("klantcontact writers", 32, &ctl,
									  HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	}
	writer = hash_search(writers->others, id, HASH_ENTER, NULL);
	writer->role = role;
}

void
written_mark(const Register *reg, Table table, const pg_uuid_t *id, Oid role)
{
	Writers    *writers = find_writers(reg->tables[table]);

	if (writers == NULL)
		writers = make_writers(reg->tables[table], role);
	writers->last = *id;
	writers->last_role = role;
	if (writers->others == NULL && writers->first == role)
		return;

	/* trying to insert what somebody else wrote does not make it one's own */
	if (lookup_freshness(reg, table, UUIDPGetDatum(id)) == FRESH_ABSENT)
		list_writer(writers, id, role);
}

static Oid
writer_of(const Writers *writers, const pg_uuid_t *id)
{
	const Writer *writer = writers->others == NULL ? NULL :
	hash_search(writers->others, id, HASH_FIND, NULL);

	return writer != NULL ? writer->role : writers->first;
}

bool
written_by(const Register *reg, Table table, const pg_uuid_t *id, Oid role)
{
	const Writers *writers = find_writers(reg->tables[table]);

	if (writers == NULL)
		return false;
	switch (lookup_freshness(reg, table, UUIDPGetDatum(id)))
	{
		case FRESH_WRITTEN:
			return writer_of(writers, id) == role;
		case FRESH_ABSENT:
			return writers->last_role == role &&
				memcmp(&writers->last, id, sizeof(pg_uuid_t)) == 0;
		default:
			return false;
	}
}

bool
written_for_certain(const Register *reg, const pg_uuid_t *klantcontact, Oid role)
{
	Oid			relid = reg->tables[TABLE_KLANTCONTACT];
	const Writers *writers = find_writers(relid);

	return writers != NULL && writer_of(writers, klantcontact) == role &&
		(proofs_known(proofs_of(relid), klantcontact) & TABLE_BIT(TABLE_KLANTCONTACT)) != 0;
}
