/*-------------------------------------------------------------------------
 *
 * schema_value.c
 *	  JSON Schema of values: what src/document/value.c takes.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/schema_value.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_enum.h"
#include "lib/stringinfo.h"
#include "utils/catcache.h"
#include "utils/syscache.h"

#include "register/nummer.h"
#include "register/register.h"
#include "register/value_form.h"
#include "functions/schema_json.h"
#include "types/code_lists.h"
#include "types/types.h"

#define DEFINITIONS "#/$defs/"
#define TAALCODE "taalcode"
#define LANDCODE "landcode"

#define UUID_PATTERN "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"

/* That February has no 30th day is beyond a pattern. */
#define MOMENT_PATTERN \
	"^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])" \
	"([T ]([01][0-9]|2[0-4]):[0-5][0-9](:([0-5][0-9]|60)(\\.[0-9]+)?)?" \
	"(Z|[+-](0[0-9]|1[0-5])([0-5][0-9]|:[0-5][0-9](:[0-5][0-9])?)?)?)?$"
#define MOMENT_MAX 64

/*
 * What text_trim() takes off and what a line has not, as classes of a pattern; those
 * beyond 16 bits are left to the reader, as patterns write them in several ways.
 */
#define BLANK \
	"\\u0009-\\u000D\\u0020\\u0085\\u00A0\\u00AD\\u034F\\u061C\\u115F\\u1160\\u1680\\u17B4\\u17B5" \
	"\\u180B-\\u180F\\u2000-\\u200F\\u2028-\\u202F\\u205F-\\u206F\\u2800\\u3000\\u3164" \
	"\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB"
#define CONTROL "\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029"
#define VISIBLE "[^" BLANK CONTROL "]"
#define AROUND(pattern) "^[" BLANK "]*" pattern "[" BLANK "]*$"
#define ONDERWERP_PATTERN AROUND(VISIBLE "([^" CONTROL "]{0,198}" VISIBLE ")?")
#define POSTCODE_PATTERN AROUND("([1-9][0-9]{3} ?(?![sS][aAdDsS])[A-Za-z]{2})?")

/* No longer than it may be, with something behind its scheme. */
#define URI_PATTERN \
	AROUND("((?=[^" BLANK "]{1,%d}[" BLANK "]*$)[A-Za-z][A-Za-z0-9+.-]+:(?!//[" BLANK "]*$)" \
		   "([A-Za-z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%%[0-9A-Fa-f]{2})+)?")
#define IBAN_PATTERN AROUND("[A-Za-z] *[A-Za-z]( *[0-9]){2}( *[A-Za-z0-9]){11,30}")
#define BIC_PATTERN AROUND("([A-Za-z0-9]{4}[A-Za-z]{2}[A-Za-z0-9]{2}([A-Za-z0-9]{3})?)?")
#define NUMMERAANDUIDING_PATTERN AROUND("([0-9]{4}20[0-9]{10})?")

static void
pattern(JsonbBuild *build, const char *pattern, bool nullable)
{
	schema_type(build, "string", nullable);
	schema_text(build, "pattern", pattern);
}

static void
refer(JsonbBuild *build, const char *definition, bool nullable)
{
	char	   *ref = psprintf("%s%s", DEFINITIONS, definition);

	if (!nullable)
	{
		schema_text(build, "$ref", ref);
		return;
	}
	schema_open_array(build, "anyOf");
	schema_open(build, NULL);
	schema_text(build, "$ref", ref);
	schema_close(build);
	schema_open(build, NULL);
	schema_text(build, "type", "null");
	schema_close(build);
	schema_close_array(build);
}

static void
schema_uuid(JsonbBuild *build, bool nullable)
{
	pattern(build, UUID_PATTERN, nullable);
	schema_text(build, "format", "uuid");
}

static void
moment(JsonbBuild *build, bool nullable)
{
	pattern(build, MOMENT_PATTERN, nullable);
	schema_number(build, "maxLength", MOMENT_MAX);
}

/* A text of so many characters; what is around it does not count. */
static char *
text_pattern(int max, bool mandatory)
{
	char	   *text = psprintf("[^" BLANK "]([\\s\\S]{0,%d}[^" BLANK "])?", max - 2);

	return mandatory ? psprintf("^(?=[\\s\\S]*" VISIBLE ")[" BLANK "]*%s[" BLANK "]*$", text) :
		psprintf(AROUND("(%s)?"), text);
}

void
schema_part(JsonbBuild *build, bool nullable)
{
	pattern(build, text_pattern(IDENTIFICATOR_PART_MAX_CHARS, true), nullable);
}

