/*-------------------------------------------------------------------------
 *
 * controleer_build.c
 *	  Is a register built as register_ddl() would build it?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/controleer_build.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/resowner.h"

#include "functions/controleer.h"
#include "register/statement.h"
#include "register/existing_schema.h"
#include "register/ddl.h"

/*
 * A second register is built as temporary tables, in a subtransaction that is
 * rolled back, and what the catalogs say of the two is compared.  So nothing of
 * the statements is stated again, and the server's way to print a definition
 * does not matter.
 */

/*
 * What there is in a schema: kind, table, name, definition.  A name in the search
 * path is printed without its schema, so definitions of the two are equal.  NOT
 * NULL is a constraint too from 18 on; the column has said it, if it is valid.
 */
static const char parts[] =
"WITH t AS (SELECT c.oid, c.relname, c.relkind, c.reloptions, c.relpersistence, c.relrowsecurity, c.relforcerowsecurity"
" FROM pg_catalog.pg_class c WHERE c.relnamespace OPERATOR(pg_catalog.=) $1 AND c.relname OPERATOR(pg_catalog.=) ANY ($2))"
" SELECT p.kind, p.tabel, p.naam, p.definition FROM ("
" SELECT 'table'::pg_catalog.text AS kind, t.relname AS tabel, t.relname AS naam,"
"  pg_catalog.format('%s, logged %s, row level security %s, forced %s', t.relkind, t.relpersistence OPERATOR(pg_catalog.<>) 'u',"
"   t.relrowsecurity, t.relforcerowsecurity) AS definition FROM t"
" UNION ALL SELECT 'column', t.relname, a.attname,"
"  pg_catalog.format('%s%s%s%s%s%s%s', pg_catalog.format_type(a.atttypid, a.atttypmod), a.attcollation, a.attgenerated, a.attidentity,"
"   CASE WHEN a.attnotnull THEN ' not null' END, ' default ' OPERATOR(pg_catalog.||) pg_catalog.pg_get_expr(d.adbin, d.adrelid),"
"   CASE WHEN a.attstattarget OPERATOR(pg_catalog.=) 0 THEN ' without statistics' END)"
"  FROM t JOIN pg_catalog.pg_attribute a ON a.attrelid OPERATOR(pg_catalog.=) t.oid AND a.attnum OPERATOR(pg_catalog.>) 0 AND NOT a.attisdropped"
"  LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid OPERATOR(pg_catalog.=) a.attrelid AND d.adnum OPERATOR(pg_catalog.=) a.attnum"
" UNION ALL SELECT 'constraint', t.relname, c.conname,"
"  pg_catalog.format('%s, validated %s', pg_catalog.pg_get_constraintdef(c.oid, true), c.convalidated)"
"  FROM t JOIN pg_catalog.pg_constraint c ON c.conrelid OPERATOR(pg_catalog.=) t.oid AND c.contype OPERATOR(pg_catalog.<>) 't'"
"  AND (c.contype OPERATOR(pg_catalog.<>) 'n' OR NOT c.convalidated)"
" UNION ALL SELECT 'unique index', t.relname, c.relname,"
"  pg_catalog.format('%s, valid %s', pg_catalog.pg_get_indexdef(i.indexrelid, 0, true), i.indisvalid)"
"  FROM t JOIN pg_catalog.pg_index i ON i.indrelid OPERATOR(pg_catalog.=) t.oid AND i.indisunique"
"  JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) i.indexrelid"
" UNION ALL SELECT 'trigger', t.relname, g.tgname,"
"  pg_catalog.format('%s, enabled %s', pg_catalog.pg_get_triggerdef(g.oid, true), g.tgenabled)"
"  FROM t JOIN pg_catalog.pg_trigger g ON g.tgrelid OPERATOR(pg_catalog.=) t.oid AND NOT g.tgisinternal"
" UNION ALL SELECT 'triggers of foreign keys', t.relname, t.relname, pg_catalog.format('enabled %s', pg_catalog.string_agg(DISTINCT g.tgenabled::pg_catalog.text, ''))"
"  FROM t JOIN pg_catalog.pg_trigger g ON g.tgrelid OPERATOR(pg_catalog.=) t.oid AND g.tgisinternal GROUP BY t.relname"
" UNION ALL SELECT 'view', t.relname, t.relname,"
"  pg_catalog.format('%s%s', t.reloptions, pg_catalog.pg_get_viewdef(t.oid, true)) FROM t WHERE t.relkind OPERATOR(pg_catalog.=) 'v'"
" UNION ALL SELECT 'policy', t.relname, p.polname,"
"  pg_catalog.format('%s %s %s %s %s', p.polcmd, p.polpermissive, p.polroles, pg_catalog.pg_get_expr(p.polqual, p.polrelid), pg_catalog.pg_get_expr(p.polwithcheck, p.polrelid))"
"  FROM t JOIN pg_catalog.pg_policy p ON p.polrelid OPERATOR(pg_catalog.=) t.oid) p"
" ORDER BY p.kind COLLATE pg_catalog.\"C\", p.tabel COLLATE pg_catalog.\"C\", p.naam COLLATE pg_catalog.\"C\", p.definition COLLATE pg_catalog.\"C\"";

