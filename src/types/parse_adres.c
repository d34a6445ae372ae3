/*-------------------------------------------------------------------------
 *
 * parse_adres.c
 *	  Where somebody lives: nummeraanduiding (BAG) and postcode.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_adres.c
 *
 *-------------------------------------------------------------------------
 */
#include "types/parse.h"

/* At positions 5 and 6 stands the BAG's object type, 20 for this one. */
const char *
nummeraanduiding_check(const char *str, size_t len)
{
	int64_t		value;

	if (len != 16)
		return "The BAG id of a nummeraanduiding has 16 digits.";
	if (!digits_parse(str, len, &value))
		return "The BAG id of a nummeraanduiding consists of digits only.";
	if (memcmp(str + 4, "20", 2) != 0)
		return "The BAG id of a nummeraanduiding has object type 20 at positions 5 and 6.";
	return NULL;
}

/* Put a letter's place in the alphabet in *result, whatever its case. */
static bool
letter_parse(char letter, int32_t *result)
{
	if (letter >= 'A' && letter <= 'Z')
		*result = letter - 'A';
	else if (letter >= 'a' && letter <= 'z')
		*result = letter - 'a';
	else
		return false;
	return true;
}

/* SA, SD and SS are not given out, because of the Second World War. */
static bool
letters_are_refused(int32_t first, int32_t second)
{
	return first == 'S' - 'A' &&
		(second == 'A' - 'A' || second == 'D' - 'A' || second == 'S' - 'A');
}

/* The value counts on: digits first, then letters, so it sorts as the text. */
const char *
postcode_parse(const char *str, size_t len, int32_t *result)
{
	const char *form = "A postcode has four digits and two letters, with at most one space between them.";
	int64_t		digits;
	int32_t		first;
	int32_t		second;

	if (len != 6 && !(len == 7 && str[4] == ' '))
		return form;
	if (!digits_parse(str, 4, &digits) ||
		!letter_parse(str[len - 2], &first) ||
		!letter_parse(str[len - 1], &second))
		return form;
	if (str[0] == '0')
		return "A postcode does not begin with a zero.";
	if (letters_are_refused(first, second))
		return "The letters SA, SD and SS are not used in postcodes.";
	*result = ((int32_t) digits * 26 + first) * 26 + second;
	return NULL;
}

void
postcode_format(int32_t value, char *buf)
{
	digits_format(value / (26 * 26), 4, buf);
	buf[4] = (char) ('A' + value / 26 % 26);
	buf[5] = (char) ('A' + value % 26);
	buf[6] = '\0';
}
