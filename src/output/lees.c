/*-------------------------------------------------------------------------
 *
 * lees.c
 *	  lees(): a klantcontact with its children as JSON.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/output/lees.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "fmgr.h"

#include "output/json.h"
#include "rows/fetch.h"

PG_FUNCTION_INFO_V1(klantcontact_lees);

/* lees(register regnamespace, id uuid, met_ids boolean) → jsonb */
Datum
klantcontact_lees(PG_FUNCTION_ARGS)
{
	MemoryContext caller = CurrentMemoryContext;
	bool		with_ids = PG_GETARG_BOOL(2);
	Datum		id = PG_GETARG_DATUM(1);
	Register	reg;
	Document   *document;
	const Rows *found;
	JsonbBuild	build = {0};
	Jsonb	   *result;

	register_van_schema(PG_GETARG_OID(0), &reg);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	document = document_fetch(&reg, &id, 1, true);
	found = &document->rows[TABEL_KLANTCONTACT];
	if (found->count == 0)
	{
		SPI_finish();
		PG_RETURN_NULL();
	}
	json_push_row(&build, document, found->rows[0], with_ids);
	MemoryContextSwitchTo(caller);
	result = JsonbValueToJsonb(build.result);
	SPI_finish();
	PG_RETURN_JSONB_P(result);
}
