/*-------------------------------------------------------------------------
 *
 * nummer.c
 *	  Numbers for people, and the sequences that give them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/nummer.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/relation.h"
#include "catalog/pg_sequence.h"
#include "commands/sequence.h"
#include "miscadmin.h"
#include "storage/bufmgr.h"
#include "storage/lmgr.h"
#include "utils/fmgrprotos.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "register/attributes.h"
#include "register/nummer.h"

bool		nummer_only_look = false;

int64
nummer_last(Oid sequence)
{
	Relation	rel = relation_open(sequence, AccessShareLock);
	Buffer		buffer = ReadBuffer(rel, 0);
	Page		page;
	HeapTupleData tuple;
	int64		result;
	ItemId		item;
	Form_pg_sequence_data data;

	LockBuffer(buffer, BUFFER_LOCK_SHARE);
	page = BufferGetPage(buffer);
	item = PageGetItemId(page, FirstOffsetNumber);
	tuple.t_data = (HeapTupleHeader) PageGetItem(page, item);
	tuple.t_len = ItemIdGetLength(item);
	data = (Form_pg_sequence_data) GETSTRUCT(&tuple);
	result = data->is_called ? data->last_value : data->last_value - 1;
	UnlockReleaseBuffer(buffer);
	relation_close(rel, AccessShareLock);
	return result;
}

static void
set_sequence(Oid sequence, int64 value, Oid owner)
{
	Oid			save_userid;
	int			save_sec_context;

	GetUserIdAndSecContext(&save_userid, &save_sec_context);
	SetUserIdAndSecContext(owner, save_sec_context | SECURITY_LOCAL_USERID_CHANGE);
	(void) DirectFunctionCall2(setval_oid, ObjectIdGetDatum(sequence), Int64GetDatum(value));
	SetUserIdAndSecContext(save_userid, save_sec_context);
}

/* The highest value that a given nummer may take it to: half of the numbers are left. */
static int64
nummer_limit(Oid sequence)
{
	HeapTuple	tuple = SearchSysCache1(SEQRELID, ObjectIdGetDatum(sequence));
	int64		max = NUMMER_MAX;

	if (HeapTupleIsValid(tuple))
	{
		max = Min(max, ((Form_pg_sequence) GETSTRUCT(tuple))->seqmax);
		ReleaseSysCache(tuple);
	}
	return max / 2;
}

/* From the last one that was given out, can it be reached? */
static bool
is_reachable(Oid sequence, int64 nummer, int64 last)
{
	return nummer <= last ||
		(nummer - last <= NUMMER_AHEAD && nummer <= nummer_limit(sequence));
}

/*
 * The lock keeps out who gets a number from the sequence, so that it does not go
 * backwards.  It waits for transactions that got one; a nummer that is ahead of
 * the sequence is rare.
 */
static bool
move_sequence(Relation rel, Oid sequence, int64 nummer)
{
	int64		last;
	bool		reachable;

	LockRelationOid(sequence, ShareRowExclusiveLock);
	last = nummer_last(sequence);
	reachable = is_reachable(sequence, nummer, last);
	if (reachable && nummer > last)
		set_sequence(sequence, nummer, rel->rd_rel->relowner);
	UnlockRelationOid(sequence, ShareRowExclusiveLock);
	return reachable;
}

bool
nummer_given_out(Relation rel, Table table, int64 nummer)
{
	Oid			sequence = nummer_sequence(rel, table);

	return !OidIsValid(sequence) || nummer <= nummer_last(sequence);
}

bool
nummer_fits(Relation rel, Table table, int64 nummer)
{
	Oid			sequence = nummer_sequence(rel, table);

	return !OidIsValid(sequence) || is_reachable(sequence, nummer, nummer_last(sequence));
}

bool
nummer_reserve(Relation rel, Table table, int64 nummer)
{
	if (!nummer_fits(rel, table, nummer))
		return false;
	return nummer_only_look || nummer_given_out(rel, table, nummer) ||
		move_sequence(rel, nummer_sequence(rel, table), nummer);
}
