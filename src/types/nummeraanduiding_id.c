/*-------------------------------------------------------------------------
 *
 * nummeraanduiding_id.c
 *	  Nummeraanduiding_id: the BAG id of an address.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/nummeraanduiding_id.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_nummeraanduiding_id_in);
PG_FUNCTION_INFO_V1(klantcontact_nummeraanduiding_id_out);
PG_FUNCTION_INFO_V1(klantcontact_nummeraanduiding_id_recv);

Datum
klantcontact_nummeraanduiding_id_in(PG_FUNCTION_ARGS)
{
	const char *str = PG_GETARG_CSTRING(0);
	int64		value;
	const char *reason = nummeraanduiding_id_parse(str, strlen(str), &value);

	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "nummeraanduiding_id", MASK_DIGITS,
							 str, reason);
	PG_RETURN_INT64(value);
}

Datum
klantcontact_nummeraanduiding_id_out(PG_FUNCTION_ARGS)
{
	char	   *result = palloc(NUMMERAANDUIDING_ID_SIZE);

	nummeraanduiding_id_format(PG_GETARG_INT64(0), result);
	PG_RETURN_CSTRING(result);
}

/* What int8send() wrote: that is the type's send function. */
Datum
klantcontact_nummeraanduiding_id_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int64		value = type_recv_int64(buf, "nummeraanduiding_id");
	const char *reason = nummeraanduiding_id_check(value);

	if (reason != NULL)
		type_bad_binary("nummeraanduiding_id", reason);
	PG_RETURN_INT64(value);
}
