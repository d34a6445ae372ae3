/*-------------------------------------------------------------------------
 *
 * faults.c
 *	  What is wrong with a JSON document, and where.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/faults.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "utils/json.h"
#include "utils/jsonb.h"
#include "utils/lsyscache.h"

#include "rules/rules.h"
#include "compat.h"
#include "document/faults.h"

/* A key of the user's may be of any length; so much of it is shown. */
#define KEY_SHOWN 64

static bool
is_plain_key(const char *key, int len)
{
	if (len == 0 || len > KEY_SHOWN)
		return false;
	for (int i = 0; i < len; i++)
	{
		char		c = key[i];
		bool		letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';

		if (!letter && (i == 0 || c < '0' || c > '9'))
			return false;
	}
	return true;
}

static void
append_key(StringInfo path, const char *key, int len)
{
	char	   *text;

	if (is_plain_key(key, len))
	{
		appendStringInfoChar(path, '.');
		appendBinaryStringInfo(path, key, len);
		return;
	}
	if (len > KEY_SHOWN)
		text = psprintf("%s...", pnstrdup(key, pg_mbcliplen(key, len, KEY_SHOWN)));
	else
		text = pnstrdup(key, len);
	appendStringInfoChar(path, '[');
	escape_json(path, text);
	appendStringInfoChar(path, ']');
}

static bool
has_key(JsonbContainer *object, const char *key, int len)
{
	JsonbValue	value;

	return JsonContainerIsObject(object) &&
		getKeyJsonValueFromContainer(object, key, len, &value) != NULL;
}

/* A row, and then perhaps a key in it. */
static void
append_row(StringInfo path, const Row *row, const char *key, int len)
{
	const Inherited *inherited = row->inherited;

	if (row->parent != NULL)
		append_row(path, row->parent, row->array->key, strlen(row->array->key));
	else if (key != NULL && inherited != NULL && !has_key(inherited->own, key, len) &&
			 has_key(inherited->defaults, key, len))
	{
		appendStringInfoChar(path, '$');
		append_key(path, key, len);
		return;
	}
	else
		appendStringInfoString(path, row->root);
	if (row->index >= 0)
		appendStringInfo(path, "[%d]", row->index);
	if (key != NULL)
		append_key(path, key, len);
}

static void
append_place(StringInfo path, const Place *place)
{
	if (place->outer != NULL && place->outer->row != NULL && place->key != NULL)
	{
		append_row(path, place->outer->row, place->key, place->len);
		return;
	}
	if (place->outer != NULL)
		append_place(path, place->outer);
	if (place->row != NULL)
		append_row(path, place->row, NULL, 0);
	else if (place->key != NULL)
		append_key(path, place->key, place->len);
	else
		appendStringInfo(path, "[%d]", place->index);
}

char *
place_path(const Place *place)
{
	StringInfoData path;

	initStringInfo(&path);
	append_place(&path, place);
	return path.data;
}

/* Which document a place is in. */
static int
place_document(const Place *place)
{
	while (place->row == NULL && place->outer != NULL)
		place = place->outer;
	return place->row == NULL ? -1 : row_root(place->row)->index;
}

static Fault *
add(Faults *faults, const Place *place, int sqlstate,
	const char *message, const char *reason, const char *hint)
{
	Fault	   *fault = (Fault *) palloc(sizeof(Fault));

	fault->path = place_path(place);
	fault->document = place_document(place);
	fault->sqlstate = sqlstate;
	fault->table = -1;
	fault->column = NULL;
	fault->rule = NULL;
	fault->message = message;
	fault->reason = reason;
	fault->hint = hint;
	faults->list = lappend(faults->list, fault);
	return fault;
}

void
faults_add(Faults *faults, const Place *place, int sqlstate,
		   const char *message, const char *reason, const char *hint)
{
	if (!FAULTS_FULL(faults))
		add(faults, place, sqlstate, message, reason, hint);
}

void
faults_add_rule(Faults *faults, const Place *place, int sqlstate,
				Table table, const char *rule,
				const char *message, const char *reason, const char *hint)
{
	faults_add_column_rule(faults, place, sqlstate, table, -1, rule, message, reason, hint);
}

void
faults_add_column_rule(Faults *faults, const Place *place, int sqlstate,
					   Table table, int column, const char *rule,
					   const char *message, const char *reason, const char *hint)
{
	Fault	   *fault;

	if (FAULTS_FULL(faults))
		return;
	fault = add(faults, place, sqlstate, message, reason, hint);
	fault->table = table;
	fault->rule = rule;
	if (column >= 0)
		fault->column = table_models[table].columns[column].name;
}

static bool
ends_in_stop(const char *text)
{
	size_t		len = strlen(text);

	return len > 0 && strchr(".!?", text[len - 1]) != NULL;
}

char *
fault_sentence(const Fault *fault)
{
	char	   *sentence;

	if (fault->message == NULL)
		return pstrdup(fault->reason);
	sentence = fault->reason != NULL ? psprintf("%s. %s", fault->message, fault->reason) :
		psprintf("%s%s", fault->message, ends_in_stop(fault->message) ? "" : ".");
	sentence[0] = pg_toupper(sentence[0]);
	return sentence;
}

/* Of several faults the first one of the first document. */
static const Fault *
first_fault(const Faults *faults)
{
	const Fault *fault = NULL;
	ListCell   *lc;

	foreach(lc, faults->list)
	{
		const Fault *other = (const Fault *) lfirst(lc);

		if (fault == NULL || other->document < fault->document)
			fault = other;
	}
	return fault;
}

void
faults_raise(const Faults *faults, const Register *reg)
{
	const Fault *fault = first_fault(faults);

	if (fault == NULL)
		return;
	if (fault->table < 0)
		ereport(ERROR,
				(errcode(fault->sqlstate),
				 errmsg("%s: %s", fault->path, fault->message),
				 errdetail_internal("%s", fault->reason),
				 fault->hint != NULL ? errhint("%s", fault->hint) : 0));
	ereport(ERROR,
			(errcode(fault->sqlstate),
			 errmsg("%s: %s", fault->path,
					violation_message(fault->sqlstate, (Table) fault->table, fault->column, fault->rule)),
			 errdetail_internal("%s", fault_sentence(fault)),
			 fault->hint != NULL ? errhint("%s", fault->hint) : 0,
			 err_generic_string(PG_DIAG_SCHEMA_NAME, get_namespace_name(reg->schema)),
			 err_generic_string(PG_DIAG_TABLE_NAME, table_models[fault->table].name),
			 fault->column == NULL ? 0 : err_generic_string(PG_DIAG_COLUMN_NAME, fault->column),
			 fault->rule == NULL ? 0 : err_generic_string(PG_DIAG_CONSTRAINT_NAME, fault->rule)));
}
