/*-------------------------------------------------------------------------
 *
 * zoek_partij_request.h
 *	  What to look for a partij by.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/zoek_partij_request.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ZOEK_PARTIJ_REQUEST_H
#define KLANTCONTACT_ZOEK_PARTIJ_REQUEST_H

#include "document/reader.h"

/* The ways: a partij is looked for by what names it, never by a name or address (R86). */
typedef enum SearchManner
{
	SEARCH_NUMMER,
	SEARCH_IDENTIFICATOR,
	SEARCH_ADRES
} SearchManner;

#define SEARCH_MANNER_COUNT 3

typedef struct SearchRequest
{
	SearchManner manner;
	Datum		value;			/* int8, objectidentificator or text */
	const Row  *adres;			/* of SEARCH_ADRES: with its soort, if that is
								 * given */
} SearchRequest;

/*
 * Reads what zoek_partij() is given.  "question" is filled unless that added faults.
 * The soort of a digitaal adres is a reference in the input, to be resolved.
 */
extern void search_request_read(Input *input, Jsonb *invoer, SearchRequest *question);

#endif							/* KLANTCONTACT_ZOEK_PARTIJ_REQUEST_H */
