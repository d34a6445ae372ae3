/*-------------------------------------------------------------------------
 *
 * uuid7.c
 *	  UUIDs of version 7 (RFC 9562), which sort by time.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/uuid7.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <time.h>

#include "datatype/timestamp.h"
#include "fmgr.h"
#include "utils/timestamp.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_uuid7);
PG_FUNCTION_INFO_V1(klantcontact_uuid7_tijdstip);

#define NS_PER_MS 1000000
#define MS_PER_SECOND 1000
#define US_PER_MS 1000

/* bits for the part of the millisecond (RFC 9562 §6.2, method 3) */
#define FRACTION_BITS 12

/* the random part, two bits of which are fixed */
#define RANDOM_BYTES 8

#define UNIX_TO_POSTGRES_US \
	((POSTGRES_EPOCH_JDATE - UNIX_EPOCH_JDATE) * USECS_PER_DAY)

/*
 * Milliseconds since 1970 in the upper bits, the part of the millisecond in
 * the lower ones.  Never the same twice, nor less than before: when the clock
 * stands still or goes back, we count on from the last value.
 */
static uint64
next_stamp(void)
{
	static uint64 last = 0;
	struct timespec now;
	uint64		stamp;

	clock_gettime(CLOCK_REALTIME, &now);
	stamp = (uint64) now.tv_sec * MS_PER_SECOND +
		(uint64) (now.tv_nsec / NS_PER_MS);
	stamp = (stamp << FRACTION_BITS) |
		(((uint64) (now.tv_nsec % NS_PER_MS) << FRACTION_BITS) / NS_PER_MS);
	last = Max(stamp, last + 1);
	return last;
}

/*
 * Fills in the random part.  Asking for random bytes costs more than all the rest,
 * so they are asked for many at a time; what is used does not stay.
 */
static void
next_random(unsigned char *bytes)
{
	static unsigned char pool[64 * RANDOM_BYTES];
	static int	left = 0;

	if (left == 0)
	{
		if (!pg_strong_random(pool, sizeof(pool)))
			ereport(ERROR,
					(errcode(ERRCODE_INTERNAL_ERROR),
					 errmsg("could not generate random values")));
		left = sizeof(pool);
	}
	left -= RANDOM_BYTES;
	memcpy(bytes, pool + left, RANDOM_BYTES);
	memset(pool + left, 0, RANDOM_BYTES);
}

void
uuid7_generate(pg_uuid_t *uuid)
{
	uint64		stamp = next_stamp();
	uint64		ms = stamp >> FRACTION_BITS;

	for (int i = 0; i < 6; i++)
		uuid->data[i] = (unsigned char) (ms >> (40 - 8 * i));
	uuid->data[6] = 0x70 | ((stamp >> 8) & 0x0F);
	uuid->data[7] = (unsigned char) stamp;
	next_random(uuid->data + 8);
	uuid->data[8] = 0x80 | (uuid->data[8] & 0x3F);
}

Datum
klantcontact_uuid7(PG_FUNCTION_ARGS)
{
	pg_uuid_t  *uuid = palloc(sizeof(pg_uuid_t));

	(void) fcinfo;
	uuid7_generate(uuid);
	PG_RETURN_UUID_P(uuid);
}

/*
 * To the millisecond only: what follows it may be random in a UUID that was
 * made elsewhere.
 */
Datum
klantcontact_uuid7_tijdstip(PG_FUNCTION_ARGS)
{
	pg_uuid_t  *uuid = PG_GETARG_UUID_P(0);
	int64		ms = 0;

	if ((uuid->data[6] & 0xF0) != 0x70 || (uuid->data[8] & 0xC0) != 0x80)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("the UUID is not of version 7"),
				 errdetail("Only version 7 (RFC 9562) begins with a moment.")));
	for (int i = 0; i < 6; i++)
		ms = (ms << 8) | uuid->data[i];
	PG_RETURN_TIMESTAMPTZ(ms * US_PER_MS - UNIX_TO_POSTGRES_US);
}
