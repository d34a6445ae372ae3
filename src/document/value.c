/*-------------------------------------------------------------------------
 *
 * value.c
 *	  Values of JSON as values of columns.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/value.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/numeric.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "document/moment.h"
#include "document/value.h"
#include "register/text_form.h"
#include "register/value_form.h"

/* The labels of the enums, for people; in the order of ColumnKind. */
static const char *const enum_hints[] = {
	"Allowed values: gesprek, bericht, formulier.",
	"Allowed values: klant, vertegenwoordiger.",
	"Allowed values: medewerker, geautomatiseerde_actor, organisatorische_eenheid.",
	"Allowed values: persoon, organisatie, contactpersoon.",
	"Allowed values: te_verwerken, verwerkt.",
	"Allowed values: ja, nee, onbekend, true, false.",
};

bool
value_is_object(const JsonbValue *value)
{
	return value->type == jbvBinary &&
		JsonContainerIsObject(value->val.binary.data);
}

void
value_of_document(Jsonb *document, JsonbValue *value)
{
	if (JsonbExtractScalar(&document->root, value))
		return;
	value->type = jbvBinary;
	value->val.binary.data = &document->root;
	value->val.binary.len = VARSIZE(document) - VARHDRSZ;
}

bool
value_is_array(const JsonbValue *value)
{
	return value->type == jbvBinary &&
		JsonContainerIsArray(value->val.binary.data) &&
		!JsonContainerIsScalar(value->val.binary.data);
}

static const char *
type_phrase(const JsonbValue *value)
{
	switch (value->type)
	{
		case jbvNull:
			return "null";
		case jbvString:
			return "a string";
		case jbvNumeric:
			return "a number";
		case jbvBool:
			return "true or false";
		default:
			return value_is_object(value) ? "an object" : "an array";
	}
}

void
value_type_fault_hint(Faults *faults, const Place *place, const char *expected,
					  const JsonbValue *value, const char *hint)
{
	if (FAULTS_FULL(faults))
		return;
	faults_add(faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
			   "wrong type of JSON value",
			   psprintf("Here %s is expected, not %s.", expected, type_phrase(value)),
			   hint);
}

void
value_type_fault(Faults *faults, const Place *place, const char *expected,
				 const JsonbValue *value)
{
	value_type_fault_hint(faults, place, expected, value, NULL);
}

static bool
read_string(Faults *faults, const Place *place, const JsonbValue *value,
			const char **text, int *len)
{
	if (value->type != jbvString)
	{
		value_type_fault(faults, place, "a string", value);
		return false;
	}
	*text = value->val.string.val;
	*len = value->val.string.len;
	return true;
}

/* Adds the fault of a value that its type does not take. */
static bool
bad_value(Faults *faults, const Place *place, int sqlstate, ColumnKind kind,
		  const char *reason, const char *hint)
{
	if (!FAULTS_FULL(faults))
		faults_add(faults, place, sqlstate,
				   psprintf("invalid value for type %s", column_type_name(kind)),
				   reason, hint);
	return false;
}

bool
value_read_uuid(Faults *faults, const Place *place, const JsonbValue *value,
				Datum *result)
{
	pg_uuid_t  *uuid;
	const char *text;
	int			len;
	const char *reason;

	if (!read_string(faults, place, value, &text, &len))
		return false;
	uuid = (pg_uuid_t *) palloc(sizeof(pg_uuid_t));
	reason = uuid_parse(text, len, uuid->data);
	if (reason != NULL)
		return bad_value(faults, place, ERRCODE_INVALID_TEXT_REPRESENTATION,
						 COLUMN_UUID, reason, NULL);
	*result = UUIDPGetDatum(uuid);
	return true;
}

bool
value_read_bool(Faults *faults, const Place *place, const JsonbValue *value,
				bool *result)
{
	if (value->type != jbvBool)
	{
		value_type_fault(faults, place, "true or false", value);
		return false;
	}
	*result = value->val.boolean;
	return true;
}

/* A whole number, as an int8; the kind is that of the column. */
static bool
read_nummer(Faults *faults, const Place *place, ColumnKind kind, const JsonbValue *value,
			Datum *result)
{
	Datum		number;
	Datum		largest = NumericGetDatum(int64_to_numeric(PG_INT64_MAX));
	Datum		smallest = NumericGetDatum(int64_to_numeric(PG_INT64_MIN));

	if (value->type != jbvNumeric)
	{
		value_type_fault(faults, place, "a number", value);
		return false;
	}
	number = NumericGetDatum(value->val.numeric);
	if (DatumGetBool(DirectFunctionCall2(numeric_gt, number, largest)) ||
		DatumGetBool(DirectFunctionCall2(numeric_lt, number, smallest)))
		return bad_value(faults, place, ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE,
						 kind, "The number is out of range.", NULL);
	*result = DirectFunctionCall1(numeric_int8, number);
	if (!DatumGetBool(DirectFunctionCall2(numeric_eq, number,
										  NumericGetDatum(int64_to_numeric(DatumGetInt64(*result))))))
		return bad_value(faults, place, ERRCODE_INVALID_TEXT_REPRESENTATION,
						 kind, "The number is not a whole one.", NULL);
	return true;
}

