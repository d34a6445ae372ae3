/*-------------------------------------------------------------------------
 *
 * referred.c
 *	  What rules ask of the kanaal or actor that a row refers to.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/referred.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "access/xact.h"
#include "storage/bufmgr.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/uuid.h"

#include "compat.h"
#include "register/attributes.h"
#include "register/lookup.h"
#include "register/referred.h"

/* A uuid, or a code: longer ones are not kept. */
#define MAX_KEY 40

typedef struct PlaceKey
{
	Oid			relid;
	uint32		length;
	char		bytes[MAX_KEY];
} PlaceKey;

/* A version of a row, committed by another transaction, and where it stands. */
typedef struct RowPlace
{
	PlaceKey	key;
	uint64		stamp;			/* of what is known of the table */
	ItemPointerData tid;
	TransactionId xmin;
	Buffer		buffer;			/* it was in last */
	Referred	referred;
} RowPlace;

/* More than these are not kept at once. */
#define MAX_PLACES 2048

static HTAB *places = NULL;

static bool
make_key(Oid relid, Table table, Datum value, PlaceKey *key)
{
	const char *bytes;

	if (table_models[table].columns[0].kind == COLUMN_UUID)
	{
		bytes = (const char *) DatumGetUUIDP(value)->data;
		key->length = UUID_LEN;
	}
	else
	{
		const		text *code = DatumGetTextPP(value);

		bytes = VARDATA_ANY(code);
		key->length = VARSIZE_ANY_EXHDR(code);
	}
	if (key->length > MAX_KEY)
		return false;
	key->relid = relid;
	memset(key->bytes, 0, MAX_KEY);
	memcpy(key->bytes, bytes, key->length);
	return true;
}

/* A place says nothing of what a statement of a parallel plan, or a serializable one, is to see. */
static bool
is_kept(Relation rel)
{
	return !RelationUsesLocalBuffers(rel) && !IsInParallelMode() && !IsolationIsSerializable();
}

/* Is this the version that was found, which nobody has ended or is ending? */
static bool
is_unended(Page page, const RowPlace *place)
{
	OffsetNumber offset = ItemPointerGetOffsetNumber(&place->tid);
	ItemId		item;
	HeapTupleHeader header;

	if (offset > PageGetMaxOffsetNumber(page))
		return false;
	item = PageGetItemId(page, offset);
	if (!ItemIdIsNormal(item))
		return false;
	header = (HeapTupleHeader) PageGetItem(page, item);
	return HeapTupleHeaderGetRawXmin(header) == place->xmin &&
		((header->t_infomask & HEAP_XMAX_INVALID) != 0 ||
		 HEAP_XMAX_IS_LOCKED_ONLY(header->t_infomask));
}

/* False as well when the page is no longer where it was in memory. */
static bool
still_stands(Relation rel, const RowPlace *place)
{
	bool		stands;

	if (!ReadRecentBuffer(relation_locator_compat(rel), MAIN_FORKNUM,
						  ItemPointerGetBlockNumber(&place->tid), place->buffer))
		return false;
	LockBuffer(place->buffer, BUFFER_LOCK_SHARE);
	stands = is_unended(BufferGetPage(place->buffer), place);
	UnlockReleaseBuffer(place->buffer);
	return stands;
}

static void
make_places(void)
{
	HASHCTL		ctl = {.keysize = sizeof(PlaceKey),.entrysize = sizeof(RowPlace),
	.hcxt = TopMemoryContext};

	places = hash_create("klantcontact referred", 64, &ctl, HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
}

/* What this transaction wrote may still be undone. */
static void
keep(Relation rel, Table table, const PlaceKey *key, HeapTuple tuple, const Referred *referred)
{
	TransactionId xmin = HeapTupleHeaderGetRawXmin(tuple->t_data);
	Buffer		buffer;
	RowPlace   *place;

	if (TransactionIdIsCurrentTransactionId(xmin))
		return;
	buffer = ReadBuffer(rel, ItemPointerGetBlockNumber(&tuple->t_self));
	ReleaseBuffer(buffer);
	if (places != NULL && hash_get_num_entries(places) >= MAX_PLACES)
	{
		hash_destroy(places);
		places = NULL;
	}
	if (places == NULL)
		make_places();
	place = hash_search(places, key, HASH_ENTER, NULL);
	place->stamp = attributes_stamp(rel, table);
	place->tid = tuple->t_self;
	place->xmin = xmin;
	place->buffer = buffer;
	place->referred = *referred;
}

/* The column that says whether it is active still. */
static int
active_column(Table table)
{
	switch (table)
	{
		case TABLE_KANAAL:
			return KANAAL_INDICATIE_ACTIEF;
		case TABLE_GESPREKSRESULTAAT:
			return GESPREKSRESULTAAT_INDICATIE_ACTIEF;
		default:
			Assert(table == TABLE_ACTOR);
			return ACTOR_INDICATIE_ACTIEF;
	}
}

bool
is_kept_when_referred(Table table)
{
	return table == TABLE_KANAAL || table == TABLE_GESPREKSRESULTAAT || table == TABLE_ACTOR;
}

static HeapTuple
look_up(const Register *reg, Table table, Datum key, Referred *referred)
{
	RowValues	image;
	HeapTuple	tuple = lookup(reg, table, key, &image);

	if (tuple == NULL)
		return NULL;
	referred->active = DatumGetBool(image.values[active_column(table)]);
	referred->aard = table == TABLE_KANAAL ? image.values[KANAAL_AARD] : (Datum) 0;
	return tuple;
}

bool
look_up_referred(const Register *reg, Table table, Datum key, Referred *referred)
{
	Relation	rel = table_open(reg->tables[table], AccessShareLock);
	PlaceKey	place_key;
	bool		kept = is_kept(rel) && make_key(RelationGetRelid(rel), table, key, &place_key);
	const RowPlace *place = NULL;
	HeapTuple	tuple = NULL;

	if (kept && places != NULL)
		place = hash_search(places, &place_key, HASH_FIND, NULL);
	if (place != NULL && place->stamp == attributes_stamp(rel, table) && still_stands(rel, place))
		*referred = place->referred;
	else
	{
		place = NULL;
		tuple = look_up(reg, table, key, referred);
		if (tuple != NULL && kept)
			keep(rel, table, &place_key, tuple, referred);
	}
	table_close(rel, AccessShareLock);
	return place != NULL || tuple != NULL;
}
