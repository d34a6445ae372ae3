/*-------------------------------------------------------------------------
 *
 * erase.h
 *	  The log of what is destroyed: that it happened, without the content.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/erase.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ERASE_H
#define KLANTCONTACT_ERASE_H

#include "utils/uuid.h"

#include "register/lookup.h"

/*
 * What is being destroyed: klantcontacten with all that belongs to them, what
 * betrokkenen gave of themselves, vertegenwoordigingen, or partijen with all that
 * belongs to them.
 */
typedef struct Erasing
{
	Register	reg;
	Table		table;			/* which of these */
	const pg_uuid_t *ids;		/* in order */
	int			count;
} Erasing;

/*
 * Runs "perform", and wipes what the log holds of them: what "perform" changes of them is
 * logged without its content, and what was logged of them before loses it.  All else
 * that changes on the way is logged as ever.  "perform" may leave fewer ids: of those that
 * turned out to stay the log keeps what it held.  To be called within SPI.
 */
extern void wiping_perform(Erasing *wiping, void (*perform) (void *arg), void *arg);

/* Is this row one of what is being destroyed? */
extern bool wiping_holds(const Register *reg, Table table, const RowValues *image,
						 const pg_uuid_t *klantcontact);

/* Is this one of the very rows of the log that are being wiped, and is it only wiped? */
extern bool mutatie_is_being_wiped(const RowValues *old, const RowValues *new);

/* Wipes these rows of the log, which are in order.  To be called within SPI. */
extern void log_wipe(const Register *reg, const pg_uuid_t *ids, int count);

/* A condition on a row "alias" of the log: it tells of a destruction. */
#define TELLS_OF_DESTRUCTION(alias) "octet_length(" alias ".voor_digest) = 0"

#endif							/* KLANTCONTACT_ERASE_H */