/* Is it of the form that the column takes?  Else adds the fault. */
static bool
has_form(Faults *faults, const Place *place, Table table, int column, Datum value)
{
	const Column *col = &table_models[table].columns[column];
	const char *reason = value_form(col->kind, value);

	if (reason != NULL && !FAULTS_FULL(faults))
		faults_add_column_rule(faults, place, ERRCODE_CHECK_VIOLATION, table, column,
							   value_form_rule(table, col), psprintf("%s is not valid", col->name),
							   reason, value_form_hint(col->kind));
	return reason == NULL;
}

static bool
read_huisnummer(Faults *faults, const Place *place, Table table, int column,
				const JsonbValue *value, Datum *result)
{
	Datum		number;
	int64		huisnummer;

	if (!read_nummer(faults, place, COLUMN_HUISNUMMER, value, &number))
		return false;
	huisnummer = DatumGetInt64(number);

	/* what is no int4 is none anyhow */
	*result = Int32GetDatum((int32) Max(0, Min(huisnummer, HUISNUMMER_MAX + 1)));
	return has_form(faults, place, table, column, *result);
}

static bool
read_postcode(Faults *faults, const Place *place, const JsonbValue *value,
			  Datum *result)
{
	const char *text;
	int			len;
	TextSpan	span;
	int32		postcode;
	const char *reason;

	if (!read_string(faults, place, value, &text, &len))
		return false;
	span = text_trim(text, len, type_utf8());
	reason = postcode_parse(span.str, span.len, &postcode);
	if (reason != NULL)
		return bad_value(faults, place, ERRCODE_INVALID_TEXT_REPRESENTATION,
						 COLUMN_POSTCODE, reason, "Write it as 1234AB; one of another country goes in an adresregel.");
	*result = Int32GetDatum(postcode);
	return true;
}

static bool
read_iban(Faults *faults, const Place *place, const JsonbValue *value, Datum *result)
{
	const char *text;
	int			len;
	TextSpan	span;
	char		iban[IBAN_SIZE];
	size_t		iban_len;
	const char *reason;

	if (!read_string(faults, place, value, &text, &len))
		return false;
	span = text_trim(text, len, type_utf8());
	reason = iban_parse(span.str, span.len, iban, &iban_len);
	if (reason != NULL)
		return bad_value(faults, place, ERRCODE_INVALID_TEXT_REPRESENTATION, COLUMN_IBAN, reason, NULL);
	*result = PointerGetDatum(cstring_to_text_with_len(iban, (int) iban_len));
	return true;
}

static bool
read_metadata(Faults *faults, const Place *place, Table table, int column,
			  const JsonbValue *value, Datum *result)
{
	if (!value_is_object(value))
	{
		value_type_fault(faults, place, "an object", value);
		return false;
	}
	*result = JsonbPGetDatum(JsonbValueToJsonb(unconstify(JsonbValue *, value)));
	return has_form(faults, place, table, column, *result);
}

static bool
read_moment(Faults *faults, const Place *place, const JsonbValue *value,
			Datum *result)
{
	TimestampTz moment;
	const char *text;
	int			len;
	const char *reason;
	int			sqlstate;

	if (!read_string(faults, place, value, &text, &len))
		return false;
	reason = moment_parse(text, len, &moment, &sqlstate);
	if (reason != NULL)
		return bad_value(faults, place, sqlstate, COLUMN_MOMENT, reason,
						 "Write it as 2023-12-20T10:00:00+01:00.");
	*result = TimestampTzGetDatum(moment);
	return true;
}

bool
value_is_absent(Table table, int column, const JsonbValue *value)
{
	const Column *col = &table_models[table].columns[column];

	if (value->type == jbvNull)
		return true;
	if (col->kind == COLUMN_METADATA)
		return value_is_object(value) && JsonContainerSize(value->val.binary.data) == 0;
	return value->type == jbvString && (COLUMN_IS_TEXT(col->kind) || col->kind == COLUMN_POSTCODE) && !col->mandatory &&
		text_is_blank(value->val.string.val, value->val.string.len, type_utf8());
}

static bool
fits(const Column *column, TextSpan text)
{
	int			max = column->max_length;

	return max <= 0 || (int) text.len <= max ||
		pg_mbstrlen_with_len(text.str, (int) text.len) <= max;
}

/*
 * The code of a reference has no length of its own: one that is too long is
 * not there.
 */
