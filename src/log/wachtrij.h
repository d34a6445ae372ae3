/*-------------------------------------------------------------------------
 *
 * wachtrij.h
 *	  Rows of the log that wait to be written.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/wachtrij.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_WACHTRIJ_H
#define KLANTCONTACT_WACHTRIJ_H

#include "log/keten.h"

/*
 * Rows of the log are collected until the transaction commits, so that the chains
 * that they belong to can be locked in order, and for a moment only.
 *
 * A row goes with the part of the transaction that made the change: it is dropped
 * when that is rolled back.  When a row was written by a deeper part, which is then
 * rolled back, it waits again.
 */
typedef struct Wachtende
{
	Register	reg;
	Versie		rij;			/* of the log; what is not known yet is empty */
	Keten		keten;
	bool		vergt_slot;		/* is the row that the chain is about another
								 * than the one changed? */
	bool		gewist;			/* does it tell of a destruction, without what
								 * was destroyed? */
	bool		gemeld;			/* was that row told by wachtrij_ankers()? */
	SubTransactionId van;		/* the part that made the change */
	SubTransactionId geschreven_in; /* the deeper part that wrote it, if any */
	Size		bytes;			/* what it takes */
} Wachtende;

/* Adds a copy. */
extern void wachtrij_bij(const Wachtende *rij);

/*
 * The rows of an anchor table of this register that chains with waiting rows are about,
 * and that the change itself did not lock; palloc'd.  Tells each only once, to who
 * is going to lock them.
 */
extern pg_uuid_t *wachtrij_ankers(const Register *reg, Tabel anker, int *aantal);

/* Are there so many, or so large ones, that they should not wait longer? */
extern bool wachtrij_is_vol(void);

/*
 * The rows that wait, in the order of the changes; palloc'd.  They stay valid until
 * wachtrij_geschreven() is called with them, which says that the part of the
 * transaction that is under way wrote them.
 */
extern Wachtende **wachtrij_rijen(int *aantal);
extern void wachtrij_geschreven(Wachtende **rijen, int aantal);

extern void wachtrij_init(void);

#endif							/* KLANTCONTACT_WACHTRIJ_H */
