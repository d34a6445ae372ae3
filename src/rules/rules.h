/*-------------------------------------------------------------------------
 *
 * rules.h
 *	  The rules of a register, as data.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/rules.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_RULES_H
#define KLANTCONTACT_RULES_H

#include "compat.h"
#include "register/beleid.h"
#include "register/register.h"

/* Every rule, in the order in which they are raised. */
typedef enum RuleId
{
#define RULE(symbol, name, demand, source, moment, hint) RULE_##symbol,
#include "rules/rule_list.h"
	RULE_COUNT
} RuleId;

typedef struct Rule
{
	const char *name;			/* the constraint name */
	const char *rule;			/* what it demands */
	const char *source;			/* where that stands */
	const char *moment;			/* row, commit */
	const char *hint;			/* what to do */
} Rule;

extern const Rule rules[RULE_COUNT];

/*
 * What PostgreSQL itself says of such a violation: clients take the constraint's name from
 * the words.  "column" is for 23502 only.
 */
extern char *violation_message(int sqlstate, Table table, const char *column, const char *constraint);

/* Within an ereport: the fields of the error; "name" is the constraint, or NULL. */
extern int	violation_fields(const Register *reg, Table table, const char *name);

/*
 * Raises the violation of a rule by a row of "table": 23514 with schema, table
 * and constraint.  "detail" names the klantcontact (or partij, actor, ...) and
 * what is wrong; no personal data.
 */
pg_noreturn extern void rule_violated(RuleId rule, const Register *reg, Table table,
									  const char *detail);

/* The same for a rule that a unique index keeps: 23505, in PostgreSQL's words. */
pg_noreturn extern void unique_violated(RuleId rule, const Register *reg, Table table,
										const char *detail);

/*
 * Raises 23502 for a mandatory column without a value.  "name" is the rule that
 * says so, or NULL.
 */
pg_noreturn extern void value_missing(const char *name, const Register *reg, Table table,
									  const Column *column, const char *detail);

/*
 * Raises 23514 for a text that has a wrong length or form, under the name
 * <tabel>_<kolom>_lengte or <tabel>_<kolom>_geldig.
 */
pg_noreturn extern void text_refused(const Register *reg, Table table, const Column *column,
									 const char *rule, const char *detail, const char *hint);

#endif							/* KLANTCONTACT_RULES_H */
