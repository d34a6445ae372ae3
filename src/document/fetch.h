/*-------------------------------------------------------------------------
 *
 * fetch.h
 *	  Reading documents back from a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/fetch.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_FETCH_H
#define KLANTCONTACT_FETCH_H

#include "document/rows.h"
#include "register/register.h"

/*
 * Reads klantcontacten with their children, as far as the caller may see them,
 * with one query per table; read_only: with the caller's snapshot.  Within SPI: the
 * rows live until SPI_finish.  Children are sorted by parent and then by id, and have
 * no "parent": find them by rows_with().
 */
extern Document *document_fetch(const Register *reg, Datum *ids, int count,
								bool read_only);

/*
 * The same of klantcontacten, and of partijen with their identificatoren and digitale
 * adressen, with the rights of the register's owner: the caller must have seen that
 * who asks may know.
 */
extern Document *document_fetch_as_owner(const Register *reg, Datum *ids, int count);
extern Document *partijen_fetch_as_owner(const Register *reg, Datum *ids, int count);

/*
 * Reads the columns that users added, of all rows of what one of these two gave.
 */
/*
 * The columns of the model as this register has them, of a table "t": NULL for one that
 * its version has not; each of its type and under its name.
 */
extern char *columns_as_stored(const Register *reg, Table table);

extern void document_add_own_columns(const Register *reg, Document *document);

/* Is there a klantcontact with this id that the caller may see? */
extern bool klantcontact_is_seen(const Register *reg, Datum id);

/* What a query of one table gave, as rows of the document. */
extern void document_add_result(Document *document, Table table);

/* The ids of rows, and how many. */
extern Datum *rows_keys(const Rows *rows, int *count);

#endif							/* KLANTCONTACT_FETCH_H */
