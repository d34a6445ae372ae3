/*-------------------------------------------------------------------------
 *
 * path.c
 *	  Our statements are read and planned under a search_path of our own.
 *
 * They name operators and functions as people do, and the plan cache reads a
 * statement anew whenever the path of the moment is another one.  So the path is
 * pinned from before SPI is called until the executor starts.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/path.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/transam.h"
#include "catalog/namespace.h"
#include "catalog/pg_language.h"
#include "catalog/pg_proc.h"
#include "executor/executor.h"
#include "jit/jit.h"
#include "utils/guc.h"
#include "utils/syscache.h"

#include "register/path.h"
#include "register/setting.h"

static ExecutorStart_hook_type previous_executor_start = NULL;
static needs_fmgr_hook_type previous_needs_fmgr = NULL;
static fmgr_hook_type previous_fmgr = NULL;

/* The innermost pin; its settings are of a deeper level than those of outer ones. */
static PathPin *innermost = NULL;

static bool
holds(const PathPin *pin)
{
	return pin != NULL && pin->relieved_by == NULL;
}

void
path_pin(PathPin *pin, const char *text)
{
	pin->outer = innermost;
	pin->text = text;
	pin->callers_path = holds(innermost) ? innermost->callers_path : namespace_search_path;
	pin->relieved_by = NULL;
	pin->level = NewGUCNestLevel();
	setting_override("search_path", REGISTER_SEARCH_PATH);

	/*
	 * Statements that go by keys are planned with sequential scans off, whose
	 * cost would be a reason to compile them.
	 */
	if (jit_enabled)
		setting_override("jit", "off");
	innermost = pin;
}

void
path_unpin(PathPin *pin)
{
	if (innermost != pin)
		return;					/* its execution started */
	innermost = pin->outer;

	/* as by a rollback: SET in a function that ran meanwhile goes too */
	AtEOXact_GUC(false, pin->level);
}

void
path_forget(PathPin *pin)
{
	innermost = pin->outer;
}

/*
 * A plan is made for a statement that is not ours too, while a pin holds: of a
 * function that the planner calls.  The text tells them apart.
 */
static void
path_executor_start(QueryDesc *query, int eflags)
{
	if (holds(innermost) && innermost->text == query->sourceText)
		path_unpin(innermost);
	if (previous_executor_start != NULL)
		previous_executor_start(query, eflags);
	else
		standard_ExecutorStart(query, eflags);
}

/*
 * Functions that may depend on search_path, and that the planner may call, to know
 * a constant or an estimate, or put the body of in their place, which it would read
 * with the path of the moment.  One that sets its own path needs no other.
 */
static bool
wants_relief(Oid function)
{
	HeapTuple	tuple;
	Oid			language;
	bool		has_settings;

	if (!holds(innermost) || function < FirstNormalObjectId)
		return false;
	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(function));
	if (!HeapTupleIsValid(tuple))
		return false;
	language = ((Form_pg_proc) GETSTRUCT(tuple))->prolang;
	has_settings = !heap_attisnull(tuple, Anum_pg_proc_proconfig, NULL);
	ReleaseSysCache(tuple);
	return language != INTERNALlanguageId && language != ClanguageId && !has_settings;
}

static bool
path_needs_fmgr(Oid function)
{
	return wants_relief(function) ||
		(previous_needs_fmgr != NULL && previous_needs_fmgr(function));
}

static void
relieve(PathPin *pin, const FmgrInfo *function)
{
	pin->relief_level = NewGUCNestLevel();
	setting_override("search_path", pin->callers_path);
	pin->relieved_by = function;
}

static void
path_fmgr(FmgrHookEventType event, FmgrInfo *function, Datum *private)
{
	if (previous_fmgr != NULL)
		previous_fmgr(event, function, private);
	if (event == FHET_START)
	{
		if (wants_relief(function->fn_oid))
			relieve(innermost, function);
	}
	else if (innermost != NULL && innermost->relieved_by == function)
	{
		innermost->relieved_by = NULL;
		if (event == FHET_END)
			AtEOXact_GUC(true, innermost->relief_level);
	}
}

void
path_init(void)
{
	previous_executor_start = ExecutorStart_hook;
	ExecutorStart_hook = path_executor_start;
	previous_needs_fmgr = needs_fmgr_hook;
	needs_fmgr_hook = path_needs_fmgr;
	previous_fmgr = fmgr_hook;
	fmgr_hook = path_fmgr;
}
