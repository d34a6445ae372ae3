/*-------------------------------------------------------------------------
 *
 * statement.c
 *	  Prepared statements on the tables of a register, kept per backend.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/statement.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/guc.h"
#include "utils/plancache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "compat.h"
#include "register/path.h"
#include "register/plan_cache.h"
#include "register/setting.h"
#include "register/statement.h"

void
check_spi(int code)
{
	if (code < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INTERNAL_ERROR),
				 errmsg_internal("SPI failed: %s", SPI_result_code_string(code))));
}

/*----
 * The door to SPI: all statements of the extension go through these, so that
 * none is read or planned under a search_path that a user chose.
 * ----
 */

/* An execution: of a plan, or else of a text. */
typedef struct Execution
{
	SPIPlanPtr	plan;
	const char *sql;
	int			nargs;			/* of a text */
	Oid		   *argtypes;
	Datum	   *values;
	const char *nulls;
	Snapshot	snapshot;		/* or InvalidSnapshot: as read_only says */
	Snapshot	crosscheck;
	bool		read_only;
	bool		fire_triggers;
	bool		confined;		/* keeps its pin to the end */
} Execution;

static int
call_spi(const Execution *execution)
{
	if (execution->plan == NULL)
		return SPI_execute_with_args(execution->sql, execution->nargs, execution->argtypes,
									 execution->values, execution->nulls, execution->read_only, 0);
	return SPI_execute_snapshot(execution->plan, execution->values, execution->nulls,
								execution->snapshot, execution->crosscheck, execution->read_only,
								execution->fire_triggers, 0);
}

/* The text of a statement, at the address that the executor is told. */
static const char *
text_of(const Execution *execution)
{
	if (execution->plan == NULL)
		return execution->sql;
	return ((CachedPlanSource *) linitial(SPI_plan_get_plan_sources(execution->plan)))->query_string;
}

static int
execute(const Execution *execution)
{
	PathPin		pin;
	volatile int code = 0;

	path_pin(&pin, execution->confined ? NULL : text_of(execution));
	PG_TRY();
	{
		code = call_spi(execution);
	}
	PG_CATCH();
	{
		path_forget(&pin);
		PG_RE_THROW();
	}
	PG_END_TRY();
	path_unpin(&pin);
	return code;
}

void
statement_execute(const char *sql, int nargs, Oid *argtypes, Datum *values, bool read_only)
{
	Execution	execution = {.sql = sql,.nargs = nargs,.argtypes = argtypes,.values = values,
	.read_only = read_only};

	check_spi(execute(&execution));
}

