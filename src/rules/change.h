/*-------------------------------------------------------------------------
 *
 * change.h
 *	  One row, as its trigger sees it.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/change.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_CHANGE_H
#define KLANTCONTACT_CHANGE_H

#include "commands/trigger.h"

#include "rules/rules.h"
#include "register/beleid.h"
#include "register/lookup.h"
#include "register/referred.h"

struct RowChange;

/*
 * Takes a violation of a row: the constraint name and the DETAIL.
 */
typedef void (*ChangeReporter) (const struct RowChange *change, const char *rule, const char *detail);

/*
 * A row that is being inserted, updated or deleted.  "old" is not filled for an
 * insert, "new" not for a delete.
 */
typedef struct RowChange
{
	TriggerEvent event;
	Relation	rel;
	Register	reg;
	Table		table;
	AttrNumber	attnums[MAX_COLUMNS];
	RowValues	old;
	RowValues	new;
	bool		set[MAX_COLUMNS];	/* changed by the guard itself */
	const Referred *kanaal;		/* of a klantcontact that gets one, if it is
								 * there */
	bool		state;			/* not a change: a row as it stands */
	bool		beforehand;		/* not a change yet: takes no locks, and
								 * reserves no nummer */
	ChangeReporter reporter;	/* takes violations; NULL: they are raised */
	void	   *reporter_arg;
} RowChange;

/* Raises a violation, or hands it to who collects them. */
extern void change_report(const RowChange *change, RuleId rule, const char *detail);

/* Gives a column of the new row a value; the row is stored with it. */
extern void change_set(RowChange *change, int column, Datum value);

/* Makes a column of the new row NULL. */
extern void change_empty(RowChange *change, int column);

/* Does this update change the column?  True for every column of an insert. */
extern bool change_alters(const RowChange *change, int column);

/*
 * What gives texts the form in which they are stored, and what a value must be
 * (row_values.c), before the rules are looked at.
 */
extern void store_values(RowChange *change);
extern void check_mandatory_values(const RowChange *change);
extern void check_values(const RowChange *change);

/* The rules about one row, in row_rules.c. */
extern void check_row_rules(const RowChange *change);

/*
 * "Klantcontact <id>", "Partij <id>", ...: what a DETAIL begins with.  A child
 * is named behind its klantcontact.
 */
extern char *change_name(const RowChange *change);

#endif							/* KLANTCONTACT_CHANGE_H */
