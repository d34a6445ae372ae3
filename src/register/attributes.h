/*-------------------------------------------------------------------------
 *
 * attributes.h
 *	  Which columns of a relation are those of the model.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/attributes.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ATTRIBUTES_H
#define KLANTCONTACT_ATTRIBUTES_H

#include "access/attnum.h"
#include "utils/relcache.h"

#include "register/tables.h"

/*
 * The attribute numbers, by number of column in the model, of a relation that is
 * that table, in attnums[MAX_COLUMNS].  InvalidAttrNumber for one that a register of its
 * version has not; an error when another is not there or of another type.  Users' own
 * columns may stand anywhere among them.
 */
extern void attributes_of(Relation rel, Table table, AttrNumber *attnums);

/*
 * The sequence that belongs to the column nummer of such a relation, if any; as it
 * was found before, or as the catalog says now.
 */
extern Oid	nummer_sequence(Relation rel, Table table);
extern Oid	nummer_sequence_in_catalog(Relation rel, Table table);

/* The primary key of such a relation, when it is the first column of the model. */
extern Oid	key_index(Relation rel, Table table);

/*
 * An index on such a relation by the column that leads to its anchor, if any.
 */
extern Oid	children_index(Relation rel, Table table);

/* An index on such a relation by its second_column(), if any. */
extern Oid	second_index(Relation rel, Table table);

/*
 * The unique index on such a relation, which is digitaal_adres, that begins with this
 * column of its owner: partij or betrokkene; then soort and what is the same.
 */
extern Oid	adres_index(Relation rel, int owner);

/* An index on such a relation, which is the log, by keten and volgnummer, if any. */
extern Oid	keten_index(Relation rel);

/* Another number whenever the catalog is asked anew about such a relation. */
extern uint64 attributes_stamp(Relation rel, Table table);

/* Goes up with it, and when that is going to happen. */
extern uint64 attributes_changes(void);

extern void attributes_init(void);

#endif							/* KLANTCONTACT_ATTRIBUTES_H */
