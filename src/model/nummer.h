/*-------------------------------------------------------------------------
 *
 * nummer.h
 *	  Numbers for people, and the sequences that give them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/nummer.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_NUMMER_H
#define KLANTCONTACT_NUMMER_H

#include "utils/relcache.h"

#include "model/tables.h"

#define NUMMER_MAX INT64CONST(9999999999)

/* How far above its sequence a given nummer may be, for most. */
#define NUMMER_VOORSPRONG INT64CONST(1000000)

/* The last value that a sequence gave out, whoever may read it. */
extern int64 nummer_laatste(Oid reeks);

/*
 * Sees to it that the sequence behind the nummer of a table will never give out
 * this one.  False, and nothing done, when it is more than "voorsprong" above the
 * sequence.
 */
extern bool nummer_reserveer(Relation rel, Tabel tabel, int64 nummer, int64 voorsprong);

/* Would nummer_reserveer() say so?  Does nothing. */
extern bool nummer_past(Relation rel, Tabel tabel, int64 nummer, int64 voorsprong);

/* While this is set, nummer_reserveer() does nothing but tell. */
extern bool nummer_alleen_kijken;

#endif							/* KLANTCONTACT_NUMMER_H */
