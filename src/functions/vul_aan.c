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
static char *
vul_aan_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("UPDATE %s SET inhoud = CASE WHEN pg_catalog.concat(inhoud, $2) OPERATOR(pg_catalog.<>) ''"
					" THEN pg_catalog.concat(inhoud, $2) END"
					" WHERE id OPERATOR(pg_catalog.=) $1",
					register_table(reg, TABLE_KLANTCONTACT));
}

/* vul_aan(register regnamespace, id uuid, tekst text) → void */
Datum
klantcontact_vul_aan(PG_FUNCTION_ARGS)
{
	Oid			argtypes[] = {UUIDOID, TEXTOID};
	Datum		values[2];
	Register	reg;

	call_begin_change(fcinfo, 3, &reg);
	values[0] = PG_GETARG_DATUM(1);
	values[1] = PG_GETARG_DATUM(2);
	plan_execute(plan_get(&reg, PLAN_FOLLOWUP, OPV_VUL_AAN, vul_aan_text, NULL, 2, argtypes),
				 values, NULL, false);
	if (SPI_processed == 0)
		raise_not_there(&reg, TABLE_KLANTCONTACT, values[0]);
	SPI_finish();
	PG_RETURN_VOID();
}
