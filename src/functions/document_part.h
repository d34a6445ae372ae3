/*-------------------------------------------------------------------------
 *
 * document_part.h
 *	  The parts that a klantcontact is split in.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/document_part.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_DOCUMENT_PART_H
#define KLANTCONTACT_DOCUMENT_PART_H

#include "document/reader.h"

/* The tables whose rows a part may claim. */
#define CLAIM_COUNT 3

extern const Table claim_tables[CLAIM_COUNT];

/* The columns that each part has for itself. */
#define PART_COLUMN_COUNT 4

extern const int part_columns[PART_COLUMN_COUNT];

/* One part: its onderwerp and inhoud, and the ids of the rows that it claims. */
typedef struct Part
{
	Row		   *row;
	List	   *claims[CLAIM_COUNT];	/* of pg_uuid_t */
} Part;

/*
 * Reads the parts of the stored klantcontact, at least two, each with rows of that
 * klantcontact that no other one claims; an array, of which the path is "$".  Adds
 * faults rather than raise errors.
 */
extern Part *parts_read(Input *input, Jsonb *onderwerpen, const Document *stored, int *count);

#endif							/* KLANTCONTACT_DOCUMENT_PART_H */
