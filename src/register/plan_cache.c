/*-------------------------------------------------------------------------
 *
 * plan_cache.c
 *	  The plans of statements that this backend keeps.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/plan_cache.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "common/pg_prng.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/memutils.h"
#include "utils/syscache.h"

#include "register/plan_cache.h"

/* How many are kept, of some 20 kB each, and how many old ones may wait to be freed. */
#define MAX_PLANS 1024

typedef struct PlanEntry
{
	PlanKey		key;
	SPIPlanPtr	plan;
	uint64		names;			/* names_generation that the text was made in */
} PlanEntry;

static HTAB *plans = NULL;

/* Plans of an earlier text: one may be running further up, so they stay until
 * the transaction ends. */
static List *stale_plans = NIL;

/* Renaming a schema does not invalidate a plan, but makes its text wrong. */
static uint64 names_generation = 0;


static void
names_changed(Datum arg, int cacheid, uint32 hashvalue)
{
	(void) arg;
	(void) cacheid;
	(void) hashvalue;
	names_generation++;
}

static void
free_stale_plans(XactEvent event, void *arg)
{
	(void) event;
	(void) arg;
	while (stale_plans != NIL)
	{
		SPIPlanPtr	plan = linitial(stale_plans);

		stale_plans = list_delete_first(stale_plans);
		SPI_freeplan(plan);
	}
}

void
plan_cache_init(void)
{
	HASHCTL		ctl = {.keysize = sizeof(PlanKey),.entrysize = sizeof(PlanEntry),
	.hcxt = TopMemoryContext};

	plans = hash_create("klantcontact plans", 64, &ctl,
						HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	CacheRegisterSyscacheCallback(NAMESPACEOID, names_changed, (Datum) 0);
	RegisterXactCallback(free_stale_plans, NULL);
}

static void
retire_plan(PlanEntry *entry)
{
	MemoryContext old = MemoryContextSwitchTo(TopMemoryContext);

	stale_plans = lappend(stale_plans, entry->plan);
	MemoryContextSwitchTo(old);
	hash_search(plans, &entry->key, HASH_REMOVE, NULL);
}

/*
 * Any one: who goes through more registers than there is room for would find none that is
 * kept, if it were always the one that was used longest ago.
 */
static void
retire_some_plan(void)
{
	uint64		skip = pg_prng_uint64_range(&pg_global_prng_state, 0, hash_get_num_entries(plans) - 1);
	HASH_SEQ_STATUS status;
	PlanEntry  *entry;

	hash_seq_init(&status, plans);
	while ((entry = hash_seq_search(&status)) != NULL)
	{
		if (skip-- > 0)
			continue;
		retire_plan(entry);
		hash_seq_term(&status);
		return;
	}
}

uint64
plan_cache_names(void)
{
	return names_generation;
}

SPIPlanPtr
plan_cache_find(const PlanKey *key)
{
	PlanEntry  *entry = hash_search(plans, key, HASH_FIND, NULL);

	if (entry == NULL)
		return NULL;
	if (entry->names == names_generation && SPI_plan_is_valid(entry->plan))
		return entry->plan;
	retire_plan(entry);
	return NULL;
}

bool
plan_cache_keep(const PlanKey *key, SPIPlanPtr plan, uint64 names)
{
	PlanEntry  *entry;

	if (list_length(stale_plans) >= MAX_PLANS)
		return false;
	if (hash_get_num_entries(plans) >= MAX_PLANS)
		retire_some_plan();
	entry = hash_search(plans, key, HASH_ENTER, NULL);
	entry->plan = plan;
	entry->names = names;
	SPI_keepplan(plan);
	return true;
}
