/*-------------------------------------------------------------------------
 *
 * beantwoord.c
 *	  beantwoord(): the answer to a klantcontact is another one.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/beantwoord.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "executor/spi.h"
#include "utils/timestamp.h"

#include "triggers/deferral.h"
#include "compat.h"
#include "functions/copy_rows.h"
#include "functions/followup.h"
#include "functions/taak.h"
#include "document/reader.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/destroyed.h"
#include "document/fetch.h"
#include "document/insert.h"

PG_FUNCTION_INFO_V1(klantcontact_beantwoord);

static const ChildArray *
array_by_key(const char *key)
{
	return child_array_by_key(TABLE_KLANTCONTACT, key, strlen(key));
}

/* Makes the first klantcontact what the answer is about, unless it says so. */
static void
refer_to_first(Document *document, Row *answer, Datum first)
{
	const Rows *rows = &document->rows[TABLE_ONDERWERPOBJECT];

	for (int i = 0; i < rows->count; i++)
	{
		const Row  *row = rows->rows[i];

		if (ROW_HAS(row, ONDERWERPOBJECT_WAS_KLANTCONTACT) &&
			memcmp(DatumGetUUIDP(row->values[ONDERWERPOBJECT_WAS_KLANTCONTACT]),
				   DatumGetUUIDP(first), UUID_LEN) == 0)
			return;
	}
	row_set(document,
			document_add(document, TABLE_ONDERWERPOBJECT, answer, array_by_key("onderwerpobjecten"), -1),
			ONDERWERPOBJECT_WAS_KLANTCONTACT, first);
}

/*
 * An answer is given now: the transaction's moment, as everywhere, unless the
 * first one came after that, by a clock that runs ahead or because the transaction
 * is long.
 */
static void
set_moment(Document *document, Row *answer, const Row *first)
{
	TimestampTz moment = DatumGetTimestampTz(first->values[KLANTCONTACT_PLAATSGEVONDEN_OP]);

	if (ROW_HAS(answer, KLANTCONTACT_PLAATSGEVONDEN_OP) ||
		moment <= GetCurrentTransactionStartTimestamp())
		return;
	row_set(document, answer, KLANTCONTACT_PLAATSGEVONDEN_OP,
			TimestampTzGetDatum(Max(moment, GetCurrentTimestamp())));
}

/* What was told in confidence is answered in confidence. */
static void
keep_vertrouwelijk(Document *document, Row *answer, const Row *first)
{
	if (!ROW_HAS(answer, KLANTCONTACT_VERTROUWELIJK))
		row_set(document, answer, KLANTCONTACT_VERTROUWELIJK, first->values[KLANTCONTACT_VERTROUWELIJK]);
}

/* Adds what the answer has of the first klantcontact. */
static void
follow_up(const Register *reg, Input *input, Row *answer, Datum first)
{
	const ChildArray *betrokkenen = array_by_key("betrokkenen");
	Document   *stored = document_fetch(reg, &first, 1, false);

	if (stored->rows[TABLE_KLANTCONTACT].count == 0)
		raise_not_there(reg, TABLE_KLANTCONTACT, first);
	refer_to_first(input->document, answer, first);
	set_moment(input->document, answer, stored->rows[TABLE_KLANTCONTACT].rows[0]);
	keep_vertrouwelijk(input->document, answer, stored->rows[TABLE_KLANTCONTACT].rows[0]);
	if ((answer->arrays & ((uint32) 1 << (betrokkenen - child_arrays))) == 0)
		copy_betrokkenen(stored, stored->rows[TABLE_KLANTCONTACT].rows[0],
						 input->document, answer, true);
}

static Datum
beantwoord(PG_FUNCTION_ARGS)
{
	Register	reg;
	Taak		taak;
	Input		input;
	Row		   *answer;
	Rows		with_id;

	call_begin_insert(fcinfo, TABLE_KLANTCONTACT, &reg);
	taak_take(&reg, PG_GETARG_DATUM(1), &taak);
	input_init(&input, &reg, 1);
	answer = input_read_jsonb(&input, TABLE_KLANTCONTACT, argument_document(fcinfo, 2));
	faults_raise(&input.faults, &reg);
	input_resolve(&input, &reg);
	input_link_acting_actor(&input, &reg);
	faults_raise(&input.faults, &reg);
	follow_up(&reg, &input, answer, taak.klantcontact);
	with_id = rows_with_id(input.document, TABLE_KLANTCONTACT);
	document_complete(input.document);
	document_insert(&reg, input.document, false);
	refuse_destroyed(&reg, &with_id);
	taak_close(&reg, &taak, NULL);
	return call_end(DatumGetUUIDP(answer->values[KLANTCONTACT_ID]));
}

/* beantwoord(register regnamespace, taak uuid, invoer jsonb) → uuid */
Datum
klantcontact_beantwoord(PG_FUNCTION_ARGS)
{
	return as_one_change(beantwoord, fcinfo);
}