static bool
read_text(Faults *faults, const Place *place, Table table, int column,
		  const JsonbValue *value, Datum *result)
{
	const Column *col = &table_models[table].columns[column];
	TextForm	form;
	const char *text;
	int			len;

	if (col->kind == COLUMN_ONDERWERP && value_is_array(value))
	{
		value_type_fault_hint(faults, place, "a string", value,
							  "A klantcontact is about one onderwerp: register one for each.");
		return false;
	}
	if (!read_string(faults, place, value, &text, &len))
		return false;
	text_form(col, text, len, &form);
	if (form.reason == NULL && form.text.len > 0 &&
		(reference_of(table, column) != NULL || fits(col, form.text)))
	{
		*result = PointerGetDatum(cstring_to_text_with_len(form.text.str, (int) form.text.len));
		return true;
	}
	if (FAULTS_FULL(faults))
		return false;
	if (form.text.len == 0)
		faults_add_column_rule(faults, place, ERRCODE_NOT_NULL_VIOLATION, table, column,
							   col->kind == COLUMN_ONDERWERP ? text_form_rule(table, col) : NULL,
							   "text is empty", "There is nothing to be seen in it.",
							   psprintf("Give a value for %s.", col->key));
	else if (form.reason != NULL)
		faults_add_column_rule(faults, place, ERRCODE_CHECK_VIOLATION, table, column,
							   text_form_rule(table, col),
							   psprintf("%s is not valid", col->name), form.reason, form.hint);
	else
		faults_add_column_rule(faults, place, ERRCODE_CHECK_VIOLATION, table, column,
							   psprintf("%s_%s_lengte", table_models[table].name, col->name),
							   "text is too long",
							   psprintf("It has more than %d characters.", col->max_length), NULL);
	return false;
}

static bool
read_name(Faults *faults, const Place *place, const JsonbValue *value,
		  Datum *result)
{
	const char *text;
	int			len;
	Name		name;

	if (!read_string(faults, place, value, &text, &len))
		return false;
	if (len == 0)
		return bad_value(faults, place, ERRCODE_INVALID_NAME, COLUMN_NAME,
						 "A name has at least one character.", NULL);
	if (len >= NAMEDATALEN)
		return bad_value(faults, place, ERRCODE_NAME_TOO_LONG, COLUMN_NAME,
						 psprintf("A name has at most %d bytes.", NAMEDATALEN - 1),
						 NULL);
	name = (Name) palloc0(NAMEDATALEN);
	memcpy(NameStr(*name), text, len);
	*result = NameGetDatum(name);
	return true;
}

static bool
read_enum(Faults *faults, const Place *place, ColumnKind kind,
		  const JsonbValue *value, Datum *result)
{
	char		label[NAMEDATALEN];
	const char *text;
	int			len;
	Oid			oid = InvalidOid;

	if (kind == COLUMN_JA_NEE_ONBEKEND && value->type == jbvBool)
	{
		text = value->val.boolean ? "ja" : "nee";
		len = strlen(text);
	}
	else if (!read_string(faults, place, value, &text, &len))
		return false;
	if (len < NAMEDATALEN)
	{
		memcpy(label, text, len);
		label[len] = '\0';
		oid = enum_label_value(kind, label);
	}
	if (!OidIsValid(oid))
		return bad_value(faults, place, ERRCODE_INVALID_TEXT_REPRESENTATION,
						 kind, "It is none of the allowed values.",
						 enum_hints[kind - COLUMN_AARD_CONTACT]);
	*result = ObjectIdGetDatum(oid);
	return true;
}

bool
value_read(Faults *faults, const Place *place, Table table, int column,
		   const JsonbValue *value, Datum *result)
{
	ColumnKind	kind = table_models[table].columns[column].kind;
	bool		yes;

	if (COLUMN_IS_ENUM(kind))
		return read_enum(faults, place, kind, value, result);
	if (COLUMN_IS_TEXT(kind))
		return read_text(faults, place, table, column, value, result);
	switch (kind)
	{
		case COLUMN_UUID:
			return value_read_uuid(faults, place, value, result);
		case COLUMN_NUMMER:
			return read_nummer(faults, place, kind, value, result);
		case COLUMN_HUISNUMMER:
			return read_huisnummer(faults, place, table, column, value, result);
		case COLUMN_POSTCODE:
			return read_postcode(faults, place, value, result);
		case COLUMN_IBAN:
			return read_iban(faults, place, value, result);
		case COLUMN_METADATA:
			return read_metadata(faults, place, table, column, value, result);
		case COLUMN_NAME:
			return read_name(faults, place, value, result);
		case COLUMN_BOOL:
			if (!value_read_bool(faults, place, value, &yes))
				return false;
			*result = BoolGetDatum(yes);
			return true;
		case COLUMN_MOMENT:
			return read_moment(faults, place, value, result);
		default:
			Assert(kind == COLUMN_OBJECTIDENTIFICATOR);
			return value_read_identificator(faults, place, value, result);
	}
}
