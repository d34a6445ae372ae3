/*-------------------------------------------------------------------------
 *
 * waarde.c
 *	  JSON Schema of values: what src/input/value.c takes.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/schema/waarde.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_enum.h"
#include "lib/stringinfo.h"
#include "utils/catcache.h"
#include "utils/syscache.h"

#include "model/nummer.h"
#include "model/register.h"
#include "schema/schema.h"
#include "types/code_lists.h"
#include "types/types.h"

#define DEFINITIONS "#/$defs/"

#define UUID_PATTERN "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"
#define NUMMERAANDUIDING_PATTERN "^[0-9]{4}20[0-9]{10}$"

/* That February has no 30th day is beyond a pattern. */
#define MOMENT_PATTERN \
	"^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])" \
	"([T ]([01][0-9]|2[0-4]):[0-5][0-9](:([0-5][0-9]|60)(\\.[0-9]+)?)?" \
	"(Z|[+-](0[0-9]|1[0-5])([0-5][0-9]|:[0-5][0-9](:[0-5][0-9])?)?)?)?$"
#define MOMENT_MAX 64

/* White space, and characters of a line, as onderwerp_parse() has them. */
#define WHITE "\\u0009-\\u000D\\u0020\\u0085\\u00A0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF"
#define CONTROL "\\u0000-\\u001F\\u007F-\\u009F\\u2028\\u2029"
#define ONDERWERP_PATTERN \
	"^[" WHITE "]*[^" WHITE CONTROL "]([^" CONTROL "]{0,198}[^" WHITE CONTROL "])?[" WHITE "]*$"

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

void
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

/* The code of a reference is any text: it is there or it is not. */
static void
tekst(JsonbBuild *build, Tabel tabel, int column, bool nullable)
{
	int			max = tabel_modellen[tabel].kolommen[column].max_lengte;

	schema_type(build, "string", nullable);
	if (reference_of(tabel, column) != NULL)
		return;
	schema_number(build, "minLength", 1);
	if (max > 0)
		schema_number(build, "maxLength", max);
}

static int
compare_enums(const void *a, const void *b)
{
	float4		left = (*(const Form_pg_enum *) a)->enumsortorder;
	float4		right = (*(const Form_pg_enum *) b)->enumsortorder;

	return left < right ? -1 : left > right;
}

static void
enum_labels(JsonbBuild *build, KolomSoort soort)
{
	CatCList   *list = SearchSysCacheList1(ENUMTYPOIDNAME, ObjectIdGetDatum(kolom_type(soort)));
	Form_pg_enum *labels = palloc((list->n_members + 1) * sizeof(Form_pg_enum));

	for (int i = 0; i < list->n_members; i++)
		labels[i] = (Form_pg_enum) GETSTRUCT(&list->members[i]->tuple);
	qsort(labels, list->n_members, sizeof(Form_pg_enum), compare_enums);
	for (int i = 0; i < list->n_members; i++)
		schema_element(build, NameStr(labels[i]->enumlabel));
	ReleaseSysCacheList(list);
}

static void
enum_value(JsonbBuild *build, KolomSoort soort, bool nullable)
{
	schema_open_array(build, "enum");
	enum_labels(build, soort);
	if (soort == KOLOM_JA_NEE_ONBEKEND)
	{
		schema_bool_element(build, true);
		schema_bool_element(build, false);
	}
	if (nullable)
		schema_null_element(build);
	schema_close_array(build);
}

void
schema_value(JsonbBuild *build, Tabel tabel, int column, bool nullable)
{
	KolomSoort	soort = tabel_modellen[tabel].kolommen[column].soort;

	if (KOLOM_IS_ENUM(soort))
	{
		enum_value(build, soort, nullable);
		return;
	}
	switch (soort)
	{
		case KOLOM_UUID:
			schema_uuid(build, nullable);
			break;
		case KOLOM_NUMMER:
			schema_type(build, "integer", nullable);
			schema_number(build, "minimum", 1);
			schema_number(build, "maximum", NUMMER_MAX);
			break;
		case KOLOM_TEKST:
			tekst(build, tabel, column, nullable);
			break;
		case KOLOM_NAAM:
			/* bytes, in truth */
			schema_type(build, "string", nullable);
			schema_number(build, "minLength", 1);
			schema_number(build, "maxLength", NAMEDATALEN - 1);
			break;
		case KOLOM_BOOL:
			schema_type(build, "boolean", nullable);
			break;
		case KOLOM_MOMENT:
			moment(build, nullable);
			break;
		case KOLOM_ONDERWERP:
			pattern(build, ONDERWERP_PATTERN, nullable);
			break;
		case KOLOM_NUMMERAANDUIDING_ID:
			pattern(build, NUMMERAANDUIDING_PATTERN, nullable);
			break;
		default:
			refer(build, kolom_type_naam(soort), nullable);
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
		refer(build, kolom_type_naam(KOLOM_OBJECTIDENTIFICATOR), false);
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

static void
define_taalcode(JsonbBuild *build)
{
	schema_open(build, kolom_type_naam(KOLOM_TAALCODE));
	schema_text(build, "description", "ISO 639-2; a bibliographic code becomes the terminological one.");
	schema_open_array(build, "enum");
	for (size_t i = 0; i < taalcode_list_length; i++)
		schema_element(build, taalcode_list[i]);
	for (size_t i = 0; i < bibliografisch_list_length; i++)
		schema_element(build, bibliografisch_list[i].bibliografisch);
	schema_close_array(build);
	schema_close(build);
}

/* In capitals or not. */
static void
define_landcode(JsonbBuild *build)
{
	StringInfoData text;

	initStringInfo(&text);
	for (size_t i = 0; i < landcode_list_length; i++)
	{
		appendStringInfoString(&text, i == 0 ? "^(" : "|");
		for (int c = 0; c < 2; c++)
			appendStringInfo(&text, "[%c%c]", landcode_list[i][c], landcode_list[i][c] - 'A' + 'a');
	}
	appendStringInfoString(&text, ")$");
	schema_open(build, kolom_type_naam(KOLOM_LANDCODE));
	schema_text(build, "description", "ISO 3166-1 alpha-2.");
	pattern(build, text.data, false);
	schema_close(build);
}

static void
define_objectidentificator(JsonbBuild *build)
{
	schema_open(build, kolom_type_naam(KOLOM_OBJECTIDENTIFICATOR));
	schema_text(build, "description", "Four parts, together at most 2000 bytes.");
	schema_text(build, "type", "object");
	schema_bool(build, "additionalProperties", false);
	schema_open_array(build, "required");
	for (int i = 0; i < OBJECTDELEN; i++)
		schema_element(build, objectdeel_namen[i]);
	schema_close_array(build);
	schema_open(build, "properties");
	for (int i = 0; i < OBJECTDELEN; i++)
	{
		schema_open(build, objectdeel_namen[i]);
		schema_text(build, "type", "string");
		schema_number(build, "minLength", 1);
		schema_number(build, "maxLength", OBJECTDEEL_MAX_CHARS);
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
