/*-------------------------------------------------------------------------
 *
 * vergeten.h
 *	  What the parts of vergeet() have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/retention/vergeten.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_VERGETEN_H
#define KLANTCONTACT_VERGETEN_H

#include "datatype/timestamp.h"
#include "nodes/execnodes.h"
#include "utils/uuid.h"

#include "model/register.h"

/* One call of vergeet(). */
typedef struct Vergeten
{
	Register	reg;
	ReturnSetInfo *rsinfo;
	pg_uuid_t	partij;
} Vergeten;

/* Tells what became of a row.  "bewaard_tot" DT_NOEND: it is not known until when. */
extern void vergeten_meld(const Vergeten *vergeten, Tabel tabel, const pg_uuid_t *rij,
						  const char *gevolg, const char *toelichting, TimestampTz bewaard_tot);

/*
 * Takes the partij out of these klantcontacten, which are locked and in order: its
 * betrokkene stays, without what it tells of a person.
 */
extern void maak_los(const Vergeten *vergeten, const pg_uuid_t *klantcontacten, int aantal);

/* Destroys the partij, which no klantcontact refers to, with all that belongs to it. */
extern void vernietig_partij(const Vergeten *vergeten);

#endif							/* KLANTCONTACT_VERGETEN_H */
