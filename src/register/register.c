/*-------------------------------------------------------------------------
 *
 * register.c
 *	  Where the tables of a register are.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/register.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/relation.h"
#include "catalog/namespace.h"
#include "catalog/pg_am.h"
#include "catalog/pg_trigger.h"
#include "commands/trigger.h"
#include "utils/builtins.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "register/register.h"

/*
 * Which register a table belongs to, by the table's OID.  Small: one entry per
 * table that fired a guard in this backend.  Emptied as a whole when one of the
 * tables that stand in it, or any schema, changes.
 */
typedef struct RegisterEntry
{
	Oid			relid;			/* key */
	Register	reg;
} RegisterEntry;

static HTAB *register_cache = NULL;
static bool register_cache_valid = false;

/* The register that was last asked for by its schema, and how often anything changed. */
static Register last;
static bool last_valid = false;
static uint64 changes = 0;

/*----
 * Caches and their invalidation
 * ----
 */

static bool
is_one_of(const Register *reg, Oid relid)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (reg->tables[i] == relid)
			return true;
	}
	return false;
}

static void
forget_relation(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS status;
	RegisterEntry *entry;

	(void) arg;
	changes++;
	if (!OidIsValid(relid) || is_one_of(&last, relid))
		last_valid = false;
	if (!register_cache_valid)
		return;
	if (!OidIsValid(relid))
	{
		register_cache_valid = false;
		return;
	}
	hash_seq_init(&status, register_cache);
	while ((entry = hash_seq_search(&status)) != NULL)
	{
		if (is_one_of(&entry->reg, relid))
			register_cache_valid = false;
	}
}

static void
forget_all(Datum arg, int cacheid, uint32 hashvalue)
{
	(void) arg;
	(void) cacheid;
	(void) hashvalue;
	changes++;
	last_valid = false;
	register_cache_valid = false;
}

void
register_init(void)
{
	CacheRegisterRelcacheCallback(forget_relation, (Datum) 0);
	CacheRegisterSyscacheCallback(NAMESPACEOID, forget_all, (Datum) 0);
}

static void
make_register_cache(void)
{
	HASHCTL		ctl = {.keysize = sizeof(Oid),.entrysize = sizeof(RegisterEntry),
	.hcxt = CacheMemoryContext};

	if (register_cache != NULL)
		hash_destroy(register_cache);
	register_cache = NULL;
	register_cache = hash_create("klantcontact registers", 32, &ctl,
								 HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	register_cache_valid = true;
}

/*----
 * Versions
 * ----
 */

/* Another's trigger may call the same function; on a shard a number stands behind the name. */
static bool
is_called_as_guard(const Trigger *trigger)
{
	char		name[NAMEDATALEN];

	snprintf(name, sizeof(name), "~%s_bij_rij", trigger->tgargs[0]);
	return strncmp(trigger->tgname, name, strlen(name)) == 0;
}

/* Of triggers that are looked at a copy is taken: the relcache may make its own anew at each look-up. */
Version
version_of_guard(Relation rel)
{
	TriggerDesc *triggers = CopyTriggerDesc(rel->trigdesc);
	Version		result = VERSION_OF_LIBRARY;

	for (int i = 0; triggers != NULL && i < triggers->numtriggers; i++)
	{
		Trigger    *trigger = &triggers->triggers[i];

		if (trigger->tgnargs >= 1 && TRIGGER_FOR_BEFORE(trigger->tgtype) &&
			TRIGGER_FOR_ROW(trigger->tgtype) && is_called_as_guard(trigger) &&
			get_func_namespace(trigger->tgfoid) == extension_schema())
		{
			/* the guards of the first version did not say */
			result = trigger->tgnargs == 1 ? V0_1_0 : version_of_name(trigger->tgargs[1]);
			break;
		}
	}
	FreeTriggerDesc(triggers);
	return result;
}

static Version
version_of_table(Oid relid)
{
	Relation	rel = relation_open(relid, AccessShareLock);
	Version		result = version_of_guard(rel);

	relation_close(rel, AccessShareLock);
	return result;
}

bool
has_table(const Register *reg, Table table)
{
	return table_models[table].since <= reg->version;
}

/*----
 * From one table to its siblings
 * ----
 */

/*
 * On a worker of a distributed database tables bear their name with a shard's
 * number behind it.
 */
static bool
is_shard_of(const char *relname, const char *table)
{
	size_t		len = strlen(table);

	if (strncmp(relname, table, len) != 0)
		return false;
	return relname[len] == '_' && relname[len + 1] != '\0' &&
		strspn(relname + len + 1, "0123456789") == strlen(relname + len + 1);
}

static int
table_of_shard(const char *relname)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (is_shard_of(relname, table_models[i].name))
			return i;
	}
	return -1;
}

