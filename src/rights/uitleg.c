/*-------------------------------------------------------------------------
 *
 * uitleg.c
 *	  EXPLAIN does not tell what is hidden.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/uitleg.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/executor.h"
#include "nodes/nodeFuncs.h"
#include "utils/lsyscache.h"
#include "utils/rls.h"

#include "rights/uitleg.h"
#include "compat.h"
#include "model/register.h"

/*
 * An index finds the rows of a moment or of a partij before the policy judges
 * them, as its operators are leakproof, and EXPLAIN ANALYZE tells how many were
 * then removed: so who sees one klantcontact could learn that there is another
 * of the same moment.  What a plan with hidden rows has counted of them is wiped
 * when it has run, before it can be shown.
 *
 * The library is there by then: the plan itself has called a policy.
 */
static ExecutorFinish_hook_type vorige_executor_finish = NULL;

/* Does a policy of a register keep rows of this plan from the current user? */
static bool
hides_rows(const PlannedStmt *plan)
{
	ListCell   *lc;

	foreach(lc, plan->rtable)
	{
		const RangeTblEntry *rte = lfirst_node(RangeTblEntry, lc);

		if (rte->rtekind == RTE_RELATION &&
			check_enable_rls(rte->relid, InvalidOid, true) == RLS_ENABLED &&
			is_register(get_rel_namespace(rte->relid)))
			return true;
	}
	return false;
}

static void
wipe_instrumentation(PlanState *planstate, Instrumentation *instrument)
{
	instrument->nfiltered1 = instrument->nfiltered2 = 0;
	instrument->ntuples2 = 0;
	MemSet(&instrument->bufusage, 0, sizeof(BufferUsage));
	instrument->need_bufusage = false;

	/* what an index finds for a bitmap, no policy has judged yet */
	if (IsA(planstate, BitmapIndexScanState))
		instrument->tuplecount = instrument->ntuples = 0;
}

static bool
wipe_counts(PlanState *planstate, void *context)
{
	if (planstate->instrument != NULL)
		wipe_instrumentation(planstate, planstate->instrument);
	if (planstate->worker_instrument != NULL)
	{
		for (int i = 0; i < planstate->worker_instrument->num_workers; i++)
			wipe_instrumentation(planstate, &planstate->worker_instrument->instrument[i]);
	}
	if (IsA(planstate, BitmapHeapScanState))
		bitmap_pages_wipe_compat((BitmapHeapScanState *) planstate);
	return planstate_tree_walker(planstate, wipe_counts, context);
}

static void
uitleg_executor_finish(QueryDesc *query)
{
	if (vorige_executor_finish != NULL)
		vorige_executor_finish(query);
	else
		standard_ExecutorFinish(query);
	if (query->instrument_options != 0 && query->planstate != NULL && hides_rows(query->plannedstmt))
		(void) wipe_counts(query->planstate, NULL);
}

void
uitleg_init(void)
{
	vorige_executor_finish = ExecutorFinish_hook;
	ExecutorFinish_hook = uitleg_executor_finish;
}
