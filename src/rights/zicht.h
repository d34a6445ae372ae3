/*-------------------------------------------------------------------------
 *
 * zicht.h
 *	  What a role sees of a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/zicht.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ZICHT_H
#define KLANTCONTACT_ZICHT_H

#include "datatype/timestamp.h"
#include "fmgr.h"

#include "rights/rechten.h"

/*
 * What the current user sees, remembered for the statement that is running.  Rows are
 * read by the statement's snapshot, whatever the user may read himself.
 */
typedef struct Zicht Zicht;

/*
 * The one that a function keeps from call to call within its statement, for a
 * register that a table belongs to, or that is given.
 */
extern Zicht *zicht_van_tabel(FmgrInfo *flinfo, Oid relid);
extern Zicht *zicht_van_register(FmgrInfo *flinfo, const Register *reg);

/* A new one, in the current memory context. */
extern Zicht *zicht_nieuw(const Register *reg);

extern const Register *zicht_register(const Zicht *zicht);
extern Rechten zicht_rechten(const Zicht *zicht);

/* Is this klantcontact (a uuid) seen, and with it what belongs to it? */
extern bool zicht_klantcontact(Zicht *zicht, Datum id);

/* The same of the row of a klantcontact, which need not be there yet. */
extern bool zicht_klantcontact_rij(Zicht *zicht, Datum id, bool vertrouwelijk,
								   TimestampTz geregistreerd_op);

/* Is the klantcontact of this betrokkene seen? */
extern bool zicht_betrokkene(Zicht *zicht, Datum id);

/* Is this partij seen?  And is it one that the user may add to? */
extern bool zicht_partij(Zicht *zicht, Datum id);
extern bool zicht_mag_partij(Zicht *zicht, Datum id);

#endif							/* KLANTCONTACT_ZICHT_H */
