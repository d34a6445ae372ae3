/*-------------------------------------------------------------------------
 *
 * explain.c
 *	  EXPLAIN does not tell what is hidden.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/explain.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/index.h"
#include "catalog/pg_statistic.h"
#include "executor/executor.h"
#include "executor/instrument.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "nodes/nodeFuncs.h"
#include "storage/proc.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/rls.h"
#include "utils/selfuncs.h"
#include "utils/syscache.h"

#include "rights/explain.h"
#include "compat.h"
#include "register/register.h"

PG_FUNCTION_INFO_V1(klantcontact_toegang_steun);

/*
 * An index finds the rows of a moment or of a partij before the policy judges
 * them, as its operators are leakproof, and EXPLAIN ANALYZE tells how many were
 * then removed, and what was never run because nothing was found: so who sees one
 * klantcontact could learn that there is another of the same moment.  In a plan
 * with hidden rows nothing is counted at all, whoever asks for it.
 *
 * The library is there by then: the planner asked for the support function of what
 * policies call.
 */
static ExecutorStart_hook_type previous_start = NULL;
static ExecutorFinish_hook_type previous_finish = NULL;
static get_relation_stats_hook_type previous_relation_stats = NULL;
static get_index_stats_hook_type previous_index_stats = NULL;

/* The transaction that last ran a plan with hidden rows, as this backend numbers them. */
static LocalTransactionId hidden_in = InvalidLocalTransactionId;

/* Does a policy of a register keep rows of this table from the current user? */
static bool
hides_rows_of(Oid relid)
{
	return check_enable_rls(relid, InvalidOid, true) == RLS_ENABLED &&
		is_register(get_rel_namespace(relid));
}

static bool
hides_rows(const PlannedStmt *plan)
{
	ListCell   *lc;

	foreach(lc, plan->rtable)
	{
		const RangeTblEntry *rte = lfirst_node(RangeTblEntry, lc);

		if (rte->rtekind == RTE_RELATION && hides_rows_of(rte->relid))
			return true;
	}
	return false;
}

/*----
 * What is counted
 * ----
 */

static bool
stop_counting(PlanState *planstate, void *context)
{
	planstate->instrument = NULL;
	planstate->worker_instrument = NULL;
	return planstate_tree_walker(planstate, stop_counting, context);
}

/*
 * EXPLAIN must find counters, of a plan that was never run; and wipes what nodes count
 * by themselves.
 */
static bool
give_zeroes(PlanState *planstate, void *context)
{
	planstate->instrument = MemoryContextAllocZero(context, sizeof(NodeInstrumentation));
	if (IsA(planstate, BitmapHeapScanState))
		bitmap_pages_wipe_compat((BitmapHeapScanState *) planstate);
	index_searches_wipe_compat(planstate);
	return planstate_tree_walker(planstate, give_zeroes, context);
}

static void
wipe_buffers(NodeInstrumentation * instrument)
{
	MemSet(&counters_compat(instrument)->bufusage, 0, sizeof(BufferUsage));
	counters_compat(instrument)->need_bufusage = false;
}

static bool
wipe_all_buffers(PlanState *planstate, void *context)
{
	if (planstate->instrument != NULL)
		wipe_buffers(planstate->instrument);
	if (planstate->worker_instrument != NULL)
	{
		for (int i = 0; i < planstate->worker_instrument->num_workers; i++)
			wipe_buffers(&planstate->worker_instrument->instrument[i]);
	}
	return planstate_tree_walker(planstate, wipe_all_buffers, context);
}

void
explain_hide(void)
{
	hidden_in = MY_LXID;
}

/* A mark that nobody looks at while the plan runs: there were counters, and we took them. */
static WorkerNodeInstrumentation counters_taken;

/*
 * PostgreSQL judges a row anew that was changed while an UPDATE waited for it.  Where a
 * BEFORE trigger found that out, the row's tableoid is lost on the way to the policy: it
 * copies the row to a slot that does not know its table.  So the slot is told here.
 */
static bool
name_tables(PlanState *planstate, void *context)
{
	if (IsA(planstate, ModifyTableState))
	{
		ModifyTableState *modify = (ModifyTableState *) planstate;

		for (int i = 0; modify->operation != CMD_INSERT && i < modify->mt_nrels; i++)
		{
			const ResultRelInfo *target = &modify->resultRelInfo[i];

			if (target->ri_RelationDesc->rd_rel->relkind == RELKIND_RELATION)
				EvalPlanQualSlot(&modify->mt_epqstate, target->ri_RelationDesc,
								 target->ri_RangeTableIndex)->tts_tableOid = RelationGetRelid(target->ri_RelationDesc);
		}
	}
	return planstate_tree_walker(planstate, name_tables, context);
}