void
schema_visible(JsonbBuild *build)
{
	pattern(build, VISIBLE, false);
}

/* The code of a reference is any text: it is there or it is not. */
static void
text_schema(JsonbBuild *build, Table table, int column, bool nullable)
{
	const Column *col = &table_models[table].columns[column];

	if (reference_of(table, column) != NULL || col->max_length <= 0)
	{
		schema_type(build, "string", nullable);
		if (col->mandatory)
			schema_text(build, "pattern", VISIBLE);
	}
	else if (col->kind == COLUMN_TEXT_AS_GIVEN)
		pattern(build, psprintf("^([\\s\\S]{0,%d}|[" BLANK CONTROL "]*)$", col->max_length), nullable);
	else
		pattern(build, text_pattern(col->max_length, col->mandatory), nullable);
}

static int
compare_enums(const void *a, const void *b)
{
	float4		left = (*(const Form_pg_enum *) a)->enumsortorder;
	float4		right = (*(const Form_pg_enum *) b)->enumsortorder;

	return left < right ? -1 : left > right;
}

static void
enum_labels(JsonbBuild *build, ColumnKind kind)
{
	CatCList   *list = SearchSysCacheList1(ENUMTYPOIDNAME, ObjectIdGetDatum(column_type(kind)));
	Form_pg_enum *labels = palloc((list->n_members + 1) * sizeof(Form_pg_enum));

	for (int i = 0; i < list->n_members; i++)
		labels[i] = (Form_pg_enum) GETSTRUCT(&list->members[i]->tuple);
	qsort(labels, list->n_members, sizeof(Form_pg_enum), compare_enums);
	for (int i = 0; i < list->n_members; i++)
		schema_element(build, NameStr(labels[i]->enumlabel));
	ReleaseSysCacheList(list);
}

static void
enum_value(JsonbBuild *build, ColumnKind kind, bool nullable)
{
	schema_open_array(build, "enum");
	enum_labels(build, kind);
	if (kind == COLUMN_JA_NEE_ONBEKEND)
	{
		schema_bool_element(build, true);
		schema_bool_element(build, false);
	}
	if (nullable)
		schema_null_element(build);
	schema_close_array(build);
}

static void
metadata(JsonbBuild *build, bool nullable)
{
	schema_type(build, "object", nullable);
	schema_open(build, "propertyNames");
	schema_number(build, "maxLength", METADATA_MAX);
	schema_close(build);
	schema_open(build, "additionalProperties");
	schema_type(build, "string", false);
	schema_number(build, "maxLength", METADATA_MAX);
	schema_close(build);
}

static void
number(JsonbBuild *build, int64 maximum, bool nullable)
{
	schema_type(build, "integer", nullable);
	schema_number(build, "minimum", 1);
	schema_number(build, "maximum", maximum);
}

/* Its length is one of bytes, in truth. */
static void
name(JsonbBuild *build, bool nullable)
{
	schema_type(build, "string", nullable);
	schema_number(build, "minLength", 1);
	schema_number(build, "maxLength", NAMEDATALEN - 1);
}

/* Of kinds of which a pattern alone tells what is taken. */
static const char *const patterns[COLUMN_JA_NEE_ONBEKEND + 1] = {
	[COLUMN_ONDERWERP] = ONDERWERP_PATTERN,
	[COLUMN_NUMMERAANDUIDING] = NUMMERAANDUIDING_PATTERN,
	[COLUMN_IBAN] = IBAN_PATTERN,
	[COLUMN_BIC] = BIC_PATTERN,
	[COLUMN_POSTCODE] = POSTCODE_PATTERN
};

void
schema_value(JsonbBuild *build, Table table, int column, bool nullable)
{
	ColumnKind	kind = table_models[table].columns[column].kind;

	if (patterns[kind] != NULL)
	{
		pattern(build, patterns[kind], nullable);
		return;
	}
	if (COLUMN_IS_ENUM(kind))
	{
		enum_value(build, kind, nullable);
		return;
	}
	switch (kind)
	{
		case COLUMN_UUID:
			schema_uuid(build, nullable);
			break;
		case COLUMN_NUMMER:
			number(build, NUMMER_MAX, nullable);
			break;
		case COLUMN_TEXT:
		case COLUMN_TEXT_AS_GIVEN:
			text_schema(build, table, column, nullable);
			break;
		case COLUMN_NAME:
			name(build, nullable);
			break;
		case COLUMN_BOOL:
			schema_type(build, "boolean", nullable);
			break;
		case COLUMN_MOMENT:
			moment(build, nullable);
			break;
		case COLUMN_URI:
			pattern(build, psprintf(URI_PATTERN, table_models[table].columns[column].max_length), nullable);
			break;
		case COLUMN_HUISNUMMER:
			number(build, HUISNUMMER_MAX, nullable);
			break;
		case COLUMN_METADATA:
			metadata(build, nullable);
			break;
		case COLUMN_TAAL:
			refer(build, TAALCODE, nullable);
			break;
		case COLUMN_LAND:
			refer(build, LANDCODE, nullable);
			break;
		default:
			refer(build, column_type_name(kind), nullable);
			break;
	}
}

