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
static const Statement search_betrokkenheid = {
	"SELECT b.klantcontact::uuid, b.id::uuid, b.rol::klantcontact.rol_betrokkene,"
	" p.id::uuid, p.werkte_voor::uuid, o.organisatienaam::text FROM {betrokkene} AS b"
	" JOIN {partij} AS p ON p.id = b.partij AND p.werkte_voor IS NOT NULL"
	" LEFT JOIN {partij} AS o ON o.id = p.werkte_voor"
	" WHERE b.klantcontact = $1 ORDER BY b.id",
	.by = BY_CALLER_READ,.argtypes = {UUIDOID}
};

/* afgeleide_betrokkenheid(register regnamespace, id uuid) → table */
Datum
klantcontact_afgeleide_betrokkenheid(PG_FUNCTION_ARGS)
{
	Datum		id = PG_GETARG_DATUM(1);
	Register	reg;

	register_of_schema(argument_register(fcinfo), &reg);
	call_check_usage(&reg);
	check_spi(SPI_connect());
	statement_run(&search_betrokkenheid, &reg, &id);
	return end_with_result(fcinfo);
}
