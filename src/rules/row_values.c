/*-------------------------------------------------------------------------
 *
 * row_values.c
 *	  What a value of a row must be, whatever it means.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/row_values.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "rules/change.h"
#include "register/text_form.h"
#include "register/value_form.h"

/*
 * A declared NOT NULL or CHECK prints the row in its DETAIL, and in the row stand
 * names and addresses.  So these are raised here first, with the same SQLSTATE
 * and names.
 */

/* The rule that demands a mandatory column, where the contract names one. */
static const char *
rule_of_mandatory_column(const RowChange *change, int column)
{
	if (change->table == TABLE_KLANTCONTACT && column == KLANTCONTACT_ONDERWERP)
		return rules[RULE_KLANTCONTACT_EEN_ONDERWERP].name;
	return NULL;
}

static void
check_given(const RowChange *change, int i, const Column *column)
{
	char	   *detail;

	if (!change->new.nulls[i] || !column->mandatory || change->attnums[i] == InvalidAttrNumber)
		return;
	detail = psprintf("%s has no %s.", change_name(change), column->name);
	if (change->reporter != NULL)
		change->reporter(change, "not_null", detail);
	else
		value_missing(rule_of_mandatory_column(change, i), &change->reg, change->table, column, detail);
}

/*----
 * Texts
 * ----
 */

/* Is it text that somebody gave, and not what the guards wrote? */
static bool
is_given_text(const RowChange *change, int i)
{
	return change->table != TABLE_MUTATIE && !change->new.nulls[i] &&
		COLUMN_IS_TEXT(table_models[change->table].columns[i].kind) && change_alters(change, i);
}

/* One of the wrong form stays as it is, to be refused. */
void
store_values(RowChange *change)
{
	const TableModel *model = &table_models[change->table];

	for (int i = 0; i < model->column_count; i++)
	{
		TextForm	form;
		text	   *given;
		TextSpan	span;

		if (!change->new.nulls[i] && value_is_empty(model->columns[i].kind, change->new.values[i]))
			change_empty(change, i);
		if (!is_given_text(change, i))
			continue;
		given = DatumGetTextPP(change->new.values[i]);
		span = text_span(VARDATA_ANY(given), VARSIZE_ANY_EXHDR(given));
		text_form(&model->columns[i], span.str, span.len, &form);
		if (form.reason != NULL)
			continue;
		if (form.text.len == 0)
			change_empty(change, i);
		else if (form.text.len != span.len || memcmp(form.text.str, span.str, span.len) != 0)
			change_set(change, i, PointerGetDatum(cstring_to_text_with_len(form.text.str, (int) form.text.len)));
	}
}

static void
refuse_value(const RowChange *change, const Column *column, const char *rule, const char *detail,
			 const char *hint)
{
	if (change->reporter != NULL)
		change->reporter(change, rule, detail);
	else
		text_refused(&change->reg, change->table, column, rule, detail, hint);
}

/*
 * The form of a text.  Only a row as it stands can have one that is right, but not
 * as it is stored: it came in without the row trigger.
 */
static void
check_form(const RowChange *change, const Column *column, TextSpan text)
{
	TextForm	form;

	if (!change->state && column->kind <= COLUMN_TEXT_AS_GIVEN)
		return;
	text_form(column, text.str, text.len, &form);
	if (form.reason == NULL && change->state && text.len > 0 &&
		(form.text.len != text.len || memcmp(form.text.str, text.str, text.len) != 0))
		form.reason = form.text.len == 0 ? "There is nothing to be seen in it." :
			"It is not in the form in which it is stored.";
	if (form.reason == NULL)
		return;
	refuse_value(change, column, text_form_rule(change->table, column),
				 psprintf("%s: %s is not valid. %s", change_name(change), column->name, form.reason),
				 form.hint);
}

static void
check_length(const RowChange *change, const Column *column, TextSpan text)
{
	int			max = column->max_length;
	int			length;

	/* that of inhoud is a rule by itself */
	if (max == 0 || max == LENGTH_OF_BELEID)
		return;
	length = pg_mbstrlen_with_len(text.str, (int) text.len);
	if (length >= 1 && length <= max)
		return;
	refuse_value(change, column, psprintf("%s_%s_lengte", table_models[change->table].name, column->name),
				 psprintf("%s: %s has %d characters; 1 to %d are allowed.",
						  change_name(change), column->name, length, max),
				 length == 0 ? "Use NULL when there is nothing to say." :
				 "Shorten it; a longer text can be a bijlage.");
}

void
check_mandatory_values(const RowChange *change)
{
	const TableModel *model = &table_models[change->table];

	/* first what every klantcontact is about */
	if (change->table == TABLE_KLANTCONTACT)
		check_given(change, KLANTCONTACT_ONDERWERP, &model->columns[KLANTCONTACT_ONDERWERP]);
	for (int i = 0; i < model->column_count; i++)
		check_given(change, i, &model->columns[i]);
}

/* The text of a column that was given; false when there is none to look at. */
static bool
given_text(const RowChange *change, int i, TextSpan *span)
{
	text	   *value;

	if (!is_given_text(change, i))
		return false;
	value = DatumGetTextPP(change->new.values[i]);
	*span = text_span(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
	return true;
}

/* What the type alone does not see to.  Only a row as it stands can be empty there. */
static void
check_value_form(const RowChange *change, int i)
{
	const Column *column = &table_models[change->table].columns[i];
	const char *reason;

	if (!COLUMN_HAS_FORM(column->kind) || change->new.nulls[i] || !change_alters(change, i))
		return;
	reason = value_is_empty(column->kind, change->new.values[i]) ? "It is empty." :
		value_form(column->kind, change->new.values[i]);
	if (reason != NULL)
		refuse_value(change, column, value_form_rule(change->table, column),
					 psprintf("%s: %s is not valid. %s", change_name(change), column->name, reason),
					 value_form_hint(column->kind));
}

void
check_values(const RowChange *change)
{
	const TableModel *model = &table_models[change->table];
	TextSpan	span;

	for (int i = 0; i < model->column_count; i++)
	{
		check_value_form(change, i);
		if (!given_text(change, i, &span))
			continue;
		check_length(change, &model->columns[i], span);
		if (model->columns[i].kind != COLUMN_ONDERWERP)
			check_form(change, &model->columns[i], span);
	}
	/* the form of an onderwerp is a later rule than those of the columns */
	if (change->table == TABLE_KLANTCONTACT && given_text(change, KLANTCONTACT_ONDERWERP, &span))
		check_form(change, &model->columns[KLANTCONTACT_ONDERWERP], span);
}
