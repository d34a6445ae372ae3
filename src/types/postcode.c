/*-------------------------------------------------------------------------
 *
 * postcode.c
 *	  Postcode: four digits and two letters.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/postcode.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_postcode_in);
PG_FUNCTION_INFO_V1(klantcontact_postcode_out);
PG_FUNCTION_INFO_V1(klantcontact_postcode_recv);
PG_FUNCTION_INFO_V1(klantcontact_postcode_send);

Datum
klantcontact_postcode_in(PG_FUNCTION_ARGS)
{
	const char *str = PG_GETARG_CSTRING(0);
	int32		value;
	const char *reason = postcode_parse(str, strlen(str), &value);

	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "postcode", MASK_ALL,
							 str, reason);
	PG_RETURN_INT32(value);
}

Datum
klantcontact_postcode_out(PG_FUNCTION_ARGS)
{
	char	   *result = palloc(POSTCODE_SIZE);

	postcode_format(PG_GETARG_INT32(0), result);
	PG_RETURN_CSTRING(result);
}

/* As with an enum, the binary form is the text. */
Datum
klantcontact_postcode_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			len;
	char	   *str = type_recv_text(buf, &len);
	int32		value;
	const char *reason = postcode_parse(str, (size_t) len, &value);

	if (reason != NULL)
		type_bad_binary("postcode", reason);
	PG_RETURN_INT32(value);
}

Datum
klantcontact_postcode_send(PG_FUNCTION_ARGS)
{
	char		str[POSTCODE_SIZE];

	postcode_format(PG_GETARG_INT32(0), str);
	PG_RETURN_BYTEA_P(type_send_text(str, POSTCODE_SIZE - 1));
}
