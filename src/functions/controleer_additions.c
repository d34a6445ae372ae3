/*-------------------------------------------------------------------------
 *
 * controleer_additions.c
 *	  What others put at a register that its guards do not see, or that shows it.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/controleer_additions.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/namespace.h"
#include "catalog/pg_inherits.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "functions/controleer.h"
#include "register/statement.h"
#include "register/existing_schema.h"

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
								   " WHERE g.tgrelid = %u AND NOT g.tgisinternal"
								   " AND (g.tgtype::pg_catalog.int4 & 67) = 3"
								   " AND g.tgname COLLATE pg_catalog.\"C\" %s '~%s_bij_rij'",
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
								   " WHERE r.ev_class = %u AND r.is_instead",
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
								   " WHERE p.polrelid = %u AND p.polpermissive"
								   " AND p.polname <> '%s_toegang'",
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
								   " FROM pg_catalog.pg_index x JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid"
								   " JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace"
								   " WHERE x.indrelid = %u AND x.indexprs IS NOT NULL"
								   " AND EXISTS (SELECT FROM pg_catalog.pg_stats s WHERE s.schemaname = n.nspname"
								   " AND s.tablename = c.relname)"
								   " UNION ALL SELECT pg_catalog.format('The extended statistics \"%%s\" keep values of rows.', e.stxname)"
								   " FROM pg_catalog.pg_statistic_ext e WHERE e.stxrelid = %u"
								   " AND ('e'::pg_catalog.\"char\" = ANY (e.stxkind)"
								   " OR ('m'::pg_catalog.\"char\" = ANY (e.stxkind)"
								   " AND EXISTS (SELECT FROM pg_catalog.pg_attribute a WHERE a.attrelid = e.stxrelid"
								   " AND a.attnum = ANY (e.stxkeys) AND a.attstattarget = 0)))",
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
								   " WHERE i.inhrelid = %u ORDER BY i.inhseqno", relid), 0, NULL, NULL, true);
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
"  CASE WHEN c.relkind = 'v' THEN 'view' ELSE 'sequence' END, c.relname)"
" FROM pg_catalog.pg_class c WHERE c.relnamespace = $1 AND c.relowner <> $3"
" AND (c.relname = ANY ($2) AND c.relkind = 'v'"
"  OR c.relkind = 'S' AND EXISTS (SELECT FROM pg_catalog.pg_depend d JOIN pg_catalog.pg_class t ON t.oid = d.refobjid"
"   WHERE d.objid = c.oid AND d.deptype = 'a' AND t.relname = ANY ($2)))"
" UNION ALL SELECT c.oid, pg_catalog.format('Everybody (PUBLIC) was granted %s on \"%s\".',"
"  pg_catalog.string_agg(DISTINCT a.privilege_type, ', '), c.relname)"
" FROM pg_catalog.pg_class c CROSS JOIN LATERAL (SELECT x.privilege_type FROM pg_catalog.aclexplode(c.relacl) x WHERE x.grantee = 0"
"  UNION ALL SELECT x.privilege_type FROM pg_catalog.pg_attribute b CROSS JOIN LATERAL pg_catalog.aclexplode(b.attacl) x"
"   WHERE b.attrelid = c.oid AND x.grantee = 0) a"
" WHERE c.relnamespace = $1 AND c.relname = ANY ($2) GROUP BY c.oid, c.relname"
" UNION ALL SELECT NULL, 'The schema has another owner than the tables, who can drop them.'"
" FROM pg_catalog.pg_namespace n WHERE n.oid = $1 AND n.nspowner <> $3"
" UNION ALL SELECT NULL, 'Everybody (PUBLIC) may make objects in the schema.'"
" FROM pg_catalog.pg_namespace n CROSS JOIN LATERAL pg_catalog.aclexplode(n.nspacl) x WHERE n.oid = $1"
" AND x.grantee = 0 AND x.privilege_type = 'CREATE' ORDER BY 2";

static void
check_grants(Audit *audit)
{
	Oid			argtypes[] = {OIDOID, NAMEARRAYOID, OIDOID};
	Datum		args[] = {ObjectIdGetDatum(audit->reg.schema), audit_names(&audit->reg),
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

void
audit_additions(Audit *audit)
{
	check_later_triggers(audit);
	check_rewrite_rules(audit);
	check_other_policies(audit);
	check_statistics(audit);
	check_inheritance(audit);
	check_grants(audit);
	check_schema_of_extension(audit);
}
