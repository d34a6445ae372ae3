/*-------------------------------------------------------------------------
 *
 * reader.c
 *	  From a JSON document to rows.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/reader.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"

#include "compat.h"
#include "document/members.h"
#include "document/forms.h"
#include "document/reader.h"
#include "document/value.h"
#include "register/match_keys.h"
#include "register/version_check.h"

/* The column with this JSON key, in this group if there is one; or -1. */
static int
column_by_key(Table table, const char *group, int group_len,
			  const char *key, int len)
{
	const TableModel *model = &table_models[table];

	for (int i = 0; i < model->column_count; i++)
	{
		const char *key_name = model->columns[i].key;

		if (key_name == NULL)
			continue;
		if (group != NULL)
		{
			if (strncmp(key_name, group, group_len) != 0 ||
				key_name[group_len] != '.')
				continue;
			key_name += group_len + 1;
		}
		else if (strchr(key_name, '.') != NULL)
			continue;
		if (strncmp(key_name, key, len) == 0 && key_name[len] == '\0')
			return i;
	}
	return -1;
}

/* The columns of a group; 0 when it is none. */
static uint64
columns_of_group(Table table, const char *key, int len)
{
	const TableModel *model = &table_models[table];
	uint64		columns = 0;

	for (int i = 0; i < model->column_count; i++)
	{
		const char *key_name = model->columns[i].key;

		if (key_name != NULL && strncmp(key_name, key, len) == 0 &&
			key_name[len] == '.')
			columns |= COLUMN_BIT(i);
	}
	return columns;
}

static bool
takes_voorkeur(const Row *row)
{
	return row->table == TABLE_DIGITAAL_ADRES &&
		row->parent != NULL && row->parent->table == TABLE_PARTIJ;
}

static void
append_known(StringInfo hint, const char *key, int len)
{
	appendStringInfo(hint, "%s%.*s", hint->len == 0 ? "Known keys: " : ", ",
					 len, key);
}

/* Is this the first column of its group that has a key? */
static bool
begins_group(const TableModel *model, int column)
{
	const char *key = model->columns[column].key;

	for (int i = 0; i < column; i++)
	{
		if (model->columns[i].key != NULL && strncmp(model->columns[i].key, key, strcspn(key, ".") + 1) == 0)
			return false;
	}
	return true;
}

static void
append_known_columns(StringInfo hint, const Input *input, Table table, const char *group, int group_len)
{
	const TableModel *model = &table_models[table];

	for (int i = 0; i < model->column_count; i++)
	{
		const char *key = model->columns[i].key;
		int			len;

		if (key == NULL || !has_column(input->reg, table, i))
			continue;
		len = strcspn(key, ".");
		if (group != NULL && len == group_len && strncmp(key, group, len) == 0)
			append_known(hint, key + len + 1, strlen(key + len + 1));
		if (group == NULL && begins_group(model, i))
			append_known(hint, key, len);
	}
}

/* The keys of a group, or those of the object itself, in a register of its version. */
static char *
known_keys(const Input *input, const Row *row, const char *group, int group_len)
{
	const ChildArray *array = NULL;
	StringInfoData hint;

	initStringInfo(&hint);
	append_known_columns(&hint, input, row->table, group, group_len);
	if (group == NULL)
	{
		while ((array = child_array_next(row->table, array)) != NULL)
		{
			if (has_table(input->reg, array->child))
				append_known(&hint, array->key, strlen(array->key));
		}
		if (takes_voorkeur(row))
			append_known(&hint, "voorkeur", strlen("voorkeur"));
		for (int i = 0; row->table == TABLE_PARTIJ_IDENTIFICATOR && i < IDENTIFICATOR_PARTS; i++)
			append_known(&hint, identificator_part_names[i], strlen(identificator_part_names[i]));
	}
	appendStringInfoChar(&hint, '.');
	return hint.data;
}

