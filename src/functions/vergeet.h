/*-------------------------------------------------------------------------
 *
 * vergeet.h
 *	  What the parts of vergeet() have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/vergeet.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_VERGEET_H
#define KLANTCONTACT_VERGEET_H

#include "datatype/timestamp.h"
#include "nodes/execnodes.h"
#include "utils/uuid.h"

#include "register/register.h"
#include "functions/attempt.h"

/* One call of vergeet(). */
typedef struct Erasure
{
	Register	reg;
	ReturnSetInfo *rsinfo;
	pg_uuid_t	partij;
} Erasure;

/* Tells what became of a row.  "bewaard_tot" DT_NOEND: it is not known until when. */
extern void erasure_report(const Erasure *erasure, Table table, const pg_uuid_t *change,
						   const char *consequence, const char *toelichting, TimestampTz bewaard_tot);

/*
 * Takes the partij out of these klantcontacten, which are locked and in order: its
 * betrokkene stays, without what it tells of a person.
 */
extern Outcome *detach(const Erasure *erasure, const pg_uuid_t *klantcontacten, int count);

/* The names of the columns of betrokkene that it cannot empty; NULL: there are none. */
extern const char *columns_that_stay(const Register *reg);

/*
 * Destroys the partij, which no klantcontact refers to, with all that belongs to it, and
 * tells so; or tells what held it.  False: it stays.
 */
extern bool vernietig_partij(const Erasure *erasure);

/*----
 * vergeet_traces.c
 * ----
 */

/* A row that is the partij's, or ever was. */
typedef struct Trace
{
	Table		table;
	pg_uuid_t	change;
	bool		is_of_another;	/* it is there, and not the partij's now */
} Trace;

typedef struct Traces
{
	Trace	   *rows;
	int			count;
	pg_uuid_t  *klantcontacten; /* in whose log there is content of them */
	int			klantcontact_count;
	pg_uuid_t  *partijen;		/* likewise */
	int			partij_count;
} Traces;

/* To be called before anything is destroyed: then the log tells no more. */
extern Traces *find_traces(const Erasure *erasure);

/*
 * In which chains the log has content of them.  Not looked at are the klantcontacten
 * "kept" and, when the partij stays, chains of partijen.
 */
extern void find_anchors(const Erasure *erasure, Traces *traces,
						 const pg_uuid_t *kept, int kept_count, bool partij_stays);

/* Wipes that content. */
extern void wipe_traces(const Erasure *erasure, const Traces *traces,
						const pg_uuid_t *kept, int kept_count, bool partij_stays);

#endif							/* KLANTCONTACT_VERGEET_H */
