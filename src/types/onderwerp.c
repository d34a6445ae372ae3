/*-------------------------------------------------------------------------
 *
 * onderwerp.c
 *	  Onderwerp: one line of text, binary-coercible to text.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/onderwerp.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_onderwerp_in);
PG_FUNCTION_INFO_V1(klantcontact_onderwerp_recv);

/* Output and send are those of text. */

Datum
klantcontact_onderwerp_in(PG_FUNCTION_ARGS)
{
	const char *str = PG_GETARG_CSTRING(0);
	const char *start;
	size_t		len;
	const char *reason = onderwerp_parse(str, strlen(str), type_utf8(),
										 &start, &len);

	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "onderwerp", MASK_ALL,
							 str, reason);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(start, (int) len));
}

Datum
klantcontact_onderwerp_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			text_len;
	char	   *str = type_recv_text(buf, &text_len);
	const char *start;
	size_t		len;
	const char *reason = onderwerp_parse(str, (size_t) text_len, type_utf8(),
										 &start, &len);

	if (reason != NULL)
		type_bad_binary("onderwerp", reason);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(start, (int) len));
}
