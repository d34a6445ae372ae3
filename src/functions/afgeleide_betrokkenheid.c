/*-------------------------------------------------------------------------
 *
 * afgeleide_betrokkenheid.c
 *	  afgeleide_betrokkenheid(): who was behind a contactpersoon.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/afgeleide_betrokkenheid.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"

#include "functions/followup.h"
#include "register/statement.h"
#include "document/arguments.h"
#include "document/call.h"

PG_FUNCTION_INFO_V1(klantcontact_afgeleide_betrokkenheid);

/* The organisatie itself may not be for the caller to see; that it is there is. */
static char *
betrokkenheid_text(const Register *reg, uint64 variant, const void *arg)
{
	const char *partij = register_table(reg, TABLE_PARTIJ);

	(void) variant;
	(void) arg;
	return psprintf("SELECT b.klantcontact::pg_catalog.uuid, b.id::pg_catalog.uuid, b.rol::klantcontact.rol_betrokkene,"
					" p.id::pg_catalog.uuid, p.werkte_voor::pg_catalog.uuid, o.organisatienaam::pg_catalog.text FROM %s AS b"
					" JOIN %s AS p ON p.id OPERATOR(pg_catalog.=) b.partij AND p.werkte_voor IS NOT NULL"
					" LEFT JOIN %s AS o ON o.id OPERATOR(pg_catalog.=) p.werkte_voor"
					" WHERE b.klantcontact OPERATOR(pg_catalog.=) $1 ORDER BY b.id",
					register_table(reg, TABLE_BETROKKENE), partij, partij);
}

/* afgeleide_betrokkenheid(register regnamespace, id uuid) → table */
Datum
klantcontact_afgeleide_betrokkenheid(PG_FUNCTION_ARGS)
{
	Oid			argtype = UUIDOID;
	Datum		id = PG_GETARG_DATUM(1);
	Register	reg;

	register_of_schema(argument_register(fcinfo), &reg);
	call_check_usage(&reg);
	check_spi(SPI_connect());
	plan_execute(plan_get(&reg, PLAN_FOLLOWUP, OPV_BETROKKENHEID, betrokkenheid_text,
						  NULL, 1, &argtype),
				 &id, NULL, true);
	return end_with_result(fcinfo);
}
