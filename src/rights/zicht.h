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
 * Of a register, or of the one that a table belongs to, which the function that
 * asks remembers.  Ask for it anew in every call: it ends with the transaction.
 */
extern Zicht *zicht_van_register(const Register *reg);
extern Zicht *zicht_van_tabel(FmgrInfo *flinfo, Oid relid);

extern Rechten zicht_rechten(const Zicht *zicht);

/* Is this klantcontact (a uuid) seen, and with it what belongs to it? */
extern bool zicht_klantcontact(Zicht *zicht, Datum id);

/* The same, cheaper for who asks often, when a row that the statement sees belongs to it. */
extern bool zicht_klantcontact_stored(Zicht *zicht, Datum id);

/* The same of the row of a klantcontact, which need not be there yet. */
extern bool zicht_klantcontact_rij(Zicht *zicht, Datum id, bool vertrouwelijk,
								   TimestampTz geregistreerd_op);

/*
 * The same as zicht_klantcontact(), when there is a stored row that links this actor to
 * it, or (met_eenheid) a taak of it.
 */
extern bool zicht_van_actor(Zicht *zicht, Datum klantcontact, Datum actor, bool met_eenheid,
							bool stored);

/* Is the klantcontact of this betrokkene seen? */
extern bool zicht_betrokkene(Zicht *zicht, Datum id);

/* Is this partij seen?  And is it one that the user may add to? */
extern bool zicht_partij(Zicht *zicht, Datum id);
extern bool zicht_mag_partij(Zicht *zicht, Datum id);

/*
 * May the user link it to a klantcontact: does he see it, or did he name it by an
 * identificator in this transaction?  Who may register partijen links any.
 */
extern bool zicht_may_link_partij(Zicht *zicht, Datum id);

#endif							/* KLANTCONTACT_ZICHT_H */
