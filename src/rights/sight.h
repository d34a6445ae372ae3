/*-------------------------------------------------------------------------
 *
 * sight.h
 *	  What a role sees of a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/sight.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_SIGHT_H
#define KLANTCONTACT_SIGHT_H

#include "datatype/timestamp.h"
#include "fmgr.h"

#include "rights/rechten.h"

/*
 * What the current user sees, remembered for the statement that is running.  Rows are
 * read by the statement's snapshot, whatever the user may read himself.
 */
typedef struct Sight Sight;

/*
 * Of a register, or of the one that a table belongs to, which the function that
 * asks remembers.  Ask for it anew in every call: it ends with the transaction.
 */
extern Sight *sight_of_register(const Register *reg);
extern Sight *sight_of_table(FmgrInfo *flinfo, Oid relid);

extern Rechten sight_rechten(const Sight *sight);

/* Is this klantcontact (a uuid) seen, and with it what belongs to it? */
extern bool sight_klantcontact(Sight *sight, Datum id);

/* The same, cheaper for who asks often, when a row that the statement sees belongs to it. */
extern bool sight_klantcontact_stored(Sight *sight, Datum id);

/* The same of the row of a klantcontact, which need not be there yet. */
extern bool sight_klantcontact_row(Sight *sight, Datum id, bool vertrouwelijk,
								   TimestampTz geregistreerd_op);

/*
 * The same as sight_klantcontact(), when there is a stored row that links this actor to
 * it, or (with_eenheid) a taak of it.
 */
extern bool sight_of_actor(Sight *sight, Datum klantcontact, Datum actor, bool with_eenheid,
						   bool stored);

/* Is the klantcontact of this taak seen? */
extern bool sight_taak(Sight *sight, Datum id);

/* Is the klantcontact of this betrokkene seen? */
extern bool sight_betrokkene(Sight *sight, Datum id);

/* Is this partij seen?  And is it one that the user may add to? */
extern bool sight_partij(Sight *sight, Datum id);
extern bool sight_allows_partij(Sight *sight, Datum id);

/*
 * May the user link it to a klantcontact: does he see it, or did he name it by an
 * identificator in this transaction?  Who may register partijen links any.
 */
extern bool sight_may_link_partij(Sight *sight, Datum id);

#endif							/* KLANTCONTACT_SIGHT_H */