/* A temporary register has no data and needs no comments. */
static bool
is_needed(const char *statement)
{
	return !statement_makes_schema(statement) &&
		strncmp(statement, "INSERT", 6) != 0 &&
		strncmp(statement, "COMMENT", 7) != 0;
}

/*
 * The session's own temporary tables make way, as long as the subtransaction lasts.
 */
static void
move_temporary_relations(void)
{
	Oid			schema = LookupNamespaceNoError("pg_temp");
	SPITupleTable *names;
	uint64		count;

	if (!OidIsValid(schema))
		return;
	statement_execute(psprintf("SELECT pg_catalog.format('ALTER TABLE pg_temp.%%I RENAME TO %%I',"
							   " c.relname, 'klantcontact ' OPERATOR(pg_catalog.||) c.oid::pg_catalog.text)"
							   " FROM pg_catalog.pg_class c WHERE c.relnamespace OPERATOR(pg_catalog.=) %u"
							   " AND c.relkind OPERATOR(pg_catalog.=) ANY ('{r,p,v,S,i,I}')", schema), 0, NULL, NULL, true);
	names = SPI_tuptable;
	count = SPI_processed;
	for (uint64 i = 0; i < count; i++)
		statement_execute(SPI_getvalue(names->vals[i], names->tupdesc, 1), 0, NULL, NULL, false);
	SPI_freetuptable(names);
}

static void
build_temporary_register(void)
{
	char	   *statement;

	for (int i = 0; (statement = register_statement("pg_temp", i)) != NULL; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (is_needed(statement))
			statement_execute(statement, 0, NULL, NULL, false);
	}
}

static void
set_setting(const char *name, const char *value)
{
	(void) set_config_option(name, value, PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
}

/* The parts of a schema, as rows of four strings in the caller's context. */
typedef struct Part
{
	char	   *fields[4];
} Part;

enum
{
	KIND, TABLE, NAME, DEFINITION
};

typedef struct Parts
{
	Part	   *parts;
	uint64		count;
} Parts;

static const char *const views[] = {
	"v_klantcontact", "v_interne_taak", "v_werkvoorraad", "v_mogelijk_meervoudig",
	"v_mutatie", "rapport_klantcontact", "rapport_interne_taak"
};

/* The names of the tables and views of a register. */
static Datum
names_of_tables(void)
{
	Datum		names[TABLE_COUNT + lengthof(views)];
	int			count = TABLE_COUNT + lengthof(views);

	for (int i = 0; i < count; i++)
		names[i] = DirectFunctionCall1(namein, CStringGetDatum(i < TABLE_COUNT ? table_models[i].name :
															   views[i - TABLE_COUNT]));
	return PointerGetDatum(construct_array(names, count, NAMEOID, NAMEDATALEN,
										   false, TYPALIGN_CHAR));
}

static Parts
read_parts(Oid schema, const char *path, MemoryContext context)
{
	Oid			argtypes[] = {OIDOID, NAMEARRAYOID};
	Datum		args[] = {ObjectIdGetDatum(schema), names_of_tables()};
	Parts		result;

	set_setting("search_path", path);
	statement_execute(parts, 2, argtypes, args, false);
	result.count = SPI_processed;
	result.parts = MemoryContextAllocHuge(context, Max(1, SPI_processed) * sizeof(Part));
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		for (int j = 0; j < 4; j++)
		{
			char	   *value = SPI_getvalue(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, j + 1);

			result.parts[i].fields[j] = MemoryContextStrdup(context, value == NULL ? "" : value);
		}
	}
	SPI_freetuptable(SPI_tuptable);
	return result;
}

/*
 * The parts as they should be and as they are.  What was built to compare with
 * is rolled back.
 */
