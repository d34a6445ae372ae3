/*-------------------------------------------------------------------------
 *
 * json.c
 *	  From rows to a JSON document.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/output/json.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/datetime.h"
#include "utils/json.h"
#include "utils/numeric.h"
#include "utils/timestamp.h"

#include "model/register.h"
#include "output/json.h"
#include "types/types.h"

static void
push_string(JsonbBuild *build, JsonbIteratorToken token, const char *text, int len)
{
	JsonbValue	value;

	value.type = jbvString;
	value.val.string.val = unconstify(char *, text);
	value.val.string.len = len;
	jsonb_push(build, token, &value);
}

static void
push_key(JsonbBuild *build, const char *key)
{
	push_string(build, WJB_KEY, key, strlen(key));
}

static void
push_identificator(JsonbBuild *build, Datum value)
{
	TextSpan	delen[OBJECTDELEN];

	objectidentificator_read(value, delen);
	jsonb_push(build, WJB_BEGIN_OBJECT, NULL);
	for (int i = 0; i < OBJECTDELEN; i++)
	{
		push_key(build, objectdeel_namen[i]);
		push_string(build, WJB_VALUE, delen[i].str, delen[i].len);
	}
	jsonb_push(build, WJB_END_OBJECT, NULL);
}

static void
push_text(JsonbBuild *build, Datum datum)
{
	text	   *value = DatumGetTextPP(datum);

	push_string(build, WJB_VALUE, VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
}

/* The types whose text form is short. */
static char *
short_text(KolomSoort soort, Datum datum)
{
	char	   *buf = palloc(MAXDATELEN + 1);

	if (KOLOM_IS_ENUM(soort))
		return pstrdup(enum_label(DatumGetObjectId(datum)));
	switch (soort)
	{
		case KOLOM_UUID:
			uuid_format(DatumGetUUIDP(datum)->data, buf);
			break;
		case KOLOM_NAAM:
			strlcpy(buf, NameStr(*DatumGetName(datum)), NAMEDATALEN);
			break;
		case KOLOM_MOMENT:
			JsonEncodeDateTime(buf, datum, TIMESTAMPTZOID, NULL);
			break;
		case KOLOM_TAALCODE:
			taalcode_format(DatumGetInt32(datum), buf);
			break;
		case KOLOM_LANDCODE:
			landcode_format(DatumGetInt32(datum), buf);
			break;
		default:
			Assert(soort == KOLOM_NUMMERAANDUIDING_ID);
			nummeraanduiding_id_format(DatumGetInt64(datum), buf);
			break;
	}
	return buf;
}

static void
push_value(JsonbBuild *build, KolomSoort soort, Datum datum)
{
	JsonbValue	value;
	char	   *text;

	switch (soort)
	{
		case KOLOM_BOOL:
			value.type = jbvBool;
			value.val.boolean = DatumGetBool(datum);
			jsonb_push(build, WJB_VALUE, &value);
			break;
		case KOLOM_NUMMER:
			value.type = jbvNumeric;
			value.val.numeric = int64_to_numeric(DatumGetInt64(datum));
			jsonb_push(build, WJB_VALUE, &value);
			break;
		case KOLOM_TEKST:
		case KOLOM_ONDERWERP:
			push_text(build, datum);
			break;
		case KOLOM_OBJECTIDENTIFICATOR:
			push_identificator(build, datum);
			break;
		default:
			text = short_text(soort, datum);
			push_string(build, WJB_VALUE, text, strlen(text));
			break;
	}
}

/* Is this a column that the reader makes a value for when it is not given? */
static bool
is_only_with_ids(const Kolom *kolom, int column)
{
	return column == 0 || kolom->soort == KOLOM_NUMMER;
}

/* Columns of one group stand side by side. */
static void
push_columns(JsonbBuild *build, const Row *row, bool with_ids)
{
	const TabelModel *model = &tabel_modellen[row->tabel];
	const char *group = NULL;
	int			group_len = 0;

	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		const Kolom *kolom = &model->kolommen[i];
		const char *key = kolom->sleutel;
		const char *dot;

		if (key == NULL || !ROW_HAS(row, i) ||
			(is_only_with_ids(kolom, i) && !with_ids))
			continue;
		dot = strchr(key, '.');
		if (group != NULL && (dot == NULL || dot - key != group_len ||
							  strncmp(key, group, group_len) != 0))
		{
			jsonb_push(build, WJB_END_OBJECT, NULL);
			group = NULL;
		}
		if (dot != NULL && group == NULL)
		{
			group = key;
			group_len = dot - key;
			push_string(build, WJB_KEY, group, group_len);
			jsonb_push(build, WJB_BEGIN_OBJECT, NULL);
		}
		push_key(build, dot == NULL ? key : dot + 1);
		push_value(build, kolom->soort, row->values[i]);
	}
	if (group != NULL)
		jsonb_push(build, WJB_END_OBJECT, NULL);
}

static void
push_children(JsonbBuild *build, const Document *document, const Row *row,
			  const ChildArray *array, bool with_ids)
{
	const Rows *rows = &document->rows[array->child];
	int			first;
	int			count = rows_with(rows, array->column,
								  DatumGetUUIDP(row->values[0]), &first);

	push_key(build, array->key);
	jsonb_push(build, WJB_BEGIN_ARRAY, NULL);
	for (int i = first; i < first + count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		json_push_row(build, document, rows->rows[i], with_ids);
	}
	jsonb_push(build, WJB_END_ARRAY, NULL);
}

/* A contact is inkomend when a betrokkene took the initiative. */
static void
push_richting(JsonbBuild *build, const Document *document, const Row *row)
{
	const Rows *rows = &document->rows[TABEL_BETROKKENE];
	int			first;
	int			count = rows_with(rows, BETROKKENE_KLANTCONTACT,
								  DatumGetUUIDP(row->values[0]), &first);
	const char *richting = "uitgaand";

	for (int i = first; i < first + count; i++)
	{
		if (DatumGetBool(rows->rows[i]->values[BETROKKENE_INITIATOR]))
			richting = "inkomend";
	}
	push_key(build, "richting");
	push_string(build, WJB_VALUE, richting, strlen(richting));
}

void
json_push_row(JsonbBuild *build, const Document *document, const Row *row,
			  bool with_ids)
{
	const ChildArray *array = NULL;

	jsonb_push(build, WJB_BEGIN_OBJECT, NULL);
	push_columns(build, row, with_ids);
	while ((array = child_array_next(row->tabel, array)) != NULL)
		push_children(build, document, row, array, with_ids);
	if (with_ids && row->tabel == TABEL_KLANTCONTACT)
		push_richting(build, document, row);
	jsonb_push(build, WJB_END_OBJECT, NULL);
}
