/*-------------------------------------------------------------------------
 *
 * type_io.c
 *	  What the input and receive functions of all types share.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/type_io.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"

#include "types/types.h"

/* Nothing longer can be a number of ours, so more need not be masked. */
#define MASKED_SIZE IBAN_SIZE

static bool
is_maskable(char c, ValueMask mask)
{
	if (is_digit(c))
		return true;
	return mask == MASK_IBAN &&
		(c == ' ' || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
}

/*
 * Stars, and the last two digits: enough to find the wrong line in a list,
 * too little to tell whose number it is.  False if nothing is to be shown,
 * because so short a value would hardly be hidden, or it is something else:
 * a name in the wrong column, say.
 */
static bool
mask_value(ValueMask mask, const char *value, char masked[MASKED_SIZE])
{
	size_t		len = strlen(value);

	if (mask == MASK_ALL || len < 4 || len >= MASKED_SIZE)
		return false;
	for (size_t i = 0; i < len; i++)
	{
		if (!is_maskable(value[i], mask))
			return false;
	}
	if (!is_digit(value[len - 1]) || !is_digit(value[len - 2]))
		return false;
	memset(masked, '*', len - 2);
	strcpy(masked + len - 2, value + len - 2);
	return true;
}

/* Report text that is no value of the type; a soft error if one can be. */
Datum
type_bad_text(struct Node *escontext, const char *type, ValueMask mask,
			  const char *value, const char *reason)
{
	char		masked[MASKED_SIZE];

	if (mask_value(mask, value, masked))
		ereturn(escontext, (Datum) 0,
				(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
				 errmsg("invalid input syntax for type %s: \"%s\"",
						type, masked),
				 errdetail("%s", reason)));
	ereturn(escontext, (Datum) 0,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 errmsg("invalid input syntax for type %s", type),
			 errdetail("%s", reason)));
}

void
type_bad_binary(const char *type, const char *reason)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
			 errmsg("invalid binary representation of type %s", type),
			 errdetail("%s", reason)));
}

/* Read the one integer that the message is. */
int32
type_recv_int32(StringInfo buf, const char *type)
{
	if (buf->len - buf->cursor != sizeof(int32))
		type_bad_binary(type, "The value has 4 bytes.");
	return (int32) pq_getmsgint(buf, sizeof(int32));
}

int64
type_recv_int64(StringInfo buf, const char *type)
{
	if (buf->len - buf->cursor != sizeof(int64))
		type_bad_binary(type, "The value has 8 bytes.");
	return pq_getmsgint64(buf);
}

/*
 * Read the text that the rest of the message is, in the database's encoding;
 * pq_getmsgtext() checks that it is valid in the client's.
 */
char *
type_recv_text(StringInfo buf, int *len)
{
	return pq_getmsgtext(buf, buf->len - buf->cursor, len);
}

bytea *
type_send_text(const char *str, size_t len)
{
	StringInfoData buf;

	pq_begintypsend(&buf);
	pq_sendtext(&buf, str, (int) len);
	return pq_endtypsend(&buf);
}

/* Is the encoding of the database UTF-8? */
bool
type_utf8(void)
{
	return GetDatabaseEncoding() == PG_UTF8;
}
