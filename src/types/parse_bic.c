/*-------------------------------------------------------------------------
 *
 * parse_bic.c
 *	  Business identifier codes by ISO 9362.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_bic.c
 *
 *-------------------------------------------------------------------------
 */
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "types/parse.h"

/* The letters of the land stand behind the four of the party. */
#define LAND_AT 4
#define LAND_LETTERS 2

static bool
is_letter(char c)
{
	return c >= 'A' && c <= 'Z';
}

const char *
bic_parse(const char *str, size_t len, char result[BIC_SIZE])
{
	if (len != 8 && len != BIC_SIZE - 1)
		return "A BIC has 8 or 11 characters.";
	for (size_t i = 0; i < len; i++)
	{
		char		c = str[i];

		if (c >= 'a' && c <= 'z')
			c = (char) (c - 'a' + 'A');
		if (!is_letter(c) && !(c >= '0' && c <= '9'))
			return "A BIC consists of letters and digits.";
		if (!is_letter(c) && i >= LAND_AT && i < LAND_AT + LAND_LETTERS)
			return "The fifth and sixth characters of a BIC are the letters of a land.";
		result[i] = c;
	}
	result[len] = '\0';
	return NULL;
}
