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

#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/uuid.h"

#include "rules/condition_check.h"
#include "rules/conditions.h"
#include "register/anchor.h"
#include "register/statement.h"

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

/* What [kolom] becomes. */
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
 * What {tabel} becomes.  A klantcontact that a document refers to is stored, or is
 * that of the document itself.
 */
static void
append_table(StringInfo sql, const Register *reg, Table table, Form form)
{
	const char *name = register_table(reg, table);

	if (form != FORM_DOCUMENT || !IS_DOCUMENT_TABLE(table))
		appendStringInfo(sql, "ONLY %s", name);
	else if (table == TABLE_KLANTCONTACT)
		appendStringInfo(sql, "(SELECT id, plaatsgevonden_op, nummer FROM ONLY %s"
						 " UNION ALL SELECT id, plaatsgevonden_op, nummer FROM doc_klantcontact)",
						 name);
	else
		appendStringInfo(sql, "doc_%s", table_models[table].name);
}

static void
append_per_row(StringInfo sql, Form form)
{
	if (form == FORM_ROW || form == FORM_SINGLE)
		appendStringInfoString(sql, " OFFSET 0");
}

/* Appends SQL with what stands between braces and brackets replaced. */
static void
append_sql(StringInfo sql, const Register *reg, const Condition *condition,
		   Form form)
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
		if (strcmp(name, "per_rij") == 0)
			append_per_row(sql, form);
		else if (*text == '{')
			append_table(sql, reg, table_of_name(name), form);
		else
			append_column(sql, name, condition->table, form);
		text = end + 1;
	}
}

static void
append_no_children(StringInfo sql, const Register *reg, const Condition *condition, Form form)
{
	const Children *kind = &condition->kind;
	const TableModel *model = &table_models[kind->table];

	appendStringInfoString(sql, " AND NOT EXISTS (SELECT FROM ");
	append_table(sql, reg, (Table) kind->table, form);
	appendStringInfo(sql, " c WHERE c.%s OPERATOR(pg_catalog.=) a.id",
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
append_condition(StringInfo sql, const Register *reg, const Condition *condition,
				 Form form)
{
	const Column *columns = table_models[condition->table].columns;

	appendStringInfoString(sql, "true");
	if (condition->is.label != NULL)
	{
		appendStringInfoString(sql, " AND ");
		append_column(sql, columns[condition->is.column].name, condition->table, form);
		appendStringInfo(sql, " OPERATOR(pg_catalog.%s) '%s'",
						 condition->is.equal ? "=" : "<>", condition->is.label);
	}
	if (condition->nulls != NO_COLUMN)
	{
		appendStringInfoString(sql, " AND ");
		append_column(sql, columns[condition->nulls].name, condition->table, form);
		appendStringInfoString(sql, " IS NULL");
	}
	if (condition->kind.table != NO_COLUMN && condition->kind.count == 0)
		append_no_children(sql, reg, condition, form);
	if (condition->sql != NULL)
	{
		appendStringInfoString(sql, " AND ");
		append_sql(sql, reg, condition, form);
	}
}

uint64
violators_variant(Table table, const Beleid *beleid, bool bij_commit)
{
	uint64		variant = 0;

	for (int i = 0; i < condition_count; i++)
	{
		if (condition_holds(&conditions[i], table, beleid, bij_commit))
			variant |= UINT64CONST(1) << i;
	}
	return variant;
}

/* One pass, and the first broken rule of each row. */
static void
append_first_broken(StringInfo sql, const Register *reg, Table table, const Beleid *beleid)
{
	/* OFFSET 0: the CASE is computed once, not for the WHERE again */
	appendStringInfoString(sql, "SELECT s.id, s.nr FROM (SELECT a.id::pg_catalog.uuid, CASE");
	for (int i = 0; i < condition_count; i++)
	{
		if (!condition_holds(&conditions[i], table, beleid, true))
			continue;
		appendStringInfoString(sql, " WHEN ");
		append_condition(sql, reg, &conditions[i], FORM_SINGLE);
		appendStringInfo(sql, " THEN %d", i);
	}
	appendStringInfo(sql, " ELSE NULL::pg_catalog.int4 END AS nr FROM ONLY %s a"
					 " WHERE a.id OPERATOR(pg_catalog.=) ANY ($1) OFFSET 0) s WHERE s.nr IS NOT NULL",
					 register_table(reg, table));
}

/* Every broken rule of every row. */
static void
append_all_broken(StringInfo sql, const Register *reg, Table table, const Beleid *beleid)
{
	const char *separator = "";

	for (int i = 0; i < condition_count; i++)
	{
		if (!condition_holds(&conditions[i], table, beleid, false))
			continue;
		appendStringInfo(sql, "%sSELECT a.id, %d AS nr FROM ONLY %s a WHERE ",
						 separator, i, register_table(reg, table));
		append_condition(sql, reg, &conditions[i], FORM_ALL);
		separator = " UNION ALL ";
	}
}

char *
violators_text(const Register *reg, Table table, const Beleid *beleid, bool bij_commit)
{
	StringInfoData sql;

	initStringInfo(&sql);
	if (bij_commit)
		append_first_broken(&sql, reg, table, beleid);
	else
		append_all_broken(&sql, reg, table, beleid);
	return sql.data;
}

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
		condition->bij_commit && condition->key == NO_COLUMN :
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

char *
document_violators_text(const Register *reg, const Beleid *beleid)
{
	StringInfoData sql;
	const char *separator = " ";

	initStringInfo(&sql);
	for (int i = 0; i < DOCUMENT_TABLE_COUNT; i++)
		appendStringInfo(&sql, "%s doc_%s AS (SELECT * FROM pg_catalog.unnest($%d))",
						 i == 0 ? "WITH" : ",", table_models[i].name, i + 1);
	for (int i = 0; i < condition_count; i++)
	{
		if (!is_for_new_document(&conditions[i], beleid))
			continue;
		appendStringInfo(&sql, "%sSELECT a.id, %d AS nr FROM doc_%s a WHERE ",
						 separator, i, table_models[conditions[i].table].name);
		append_condition(&sql, reg, &conditions[i], FORM_DOCUMENT);
		separator = " UNION ALL ";
	}
	appendStringInfoString(&sql, " ORDER BY nr USING OPERATOR(pg_catalog.<)");
	return sql.data;
}

/* Adds what an SQL text names between braces and brackets. */
static void
add_names(const Condition *condition, uint32 *tables, uint32 *columns)
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
			*columns |= (uint32) 1 << i;
	}
}

