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

/* How far above its sequence a given nummer may be. */
#define NUMMER_VOORSPRONG INT64CONST(1000000)

/* The last value that a sequence gave out, whoever may read it. */
extern int64 nummer_laatste(Oid reeks);

/*
 * Sees to it that the sequence behind the nummer of a table will never give out
 * this one.  False, and nothing done, when it is further above the
 * sequence than is allowed.
 */
extern bool nummer_reserveer(Relation rel, Tabel tabel, int64 nummer);

/* Would nummer_reserveer() say so?  Does nothing. */
extern bool nummer_past(Relation rel, Tabel tabel, int64 nummer);

/* While this is set, nummer_reserveer() does nothing but tell. */
extern bool nummer_alleen_kijken;

#endif							/* KLANTCONTACT_NUMMER_H */
