/*-------------------------------------------------------------------------
 *
 * bewijzen.h
 *	  Which klantcontacten a transaction must still prove right.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/commit/bewijzen.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_BEWIJZEN_H
#define KLANTCONTACT_BEWIJZEN_H

#include "utils/uuid.h"

/*
 * For the transaction that is under way, and per table that rules are about
 * (the anchor: klantcontact, or partij), the rows that it touched.
 *
 * Hints are rows that probably need a check at commit.  They may be stale, too
 * many or too few: a hint lets one statement check many rows, no more.
 *
 * A proof says that a row was checked, after locking it, and that this
 * transaction wrote nothing since.  Losing a proof costs time, never
 * correctness.
 */
typedef struct Bewijzen Bewijzen;

/* Those of this anchor table, in this transaction. */
extern Bewijzen *bewijzen_van(Oid ankertabel);

/* Hints that a row needs a check. */
extern void bewijzen_hint(Bewijzen *bewijzen, const pg_uuid_t *id);

/*
 * This transaction inserted this row, as was seen: nobody else can see it, so
 * that it needs no lock.
 */
extern void bewijzen_vers(Bewijzen *bewijzen, const pg_uuid_t *id);

/*
 * Has this row been proved, and nothing been written since?  Makes the writes
 * of this transaction visible.
 */
extern bool bewijzen_geldig(Bewijzen *bewijzen, const pg_uuid_t *id);

/*
 * Takes the hints, with "id" among them, in order and each once.  The result is
 * palloc'd.
 */
extern pg_uuid_t *bewijzen_neem_hints(Bewijzen *bewijzen, const pg_uuid_t *id, int *aantal);

/* Must this row be locked before it is checked? */
extern bool bewijzen_vergt_slot(Bewijzen *bewijzen, const pg_uuid_t *id);

/* These rows were checked just now. */
extern void bewijzen_bewezen(Bewijzen *bewijzen, const pg_uuid_t *ids, int aantal);

/* This one was found to be wrong. */
extern void bewijzen_weerlegd(Bewijzen *bewijzen, const pg_uuid_t *id);

extern void bewijzen_init(void);

#endif							/* KLANTCONTACT_BEWIJZEN_H */