/* Which table of a register a relation is by its name, or -1. */
static int
table_of_relation(const char *relname)
{
	int			table = table_of_name(relname);

	return table >= 0 ? table : table_of_shard(relname);
}

/* Enters what a shard's foreign keys, in both directions, lead to. */
static void
enter_siblings(Oid relid, Register *reg)
{
	Relation	rel = relation_open(relid, AccessShareLock);
	TriggerDesc *triggers = CopyTriggerDesc(rel->trigdesc);

	for (int i = 0; triggers != NULL && i < triggers->numtriggers; i++)
	{
		Oid			other = triggers->triggers[i].tgconstrrelid;
		char	   *relname;
		int			table;

		if (!triggers->triggers[i].tgisinternal || !OidIsValid(other) ||
			get_rel_namespace(other) != reg->schema)
			continue;
		relname = get_rel_name(other);
		table = relname == NULL ? -1 : table_of_shard(relname);
		if (table < 0 || OidIsValid(reg->tables[table]))
			continue;
		reg->tables[table] = other;
		enter_siblings(other, reg);
	}
	FreeTriggerDesc(triggers);
	relation_close(rel, AccessShareLock);
}

static void
complain_about_missing_table(const Register *reg)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (has_table(reg, i) && !OidIsValid(reg->tables[i]))
			ereport(ERROR,
					(errcode(ERRCODE_UNDEFINED_TABLE),
					 errmsg("register \"%s\" has no table \"%s\"",
							get_namespace_name(reg->schema), table_models[i].name),
					 errhint("Call klantcontact.controleer() to see what else is missing.")));
	}
}

/*
 * Finds what is not found yet by name, klantcontact first, which tells what there is to
 * find.  False when some is missing.
 */
static bool
find_tables(Register *reg)
{
	bool		whole = true;

	reg->version = V0_1_0;
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (!has_table(reg, i))
			continue;
		if (!OidIsValid(reg->tables[i]))
			reg->tables[i] = get_relname_relid(table_models[i].name, reg->schema);
		if (i == TABLE_KLANTCONTACT && OidIsValid(reg->tables[i]))
			reg->version = version_of_table(reg->tables[i]);
		whole = whole && OidIsValid(reg->tables[i]);
	}
	return whole;
}

/*
 * Rows are read with the rights of one owner, and some without the executor: so
 * every table must be a plain one of the owner of klantcontact.  Whoever may
 * create tables could else have others run his views and policies.
 */
static bool
is_trustworthy(const Register *reg, int table)
{
	Oid			relid = reg->tables[table];
	HeapTuple	tup = SearchSysCache1(RELOID, ObjectIdGetDatum(relid));
	Form_pg_class class;
	bool		result;

	if (!HeapTupleIsValid(tup))
		return false;
	class = (Form_pg_class) GETSTRUCT(tup);
	result = class->relkind == RELKIND_RELATION && class->relam == HEAP_TABLE_AM_OID &&
		class->relowner == table_owner(reg->tables[TABLE_KLANTCONTACT]);
	ReleaseSysCache(tup);
	return result;
}

bool
register_is_trustworthy(const Register *reg)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (has_table(reg, i) && (!OidIsValid(reg->tables[i]) || !is_trustworthy(reg, i)))
			return false;
	}
	return true;
}

static void
check_trustworthy(const Register *reg)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (has_table(reg, i) && !is_trustworthy(reg, i))
			ereport(ERROR,
					(errcode(ERRCODE_WRONG_OBJECT_TYPE),
					 errmsg("\"%s\" of register \"%s\" is not a table as the register needs it",
							table_models[i].name, get_namespace_name(reg->schema)),
					 errdetail("Each must be an ordinary table, with the owner of the table klantcontact."),
					 errhint("Call klantcontact.controleer() to see what else is wrong.")));
	}
}

static void
find_siblings(Relation rel, Table table, Register *reg)
{
	MemSet(reg, 0, sizeof(Register));
	reg->schema = RelationGetNamespace(rel);
	reg->tables[table] = RelationGetRelid(rel);

	/*
	 * Only shards are found by their foreign keys: by name nothing that a
	 * user adds, betrokkene_2023 say, can be taken for a table of the
	 * register.
	 */
	if (is_shard_of(RelationGetRelationName(rel), table_models[table].name))
		enter_siblings(RelationGetRelid(rel), reg);
	else if (strcmp(RelationGetRelationName(rel), table_models[table].name) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("a trigger that guards table \"%s\" of a register stands on \"%s\"",
						table_models[table].name, RelationGetRelationName(rel)),
				 errhint("klantcontact.register_ddl() shows how the triggers of a register are made.")));

	if (!find_tables(reg))
		complain_about_missing_table(reg);
	check_trustworthy(reg);
}

