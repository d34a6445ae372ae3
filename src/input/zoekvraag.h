/*-------------------------------------------------------------------------
 *
 * zoekvraag.h
 *	  What to look for a partij by.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/input/zoekvraag.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ZOEKVRAAG_H
#define KLANTCONTACT_ZOEKVRAAG_H

#include "input/reader.h"

/* The ways: a partij is looked for by what names it, never by a name or address (R86). */
typedef enum ZoekWijze
{
	ZOEK_NUMMER,
	ZOEK_IDENTIFICATOR,
	ZOEK_ADRES
} ZoekWijze;

#define ZOEK_WIJZE_COUNT 3

typedef struct Zoekvraag
{
	ZoekWijze	wijze;
	Datum		waarde;			/* int8, objectidentificator or text */
	const Row  *adres;			/* of ZOEK_ADRES: with its soort, if that is
								 * given */
} Zoekvraag;

/*
 * Reads what zoek_partij() is given.  "vraag" is filled unless that added faults.
 * The soort of a digitaal adres is a reference in the input, to be resolved.
 */
extern void zoekvraag_read(Input *input, Jsonb *invoer, Zoekvraag *vraag);

#endif							/* KLANTCONTACT_ZOEKVRAAG_H */