static SPIPlanPtr
prepare(const char *sql, int nargs, Oid *argtypes, int options)
{
	SPIPlanPtr	plan = SPI_prepare_cursor(sql, nargs, argtypes, options);

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
		setting_override(off[i], "off");
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

/*
 * Goes on as the owner of "rel".  An error undoes it by the transaction's abort.
 *
 * What is read can run code of the owner's: a cast, of a column that he gave a type of
 * his own.  The caller, a superuser perhaps, did not ask for that.  "confined", it
 * leaves nothing behind that would run as the caller later: no deferred trigger,
 * cursor or temporary table.
 */
static Caller
become_owner(Oid rel, bool confined)
{
	Caller		caller;

	GetUserIdAndSecContext(&caller.userid, &caller.sec_context);
	SetUserIdAndSecContext(table_owner(rel),
						   caller.sec_context | SECURITY_LOCAL_USERID_CHANGE |
						   SECURITY_NOFORCE_RLS |
						   (confined ? SECURITY_RESTRICTED_OPERATION : 0));
	return caller;
}

static void
become_caller(Caller caller)
{
	SetUserIdAndSecContext(caller.userid, caller.sec_context);
}

/* Prepares a text; unless it is for one use, plans it for all and keeps it under the key. */
static SPIPlanPtr
prepare_pinned(const char *sql, int nargs, Oid *argtypes, const PlanKey *key, uint64 names)
{
	SPIPlanPtr	plan = NULL;
	PathPin		pin;

	path_pin(&pin, NULL);
	PG_TRY();
	{
		plan = prepare(sql, nargs, argtypes, key == NULL ? 0 : CURSOR_OPT_GENERIC_PLAN);
		if (key != NULL)
			plan_by_keys(plan, plan_cache_keep(key, plan, names));
	}
	PG_CATCH();
	{
		path_forget(&pin);
		PG_RE_THROW();
	}
	PG_END_TRY();
	path_unpin(&pin);
	return plan;
}

/* The length of "{partij}" when that is what the text begins with; 0: it is none. */
static int
table_in_braces(const char *text, Table *table)
{
	char		name[NAMEDATALEN];
	int			len = (int) strcspn(text + 1, "}");
	int			found;

	if (len >= NAMEDATALEN || text[len + 1] != '}')
		return 0;
	strlcpy(name, text + 1, len + 1);
	found = table_of_name(name);
	*table = (Table) found;
	return found < 0 ? 0 : len + 2;
}

/* Not in what is quoted: the name of a column that a user added may be anything. */
static char *
fill_in_tables(const Register *reg, const char *text)
{
	StringInfoData sql;
	char		quote = '\0';
	Table		table;
	int			len;

	initStringInfo(&sql);
	for (; *text != '\0'; text += len)
	{
		len = *text == '{' && quote == '\0' ? table_in_braces(text, &table) : 0;
		if (len > 0)
			appendStringInfoString(&sql, register_table(reg, table));
		else
		{
			len = 1;
			if (quote == '\0' && (*text == '"' || *text == '\''))
				quote = *text;
			else if (quote == *text)
				quote = '\0';
			appendStringInfoCharMacro(&sql, *text);
		}
	}
	return sql.data;
}

static char *
text_now(const Statement *statement, const Register *reg, uint64 variant)
{
	return fill_in_tables(reg, statement->text == NULL ? statement->sql : statement->text(reg, variant));
}

/* Who commits what a SECURITY DEFINER function wrote need not have the right to look into the schema. */
static SPIPlanPtr
prepare_as_owner(const PlanKey *key, uint64 names, const char *sql, int nargs, Oid *argtypes)
{
	Caller		caller = become_owner(key->klantcontact, true);
	SPIPlanPtr	plan = prepare_pinned(sql, nargs, argtypes, key, names);

	become_caller(caller);
	return plan;
}

static SPIPlanPtr
plan_of(const Statement *statement, const Register *reg, const StatementCall *call)
{
	const uint64 names = plan_cache_names();
	bool		by_caller = statement->by >= BY_CALLER;
	Oid			argtypes[STATEMENT_ARGS];
	Oid		   *types = call->argtypes;
	int			nargs = call->nargs;
	PlanKey		key;
	SPIPlanPtr	plan;
	char	   *sql;

	MemSet(&key, 0, sizeof(key));
	key.statement = statement;
	key.variant = call->variant;
	key.klantcontact = reg->tables[TABLE_KLANTCONTACT];
	key.role = by_caller ? GetUserId() : InvalidOid;

	plan = plan_cache_find(&key);
	if (plan != NULL)
		return plan;
	if (types == NULL)
	{
		memcpy(argtypes, statement->argtypes, sizeof(argtypes));
		types = argtypes;
		for (nargs = 0; nargs < STATEMENT_ARGS && OidIsValid(types[nargs]);)
			nargs++;
	}
	sql = text_now(statement, reg, call->variant);
	return by_caller ? prepare_pinned(sql, nargs, types, &key, names) :
		prepare_as_owner(&key, names, sql, nargs, types);
}

/*
 * Under REPEATABLE READ and SERIALIZABLE an ordinary snapshot does not see what
 * others committed since the transaction began, a latest one does.  Their rules
 * on concurrent updates hold all the same.
 */
static Snapshot
latest_snapshot(void)
{
	if (!IsolationUsesXactSnapshot())
		return InvalidSnapshot;
	CommandCounterIncrement();
	return GetLatestSnapshot();
}

/* Locking rows is reading; what writes fires triggers, which are not confined. */
static bool
only_reads(SPIPlanPtr plan)
{
	const CachedPlanSource *source = linitial(SPI_plan_get_plan_sources(plan));

	return source->commandTag == CMDTAG_SELECT;
}

static void
execute_as_owner(Execution *execution, Oid rel)
{
	Caller		caller;
	int			code;

	execution->confined = only_reads(execution->plan);
	caller = become_owner(rel, execution->confined);
	code = execute(execution);
	become_caller(caller);
	check_spi(code);
}

void
statement_call(const Statement *statement, const Register *reg, const StatementCall *call)
{
	Execution	execution = {.plan = plan_of(statement, reg, call),.values = call->values,.nulls = call->nulls,
	.fire_triggers = statement->by != BY_OWNER};

	switch (statement->by)
	{
		case BY_OWNER:
		case BY_OWNER_ALONE:
			execution.snapshot = latest_snapshot();
			break;
		case BY_OWNER_READ:
		case BY_CALLER_READ:
			execution.read_only = true;
			break;
		case BY_CALLER:
			break;
		case BY_CALLER_LATEST:
			execution.snapshot = latest_snapshot();
			if (execution.snapshot != InvalidSnapshot)
				execution.crosscheck = GetTransactionSnapshot();
			break;
	}
	if (statement->by < BY_CALLER)
		execute_as_owner(&execution, reg->tables[call->owner != 0 ? call->owner : statement->owner]);
	else
		check_spi(execute(&execution));
}

void
statement_run(const Statement *statement, const Register *reg, Datum *values)
{
	StatementCall call = {.values = values};

	statement_call(statement, reg, &call);
}

void
query_by_owner(const Register *reg, const char *sql, Oid rel)
{
	Execution	execution = {.plan = prepare_pinned(fill_in_tables(reg, sql), 0, NULL, NULL, 0),
	.snapshot = latest_snapshot()};

	execute_as_owner(&execution, rel);
}

bool
result_filled(uint64 row, int column, Datum *value)
{
	bool		isnull;

	*value = SPI_getbinval(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, column, &isnull);
	return !isnull;
}

char *
result_text(uint64 row, int column)
{
	return SPI_getvalue(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, column);
}

Datum
result_value(uint64 row, int column)
{
	Datum		value;

	(void) result_filled(row, column, &value);
	return value;
}