static void
unknown_key(Input *input, const Row *row, const Place *place,
			const char *group, int group_len)
{
	if (FAULTS_FULL(&input->faults))
		return;
	faults_add(&input->faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
			   "unknown key",
			   psprintf("No %s has this key.", group != NULL ?
						pnstrdup(group, group_len) : table_models[row->table].name),
			   known_keys(input, row, group, group_len));
}

bool
refuse_newer_key(Input *input, const Place *place, bool there)
{
	if (!there && !FAULTS_FULL(&input->faults))
		faults_add(&input->faults, place, ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE,
				   "the register does not have this key yet",
				   "A newer version of a register has it.", version_hint(input->reg));
	return !there;
}

static void
read_reference_object(Input *input, Row *row, const Reference *reference,
					  const Place *place, const JsonbValue *value)
{
	const char *by = reference->identificator;
	Faults	   *faults = &input->faults;
	Members		members = members_of(value->val.binary.data);
	int			forms = 0;
	Datum		result;

	while (next_member(&members))
	{
		const char *name = members.key.val.string.val;
		int			len = members.key.val.string.len;
		const JsonbValue *member = &members.value;
		Place		at = PLACE_KEY(place, name, len);

		if (len == 2 && memcmp(name, "id", 2) == 0)
		{
			forms += member->type != jbvNull;
			if (member->type != jbvNull &&
				value_read_uuid(faults, &at, member, &result))
				row_set(input->document, row, reference->column, result);
		}
		else if ((int) strlen(by) == len && memcmp(name, by, len) == 0)
		{
			forms += member->type != jbvNull;
			if (member->type != jbvNull &&
				value_read_identificator(faults, &at, member, &result))
			{
				PendingReference *pending = palloc(sizeof(PendingReference));

				pending->row = row;
				pending->reference = reference;
				pending->identificator = result;
				if (reference->target == TABLE_PARTIJ)
					(void) identificator_normalize(result, &pending->identificator);
				input->pending = lappend(input->pending, pending);
			}
		}
		else if (!FAULTS_FULL(faults))
			faults_add(faults, &at, ERRCODE_INVALID_PARAMETER_VALUE,
					   "unknown key", "No reference has this key.",
					   psprintf("Known keys: id, %s.%s", by, reference->target != TABLE_PARTIJ ? "" :
								" A partij that is not there yet is registered first, by registreer_partij."));
	}
	if (forms != 1 && !FAULTS_FULL(faults))
		faults_add(faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "a reference is given in one way",
				   forms == 0 ? "The object refers to nothing." :
				   "The object refers in two ways.",
				   psprintf("Give either id or %s.", by));
}

static void
read_reference(Input *input, Row *row, const Reference *reference,
			   const Place *place, const JsonbValue *value)
{
	Datum		result;

	if (reference->identificator == NULL || value->type == jbvString)
	{
		if (value_read_uuid(&input->faults, place, value, &result))
			row_set(input->document, row, reference->column, result);
	}
	else if (value_is_object(value))
		read_reference_object(input, row, reference, place, value);
	else
		value_type_fault(&input->faults, place, "a uuid or an object", value);
}

static void
read_column(Input *input, Row *row, int column, const Place *place,
			const JsonbValue *value)
{
	const Reference *reference = reference_of(row->table, column);
	Datum		result;

	if (refuse_newer_key(input, place, has_column(input->reg, row->table, column)))
		return;
	if (value_is_absent(row->table, column, value))
	{
		row->nulls |= COLUMN_BIT(column);
		return;
	}
	row->seen |= COLUMN_BIT(column);
	if (reference != NULL &&
		table_models[row->table].columns[column].kind == COLUMN_UUID)
		read_reference(input, row, reference, place, value);
	else if (value_read(&input->faults, place, row->table, column, value, &result))
		row_set(input->document, row, column, result);
}

