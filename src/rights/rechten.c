/*-------------------------------------------------------------------------
 *
 * rechten.c
 *	  What a role may do in a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/rechten.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "access/tableam.h"
#include "catalog/pg_class.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/rls.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

#include "rights/rechten.h"
#include "compat.h"
#include "model/kolommen.h"
#include "model/opzoeken.h"

const char *const recht_namen[RECHT_COUNT] = {
	[RECHT_BEHANDELAAR] = "behandelaar",
	[RECHT_KLANTCONTACTCENTRUM] = "klantcontactcentrum",
	[RECHT_VERTROUWELIJK] = "vertrouwelijk",
	[RECHT_RAPPORTAGE] = "rapportage",
	[RECHT_BEHEER] = "beheer",
	[RECHT_NAMENS] = "namens",
};

/*
 * What roles may do, as read before.  Its row trigger tells all backends of a
 * change of the table, by an invalidation of it.
 */
typedef struct RechtenKey
{
	Oid			recht;			/* the table */
	Oid			rol;
} RechtenKey;

typedef struct RechtenEntry
{
	RechtenKey	key;
	Rechten		rechten;
} RechtenEntry;

/* More roles than this are not remembered all at once. */
#define MAX_ENTRIES 1024

static HTAB *rechten_cache = NULL;

/* Goes up with every invalidation; what is kept is of the last one. */
static uint64 rechten_generation = 0;
static uint64 cache_generation = 0;

/* Whether policies held for whom, when that was last asked. */
static struct
{
	Oid			klantcontact;
	Oid			rol;
	uint64		generation;
	bool		onder_toegang;
} laatst_gevraagd;

/* The table of rights that is being read, of which nothing is kept yet. */
static Oid	wordt_gelezen = InvalidOid;

static void
forget_table(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS status;
	RechtenEntry *entry;

	(void) arg;
	if (!OidIsValid(relid) || relid == laatst_gevraagd.klantcontact || relid == wordt_gelezen)
		rechten_generation++;
	if (rechten_cache == NULL || cache_generation != rechten_generation)
		return;
	hash_seq_init(&status, rechten_cache);
	while ((entry = hash_seq_search(&status)) != NULL)
	{
		if (entry->key.recht == relid)
			rechten_generation++;
	}
}

static void
forget_roles(Datum arg, int cacheid, uint32 hashvalue)
{
	(void) arg;
	(void) cacheid;
	(void) hashvalue;
	rechten_generation++;
}

void
rechten_init(void)
{
	CacheRegisterRelcacheCallback(forget_table, (Datum) 0);
	CacheRegisterSyscacheCallback(AUTHMEMROLEMEM, forget_roles, (Datum) 0);
	CacheRegisterSyscacheCallback(AUTHOID, forget_roles, (Datum) 0);
}

static void
make_cache(void)
{
	HASHCTL		ctl = {.keysize = sizeof(RechtenKey),.entrysize = sizeof(RechtenEntry),
	.hcxt = TopMemoryContext};

	if (rechten_cache != NULL)
		hash_destroy(rechten_cache);
	rechten_cache = NULL;
	rechten_cache = hash_create("klantcontact rights", 64, &ctl,
								HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	cache_generation = rechten_generation;
}

int
recht_van_naam(const char *naam)
{
	for (int i = 0; i < RECHT_COUNT; i++)
	{
		if (strcmp(recht_namen[i], naam) == 0)
			return i;
	}
	return -1;
}

/* A superuser would be a member of every role. */
static bool
heeft_rol(Oid lid, const char *naam)
{
	Oid			rol = get_role_oid(naam, true);

	if (!OidIsValid(rol))
		return false;
	return superuser_arg(lid) ? is_member_of_role_nosuper(lid, rol) : has_privs_of_role(lid, rol);
}

bool
rechten_staan(Oid recht, const char *naam)
{
	Oid			rol = get_role_oid(naam, true);
	HeapTuple	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(recht));
	Datum		datum;
	bool		isnull = true;
	bool		result = false;

	if (!HeapTupleIsValid(tuple))
		return false;
	datum = SysCacheGetAttr(RELOID, tuple, Anum_pg_class_relacl, &isnull);
	if (!isnull && OidIsValid(rol))
	{
		Acl		   *acl = DatumGetAclP(datum);

		for (int i = 0; i < ACL_NUM(acl); i++)
		{
			if (ACL_DAT(acl)[i].ai_grantee == rol &&
				(ACLITEM_GET_PRIVS(ACL_DAT(acl)[i]) & ACL_SELECT) != 0)
				result = true;
		}
	}
	ReleaseSysCache(tuple);
	return result;
}

