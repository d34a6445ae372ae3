/*-------------------------------------------------------------------------
 *
 * parse.h
 *	  The parsers and formatters of the types, free of PostgreSQL.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_PARSE_H
#define KLANTCONTACT_PARSE_H

/*
 * Nothing here knows of palloc, ereport or fmgr: the same code serves the
 * input and receive functions, the reader of JSON documents, and the fuzzer.
 *
 * A parser returns NULL when the text is fine, else a static sentence that
 * says why it is not, fit for an errdetail.  The sentence never holds the
 * value, nor what the right check digit would have been.  Where it fails, the
 * result is not to be used.
 *
 * A check does the same for a value that came in as binary.  A formatter
 * writes a valid value and a closing NUL into a buffer of the size named.
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/*
 * The server loads modules with RTLD_GLOBAL, and libuuid for one has a
 * uuid_parse() too: keep our names to ourselves.
 */
#pragma GCC visibility push(hidden)

#define BSN_SIZE 10
#define RSIN_SIZE 10
#define KVKNUMMER_SIZE 9
#define VESTIGINGSNUMMER_SIZE 13
#define TAAL_SIZE 4
#define LAND_SIZE 3
#define POSTCODE_SIZE 7
#define IBAN_SIZE 35
#define BIC_SIZE 12
#define UUID_SIZE 37

/* a piece of text that need not end in a NUL */
typedef struct TextSpan
{
	const char *str;
	size_t		len;
} TextSpan;

/* Of ASCII only, whatever the locale. */
static inline bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool
text_span_is(TextSpan span, const char *str)
{
	return span.len == strlen(str) && memcmp(span.str, str, span.len) == 0;
}

static inline TextSpan
text_span(const char *str, size_t len)
{
	TextSpan	span = {str, len};

	return span;
}

/* the parts of an objectidentificator, in the order in which they compare */
typedef enum ObjectPart
{
	CODE_REGISTER,
	CODE_OBJECTTYPE,
	CODE_SOORT_OBJECT_ID,
	OBJECT_ID
} ObjectPart;

#define IDENTIFICATOR_PARTS 4
#define IDENTIFICATOR_PART_MAX_CHARS 200
#define OBJECTIDENTIFICATOR_MAX_BYTES 2000

/* the JSON names of the parts, by ObjectPart */
extern const char *const identificator_part_names[IDENTIFICATOR_PARTS];

/* parse_digits.c */
extern bool digits_parse(const char *str, size_t len, int64_t *result);
extern void digits_format(int64_t value, int digits, char *buf);
extern int	hex_digit(char c);

/* parse_bsn.c */
extern const char *bsn_parse(const char *str, size_t len, int32_t *result);
extern const char *bsn_check(int32_t value);
extern void bsn_format(int32_t value, char *buf);
extern const char *rsin_parse(const char *str, size_t len, int32_t *result);
extern const char *rsin_check(int32_t value);
extern void rsin_format(int32_t value, char *buf);

/* parse_kvk.c */
extern const char *kvknummer_parse(const char *str, size_t len,
								   int32_t *result);
extern const char *kvknummer_check(int32_t value);
extern void kvknummer_format(int32_t value, char *buf);
extern const char *vestigingsnummer_parse(const char *str, size_t len,
										  int64_t *result);
extern const char *vestigingsnummer_check(int64_t value);
extern void vestigingsnummer_format(int64_t value, char *buf);

/* parse_adres.c */
extern const char *nummeraanduiding_check(const char *str, size_t len);
extern const char *postcode_parse(const char *str, size_t len,
								  int32_t *result);
extern void postcode_format(int32_t value, char *buf);

/* parse_uri.c: is it an absolute URI? */
extern const char *uri_check(const char *str, size_t len);

/*
 * parse_code.c: the result is the code as it is stored.  A nearest code is
 * one that may have been meant, or NULL.
 */
extern const char *taal_parse(const char *str, size_t len,
							  char result[TAAL_SIZE]);
extern const char *taal_nearest(const char *str, size_t len);
extern const char *land_parse(const char *str, size_t len,
							  char result[LAND_SIZE]);
extern const char *land_nearest(const char *str, size_t len);

/* parse_iban.c: the result is the compact form in upper case */
extern const char *iban_parse(const char *str, size_t len,
							  char result[IBAN_SIZE], size_t *result_len);
extern void iban_format(const char *value, size_t len, char *buf);

/* parse_bic.c: the result is the code in upper case */
extern const char *bic_parse(const char *str, size_t len, char result[BIC_SIZE]);

/*
 * parse_text.c: what is left of a text without white space and invisible
 * characters around it; a variation selector, joiner or tag behind a visible
 * character belongs to that.  It points into the text.
 */
extern TextSpan text_trim(const char *str, size_t len, bool utf8);

/* Is there nothing to be seen in it? */
extern bool text_is_blank(const char *str, size_t len, bool utf8);

/* Is it one line, without control characters? */
extern const char *text_check_line(const char *str, size_t len, bool utf8);

/* the code of the soort of digitaal adres that is checked */
#define EMAIL "e-mail"

/* more bytes than an address has may its key take */
#define DIGITAAL_ADRES_KEY_EXTRA 3

/*
 * parse_digitaal_adres.c: a fold takes as many bytes as the text.  The key of an
 * address is what it is looked up by: an e-mail address without capitals, the
 * digits of a telephone number with its country in front, anything else as it is.
 */
extern void text_fold(const char *str, size_t len, bool utf8, char *result);
extern const char *email_check(const char *str, size_t len, bool utf8);
extern size_t digitaal_adres_key(TextSpan kind, TextSpan adres, bool utf8,
								 char *result);

/*
 * parse_objectidentificator.c: the scratch space holds at least as many bytes
 * as the text, and the parts point into it.  The checks trim the parts first.
 */
extern const char *objectidentificator_parse(const char *str, size_t len,
											 bool utf8, char *scratch,
											 TextSpan parts[IDENTIFICATOR_PARTS]);
extern const char *objectidentificator_check_part(ObjectPart piece,
												  TextSpan *part, bool utf8);
extern const char *objectidentificator_check(TextSpan parts[IDENTIFICATOR_PARTS],
											 bool utf8);
extern size_t objectidentificator_urn_size(const TextSpan parts[IDENTIFICATOR_PARTS]);
extern size_t objectidentificator_format(const TextSpan parts[IDENTIFICATOR_PARTS],
										 char *buf);

/* parse_uuid.c: only the form 8-4-4-4-12 */
extern const char *uuid_parse(const char *str, size_t len,
							  uint8_t result[16]);
extern void uuid_format(const uint8_t value[16], char *buf);

/* parse_utf8.c: bytes of the first character, 0 if it is not valid */
extern size_t utf8_next(const char *str, size_t len, uint32_t *code);

#pragma GCC visibility pop

#endif							/* KLANTCONTACT_PARSE_H */
