/*-------------------------------------------------------------------------
 *
 * document_part.c
 *	  The parts that a klantcontact is split in.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/document_part.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/uuid.h"

#include "compat.h"
#include "functions/document_part.h"
#include "document/members.h"
#include "document/reader.h"
#include "document/value.h"
#include "register/version_check.h"

const Table claim_tables[CLAIM_COUNT] = {
	TABLE_ONDERWERPOBJECT, TABLE_BIJLAGE, TABLE_INTERNE_TAAK
};

const int	part_columns[PART_COLUMN_COUNT] = {
	KLANTCONTACT_ONDERWERP, KLANTCONTACT_INHOUD, KLANTCONTACT_REACTIE, KLANTCONTACT_HOOFD_ONDERWERP_TYPE
};

/* What is being read. */
typedef struct Reading
{
	Input	   *input;
	const Document *stored;
	Part	   *part;
	int			nummer;			/* of the part, from 0 */
} Reading;

/*----
 * Claims
 * ----
 */

/* Which of the tables has this key for its rows; -1 if none. */
static int
claim_by_key(const char *key, int len)
{
	const ChildArray *array = child_array_by_key(TABLE_KLANTCONTACT, key, len);

	for (int i = 0; array != NULL && i < CLAIM_COUNT; i++)
	{
		if (claim_tables[i] == array->child)
			return i;
	}
	return -1;
}

/* The row with this id of the klantcontact; NULL: it has none. */
static Row *
find_row(const Document *stored, Table table, const pg_uuid_t *id)
{
	const Rows *rows = &stored->rows[table];

	for (int i = 0; i < rows->count; i++)
	{
		if (memcmp(DatumGetUUIDP(rows->rows[i]->values[0]), id, UUID_LEN) == 0)
			return rows->rows[i];
	}
	return NULL;
}

static bool
is_earlier_klantcontact(const Row *row)
{
	return row->table == TABLE_ONDERWERPOBJECT && ROW_HAS(row, ONDERWERPOBJECT_WAS_KLANTCONTACT);
}

/* A row that has been claimed bears a mark, in what is its index elsewhere. */
static void
claim(Reading *reading, int which, const Place *place, const JsonbValue *value)
{
	Table		table = claim_tables[which];
	Faults	   *faults = &reading->input->faults;
	const char *name = table_models[table].name;
	Datum		id;
	Row		   *row;

	if (!value_read_uuid(faults, place, value, &id))
		return;
	row = find_row(reading->stored, table, DatumGetUUIDP(id));
	if (row == NULL)
		faults_add_rule(faults, place, ERRCODE_FOREIGN_KEY_VIOLATION, table,
						psprintf("%s_klantcontact_fkey", name),
						NULL, psprintf("The klantcontact has no %s with this id.", name),
						"Give ids of rows of the klantcontact that is split.");
	else if (row->index >= 0)
		faults_add(faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "a row goes to one part only", "It has been claimed before.", NULL);
	else if (is_earlier_klantcontact(row) && reading->nummer > 0)
		faults_add(faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "the earlier klantcontact stays with the first part",
				   "Another part claims it.",
				   "Put the part that follows from the earlier klantcontact first.");
	else
	{
		row->index = reading->nummer;
		reading->part->claims[which] = lappend(reading->part->claims[which], DatumGetUUIDP(id));
	}
}

static void
read_claims(Reading *reading, int which, const Place *outer, const JsonbValue *value)
{
	Members		elements;

	if (value->type == jbvNull)
		return;
	if (!value_is_array(value))
	{
		value_type_fault(&reading->input->faults, outer, "an array", value);
		return;
	}
	elements = members_of(value->val.binary.data);
	while (next_element(&elements))
	{
		Place		place = PLACE_ELEMENT(outer, elements.index);

		claim(reading, which, &place, &elements.value);
	}
}

/*----
 * Parts
 * ----
 */

static void
read_column(Reading *reading, int column, const Place *place, const JsonbValue *value)
{
	Row		   *row = reading->part->row;
	Datum		result;

	if (refuse_newer_key(reading->input, place, has_column(reading->input->reg, TABLE_KLANTCONTACT, column)))
		return;
	if (value_is_absent(TABLE_KLANTCONTACT, column, value))
		row->nulls |= COLUMN_BIT(column);
	else if (value_read(&reading->input->faults, place, TABLE_KLANTCONTACT, column, value, &result))
		row_set(reading->input->document, row, column, result);
}

