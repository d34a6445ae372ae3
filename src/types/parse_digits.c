/*-------------------------------------------------------------------------
 *
 * parse_digits.c
 *	  Numbers of a fixed count of ASCII digits; hexadecimal digits.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_digits.c
 *
 *-------------------------------------------------------------------------
 */
#include "types/parse.h"

/*
 * Read a text of digits only.  isdigit() is of no use: it goes by the locale.
 * At most 18 digits, so that the value cannot overflow.
 */
bool
digits_parse(const char *str, size_t len, int64_t *result)
{
	int64_t		value = 0;

	if (len == 0 || len > 18)
		return false;
	for (size_t i = 0; i < len; i++)
	{
		if (str[i] < '0' || str[i] > '9')
			return false;
		value = value * 10 + (str[i] - '0');
	}
	*result = value;
	return true;
}

/* Write a value with its leading zeros. */
void
digits_format(int64_t value, int digits, char *buf)
{
	for (int i = digits - 1; i >= 0; i--)
	{
		buf[i] = (char) ('0' + value % 10);
		value /= 10;
	}
	buf[digits] = '\0';
}

/* The value of a hexadecimal digit, -1 if it is none. */
int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}
