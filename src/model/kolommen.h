/*-------------------------------------------------------------------------
 *
 * kolommen.h
 *	  Which columns of a relation are those of the model.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/kolommen.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_KOLOMMEN_H
#define KLANTCONTACT_KOLOMMEN_H

#include "access/attnum.h"
#include "utils/relcache.h"

#include "model/tables.h"

/*
 * The attribute numbers, by number of column in the model, of a relation that is
 * that table, in attnums[MAX_KOLOMMEN].  An error when a column is not there or of another type.  Users'
 * own columns may stand anywhere among them.
 */
extern void kolommen_van(Relation rel, Tabel tabel, AttrNumber *attnums);

/*
 * The sequence that belongs to the column nummer of such a relation, if any; as it
 * was found before, or as the catalog says now.
 */
extern Oid	nummer_reeks(Relation rel, Tabel tabel);
extern Oid	nummer_reeks_in_catalog(Relation rel, Tabel tabel);

/* The primary key of such a relation, when it is the first column of the model. */
extern Oid	sleutel_index(Relation rel, Tabel tabel);

/*
 * An index on such a relation by the column that leads to its anchor, if any.
 */
extern Oid	kinderen_index(Relation rel, Tabel tabel);

/*
 * The column, other than its key and what leads to its anchor, by which rows of a
 * table are looked up, or -1; and an index on such a relation by it, if any.
 */
extern int	tweede_kolom(Tabel tabel);
extern Oid	tweede_index(Relation rel, Tabel tabel);

/*
 * The unique index on such a relation, which is digitaal_adres, that begins with this
 * column of its owner: partij or betrokkene; then soort and what is the same.
 */
extern Oid	adres_index(Relation rel, int owner);

/* An index on such a relation, which is the log, by keten and volgnummer, if any. */
extern Oid	keten_index(Relation rel);

extern void kolommen_init(void);

#endif							/* KLANTCONTACT_KOLOMMEN_H */
