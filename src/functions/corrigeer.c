/*-------------------------------------------------------------------------
 *
 * corrigeer.c
 *	  corrigeer(): repairs the attributes of a klantcontact.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/corrigeer.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"

#include "register/correction.h"
#include "rules/rules.h"
#include "functions/followup.h"
#include "document/members.h"
#include "document/reader.h"
#include "document/value.h"
#include "register/statement.h"
#include "register/version_check.h"
#include "document/arguments.h"
#include "document/call.h"

PG_FUNCTION_INFO_V1(klantcontact_corrigeer);

static const TableModel *const model = &table_models[TABLE_KLANTCONTACT];

/* What correct() needs. */
typedef struct Correcting
{
	const Register *reg;
	Datum		id;
	const Row  *row;
} Correcting;

/*----
 * Reading what is to change
 * ----
 */

static int
column_by_key(const char *key, int len)
{
	for (int i = 0; i < model->column_count; i++)
	{
		const char *key_name = model->columns[i].key;

		if (key_name != NULL && (int) strlen(key_name) == len && memcmp(key_name, key, len) == 0)
			return i;
	}
	return -1;
}

/* In a register of its version. */
static char *
known_keys(const Register *reg)
{
	StringInfoData keys;

	initStringInfo(&keys);
	for (int i = 0; i < model->column_count; i++)
	{
		if (i != KLANTCONTACT_ID && i != KLANTCONTACT_NUMMER && model->columns[i].key != NULL &&
			has_column(reg, TABLE_KLANTCONTACT, i))
			appendStringInfo(&keys, "%s%s", keys.len == 0 ? "Known keys: " : ", ", model->columns[i].key);
	}
	appendStringInfoChar(&keys, '.');
	return keys.data;
}

static void
not_a_column(Input *input, const Place *place)
{
	if (child_array_by_key(TABLE_KLANTCONTACT, place->key, place->len) != NULL)
		faults_add(&input->faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "rows of a klantcontact are corrected by themselves",
				   "Only the klantcontact's own attributes are corrected here.",
				   "UPDATE or DELETE those rows after SET LOCAL klantcontact.reden.");
	else
		faults_add(&input->faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "unknown key", "No klantcontact has this key.",
				   known_keys(input->reg));
}

/* null empties a column; whether a contact succeeded is then unknown. */
static void
read_null(Input *input, Row *row, int column, const Place *place)
{
	if (!model->columns[column].mandatory)
		row->nulls |= COLUMN_BIT(column);
	else if (column == KLANTCONTACT_INDICATIE_CONTACT_GELUKT)
		row_set(input->document, row, column,
				ObjectIdGetDatum(enum_label_value(COLUMN_JA_NEE_ONBEKEND, "onbekend")));
	else if (column == KLANTCONTACT_ONDERWERP)
		faults_add_column_rule(&input->faults, place, ERRCODE_NOT_NULL_VIOLATION, TABLE_KLANTCONTACT,
							   column, rules[RULE_KLANTCONTACT_EEN_ONDERWERP].name,
							   "a klantcontact has an onderwerp", "It cannot be emptied.",
							   "Give it another value.");
	else
		faults_add_column_rule(&input->faults, place, ERRCODE_NOT_NULL_VIOLATION, TABLE_KLANTCONTACT,
							   column, NULL, "a mandatory value cannot be emptied",
							   "Every klantcontact has this key.", "Give it another value.");
}

static void
read_member(Input *input, Row *row, Datum id,
			const JsonbValue *key, const JsonbValue *value)
{
	Place		outer = PLACE_OF_ROW(row);
	Place		place = PLACE_KEY(&outer, key->val.string.val, key->val.string.len);
	int			column = column_by_key(place.key, place.len);
	Datum		result;

	if (column < 0)
		not_a_column(input, &place);
	else if (refuse_newer_key(input, &place, has_column(input->reg, TABLE_KLANTCONTACT, column)))
		return;
	else if (column == KLANTCONTACT_ID || column == KLANTCONTACT_NUMMER)
		faults_add_column_rule(&input->faults, &place, ERRCODE_CHECK_VIOLATION, TABLE_KLANTCONTACT,
							   column, rules[RULE_KLANTCONTACT_DOCUMENTAIR].name, NULL,
							   psprintf("%s is registered: its %s never changes.",
										klantcontact_name(id), model->columns[column].name),
							   rules[RULE_KLANTCONTACT_DOCUMENTAIR].hint);
	else if (value_is_absent(TABLE_KLANTCONTACT, column, value))
		read_null(input, row, column, &place);
	else if (value_read(&input->faults, &place, TABLE_KLANTCONTACT, column, value, &result))
		row_set(input->document, row, column, result);
}

