/*-------------------------------------------------------------------------
 *
 * condition_check.h
 *	  A rule that takes more than one row, as data and SQL.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/condition_check.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_CONDITION_CHECK_H
#define KLANTCONTACT_CONDITION_CHECK_H

#include "register/lookup.h"
#include "rules/rules.h"

#define NO_COLUMN (-1)

/* An enum column must (or must not) have this value. */
typedef struct Value
{
	int			column;
	const char *label;
	bool		equal;
} Value;

/*
 * Rows of a child table, in which "filled" is filled unless it is NO_COLUMN: at
 * least that many, or none when count is 0.
 */
typedef struct Children
{
	int			table;			/* NO_COLUMN: does not matter */
	int			filled;
	int			count;
} Children;

#define NO_VALUE {NO_COLUMN, NULL, false}
#define NO_KIND {NO_COLUMN, NO_COLUMN, 0}

/*
 * A row of "table" breaks the rule when all that is said here is true of it:
 * an enum has a value, a column is empty, another is filled, it has none or so
 * many children, and the SQL holds.
 *
 * In SQL {partij} stands for that table of the register, [naam] for that column of
 * the row; {per_row}, at the end of a subquery, keeps the planner from reading
 * whole tables for a few rows.
 */
typedef struct Condition
{
	RuleId		rule;
	Table		table;
	bool		at_commit;
	int			key;			/* the row trigger looks too, when this column
								 * is filled */
	bool		(*holds) (const Beleid *beleid);	/* NULL: always */
	Value		is;
	int			nulls;
	int			filled;
	Children	kind;
	const char *sql;			/* NULL: the rest says all */
	const char *detail;			/* what is wrong with the row */
	Version		since;			/* registers of this version have what it
								 * looks at */
} Condition;

extern const Condition conditions[];
extern const int condition_count;

/* Conditions are numbered in the bits of a plan's variant. */
#define MAX_CONDITIONS 48

extern bool condition_holds(const Condition *condition, Table table,
							const Beleid *beleid, bool at_commit);

/* Can the row's own columns break the rule? */
extern bool condition_fits_row(const Condition *condition, const RowValues *row);

#endif							/* KLANTCONTACT_CONDITION_CHECK_H */
