/*-------------------------------------------------------------------------
 *
 * reader.h
 *	  From a JSON document to rows.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/reader.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_READER_H
#define KLANTCONTACT_READER_H

#include "utils/jsonb.h"

#include "document/input.h"

/* An empty document for this register: of what it has not, no key is known. */
extern void input_init(Input *input, const Register *reg, int max_faults);

/*
 * Reads one object as a row of this table with its children, and adds faults
 * rather than raise errors.  "root" is its JSON path, which must live as long;
 * if it is an element there, "index" is not -1.
 */
extern Row *input_read(Input *input, Table table, const JsonbValue *value,
					   const char *root, int index);

/* Adds the fault of a key that the register has not yet, unless it is there; was there one? */
extern bool refuse_newer_key(Input *input, const Place *place, bool there);

/* The same for a row that is in the document already. */
extern void input_read_row(Input *input, Row *row, const JsonbValue *value);

/*
 * defaults.c: the same as input_read() for an object whose other keys are those of the object "defaults", the
 * whole of which has the path "$"; a null of its own is not replaced.
 */
extern Row *input_read_with_defaults(Input *input, Table table, const JsonbValue *value,
									 Jsonb *defaults, const char *root, int index);

/* The same as input_read() for a whole jsonb value; its path is "$". */
extern Row *input_read_jsonb(Input *input, Table table, Jsonb *jsonb);

/*
 * references.c: looks up what the rows refer to, with the rights of the
 * register's owner: the caller must be one who may register.  What is not there
 * is a fault.  Within SPI.
 */
extern void input_resolve(Input *input, const Register *reg);

/*
 * Links each klantcontact for which JSON gave no actoren to the actor that
 * belongs to the current role; a fault when there is none.  Within SPI.
 */
extern void input_link_acting_actor(Input *input, const Register *reg);

#endif							/* KLANTCONTACT_READER_H */
