/*-------------------------------------------------------------------------
 *
 * conditions.c
 *	  The rules that take more than one row, as SQL.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/conditions.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "port/pg_bitutils.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/uuid.h"

#include "rules/condition_check.h"
#include "rules/conditions.h"
#include "register/anchor.h"

/* What a condition is looked at for. */
typedef enum Form
{
	FORM_ROW,					/* one row, of parameters */
	FORM_SINGLE,				/* some rows, aliased "a" */
	FORM_ALL,					/* all rows, likewise */
	FORM_DOCUMENT				/* likewise, of a document that is not stored */
} Form;

/*----
 * Text
 * ----
 */

/* What [naam], and its like, becomes. */
static void
append_column(StringInfo sql, const char *name, Table table, Form form)
{
	const TableModel *model = &table_models[table];

	if (form != FORM_ROW)
	{
		appendStringInfo(sql, "a.%s", name);
		return;
	}
	for (int i = 0; i < model->column_count; i++)
	{
		if (strcmp(model->columns[i].name, name) == 0)
			appendStringInfo(sql, "$%d", i + 1);
	}
}

/*
 * What {partij}, and its like, becomes.  A klantcontact that a document refers to is stored, or is
 * that of the document itself.
 */
static void
append_table(StringInfo sql, Table table, Form form)
{
	const char *name = table_models[table].name;

	if (form != FORM_DOCUMENT || !IS_DOCUMENT_TABLE(table))
		appendStringInfo(sql, "ONLY {%s}", name);
	else if (table == TABLE_KLANTCONTACT)
		appendStringInfoString(sql, "(SELECT id, plaatsgevonden_op, nummer FROM ONLY {klantcontact}"
							   " UNION ALL SELECT id, plaatsgevonden_op, nummer FROM doc_klantcontact)");
	else
		appendStringInfo(sql, "doc_%s", name);
}

static void
append_per_row(StringInfo sql, Form form)
{
	if (form == FORM_ROW || form == FORM_SINGLE)
		appendStringInfoString(sql, " OFFSET 0");
}

/* Appends SQL with what stands between braces and brackets replaced. */
static void
append_sql(StringInfo sql, const Condition *condition, Form form)
{
	const char *text = condition->sql;

	while (*text != '\0')
	{
		const char *end;
		char	   *name;

		/* a constant of an array is no table */
		if ((*text != '{' && *text != '[') || (text > condition->sql && text[-1] == '\'') ||
			(*text == '[' && text[1] == ']'))
		{
			appendStringInfoCharMacro(sql, *text++);
			continue;
		}
		end = strchr(text, *text == '{' ? '}' : ']');
		name = pnstrdup(text + 1, end - text - 1);
		if (strcmp(name, "per_row") == 0)
			append_per_row(sql, form);
		else if (*text == '{')
			append_table(sql, table_of_name(name), form);
		else
			append_column(sql, name, condition->table, form);
		text = end + 1;
	}
}

static void
append_no_children(StringInfo sql, const Condition *condition, Form form)
{
	const Children *kind = &condition->kind;
	const TableModel *model = &table_models[kind->table];

	appendStringInfoString(sql, " AND NOT EXISTS (SELECT FROM ");
	append_table(sql, (Table) kind->table, form);
	appendStringInfo(sql, " c WHERE c.%s = a.id",
					 model->columns[anchor_column((Table) kind->table)].name);
	if (kind->filled != NO_COLUMN)
		appendStringInfo(sql, " AND c.%s IS NOT NULL", model->columns[kind->filled].name);
	append_per_row(sql, form);
	appendStringInfoChar(sql, ')');
}

/*
 * Appends the whole condition.  That there are children needs no words: what is
 * said of them in SQL finds them.
 */
