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
#include "register/proofs.h"

/* The tables in which a row has children for certain, and those in which it has none. */
typedef struct Kin
{
	uint8		has;
	uint8		lacks;
} Kin;

/* Can its children?  Without an index to count them by, yes. */
static bool
children_fit(const Register *reg, const Children *kind, Datum id, Kin *kin)
{
	int			count;

	if (kind->table == NO_COLUMN)
		return true;
	if (IS_DOCUMENT_TABLE(kind->table) &&
		((kind->count == 0 && kind->filled == NO_COLUMN && (kin->has & TABLE_BIT(kind->table)) != 0) ||
		 (kind->count > 0 && (kin->lacks & TABLE_BIT(kind->table)) != 0)))
		return false;
	count = count_children(reg, (Table) kind->table, id, kind->filled, Max(1, kind->count));
	if (count == 0 && kind->filled == NO_COLUMN && IS_DOCUMENT_TABLE(kind->table))
		kin->lacks |= TABLE_BIT(kind->table);
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
trial(const Register *reg, Table anchor, Datum id, const Beleid *beleid, uint8 has, int *number)
{
	RowValues	change;
	Kin			kin = {.has = has};

	/* it may be gone again */
	if (lookup(reg, anchor, id, &change) == NULL)
		return TRIAL_GOOD;
	for (int i = 0; i < condition_count; i++)
	{
		const Condition *condition = &conditions[i];

		if (!condition_holds(condition, anchor, beleid, true) ||
			!condition_fits_row(condition, &change) || !children_fit(reg, &condition->kind, id, &kin))
			continue;
		if (!is_decided(reg, condition, id))
			return TRIAL_UNDECIDED;
		*number = i;
		return TRIAL_FAULT;
	}
	return TRIAL_GOOD;
}
