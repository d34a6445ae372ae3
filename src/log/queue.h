/*-------------------------------------------------------------------------
 *
 * queue.h
 *	  Rows of the log that wait to be written.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/queue.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_QUEUE_H
#define KLANTCONTACT_QUEUE_H

#include "log/chain.h"

/*
 * Rows of the log are collected until the transaction commits, so that the chains
 * that they belong to can be locked in order, and for a moment only.
 *
 * A row goes with the part of the transaction that made the change: it is dropped
 * when that is rolled back.  When a row was written by a deeper part, which is then
 * rolled back, it waits again.
 */
typedef struct Waiter
{
	Register	reg;
	RowValues	change;			/* of the log; what is not known yet is empty */
	Keten		keten;
	bool		needs_lock;		/* is the row that the chain is about another
								 * than the one changed? */
	bool		wiped;			/* does it tell of a destruction, without what
								 * was destroyed? */
	bool		reported;		/* was that row told by queue_anchors()? */
	SubTransactionId of;		/* the part that made the change */
	SubTransactionId written_in;	/* the deeper part that wrote it, if any */
	Size		bytes;			/* what it takes */
} Waiter;

/* Adds a copy. */
extern void queue_add(const Waiter *change);

/*
 * The rows of an anchor table of this register that chains with waiting rows are about,
 * and that the change itself did not lock; palloc'd.  Tells each only once, to who
 * is going to lock them.
 */
extern pg_uuid_t *queue_anchors(const Register *reg, Table anchor, int *count);

/* Are there so many, or so large ones, that they should not wait longer? */
extern bool queue_is_full(void);

/*
 * The rows that wait, in the order of the changes; palloc'd.  They stay valid until
 * queue_written() is called with them, which says that the part of the
 * transaction that is under way wrote them.
 */
extern Waiter **queue_rows(int *count);
extern void queue_written(Waiter **rows, int count);

extern void queue_init(void);

#endif							/* KLANTCONTACT_QUEUE_H */
