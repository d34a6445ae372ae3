/*-------------------------------------------------------------------------
 *
 * register.h
 *	  Where the tables of a register are.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/register.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_REGISTER_H
#define KLANTCONTACT_REGISTER_H

#include "utils/relcache.h"

#include "model/own_types.h"
#include "model/tables.h"

/*
 * A register is a schema with the tables of extension/register.  Functions
 * find them by name in the schema that they are given.  So do triggers, in the
 * schema of their own table; but on a worker of a distributed database, where the
 * tables of these names are empty, they go by foreign keys.
 */
typedef struct Register
{
	Oid			schema;
	Oid			tabellen[TABEL_COUNT];
} Register;

/* The register in this schema; an error when the schema is not a register. */
extern void register_van_schema(Oid schema, Register *reg);

/* As far as it is there: false when tables are missing, which are InvalidOid then. */
extern bool register_van_schema_deels(Oid schema, Register *reg);

/* Is all of it there, and are its tables as the guards need them? */
extern bool register_is_betrouwbaar(const Register *reg);

/* Is this schema a register? */
extern bool is_register(Oid schema);

/* The register that a table belongs to, which is that register's "tabel". */
extern void register_van_relatie(Relation rel, Tabel tabel, Register *reg);

/* The register that this table belongs to; an error when it is of none. */
extern void register_van_tabel(Oid relid, Register *reg);

/* "schema.table", quoted, as it is called now; palloc'd. */
extern char *register_tabel(const Register *reg, Tabel tabel);

/* The owner of a table. */
extern Oid	tabel_eigenaar(Oid relid);

extern void register_init(void);

#endif							/* KLANTCONTACT_REGISTER_H */
