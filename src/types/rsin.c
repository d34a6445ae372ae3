/*-------------------------------------------------------------------------
 *
 * rsin.c
 *	  RSIN: rechtspersonen en samenwerkingsverbanden informatienummer.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/rsin.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_rsin_in);
PG_FUNCTION_INFO_V1(klantcontact_rsin_out);
PG_FUNCTION_INFO_V1(klantcontact_rsin_recv);

Datum
klantcontact_rsin_in(PG_FUNCTION_ARGS)
{
	const char *str = PG_GETARG_CSTRING(0);
	int32		value;
	const char *reason = rsin_parse(str, strlen(str), &value);

	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "rsin", MASK_DIGITS,
							 str, reason);
	PG_RETURN_INT32(value);
}

Datum
klantcontact_rsin_out(PG_FUNCTION_ARGS)
{
	char	   *result = palloc(RSIN_SIZE);

	rsin_format(PG_GETARG_INT32(0), result);
	PG_RETURN_CSTRING(result);
}

/* What int4send() wrote: that is the type's send function. */
Datum
klantcontact_rsin_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int32		value = type_recv_int32(buf, "rsin");
	const char *reason = rsin_check(value);

	if (reason != NULL)
		type_bad_binary("rsin", reason);
	PG_RETURN_INT32(value);
}
