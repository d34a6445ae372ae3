/*-------------------------------------------------------------------------
 *
 * insert.h
 *	  Writing the rows of documents into a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/insert.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_INSERT_H
#define KLANTCONTACT_INSERT_H

#include "document/rows.h"
#include "register/register.h"

/*
 * All of this runs within SPI, with the caller's rights, so that the caller's
 * own triggers, defaults and policies count as under plain SQL.  Of a column
 * that no row gives, the table's default applies.
 */

/* Gives each row an id, if it has none, and each child that of its parent. */
extern void document_complete(Document *document);

/* The same for those of one table; those of the table of the parents come first. */
extern void rows_complete(Document *document, Table table);

/*
 * The rows of one table in the order in which they are inserted: those that one
 * statement serves stand together.
 */
extern Row **rows_as_inserted(const Register *reg, const Rows *rows, Table table);

/* Inserts the rows of one table. */
extern void rows_insert(const Register *reg, const Rows *rows, Table table);

/*
 * Inserts a row unless that breaks a unique constraint; waits for others who
 * are inserting the same.  Was it inserted?
 */
extern bool row_insert_if_new(const Register *reg, const Row *row);

/*
 * Inserts klantcontacten, all of which have an id; those that break a unique constraint
 * are marked as dropped instead.  In order: none gets its nummer before an earlier one, at
 * the price of more statements.
 */
extern void klantcontacten_insert_if_new(const Register *reg, const Rows *rows, bool in_order);

/*
 * Inserts the rows of all tables, those that others refer to first; klantcontacten in
 * order or not.
 */
extern void document_insert(const Register *reg, const Document *document, bool in_order);

/* The same, but for the klantcontacten, which are there. */
extern void document_insert_children(const Register *reg,
									 const Document *document);

/* The same for one partij, which may prefer one of its adressen. */
extern void partij_insert(const Register *reg, Document *document);

#endif							/* KLANTCONTACT_INSERT_H */
