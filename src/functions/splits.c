/*-------------------------------------------------------------------------
 *
 * splits.c
 *	  splits(): a klantcontact that holds several subjects becomes several.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/splits.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"

#include "register/arrays.h"
#include "register/correction.h"
#include "rules/rules.h"
#include "rules/conditions.h"
#include "triggers/guard.h"
#include "triggers/deferral.h"
#include "compat.h"
#include "functions/document_part.h"
#include "functions/copy_rows.h"
#include "functions/followup.h"
#include "register/statement.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/fetch.h"
#include "document/insert.h"

PG_FUNCTION_INFO_V1(klantcontact_splits);

typedef struct Split
{
	const Register *reg;
	Datum		id;
	const Document *stored;
	const Row  *original;
	Document   *document;		/* the new parts with what is copied */
	const Part *parts;
	int			count;
} Split;

/* What all parts have in common. */
static const int shared_columns[] = {
	KLANTCONTACT_KANAAL, KLANTCONTACT_AARD, KLANTCONTACT_INDICATIE_CONTACT_GELUKT,
	KLANTCONTACT_TAAL, KLANTCONTACT_VERTROUWELIJK, KLANTCONTACT_PLAATSGEVONDEN_OP,
	KLANTCONTACT_VERDERE_ACTIE_ONDERNOMEN, KLANTCONTACT_METADATA, KLANTCONTACT_GEEINDIGD_OP,
	KLANTCONTACT_GESPREKSRESULTAAT
};

static void
copy_columns(Document *document, const Row *from, Row *to, const int *columns, size_t count)
{
	for (size_t i = 0; i < count; i++)
	{
		if (ROW_HAS(from, columns[i]))
			row_set(document, to, columns[i], from->values[columns[i]]);
	}
}

/* All parts but the first become klantcontacten, in their order. */
static Document *
new_parts(const Split *splitting)
{
	Document   *document = document_new();

	for (int i = 1; i < splitting->count; i++)
	{
		Row		   *row = document_add(document, TABLE_KLANTCONTACT, NULL, NULL, -1);

		CHECK_FOR_INTERRUPTS();
		copy_columns(document, splitting->original, row, shared_columns, lengthof(shared_columns));
		copy_columns(document, splitting->parts[i].row, row, part_columns, PART_COLUMN_COUNT);
		copy_actoren(splitting->stored, splitting->original, document, row);
		copy_betrokkenen(splitting->stored, splitting->original, document, row, false);
	}
	document_complete(document);
	return document;
}

static char *
move_text(const Register *reg, uint64 variant)
{
	(void) reg;
	return psprintf("UPDATE {%s} SET klantcontact = $1 WHERE id = ANY ($2) AND klantcontact = $3",
					table_models[variant].name);
}

/* The rows of one table that a part claims go there; P0002 when the caller may not. */
static void
move_rows(const Split *splitting, Table table, List *claims, Datum to)
{
	static const Statement move = {.text = move_text,.by = BY_CALLER,.argtypes = {UUIDOID, UUIDARRAYOID, UUIDOID}};
	int			count = list_length(claims);
	Datum	   *ids = (Datum *) palloc(count * sizeof(Datum));
	Datum		values[3];
	StatementCall call = {.variant = table,.values = values};

	for (int i = 0; i < count; i++)
		ids[i] = UUIDPGetDatum((pg_uuid_t *) list_nth(claims, i));
	values[0] = to;
	values[1] = value_array(ids, NULL, count, UUIDOID);
	values[2] = splitting->id;
	statement_call(&move, splitting->reg, &call);
	if (SPI_processed != (uint64) count)
		raise_not_there(splitting->reg, table, ids[0]);
}

static void
split(void *arg)
{
	const Split *splitting = (const Split *) arg;
	Row		  **rows = splitting->document->rows[TABLE_KLANTCONTACT].rows;

	document_insert(splitting->reg, splitting->document, false);
	for (int i = 1; i < splitting->count; i++)
	{
		for (int c = 0; c < CLAIM_COUNT; c++)
		{
			if (splitting->parts[i].claims[c] != NIL)
				move_rows(splitting, claim_tables[c], splitting->parts[i].claims[c],
						  rows[i - 1]->values[KLANTCONTACT_ID]);
		}
	}
	klantcontact_correct(splitting->reg, splitting->id, splitting->parts[0].row);
}

/* Locks the klantcontact, so that nothing comes to it, and reads it. */
static void
take_original(Split *splitting)
{
	Document   *nothing = document_new();

	klantcontact_correct(splitting->reg, splitting->id,
						 document_add(nothing, TABLE_KLANTCONTACT, NULL, NULL, -1));
	splitting->stored = document_fetch(splitting->reg, &splitting->id, 1, false);
	if (splitting->stored->rows[TABLE_KLANTCONTACT].count == 0)
		raise_not_there(splitting->reg, TABLE_KLANTCONTACT, splitting->id);
	splitting->original = splitting->stored->rows[TABLE_KLANTCONTACT].rows[0];
}

/* A new part has no id that the caller could know it by: he is told which one it is. */
static void
check_parts(const Register *reg, const Datum *ids, int count)
{
	for (int i = 0; i < count; i++)
	{
		int			number = guard_look(reg, TABLE_KLANTCONTACT, DatumGetUUIDP(ids[i]));
		const Rule *rule;

		CHECK_FOR_INTERRUPTS();
		if (number < 0)
			continue;
		rule = &rules[condition_rule(number)];
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("$[%d]: %s", i, violation_message(ERRCODE_CHECK_VIOLATION, TABLE_KLANTCONTACT,
														  NULL, rule->name)),
				 errdetail("This part %s", condition_text(number)),
				 errhint("%s", rule->hint),
				 violation_fields(reg, TABLE_KLANTCONTACT, rule->name)));
	}
}

static Datum
splits(PG_FUNCTION_ARGS)
{
	Register	reg;
	Input		input;
	Split		splitting = {.reg = &reg};
	char	   *reden;
	Datum	   *ids;

	call_begin_change(fcinfo, 3, &reg);
	call_check_may_insert(&reg, TABLE_KLANTCONTACT);
	splitting.id = PG_GETARG_DATUM(1);
	reden = reden_argument(fcinfo, 3, &reg, splitting.id);
	take_original(&splitting);
	input_init(&input, &reg, 1);
	splitting.parts = parts_read(&input, argument_document(fcinfo, 2), splitting.stored, &splitting.count);
	faults_raise(&input.faults, &reg);
	splitting.document = new_parts(&splitting);
	correctie_perform(reden, true, split, &splitting);

	ids = (Datum *) palloc(splitting.count * sizeof(Datum));
	ids[0] = splitting.id;
	for (int i = 1; i < splitting.count; i++)
		ids[i] = splitting.document->rows[TABLE_KLANTCONTACT].rows[i - 1]->values[KLANTCONTACT_ID];
	check_parts(&reg, ids, splitting.count);
	return end_with_ids(fcinfo, ids, splitting.count);
}

/* splits(register regnamespace, id uuid, onderwerpen jsonb, reden text) → setof uuid */
Datum
klantcontact_splits(PG_FUNCTION_ARGS)
{
	return as_one_change(splits, fcinfo);
}
