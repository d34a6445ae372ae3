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

#include "nodes/execnodes.h"

#include "register/lookup.h"

/* What controleer() is finding. */
typedef struct Audit
{
	ReturnSetInfo *rsinfo;
	Register	reg;			/* tables may be missing, until audit_build() */
} Audit;

/* Adds a fault.  "id" is a uuid, or 0 for what is not about one row. */
extern void audit_report(Audit *audit, const char *rule, Oid table,
						 Datum id, const char *message);

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
 * controleer_build.c: is the register built as register_ddl() would build it?  False
 * when its rows cannot be looked at.
 */
extern bool audit_build(Audit *audit);

#endif							/* KLANTCONTACT_CONTROLEER_H */
