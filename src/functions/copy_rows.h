/*-------------------------------------------------------------------------
 *
 * copy_rows.h
 *	  Copies of what a klantcontact has for another one.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/copy_rows.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_COPY_ROWS_H
#define KLANTCONTACT_COPY_ROWS_H

#include "document/rows.h"

/*
 * Copies rows of a stored klantcontact, as document_fetch() gives them, to a
 * klantcontact that is to be inserted.  The copies get ids of their own.
 */

/* Its actoren. */
extern void copy_actoren(const Document *stored, const Row *from, Document *document, Row *to);

/*
 * Its betrokkenen with the digitale adressen that they gave for it, which become
 * adressen of the copies only; with "answered" none is the initiator.
 */
extern void copy_betrokkenen(const Document *stored, const Row *from,
							 Document *document, Row *to, bool answered);

#endif							/* KLANTCONTACT_COPY_ROWS_H */
