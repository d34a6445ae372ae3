/*-------------------------------------------------------------------------
 *
 * schema_json.c
 *	  Pieces of JSON Schema.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/schema_json.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "functions/schema_json.h"

/* The text is copied: callers make theirs as they go. */
static void
push_text(JsonbBuild *build, JsonbIteratorToken token, const char *text)
{
	json_push_string(build, token, pstrdup(text), strlen(text));
}

static void
push_key(JsonbBuild *build, const char *key)
{
	if (key != NULL)
		push_text(build, WJB_KEY, key);
}

void
schema_open(JsonbBuild *build, const char *key)
{
	push_key(build, key);
	jsonb_push(build, WJB_BEGIN_OBJECT, NULL);
}

void
schema_close(JsonbBuild *build)
{
	jsonb_push(build, WJB_END_OBJECT, NULL);
}

void
schema_open_array(JsonbBuild *build, const char *key)
{
	push_key(build, key);
	jsonb_push(build, WJB_BEGIN_ARRAY, NULL);
}

void
schema_close_array(JsonbBuild *build)
{
	jsonb_push(build, WJB_END_ARRAY, NULL);
}

void
schema_text(JsonbBuild *build, const char *key, const char *text)
{
	push_key(build, key);
	push_text(build, WJB_VALUE, text);
}

void
schema_number(JsonbBuild *build, const char *key, int64 number)
{
	push_key(build, key);
	json_push_number(build, number);
}

void
schema_bool(JsonbBuild *build, const char *key, bool yes)
{
	push_key(build, key);
	json_push_bool(build, WJB_VALUE, yes);
}

void
schema_element(JsonbBuild *build, const char *text)
{
	push_text(build, WJB_ELEM, text);
}

void
schema_bool_element(JsonbBuild *build, bool yes)
{
	json_push_bool(build, WJB_ELEM, yes);
}

void
schema_null_element(JsonbBuild *build)
{
	JsonbValue	value;

	value.type = jbvNull;
	jsonb_push(build, WJB_ELEM, &value);
}

void
schema_type(JsonbBuild *build, const char *type, bool nullable)
{
	if (!nullable)
	{
		schema_text(build, "type", type);
		return;
	}
	schema_open_array(build, "type");
	schema_element(build, type);
	schema_element(build, "null");
	schema_close_array(build);
}
