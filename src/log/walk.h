/*-------------------------------------------------------------------------
 *
 * walk.h
 *	  Reading the log chain by chain.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/walk.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_WALK_H
#define KLANTCONTACT_WALK_H

#include "utils/snapshot.h"

#include "register/lookup.h"

/*
 * The last row of a chain: its volgnummer, and its hash, palloc'd; 0 and NULL when
 * the chain is empty.  The chain must be locked: what was committed last counts, and
 * what this transaction wrote, also by the statement that is running.
 */
extern int64 keten_end(Relation mutatie, const text * keten, bytea **hash);

/* What is done with a row, in a memory context that ends with it. */
typedef void (*MutatieReader) (void *arg, const RowValues *mutatie, bool of_ourselves);

/*
 * Goes through the log in order of keten and volgnummer, as this snapshot sees it,
 * whatever the caller may read: the chains with a name from "from" up to, not with,
 * "until"; NULL: from the first, to the last.  "of_ourselves": this transaction wrote
 * the row.
 */
extern void log_walk(const Register *reg, Snapshot snapshot, const char *from,
					 const char *until, MutatieReader reader, void *arg);

#endif							/* KLANTCONTACT_WALK_H */