static Row *
read_correction(Input *input, Datum id, Jsonb *correction)
{
	Row		   *row = document_add(input->document, TABLE_KLANTCONTACT, NULL, NULL, -1);
	Members		members;

	row->root = "$";
	if (!JB_ROOT_IS_OBJECT(correction))
	{
		Place		place = PLACE_OF_ROW(row);

		faults_add(&input->faults, &place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "wrong type of JSON value", "Here an object is expected.", NULL);
		return row;
	}
	members = members_of(&correction->root);
	while (next_member(&members))
		read_member(input, row, id, &members.key, &members.value);
	return row;
}

/*----
 * Changing it
 * ----
 */

/* Without columns it is only locked. */
static char *
corrigeer_text(const Register *reg, uint64 columns)
{
	StringInfoData sql;
	int			n = 1;

	(void) reg;
	initStringInfo(&sql);
	appendStringInfoString(&sql, columns == 0 ? "SELECT FROM {klantcontact}" : "UPDATE {klantcontact}");
	for (int i = 0; i < model->column_count; i++)
	{
		if (columns & COLUMN_BIT(i))
		{
			appendStringInfo(&sql, "%s %s = $%d", n == 1 ? " SET" : ",",
							 model->columns[i].name, n + 1);
			n++;
		}
	}
	appendStringInfo(&sql, " WHERE id = $1%s", columns == 0 ? " FOR UPDATE" : "");
	return sql.data;
}

void
klantcontact_correct(const Register *reg, Datum id, const Row *row)
{
	static const Statement change = {.text = corrigeer_text,.by = BY_CALLER};
	uint64		columns = row->given | row->nulls;
	Oid			argtypes[MAX_COLUMNS];
	Datum		values[MAX_COLUMNS];
	char		nulls[MAX_COLUMNS];
	StatementCall call = {.variant = columns,.nargs = 1,.argtypes = argtypes,.values = values,.nulls = nulls};

	argtypes[0] = column_type(COLUMN_UUID);
	values[0] = id;
	nulls[0] = ' ';
	for (int i = 0; i < model->column_count; i++)
	{
		if ((columns & COLUMN_BIT(i)) == 0)
			continue;
		argtypes[call.nargs] = column_type(model->columns[i].kind);
		values[call.nargs] = row->values[i];
		nulls[call.nargs++] = ROW_HAS(row, i) ? ' ' : 'n';
	}
	statement_call(&change, reg, &call);
	if (SPI_processed == 0)
		raise_not_there(reg, TABLE_KLANTCONTACT, id);
}

static void
correct(void *arg)
{
	const Correcting *correcting = (const Correcting *) arg;

	klantcontact_correct(correcting->reg, correcting->id, correcting->row);
}

/* corrigeer(register regnamespace, id uuid, correction jsonb, reden text) → void */
Datum
klantcontact_corrigeer(PG_FUNCTION_ARGS)
{
	Register	reg;
	Input		input;
	Correcting	correcting;
	char	   *reden;

	call_begin_change(fcinfo, 3, &reg);
	correcting.reg = &reg;
	correcting.id = PG_GETARG_DATUM(1);
	reden = reden_argument(fcinfo, 3, &reg, correcting.id);
	input_init(&input, &reg, 1);
	correcting.row = read_correction(&input, correcting.id, argument_document(fcinfo, 2));
	faults_raise(&input.faults, &reg);
	input_resolve(&input, &reg);
	faults_raise(&input.faults, &reg);
	correctie_perform(reden, false, correct, &correcting);
	SPI_finish();
	PG_RETURN_VOID();
}
