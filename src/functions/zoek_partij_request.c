/*-------------------------------------------------------------------------
 *
 * zoek_partij_request.c
 *	  What to look for a partij by.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/zoek_partij_request.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "compat.h"
#include "document/members.h"
#include "document/value.h"
#include "functions/zoek_partij_request.h"
#include "register/match_keys.h"

static const char *const manners[SEARCH_MANNER_COUNT] = {
	"nummer", "partijIdentificator", "digitaalAdres"
};

#define KNOWN_KEYS "Known keys: nummer, partijIdentificator, digitaalAdres."
#define KNOWN_KEYS_ADRES "Known keys: soortDigitaalAdres, adres."

static bool
is_key(const JsonbValue *key, const char *name)
{
	return key->val.string.len == (int) strlen(name) &&
		memcmp(key->val.string.val, name, key->val.string.len) == 0;
}

static void
unknown_key(Input *input, const Place *place, const char *reason, const char *hint)
{
	faults_add(&input->faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
			   "unknown key", reason, hint);
}

/* A row that stands for an object at this path, so that faults have a place. */
static Row *
row_at(Input *input, Table table, const char *path)
{
	Row		   *row = document_add(input->document, table, NULL, NULL, -1);

	row->root = path;
	return row;
}

static void
read_adres_member(Input *input, Row *row, const Place *place, const JsonbValue *key,
				  const JsonbValue *value)
{
	int			column;
	Datum		result;

	if (is_key(key, "adres"))
		column = DIGITAAL_ADRES_ADRES;
	else if (is_key(key, "soortDigitaalAdres"))
		column = DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES;
	else
	{
		unknown_key(input, place, "No digitaal adres is looked for by this key.",
					KNOWN_KEYS_ADRES);
		return;
	}
	if (value->type == jbvNull)
		return;
	row->seen |= COLUMN_BIT(column);
	if (value_read(&input->faults, place, row->table, column, value, &result))
		row_set(input->document, row, column, result);
}

static bool
read_adres(Input *input, const JsonbValue *value, SearchRequest *question)
{
	Row		   *row = row_at(input, TABLE_DIGITAAL_ADRES, "$.digitaalAdres");
	Place		outer = PLACE_OF_ROW(row);
	Place		missing = PLACE_KEY(&outer, "adres", strlen("adres"));
	Members		members;

	if (!value_is_object(value))
	{
		value_type_fault(&input->faults, &outer, "an object", value);
		return false;
	}
	members = members_of(value->val.binary.data);
	while (next_member(&members))
	{
		Place		place = PLACE_KEY(&outer, members.key.val.string.val, members.key.val.string.len);

		read_adres_member(input, row, &place, &members.key, &members.value);
	}
	if ((row->seen & COLUMN_BIT(DIGITAAL_ADRES_ADRES)) == 0)
		faults_add(&input->faults, &missing, ERRCODE_INVALID_PARAMETER_VALUE,
				   "mandatory key is missing", "Every digitaal adres has this key.",
				   "Give it a value; null counts as absent.");
	question->adres = row;
	question->value = row->values[DIGITAAL_ADRES_ADRES];
	return ROW_HAS(row, DIGITAAL_ADRES_ADRES);
}

/* Reads the value of one of the ways. */
static void
read_manner(Input *input, SearchManner manner, const Place *place, const JsonbValue *value,
			SearchRequest *question)
{
	question->manner = manner;
	switch (manner)
	{
		case SEARCH_NUMMER:
			(void) value_read(&input->faults, place, TABLE_PARTIJ, PARTIJ_NUMMER, value,
							  &question->value);
			break;
		case SEARCH_IDENTIFICATOR:
			if (value_read_identificator(&input->faults, place, value, &question->value))
				(void) identificator_normalize(question->value, &question->value);
			break;
		case SEARCH_ADRES:
			(void) read_adres(input, value, question);
			break;
	}
}

/* Reads a key with its value; does it say what to look for? */
static bool
read_member(Input *input, const Place *place, const JsonbValue *key, const JsonbValue *value,
			SearchRequest *question)
{
	for (int i = 0; i < SEARCH_MANNER_COUNT; i++)
	{
		if (!is_key(key, manners[i]))
			continue;
		if (value->type == jbvNull)
			return false;
		read_manner(input, (SearchManner) i, place, value, question);
		return true;
	}
	unknown_key(input, place, "No partij is looked for by this key.", KNOWN_KEYS);
	return false;
}

static void
read_object(Input *input, const Place *outer, const JsonbValue *object, SearchRequest *question)
{
	Members		members = members_of(object->val.binary.data);
	int			ways = 0;

	while (next_member(&members))
	{
		Place		place = PLACE_KEY(outer, members.key.val.string.val, members.key.val.string.len);

		ways += read_member(input, &place, &members.key, &members.value, question);
	}
	if (ways != 1)
		faults_add(&input->faults, outer, ERRCODE_INVALID_PARAMETER_VALUE,
				   "a partij is looked for in one way",
				   ways == 0 ? "The object says nothing to look for." :
				   "The object says more than one thing to look for.",
				   "Give one of nummer, partijIdentificator and digitaalAdres.");
}

void
search_request_read(Input *input, Jsonb *invoer, SearchRequest *question)
{
	Place		root = PLACE_OF_ROW(row_at(input, TABLE_PARTIJ, "$"));
	JsonbValue	value;

	value_of_document(invoer, &value);
	if (value_is_object(&value))
		read_object(input, &root, &value, question);
	else
		value_type_fault(&input->faults, &root, "an object", &value);
}