void
register_of_relation(Relation rel, Table table, Register *reg)
{
	Oid			relid = RelationGetRelid(rel);
	RegisterEntry *entry;

	if (!register_cache_valid)
		make_register_cache();
	entry = hash_search(register_cache, &relid, HASH_FIND, NULL);
	if (entry != NULL && entry->reg.tables[table] == relid)
	{
		*reg = entry->reg;
		return;
	}

	find_siblings(rel, table, reg);

	/*
	 * Looking around may have let an invalidation in.  Then what was found is
	 * used once, and not kept.
	 */
	if (!register_cache_valid)
		return;
	entry = hash_search(register_cache, &relid, HASH_ENTER, NULL);
	entry->reg = *reg;
}

void
register_of_table(Oid relid, Register *reg)
{
	Relation	rel = try_relation_open(relid, AccessShareLock);
	int			table = rel == NULL ? -1 : table_of_relation(RelationGetRelationName(rel));

	if (table < 0)
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("relation with OID %u is not a table of a register", relid),
				 errhint("Give the tableoid of a row of a register.")));
	register_of_relation(rel, (Table) table, reg);
	relation_close(rel, AccessShareLock);
}

/*----
 * From a schema
 * ----
 */

/* Does a guard of ours stand on this table? */
static bool
is_guarded(Oid relid)
{
	Relation	rel = try_relation_open(relid, AccessShareLock);
	TriggerDesc *triggers = rel == NULL ? NULL : CopyTriggerDesc(rel->trigdesc);
	bool		result = false;

	for (int i = 0; triggers != NULL && i < triggers->numtriggers && !result; i++)
	{
		result = get_func_namespace(triggers->triggers[i].tgfoid) == extension_schema();
	}
	FreeTriggerDesc(triggers);
	if (rel != NULL)
		relation_close(rel, AccessShareLock);
	return result;
}

bool
is_register(Oid schema)
{
	Oid			relid = isAnyTempNamespace(schema) ? InvalidOid :
	get_relname_relid("klantcontact", schema);

	return OidIsValid(relid) && get_rel_relkind(relid) == RELKIND_RELATION && is_guarded(relid);
}

bool
register_of_schema_partly(Oid schema, Register *reg)
{
	char	   *name = get_namespace_name(schema);

	if (name == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_SCHEMA),
				 errmsg("schema with OID %u does not exist", schema)));
	if (!is_register(schema))
		ereport(ERROR,
				(errcode(ERRCODE_WRONG_OBJECT_TYPE),
				 errmsg("schema \"%s\" is not a register of klantcontacten", name),
				 errdetail("It has no table \"klantcontact\" with the guards of this extension."),
				 errhint("klantcontact.registers() lists the registers of this database, klantcontact.maak_register() makes one. Unquoted names fold to lower case: write '\"Utrecht\"' for a register named with a capital.")));
	MemSet(reg, 0, sizeof(Register));
	reg->schema = schema;
	return find_tables(reg);
}

void
register_of_schema(Oid schema, Register *reg)
{
	uint64		before = changes;

	if (last_valid && last.schema == schema)
	{
		*reg = last;
		return;
	}
	if (!register_of_schema_partly(schema, reg))
		complain_about_missing_table(reg);
	check_trustworthy(reg);
	last = *reg;
	last_valid = changes == before;
}

/*----
 * Names
 * ----
 */

Oid
table_owner(Oid relid)
{
	HeapTuple	tup = SearchSysCache1(RELOID, ObjectIdGetDatum(relid));
	Oid			result;

	if (!HeapTupleIsValid(tup))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("table with OID %u is no longer there", relid)));
	result = ((Form_pg_class) GETSTRUCT(tup))->relowner;
	ReleaseSysCache(tup);
	return result;
}

char *
register_table(const Register *reg, Table table)
{
	Oid			relid = reg->tables[table];
	char	   *relname = get_rel_name(relid);
	char	   *schema = get_namespace_name(get_rel_namespace(relid));

	if (relname == NULL || schema == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_TABLE),
				 errmsg("table \"%s\" of the register is no longer there",
						table_models[table].name)));
	return quote_qualified_identifier(schema, relname);
}
