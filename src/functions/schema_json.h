/*-------------------------------------------------------------------------
 *
 * schema_json.h
 *	  Building JSON Schema.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/schema_json.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_SCHEMA_JSON_H
#define KLANTCONTACT_SCHEMA_JSON_H

#include "document/json_push.h"
#include "document/rows.h"

/* schema_json.c: pieces of JSON */
extern void schema_open(JsonbBuild *build, const char *key);
extern void schema_close(JsonbBuild *build);
extern void schema_open_array(JsonbBuild *build, const char *key);
extern void schema_close_array(JsonbBuild *build);
extern void schema_text(JsonbBuild *build, const char *key, const char *text);
extern void schema_number(JsonbBuild *build, const char *key, int64 number);
extern void schema_bool(JsonbBuild *build, const char *key, bool yes);

/* An element of an array. */
extern void schema_element(JsonbBuild *build, const char *text);
extern void schema_bool_element(JsonbBuild *build, bool yes);
extern void schema_null_element(JsonbBuild *build);

/* "type"; null may be allowed too. */
extern void schema_type(JsonbBuild *build, const char *type, bool nullable);

/* schema_value.c: what goes into the schema of a value of this column */
extern void schema_value(JsonbBuild *build, Table table, int column, bool nullable);

/* a part of an objectidentificator; any text with something to be seen in it */
extern void schema_part(JsonbBuild *build, bool nullable);
extern void schema_visible(JsonbBuild *build);

/* A reference to a row: its id, or an object. */
extern void schema_reference(JsonbBuild *build, const Reference *reference, bool nullable);

/* The schemas that others refer to, as members of "$defs". */
extern void schema_definitions(JsonbBuild *build);

#endif							/* KLANTCONTACT_SCHEMA_JSON_H */
