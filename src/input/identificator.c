/*-------------------------------------------------------------------------
 *
 * identificator.c
 *	  Objectidentificatoren in JSON: objects with four keys.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/input/identificator.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "compat.h"
#include "input/value.h"

int
identificator_part(const char *key, int len)
{
	for (int i = 0; i < OBJECTDELEN; i++)
	{
		if ((int) strlen(objectdeel_namen[i]) == len &&
			memcmp(objectdeel_namen[i], key, len) == 0)
			return i;
	}
	return -1;
}

static bool
read_part(Faults *faults, const Place *outer, ObjectDeel deel,
		  const JsonbValue *value, TextSpan *span)
{
	const char *key = objectdeel_namen[deel];
	Place		place = PLACE_KEY(outer, key, strlen(key));
	const char *reason;

	if (value == NULL || value->type == jbvNull)
	{
		faults_add(faults, &place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "mandatory key is missing",
				   "An objectidentificator has four parts.",
				   "Give objectId, codeObjecttype, codeRegister and codeSoortObjectId.");
		return false;
	}
	if (value->type != jbvString)
	{
		value_type_fault(faults, &place, "a string", value);
		return false;
	}
	span->str = value->val.string.val;
	span->len = value->val.string.len;
	reason = objectidentificator_check_part(deel, span, type_utf8());
	if (reason == NULL)
		return true;
	faults_add(faults, &place, ERRCODE_INVALID_TEXT_REPRESENTATION,
			   "invalid value for type objectidentificator", reason, NULL);
	return false;
}

bool
value_pick_identificator(Faults *faults, const Place *place,
						 const JsonbValue *value, Datum *result)
{
	TextSpan	delen[OBJECTDELEN];
	JsonbValue	part;
	bool		fine = true;
	const char *reason;

	for (int i = 0; i < OBJECTDELEN; i++)
	{
		JsonbValue *found =
		getKeyJsonValueFromContainer(value->val.binary.data,
									 objectdeel_namen[i],
									 strlen(objectdeel_namen[i]), &part);

		if (!read_part(faults, place, (ObjectDeel) i, found, &delen[i]))
			fine = false;
	}
	if (!fine)
		return false;
	reason = objectidentificator_check(delen, type_utf8());
	if (reason != NULL)
	{
		faults_add(faults, place, ERRCODE_INVALID_TEXT_REPRESENTATION,
				   "invalid value for type objectidentificator", reason, NULL);
		return false;
	}
	*result = objectidentificator_make(delen);
	return true;
}

bool
value_read_identificator(Faults *faults, const Place *place,
						 const JsonbValue *value, Datum *result)
{
	JsonbIterator *it;
	JsonbIteratorToken token;
	JsonbValue	key;
	bool		fine = true;

	if (!value_is_object(value))
	{
		value_type_fault_hint(faults, place, "an object", value,
							  "Give the four parts: {\"objectId\": .., \"codeObjecttype\": .., \"codeRegister\": .., \"codeSoortObjectId\": ..}.");
		return false;
	}
	it = JsonbIteratorInit(value->val.binary.data);
	while ((token = JsonbIteratorNext(&it, &key, true)) != WJB_DONE)
	{
		CHECK_FOR_INTERRUPTS();
		if (token == WJB_KEY &&
			identificator_part(key.val.string.val, key.val.string.len) < 0)
		{
			Place		at = PLACE_KEY(place, key.val.string.val, key.val.string.len);

			faults_add(faults, &at, ERRCODE_INVALID_PARAMETER_VALUE,
					   "unknown key", "No objectidentificator has this key.",
					   "Known keys: objectId, codeObjecttype, codeRegister, codeSoortObjectId.");
			fine = false;
		}
	}
	return value_pick_identificator(faults, place, value, result) && fine;
}
