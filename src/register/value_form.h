/*-------------------------------------------------------------------------
 *
 * value_form.h
 *	  What values must be that are no texts, whatever they mean.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/value_form.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_VALUE_FORM_H
#define KLANTCONTACT_VALUE_FORM_H

#include "register/tables.h"

#define HUISNUMMER_MAX 99999

/* The most characters of a key, and of a value, of metadata. */
#define METADATA_MAX 255

/* Have values of this kind a form that their type does not see to? */
#define COLUMN_HAS_FORM(kind) ((kind) == COLUMN_HUISNUMMER || (kind) == COLUMN_METADATA)

/* A value of such a column: why it is refused, a sentence without the value; or NULL. */
extern const char *value_form(ColumnKind kind, Datum value);

/* What to do about that. */
extern const char *value_form_hint(ColumnKind kind);

/* Does the value say nothing, so that NULL is stored?  Metadata without keys. */
extern bool value_is_empty(ColumnKind kind, Datum value);

/* The name of the rule that a value of the wrong form breaks; palloc'd. */
extern char *value_form_rule(Table table, const Column *column);

#endif							/* KLANTCONTACT_VALUE_FORM_H */
