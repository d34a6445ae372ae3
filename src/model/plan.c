/*-------------------------------------------------------------------------
 *
 * plan.c
 *	  Prepared statements on the tables of a register, kept per backend.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/plan.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "miscadmin.h"
#include "utils/guc.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/memutils.h"
#include "utils/plancache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/syscache.h"

#include "compat.h"
#include "model/plan.h"

/* How many are kept, and how many old ones may wait to be freed. */
#define MAX_PLANS 256

typedef struct PlanKey
{
	uint64		variant;
	Oid			klantcontact;	/* which register: its table of that name */
	Oid			rol;			/* whose policies are in it; the owner's: 0 */
	int			id;
} PlanKey;

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
plan_init(void)
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

static void
retire_all_plans(void)
{
	HASH_SEQ_STATUS status;
	PlanEntry  *entry;

	hash_seq_init(&status, plans);
	while ((entry = hash_seq_search(&status)) != NULL)
		retire_plan(entry);
}

/* The plan that is kept under this key, if it can still be used. */
static SPIPlanPtr
find_plan(const PlanKey *key)
{
	PlanEntry  *entry = hash_search(plans, key, HASH_FIND, NULL);

	if (entry == NULL)
		return NULL;
	if (entry->names == names_generation && SPI_plan_is_valid(entry->plan))
		return entry->plan;
	retire_plan(entry);
	return NULL;
}

/*
 * Keeps a plan.  When there are too many, all make room for new ones; when too
 * many wait to be freed, this one is not kept: it ends with SPI_finish.
 */
static bool
keep_plan(const PlanKey *key, SPIPlanPtr plan, uint64 names)
{
	PlanEntry  *entry;

	if (list_length(stale_plans) >= MAX_PLANS)
		return false;
	if (hash_get_num_entries(plans) >= MAX_PLANS)
		retire_all_plans();
	entry = hash_search(plans, key, HASH_ENTER, NULL);
	entry->plan = plan;
	entry->names = names;
	SPI_keepplan(plan);
	return true;
}

void
check_spi(int code)
{
	if (code < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INTERNAL_ERROR),
				 errmsg_internal("SPI failed: %s", SPI_result_code_string(code))));
}

SPIPlanPtr
plan_for_once(const char *sql)
{
	SPIPlanPtr	plan = SPI_prepare(sql, 0, NULL);

	if (plan == NULL)
		check_spi(SPI_result);
	return plan;
}

static SPIPlanPtr
prepare(const char *sql, int nargs, Oid *argtypes)
{
	SPIPlanPtr	plan = SPI_prepare_cursor(sql, nargs, argtypes, CURSOR_OPT_GENERIC_PLAN);

	if (plan == NULL)
		check_spi(SPI_result);
	return plan;
}

/*
 * Plans a prepared statement, once and for all: planning anew for each execution
 * would cost many times the execution.  Every statement here goes by keys, so its
 * plan must too; tables may be empty when it is made, and then the planner would
 * rather read them whole.  What that is estimated to cost has nothing to do with the
 * few rows that come, so it is no reason to compile it.
 */
static void
plan_by_keys(SPIPlanPtr plan, bool kept)
{
	static const char *const off[] = {"enable_seqscan", "enable_hashjoin", "enable_mergejoin", "jit"};
	int			level = NewGUCNestLevel();
	CachedPlan *cached;

	for (size_t i = 0; i < lengthof(off); i++)
		(void) set_config_option(off[i], "off", PGC_USERSET, PGC_S_SESSION,
								 GUC_ACTION_SAVE, true, 0, false);
	cached = SPI_plan_get_cached_plan(plan);
	if (cached != NULL)
		ReleaseCachedPlan(cached, kept ? CurrentResourceOwner : NULL);
	AtEOXact_GUC(true, level);
}

/* Who the owner relieved. */
typedef struct Caller
{
	Oid			userid;
	int			sec_context;
} Caller;

/* Goes on as the owner of "rel".  An error undoes it by the transaction's abort. */
static Caller
become_owner(Oid rel)
{
	Caller		caller;

	GetUserIdAndSecContext(&caller.userid, &caller.sec_context);
	SetUserIdAndSecContext(tabel_eigenaar(rel),
						   caller.sec_context | SECURITY_LOCAL_USERID_CHANGE |
						   SECURITY_NOFORCE_RLS);
	return caller;
}

static void
become_caller(Caller caller)
{
	SetUserIdAndSecContext(caller.userid, caller.sec_context);
}

