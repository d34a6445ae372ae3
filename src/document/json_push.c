/*-------------------------------------------------------------------------
 *
 * json_push.c
 *	  Adds to JSON that is being built.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/json_push.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/numeric.h"

#include "document/json_push.h"

void
json_push_string(JsonbBuild *build, JsonbIteratorToken token, const char *text, int len)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, text);
	value.val.string.len = len;
	jsonb_push(build, token, &value);
}

void
json_push_key(JsonbBuild *build, const char *key)
{
	json_push_string(build, WJB_KEY, key, strlen(key));
}

void
json_push_jsonb(JsonbBuild *build, JsonbIteratorToken token, Jsonb *jsonb)
{
	JsonbValue	value;

	Assert(!JB_ROOT_IS_SCALAR(jsonb));
	value.type = jbvBinary;
	value.val.binary.data = &jsonb->root;
	value.val.binary.len = VARSIZE(jsonb) - VARHDRSZ;
	jsonb_push(build, token, &value);
}

void
json_push_bool(JsonbBuild *build, JsonbIteratorToken token, bool yes)
{
	JsonbValue	value;

	value.type = jbvBool;
	value.val.boolean = yes;
	jsonb_push(build, token, &value);
}

void
json_push_number(JsonbBuild *build, int64 number)
{
	JsonbValue	value;

	value.type = jbvNumeric;
	value.val.numeric = int64_to_numeric(number);
	jsonb_push(build, WJB_VALUE, &value);
}
