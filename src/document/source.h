/*-------------------------------------------------------------------------
 *
 * source.h
 *	  Where documents come from that are registered together.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/source.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_SOURCE_H
#define KLANTCONTACT_SOURCE_H

#include "document/members.h"

/* The elements of an array, or each by itself. */
typedef struct Source
{
	Members		elements;		/* of an array; its iterator is NULL: of none */
	Jsonb	  **documents;
	int			count;
	int			next;
} Source;

extern Source source_of_array(Jsonb *array);

/* The next document; false when there is none. */
extern bool source_next(Source *source, JsonbValue *document);

#endif							/* KLANTCONTACT_SOURCE_H */
