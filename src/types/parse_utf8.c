/*-------------------------------------------------------------------------
 *
 * parse_utf8.c
 *	  Characters of UTF-8, one at a time.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_utf8.c
 *
 *-------------------------------------------------------------------------
 */
#include "types/parse.h"

static bool
is_tail(unsigned char byte)
{
	return (byte & 0xC0) == 0x80;
}

/*
 * The number of bytes of the first character and its code; 0 if there is
 * none, or it is not valid: cut off, overlong, a surrogate, above U+10FFFF.
 */
size_t
utf8_next(const char *str, size_t len, uint32_t *code)
{
	const unsigned char *p = (const unsigned char *) str;
	uint32_t	lowest;
	size_t		size;

	if (len == 0)
		return 0;
	if (p[0] < 0x80)
	{
		*code = p[0];
		return 1;
	}
	if (p[0] >= 0xC2 && p[0] <= 0xDF)
		size = 2, *code = p[0] & 0x1F, lowest = 0x80;
	else if ((p[0] & 0xF0) == 0xE0)
		size = 3, *code = p[0] & 0x0F, lowest = 0x800;
	else if (p[0] >= 0xF0 && p[0] <= 0xF4)
		size = 4, *code = p[0] & 0x07, lowest = 0x10000;
	else
		return 0;
	if (len < size)
		return 0;
	for (size_t i = 1; i < size; i++)
	{
		if (!is_tail(p[i]))
			return 0;
		*code = (*code << 6) | (p[i] & 0x3F);
	}
	if (*code < lowest || *code > 0x10FFFF ||
		(*code >= 0xD800 && *code <= 0xDFFF))
		return 0;
	return size;
}
