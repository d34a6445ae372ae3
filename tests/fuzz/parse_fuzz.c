/*-------------------------------------------------------------------------
 *
 * parse_fuzz.c
 *	  All parsers under libFuzzer: no bad access, and what is taken comes back.
 *
 * clang-14 -g -O1 -fsanitize=fuzzer,address,undefined -Isrc tests/fuzz/parse_fuzz.c src/types/parse_*.c src/types/taalcode_list.c src/types/landcode_list.c -o parse_fuzz
 *
 * Where libFuzzer is not installed, parse_mutate.c is a driver for it.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  tests/fuzz/parse_fuzz.c
 *
 *-------------------------------------------------------------------------
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "types/parse.h"

extern int	LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define REQUIRE(condition) \
	do { \
		if (!(condition)) \
		{ \
			fprintf(stderr, "line %d: %s\n", __LINE__, #condition); \
			abort(); \
		} \
	} while (0)

/* A formatted value is taken, and is the same value. */
#define NUMBER_ROUND_TRIP(name, ctype, size) \
	do { \
		ctype value; \
		ctype again; \
		char buf[size]; \
		if (name##_parse(str, len, &value) == NULL) \
		{ \
			name##_format(value, buf); \
			REQUIRE(strlen(buf) == size - 1); \
			REQUIRE(name##_parse(buf, size - 1, &again) == NULL); \
			REQUIRE(again == value); \
		} \
	} while (0)

static void
try_numbers(const char *str, size_t len)
{
	NUMBER_ROUND_TRIP(bsn, int32_t, BSN_SIZE);
	NUMBER_ROUND_TRIP(rsin, int32_t, RSIN_SIZE);
	NUMBER_ROUND_TRIP(kvknummer, int32_t, KVKNUMMER_SIZE);
	NUMBER_ROUND_TRIP(vestigingsnummer, int64_t, VESTIGINGSNUMMER_SIZE);
	NUMBER_ROUND_TRIP(postcode, int32_t, POSTCODE_SIZE);
}

/* What a receive function takes is what the input function takes. */
static void
try_checks(const char *str, size_t len)
{
	int64_t		value = 0;
	int64_t		again;
	int32_t		small;
	int32_t		small_again;
	char		buf[VESTIGINGSNUMMER_SIZE];

	memcpy(&value, str, len < sizeof(value) ? len : sizeof(value));
	small = (int32_t) (uint32_t) value;
	if (bsn_check(small) == NULL)
	{
		bsn_format(small, buf);
		REQUIRE(bsn_parse(buf, 9, &small_again) == NULL);
		REQUIRE(small_again == small && rsin_check(small) == NULL);
	}
	if (kvknummer_check(small) == NULL)
	{
		kvknummer_format(small, buf);
		REQUIRE(kvknummer_parse(buf, 8, &small_again) == NULL);
		REQUIRE(small_again == small);
	}
	if (vestigingsnummer_check(value) == NULL)
	{
		vestigingsnummer_format(value, buf);
		REQUIRE(vestigingsnummer_parse(buf, 12, &again) == NULL);
		REQUIRE(again == value);
	}
}

static void
try_iban(const char *str, size_t len)
{
	char		iban[IBAN_SIZE];
	char		again[IBAN_SIZE];
	size_t		iban_len;
	size_t		again_len;

	if (iban_parse(str, len, iban, &iban_len) != NULL)
		return;
	REQUIRE(iban_len < IBAN_SIZE && iban_len == strlen(iban));
	REQUIRE(iban_parse(iban, iban_len, again, &again_len) == NULL);
	REQUIRE(strcmp(iban, again) == 0);
	iban_format(iban, iban_len, again);
	REQUIRE(strcmp(iban, again) == 0);
}

/* The form in which a code is stored is its own. */
static void
try_codes(const char *str, size_t len)
{
	char		taal[TAAL_SIZE];
	char		land[LAND_SIZE];
	char		again[TAAL_SIZE];
	const char *nearest = taal_nearest(str, len);

	REQUIRE(nearest == NULL || taal_parse(nearest, 3, again) == NULL);
	if (taal_parse(str, len, taal) == NULL)
	{
		REQUIRE(taal_parse(taal, strlen(taal), again) == NULL);
		REQUIRE(strcmp(taal, again) == 0);
	}
	nearest = land_nearest(str, len);
	REQUIRE(nearest == NULL || land_parse(nearest, 2, land) == NULL);
	if (land_parse(str, len, land) == NULL)
		REQUIRE(land_parse(land, strlen(land), again) == NULL && strcmp(land, again) == 0);
	(void) nummeraanduiding_check(str, len);
}

static void
try_text(const char *str, size_t len, bool utf8)
{
	TextSpan	text = text_trim(str, len, utf8);
	TextSpan	again = text_trim(text.str, text.len, utf8);

	REQUIRE(text.str >= str && text.str + text.len <= str + len);
	REQUIRE(again.len == text.len && (text.len == 0 || again.str == text.str));
	REQUIRE((text.len == 0) == text_is_blank(str, len, utf8));
	(void) text_check_line(text.str, text.len, utf8);
}

static void
try_objectidentificator(const char *str, size_t len, bool utf8)
{
	TextSpan	parts[IDENTIFICATOR_PARTS];
	TextSpan	again[IDENTIFICATOR_PARTS];
	char	   *scratch = malloc(len + 1);
	char	   *urn;
	char	   *second;
	size_t		urn_len;

	if (objectidentificator_parse(str, len, utf8, scratch, parts) == NULL)
	{
		urn = malloc(objectidentificator_urn_size(parts));
		urn_len = objectidentificator_format(parts, urn);
		REQUIRE(urn_len < objectidentificator_urn_size(parts));
		second = malloc(urn_len);
		REQUIRE(objectidentificator_parse(urn, urn_len, utf8, second,
										  again) == NULL);
		for (int i = 0; i < IDENTIFICATOR_PARTS; i++)
		{
			REQUIRE(again[i].len == parts[i].len);
			REQUIRE(memcmp(again[i].str, parts[i].str, parts[i].len) == 0);
		}
		free(second);
		free(urn);
	}
	free(scratch);
}

static void
try_uuid(const char *str, size_t len)
{
	uint8_t		uuid[16];
	uint8_t		again[16];
	char		buf[UUID_SIZE];

	if (uuid_parse(str, len, uuid) != NULL)
		return;
	uuid_format(uuid, buf);
	REQUIRE(uuid_parse(buf, UUID_SIZE - 1, again) == NULL);
	REQUIRE(memcmp(uuid, again, sizeof(uuid)) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	/* a copy of its own size, so that reading past the end is found */
	char	   *str = malloc(size == 0 ? 1 : size);

	if (size > 0)
		memcpy(str, data, size);
	try_numbers(str, size);
	try_checks(str, size);
	try_iban(str, size);
	try_codes(str, size);
	try_uuid(str, size);
	for (int utf8 = 0; utf8 <= 1; utf8++)
	{
		try_text(str, size, utf8 == 1);
		try_objectidentificator(str, size, utf8 == 1);
		for (int piece = 0; piece < IDENTIFICATOR_PARTS; piece++)
		{
			TextSpan	part = text_span(str, size);

			(void) objectidentificator_check_part((ObjectPart) piece, &part, utf8 == 1);
		}
	}
	free(str);
	return 0;
}
