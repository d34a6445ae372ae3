/*-------------------------------------------------------------------------
 *
 * own_types.h
 *	  The types of columns, those of the extension among them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/own_types.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_OWN_TYPES_H
#define KLANTCONTACT_OWN_TYPES_H

#include "register/tables.h"

/* The type of a column, as an OID. */
extern Oid	column_type(ColumnKind kind);

/*
 * The same in SQL, in full.  What C code reads is cast to it: a column may have
 * been given another type since.
 */
extern const char *column_type_in_sql(ColumnKind kind);

/* The schema of the extension. */
extern Oid	extension_schema(void);

/* An enum's value from its label, or InvalidOid; and the label of a value. */
extern Oid	enum_label_value(ColumnKind kind, const char *label);
extern const char *enum_label(Oid value);

extern void own_types_init(void);

#endif							/* KLANTCONTACT_OWN_TYPES_H */
