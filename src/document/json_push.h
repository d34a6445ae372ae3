/*-------------------------------------------------------------------------
 *
 * json_push.h
 *	  Adds to JSON that is being built.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/json_push.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_JSON_PUSH_H
#define KLANTCONTACT_JSON_PUSH_H

#include "utils/jsonb.h"

#include "compat.h"

/* A key, as long as what is built must live. */
extern void json_push_key(JsonbBuild *build, const char *key);

/* A string as a key, a value or an element (WJB_KEY, WJB_VALUE, WJB_ELEM); likewise. */
extern void json_push_string(JsonbBuild *build, JsonbIteratorToken token, const char *text, int len);

/* A boolean as a value or element; a number as a value. */
extern void json_push_bool(JsonbBuild *build, JsonbIteratorToken token, bool yes);
extern void json_push_number(JsonbBuild *build, int64 number);

/* An object or array as a value or element. */
extern void json_push_jsonb(JsonbBuild *build, JsonbIteratorToken token, Jsonb *jsonb);

#endif							/* KLANTCONTACT_JSON_PUSH_H */
