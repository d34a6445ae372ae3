/*-------------------------------------------------------------------------
 *
 * controleer.h
 *	  Looking over a whole register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/controleer.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_CONTROLEER_H
#define KLANTCONTACT_CONTROLEER_H

#include "access/skey.h"
#include "nodes/execnodes.h"
#include "utils/uuid.h"

#include "log/walk.h"
#include "register/lookup.h"

/* What controleer() is finding. */
typedef struct Audit
{
	ReturnSetInfo *rsinfo;
	Register	reg;			/* tables may be missing, until
								 * audit_is_readable() */
	const pg_uuid_t *from;		/* of a slice: the ids from this one, or NULL: */
	const pg_uuid_t *until;		/* from the first; and up to this one, or NULL */
} Audit;

/* Adds a fault.  "id" is a uuid, or 0 for what is not about one row. */
extern void audit_report(Audit *audit, const char *rule, Oid table,
						 Datum id, const char *message);

/*
 * controleer_slice.c: what is looked at in a slice.  What has no uuid for an id belongs
 * to the slice that begins with the first.
 */
extern bool slice_has_id(const Audit *audit, const pg_uuid_t *id);
extern bool slice_has_rest(const Audit *audit);

/* A query (id uuid, ..) of faults, of the slice only. */
extern const char *slice_query(const Audit *audit, const char *query);

/* The keys of a scan by this column; how many, two at most. */
extern int	slice_keys(const Audit *audit, AttrNumber id, ScanKey keys);

/* Has the log's chains that are about ids in the slice, and about no id, walked. */
extern void slice_walk(const Audit *audit, Snapshot snapshot, MutatieReader reader, void *arg);

/* controleer_rows.c: do the rows obey the rules? */
extern void audit_rows(Audit *audit, Table table);
extern void audit_conditions(Audit *audit, Table table);

/*
 * controleer_keys.c: do foreign keys lead somewhere, are sequences ahead, are
 * there settings?
 */
extern void audit_references(Audit *audit);
extern void audit_sequences(Audit *audit);
extern void audit_beleid(Audit *audit);

/* controleer_rights.c: do rights count, and do roles act as the actoren that bear their name? */
extern void audit_rechten(Audit *audit);

/* controleer_chain.c: are the chains of the log whole, and their rows as they were? */
typedef struct KetenAudit
{
	Audit	   *audit;
	MemoryContext context;
	text	   *name;			/* of the row before */
	int64		volgnummer;
	bytea	   *hash;
} KetenAudit;

extern void audit_chains(Audit *audit);

/* The same of rows in order of keten and volgnummer, one by one. */
extern void keten_audit_begin(KetenAudit *keten, Audit *audit);
extern void keten_audit_row(KetenAudit *keten, const RowValues *mutatie);

/*
 * controleer_build.c: is the register built as register_ddl() would build it?  What to
 * compare with cannot be made everywhere: then that is told.
 */
extern void audit_build(Audit *audit);

/* The names of the tables and views of a register: name[]. */
extern Datum audit_names(const Register *reg);

/* controleer_additions.c: what others put at a register that its guards do not see, or that shows it */
extern void audit_additions(Audit *audit);

/* Can its rows be looked at?  If not, tells why. */
extern bool audit_is_readable(Audit *audit);

#endif							/* KLANTCONTACT_CONTROLEER_H */
