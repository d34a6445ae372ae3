/*-------------------------------------------------------------------------
 *
 * row_defaults.c
 *	  A NULL that is inserted into a column with a default.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/row_defaults.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/executor.h"
#include "rewrite/rewriteHandler.h"
#include "utils/datum.h"
#include "utils/rel.h"

#include "rules/change.h"

PG_FUNCTION_INFO_V1(klantcontact_aard_van_kanaal);

/* Takes the default that stands in the catalog, which may be the owner's own. */
static void
fill_default(RowChange *change, int column, EState *estate)
{
	AttrNumber	attnum = change->attnums[column];
	Form_pg_attribute att = TupleDescAttr(RelationGetDescr(change->rel), attnum - 1);
	Node	   *expr = build_column_default(change->rel, attnum);
	ExprState  *state;
	Datum		value;
	bool		isnull;

	if (expr == NULL)
		return;
	state = ExecPrepareExpr((Expr *) expr, estate);
	value = ExecEvalExprSwitchContext(state, GetPerTupleExprContext(estate), &isnull);
	if (!isnull)
		change_set(change, column, datumCopy(value, att->attbyval, att->attlen));
}

/*
 * Whoever sends all columns of a row, as ORMs do, sends NULL for what he does not know.
 */
void
fill_defaults(RowChange *change)
{
	const TableModel *model = &table_models[change->table];
	EState	   *estate = NULL;

	for (int i = 0; i < model->column_count; i++)
	{
		if (!change->new.nulls[i] || !model->columns[i].has_default)
			continue;
		if (estate == NULL)
			estate = CreateExecutorState();
		fill_default(change, i, estate);
	}
	if (estate != NULL)
		FreeExecutorState(estate);
}

/*
 * aard_van_kanaal() → aard_contact: the default of klantcontact.aard.  It gives NULL,
 * which the row trigger replaces by the aard of the kanaal; it stands in the catalog so
 * that who makes code from it takes aard for optional.
 */
Datum
klantcontact_aard_van_kanaal(PG_FUNCTION_ARGS)
{
	PG_RETURN_NULL();
}