static void
read_group(Input *input, Row *row, const char *group, int group_len,
		   const Place *place, const JsonbValue *value)
{
	Members		members;

	if (value->type == jbvNull)
		return;
	if (!value_is_object(value))
	{
		row->seen |= columns_of_group(row->table, group, group_len);
		value_type_fault(&input->faults, place, "an object", value);
		return;
	}
	members = members_of(value->val.binary.data);
	while (next_member(&members))
	{
		Place		at = PLACE_KEY(place, members.key.val.string.val, members.key.val.string.len);
		int			column = column_by_key(row->table, group, group_len, at.key, at.len);

		if (column >= 0)
			read_column(input, row, column, &at, &members.value);
		else
			unknown_key(input, row, &at, group, group_len);
	}
}

static void
read_element(Input *input, Row *parent, const ChildArray *array, int index,
			 const JsonbValue *value)
{
	Row		   *row = document_add(input->document, array->child, parent, array,
								   index);
	Place		place = PLACE_OF_ROW(row);

	if (array_holds_references(array))
		read_reference(input, row, array_reference(array), &place, value);
	else
		input_read_row(input, row, value);
}

static void
read_array(Input *input, Row *row, const ChildArray *array, const Place *place,
		   const JsonbValue *value)
{
	Members		elements;

	if (refuse_newer_key(input, place, has_table(input->reg, array->child)) ||
		value->type == jbvNull)
		return;
	row->arrays |= (uint32) 1 << (array - child_arrays);
	if (!value_is_array(value))
	{
		row->bad_arrays |= (uint32) 1 << (array - child_arrays);
		value_type_fault(&input->faults, place, "an array", value);
		return;
	}
	elements = members_of(value->val.binary.data);
	while (!FAULTS_FULL(&input->faults) && next_element(&elements))
		read_element(input, row, array, elements.index, &elements.value);
	if (FAULTS_FULL(&input->faults))
		return;
	check_children_differ(input, row, array);
	if (elements.index == 0 && array->child == TABLE_ACTOR_KLANTCONTACT)
		faults_add(&input->faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "a klantcontact has at least one actor",
				   "The array is empty.",
				   "Name the actoren, or leave the key out when the acting actor is meant.");
}

/* A partij with a preferred digitaal adres is marked too. */
static void
read_voorkeur(Input *input, Row *row, const Place *place, const JsonbValue *value)
{
	if (value->type == jbvNull ||
		!value_read_bool(&input->faults, place, value, &row->voorkeur) ||
		!row->voorkeur)
		return;
	if (row->parent->voorkeur)
		faults_add(&input->faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "more than one preferred digitaal adres",
				   "An earlier one has voorkeur too.",
				   "A partij prefers at most one of its digitale adressen.");
	row->parent->voorkeur = true;
}

/* Keys that stand for no column as such. */
static bool
read_special(Input *input, Row *row, const Place *place, const JsonbValue *value)
{
	if (takes_voorkeur(row) && place->len == (int) strlen("voorkeur") &&
		memcmp(place->key, "voorkeur", place->len) == 0)
	{
		read_voorkeur(input, row, place, value);
		return true;
	}
	if (row->table == TABLE_PARTIJ_IDENTIFICATOR &&
		identificator_part(place->key, place->len) >= 0)
	{
		if (value->type != jbvNull)
			row->seen |= COLUMN_BIT(PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR);
		return true;
	}
	return false;
}

static void
read_member(Input *input, Row *row, const Place *outer,
			const JsonbValue *key, const JsonbValue *value)
{
	const char *name = key->val.string.val;
	int			len = key->val.string.len;
	Place		place = PLACE_KEY(outer, name, len);
	const ChildArray *array;
	int			column;

	column = column_by_key(row->table, NULL, 0, name, len);
	if (column >= 0)
		read_column(input, row, column, &place, value);
	else if ((array = child_array_by_key(row->table, name, len)) != NULL)
		read_array(input, row, array, &place, value);
	else if (columns_of_group(row->table, name, len) != 0)
		read_group(input, row, name, len, &place, value);
	else if (!read_special(input, row, &place, value))
		unknown_key(input, row, &place, NULL, 0);
}

