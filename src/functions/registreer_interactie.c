/*-------------------------------------------------------------------------
 *
 * registreer_interactie.c
 *	  registreer_interactie(): one interaction about several subjects.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/registreer_interactie.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "triggers/deferral.h"
#include "compat.h"
#include "functions/followup.h"
#include "document/members.h"
#include "document/reader.h"
#include "document/value.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/destroyed.h"
#include "document/insert.h"

PG_FUNCTION_INFO_V1(klantcontact_registreer_interactie);

#define ONDERWERPEN "onderwerpen"
#define ONDERWERP "onderwerp"

/*----
 * Reading
 * ----
 */

/* Keys that would be the same for all onderwerpen. */
static void
check_no_key(Input *input, const Row *top, const Jsonb *invoer, const char *key)
{
	Place		of_top = PLACE_OF_ROW(top);
	Place		place = PLACE_KEY(&of_top, key, strlen(key));
	JsonbValue	value;

	if (getKeyJsonValueFromContainer(unconstify(JsonbContainer *, &invoer->root), key,
									 strlen(key), &value) != NULL &&
		value.type != jbvNull)
		faults_add(&input->faults, &place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "each onderwerp has its own",
				   "Every onderwerp becomes a klantcontact, with its own id and nummer.",
				   "Give it in the elements of onderwerpen.");
}

/* "value" is the array; the rows are added in its order. */
static void
read_onderwerpen(Input *input, const Place *place, Jsonb *defaults, const JsonbValue *value)
{
	Members		elements;

	if (!value_is_array(value))
	{
		value_type_fault(&input->faults, place, "an array", value);
		return;
	}
	elements = members_of(value->val.binary.data);
	while (!FAULTS_FULL(&input->faults) && next_element(&elements))
		(void) input_read_with_defaults(input, TABLE_KLANTCONTACT, &elements.value, defaults,
										"$." ONDERWERPEN, elements.index);
	if (FAULTS_FULL(&input->faults))
		return;
	if (elements.index == 0)
		faults_add(&input->faults, place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "an interaction has at least one onderwerp", "The array is empty.", NULL);
}

/* Each onderwerp is its own, so it is no default either. */
static Jsonb *
without_key(Jsonb *object, const char *key)
{
	return DatumGetJsonbP(DirectFunctionCall2(jsonb_delete, JsonbPGetDatum(object),
											  PointerGetDatum(cstring_to_text(key))));
}

static void
read_interactie(Input *input, Jsonb *invoer)
{
	Row			top = {.table = TABLE_KLANTCONTACT,.root = "$",.index = -1};
	Place		of_top = PLACE_OF_ROW(&top);
	Place		place = PLACE_KEY(&of_top, ONDERWERPEN, strlen(ONDERWERPEN));
	JsonbValue	value;

	if (!JB_ROOT_IS_OBJECT(invoer))
		faults_add(&input->faults, &of_top, ERRCODE_INVALID_PARAMETER_VALUE,
				   "wrong type of JSON value", "Here an object is expected.", NULL);
	else if (getKeyJsonValueFromContainer(&invoer->root, ONDERWERPEN, strlen(ONDERWERPEN),
										  &value) == NULL || value.type == jbvNull)
		faults_add(&input->faults, &place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "mandatory key is missing", "Every interaction has this key.",
				   "Give an array of objects, each with an onderwerp.");
	else
	{
		check_no_key(input, &top, invoer, "id");
		check_no_key(input, &top, invoer, "nummer");
		read_onderwerpen(input, &place,
						 without_key(without_key(invoer, ONDERWERPEN), ONDERWERP), &value);
	}
}

/*----
 * Writing
 * ----
 */

/* Adds a row and its children again, in the order in which they are visited. */
static void
add_again(Document *document, Row *row)
{
	Rows	   *rows = &document->rows[row->table];

	CHECK_FOR_INTERRUPTS();
	rows->rows[rows->count++] = row;
	for (Row *child = row->first_child; child != NULL; child = child->next)
		add_again(document, child);
}

static uint64
random_below(uint64 limit)
{
	uint64		result;

	if (!pg_strong_random(&result, sizeof(result)))
		ereport(ERROR,
				(errcode(ERRCODE_INTERNAL_ERROR),
				 errmsg("could not generate a random number")));
	return result % limit;
}

/*
 * Puts the klantcontacten in random order, so that neither their ids and nummers
 * nor those of their children tell what was spoken of first.  "roots" are those
 * rows.
 */
static void
shuffle(Document *document, Row **roots, int count)
{
	for (int i = count - 1; i > 0; i--)
	{
		int			j = random_below(i + 1);
		Row		   *swapped = roots[i];

		roots[i] = roots[j];
		roots[j] = swapped;
	}
	for (int t = 0; t < TABLE_COUNT; t++)
		document->rows[t].count = 0;
	for (int i = 0; i < count; i++)
		add_again(document, roots[i]);
}

static Datum
registreer_interactie(PG_FUNCTION_ARGS)
{
	Register	reg;
	Input		input;
	Rows	   *rows;
	Row		  **in_order;
	Row		  **roots;
	Datum	   *ids;
	Rows		with_id;
	int			count;

	call_begin_insert(fcinfo, TABLE_KLANTCONTACT, &reg);
	input_init(&input, &reg, 1);
	read_interactie(&input, argument_document(fcinfo, 1));
	faults_raise(&input.faults, &reg);
	input_resolve(&input, &reg);
	input_link_acting_actor(&input, &reg);
	faults_raise(&input.faults, &reg);

	rows = &input.document->rows[TABLE_KLANTCONTACT];
	count = rows->count;
	in_order = (Row **) palloc(count * sizeof(Row *));
	roots = (Row **) palloc(count * sizeof(Row *));
	ids = (Datum *) palloc(count * sizeof(Datum));
	memcpy(in_order, rows->rows, count * sizeof(Row *));
	memcpy(roots, rows->rows, count * sizeof(Row *));
	shuffle(input.document, roots, count);
	with_id = rows_with_id(input.document, TABLE_KLANTCONTACT);
	document_complete(input.document);
	document_insert(&reg, input.document, false);
	refuse_destroyed(&reg, &with_id);
	for (int i = 0; i < count; i++)
		ids[i] = in_order[i]->values[KLANTCONTACT_ID];
	return end_with_ids(fcinfo, ids, count);
}

/* registreer_interactie(register regnamespace, invoer jsonb) → setof uuid */
Datum
klantcontact_registreer_interactie(PG_FUNCTION_ARGS)
{
	return as_one_change(registreer_interactie, fcinfo);
}
