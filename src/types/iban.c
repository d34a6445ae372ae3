/*-------------------------------------------------------------------------
 *
 * iban.c
 *	  Iban: an account number, stored as its compact text.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/iban.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_iban_in);
PG_FUNCTION_INFO_V1(klantcontact_iban_out);
PG_FUNCTION_INFO_V1(klantcontact_iban_recv);
PG_FUNCTION_INFO_V1(klantcontact_iban_send);

/*
 * A country's length differs from the next one's, so a varlena; with the
 * short header a Dutch IBAN takes 19 bytes.
 */
Datum
klantcontact_iban_in(PG_FUNCTION_ARGS)
{
	const char *str = PG_GETARG_CSTRING(0);
	char		iban[IBAN_SIZE];
	size_t		len;
	const char *reason = iban_parse(str, strlen(str), iban, &len);

	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "iban", MASK_IBAN,
							 str, reason);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(iban, (int) len));
}

Datum
klantcontact_iban_out(PG_FUNCTION_ARGS)
{
	PG_RETURN_CSTRING(text_to_cstring(PG_GETARG_TEXT_PP(0)));
}

Datum
klantcontact_iban_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	int			text_len;
	char	   *str = type_recv_text(buf, &text_len);
	char		iban[IBAN_SIZE];
	size_t		len;
	const char *reason = iban_parse(str, (size_t) text_len, iban, &len);

	if (reason != NULL)
		type_bad_binary("iban", reason);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(iban, (int) len));
}

Datum
klantcontact_iban_send(PG_FUNCTION_ARGS)
{
	text	   *value = PG_GETARG_TEXT_PP(0);

	PG_RETURN_BYTEA_P(type_send_text(VARDATA_ANY(value),
									 VARSIZE_ANY_EXHDR(value)));
}
