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

#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rls.h"
#include "utils/syscache.h"

#include "rights/granted.h"
#include "rights/rechten.h"
#include "compat.h"

/*
 * What roles may do, as read before.  A grant on the table, and a policy on it, invalidate
 * it in all backends.
 */
typedef struct RechtenKey
{
	Oid			recht;			/* the table */
	Oid			role;
} RechtenKey;

typedef struct RechtenEntry
{
	RechtenKey	key;
	Rechten		rechten;
	bool		is_bound;
	Binding		binding;		/* the actor that it acts as */
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
	Oid			role;
	uint64		generation;
	bool		under_access;
} last_asked;

/* The table of rights that is being read, of which nothing is kept yet. */
static Oid	is_read = InvalidOid;

static void
forget_table(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS status;
	RechtenEntry *entry;

	(void) arg;
	if (!OidIsValid(relid) || relid == last_asked.klantcontact || relid == is_read)
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

/* A superuser would be a member of every role. */
static bool
has_role(Oid lid, Oid role)
{
	return superuser_arg(lid) ? is_member_of_role_nosuper(lid, role) : has_privs_of_role(lid, role);
}

static void
read_entry(Oid recht, Oid role, RechtenEntry *entry)
{
	List	   *bindings = bindings_of_role(recht, role);
	ListCell   *lc;

	foreach(lc, granted_list(recht))
	{
		const Grant *grant = lfirst(lc);

		if (grant_counts(grant) && has_role(role, grant->role))
			entry->rechten |= RECHT_BIT(grant->right);
	}

	/* who is bound to two is nobody */
	entry->is_bound = list_length(bindings) == 1;
	if (entry->is_bound)
		entry->binding = *(Binding *) linitial(bindings);
}

static RechtenEntry
get_entry(const Register *reg, Oid role)
{
	RechtenKey	key = {.recht = reg->tables[TABLE_RECHT],.role = role};
	RechtenEntry *entry;
	RechtenEntry fresh = {.key = key};
	uint64		generation;

	(void) rechten_stand();
	if (rechten_cache == NULL || cache_generation != rechten_generation ||
		hash_get_num_entries(rechten_cache) >= MAX_ENTRIES)
		make_cache();
	entry = hash_search(rechten_cache, &key, HASH_FIND, NULL);
	if (entry != NULL)
		return *entry;

	/* changed while it was read, it is used once and not kept */
	generation = rechten_generation;
	is_read = key.recht;
	read_entry(key.recht, role, &fresh);
	is_read = InvalidOid;
	if (generation == rechten_generation && cache_generation == generation)
	{
		entry = hash_search(rechten_cache, &key, HASH_ENTER, NULL);
		*entry = fresh;
	}
	return fresh;
}

Rechten
rechten_of(const Register *reg, Oid role)
{
	return get_entry(reg, role).rechten;
}

bool
role_binding(const Register *reg, Oid role, Binding *binding)
{
	RechtenEntry entry = get_entry(reg, role);

	*binding = entry.binding;
	return entry.is_bound;
}

/* Within a transaction, no lock that it holds already tells of changes. */
uint64
rechten_stand(void)
{
	AcceptInvalidationMessages();
	return rechten_generation;
}

bool
under_access(const Register *reg)
{
	Oid			klantcontact = reg->tables[TABLE_KLANTCONTACT];
	Oid			role = GetUserId();

	if (last_asked.klantcontact != klantcontact || last_asked.role != role ||
		last_asked.generation != rechten_generation)
	{
		uint64		generation = rechten_generation;

		last_asked. klantcontact = klantcontact;
		last_asked. role = InvalidOid;	/* should the rest fail */
		last_asked. under_access = check_enable_rls(klantcontact, InvalidOid, true) == RLS_ENABLED;
		last_asked. role = role;
		last_asked. generation = generation;
	}
	return last_asked.under_access;
}

bool
may_manage(const Register *reg)
{
	return table_ownercheck_compat(reg->tables[TABLE_KLANTCONTACT], GetUserId()) ||
		(rechten_of(reg, GetUserId()) & RECHT_BIT(RECHT_BEHEER)) != 0;
}

void
right_denied(const Register *reg, const char *message, Recht right)
{
	const char *name = quote_identifier(get_namespace_name(reg->schema));

	ereport(ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 errmsg("%s", message),
			 errdetail(right == RECHT_BEHEER ? "That is for the owner, and who has the right %s." :
					   "That is for who has the right %s, or a wider one.", recht_names[right]),
			 errhint("The owner of the register gives it: SELECT klantcontact.verleen(%s, %s, '%s').",
					 quote_literal_cstr(name),
					 quote_literal_cstr(quote_identifier(GetUserNameFromId(GetUserId(), false))),
					 recht_names[right])));
}
