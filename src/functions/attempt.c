/*-------------------------------------------------------------------------
 *
 * attempt.c
 *	  Destroying what may turn out to be held.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/attempt.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/memutils.h"
#include "utils/resowner.h"

#include "compat.h"
#include "register/arrays.h"
#include "register/statement.h"
#include "functions/attempt.h"

/* One call of attempt_each(). */
typedef struct Trial
{
	const Register *reg;
	Attempt		attempt;
	void	   *arg;
	const pg_uuid_t *ids;
	Outcome    *outcomes;
	const char *deferrable;		/* foreign keys that may speak at commit only */
} Trial;

/*
 * SET CONSTRAINTS for the foreign keys of users' tables that lead here and are
 * deferrable; NULL: there are none.
 */
static const char *
deferrable_keys(const Register *reg)
{
	static const char query[] =
	"SELECT 'SET CONSTRAINTS ' || string_agg(DISTINCT format('%I.%I', n.nspname, c.conname), ', ')"
	" || ' IMMEDIATE' FROM pg_constraint AS c"
	" JOIN pg_namespace AS n ON n.oid = c.connamespace"
	" WHERE c.contype = 'f' AND c.condeferrable"
	" AND c.confrelid = ANY ($1) AND c.conrelid <> ALL ($1)";
	Oid			argtypes[] = {OIDARRAYOID};
	Datum		tables = tables_array(reg);
	const char *result;

	statement_execute(query, 1, argtypes, &tables, true);
	result = result_text(0, 1);
	SPI_freetuptable(SPI_tuptable);
	return result;
}

/* What a foreign key says that holds a row; other errors go on. */
static const char *
held_by_key(ErrorData *error)
{
	if (error->sqlerrcode != ERRCODE_FOREIGN_KEY_VIOLATION &&
		error->sqlerrcode != ERRCODE_RESTRICT_VIOLATION)
		ReThrowError(error);
	return psprintf("een verwijzing houdt het: %s", error->constraint_name == NULL ? "?" : error->constraint_name);
}

/* The body of a part of the transaction. */
typedef const char *(*Body) (const Trial *trial, int first, int count);

/* Runs "body" as a part of the transaction, which stays when it returned NULL and "keep" is set. */
static const char *
run_part(const Trial *trial, Body body, int first, int count, bool keep)
{
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	const char *volatile held = NULL;
	ErrorData  *volatile error = NULL;

	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(context);
	PG_TRY();
	{
		held = body(trial, first, count);
		if (keep && held == NULL)
			ReleaseCurrentSubTransaction();
	}
	PG_CATCH();
	{
		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		FlushErrorState();
	}
	PG_END_TRY();
	if (error != NULL || held != NULL || !keep)
		RollbackAndReleaseCurrentSubTransaction();
	MemoryContextSwitchTo(context);
	CurrentResourceOwner = owner;
	return error == NULL ? held : held_by_key(error);
}

static const char *
look_at_deferred(const Trial *trial, int first, int count)
{
	(void) first;
	(void) count;
	statement_execute(trial->deferrable, 0, NULL, NULL, false);
	return NULL;
}

/*
 * What is deferred is asked in a part of its own that is undone, so that the constraints
 * are as deferred as before.
 */
static const char *
do_some(const Trial *trial, int first, int count)
{
	const char *held = trial->attempt(trial->reg, trial->ids + first, count, trial->arg);

	if (held == NULL && trial->deferrable != NULL)
		held = run_part(trial, look_at_deferred, 0, 0, false);
	return held;
}

/* When something is held, by halves: few are. */
static void
try_some(const Trial *trial, int first, int count)
{
	const char *held;

	CHECK_FOR_INTERRUPTS();
	check_stack_depth();
	held = run_part(trial, do_some, first, count, true);
	if (held != NULL && count > 1)
	{
		try_some(trial, first, count / 2);
		try_some(trial, first + count / 2, count - count / 2);
		return;
	}
	for (int i = first; i < first + count; i++)
		trial->outcomes[i] = (Outcome)
	{
		trial->ids[i], held
	};
}

Outcome *
attempt_each(const Register *reg, Attempt attempt, const pg_uuid_t *ids, int count, void *arg)
{
	Trial		trial = {.reg = reg,.attempt = attempt,.arg = arg,.ids = ids};

	trial.outcomes = palloc_extended(mul_size(count + 1, sizeof(Outcome)), MCXT_ALLOC_HUGE);
	if (count == 0)
		return trial.outcomes;
	trial.deferrable = deferrable_keys(reg);
	try_some(&trial, 0, count);
	return trial.outcomes;
}
