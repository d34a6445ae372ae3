/*-------------------------------------------------------------------------
 *
 * existing_schema.h
 *	  A schema that is there before its register is.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/existing_schema.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_EXISTING_SCHEMA_H
#define KLANTCONTACT_EXISTING_SCHEMA_H

/*
 * Why the current role may not fill this schema with a register, as a sentence for a
 * DETAIL; NULL when it may.
 */
extern const char *schema_why_not(Oid schema);

/*
 * The same for the schema of this name, locked until the end of the transaction so that
 * nobody else puts anything in it.  False when there is none; raises when it may not be
 * filled.
 */
extern bool schema_claim(const char *name);

/*
 * Does this schema hold functions or operators that are not of its extension, which calls
 * may take for those?
 */
extern bool schema_has_strangers(Oid schema);

#endif							/* KLANTCONTACT_EXISTING_SCHEMA_H */
