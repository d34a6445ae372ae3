/*-------------------------------------------------------------------------
 *
 * bsn.c
 *	  BSN: burgerservicenummer, an integer of 4 bytes.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/bsn.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_bsn_in);
PG_FUNCTION_INFO_V1(klantcontact_bsn_out);
PG_FUNCTION_INFO_V1(klantcontact_bsn_recv);

Datum
klantcontact_bsn_in(PG_FUNCTION_ARGS)
{
	const char *str = PG_GETARG_CSTRING(0);
	int32		value;
	const char *reason = bsn_parse(str, strlen(str), &value);

	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "bsn", MASK_DIGITS,
							 str, reason);
	PG_RETURN_INT32(value);
}

Datum
klantcontact_bsn_out(PG_FUNCTION_ARGS)
{
	char	   *result = palloc(BSN_SIZE);

	bsn_format(PG_GETARG_INT32(0), result);
	PG_RETURN_CSTRING(result);
}

/* What int4send() wrote: that is the type's send function. */
Datum
klantcontact_bsn_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int32		value = type_recv_int32(buf, "bsn");
	const char *reason = bsn_check(value);

	if (reason != NULL)
		type_bad_binary("bsn", reason);
	PG_RETURN_INT32(value);
}
