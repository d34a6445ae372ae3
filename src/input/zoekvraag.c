/*-------------------------------------------------------------------------
 *
 * zoekvraag.c
 *	  What to look for a partij by.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/input/zoekvraag.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "compat.h"
#include "input/value.h"
#include "input/zoekvraag.h"
#include "model/match_keys.h"

static const char *const wijzen[ZOEK_WIJZE_COUNT] = {
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
row_at(Input *input, Tabel tabel, const char *path)
{
	Row		   *row = document_add(input->document, tabel, NULL, NULL, -1);

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
	if (value_read(&input->faults, place, row->tabel, column, value, &result))
		row_set(input->document, row, column, result);
}

static bool
read_adres(Input *input, const JsonbValue *value, Zoekvraag *vraag)
{
	Row		   *row = row_at(input, TABEL_DIGITAAL_ADRES, "$.digitaalAdres");
	Place		outer = PLACE_OF_ROW(row);
	Place		missing = PLACE_KEY(&outer, "adres", strlen("adres"));
	JsonbIterator *it;
	JsonbIteratorToken token;
	JsonbValue	key;
	JsonbValue	member;

	if (!value_is_object(value))
	{
		value_type_fault(&input->faults, &outer, "an object", value);
		return false;
	}
	it = JsonbIteratorInit(value->val.binary.data);
	while ((token = JsonbIteratorNext(&it, &key, true)) != WJB_DONE)
	{
		Place		place = PLACE_KEY(&outer, key.val.string.val, key.val.string.len);

		CHECK_FOR_INTERRUPTS();
		if (token != WJB_KEY)
			continue;
		(void) JsonbIteratorNext(&it, &member, true);
		read_adres_member(input, row, &place, &key, &member);
	}
	if ((row->seen & COLUMN_BIT(DIGITAAL_ADRES_ADRES)) == 0)
		faults_add(&input->faults, &missing, ERRCODE_INVALID_PARAMETER_VALUE,
				   "mandatory key is missing", "Every digitaal adres has this key.",
				   "Give it a value; null counts as absent.");
	vraag->adres = row;
	vraag->waarde = row->values[DIGITAAL_ADRES_ADRES];
	return ROW_HAS(row, DIGITAAL_ADRES_ADRES);
}

/* Reads the value of one of the ways. */
static void
read_wijze(Input *input, ZoekWijze wijze, const Place *place, const JsonbValue *value,
		   Zoekvraag *vraag)
{
	vraag->wijze = wijze;
	switch (wijze)
	{
		case ZOEK_NUMMER:
			(void) value_read(&input->faults, place, TABEL_PARTIJ, PARTIJ_NUMMER, value,
							  &vraag->waarde);
			break;
		case ZOEK_IDENTIFICATOR:
			if (value_read_identificator(&input->faults, place, value, &vraag->waarde))
				(void) identificator_normalize(vraag->waarde, &vraag->waarde);
			break;
		case ZOEK_ADRES:
			(void) read_adres(input, value, vraag);
			break;
	}
}

/* Reads a key with its value; does it say what to look for? */
static bool
read_member(Input *input, const Place *place, const JsonbValue *key, const JsonbValue *value,
			Zoekvraag *vraag)
{
	for (int i = 0; i < ZOEK_WIJZE_COUNT; i++)
	{
		if (!is_key(key, wijzen[i]))
			continue;
		if (value->type == jbvNull)
			return false;
		read_wijze(input, (ZoekWijze) i, place, value, vraag);
		return true;
	}
	unknown_key(input, place, "No partij is looked for by this key.", KNOWN_KEYS);
	return false;
}

static void
read_object(Input *input, const Place *outer, const JsonbValue *object, Zoekvraag *vraag)
{
	JsonbIterator *it = JsonbIteratorInit(object->val.binary.data);
	JsonbIteratorToken token;
	JsonbValue	key;
	JsonbValue	member;
	int			ways = 0;

	while ((token = JsonbIteratorNext(&it, &key, true)) != WJB_DONE)
	{
		Place		place = PLACE_KEY(outer, key.val.string.val, key.val.string.len);

		CHECK_FOR_INTERRUPTS();
		if (token != WJB_KEY)
			continue;
		(void) JsonbIteratorNext(&it, &member, true);
		ways += read_member(input, &place, &key, &member, vraag);
	}
	if (ways != 1)
		faults_add(&input->faults, outer, ERRCODE_INVALID_PARAMETER_VALUE,
				   "a partij is looked for in one way",
				   ways == 0 ? "The object says nothing to look for." :
				   "The object says more than one thing to look for.",
				   "Give one of nummer, partijIdentificator and digitaalAdres.");
}

void
zoekvraag_read(Input *input, Jsonb *invoer, Zoekvraag *vraag)
{
	Place		root = PLACE_OF_ROW(row_at(input, TABEL_PARTIJ, "$"));
	JsonbValue	value;

	value_of_document(invoer, &value);
	if (value_is_object(&value))
		read_object(input, &root, &value, vraag);
	else
		value_type_fault(&input->faults, &root, "an object", &value);
}
