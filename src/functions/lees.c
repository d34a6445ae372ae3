/*-------------------------------------------------------------------------
 *
 * lees.c
 *	  lees(): a klantcontact with its children as JSON.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/lees.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "fmgr.h"
#include "utils/timestamp.h"

#include "log/write.h"
#include "register/statement.h"
#include "document/json.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/fetch.h"
#include "document/history.h"

PG_FUNCTION_INFO_V1(klantcontact_lees);
PG_FUNCTION_INFO_V1(klantcontact_lees_op);

/* The first document as jsonb in the caller's memory; NULL when there is none. */
static Jsonb *
document_to_jsonb(const Document *document, bool with_ids, MemoryContext caller)
{
	const Rows *found = &document->rows[TABLE_KLANTCONTACT];
	JsonbBuild	build = {0};

	if (found->count == 0)
		return NULL;
	json_push_row(&build, document, found->rows[0], with_ids);
	MemoryContextSwitchTo(caller);
	return JsonbValueToJsonb(build.result);
}

static Datum
end_with_jsonb(FunctionCallInfo fcinfo, Jsonb *result)
{
	SPI_finish();
	if (result == NULL)
		PG_RETURN_NULL();
	PG_RETURN_JSONB_P(result);
}

/* lees(register regnamespace, id uuid, met_ids boolean) → jsonb */
Datum
klantcontact_lees(PG_FUNCTION_ARGS)
{
	MemoryContext caller = CurrentMemoryContext;
	Datum		id = PG_GETARG_DATUM(1);
	Register	reg;

	register_of_schema(argument_register(fcinfo), &reg);
	call_check_usage(&reg);
	check_spi(SPI_connect());
	return end_with_jsonb(fcinfo, document_to_jsonb(document_fetch(&reg, &id, 1, true),
													PG_GETARG_BOOL(2), caller));
}

/* Was it registered after this moment, or not at all? */
static bool
is_not_yet_registered(const Document *document, TimestampTz moment)
{
	const Rows *found = &document->rows[TABLE_KLANTCONTACT];

	return found->count == 0 ||
		DatumGetTimestampTz(found->rows[0]->values[KLANTCONTACT_GEREGISTREERD_OP]) > moment;
}

/*
 * lees_op(register regnamespace, id uuid, tijdstip timestamptz) → jsonb: the
 * document as it was at that moment
 */
Datum
klantcontact_lees_op(PG_FUNCTION_ARGS)
{
	MemoryContext caller = CurrentMemoryContext;
	TimestampTz moment = PG_GETARG_TIMESTAMPTZ(2);
	Register	reg;
	Document   *document;

	register_of_schema(argument_register(fcinfo), &reg);
	call_check_beheer(&reg);
	log_write();
	check_spi(SPI_connect());
	document = document_fetch_at(&reg, PG_GETARG_DATUM(1), moment);
	return end_with_jsonb(fcinfo, is_not_yet_registered(document, moment) ? NULL :
						  document_to_jsonb(document, true, caller));
}
