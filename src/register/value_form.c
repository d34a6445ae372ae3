/*-------------------------------------------------------------------------
 *
 * value_form.c
 *	  What values must be that are no texts, whatever they mean.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/value_form.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/jsonb.h"

#include "register/value_form.h"

static bool
fits(const JsonbValue *string)
{
	return string->val.string.len <= METADATA_MAX ||
		pg_mbstrlen_with_len(string->val.string.val, string->val.string.len) <= METADATA_MAX;
}

static const char *
metadata_form(Jsonb *metadata)
{
	JsonbIterator *it;
	JsonbIteratorToken token;
	JsonbValue	value;

	if (!JB_ROOT_IS_OBJECT(metadata))
		return "It is no object.";
	it = JsonbIteratorInit(&metadata->root);
	while ((token = JsonbIteratorNext(&it, &value, true)) != WJB_DONE)
	{
		CHECK_FOR_INTERRUPTS();
		if (token != WJB_KEY && token != WJB_VALUE)
			continue;
		if (value.type != jbvString)
			return "A value in it is no string.";
		if (!fits(&value))
			return "A key or value in it has more than 255 characters.";
	}
	return NULL;
}

const char *
value_form(ColumnKind kind, Datum value)
{
	if (kind == COLUMN_METADATA)
		return metadata_form(DatumGetJsonbP(value));
	if (kind == COLUMN_HUISNUMMER && (DatumGetInt32(value) < 1 || DatumGetInt32(value) > HUISNUMMER_MAX))
		return "A huisnummer is 1 to 99999.";
	return NULL;
}

const char *
value_form_hint(ColumnKind kind)
{
	return kind == COLUMN_METADATA ? "Give an object of strings of at most 255 characters." :
		"What comes behind the number goes in huisnummertoevoeging.";
}

bool
value_is_empty(ColumnKind kind, Datum value)
{
	Jsonb	   *metadata;

	if (kind != COLUMN_METADATA)
		return false;
	metadata = DatumGetJsonbP(value);
	return JB_ROOT_IS_OBJECT(metadata) && JB_ROOT_COUNT(metadata) == 0;
}

char *
value_form_rule(Table table, const Column *column)
{
	return psprintf("%s_%s_geldig", table_models[table].name, column->name);
}
