/*-------------------------------------------------------------------------
 *
 * vul_aan.c
 *	  vul_aan(): adds to the inhoud of a klantcontact.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/vul_aan.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"

#include "functions/followup.h"
#include "register/statement.h"
#include "document/call.h"

PG_FUNCTION_INFO_V1(klantcontact_vul_aan);

/* Nothing added to nothing is nothing. */
static const Statement add_inhoud = {
	"UPDATE {klantcontact} SET inhoud = CASE WHEN concat(inhoud, $2) <> '' THEN concat(inhoud, $2) END WHERE id = $1",
	.by = BY_CALLER,.argtypes = {UUIDOID, TEXTOID}
};

/* vul_aan(register regnamespace, id uuid, tekst text) → void */
Datum
klantcontact_vul_aan(PG_FUNCTION_ARGS)
{
	Datum		values[2];
	Register	reg;

	call_begin_change(fcinfo, 3, &reg);
	values[0] = PG_GETARG_DATUM(1);
	values[1] = PG_GETARG_DATUM(2);
	statement_run(&add_inhoud, &reg, values);
	if (SPI_processed == 0)
		raise_not_there(&reg, TABLE_KLANTCONTACT, values[0]);
	SPI_finish();
	PG_RETURN_VOID();
}
