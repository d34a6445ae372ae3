/*-------------------------------------------------------------------------
 *
 * parse_bsn.c
 *	  BSN and RSIN: nine digits that pass the 11-proef.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/parse_bsn.c
 *
 *-------------------------------------------------------------------------
 */
#include "types/parse.h"

/* what can be wrong, in words of the number at hand */
typedef struct Reasons
{
	const char *digits;
	const char *length;
	const char *nulls;
	const char *trial;
} Reasons;

static const Reasons bsn_reasons = {
	"A BSN consists of digits only.",
	"A BSN has 9 digits.",
	"A BSN does not consist of zeros only.",
	"The digits of the BSN do not fit together (11-proef).",
};

static const Reasons rsin_reasons = {
	"An RSIN consists of digits only.",
	"An RSIN has 9 digits.",
	"An RSIN does not consist of zeros only.",
	"The digits of the RSIN do not fit together (11-proef).",
};

/*
 * The weights are 9, 8, .. 2 and, for the last digit, -1; the sum must be
 * divisible by 11.
 */
static bool
eleven_test(int32_t value)
{
	int			sum = -(value % 10);

	for (int weight = 2; weight <= 9; weight++)
	{
		value /= 10;
		sum += weight * (value % 10);
	}
	return sum % 11 == 0;
}

static const char *
check(int32_t value, const Reasons *reasons)
{
	if (value < 0 || value > 999999999)
		return reasons->length;
	if (value == 0)
		return reasons->nulls;
	if (!eleven_test(value))
		return reasons->trial;
	return NULL;
}

/* Eight digits are taken too: many systems have lost a leading zero. */
static const char *
parse(const char *str, size_t len, int32_t *result, const Reasons *reasons)
{
	int64_t		value;

	if (len != 8 && len != 9)
		return reasons->length;
	if (!digits_parse(str, len, &value))
		return reasons->digits;
	*result = (int32_t) value;
	return check(*result, reasons);
}

const char *
bsn_parse(const char *str, size_t len, int32_t *result)
{
	return parse(str, len, result, &bsn_reasons);
}

const char *
bsn_check(int32_t value)
{
	return check(value, &bsn_reasons);
}

void
bsn_format(int32_t value, char *buf)
{
	digits_format(value, 9, buf);
}

const char *
rsin_parse(const char *str, size_t len, int32_t *result)
{
	return parse(str, len, result, &rsin_reasons);
}

const char *
rsin_check(int32_t value)
{
	return check(value, &rsin_reasons);
}

void
rsin_format(int32_t value, char *buf)
{
	digits_format(value, 9, buf);
}