void
condition_uses(int nr, uint32 *tables, uint32 *columns)
{
	const Condition *condition = &conditions[nr];

	*tables = *columns = 0;
	if (condition->is.label != NULL)
		*columns |= (uint32) 1 << condition->is.column;
	if (condition->nulls != NO_COLUMN)
		*columns |= (uint32) 1 << condition->nulls;
	if (condition->kind.table != NO_COLUMN)
		*tables |= (uint32) 1 << condition->kind.table;
	if (condition->sql != NULL)
		add_names(condition, tables, columns);
}

RuleId
condition_rule(int nr)
{
	return conditions[nr].rule;
}

const char *
condition_wat(int nr)
{
	return conditions[nr].detail;
}

char *
condition_detail(int nr, Datum id)
{
	const char *table = table_models[conditions[nr].table].name;

	return psprintf("%c%s %s %s", pg_toupper(table[0]), table + 1,
					DatumGetCString(DirectFunctionCall1(uuid_out, id)), conditions[nr].detail);
}

/*----
 * In the row trigger
 * ----
 */

static char *
row_condition_text(const Register *reg, uint64 variant, const void *arg)
{
	StringInfoData sql;

	(void) arg;
	initStringInfo(&sql);
	appendStringInfoString(&sql, "SELECT ");
	append_condition(&sql, reg, &conditions[variant], FORM_ROW);
	return sql.data;
}

/* Is the condition true of the new row? */
static bool
is_broken(const RowChange *change, int nr)
{
	const TableModel *model = &table_models[change->table];
	Oid			argtypes[MAX_COLUMNS];
	char		nulls[MAX_COLUMNS];
	Datum		result;
	bool		isnull;

	for (int i = 0; i < model->column_count; i++)
	{
		argtypes[i] = column_type(model->columns[i].kind);
		nulls[i] = change->new.nulls[i] ? 'n' : ' ';
	}
	SPI_connect();
	plan_execute_as_owner(plan_get(&change->reg, PLAN_ROW_RULE, nr, row_condition_text, NULL,
								   model->column_count, argtypes),
						  (Datum *) change->new.values, nulls,
						  change->reg.tables[change->table]);
	result = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull);
	SPI_finish();
	return !isnull && DatumGetBool(result);
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
