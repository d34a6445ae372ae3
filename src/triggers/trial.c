/*-------------------------------------------------------------------------
 *
 * trial.c
 *	  A quick look at one row, without a statement.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/trial.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "rules/condition_check.h"
#include "triggers/trial.h"
#include "register/lookup.h"

static bool
value_fits(const Condition *condition, const RowValues *change)
{
	const Value *is = &condition->is;
	ColumnKind	kind;

	if (is->label == NULL)
		return true;
	kind = table_models[condition->table].columns[is->column].kind;
	return (DatumGetObjectId(change->values[is->column]) == enum_label_value(kind, is->label)) == is->equal;
}

/* Can the row's own columns break the rule? */
static bool
row_fits(const Condition *condition, const RowValues *change)
{
	return value_fits(condition, change) &&
		(condition->nulls == NO_COLUMN || change->nulls[condition->nulls]) &&
		(condition->filled == NO_COLUMN || !change->nulls[condition->filled]);
}

/* Can its children?  Without an index to count them by, yes. */
static bool
children_fit(const Register *reg, const Children *kind, Datum id)
{
	int			count;

	if (kind->table == NO_COLUMN)
		return true;
	count = count_children(reg, (Table) kind->table, id, kind->filled, Max(1, kind->count));
	return kind->count == 0 ? count <= 0 : (count < 0 || count >= kind->count);
}

/* Do children that were counted decide it? */
static bool
is_decided(const Register *reg, const Condition *condition, Datum id)
{
	return condition->sql == NULL &&
		(condition->kind.table == NO_COLUMN ||
		 count_children(reg, (Table) condition->kind.table, id, condition->kind.filled, 1) >= 0);
}

TrialVerdict
trial(const Register *reg, Table anchor, Datum id, const Beleid *beleid, int *number)
{
	RowValues	change;

	/* it may be gone again */
	if (lookup(reg, anchor, id, &change) == NULL)
		return TRIAL_GOOD;
	for (int i = 0; i < condition_count; i++)
	{
		const Condition *condition = &conditions[i];

		if (!condition_holds(condition, anchor, beleid, true) ||
			!row_fits(condition, &change) || !children_fit(reg, &condition->kind, id))
			continue;
		if (!is_decided(reg, condition, id))
			return TRIAL_UNDECIDED;
		*number = i;
		return TRIAL_FAULT;
	}
	return TRIAL_GOOD;
}
