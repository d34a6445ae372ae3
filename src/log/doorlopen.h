/*-------------------------------------------------------------------------
 *
 * doorlopen.h
 *	  Reading the log chain by chain.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/doorlopen.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_DOORLOPEN_H
#define KLANTCONTACT_DOORLOPEN_H

#include "utils/snapshot.h"

#include "model/opzoeken.h"

/*
 * The last row of a chain: its volgnummer, and its hash, palloc'd; 0 and NULL when
 * the chain is empty.  The chain must be locked: what was committed last counts, and
 * what this transaction wrote, also by the statement that is running.
 */
extern int64 keten_einde(Relation mutatie, const text * keten, bytea **hash);

/* What is done with a row, in a memory context that ends with it. */
typedef void (*MutatieLezer) (void *arg, const Versie *mutatie, bool van_onszelf);

/*
 * Goes through the whole log in order of keten and volgnummer, as this snapshot sees
 * it, whatever the caller may read.  "van_onszelf": this transaction wrote the row.
 */
extern void mutaties_doorloop(const Register *reg, Snapshot snapshot,
							  MutatieLezer lezer, void *arg);

#endif							/* KLANTCONTACT_DOORLOPEN_H */
