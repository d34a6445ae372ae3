/*-------------------------------------------------------------------------
 *
 * parse_code.c
 *	  Codes of a list: taalcode (ISO 639-2) and landcode (ISO 3166-1).
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

/* Letters in an integer, the first one highest: it sorts as the text does. */
static int32_t
pack(const char *letters, size_t count)
{
	int32_t		packed = 0;

	for (size_t i = 0; i < count; i++)
		packed = packed * 256 + (unsigned char) letters[i];
	return packed;
}

static void
unpack(int32_t packed, size_t count, char *buf)
{
	buf[count] = '\0';
	while (count-- > 0)
	{
		buf[count] = (char) (packed % 256);
		packed /= 256;
	}
}

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

/*
 * Twenty languages have a bibliographic code beside their terminological one
 * (dut and nld); one language is to have one value.
 */
const char *
taalcode_parse(const char *str, size_t len, int32_t *result)
{
	const Bibliografisch *pair;

	if (len != 3)
		return "A taalcode has three lower-case letters.";
	for (size_t i = 0; i < 3; i++)
	{
		if (str[i] < 'a' || str[i] > 'z')
			return "A taalcode has three lower-case letters.";
	}
	pair = find(str, 3, bibliografisch_list, bibliografisch_list_length,
				sizeof(Bibliografisch));
	if (pair != NULL)
		str = pair->terminologisch;
	if (find(str, 3, taalcode_list, taalcode_list_length,
			 sizeof(taalcode_list[0])) == NULL)
		return "The code is not in the list of ISO 639-2.";
	*result = pack(str, 3);
	return NULL;
}

void
taalcode_format(int32_t value, char *buf)
{
	unpack(value, 3, buf);
}

const char *
landcode_parse(const char *str, size_t len, int32_t *result)
{
	char		upper[2];

	if (len != 2)
		return "A landcode has two letters.";
	for (size_t i = 0; i < 2; i++)
	{
		if (str[i] >= 'a' && str[i] <= 'z')
			upper[i] = (char) (str[i] - 'a' + 'A');
		else if (str[i] >= 'A' && str[i] <= 'Z')
			upper[i] = str[i];
		else
			return "A landcode has two letters.";
	}
	if (find(upper, 2, landcode_list, landcode_list_length,
			 sizeof(landcode_list[0])) == NULL)
		return "The code is not in the list of ISO 3166-1.";
	*result = pack(upper, 2);
	return NULL;
}

void
landcode_format(int32_t value, char *buf)
{
	unpack(value, 2, buf);
}
