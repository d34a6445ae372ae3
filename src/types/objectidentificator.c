/*-------------------------------------------------------------------------
 *
 * objectidentificator.c
 *	  Objectidentificator: four texts that point at an object elsewhere.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/objectidentificator.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "libpq/pqformat.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_objectidentificator_in);
PG_FUNCTION_INFO_V1(klantcontact_objectidentificator_out);
PG_FUNCTION_INFO_V1(klantcontact_objectidentificator_recv);
PG_FUNCTION_INFO_V1(klantcontact_objectidentificator_send);
PG_FUNCTION_INFO_V1(klantcontact_objectidentificator);
PG_FUNCTION_INFO_V1(klantcontact_object_id);
PG_FUNCTION_INFO_V1(klantcontact_code_objecttype);
PG_FUNCTION_INFO_V1(klantcontact_code_register);
PG_FUNCTION_INFO_V1(klantcontact_code_soort_object_id);

#define BINARY_VERSION 1

/*
 * Stored are the parts, in the order in which they compare, with a zero byte
 * between them.  None holds one, so comparing bytes compares part by part,
 * and bytea's functions serve as the type's.
 */
Datum
objectidentificator_make(const TextSpan parts[IDENTIFICATOR_PARTS])
{
	size_t		size = VARHDRSZ + IDENTIFICATOR_PARTS - 1;
	struct varlena *result;
	char	   *to;

	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
		size += parts[i].len;
	result = palloc(size);
	SET_VARSIZE(result, size);
	to = VARDATA(result);
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		if (i > 0)
			*to++ = '\0';
		memcpy(to, parts[i].str, parts[i].len);
		to += parts[i].len;
	}
	return PointerGetDatum(result);
}

/* The parts point into the value, or into its detoasted copy. */
void
objectidentificator_read(Datum value, TextSpan parts[IDENTIFICATOR_PARTS])
{
	struct varlena *packed = PG_DETOAST_DATUM_PACKED(value);
	const char *at = VARDATA_ANY(packed);
	const char *end = at + VARSIZE_ANY_EXHDR(packed);

	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		const char *stop = memchr(at, '\0', (size_t) (end - at));

		if ((stop == NULL) != (i == IDENTIFICATOR_PARTS - 1))
			ereport(ERROR,
					(errcode(ERRCODE_DATA_CORRUPTED),
					 errmsg_internal("objectidentificator does not have %d parts",
									 IDENTIFICATOR_PARTS)));
		if (stop == NULL)
			stop = end;
		parts[i] = text_span(at, (size_t) (stop - at));
		at = stop + 1;
	}
}

/*
 * A %XX can stand for any byte, so the parts may not be valid in the encoding
 * of the database though the text is; for UTF-8 the parser has seen to it.
 */
static const char *
check_encoding(const TextSpan parts[IDENTIFICATOR_PARTS])
{
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		if (!pg_verify_mbstr(GetDatabaseEncoding(), parts[i].str,
							 (int) parts[i].len, true))
			return "A part is not valid in the encoding of the database.";
	}
	return NULL;
}

Datum
klantcontact_objectidentificator_in(PG_FUNCTION_ARGS)
{
	char	   *str = PG_GETARG_CSTRING(0);
	size_t		len = strlen(str);
	TextSpan	parts[IDENTIFICATOR_PARTS];
	const char *reason;

	/* What a driver makes of an object, and sends as text: no URN. */
	if (str[strspn(str, " \t\n\r")] == '{')
		reason = objectidentificator_parse_json(str, parts);
	else
		reason = objectidentificator_parse(str, len, type_utf8(),
										   palloc(len + 1), parts);
	if (reason == NULL)
		reason = check_encoding(parts);
	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "objectidentificator",
							 MASK_ALL, str, reason);
	return objectidentificator_make(parts);
}

Datum
klantcontact_objectidentificator_out(PG_FUNCTION_ARGS)
{
	TextSpan	parts[IDENTIFICATOR_PARTS];
	char	   *urn;

	objectidentificator_read(PG_GETARG_DATUM(0), parts);
	urn = palloc(objectidentificator_urn_size(parts));
	objectidentificator_format(parts, urn);
	PG_RETURN_CSTRING(urn);
}

