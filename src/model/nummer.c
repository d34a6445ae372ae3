/*-------------------------------------------------------------------------
 *
 * nummer.c
 *	  Numbers for people, and the sequences that give them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/nummer.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/relation.h"
#include "commands/sequence.h"
#include "miscadmin.h"
#include "storage/bufmgr.h"
#include "storage/lmgr.h"
#include "utils/fmgrprotos.h"
#include "utils/rel.h"

#include "model/kolommen.h"
#include "model/nummer.h"

bool		nummer_alleen_kijken = false;

int64
nummer_laatste(Oid sequence)
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

/*
 * The lock keeps out who gets a number from the sequence, so that it does not go
 * backwards.  It waits for transactions that got one; a nummer that is ahead of
 * the sequence is rare.
 */
static bool
move_sequence(Relation rel, Oid sequence, int64 nummer, int64 voorsprong)
{
	int64		last;

	LockRelationOid(sequence, ShareRowExclusiveLock);
	last = nummer_laatste(sequence);
	if (nummer > last && nummer <= last + voorsprong)
	{
		set_sequence(sequence, nummer, rel->rd_rel->relowner);
		last = nummer;
	}
	UnlockRelationOid(sequence, ShareRowExclusiveLock);
	return nummer <= last;
}

bool
nummer_past(Relation rel, Tabel tabel, int64 nummer, int64 voorsprong)
{
	Oid			sequence = nummer_reeks(rel, tabel);

	return !OidIsValid(sequence) ||
		nummer <= nummer_laatste(sequence) + voorsprong;
}

bool
nummer_reserveer(Relation rel, Tabel tabel, int64 nummer, int64 voorsprong)
{
	Oid			sequence = nummer_reeks(rel, tabel);
	int64		last;

	if (!OidIsValid(sequence))
		return true;
	if (nummer_alleen_kijken)
		return nummer_past(rel, tabel, nummer, voorsprong);
	last = nummer_laatste(sequence);
	if (nummer <= last)
		return true;
	if (nummer > last + voorsprong)
		return false;
	return move_sequence(rel, sequence, nummer, voorsprong);
}
