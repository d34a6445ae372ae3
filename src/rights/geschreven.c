/*-------------------------------------------------------------------------
 *
 * geschreven.c
 *	  Who wrote what in this transaction.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/geschreven.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "nodes/pg_list.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"

#include "rights/geschreven.h"
#include "model/opzoeken.h"
#include "model/transactie.h"

/*
 * Whether this transaction inserted a row, the row itself tells.  By whom is kept
 * here: most transactions write as one role, so only what others write is
 * listed, and a million rows of one role take no memory.
 */
typedef struct Schrijvers
{
	Oid			relid;
	Oid			eerste;			/* who wrote first, and all that is not listed */
	HTAB	   *anderen;		/* id to role */
	pg_uuid_t	laatste;		/* a row that is not there yet, perhaps */
	Oid			laatste_rol;
} Schrijvers;

typedef struct Schrijver
{
	pg_uuid_t	id;				/* key */
	Oid			rol;
} Schrijver;

/* Of this transaction, in TopTransactionContext; NIL when that is reset. */
static List *alle_schrijvers = NIL;

static void
forget_transaction(void *arg)
{
	(void) arg;
	alle_schrijvers = NIL;
}

static Schrijvers *
find_schrijvers(Oid relid)
{
	ListCell   *lc;

	foreach(lc, alle_schrijvers)
	{
		Schrijvers *schrijvers = lfirst(lc);

		if (schrijvers->relid == relid)
			return schrijvers;
	}
	return NULL;
}

static Schrijvers *
make_schrijvers(Oid relid, Oid eerste)
{
	MemoryContext old = MemoryContextSwitchTo(TopTransactionContext);
	Schrijvers *schrijvers;

	if (alle_schrijvers == NIL)
		bij_einde_van_transactie(forget_transaction);
	schrijvers = palloc0(sizeof(Schrijvers));
	schrijvers->relid = relid;
	schrijvers->eerste = eerste;
	alle_schrijvers = lappend(alle_schrijvers, schrijvers);
	MemoryContextSwitchTo(old);
	return schrijvers;
}

static void
list_schrijver(Schrijvers *schrijvers, const pg_uuid_t *id, Oid rol)
{
	Schrijver  *schrijver;

	if (schrijvers->anderen == NULL)
	{
		HASHCTL		ctl = {.keysize = sizeof(pg_uuid_t),.entrysize = sizeof(Schrijver),
		.hcxt = TopTransactionContext};

		schrijvers->anderen = hash_create("klantcontact writers", 32, &ctl,
										  HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	}
	schrijver = hash_search(schrijvers->anderen, id, HASH_ENTER, NULL);
	schrijver->rol = rol;
}

void
geschreven_merk(const Register *reg, Tabel tabel, const pg_uuid_t *id, Oid rol)
{
	Schrijvers *schrijvers = find_schrijvers(reg->tabellen[tabel]);

	if (schrijvers == NULL)
		schrijvers = make_schrijvers(reg->tabellen[tabel], rol);
	schrijvers->laatste = *id;
	schrijvers->laatste_rol = rol;
	if (schrijvers->anderen == NULL && schrijvers->eerste == rol)
		return;

	/* trying to insert what somebody else wrote does not make it one's own */
	if (opzoeken_versheid(reg, tabel, UUIDPGetDatum(id)) == VERS_AFWEZIG)
		list_schrijver(schrijvers, id, rol);
}

static Oid
schrijver_van(const Schrijvers *schrijvers, const pg_uuid_t *id)
{
	const Schrijver *schrijver = schrijvers->anderen == NULL ? NULL :
	hash_search(schrijvers->anderen, id, HASH_FIND, NULL);

	return schrijver != NULL ? schrijver->rol : schrijvers->eerste;
}

bool
geschreven_door(const Register *reg, Tabel tabel, const pg_uuid_t *id, Oid rol)
{
	const Schrijvers *schrijvers = find_schrijvers(reg->tabellen[tabel]);

	if (schrijvers == NULL)
		return false;
	switch (opzoeken_versheid(reg, tabel, UUIDPGetDatum(id)))
	{
		case VERS_GESCHREVEN:
			return schrijver_van(schrijvers, id) == rol;
		case VERS_AFWEZIG:
			return schrijvers->laatste_rol == rol &&
				memcmp(&schrijvers->laatste, id, sizeof(pg_uuid_t)) == 0;
		default:
			return false;
	}
}
