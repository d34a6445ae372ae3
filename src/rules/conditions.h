/*-------------------------------------------------------------------------
 *
 * conditions.h
 *	  The rules that take more than one row, as SQL.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/conditions.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_CONDITIONS_H
#define KLANTCONTACT_CONDITIONS_H

#include "register/statement.h"
#include "rules/rules.h"
#include "rules/change.h"

/*
 * Such a rule is a condition in SQL that is true of a row that breaks it.  It
 * stands once, and serves the row trigger (where the rule is one about a row),
 * the guard at commit, and controleer().
 */

/* Which conditions are looked at of this table: bits. */
extern uint64 violators_variant(Table table, const Beleid *beleid, bool at_commit);

/*
 * Queries (id uuid, nr int4) of the rows that break one of these conditions, whose number
 * is nr: every one, of all rows; and the first one of each row in $1 uuid[].
 */
extern char *violators_text(uint64 variant);
extern const Statement violators_at_commit;

/*
 * The same (id, nr), in the order of nr, for a document of one klantcontact that is
 * not stored: what breaks a rule of its row or at commit, were it stored now.  Its
 * rows are the arrays $1 to $DOCUMENT_TABLE_COUNT, of the tables' row types in the
 * order of Table.
 */
extern const Statement document_violators;
extern uint64 document_violators_variant(const Beleid *beleid);

/* The tables, and columns of its own row, that a condition looks at: bits. */
extern void condition_uses(int number, uint32 *tables, uint64 *columns);

/* The rule behind a condition, and the sentence that says what is wrong with a row. */
extern RuleId condition_rule(int number);
extern char *condition_detail(int number, Datum id);

/* What is wrong with it, without the subject of the sentence. */
extern const char *condition_text(int number);

/* Checks a row against the conditions of a rule, before it is stored. */
extern void check_condition(const RowChange *change, RuleId rule);

#endif							/* KLANTCONTACT_CONDITIONS_H */
