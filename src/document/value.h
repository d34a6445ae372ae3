/*-------------------------------------------------------------------------
 *
 * value.h
 *	  Values of JSON as values of columns.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/value.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_VALUE_H
#define KLANTCONTACT_VALUE_H

#include "utils/jsonb.h"

#include "document/faults.h"
#include "types/types.h"

/* A document as a value within JSON. */
extern void value_of_document(Jsonb *document, JsonbValue *value);

/*
 * Reads a value, which is not absent, as one for this column, in the current
 * memory context.  False after adding a fault; never an error.
 */
extern bool value_read(Faults *faults, const Place *place, Table table,
					   int column, const JsonbValue *value, Datum *result);

/*
 * Does it say nothing: null, or, in a column of text that may be without, a
 * text with nothing to be seen in it?
 */
extern bool value_is_absent(Table table, int column, const JsonbValue *value);

extern bool value_read_uuid(Faults *faults, const Place *place,
							const JsonbValue *value, Datum *result);
extern bool value_read_bool(Faults *faults, const Place *place,
							const JsonbValue *value, bool *result);

/* The four parts of an objectidentificator, which must be all that is there. */
extern bool value_read_identificator(Faults *faults, const Place *place,
									 const JsonbValue *value, Datum *result);

/* The same from an object that has other keys too. */
extern bool value_pick_identificator(Faults *faults, const Place *place,
									 const JsonbValue *value, Datum *result);

/* Which part has this key; -1 if none. */
extern int	identificator_part(const char *key, int len);

/* Adds the fault of a wrong JSON type; "expected" as in "a string". */
extern void value_type_fault(Faults *faults, const Place *place,
							 const char *expected, const JsonbValue *value);

/* The same with a hint. */
extern void value_type_fault_hint(Faults *faults, const Place *place,
								  const char *expected, const JsonbValue *value,
								  const char *hint);

extern bool value_is_object(const JsonbValue *value);
extern bool value_is_array(const JsonbValue *value);

#endif							/* KLANTCONTACT_VALUE_H */
