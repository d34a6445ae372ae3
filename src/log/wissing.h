/*-------------------------------------------------------------------------
 *
 * wissing.h
 *	  The log of what is destroyed: that it happened, without the content.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/wissing.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_WISSING_H
#define KLANTCONTACT_WISSING_H

#include "utils/uuid.h"

#include "model/opzoeken.h"

/*
 * What is being destroyed: klantcontacten with all that belongs to them, what
 * betrokkenen gave of themselves, vertegenwoordigingen, or partijen with all that
 * belongs to them.
 */
typedef struct Wissing
{
	Register	reg;
	Tabel		tabel;			/* which of these */
	const pg_uuid_t *ids;		/* in order */
	int			aantal;
} Wissing;

/*
 * Runs "doe", and wipes what the log holds of them: what "doe" changes of them is
 * logged without its content, and what was logged of them before loses it.  All else
 * that changes on the way is logged as ever.  "doe" may leave fewer ids: of those that
 * turned out to stay the log keeps what it held.  To be called within SPI.
 */
extern void wissing_doe(Wissing *wissing, void (*doe) (void *arg), void *arg);

/* Is this row one of what is being destroyed? */
extern bool wissing_geldt(const Register *reg, Tabel tabel, const Versie *versie,
						  const pg_uuid_t *klantcontact);

/* Is this one of the very rows of the log that are being wiped, and is it only wiped? */
extern bool mutatie_wordt_gewist(const Versie *oud, const Versie *nieuw);

/*
 * Has it logged that what the log held of a row was wiped, in a chain where the row stood
 * before: that of this klantcontact, else of this partij, else its own (mutatie.c).
 */
extern void mutatie_noteer_wissing(const Register *reg, Tabel tabel, const pg_uuid_t *rij,
								   const pg_uuid_t *klantcontact, const pg_uuid_t *partij);

/* Wipes these rows of the log, which are in order.  To be called within SPI. */
extern void mutaties_wis(const Register *reg, const pg_uuid_t *ids, int aantal);

/* A condition on a row "alias" of the log: it tells of a destruction; palloc'd. */
extern char *vertelt_van_vernietiging(const char *alias);

#endif							/* KLANTCONTACT_WISSING_H */