/*
 * After all others have looked: auto_explain asks for counters here too, in whatever
 * order it was loaded.
 */
static void
explain_executor_start(QueryDesc *query, int eflags)
{
	bool		changes;

	if (previous_start != NULL)
		previous_start(query, eflags);
	else
		standard_ExecutorStart(query, eflags);

	changes = (query->operation != CMD_SELECT && query->operation != CMD_INSERT) ||
		query->plannedstmt->hasModifyingCTE;
	if ((query->instrument_options == 0 && hidden_in == MY_LXID && !changes) ||
		query->planstate == NULL || !hides_rows(query->plannedstmt))
		return;
	if (changes && (eflags & EXEC_FLAG_EXPLAIN_ONLY) == 0)
		(void) name_tables(query->planstate, NULL);

	/*
	 * what guards and foreign keys look at themselves, they look at as the
	 * owner
	 */
	if (!InNoForceRLSOperation())
		explain_hide();
	if (query->instrument_options == 0)
		return;
	(void) stop_counting(query->planstate, NULL);
	query->instrument_options = query->estate->es_instrument = 0;
	query->planstate->worker_instrument = &counters_taken;
}

/*
 * The buffers that a function reads are counted for the plan that calls it, which need
 * not be over a register.
 */
static void
explain_executor_finish(QueryDesc *query)
{
	if (previous_finish != NULL)
		previous_finish(query);
	else
		standard_ExecutorFinish(query);

	if (query->planstate == NULL)
		return;
	if (query->planstate->worker_instrument == &counters_taken)
	{
		query->planstate->worker_instrument = NULL;
		(void) give_zeroes(query->planstate, query->estate->es_query_cxt);
	}
	else if (query->instrument_options != 0 && hidden_in == MY_LXID)
		(void) wipe_all_buffers(query->planstate, NULL);
}

/*----
 * What is estimated
 *
 * The most common moments and partijen, and the bounds between which others lie,
 * are of all rows.  Of a table with hidden rows the planner is told how many
 * different values there are, and none of them.
 * ----
 */

static void
give_without_values(VariableStatData *vardata, HeapTuple stats)
{
	Form_pg_statistic form;

	if (!HeapTupleIsValid(stats))
		return;
	vardata->statsTuple = heap_copytuple(stats);
	vardata->freefunc = heap_freetuple;
	vardata->acl_ok = true;
	ReleaseSysCache(stats);
	form = (Form_pg_statistic) GETSTRUCT(vardata->statsTuple);
	form->stakind1 = form->stakind2 = form->stakind3 = form->stakind4 = form->stakind5 = 0;
}

static HeapTuple
find_statistics(Oid relid, AttrNumber attnum, bool inh)
{
	return SearchSysCache3(STATRELATTINH, ObjectIdGetDatum(relid), Int16GetDatum(attnum),
						   BoolGetDatum(inh));
}

static bool
explain_relation_stats(PlannerInfo *root, RangeTblEntry *rte, AttrNumber attnum,
					   VariableStatData *vardata)
{
	if (previous_relation_stats != NULL && previous_relation_stats(root, rte, attnum, vardata))
		return true;
	if (rte->rtekind != RTE_RELATION || !hides_rows_of(rte->relid))
		return false;
	give_without_values(vardata, find_statistics(rte->relid, attnum, rte->inh));
	return true;
}

static bool
explain_index_stats(PlannerInfo *root, Oid index, AttrNumber attnum, VariableStatData *vardata)
{
	Oid			relid;

	if (previous_index_stats != NULL && previous_index_stats(root, index, attnum, vardata))
		return true;
	relid = IndexGetRelation(index, true);
	if (!OidIsValid(relid) || !hides_rows_of(relid))
		return false;
	give_without_values(vardata, find_statistics(index, attnum, false));
	return true;
}

/*
 * toegang_steun(internal) → internal: the support function of what policies call.
 * It has no answers: asking it loads the library before anything is estimated.
 */
Datum
klantcontact_toegang_steun(PG_FUNCTION_ARGS)
{
	PG_RETURN_POINTER(NULL);
}

void
explain_init(void)
{
	previous_start = ExecutorStart_hook;
	ExecutorStart_hook = explain_executor_start;
	previous_finish = ExecutorFinish_hook;
	ExecutorFinish_hook = explain_executor_finish;
	previous_relation_stats = get_relation_stats_hook;
	get_relation_stats_hook = explain_relation_stats;
	previous_index_stats = get_index_stats_hook;
	get_index_stats_hook = explain_index_stats;
}
