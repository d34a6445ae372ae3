/*-------------------------------------------------------------------------
 *
 * vestigingsnummer.c
 *	  Vestigingsnummer: a branch's number in the Handelsregister.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/vestigingsnummer.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_vestigingsnummer_in);
PG_FUNCTION_INFO_V1(klantcontact_vestigingsnummer_out);
PG_FUNCTION_INFO_V1(klantcontact_vestigingsnummer_recv);

Datum
klantcontact_vestigingsnummer_in(PG_FUNCTION_ARGS)
{
	const char *str = PG_GETARG_CSTRING(0);
	int64		value;
	const char *reason = vestigingsnummer_parse(str, strlen(str), &value);

	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "vestigingsnummer", MASK_DIGITS,
							 str, reason);
	PG_RETURN_INT64(value);
}

Datum
klantcontact_vestigingsnummer_out(PG_FUNCTION_ARGS)
{
	char	   *result = palloc(VESTIGINGSNUMMER_SIZE);

	vestigingsnummer_format(PG_GETARG_INT64(0), result);
	PG_RETURN_CSTRING(result);
}

/* What int8send() wrote: that is the type's send function. */
Datum
klantcontact_vestigingsnummer_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int64		value = type_recv_int64(buf, "vestigingsnummer");
	const char *reason = vestigingsnummer_check(value);

	if (reason != NULL)
		type_bad_binary("vestigingsnummer", reason);
	PG_RETURN_INT64(value);
}
