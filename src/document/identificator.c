/*-------------------------------------------------------------------------
 *
 * identificator.c
 *	  Objectidentificatoren in JSON: objects with four keys.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/identificator.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "compat.h"
#include "document/members.h"
#include "document/value.h"

int
identificator_part(const char *key, int len)
{
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		if ((int) strlen(identificator_part_names[i]) == len &&
			memcmp(identificator_part_names[i], key, len) == 0)
			return i;
	}
	return -1;
}

static bool
read_part(Faults *faults, const Place *outer, ObjectPart part,
		  const JsonbValue *value, TextSpan *span)
{
	const char *key = identificator_part_names[part];
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
	reason = objectidentificator_check_part(part, span, type_utf8());
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
	TextSpan	parts[IDENTIFICATOR_PARTS];
	JsonbValue	part;
	bool		fine = true;
	const char *reason;

	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		JsonbValue *found =
		getKeyJsonValueFromContainer(value->val.binary.data,
									 identificator_part_names[i],
									 strlen(identificator_part_names[i]), &part);

		if (!read_part(faults, place, (ObjectPart) i, found, &parts[i]))
			fine = false;
	}
	if (!fine)
		return false;
	reason = objectidentificator_check(parts, type_utf8());
	if (reason != NULL)
	{
		faults_add(faults, place, ERRCODE_INVALID_TEXT_REPRESENTATION,
				   "invalid value for type objectidentificator", reason, NULL);
		return false;
	}
	*result = objectidentificator_make(parts);
	return true;
}

bool
value_read_identificator(Faults *faults, const Place *place,
						 const JsonbValue *value, Datum *result)
{
	Members		members;
	bool		fine = true;

	if (!value_is_object(value))
	{
		value_type_fault_hint(faults, place, "an object", value,
							  "Give the four parts: {\"objectId\": .., \"codeObjecttype\": .., \"codeRegister\": .., \"codeSoortObjectId\": ..}.");
		return false;
	}
	members = members_of(value->val.binary.data);
	while (next_member(&members))
	{
		Place		at = PLACE_KEY(place, members.key.val.string.val, members.key.val.string.len);

		if (identificator_part(at.key, at.len) < 0)
		{
			faults_add(faults, &at, ERRCODE_INVALID_PARAMETER_VALUE,
					   "unknown key", "No objectidentificator has this key.",
					   "Known keys: objectId, codeObjecttype, codeRegister, codeSoortObjectId.");
			fine = false;
		}
	}
	return value_pick_identificator(faults, place, value, result) && fine;
}