/* An object with either of two keys; the other may be there as null. */
static void
reference_object(JsonbBuild *build, const char *key, const char *other, bool is_id)
{
	schema_open(build, NULL);
	schema_text(build, "type", "object");
	schema_bool(build, "additionalProperties", false);
	schema_open_array(build, "required");
	schema_element(build, key);
	schema_close_array(build);
	schema_open(build, "properties");
	schema_open(build, key);
	if (is_id)
		schema_uuid(build, false);
	else
		refer(build, column_type_name(COLUMN_OBJECTIDENTIFICATOR), false);
	schema_close(build);
	schema_open(build, other);
	schema_text(build, "type", "null");
	schema_close(build);
	schema_close(build);
	schema_close(build);
}

void
schema_reference(JsonbBuild *build, const Reference *reference, bool nullable)
{
	if (reference->identificator == NULL)
	{
		schema_uuid(build, nullable);
		return;
	}
	schema_open_array(build, "anyOf");
	schema_open(build, NULL);
	schema_uuid(build, nullable);
	schema_close(build);
	reference_object(build, "id", reference->identificator, true);
	reference_object(build, reference->identificator, "id", false);
	schema_close_array(build);
}

/* Codes of a list, of which each entry begins with one, in capitals or not. */
static void
append_codes(StringInfo text, const void *list, size_t length, size_t width)
{
	for (size_t i = 0; i < length; i++)
	{
		appendStringInfoString(text, text->len == 0 ? "" : "|");
		for (const char *code = (const char *) list + i * width; *code != '\0'; code++)
			appendStringInfo(text, "[%c%c]", pg_ascii_toupper((unsigned char) *code),
							 pg_ascii_tolower((unsigned char) *code));
	}
}

/* The pattern is what is taken, the examples are the codes as they are stored. */
static void
define_codes(JsonbBuild *build, const char *name, const char *description, const char *codes,
			 const void *list, size_t length, size_t width)
{
	schema_open(build, name);
	schema_text(build, "description", description);
	pattern(build, psprintf(AROUND("(%s)?"), codes), false);
	schema_open_array(build, "examples");
	for (size_t i = 0; i < length; i++)
		schema_element(build, (const char *) list + i * width);
	schema_close_array(build);
	schema_close(build);
}

#define CODES(list) list, list##_length, sizeof(list[0])

static void
define_taalcode(JsonbBuild *build)
{
	StringInfoData codes;

	initStringInfo(&codes);
	append_codes(&codes, CODES(taalcode_list));
	append_codes(&codes, CODES(bibliographic_list));
	append_codes(&codes, CODES(taal_small_list));
	define_codes(build, TAALCODE, "ISO 639-2; a bibliographic code, or one of ISO 639-1, becomes the terminological one.",
				 codes.data, CODES(taalcode_list));
}

static void
define_landcode(JsonbBuild *build)
{
	StringInfoData codes;

	initStringInfo(&codes);
	append_codes(&codes, CODES(landcode_list));
	define_codes(build, LANDCODE, "ISO 3166-1 alpha-2.", codes.data, CODES(landcode_list));
}

static void
define_objectidentificator(JsonbBuild *build)
{
	schema_open(build, column_type_name(COLUMN_OBJECTIDENTIFICATOR));
	schema_text(build, "description", "Four parts, together at most 2000 bytes.");
	schema_text(build, "type", "object");
	schema_bool(build, "additionalProperties", false);
	schema_open_array(build, "required");
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
		schema_element(build, identificator_part_names[i]);
	schema_close_array(build);
	schema_open(build, "properties");
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		schema_open(build, identificator_part_names[i]);
		schema_part(build, false);
		schema_close(build);
	}
	schema_close(build);
	schema_close(build);
}

void
schema_definitions(JsonbBuild *build)
{
	define_taalcode(build);
	define_landcode(build);
	define_objectidentificator(build);
}
