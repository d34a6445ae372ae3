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
typedef struct Redenen
{
	const char *digits;
	const char *length;
	const char *nulls;
	const char *trial;
} Redenen;

static const Redenen bsn_redenen = {
	"A BSN consists of digits only.",
	"A BSN has 9 digits.",
	"A BSN does not consist of zeros only.",
	"The digits of the BSN do not fit together (11-proef).",
};

static const Redenen rsin_redenen = {
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
elfproef(int32_t value)
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
check(int32_t value, const Redenen *redenen)
{
	if (value < 0 || value > 999999999)
		return redenen->length;
	if (value == 0)
		return redenen->nulls;
	if (!elfproef(value))
		return redenen->trial;
	return NULL;
}

/* Eight digits are taken too: many systems have lost a leading zero. */
static const char *
parse(const char *str, size_t len, int32_t *result, const Redenen *redenen)
{
	int64_t		value;

	if (len != 8 && len != 9)
		return redenen->length;
	if (!digits_parse(str, len, &value))
		return redenen->digits;
	*result = (int32_t) value;
	return check(*result, redenen);
}

const char *
bsn_parse(const char *str, size_t len, int32_t *result)
{
	return parse(str, len, result, &bsn_redenen);
}

const char *
bsn_check(int32_t value)
{
	return check(value, &bsn_redenen);
}

void
bsn_format(int32_t value, char *buf)
{
	digits_format(value, 9, buf);
}

const char *
rsin_parse(const char *str, size_t len, int32_t *result)
{
	return parse(str, len, result, &rsin_redenen);
}

const char *
rsin_check(int32_t value)
{
	return check(value, &rsin_redenen);
}

void
rsin_format(int32_t value, char *buf)
{
	digits_format(value, 9, buf);
}
