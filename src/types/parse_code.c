/*-------------------------------------------------------------------------
 *
 * parse_code.c
 *	  Codes of a list: languages (ISO 639) and countries (ISO 3166-1).
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_code.c
 *
 *-------------------------------------------------------------------------
 */
#include <string.h>

#include "types/code_lists.h"
#include "types/parse.h"

/*
 * Find letters in a sorted list of entries that begin with a code; NULL if
 * they are not in it.
 */
static const void *
find(const char *letters, size_t count,
	 const void *list, size_t length, size_t width)
{
	size_t		low = 0;
	size_t		high = length;

	while (low < high)
	{
		size_t		middle = low + (high - low) / 2;
		const char *entry = (const char *) list + middle * width;
		int			order = memcmp(letters, entry, count);

		if (order == 0)
			return entry;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

/* So many letters, without regard to case, in the case that "a" has. */
static bool
letters_parse(const char *str, size_t len, size_t count, char a, char *result)
{
	if (len != count)
		return false;
	for (size_t i = 0; i < count; i++)
	{
		if (str[i] >= 'a' && str[i] <= 'z')
			result[i] = (char) (str[i] - 'a' + a);
		else if (str[i] >= 'A' && str[i] <= 'Z')
			result[i] = (char) (str[i] - 'A' + a);
		else
			return false;
	}
	result[count] = '\0';
	return true;
}

/*
 * One language has one value: the terminological code of ISO 639-2.  Twenty
 * have a bibliographic one beside it (dut and nld), and many the two letters
 * of ISO 639-1, which browsers send.
 */
const char *
taal_parse(const char *str, size_t len, char result[TAAL_SIZE])
{
	const TaalPair *pair = NULL;

	if (letters_parse(str, len, 2, 'a', result))
		pair = find(result, 2, taal_small_list, taal_small_list_length,
					sizeof(TaalPair));
	else if (letters_parse(str, len, 3, 'a', result))
		pair = find(result, 3, bibliographic_list, bibliographic_list_length,
					sizeof(TaalPair));
	else
		return "A language is a code of three letters.";
	if (pair != NULL)
		memcpy(result, pair->terminologic, TAAL_SIZE);
	if (result[2] == '\0' ||
		find(result, 3, taalcode_list, taalcode_list_length,
			 sizeof(taalcode_list[0])) == NULL)
		return "The code is not in the list of ISO 639-2.";
	return NULL;
}

/* A code with a country (nl-NL), or with one letter too many or wrong. */
const char *
taal_nearest(const char *str, size_t len)
{
	size_t		head = 0;
	char		code[TAAL_SIZE];

	while (head < len && str[head] != '-' && str[head] != '_')
		head++;
	if (head == len && (len < 3 || len > 4))
		return NULL;
	if (head == len)
		head = 2;
	if (taal_parse(str, head, code) != NULL)
		return NULL;
	return find(code, 3, taalcode_list, taalcode_list_length, sizeof(taalcode_list[0]));
}

const char *
land_parse(const char *str, size_t len, char result[LAND_SIZE])
{
	if (!letters_parse(str, len, 2, 'A', result))
		return "A country is a code of two letters.";
	if (find(result, 2, landcode_list, landcode_list_length,
			 sizeof(landcode_list[0])) == NULL)
		return "The code is not in the list of ISO 3166-1.";
	return NULL;
}

/* What passes for a code, or the first letters of a longer one or a name. */
const char *
land_nearest(const char *str, size_t len)
{
	char		code[LAND_SIZE];

	if (len < 2 || !letters_parse(str, 2, 2, 'A', code))
		return NULL;
	if (len == 2 && memcmp(code, "UK", 2) == 0)
		return "GB";
	if (len == 2 && memcmp(code, "EL", 2) == 0)
		return "GR";
	if (len > 3 || land_parse(code, 2, code) != NULL)
		return NULL;
	return find(code, 2, landcode_list, landcode_list_length, sizeof(landcode_list[0]));
}
