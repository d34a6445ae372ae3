/*-------------------------------------------------------------------------
 *
 * moment.c
 *	  Moments in JSON: ISO 8601.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/moment.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "pgtime.h"
#include "utils/datetime.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "document/moment.h"

#define MOMENT_MAX 64

/* Moves past exactly so many digits, if they are there. */
static bool
skip_digits(const char **at, int digits)
{
	const char *p = *at;

	for (int i = 0; i < digits; i++, p++)
	{
		if (*p < '0' || *p > '9')
			return false;
	}
	*at = p;
	return true;
}

static bool
skip_char(const char **at, char c)
{
	if (**at != c)
		return false;
	(*at)++;
	return true;
}

static bool
skip_date(const char **at)
{
	return skip_digits(at, 4) && skip_char(at, '-') &&
		skip_digits(at, 2) && skip_char(at, '-') && skip_digits(at, 2);
}

static bool
skip_time(const char **at)
{
	if (!skip_digits(at, 2) || !skip_char(at, ':') || !skip_digits(at, 2))
		return false;
	if (!skip_char(at, ':'))
		return true;
	if (!skip_digits(at, 2))
		return false;
	if (!skip_char(at, '.'))
		return true;
	if (!skip_digits(at, 1))
		return false;
	while (skip_digits(at, 1))
		;
	return true;
}

static bool
skip_zone(const char **at)
{
	if (**at == '\0' || skip_char(at, 'Z'))
		return true;
	if (!skip_char(at, '+') && !skip_char(at, '-'))
		return false;
	if (!skip_digits(at, 2))
		return false;
	if (**at == '\0' || skip_digits(at, 2))
		return true;
	if (!skip_char(at, ':') || !skip_digits(at, 2))
		return false;
	return **at == '\0' || (skip_char(at, ':') && skip_digits(at, 2));
}

static bool
has_shape(const char *text)
{
	const char *at = text;

	if (!skip_date(&at))
		return false;
	if (*at == '\0')
		return true;
	if (!skip_char(&at, 'T') && !skip_char(&at, ' '))
		return false;
	return skip_time(&at) && skip_zone(&at) && *at == '\0';
}

static const char *
decode_fault(int error, int *sqlstate)
{
	switch (error)
	{
		case DTERR_FIELD_OVERFLOW:
		case DTERR_MD_FIELD_OVERFLOW:
			*sqlstate = ERRCODE_DATETIME_FIELD_OVERFLOW;
			return "There is no such date or time.";
		case DTERR_TZDISP_OVERFLOW:
			*sqlstate = ERRCODE_INVALID_TIME_ZONE_DISPLACEMENT_VALUE;
			return "There is no such time zone offset.";
		default:
			*sqlstate = ERRCODE_INVALID_DATETIME_FORMAT;
			return "It is not a moment in ISO 8601 form.";
	}
}

const char *
moment_parse(const char *text, int len, TimestampTz *moment, int *sqlstate)
{
	char		copy[MOMENT_MAX + 1];
	char		work[MAXDATELEN + MAXDATEFIELDS];
	char	   *field[MAXDATEFIELDS];
	int			ftype[MAXDATEFIELDS];
	struct pg_tm tm;
	fsec_t		fsec;
	int			nf;
	int			dtype;
	int			tz;
	int			error;

	*sqlstate = ERRCODE_INVALID_DATETIME_FORMAT;
	if (len > MOMENT_MAX || memchr(text, '\0', len) != NULL)
		return "It is not a moment in ISO 8601 form.";
	memcpy(copy, text, len);
	copy[len] = '\0';
	if (!has_shape(copy))
		return "It is not a moment in ISO 8601 form.";

	error = ParseDateTime(copy, work, sizeof(work), field, ftype,
						  MAXDATEFIELDS, &nf);
	if (error == 0)
		error = DecodeDateTime_compat(field, ftype, nf, &dtype, &tm, &fsec, &tz);
	if (error != 0)
		return decode_fault(error, sqlstate);
	if (dtype != DTK_DATE || tm2timestamp(&tm, fsec, &tz, moment) != 0)
	{
		*sqlstate = ERRCODE_DATETIME_FIELD_OVERFLOW;
		return "The moment is out of range.";
	}
	return NULL;
}
