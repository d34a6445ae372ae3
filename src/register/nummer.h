/*-------------------------------------------------------------------------
 *
 * nummer.h
 *	  Numbers for people, and the sequences that give them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/nummer.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_NUMMER_H
#define KLANTCONTACT_NUMMER_H

#include "utils/relcache.h"

#include "register/tables.h"

#define NUMMER_MAX INT64CONST(9999999999)

/* How far above its sequence a given nummer may be, for the owner and beheer. */
#define NUMMER_AHEAD INT64CONST(1000000)

/* The last value that a sequence gave out, whoever may read it. */
extern int64 nummer_last(Oid sequence);

/* Did the sequence behind the nummer of a table give this one out already, or a later one? */
extern bool nummer_given_out(Relation rel, Table table, int64 nummer);

/*
 * Sees to it that the sequence behind the nummer of a table will never give out
 * this one.  False, and nothing done, when it is too far above the sequence, or above
 * the limit.
 */
extern bool nummer_reserve(Relation rel, Table table, int64 nummer);

/* Would nummer_reserve() say so?  Does nothing. */
extern bool nummer_fits(Relation rel, Table table, int64 nummer);

/* While this is set, nummer_reserve() does nothing but tell. */
extern bool nummer_only_look;

#endif							/* KLANTCONTACT_NUMMER_H */
