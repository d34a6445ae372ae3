/*-------------------------------------------------------------------------
 *
 * match_keys.c
 *	  When two identificatoren, or two digitale adressen, are the same.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/match_keys.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"

#include "register/match_keys.h"

PG_FUNCTION_INFO_V1(klantcontact_identificator_soort);
PG_FUNCTION_INFO_V1(klantcontact_identificator_sleutel);
PG_FUNCTION_INFO_V1(klantcontact_adres_sleutel);

static const char *const base_codes[BASE_NONE] = {
	[BASE_BSN] = "bsn",
	[BASE_RSIN] = "rsin",
	[BASE_KVK] = "kvk_nummer",
	[BASE_VESTIGINGSNUMMER] = "vestigingsnummer",
};

/* More than any number of these kinds takes. */
#define NUMBER_SIZE VESTIGINGSNUMMER_SIZE

static BaseKind
base_kind(TextSpan code)
{
	for (int i = 0; i < BASE_NONE; i++)
	{
		if (code.len == strlen(base_codes[i]) &&
			pg_strncasecmp(code.str, base_codes[i], code.len) == 0)
			return (BaseKind) i;
	}
	return BASE_NONE;
}

BaseKind
identificator_kind(Datum identificator)
{
	TextSpan	parts[IDENTIFICATOR_PARTS];

	objectidentificator_read(identificator, parts);
	return base_kind(parts[CODE_SOORT_OBJECT_ID]);
}

/* Writes the number as its type does; NULL, or what is wrong with it. */
static const char *
write_number(BaseKind kind, TextSpan id, char output[NUMBER_SIZE])
{
	const char *reason;
	int32		number;
	int64		large;

	switch (kind)
	{
		case BASE_BSN:
			reason = bsn_parse(id.str, id.len, &number);
			if (reason == NULL)
				bsn_format(number, output);
			return reason;
		case BASE_RSIN:
			reason = rsin_parse(id.str, id.len, &number);
			if (reason == NULL)
				rsin_format(number, output);
			return reason;
		case BASE_KVK:
			reason = kvknummer_parse(id.str, id.len, &number);
			if (reason == NULL)
				kvknummer_format(number, output);
			return reason;
		default:
			reason = vestigingsnummer_parse(id.str, id.len, &large);
			if (reason == NULL)
				vestigingsnummer_format(large, output);
			return reason;
	}
}

const char *
identificator_normalize(Datum identificator, Datum *result)
{
	TextSpan	parts[IDENTIFICATOR_PARTS];
	char		output[NUMBER_SIZE];
	BaseKind	kind;
	const char *reason;

	*result = identificator;
	objectidentificator_read(identificator, parts);
	kind = base_kind(parts[CODE_SOORT_OBJECT_ID]);
	if (kind == BASE_NONE)
		return NULL;
	reason = write_number(kind, parts[OBJECT_ID], output);
	if (reason != NULL)
		return reason;
	if (text_span_is(parts[CODE_SOORT_OBJECT_ID], base_codes[kind]) &&
		text_span_is(parts[OBJECT_ID], output))
		return NULL;
	parts[CODE_SOORT_OBJECT_ID].str = base_codes[kind];
	parts[OBJECT_ID] = text_span(output, strlen(output));
	*result = objectidentificator_make(parts);
	return NULL;
}

static TextSpan
folded(TextSpan span)
{
	char	   *text = palloc(span.len + 1);

	text_fold(span.str, span.len, type_utf8(), text);
	return text_span(text, span.len);
}

/* No part of an identificator is empty, so an empty one stands for any. */
static void
key_parts(Datum identificator, TextSpan parts[IDENTIFICATOR_PARTS])
{
	BaseKind	kind;

	(void) identificator_normalize(identificator, &identificator);
	objectidentificator_read(identificator, parts);
	kind = base_kind(parts[CODE_SOORT_OBJECT_ID]);
	for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
	{
		if (i == OBJECT_ID)
			continue;
		if (kind == BASE_NONE)
			parts[i] = folded(parts[i]);
		else
			parts[i] = i == CODE_SOORT_OBJECT_ID ?
				text_span(base_codes[kind], strlen(base_codes[kind])) : text_span("", 0);
	}
}

Datum
identificator_kind_key(Datum identificator)
{
	TextSpan	parts[IDENTIFICATOR_PARTS];

	key_parts(identificator, parts);
	parts[OBJECT_ID] = text_span("", 0);
	return objectidentificator_make(parts);
}

Datum
identificator_key(Datum identificator)
{
	TextSpan	parts[IDENTIFICATOR_PARTS];

	key_parts(identificator, parts);
	return objectidentificator_make(parts);
}

static TextSpan
span_of(Datum value)
{
	text	   *packed = DatumGetTextPP(value);

	return text_span(VARDATA_ANY(packed), VARSIZE_ANY_EXHDR(packed));
}

/* Is this the soort (text) of adres that is an e-mail address? */
static bool
is_email(Datum kind)
{
	return text_span_is(span_of(kind), EMAIL);
}

static Datum
adres_key(TextSpan kind, TextSpan adres)
{
	text	   *result = palloc(VARHDRSZ + adres.len + DIGITAAL_ADRES_KEY_EXTRA);
	size_t		len = digitaal_adres_key(kind, adres, type_utf8(), VARDATA(result));

	SET_VARSIZE(result, VARHDRSZ + len);
	return PointerGetDatum(result);
}

Datum
adres_unique_key(Datum kind, Datum adres)
{
	return is_email(kind) ? adres_key(span_of(kind), span_of(adres)) : adres;
}

const char *
emailadres_check(Datum adres)
{
	TextSpan	span = span_of(adres);

	return email_check(span.str, span.len, type_utf8());
}

const char *
adres_check(Datum kind, Datum adres)
{
	return is_email(kind) ? emailadres_check(adres) : NULL;
}

/* identificator_soort(objectidentificator) → bytea */
Datum
klantcontact_identificator_soort(PG_FUNCTION_ARGS)
{
	return identificator_kind_key(PG_GETARG_DATUM(0));
}

/* identificator_sleutel(objectidentificator) → bytea */
Datum
klantcontact_identificator_sleutel(PG_FUNCTION_ARGS)
{
	return identificator_key(PG_GETARG_DATUM(0));
}

/* adres_sleutel(soort text, adres text) → text */
Datum
klantcontact_adres_sleutel(PG_FUNCTION_ARGS)
{
	return adres_key(span_of(PG_GETARG_DATUM(0)), span_of(PG_GETARG_DATUM(1)));
}
