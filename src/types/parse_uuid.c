/*-------------------------------------------------------------------------
 *
 * parse_uuid.c
 *	  UUIDs in JSON: only the form 8-4-4-4-12.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_uuid.c
 *
 *-------------------------------------------------------------------------
 */
#include "types/parse.h"

#define UUID_LEN (UUID_SIZE - 1)

static const char form[] = "A UUID has 32 hexadecimal digits in the form 8-4-4-4-12.";

static bool
is_hyphen_place(size_t at)
{
	return at == 8 || at == 13 || at == 18 || at == 23;
}

const char *
uuid_parse(const char *str, size_t len, uint8_t result[16])
{
	size_t		digits = 0;

	if (len != UUID_LEN)
		return form;
	for (size_t at = 0; at < UUID_LEN; at++)
	{
		int			digit = hex_digit(str[at]);

		if (is_hyphen_place(at))
		{
			if (str[at] != '-')
				return form;
			continue;
		}
		if (digit < 0)
			return form;
		if (digits % 2 == 0)
			result[digits / 2] = (uint8_t) (digit << 4);
		else
			result[digits / 2] |= (uint8_t) digit;
		digits++;
	}
	return NULL;
}

void
uuid_format(const uint8_t value[16], char *buf)
{
	static const char hex[] = "0123456789abcdef";
	size_t		digits = 0;

	for (size_t at = 0; at < UUID_LEN; at++)
	{
		uint8_t		byte = value[digits / 2];

		if (is_hyphen_place(at))
		{
			buf[at] = '-';
			continue;
		}
		buf[at] = hex[digits % 2 == 0 ? byte >> 4 : byte & 0x0F];
		digits++;
	}
	buf[UUID_LEN] = '\0';
}
