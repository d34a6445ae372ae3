/*-------------------------------------------------------------------------
 *
 * register.h
 *	  Where the tables of a register are.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/register.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_REGISTER_H
#define KLANTCONTACT_REGISTER_H

#include "utils/relcache.h"

#include "register/own_types.h"
#include "register/tables.h"

/*
 * A register is a schema with the tables of extension/register.  Functions
 * find them by name in the schema that they are given.  So do triggers, in the
 * schema of their own table; but on a worker of a distributed database, where the
 * tables of these names are empty, they go by foreign keys.
 */
typedef struct Register
{
	Oid			schema;
	Version		version;		/* as the guard of klantcontact says */
	Oid			tables[TABLE_COUNT];	/* InvalidOid: its version has it not */
} Register;

/* The register in this schema; an error when the schema is not a register. */
extern void register_of_schema(Oid schema, Register *reg);

/* As far as it is there: false when tables are missing, which are InvalidOid then. */
extern bool register_of_schema_partly(Oid schema, Register *reg);

/* The version of a register, as the guard of one of its tables says. */
extern Version version_of_guard(Relation rel);

/* Does a register of its version have this table? */
extern bool has_table(const Register *reg, Table table);

/* Is all of it there, and are its tables as the guards need them? */
extern bool register_is_trustworthy(const Register *reg);

/* Is this schema a register? */
extern bool is_register(Oid schema);

/* The register that a table belongs to, which is that register's "table". */
extern void register_of_relation(Relation rel, Table table, Register *reg);

/* The register that this table belongs to; an error when it is of none. */
extern void register_of_table(Oid relid, Register *reg);

/* "schema.table", quoted, as it is called now; palloc'd. */
extern char *register_table(const Register *reg, Table table);

/* The owner of a table. */
extern Oid	table_owner(Oid relid);

extern void register_init(void);

#endif							/* KLANTCONTACT_REGISTER_H */