/* One part: its length in four bytes, and the text. */
static TextSpan
recv_part(StringInfo buf)
{
	int			left = buf->len - buf->cursor;
	int			size;
	int			len;
	const char *str;

	if (left < (int) sizeof(int32))
		type_bad_binary("objectidentificator", "The value is cut off.");
	size = (int) pq_getmsgint(buf, sizeof(int32));
	if (size < 0 || size > left - (int) sizeof(int32))
		type_bad_binary("objectidentificator", "The value is cut off.");
	str = pq_getmsgtext(buf, size, &len);
	return text_span(str, (size_t) len);
}

/*
 * The binary format is a version, so that it can change, and the four parts
 * in the order of the URN.
 */
Datum
klantcontact_objectidentificator_recv(PG_FUNCTION_ARGS)
{
	StringInfo	buf = (StringInfo) PG_GETARG_POINTER(0);
	TextSpan	parts[IDENTIFICATOR_PARTS];
	const char *reason;

	if (buf->cursor == buf->len || pq_getmsgbyte(buf) != BINARY_VERSION)
		type_bad_binary("objectidentificator",
						"The value begins with version 1 of the format.");
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
		parts[i] = recv_part(buf);
	if (buf->cursor != buf->len)
		type_bad_binary("objectidentificator",
						"The value ends after its four parts.");
	reason = objectidentificator_check(parts, type_utf8());
	if (reason != NULL)
		type_bad_binary("objectidentificator", reason);
	return objectidentificator_make(parts);
}

/* pq_sendcountedtext() would do, but has not the same arguments everywhere. */
static void
send_part(StringInfo buf, TextSpan part)
{
	char	   *str = pg_server_to_client(part.str, (int) part.len);
	uint32		len = str == part.str ? (uint32) part.len : strlen(str);

	pq_sendint32(buf, len);
	pq_sendbytes(buf, str, (int) len);
}

Datum
klantcontact_objectidentificator_send(PG_FUNCTION_ARGS)
{
	TextSpan	parts[IDENTIFICATOR_PARTS];
	StringInfoData buf;

	objectidentificator_read(PG_GETARG_DATUM(0), parts);
	pq_begintypsend(&buf);
	pq_sendbyte(&buf, BINARY_VERSION);
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
		send_part(&buf, parts[i]);
	PG_RETURN_BYTEA_P(pq_endtypsend(&buf));
}

/*
 * objectidentificator(object_id, code_objecttype, code_register,
 * code_soort_object_id): not strict, for a part that is missing is a fault.
 */
Datum
klantcontact_objectidentificator(PG_FUNCTION_ARGS)
{
	static const ObjectPart order[IDENTIFICATOR_PARTS] = {
		OBJECT_ID, CODE_OBJECTTYPE, CODE_REGISTER, CODE_SOORT_OBJECT_ID
	};
	TextSpan	parts[IDENTIFICATOR_PARTS] = {0};
	const char *reason;

	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		text	   *part;

		if (PG_ARGISNULL(i))
			continue;
		part = PG_GETARG_TEXT_PP(i);
		parts[order[i]] = text_span(VARDATA_ANY(part), VARSIZE_ANY_EXHDR(part));
	}
	reason = objectidentificator_check(parts, type_utf8());
	if (reason != NULL)
		return type_bad_text(SOFT_CONTEXT(fcinfo), "objectidentificator",
							 MASK_ALL, "", reason);
	return objectidentificator_make(parts);
}

static Datum
part(Datum value, ObjectPart which)
{
	TextSpan	parts[IDENTIFICATOR_PARTS];

	objectidentificator_read(value, parts);
	PG_RETURN_TEXT_P(cstring_to_text_with_len(parts[which].str,
											  (int) parts[which].len));
}

Datum
klantcontact_object_id(PG_FUNCTION_ARGS)
{
	return part(PG_GETARG_DATUM(0), OBJECT_ID);
}

Datum
klantcontact_code_objecttype(PG_FUNCTION_ARGS)
{
	return part(PG_GETARG_DATUM(0), CODE_OBJECTTYPE);
}

Datum
klantcontact_code_register(PG_FUNCTION_ARGS)
{
	return part(PG_GETARG_DATUM(0), CODE_REGISTER);
}

Datum
klantcontact_code_soort_object_id(PG_FUNCTION_ARGS)
{
	return part(PG_GETARG_DATUM(0), CODE_SOORT_OBJECT_ID);
}
