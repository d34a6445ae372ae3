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

#include "register/own_rows.h"

/*
 * The foreign keys of a table that are checked here rather than by their triggers: of one
 * column, not deferrable, to the primary key of an ordinary table.  In the current memory
 * context; good until the table, one that it refers to, or what their owners may changes.
 */
typedef struct ForeignKeySet ForeignKeySet;

extern const ForeignKeySet *foreign_keys_find(Relation rel, const TriggerDesc *triggers);

/* Is one of them to this table? */
extern bool foreign_keys_lead_to(const ForeignKeySet *set, Oid relid);

/* What is to be checked of the rows that one statement's worth of inserts brings. */
typedef struct ForeignKeys ForeignKeys;

/* Takes the triggers out that would check the same. */
extern ForeignKeys *foreign_keys_take(Relation rel, const ForeignKeySet *set,
									  TriggerDesc *triggers);

/* This row, which was inserted just now, is to be checked. */
extern void foreign_keys_note(ForeignKeys *keys, const OwnRows *own, TupleTableSlot *slot);

/*
 * Locks what the rows refer to, in order, as PostgreSQL's own triggers would.  Of what
 * is not there to be locked those triggers have the word: they raise the error, or
 * find what was committed since.  "own" is told what is locked.
 */
extern void foreign_keys_check(ForeignKeys *keys, OwnRows *own);

#endif							/* KLANTCONTACT_FOREIGN_KEY_H */