static void
append_condition(StringInfo sql, const Condition *condition, Form form)
{
	const Column *columns = table_models[condition->table].columns;

	appendStringInfoString(sql, "true");
	if (condition->is.label != NULL)
	{
		appendStringInfoString(sql, " AND ");
		append_column(sql, columns[condition->is.column].name, condition->table, form);
		appendStringInfo(sql, " %s '%s'",
						 condition->is.equal ? "=" : "<>", condition->is.label);
	}
	if (condition->nulls != NO_COLUMN)
	{
		appendStringInfoString(sql, " AND ");
		append_column(sql, columns[condition->nulls].name, condition->table, form);
		appendStringInfoString(sql, " IS NULL");
	}
	if (condition->kind.table != NO_COLUMN && condition->kind.count == 0)
		append_no_children(sql, condition, form);
	if (condition->sql != NULL)
	{
		appendStringInfoString(sql, " AND ");
		append_sql(sql, condition, form);
	}
}

uint64
violators_variant(Table table, const Beleid *beleid, bool at_commit)
{
	uint64		variant = 0;

	for (int i = 0; i < condition_count; i++)
	{
		if (condition_holds(&conditions[i], table, beleid, at_commit))
			variant |= UINT64CONST(1) << i;
	}
	return variant;
}

/* One condition after the other, each as a query of its own. */
static void
append_queries(StringInfo sql, uint64 variant, Form form)
{
	const char *separator = "";

	for (int i = 0; i < condition_count; i++)
	{
		if ((variant & UINT64CONST(1) << i) == 0)
			continue;
		appendStringInfo(sql, form == FORM_DOCUMENT ? "%sSELECT a.id, %d AS nr FROM doc_%s a WHERE " :
						 "%sSELECT a.id, %d AS nr FROM ONLY {%s} a WHERE ",
						 separator, i, table_models[conditions[i].table].name);
		append_condition(sql, &conditions[i], form);
		separator = " UNION ALL ";
	}
}

char *
violators_text(uint64 variant)
{
	StringInfoData sql;

	initStringInfo(&sql);
	append_queries(&sql, variant, FORM_ALL);
	return sql.data;
}

/* One pass, and the first broken rule of each row. */
static char *
violators_at_commit_text(const Register *reg, uint64 variant)
{
	const char *table = table_models[conditions[pg_rightmost_one_pos64(variant)].table].name;
	StringInfoData sql;

	(void) reg;
	initStringInfo(&sql);
	/* OFFSET 0: the CASE is computed once, not for the WHERE again */
	appendStringInfoString(&sql, "SELECT s.id, s.nr FROM (SELECT a.id::uuid, CASE");
	for (int i = 0; i < condition_count; i++)
	{
		if ((variant & UINT64CONST(1) << i) == 0)
			continue;
		appendStringInfoString(&sql, " WHEN ");
		append_condition(&sql, &conditions[i], FORM_SINGLE);
		appendStringInfo(&sql, " THEN %d", i);
	}
	appendStringInfo(&sql, " ELSE NULL::int4 END AS nr FROM ONLY {%s} a"
					 " WHERE a.id = ANY ($1) OFFSET 0) s WHERE s.nr IS NOT NULL", table);
	return sql.data;
}

const Statement violators_at_commit = {.text = violators_at_commit_text,.argtypes = {UUIDARRAYOID}};

/*----
 * Of a document that is not stored
 * ----
 */

/* What the row trigger asks of a child, and the guard at commit of a klantcontact. */
static bool
is_for_new_document(const Condition *condition, const Beleid *beleid)
{
	if (!IS_DOCUMENT_TABLE(condition->table) ||
		!condition_holds(condition, condition->table, beleid, false))
		return false;
	return condition->table == TABLE_KLANTCONTACT ?
		condition->at_commit && condition->key == NO_COLUMN :
		condition->key != NO_COLUMN;
}

uint64
document_violators_variant(const Beleid *beleid)
{
	uint64		variant = 0;

	for (int i = 0; i < condition_count; i++)
	{
		if (is_for_new_document(&conditions[i], beleid))
			variant |= UINT64CONST(1) << i;
	}
	return variant;
}