/* Is this plan run by plan_execute()? */
static bool
is_of_caller(PlanId id)
{
	switch (id)
	{
		case PLAN_INVOEGEN:
		case PLAN_INVOEGEN_REEKS:
		case PLAN_OPVOLGING:
		case PLAN_LEES:
		case PLAN_INVOEGEN_PARTIJ:
		case PLAN_BIJWERKEN:
		case PLAN_VERNIETIGEN:
			return true;
		default:
			return false;
	}
}

/* Prepares, plans and keeps a statement, whose text was made when "names" was so. */
static SPIPlanPtr
make_plan(const PlanKey *key, uint64 names, const char *sql, int nargs, Oid *argtypes)
{
	SPIPlanPtr	plan = prepare(sql, nargs, argtypes);

	plan_by_keys(plan, keep_plan(key, plan, names));
	return plan;
}

SPIPlanPtr
plan_get(const Register *reg, PlanId id, uint64 variant,
		 PlanTekst tekst, const void *arg, int nargs, Oid *argtypes)
{
	PlanKey		key;
	SPIPlanPtr	plan;
	uint64		names;
	char	   *sql;
	Caller		caller;

	MemSet(&key, 0, sizeof(key));
	key.klantcontact = reg->tabellen[TABEL_KLANTCONTACT];
	key.rol = is_of_caller(id) ? GetUserId() : InvalidOid;
	key.id = id;
	key.variant = variant;

	plan = find_plan(&key);
	if (plan != NULL)
		return plan;

	names = names_generation;
	sql = tekst(reg, variant, arg);
	if (is_of_caller(id))
		return make_plan(&key, names, sql, nargs, argtypes);

	/*
	 * As the owner, who will run it: who commits what a SECURITY DEFINER
	 * function wrote need not have the right to look into the schema.
	 */
	caller = become_owner(reg->tabellen[TABEL_KLANTCONTACT]);
	plan = make_plan(&key, names, sql, nargs, argtypes);
	become_caller(caller);
	return plan;
}

void
plan_execute(SPIPlanPtr plan, Datum *values, const char *nulls, bool read_only)
{
	check_spi(SPI_execute_plan(plan, values, nulls, read_only, 0));
}

/*
 * Under REPEATABLE READ and SERIALIZABLE an ordinary snapshot does not see what
 * others committed since the transaction began, a latest one does.  Their rules
 * on concurrent updates hold all the same.
 */
static int
execute_with_latest_snapshot(SPIPlanPtr plan, Datum *values, const char *nulls,
							 bool fire_triggers)
{
	Snapshot	snapshot = InvalidSnapshot;

	if (IsolationUsesXactSnapshot())
	{
		CommandCounterIncrement();
		snapshot = GetLatestSnapshot();
	}
	return SPI_execute_snapshot(plan, values, nulls, snapshot, InvalidSnapshot,
								false, fire_triggers, 0);
}

void
plan_execute_latest(SPIPlanPtr plan, Datum *values)
{
	Snapshot	snapshot = InvalidSnapshot;
	Snapshot	crosscheck = InvalidSnapshot;

	if (IsolationUsesXactSnapshot())
	{
		CommandCounterIncrement();
		crosscheck = GetTransactionSnapshot();
		snapshot = GetLatestSnapshot();
	}
	check_spi(SPI_execute_snapshot(plan, values, NULL, snapshot, crosscheck, false, true, 0));
}

static void
execute_as_owner(SPIPlanPtr plan, Datum *values, const char *nulls, Oid rel, bool fire_triggers)
{
	Caller		caller = become_owner(rel);
	int			code = execute_with_latest_snapshot(plan, values, nulls, fire_triggers);

	become_caller(caller);
	check_spi(code);
}

void
plan_execute_as_owner(SPIPlanPtr plan, Datum *values, const char *nulls, Oid rel)
{
	execute_as_owner(plan, values, nulls, rel, false);
}

void
plan_execute_alone_as_owner(SPIPlanPtr plan, Datum *values, const char *nulls, Oid rel)
{
	execute_as_owner(plan, values, nulls, rel, true);
}

void
plan_read_as_owner(SPIPlanPtr plan, Datum *values, const char *nulls, Oid rel)
{
	Caller		caller = become_owner(rel);
	int			code = SPI_execute_plan(plan, values, nulls, true, 0);

	become_caller(caller);
	check_spi(code);
}
