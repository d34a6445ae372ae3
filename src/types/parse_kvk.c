/*-------------------------------------------------------------------------
 *
 * parse_kvk.c
 *	  The numbers of the Handelsregister: kvknummer, vestigingsnummer.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_kvk.c
 *
 *-------------------------------------------------------------------------
 */
#include "types/parse.h"

const char *
kvknummer_parse(const char *str, size_t len, int32_t *result)
{
	int64_t		value;

	if (len != 8)
		return "A kvknummer has 8 digits.";
	if (!digits_parse(str, len, &value))
		return "A kvknummer consists of digits only.";
	*result = (int32_t) value;
	return NULL;
}

const char *
kvknummer_check(int32_t value)
{
	if (value < 0 || value > 99999999)
		return "A kvknummer has 8 digits.";
	return NULL;
}

void
kvknummer_format(int32_t value, char *buf)
{
	digits_format(value, 8, buf);
}

const char *
vestigingsnummer_parse(const char *str, size_t len, int64_t *result)
{
	if (len != 12)
		return "A vestigingsnummer has 12 digits.";
	if (!digits_parse(str, len, result))
		return "A vestigingsnummer consists of digits only.";
	return NULL;
}

const char *
vestigingsnummer_check(int64_t value)
{
	if (value < 0 || value > INT64_C(999999999999))
		return "A vestigingsnummer has 12 digits.";
	return NULL;
}

void
vestigingsnummer_format(int64_t value, char *buf)
{
	digits_format(value, 12, buf);
}
