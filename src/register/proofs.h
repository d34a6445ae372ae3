/*-------------------------------------------------------------------------
 *
 * proofs.h
 *	  Which klantcontacten a transaction must still prove right.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/proofs.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_PROOFS_H
#define KLANTCONTACT_PROOFS_H

#include "utils/uuid.h"

#include "register/register.h"

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
typedef struct Proofs Proofs;

/* Those of this anchor table, in this transaction. */
extern Proofs *proofs_of(Oid anchor_table);

/* Hints that a row needs a check. */
extern void proofs_hint(Proofs *proofs, const pg_uuid_t *id);

/*
 * Has this row been proved, and nothing been written since?  Makes the writes
 * of this transaction visible.
 */
extern bool proofs_valid(Proofs *proofs, const pg_uuid_t *id);

/*
 * Takes the hints, with "id" among them, in order and each once.  The result is
 * palloc'd.
 */
extern pg_uuid_t *proofs_take_hints(Proofs *proofs, const pg_uuid_t *id, int *count);

/*
 * Did this transaction insert this klantcontact?  Then a child that it gets is no
 * addition; and nobody else can see it, so that from here on it needs no lock.
 */
extern bool proofs_see_inserted(const Register *reg, const pg_uuid_t *klantcontact);

/* This one was inserted just now, and will pass for it. */
extern void proofs_inserted(Proofs *proofs, const pg_uuid_t *klantcontact);

/* Must this row be locked before it is checked?  So it must when it was not asked about. */
extern bool proofs_need_lock(Proofs *proofs, const pg_uuid_t *id);

/*
 * What is known of a klantcontact that this transaction inserted, without looking: has
 * it children in these tables, and in which must it have some?  Tables are bits,
 * TABLE_BIT(); that of klantcontact itself says that the row is known.
 *
 * Nothing is known of one any more when it or a child was changed, and of none when a
 * part of the transaction was undone, or rows may have been written unseen.
 */
#define TABLE_BIT(table) ((uint8) (1 << (table)))

/* Needs more than children that are there. */
#define NEEDS_LOOKING ((uint8) 0x80)

extern void proofs_know(Proofs *proofs, const pg_uuid_t *id, uint8 has, uint8 needs);
extern uint8 proofs_known(Proofs *proofs, const pg_uuid_t *id);
extern bool proofs_known_complete(Proofs *proofs, const pg_uuid_t *id);
extern void proofs_unknow(Proofs *proofs, const pg_uuid_t *id);

/*
 * Whatever writes to those tables is seen, in a state of the catalog that has this
 * number; 0: it is not.  False: it was not, or the state was another, at some moment
 * since the transaction knew something.
 */
extern bool proofs_watched(Proofs *proofs, uint64 state);

/* These rows were checked just now. */
extern void proofs_proven(Proofs *proofs, const pg_uuid_t *ids, int count);

/* This one was found to be wrong. */
extern void proofs_refuted(Proofs *proofs, const pg_uuid_t *id);

extern void proofs_init(void);

#endif							/* KLANTCONTACT_PROOFS_H */
