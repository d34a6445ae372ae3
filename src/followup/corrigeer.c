/*-------------------------------------------------------------------------
 *
 * corrigeer.c
 *	  corrigeer(): repairs the attributes of a klantcontact.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/followup/corrigeer.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"

#include "checks/correctie.h"
#include "checks/regels.h"
#include "followup/opvolging.h"
#include "input/reader.h"
#include "input/value.h"
#include "model/plan.h"
#include "rows/arguments.h"
#include "rows/call.h"

PG_FUNCTION_INFO_V1(klantcontact_corrigeer);

static const TabelModel *const model = &tabel_modellen[TABEL_KLANTCONTACT];

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
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		const char *sleutel = model->kolommen[i].sleutel;

		if (sleutel != NULL && (int) strlen(sleutel) == len && memcmp(sleutel, key, len) == 0)
			return i;
	}
	return -1;
}

static void
not_a_column(Input *input, const Place *place)
{
	if (child_array_by_key(TABEL_KLANTCONTACT, place->key, place->len) != NULL)
		faults_add(&input->faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "rows of a klantcontact are corrected by themselves",
				   "Only the klantcontact's own attributes are corrected here.",
				   "UPDATE or DELETE those rows after SET LOCAL klantcontact.reden.");
	else
		faults_add(&input->faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "unknown key", "No klantcontact has this key.",
				   "Known keys: kanaal, aard, onderwerp, inhoud, indicatieContactGelukt, taal, vertrouwelijk, plaatsgevondenOp.");
}

/* null empties a column; whether a contact succeeded is then unknown. */
static void
read_null(Input *input, Row *row, int column, const Place *place)
{
	if (!model->kolommen[column].verplicht)
		row->nulls |= COLUMN_BIT(column);
	else if (column == KLANTCONTACT_INDICATIE_CONTACT_GELUKT)
		row_set(input->document, row, column,
				ObjectIdGetDatum(enum_waarde(KOLOM_JA_NEE_ONBEKEND, "onbekend")));
	else if (column == KLANTCONTACT_ONDERWERP)
		faults_add_column_rule(&input->faults, place, ERRCODE_NOT_NULL_VIOLATION, TABEL_KLANTCONTACT,
							   column, regels[REGEL_EEN_ONDERWERP].naam,
							   "a klantcontact has an onderwerp", "It cannot be emptied.",
							   "Give it another value.");
	else
		faults_add_column_rule(&input->faults, place, ERRCODE_NOT_NULL_VIOLATION, TABEL_KLANTCONTACT,
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
	else if (column == KLANTCONTACT_ID || column == KLANTCONTACT_NUMMER)
		faults_add_column_rule(&input->faults, &place, ERRCODE_CHECK_VIOLATION, TABEL_KLANTCONTACT,
							   column, regels[REGEL_DOCUMENTAIR].naam, NULL,
							   psprintf("%s is registered: its %s never changes.",
										klantcontact_naam(id), model->kolommen[column].naam),
							   regels[REGEL_DOCUMENTAIR].hint);
	else if (value_is_absent(TABEL_KLANTCONTACT, column, value))
		read_null(input, row, column, &place);
	else if (value_read(&input->faults, &place, TABEL_KLANTCONTACT, column, value, &result))
		row_set(input->document, row, column, result);
}

static Row *
read_wijziging(Input *input, Datum id, Jsonb *wijziging)
{
	Row		   *row = document_add(input->document, TABEL_KLANTCONTACT, NULL, NULL, -1);
	JsonbIterator *it = JsonbIteratorInit(&wijziging->root);
	JsonbIteratorToken token;
	JsonbValue	key;
	JsonbValue	value;

	row->root = "$";
	if (!JB_ROOT_IS_OBJECT(wijziging))
	{
		Place		place = PLACE_OF_ROW(row);

		faults_add(&input->faults, &place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "wrong type of JSON value", "Here an object is expected.", NULL);
		return row;
	}
	while ((token = JsonbIteratorNext(&it, &key, true)) != WJB_DONE)
	{
		CHECK_FOR_INTERRUPTS();
		if (token != WJB_KEY)
			continue;
		(void) JsonbIteratorNext(&it, &value, true);
		read_member(input, row, id, &key, &value);
	}
	return row;
}

/*----
 * Changing it
 * ----
 */

/* Without columns it is only locked. */
static char *
corrigeer_tekst(const Register *reg, uint64 variant, const void *arg)
{
	uint32		columns = OPV_MEER(variant);
	StringInfoData sql;
	int			n = 1;

	(void) arg;
	initStringInfo(&sql);
	if (columns == 0)
		appendStringInfo(&sql, "SELECT FROM %s", register_tabel(reg, TABEL_KLANTCONTACT));
	else
		appendStringInfo(&sql, "UPDATE %s", register_tabel(reg, TABEL_KLANTCONTACT));
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (columns & COLUMN_BIT(i))
		{
			appendStringInfo(&sql, "%s %s = $%d", n == 1 ? " SET" : ",",
							 model->kolommen[i].naam, n + 1);
			n++;
		}
	}
	appendStringInfo(&sql, " WHERE id OPERATOR(pg_catalog.=) $1%s", columns == 0 ? " FOR UPDATE" : "");
	return sql.data;
}

void
klantcontact_wijzig(const Register *reg, Datum id, const Row *row)
{
	uint32		columns = row->given | row->nulls;
	Oid			argtypes[MAX_KOLOMMEN];
	Datum		values[MAX_KOLOMMEN];
	char		nulls[MAX_KOLOMMEN];
	int			n = 1;

	argtypes[0] = kolom_type(KOLOM_UUID);
	values[0] = id;
	nulls[0] = ' ';
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if ((columns & COLUMN_BIT(i)) == 0)
			continue;
		argtypes[n] = kolom_type(model->kolommen[i].soort);
		values[n] = row->values[i];
		nulls[n++] = ROW_HAS(row, i) ? ' ' : 'n';
	}
	plan_execute(plan_get(reg, PLAN_OPVOLGING, OPV_MET(OPV_CORRIGEER, columns),
						  corrigeer_tekst, NULL, n, argtypes),
				 values, nulls, false);
	if (SPI_processed == 0)
		raise_not_there(reg, TABEL_KLANTCONTACT, id);
}

static void
correct(void *arg)
{
	const Correcting *correcting = (const Correcting *) arg;

	klantcontact_wijzig(correcting->reg, correcting->id, correcting->row);
}

/* corrigeer(register regnamespace, id uuid, wijziging jsonb, reden text) → void */
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
	input_init(&input, 1);
	correcting.row = read_wijziging(&input, correcting.id, argument_document(fcinfo, 2));
	faults_raise(&input.faults, &reg);
	input_resolve(&input, &reg);
	faults_raise(&input.faults, &reg);
	correctie_doe(reden, false, correct, &correcting);
	SPI_finish();
	PG_RETURN_VOID();
}
