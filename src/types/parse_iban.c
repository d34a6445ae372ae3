/*-------------------------------------------------------------------------
 *
 * parse_iban.c
 *	  IBAN (ISO 13616): length per country and mod 97.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_iban.c
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "types/parse.h"

typedef struct IbanLand
{
	char		land[3];
	uint8_t		length;
} IbanLand;

/* SWIFT's IBAN registry, release 101, sorted by land */
static const IbanLand iban_countries[] = {
	{"AD", 24}, {"AE", 23}, {"AL", 28}, {"AT", 20}, {"AZ", 28}, {"BA", 20},
	{"BE", 16}, {"BG", 22}, {"BH", 22}, {"BI", 27}, {"BR", 29}, {"BY", 28},
	{"CH", 21}, {"CR", 22}, {"CY", 28}, {"CZ", 24}, {"DE", 22}, {"DJ", 27},
	{"DK", 18}, {"DO", 28}, {"EE", 20}, {"EG", 29}, {"ES", 24}, {"FI", 18},
	{"FK", 18}, {"FO", 18}, {"FR", 27}, {"GB", 22}, {"GE", 22}, {"GI", 23},
	{"GL", 18}, {"GR", 27}, {"GT", 28}, {"HN", 28}, {"HR", 21}, {"HU", 28},
	{"IE", 22}, {"IL", 23}, {"IQ", 23}, {"IS", 26}, {"IT", 27}, {"JO", 30},
	{"KW", 30}, {"KZ", 20}, {"LB", 28}, {"LC", 32}, {"LI", 21}, {"LT", 20},
	{"LU", 20}, {"LV", 21}, {"LY", 25}, {"MC", 27}, {"MD", 24}, {"ME", 22},
	{"MK", 19}, {"MN", 20}, {"MR", 27}, {"MT", 31}, {"MU", 30}, {"NI", 28},
	{"NL", 18}, {"NO", 15}, {"OM", 23}, {"PK", 24}, {"PL", 28}, {"PS", 29},
	{"PT", 25}, {"QA", 29}, {"RO", 24}, {"RS", 22}, {"RU", 33}, {"SA", 24},
	{"SC", 31}, {"SD", 18}, {"SE", 24}, {"SI", 19}, {"SK", 24}, {"SM", 27},
	{"SO", 23}, {"ST", 25}, {"SV", 28}, {"TL", 23}, {"TN", 24}, {"TR", 26},
	{"UA", 29}, {"VA", 22}, {"VG", 24}, {"XK", 20}, {"YE", 30},
};

#define IBAN_COUNTRIES (sizeof(iban_countries) / sizeof(iban_countries[0]))
#define IBAN_MAX (IBAN_SIZE - 1)

/* The length of this country's IBANs, 0 if it has none. */
static size_t
length_of(const char *land)
{
	for (size_t i = 0; i < IBAN_COUNTRIES; i++)
	{
		if (memcmp(iban_countries[i].land, land, 2) == 0)
			return iban_countries[i].length;
	}
	return 0;
}

/* Leave the spaces out and make the letters upper case. */
static const char *
compact(const char *str, size_t len, char result[IBAN_SIZE],
		size_t *result_len)
{
	size_t		n = 0;

	for (size_t i = 0; i < len; i++)
	{
		char		c = str[i];

		if (c == ' ')
			continue;
		if (c >= 'a' && c <= 'z')
			c = (char) (c - 'a' + 'A');
		if (!is_digit(c) && !(c >= 'A' && c <= 'Z'))
			return "An IBAN consists of letters, digits and spaces.";
		if (n == IBAN_MAX)
			return "An IBAN has at most 34 characters.";
		result[n++] = c;
	}
	result[n] = '\0';
	*result_len = n;
	return NULL;
}

/*
 * The remainder by 97 of the number that the text is when its first four
 * characters stand at its end and each letter counts as 10, 11, .. 35.
 */
static int
remainder_97(const char *iban, size_t len)
{
	int			remainder = 0;

	for (size_t i = 0; i < len; i++)
	{
		char		c = iban[(i + 4) % len];

		if (is_digit(c))
			remainder = (remainder * 10 + (c - '0')) % 97;
		else
			remainder = (remainder * 100 + (c - 'A' + 10)) % 97;
	}
	return remainder;
}

/*
 * Check digits 00, 01 and 99 can pass mod 97 in place of 97, 98 and 02, but
 * the standard never gives them out.
 */
static bool
check_digits_exist(const char *iban)
{
	int			digits = (iban[2] - '0') * 10 + (iban[3] - '0');

	return digits >= 2 && digits <= 98;
}

const char *
iban_parse(const char *str, size_t len, char result[IBAN_SIZE],
		   size_t *result_len)
{
	const char *reason = compact(str, len, result, result_len);
	size_t		expected;

	if (reason != NULL)
		return reason;
	if (*result_len < 4 || is_digit(result[0]) || is_digit(result[1]) ||
		!is_digit(result[2]) || !is_digit(result[3]))
		return "An IBAN begins with two letters and two digits.";
	expected = length_of(result);
	if (expected == 0)
		return "The country is not in the IBAN registry.";
	if (*result_len != expected)
		return "The IBAN does not have the length of its country.";
	if (!check_digits_exist(result) || remainder_97(result, *result_len) != 1)
		return "The check digits of the IBAN do not fit (mod 97).";
	return NULL;
}

void
iban_format(const char *value, size_t len, char *buf)
{
	memcpy(buf, value, len);
	buf[len] = '\0';
}
