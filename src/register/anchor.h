/*-------------------------------------------------------------------------
 *
 * anchor.h
 *	  The row that rules at commit are about.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/anchor.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ANCHOR_H
#define KLANTCONTACT_ANCHOR_H

#include "register/lookup.h"

/*
 * Rules that take more than one row are about a row of an anchor table: a
 * klantcontact, a partij or an actor.  Its children belong to it.
 */
typedef struct Anchor
{
	Table		table;
	Datum		id;				/* a uuid */
} Anchor;

/* What a version of a row belongs to; false when it belongs to nothing. */
extern bool anchor_of(const Register *reg, Table table, const RowValues *image, Anchor *anchor);

#endif							/* KLANTCONTACT_ANCHOR_H */
