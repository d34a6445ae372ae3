/*-------------------------------------------------------------------------
 *
 * zegel.h
 *	  One hash over the whole log, to be kept elsewhere.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/zegel.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ZEGEL_H
#define KLANTCONTACT_ZEGEL_H

#include "common/sha2.h"
#include "datatype/timestamp.h"

#include "register/lookup.h"

/*
 * A seal covers the rows of the log up to a moment.  No row that is written after
 * it was made bears an earlier moment, as long as the clock goes forward.
 */
typedef struct Zegel
{
	TimestampTz moment;
	int64		count;			/* rows */
	uint8		sum[PG_SHA256_DIGEST_LENGTH];	/* over their hashes, in order */
} Zegel;

/* A seal of no rows yet, to which rows are added in order of keten and volgnummer. */
extern void zegel_begin(Zegel *zegel, TimestampTz moment);

/* Adds a row, if it is of those up to the seal's moment. */
extern void zegel_after(Zegel *zegel, const RowValues *mutatie);

/* From text: an error when that is not how a seal is written. */
extern void zegel_lees(const char *text, Zegel *zegel);

#endif							/* KLANTCONTACT_ZEGEL_H */
