/*-------------------------------------------------------------------------
 *
 * objectidentificator_json.c
 *	  Objectidentificator from JSON, and to jsonb.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/objectidentificator_json.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "common/jsonapi.h"
#include "fmgr.h"
#include "mb/pg_wchar.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/jsonb.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_objectidentificator_from_jsonb);
PG_FUNCTION_INFO_V1(klantcontact_objectidentificator_to_jsonb);

/* Take the parts out of a jsonb: an object with their four names only. */
static const char *
read_object(Jsonb *json, TextSpan parts[IDENTIFICATOR_PARTS])
{
	uint32		found = 0;

	if (!JB_ROOT_IS_OBJECT(json))
		return "The value is a JSON object with objectId, codeObjecttype, codeRegister and codeSoortObjectId.";
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		const char *name = identificator_part_names[i];
		JsonbValue	value;

		parts[i] = text_span(NULL, 0);
		if (getKeyJsonValueFromContainer(&json->root, name,
										 (int) strlen(name), &value) == NULL)
			continue;
		if (value.type != jbvString)
			return "The parts of an objectidentificator are JSON strings.";
		found++;
		parts[i] = text_span(value.val.string.val, (size_t) value.val.string.len);
	}
	if (JB_ROOT_COUNT(json) > found)
		return "The object has other keys than objectId, codeObjecttype, codeRegister and codeSoortObjectId.";
	return objectidentificator_check(parts, type_utf8());
}

/*
 * From the text of a JSON object; returns what is wrong with it.  An error of
 * the JSON parser would show a part of the text, which may be a BSN.
 */
const char *
objectidentificator_parse_json(char *str, TextSpan parts[IDENTIFICATOR_PARTS])
{
	Datum		json;

	if (!jsonb_in_compat(str, &json))
		return "The value is neither a URN nor a JSON object.";
	return read_object(DatumGetJsonbP(json), parts);
}

Datum
klantcontact_objectidentificator_from_jsonb(PG_FUNCTION_ARGS)
{
	TextSpan	parts[IDENTIFICATOR_PARTS];
	const char *reason = read_object(PG_GETARG_JSONB_P(0), parts);

	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "objectidentificator",
							 MASK_ALL, "", reason);
	return objectidentificator_make(parts);
}

/* By jsonb_object(text[]): the C interface for it is not the same in all. */
Datum
klantcontact_objectidentificator_to_jsonb(PG_FUNCTION_ARGS)
{
	TextSpan	parts[IDENTIFICATOR_PARTS];
	Datum		pairs[2 * IDENTIFICATOR_PARTS];
	ArrayType  *array;

	objectidentificator_read(PG_GETARG_DATUM(0), parts);
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		text	   *part = cstring_to_text_with_len(parts[i].str,
													(int) parts[i].len);

		pairs[2 * i] = CStringGetTextDatum(identificator_part_names[i]);
		pairs[2 * i + 1] = PointerGetDatum(part);
	}
	array = construct_array(pairs, 2 * IDENTIFICATOR_PARTS, TEXTOID, -1, false,
							TYPALIGN_INT);
	return DirectFunctionCall1(jsonb_object, PointerGetDatum(array));
}
