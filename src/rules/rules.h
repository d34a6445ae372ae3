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

/*
 * Every rule, in the order of the contract: of several that are broken at once
 * the first is raised.  A new rule is a value here, a row in rules.c, and where
 * it is checked: a row in row_rules (rules/row_rules.c) or in conditions
 * (rules/condition_check.c).
 */
typedef enum RuleId
{
	RULE_EEN_ONDERWERP = 0,
	RULE_HEEFT_ACTOR,
	RULE_HEEFT_BETROKKENE,
	RULE_GESPREK_HEEFT_VERSLAG,
	RULE_BERICHT_HEEFT_WEERGAVE,
	RULE_FORMULIER_HERLEIDBAAR,
	RULE_NIET_TOEKOMSTIG,
	RULE_INHOUD_LENGTE,
	RULE_DOEL,
	RULE_NUMMER_GELDIG,
	RULE_DOCUMENTAIR,
	RULE_ACTOR_KLANTCONTACT_VAST,
	RULE_BETROKKENE_VAST,
	RULE_BIJLAGE_VAST,
	RULE_ONDERWERPOBJECT_VAST,
	RULE_PARTIJ_IDENTIFICATOR_VAST,
	RULE_INTERNE_TAAK_VAST,
	RULE_ACTOR_KLANTCONTACT_UNIEK,
	RULE_BETROKKENE_EEN_ROL,
	RULE_ONDERWERPOBJECT_EEN_DOEL,
	RULE_BIJLAGE_UNIEK,
	RULE_ACTOR_ACTIEF,
	RULE_KANAAL_ACTIEF,
	RULE_TAAK_ACTOR_ACTIEF,
	RULE_ACTOR_SOORT,
	RULE_PARTIJ_SOORT,
	RULE_PARTIJ_HEEFT_IDENTIFICATOR,
	RULE_PARTIJ_IDENTIFICATOR_UNIEK,
	RULE_PARTIJ_IDENTIFICATOR_GELDIG,
	RULE_PARTIJ_IDENTIFICATOR_EEN_PER_SOORT,
	RULE_DIGITAAL_ADRES_UNIEK,
	RULE_DIGITAAL_ADRES_GELDIG,
	RULE_PARTIJ_VOORKEURSADRES,
	RULE_PARTIJ_WERKTE_VOOR,
	RULE_VERTEGENWOORDIGING_GELDIG,
	RULE_ADRES_GELDIG,
	RULE_DIGITAAL_ADRES_EIGENAAR,
	RULE_TAAK_VERWERKT_OP
} RuleId;

#define RULE_COUNT (RULE_TAAK_VERWERKT_OP + 1)

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