static char *
document_violators_text(const Register *reg, uint64 variant)
{
	StringInfoData sql;

	(void) reg;
	initStringInfo(&sql);
	for (int i = 0; i < DOCUMENT_TABLE_COUNT; i++)
		appendStringInfo(&sql, "%s doc_%s AS (SELECT * FROM unnest($%d))",
						 i == 0 ? "WITH" : ",", table_models[i].name, i + 1);
	appendStringInfoChar(&sql, ' ');
	append_queries(&sql, variant, FORM_DOCUMENT);
	appendStringInfoString(&sql, " ORDER BY nr USING <");
	return sql.data;
}

const Statement document_violators = {.text = document_violators_text};

/* Adds what an SQL text names between braces and brackets. */
static void
add_names(const Condition *condition, uint32 *tables, uint64 *columns)
{
	const TableModel *model = &table_models[condition->table];

	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (strstr(condition->sql, psprintf("{%s}", table_models[i].name)) != NULL)
			*tables |= (uint32) 1 << i;
	}
	for (int i = 0; i < model->column_count; i++)
	{
		if (strstr(condition->sql, psprintf("[%s]", model->columns[i].name)) != NULL)
			*columns |= COLUMN_BIT(i);
	}
}

void
condition_uses(int number, uint32 *tables, uint64 *columns)
{
	const Condition *condition = &conditions[number];

	*tables = *columns = 0;
	if (condition->is.label != NULL)
		*columns |= COLUMN_BIT(condition->is.column);
	if (condition->nulls != NO_COLUMN)
		*columns |= COLUMN_BIT(condition->nulls);
	if (condition->kind.table != NO_COLUMN)
		*tables |= (uint32) 1 << condition->kind.table;
	if (condition->sql != NULL)
		add_names(condition, tables, columns);
}

RuleId
condition_rule(int number)
{
	return conditions[number].rule;
}

const char *
condition_text(int number)
{
	return conditions[number].detail;
}

char *
condition_detail(int number, Datum id)
{
	const char *table = table_models[conditions[number].table].name;

	return psprintf("%c%s %s %s", pg_toupper(table[0]), table + 1,
					DatumGetCString(DirectFunctionCall1(uuid_out, id)), conditions[number].detail);
}

/*----
 * In the row trigger
 * ----
 */

static char *
row_condition_text(const Register *reg, uint64 variant)
{
	StringInfoData sql;

	(void) reg;
	initStringInfo(&sql);
	appendStringInfoString(&sql, "SELECT ");
	append_condition(&sql, &conditions[variant], FORM_ROW);
	return sql.data;
}

/* Is the condition true of the new row? */
static bool
is_broken(const RowChange *change, int number)
{
	static const Statement row_condition = {.text = row_condition_text};
	const TableModel *model = &table_models[change->table];
	Oid			argtypes[MAX_COLUMNS];
	char		nulls[MAX_COLUMNS];
	StatementCall call = {.variant = number,.owner = change->table,.nargs = model->column_count,.argtypes = argtypes,
	.values = (Datum *) change->new.values,.nulls = nulls};
	Datum		value;
	bool		result;

	for (int i = 0; i < model->column_count; i++)
	{
		argtypes[i] = column_type(model->columns[i].kind);
		nulls[i] = change->new.nulls[i] ? 'n' : ' ';
	}
	SPI_connect();
	statement_call(&row_condition, &change->reg, &call);
	result = result_filled(0, 1, &value) && DatumGetBool(value);
	SPI_finish();
	return result;
}

void
check_condition(const RowChange *change, RuleId rule)
{
	/* over all rows, and over those of a document, all are looked at at once */
	if (change->state || change->beforehand)
		return;
	for (int i = 0; i < condition_count; i++)
	{
		int			key = conditions[i].key;

		if (conditions[i].rule != rule || conditions[i].table != change->table ||
			key == NO_COLUMN || change->new.nulls[key])
			continue;
		if (is_broken(change, i))
		{
			change_report(change, rule, psprintf("%s %s", change_name(change), conditions[i].detail));
			return;
		}
	}
}
