/*-------------------------------------------------------------------------
 *
 * json.c
 *	  From rows to a JSON document.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/json.c
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
#include "utils/timestamp.h"

#include "register/register.h"
#include "document/json.h"
#include "types/types.h"

/* What is told of rows. */
typedef struct Form
{
	bool		with_ids;
	const pg_uuid_t *partij;	/* of other betrokkenen only their number, or
								 * NULL */
} Form;

static void push_row(JsonbBuild *build, const Document *document, const Row *row,
					 const Form *form);

static void
push_parts(JsonbBuild *build, Datum identificator)
{
	TextSpan	parts[IDENTIFICATOR_PARTS];

	objectidentificator_read(identificator, parts);
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		json_push_key(build, identificator_part_names[i]);
		json_push_string(build, WJB_VALUE, parts[i].str, parts[i].len);
	}
}

static void
push_text(JsonbBuild *build, Datum datum)
{
	text	   *value = DatumGetTextPP(datum);

	json_push_string(build, WJB_VALUE, VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
}

/* The types whose text form is short. */
static char *
short_text(ColumnKind kind, Datum datum)
{
	char	   *buf = palloc(MAXDATELEN + 1);

	if (COLUMN_IS_ENUM(kind))
		return pstrdup(enum_label(DatumGetObjectId(datum)));
	switch (kind)
	{
		case COLUMN_UUID:
			uuid_format(DatumGetUUIDP(datum)->data, buf);
			break;
		case COLUMN_POSTCODE:
			postcode_format(DatumGetInt32(datum), buf);
			break;
		case COLUMN_IBAN:
			return text_to_cstring(DatumGetTextPP(datum));
		case COLUMN_NAME:
			strlcpy(buf, NameStr(*DatumGetName(datum)), NAMEDATALEN);
			break;
		default:
			Assert(kind == COLUMN_MOMENT);
			JsonEncodeDateTime(buf, datum, TIMESTAMPTZOID, NULL);
			break;
	}
	return buf;
}

static void
push_value(JsonbBuild *build, ColumnKind kind, Datum datum)
{
	char	   *text;

	if (COLUMN_IS_TEXT(kind))
	{
		push_text(build, datum);
		return;
	}
	switch (kind)
	{
		case COLUMN_BOOL:
			json_push_bool(build, WJB_VALUE, DatumGetBool(datum));
			break;
		case COLUMN_NUMMER:
			json_push_number(build, DatumGetInt64(datum));
			break;
		case COLUMN_HUISNUMMER:
			json_push_number(build, DatumGetInt32(datum));
			break;
		case COLUMN_METADATA:
			json_push_jsonb(build, WJB_VALUE, DatumGetJsonbP(datum));
			break;
		case COLUMN_OBJECTIDENTIFICATOR:
			jsonb_push(build, WJB_BEGIN_OBJECT, NULL);
			push_parts(build, datum);
			jsonb_push(build, WJB_END_OBJECT, NULL);
			break;
		default:
			text = short_text(kind, datum);
			json_push_string(build, WJB_VALUE, text, strlen(text));
			break;
	}
}

/* Is this a column that the reader makes a value for when it is not given? */
static bool
is_only_with_ids(const Row *row, int column)
{
	return column == 0 || table_models[row->table].columns[column].kind == COLUMN_NUMMER ||
		(row->table == TABLE_INTERNE_TAAK && column == INTERNE_TAAK_TOEGEWEZEN_OP);
}

/* Is this column told of? */
static bool
is_told(const Row *row, int column, bool with_ids)
{
	const Column *col = &table_models[row->table].columns[column];

	return col->key != NULL && ROW_HAS(row, column) && !row_is_silent(row, column) &&
		(with_ids || !is_only_with_ids(row, column));
}

/* The columns of a group, wherever they stand; "from" is the first. */
static void
push_group(JsonbBuild *build, const Row *row, int from, bool with_ids)
{
	const TableModel *model = &table_models[row->table];
	const char *group = model->columns[from].key;
	int			len = strcspn(group, ".");

	json_push_string(build, WJB_KEY, group, len);
	jsonb_push(build, WJB_BEGIN_OBJECT, NULL);
	for (int i = from; i < model->column_count; i++)
	{
		const Column *column = &model->columns[i];

		if (!is_told(row, i, with_ids) || strncmp(column->key, group, len + 1) != 0)
			continue;
		json_push_key(build, column->key + len + 1);
		push_value(build, column->kind, row->values[i]);
	}
	jsonb_push(build, WJB_END_OBJECT, NULL);
}

/* Is an earlier column of the same group told of? */
static bool
is_in_group_before(const Row *row, int column, bool with_ids)
{
	const TableModel *model = &table_models[row->table];
	const char *key = model->columns[column].key;

	for (int i = 0; i < column; i++)
	{
		if (is_told(row, i, with_ids) && strncmp(model->columns[i].key, key, strcspn(key, ".") + 1) == 0)
			return true;
	}
	return false;
}

/* Is it the first of those who are told instead? */
static bool
is_told_by_actoren(const Document *document, const Row *row, int column)
{
	int			first;

	return row->table == TABLE_INTERNE_TAAK && column == INTERNE_TAAK_ACTOR &&
		taak_actoren(document, row, &first) > 0;
}

static void
push_columns(JsonbBuild *build, const Document *document, const Row *row, bool with_ids)
{
	const TableModel *model = &table_models[row->table];

	for (int i = 0; i < model->column_count; i++)
	{
		const Column *column = &model->columns[i];

		if (!is_told(row, i, with_ids) || is_told_by_actoren(document, row, i))
			continue;
		if (strchr(column->key, '.') == NULL)
		{
			json_push_key(build, column->key);
			push_value(build, column->kind, row->values[i]);
		}
		else if (!is_in_group_before(row, i, with_ids))
			push_group(build, row, i, with_ids);
	}
}

/* Is it a betrokkene of whom is only told that he is there? */
static bool
is_concealed(const Row *row, const Form *form)
{
	return form->partij != NULL && row->table == TABLE_BETROKKENE &&
		(!ROW_HAS(row, BETROKKENE_PARTIJ) ||
		 memcmp(DatumGetUUIDP(row->values[BETROKKENE_PARTIJ]), form->partij, UUID_LEN) != 0);
}

static bool
is_actor_of(const Row *taak, const Row *row)
{
	return memcmp(DatumGetUUIDP(row->values[ACTOR_INTERNE_TAAK_ACTOR]),
				  DatumGetUUIDP(taak->values[INTERNE_TAAK_ACTOR]), UUID_LEN) == 0;
}

/* The actoren of a taak that has several, its own first. */
static void
push_actoren(JsonbBuild *build, const Document *document, const Row *taak, const char *key, const Form *form)
{
	const Rows *rows = &document->rows[TABLE_ACTOR_INTERNE_TAAK];
	int			first;
	int			count = taak_actoren(document, taak, &first);

	if (count == 0)
		return;
	json_push_key(build, key);
	jsonb_push(build, WJB_BEGIN_ARRAY, NULL);
	for (int i = 0; i < 2 * count; i++)
	{
		const Row  *row = rows->rows[first + i % count];

		CHECK_FOR_INTERRUPTS();
		if (is_actor_of(taak, row) == (i < count))
			push_row(build, document, row, form);
	}
	jsonb_push(build, WJB_END_ARRAY, NULL);
}

static void
push_children(JsonbBuild *build, const Document *document, const Row *row,
			  const ChildArray *array, const Form *form)
{
	const Rows *rows = &document->rows[array->child];
	int			first;
	int			count = rows_with(rows, array->column,
								  DatumGetUUIDP(row->values[0]), &first);
	int			concealed = 0;

	if (array->child == TABLE_ACTOR_INTERNE_TAAK)
	{
		push_actoren(build, document, row, array->key, form);
		return;
	}
	json_push_key(build, array->key);
	jsonb_push(build, WJB_BEGIN_ARRAY, NULL);
	for (int i = first; i < first + count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (is_concealed(rows->rows[i], form))
			concealed++;
		else
			push_row(build, document, rows->rows[i], form);
	}
	jsonb_push(build, WJB_END_ARRAY, NULL);
	if (form->partij != NULL && array->child == TABLE_BETROKKENE)
	{
		json_push_key(build, "aantalAndereBetrokkenen");
		json_push_number(build, concealed);
	}
}

/* A contact is inkomend when a betrokkene took the initiative. */
static void
push_richting(JsonbBuild *build, const Document *document, const Row *row)
{
	const Rows *rows = &document->rows[TABLE_BETROKKENE];
	int			first;
	int			count = rows_with(rows, BETROKKENE_KLANTCONTACT,
								  DatumGetUUIDP(row->values[0]), &first);
	const char *richting = "uitgaand";

	for (int i = first; i < first + count; i++)
	{
		if (DatumGetBool(rows->rows[i]->values[BETROKKENE_INITIATOR]))
			richting = "inkomend";
	}
	json_push_key(build, "richting");
	json_push_string(build, WJB_VALUE, richting, strlen(richting));
}

/* What stands in no column as such. */
static void
push_special(JsonbBuild *build, const Document *document, const Row *row, const Form *form)
{
	if (row->table == TABLE_KLANTCONTACT && form->with_ids)
		push_richting(build, document, row);
	if (row->table == TABLE_PARTIJ_IDENTIFICATOR &&
		ROW_HAS(row, PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR))
		push_parts(build, row->values[PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR]);
	if (row->own != NULL)
	{
		json_push_key(build, "eigenKolommen");
		json_push_jsonb(build, WJB_VALUE, (Jsonb *) row->own);
	}
	if (row->table == TABLE_DIGITAAL_ADRES && row->voorkeur)
	{
		json_push_key(build, "voorkeur");
		json_push_bool(build, WJB_VALUE, true);
	}
}

static void
push_row(JsonbBuild *build, const Document *document, const Row *row, const Form *form)
{
	const ChildArray *array = NULL;

	jsonb_push(build, WJB_BEGIN_OBJECT, NULL);
	push_columns(build, document, row, form->with_ids);
	while ((array = child_array_next(row->table, array)) != NULL)
	{
		if ((document->absent & ABSENT_BIT(array->child)) == 0)
			push_children(build, document, row, array, form);
	}
	push_special(build, document, row, form);
	jsonb_push(build, WJB_END_OBJECT, NULL);
}

void
json_push_row(JsonbBuild *build, const Document *document, const Row *row,
			  bool with_ids)
{
	const Form	form = {.with_ids = with_ids,.partij = NULL};

	push_row(build, document, row, &form);
}

void
json_push_for_partij(JsonbBuild *build, const Document *document, const Row *row,
					 const pg_uuid_t *partij)
{
	const Form	form = {.with_ids = true,.partij = partij};

	push_row(build, document, row, &form);
}