static void
read_expected_and_actual(Oid schema, Parts *expected, Parts *actual)
{
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	const char *name = quote_identifier(get_namespace_name(schema));
	ErrorData  *volatile error = NULL;

	BeginInternalSubTransaction(NULL);
	PG_TRY();
	{
		SPI_connect();
		set_setting("client_min_messages", "warning");
		move_temporary_relations();
		build_temporary_register();
		*expected = read_parts(LookupNamespaceNoError("pg_temp"),
							   psprintf("pg_temp, %s", name), context);
		*actual = read_parts(schema, psprintf("%s, pg_temp", name), context);
		SPI_finish();
	}
	PG_CATCH();
	{
		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		FlushErrorState();
	}
	PG_END_TRY();

	/* the settings go back with it */
	RollbackAndReleaseCurrentSubTransaction();
	MemoryContextSwitchTo(context);
	CurrentResourceOwner = owner;
	if (error != NULL)
		ReThrowError(error);
}

static int
compare_parts(const Part *a, const Part *b, int fields)
{
	int			result = 0;

	for (int i = 0; i < fields && result == 0; i++)
		result = strcmp(a->fields[i], b->fields[i]);
	return result;
}

/* Is there a part with the same kind, table and name? */
static const Part *
find_part(const Parts *parts, const Part *wanted, int fields)
{
	for (uint64 i = 0; i < parts->count; i++)
	{
		if (compare_parts(&parts->parts[i], wanted, fields) == 0)
			return &parts->parts[i];
	}
	return NULL;
}

/* The rule that a constraint or index bears the name of, else the word "bouw". */
static const char *
rule_of_part(const Part *part)
{
	return strcmp(part->fields[KIND], "constraint") == 0 ||
		strcmp(part->fields[KIND], "unique index") == 0 ? part->fields[NAME] : "bouw";
}

static void
report_part(Audit *audit, const Part *part, const char *what)
{
	audit_report(audit, rule_of_part(part),
				 get_relname_relid(part->fields[TABLE], audit->reg.schema), (Datum) 0,
				 psprintf("The %s \"%s\" %s", part->fields[KIND], part->fields[NAME], what));
}

/*
 * Triggers that users put behind the guard's may change what it has seen; on the
 * log, any that fires before a row is written may.
 */
static void
check_later_triggers(Audit *audit)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		const char *table = table_models[i].name;

		statement_execute(psprintf("SELECT g.tgname FROM pg_catalog.pg_trigger g"
								   " WHERE g.tgrelid OPERATOR(pg_catalog.=) %u AND NOT g.tgisinternal"
								   " AND (g.tgtype::pg_catalog.int4 OPERATOR(pg_catalog.&) 67) OPERATOR(pg_catalog.=) 3"
								   " AND g.tgname COLLATE pg_catalog.\"C\" OPERATOR(pg_catalog.%s) '~%s_bij_rij'",
								   audit->reg.tables[i],
								   i == TABLE_MUTATIE ? "<>" : ">", table), 0, NULL, NULL, true);
		for (uint64 j = 0; j < SPI_processed; j++)
			audit_report(audit, "bouw", audit->reg.tables[i], (Datum) 0,
						 psprintf("The trigger \"%s\" may change a row that the guards have seen or written.",
								  SPI_getvalue(SPI_tuptable->vals[j], SPI_tuptable->tupdesc, 1)));
		SPI_freetuptable(SPI_tuptable);
	}
}

/* A rule may take the place of what the guards write, or of what cascades. */
static void
check_rewrite_rules(Audit *audit)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		statement_execute(psprintf("SELECT r.rulename FROM pg_catalog.pg_rewrite r"
								   " WHERE r.ev_class OPERATOR(pg_catalog.=) %u AND r.is_instead",
								   audit->reg.tables[i]), 0, NULL, NULL, true);
		for (uint64 j = 0; j < SPI_processed; j++)
			audit_report(audit, "bouw", audit->reg.tables[i], (Datum) 0,
						 psprintf("The rule \"%s\" takes the place of statements, also of those of the guards.",
								  SPI_getvalue(SPI_tuptable->vals[j], SPI_tuptable->tupdesc, 1)));
		SPI_freetuptable(SPI_tuptable);
	}
}

/* A policy of a user may show rows that no right shows; one that restricts may not. */
static void
check_other_policies(Audit *audit)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		statement_execute(psprintf("SELECT p.polname FROM pg_catalog.pg_policy p"
								   " WHERE p.polrelid OPERATOR(pg_catalog.=) %u AND p.polpermissive"
								   " AND p.polname OPERATOR(pg_catalog.<>) '%s_toegang'",
								   audit->reg.tables[i], table_models[i].name), 0, NULL, NULL, true);
		for (uint64 j = 0; j < SPI_processed; j++)
			audit_report(audit, "bouw", audit->reg.tables[i], (Datum) 0,
						 psprintf("The policy \"%s\" may show rows that no right shows.",
								  SPI_getvalue(SPI_tuptable->vals[j], SPI_tuptable->tupdesc, 1)));
		SPI_freetuptable(SPI_tuptable);
	}
}

