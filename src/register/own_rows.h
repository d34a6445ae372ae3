/*-------------------------------------------------------------------------
 *
 * own_rows.h
 *	  The keys of rows that one call inserted or locked itself.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/own_rows.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_OWN_ROWS_H
#define KLANTCONTACT_OWN_ROWS_H

/*
 * The keys of rows that one call inserted itself, or locked.  Nobody else can take these
 * away: they need no lock.  Not "certain" when code that users wrote runs between, which
 * may delete a row of its own transaction.
 */
typedef struct OwnRows
{
	struct OwnTable *tables;
	bool		certain;
	bool		new_ids;		/* they got ids of their own */
} OwnRows;

extern void own_rows_init(OwnRows *own);

/* A row with this key, a uuid, was inserted into this table, or locked there. */
extern void own_rows_add(OwnRows *own, Oid relid, Datum key);

/* Was it, for certain?  The list is sorted when first asked. */
extern bool own_rows_have(const OwnRows *own, Oid relid, Datum key);

#endif							/* KLANTCONTACT_OWN_ROWS_H */
