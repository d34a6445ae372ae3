/*-------------------------------------------------------------------------
 *
 * rules.c
 *	  The rules of a register, as data.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/rules.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "rules/rules.h"

const Rule	rules[RULE_COUNT] = {
#define RULE(symbol, name, demand, source, moment, hint) {#name, demand, source, moment, hint},
#include "rules/rule_list.h"
};

int
violation_fields(const Register *reg, Table table, const char *name)
{
	err_generic_string(PG_DIAG_SCHEMA_NAME, get_namespace_name(reg->schema));
	err_generic_string(PG_DIAG_TABLE_NAME, table_models[table].name);
	if (name != NULL)
		err_generic_string(PG_DIAG_CONSTRAINT_NAME, name);
	return 0;
}

char *
violation_message(int sqlstate, Table tab, const char *column, const char *constraint)
{
	const char *table = table_models[tab].name;

	switch (sqlstate)
	{
		case ERRCODE_UNIQUE_VIOLATION:
			return psprintf("duplicate key value violates unique constraint \"%s\"", constraint);
		case ERRCODE_FOREIGN_KEY_VIOLATION:
			return psprintf("insert or update on table \"%s\" violates foreign key constraint \"%s\"",
							table, constraint);
		case ERRCODE_NOT_NULL_VIOLATION:
			return psprintf("null value in column \"%s\" of relation \"%s\" violates not-null constraint",
							column, table);
		default:
			return psprintf("%s violates check constraint \"%s\"", table, constraint);
	}
}

pg_noreturn static void
raise_violation(int sqlstate, RuleId rule, const Register *reg, Table table, const char *detail)
{
	const Rule *r = &rules[rule];

	ereport(ERROR,
			(errcode(sqlstate),
			 errmsg_internal("%s", violation_message(sqlstate, table, NULL, r->name)),
			 errdetail_internal("%s", detail),
			 errhint("%s", r->hint),
			 violation_fields(reg, table, r->name)));
}

void
rule_violated(RuleId rule, const Register *reg, Table table, const char *detail)
{
	raise_violation(ERRCODE_CHECK_VIOLATION, rule, reg, table, detail);
}

void
unique_violated(RuleId rule, const Register *reg, Table table, const char *detail)
{
	raise_violation(ERRCODE_UNIQUE_VIOLATION, rule, reg, table, detail);
}

void
value_missing(const char *name, const Register *reg, Table table,
			  const Column *column, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_NOT_NULL_VIOLATION),
			 errmsg_internal("%s", violation_message(ERRCODE_NOT_NULL_VIOLATION, table, column->name, name)),
			 errdetail_internal("%s", detail),
			 errhint("Give a value for %s.", column->name),
			 err_generic_string(PG_DIAG_COLUMN_NAME, column->name),
			 violation_fields(reg, table, name)));
}

void
text_refused(const Register *reg, Table table, const Column *column, const char *rule,
			 const char *detail, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg_internal("%s", violation_message(ERRCODE_CHECK_VIOLATION, table, NULL, rule)),
			 errdetail_internal("%s", detail),
			 hint == NULL ? 0 : errhint("%s", hint),
			 err_generic_string(PG_DIAG_COLUMN_NAME, column->name),
			 violation_fields(reg, table, rule)));
}
