/*-------------------------------------------------------------------------
 *
 * ddl.h
 *	  The statements that make a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/ddl.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_DDL_H
#define KLANTCONTACT_DDL_H

/* With this they are to be run: a name in them without a schema is PostgreSQL's. */
#define REGISTER_SEARCH_PATH "pg_catalog, pg_temp"

/*
 * Statement number i of those that make a register with this name, palloc'd; NULL
 * behind the last.
 */
extern char *register_statement(const char *name, int i);

/* Does this one make the schema, rather than something in it? */
extern bool statement_makes_schema(const char *statement);

/* Refuses names that a register cannot have. */
extern void check_register_name(const char *name);

#endif							/* KLANTCONTACT_DDL_H */
