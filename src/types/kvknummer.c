/*-------------------------------------------------------------------------
 *
 * kvknummer.c
 *	  Kvknummer: a company's number in the Handelsregister.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/kvknummer.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_kvknummer_in);
PG_FUNCTION_INFO_V1(klantcontact_kvknummer_out);
PG_FUNCTION_INFO_V1(klantcontact_kvknummer_recv);

Datum
klantcontact_kvknummer_in(PG_FUNCTION_ARGS)
{
	const char *str = PG_GETARG_CSTRING(0);
	int32		value;
	const char *reason = kvknummer_parse(str, strlen(str), &value);

	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "kvknummer", MASK_DIGITS,
							 str, reason);
	PG_RETURN_INT32(value);
}

Datum
klantcontact_kvknummer_out(PG_FUNCTION_ARGS)
{
	char	   *result = palloc(KVKNUMMER_SIZE);

	kvknummer_format(PG_GETARG_INT32(0), result);
	PG_RETURN_CSTRING(result);
}

/* What int4send() wrote: that is the type's send function. */
Datum
klantcontact_kvknummer_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int32		value = type_recv_int32(buf, "kvknummer");
	const char *reason = kvknummer_check(value);

	if (reason != NULL)
		type_bad_binary("kvknummer", reason);
	PG_RETURN_INT32(value);
}
