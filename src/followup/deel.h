/*-------------------------------------------------------------------------
 *
 * deel.h
 *	  The parts that a klantcontact is split in.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/followup/deel.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_DEEL_H
#define KLANTCONTACT_DEEL_H

#include "input/reader.h"

/* The tables whose rows a part may claim. */
#define CLAIM_COUNT 3

extern const Tabel claim_tabellen[CLAIM_COUNT];

/* One part: its onderwerp and inhoud, and the ids of the rows that it claims. */
typedef struct Deel
{
	Row		   *row;
	List	   *claims[CLAIM_COUNT];	/* of pg_uuid_t */
} Deel;

/*
 * Reads the parts of the stored klantcontact, at least two, each with rows of that
 * klantcontact that no other one claims; an array, of which the path is "$".  Adds
 * faults rather than raise errors.
 */
extern Deel *delen_read(Input *input, Jsonb *onderwerpen, const Document *stored, int *count);

#endif							/* KLANTCONTACT_DEEL_H */