/* Values that ANALYZE kept of rows are read past the policies, by pg_read_all_data. */
static void
check_statistics(Audit *audit)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		statement_execute(psprintf("SELECT pg_catalog.format('The index \"%%s\" has statistics of its expression: drop it and make it anew.', c.relname)"
								   " FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) x.indexrelid"
								   " JOIN pg_catalog.pg_namespace n ON n.oid OPERATOR(pg_catalog.=) c.relnamespace"
								   " WHERE x.indrelid OPERATOR(pg_catalog.=) %u AND x.indexprs IS NOT NULL"
								   " AND EXISTS (SELECT FROM pg_catalog.pg_stats s WHERE s.schemaname OPERATOR(pg_catalog.=) n.nspname"
								   " AND s.tablename OPERATOR(pg_catalog.=) c.relname)"
								   " UNION ALL SELECT pg_catalog.format('The extended statistics \"%%s\" keep values of rows.', e.stxname)"
								   " FROM pg_catalog.pg_statistic_ext e WHERE e.stxrelid OPERATOR(pg_catalog.=) %u"
								   " AND ('e'::pg_catalog.\"char\" OPERATOR(pg_catalog.=) ANY (e.stxkind)"
								   " OR ('m'::pg_catalog.\"char\" OPERATOR(pg_catalog.=) ANY (e.stxkind)"
								   " AND EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid OPERATOR(pg_catalog.=) e.stxrelid"
								   " AND a.attnum OPERATOR(pg_catalog.=) ANY (e.stxkeys) AND a.attstattarget OPERATOR(pg_catalog.=) 0)))",
								   audit->reg.tables[i], audit->reg.tables[i]), 0, NULL, NULL, true);
		for (uint64 j = 0; j < SPI_processed; j++)
			audit_report(audit, "bouw", audit->reg.tables[i], (Datum) 0,
						 SPI_getvalue(SPI_tuptable->vals[j], SPI_tuptable->tupdesc, 1));
		SPI_freetuptable(SPI_tuptable);
	}
}

/*
 * What inherits from a table has its rows read with it, and no guards.  What it inherits
 * from shows its rows to who may read that, without its policies.
 */
static void
check_inheritance(Audit *audit)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		Oid			relid = audit->reg.tables[i];

		if (!OidIsValid(relid))
			continue;
		if (find_inheritance_children(relid, NoLock) != NIL)
			audit_report(audit, "bouw", relid, (Datum) 0,
						 "Another table inherits from it, whose rows no guard sees.");
		statement_execute(psprintf("SELECT i.inhparent::pg_catalog.regclass::pg_catalog.text FROM pg_catalog.pg_inherits i"
								   " WHERE i.inhrelid OPERATOR(pg_catalog.=) %u ORDER BY i.inhseqno", relid), 0, NULL, NULL, true);
		for (uint64 j = 0; j < SPI_processed; j++)
			audit_report(audit, "bouw", relid, (Datum) 0,
						 psprintf("It inherits from %s, which shows its rows and takes changes past the policies.",
								  SPI_getvalue(SPI_tuptable->vals[j], SPI_tuptable->tupdesc, 1)));
		SPI_freetuptable(SPI_tuptable);
	}
}

/*
 * What others than the owner of the tables own, or may do, in the schema: a table, view
 * or sequence of the register under another owner, one that everybody was granted
 * something on, and a schema that another owns or makes things in.
 */