/* An identificator of a partij has its four parts beside its other keys. */
static void
read_inline_identificator(Input *input, Row *row, const Place *place,
						  const JsonbValue *value)
{
	const uint64 both = COLUMN_BIT(PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR) |
	COLUMN_BIT(PARTIJ_IDENTIFICATOR_ANDERE_PARTIJ_IDENTIFICATOR);
	Datum		result;

	if (row->seen & COLUMN_BIT(PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR))
	{
		if (value_pick_identificator(&input->faults, place, value, &result))
			row_set(input->document, row,
					PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR, result);
	}
	else if ((row->seen & both) == 0)
		faults_add(&input->faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "mandatory key is missing", "The object identifies nothing.",
				   "Give objectId, codeObjecttype, codeRegister and codeSoortObjectId, or anderePartijIdentificator.");
}

static void
check_mandatory(Input *input, const Row *row, const Place *outer)
{
	const TableModel *model = &table_models[row->table];

	for (int i = 0; i < model->column_count; i++)
	{
		const Column *column = &model->columns[i];

		if (column->key != NULL && column->mandatory && !column->has_default &&
			(row->seen & COLUMN_BIT(i)) == 0 && !FAULTS_FULL(&input->faults))
		{
			Place		place = PLACE_KEY(outer, column->key, strlen(column->key));

			faults_add(&input->faults, &place, ERRCODE_INVALID_PARAMETER_VALUE,
					   "mandatory key is missing",
					   psprintf("Every %s has this key.", model->name),
					   "Give it a value; null counts as absent.");
		}
	}
}

/* What may be meant by another value than an object; NULL when it could be anything. */
static const char *
object_hint(const Row *row, const JsonbValue *value)
{
	if (row->table == TABLE_KLANTCONTACT && row->index < 0 && value_is_array(value))
		return "An array of klantcontacten is for registreer_alle.";
	if (row->table == TABLE_BIJLAGE || row->table == TABLE_ONDERWERPOBJECT)
		return "Give {\"objectidentificator\": {\"objectId\": .., \"codeObjecttype\": .., \"codeRegister\": .., \"codeSoortObjectId\": ..}}.";
	if (row->table == TABLE_PARTIJ_IDENTIFICATOR)
		return "Give the four parts: {\"objectId\": .., \"codeObjecttype\": .., \"codeRegister\": .., \"codeSoortObjectId\": ..}.";
	return NULL;
}

void
input_read_row(Input *input, Row *row, const JsonbValue *value)
{
	Place		place = PLACE_OF_ROW(row);
	Members		members;

	if (!value_is_object(value))
	{
		row->seen = PG_UINT64_MAX;
		value_type_fault_hint(&input->faults, &place, "an object", value, object_hint(row, value));
		return;
	}
	members = members_of(value->val.binary.data);
	while (!FAULTS_FULL(&input->faults) && next_member(&members))
		read_member(input, row, &place, &members.key, &members.value);
	if (FAULTS_FULL(&input->faults))
		return;
	if (row->table == TABLE_PARTIJ_IDENTIFICATOR)
		read_inline_identificator(input, row, &place, value);
	if (row->table == TABLE_INTERNE_TAAK)
		check_assignment(input, row, &place);
	check_mandatory(input, row, &place);
	check_row_forms(input, row);
}

void
input_init(Input *input, const Register *reg, int max_faults)
{
	input->reg = reg;
	input->document = document_new();
	input->pending = NIL;
	input->known = input->ids = NULL;
	input->faults.list = NIL;
	input->faults.max = max_faults;
}

Row *
input_read(Input *input, Table table, const JsonbValue *value,
		   const char *root, int index)
{
	Row		   *row = document_add(input->document, table, NULL, NULL, index);

	row->root = root;
	input_read_row(input, row, value);
	return row;
}

Row *
input_read_jsonb(Input *input, Table table, Jsonb *jsonb)
{
	JsonbValue	value;

	value_of_document(jsonb, &value);
	return input_read(input, table, &value, "$", -1);
}
