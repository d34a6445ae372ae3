/*-------------------------------------------------------------------------
 *
 * compare.h
 *	  Is a document the same as one that is stored?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/compare.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_COMPARE_H
#define KLANTCONTACT_COMPARE_H

#include "document/rows.h"

/*
 * Does what the input says of the klantcontact "given" hold for the stored one?
 * The columns that it gives must be equal.  For each array that it gives there
 * must be as many stored rows, each given one equal to another stored one; in
 * those a column that is not given counts as NULL or its default, unless the
 * database makes its value: id, nummer, and the moment of being verwerkt.
 */
extern bool document_agrees(const Row *given, const Document *stored,
							const Row *found);

#endif							/* KLANTCONTACT_COMPARE_H */
