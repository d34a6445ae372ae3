/*-------------------------------------------------------------------------
 *
 * foreign_key.h
 *	  Foreign keys of rows that are inserted, looked at once per distinct key.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/foreign_key.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_FOREIGN_KEY_H
#define KLANTCONTACT_FOREIGN_KEY_H

#include "executor/tuptable.h"
#include "utils/relcache.h"
#include "utils/reltrigger.h"

/*
 * The keys of rows that one call inserted itself.  Nobody else sees these, so nobody
 * else can take them away: they need no lock.  Not "certain" when code that users
 * wrote runs between, which may delete a row of its own transaction.
 */
typedef struct OwnRows
{
	struct OwnTable *tables;
	bool		certain;
} OwnRows;

extern void own_rows_init(OwnRows *own);

/* A row with this key, a uuid, was inserted into this table. */
extern void own_rows_add(OwnRows *own, Oid relid, Datum key);

/* What is to be checked of the rows that one statement's worth of inserts brings. */
typedef struct ForeignKeys ForeignKeys;

/*
 * Takes those triggers out that check foreign keys of an inserted row where the same is
 * done here: of one column, not deferrable, to the primary key of an ordinary table.
 * What is left checks the others.  Lives in the current memory context.
 */
extern ForeignKeys *foreign_keys_take(Relation rel, TriggerDesc *triggers);

/* This row, which was inserted just now, is to be checked. */
extern void foreign_keys_note(ForeignKeys *keys, const OwnRows *own, TupleTableSlot *slot);

/*
 * Locks what the rows refer to, in order, as PostgreSQL's own triggers would.  Of what
 * is not there to be locked those triggers have the word: they raise the error, or
 * find what was committed since.
 */
extern void foreign_keys_check(ForeignKeys *keys);

#endif							/* KLANTCONTACT_FOREIGN_KEY_H */