/* Few rows, read whole; as committed, or as this transaction made them. */
static Rechten
read_rechten(Oid relid, Oid rol)
{
	Relation	rel = table_open(relid, AccessShareLock);
	Snapshot	snapshot = RegisterSnapshot(laatste_snapshot());
	TableScanDesc scan = table_beginscan(rel, snapshot, 0, NULL);
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	AttrNumber	attnums[MAX_KOLOMMEN];
	Rechten		result = 0;

	kolommen_van(rel, TABEL_RECHT, attnums);
	while (table_scan_getnextslot(scan, ForwardScanDirection, slot))
	{
		bool		isnull;
		Datum		naam = slot_getattr(slot, attnums[RECHT_RECHT], &isnull);
		int			recht = isnull ? -1 : recht_van_naam(TextDatumGetCString(naam));
		Datum		van = slot_getattr(slot, attnums[RECHT_ROL], &isnull);

		CHECK_FOR_INTERRUPTS();
		if (recht >= 0 && !isnull && heeft_rol(rol, NameStr(*DatumGetName(van))) &&
			rechten_staan(relid, NameStr(*DatumGetName(van))))
			result |= RECHT_BIT(recht);
	}
	ExecDropSingleTupleTableSlot(slot);
	table_endscan(scan);
	UnregisterSnapshot(snapshot);
	table_close(rel, AccessShareLock);
	return result;
}

Rechten
rechten_van(const Register *reg, Oid rol)
{
	RechtenKey	key = {.recht = reg->tabellen[TABEL_RECHT],.rol = rol};
	RechtenEntry *entry;
	uint64		generation;
	Rechten		rechten;

	if (rechten_cache == NULL || cache_generation != rechten_generation ||
		hash_get_num_entries(rechten_cache) >= MAX_ENTRIES)
		make_cache();
	entry = hash_search(rechten_cache, &key, HASH_FIND, NULL);
	if (entry != NULL)
		return entry->rechten;

	/* changed while it was read, it is used once and not kept */
	generation = rechten_generation;
	wordt_gelezen = key.recht;
	rechten = read_rechten(key.recht, rol);
	wordt_gelezen = InvalidOid;
	if (generation == rechten_generation && cache_generation == generation)
	{
		entry = hash_search(rechten_cache, &key, HASH_ENTER, NULL);
		entry->rechten = rechten;
	}
	return rechten;
}

/* Within a transaction, no lock that it holds already tells of changes. */
uint64
rechten_stand(void)
{
	AcceptInvalidationMessages();
	return rechten_generation;
}

bool
onder_toegang(const Register *reg)
{
	Oid			klantcontact = reg->tabellen[TABEL_KLANTCONTACT];
	Oid			rol = GetUserId();

	if (laatst_gevraagd.klantcontact != klantcontact || laatst_gevraagd.rol != rol ||
		laatst_gevraagd.generation != rechten_generation)
	{
		uint64		generation = rechten_generation;

		laatst_gevraagd.klantcontact = klantcontact;
		laatst_gevraagd.rol = InvalidOid;	/* should the rest fail */
		laatst_gevraagd.onder_toegang = check_enable_rls(klantcontact, InvalidOid, true) == RLS_ENABLED;
		laatst_gevraagd.rol = rol;
		laatst_gevraagd.generation = generation;
	}
	return laatst_gevraagd.onder_toegang;
}

bool
mag_beheren(const Register *reg)
{
	return table_ownercheck_compat(reg->tabellen[TABEL_KLANTCONTACT], GetUserId()) ||
		(rechten_van(reg, GetUserId()) & RECHT_BIT(RECHT_BEHEER)) != 0;
}

void
right_needed(const Register *reg, const char *action, Recht right)
{
	const char *name = quote_identifier(get_namespace_name(reg->schema));

	ereport(ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 errmsg("permission denied to %s in register %s", action, name),
			 errdetail("That is for who has the right %s, or a wider one.", recht_namen[right]),
			 errhint("The owner of the register gives it: SELECT klantcontact.verleen(%s, %s, '%s').",
					 quote_literal_cstr(name),
					 quote_literal_cstr(quote_identifier(GetUserNameFromId(GetUserId(), false))),
					 recht_namen[right])));
}

void
rechten_change(Relation recht)
{
	CacheInvalidateRelcache(recht);
}
