/*-------------------------------------------------------------------------
 *
 * landcode.c
 *	  Landcode: a country by its two letters of ISO 3166-1.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/landcode.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_landcode_in);
PG_FUNCTION_INFO_V1(klantcontact_landcode_out);
PG_FUNCTION_INFO_V1(klantcontact_landcode_recv);
PG_FUNCTION_INFO_V1(klantcontact_landcode_send);

Datum
klantcontact_landcode_in(PG_FUNCTION_ARGS)
{
	const char *str = PG_GETARG_CSTRING(0);
	int32		value;
	const char *reason = landcode_parse(str, strlen(str), &value);

	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "landcode", MASK_ALL,
							 str, reason);
	PG_RETURN_INT32(value);
}

Datum
klantcontact_landcode_out(PG_FUNCTION_ARGS)
{
	char	   *result = palloc(LANDCODE_SIZE);

	landcode_format(PG_GETARG_INT32(0), result);
	PG_RETURN_CSTRING(result);
}

/* As with an enum, the binary form is the text. */
Datum
klantcontact_landcode_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			len;
	char	   *str = type_recv_text(buf, &len);
	int32		value;
	const char *reason = landcode_parse(str, (size_t) len, &value);

	if (reason != NULL)
		type_bad_binary("landcode", reason);
	PG_RETURN_INT32(value);
}

Datum
klantcontact_landcode_send(PG_FUNCTION_ARGS)
{
	char		str[LANDCODE_SIZE];

	landcode_format(PG_GETARG_INT32(0), str);
	PG_RETURN_BYTEA_P(type_send_text(str, LANDCODE_SIZE - 1));
}