static const char grants[] =
"SELECT c.oid, pg_catalog.format('The %s \"%s\" has another owner than the table klantcontact.',"
"  CASE WHEN c.relkind OPERATOR(pg_catalog.=) 'v' THEN 'view' ELSE 'sequence' END, c.relname)"
" FROM pg_catalog.pg_class c WHERE c.relnamespace OPERATOR(pg_catalog.=) $1 AND c.relowner OPERATOR(pg_catalog.<>) $3"
" AND (c.relname OPERATOR(pg_catalog.=) ANY ($2) AND c.relkind OPERATOR(pg_catalog.=) 'v'"
"  OR c.relkind OPERATOR(pg_catalog.=) 'S' AND EXISTS (SELECT FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_class t ON t.oid OPERATOR(pg_catalog.=) d.refobjid"
"   WHERE d.objid OPERATOR(pg_catalog.=) c.oid AND d.deptype OPERATOR(pg_catalog.=) 'a' AND t.relname OPERATOR(pg_catalog.=) ANY ($2)))"
" UNION ALL SELECT c.oid, pg_catalog.format('Everybody (PUBLIC) was granted %s on \"%s\".',"
"  pg_catalog.string_agg(DISTINCT a.privilege_type, ', '), c.relname)"
" FROM pg_catalog.pg_class c CROSS JOIN LATERAL (SELECT x.privilege_type FROM pg_catalog.aclexplode(c.relacl) x WHERE x.grantee OPERATOR(pg_catalog.=) 0"
"  UNION ALL SELECT x.privilege_type FROM pg_catalog.pg_attribute b CROSS JOIN LATERAL pg_catalog.aclexplode(b.attacl) x"
"   WHERE b.attrelid OPERATOR(pg_catalog.=) c.oid AND x.grantee OPERATOR(pg_catalog.=) 0) a"
" WHERE c.relnamespace OPERATOR(pg_catalog.=) $1 AND c.relname OPERATOR(pg_catalog.=) ANY ($2) GROUP BY c.oid, c.relname"
" UNION ALL SELECT NULL, 'The schema has another owner than the tables, who can drop them.'"
" FROM pg_catalog.pg_namespace n WHERE n.oid OPERATOR(pg_catalog.=) $1 AND n.nspowner OPERATOR(pg_catalog.<>) $3"
" UNION ALL SELECT NULL, 'Everybody (PUBLIC) may make objects in the schema.'"
" FROM pg_catalog.pg_namespace n CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) x WHERE n.oid OPERATOR(pg_catalog.=) $1"
" AND x.grantee OPERATOR(pg_catalog.=) 0 AND x.privilege_type OPERATOR(pg_catalog.=) 'CREATE' ORDER BY 2";

static void
check_grants(Audit *audit)
{
	Oid			argtypes[] = {OIDOID, NAMEARRAYOID, OIDOID};
	Datum		args[] = {ObjectIdGetDatum(audit->reg.schema), names_of_tables(),
	ObjectIdGetDatum(table_owner(audit->reg.tables[TABLE_KLANTCONTACT]))};

	statement_execute(grants, lengthof(argtypes), argtypes, args, true);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		isnull;
		Datum		relid = SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull);

		audit_report(audit, "bouw", isnull ? InvalidOid : DatumGetObjectId(relid), (Datum) 0,
					 SPI_getvalue(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 2));
	}
	SPI_freetuptable(SPI_tuptable);
}

/* The schema is the extension's, and calls name its functions. */
static void
check_schema_of_extension(Audit *audit)
{
	Oid			schema = get_namespace_oid("klantcontact", true);

	if (OidIsValid(schema) && schema_has_strangers(schema))
		audit_report(audit, "bouw", InvalidOid, (Datum) 0,
					 "The schema klantcontact has functions or operators that are not of the extension, which calls may take for those.");
}

static bool
check_owners(Audit *audit)
{
	Oid			owner = table_owner(audit->reg.tables[TABLE_KLANTCONTACT]);
	bool		result = true;

	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (!OidIsValid(audit->reg.tables[i]) ||
			table_owner(audit->reg.tables[i]) == owner)
			continue;
		result = false;
		audit_report(audit, "bouw", audit->reg.tables[i], (Datum) 0,
					 "The table has another owner than the table klantcontact: the guards cannot read it.");
	}
	return result;
}

/* Do all tables and columns exist, and are they of their types? */
static bool
is_readable(const Register *reg)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		const TableModel *model = &table_models[i];

		if (!OidIsValid(reg->tables[i]))
			return false;
		for (int j = 0; j < model->column_count; j++)
		{
			AttrNumber	attnum = get_attnum(reg->tables[i], model->columns[j].name);

			if (attnum == InvalidAttrNumber ||
				get_atttype(reg->tables[i], attnum) != column_type(model->columns[j].kind))
				return false;
		}
	}
	return true;
}

bool
audit_build(Audit *audit)
{
	Parts		expected;
	Parts		actual;

	read_expected_and_actual(audit->reg.schema, &expected, &actual);
	for (uint64 i = 0; i < expected.count; i++)
	{
		const Part *part = &expected.parts[i];

		if (find_part(&actual, part, 4) != NULL)
			continue;
		report_part(audit, part, find_part(&actual, part, 3) == NULL ? "is missing." :
					"is not as register_ddl() makes it.");
	}
	check_later_triggers(audit);
	check_rewrite_rules(audit);
	check_other_policies(audit);
	check_statistics(audit);
	check_inheritance(audit);
	check_grants(audit);
	check_schema_of_extension(audit);
	return check_owners(audit) && register_is_trustworthy(&audit->reg) &&
		is_readable(&audit->reg);
}