/* The column of a part with this key, or -1. */
static int
part_column_by_key(const JsonbValue *key)
{
	for (int i = 0; i < PART_COLUMN_COUNT; i++)
	{
		const char *name = table_models[TABLE_KLANTCONTACT].columns[part_columns[i]].key;

		if (key->val.string.len == (int) strlen(name) &&
			memcmp(key->val.string.val, name, strlen(name)) == 0)
			return part_columns[i];
	}
	return -1;
}

static char *
known_keys(const Register *reg)
{
	StringInfoData keys;

	initStringInfo(&keys);
	appendStringInfoString(&keys, "Known keys: ");
	for (int i = 0; i < PART_COLUMN_COUNT; i++)
	{
		if (has_column(reg, TABLE_KLANTCONTACT, part_columns[i]))
			appendStringInfo(&keys, "%s, ", table_models[TABLE_KLANTCONTACT].columns[part_columns[i]].key);
	}
	appendStringInfoString(&keys, "onderwerpobjecten, bijlagen, interneTaken.");
	return keys.data;
}

static void
read_member(Reading *reading, const JsonbValue *key, const JsonbValue *value)
{
	Place		outer = PLACE_OF_ROW(reading->part->row);
	Place		place = PLACE_KEY(&outer, key->val.string.val, key->val.string.len);
	int			which = claim_by_key(place.key, place.len);
	int			column = part_column_by_key(key);

	if (which >= 0)
		read_claims(reading, which, &place, value);
	else if (column >= 0)
		read_column(reading, column, &place, value);
	else
		faults_add(&reading->input->faults, &place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "unknown key", "No part of a klantcontact has this key.",
				   known_keys(reading->input->reg));
}

static void
read_one_part(Reading *reading, const JsonbValue *value)
{
	Row		   *row = reading->part->row;
	Place		of_row = PLACE_OF_ROW(row);
	Place		onderwerp = PLACE_KEY(&of_row, "onderwerp", strlen("onderwerp"));
	Members		members;

	if (!value_is_object(value))
	{
		value_type_fault(&reading->input->faults, &of_row, "an object", value);
		return;
	}
	members = members_of(value->val.binary.data);
	while (next_member(&members))
		read_member(reading, &members.key, &members.value);
	if (!ROW_HAS(row, KLANTCONTACT_ONDERWERP))
		faults_add(&reading->input->faults, &onderwerp, ERRCODE_INVALID_PARAMETER_VALUE,
				   "mandatory key is missing", "Every part has an onderwerp of its own.", NULL);
}

static bool
is_array(const Jsonb *jsonb)
{
	return JB_ROOT_IS_ARRAY(jsonb) && !JB_ROOT_IS_SCALAR(jsonb);
}

Part *
parts_read(Input *input, Jsonb *onderwerpen, const Document *stored, int *count)
{
	Row			top = {.table = TABLE_KLANTCONTACT,.root = "$",.index = -1};
	Place		of_top = PLACE_OF_ROW(&top);
	Reading		reading = {.input = input,.stored = stored};
	Members		elements;
	Part	   *parts;

	*count = is_array(onderwerpen) ? (int) JB_ROOT_COUNT(onderwerpen) : 0;
	if (*count < 2)
	{
		faults_add(&input->faults, &of_top, ERRCODE_INVALID_PARAMETER_VALUE,
				   "a klantcontact is split in at least two parts",
				   is_array(onderwerpen) ? "The array has fewer elements." : "Here an array is expected.",
				   "Give an object with an onderwerp for each part.");
		return NULL;
	}
	parts = (Part *) palloc0(*count * sizeof(Part));
	elements = members_of(&onderwerpen->root);
	while (!FAULTS_FULL(&input->faults) && next_element(&elements))
	{
		reading.part = &parts[reading.nummer];
		reading.part->row = document_add(input->document, TABLE_KLANTCONTACT, NULL, NULL, reading.nummer);
		reading.part->row->root = "$";
		read_one_part(&reading, &elements.value);
		reading.nummer++;
	}
	return parts;
}
