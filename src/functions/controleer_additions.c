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
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "functions/controleer.h"
#include "register/statement.h"
#include "register/existing_schema.h"

/* Each gives sentences about the table $1, whose name is $2. */
static const char *const queries[] = {

	/*
	 * Triggers that users put behind the guard's may change what it has seen;
	 * on the log, any that fires before a row is written may.
	 */
	"SELECT format('The trigger \"%s\" may change a row that the guards have seen or written.', g.tgname)"
	" FROM pg_trigger g WHERE g.tgrelid = $1 AND NOT g.tgisinternal AND (g.tgtype::int4 & 67) = 3"
	" AND CASE WHEN $2 = 'mutatie' THEN g.tgname <> '~mutatie_bij_rij'"
	" ELSE g.tgname COLLATE \"C\" > concat('~', $2, '_bij_rij') END",

	/*
	 * A rule may take the place of what the guards write, or of what
	 * cascades.
	 */
	"SELECT format('The rule \"%s\" takes the place of statements, also of those of the guards.', r.rulename)"
	" FROM pg_rewrite r WHERE r.ev_class = $1 AND r.is_instead",

	/*
	 * A policy of a user may show rows that no right shows; one that
	 * restricts may not.
	 */
	"SELECT format('The policy \"%s\" may show rows that no right shows.', p.polname)"
	" FROM pg_policy p WHERE p.polrelid = $1 AND p.polpermissive AND p.polname <> concat($2, '_toegang')",

	/*
	 * Values that ANALYZE kept of rows are read past the policies, by
	 * pg_read_all_data.
	 */
	"SELECT format('The index \"%s\" has statistics of its expression: drop it and make it anew.', c.relname)"
	" FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
	" WHERE x.indrelid = $1 AND x.indexprs IS NOT NULL"
	" AND EXISTS (SELECT FROM pg_stats s WHERE s.schemaname = n.nspname AND s.tablename = c.relname)"
	" UNION ALL SELECT format('The extended statistics \"%s\" keep values of rows.', e.stxname)"
	" FROM pg_statistic_ext e WHERE e.stxrelid = $1 AND ('e'::\"char\" = ANY (e.stxkind)"
	" OR ('m'::\"char\" = ANY (e.stxkind) AND EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = e.stxrelid"
	" AND a.attnum = ANY (e.stxkeys) AND a.attstattarget = 0)))",

	/*
	 * What inherits from a table has its rows read with it, and no guards.
	 * What it inherits from shows its rows to who may read that, without its
	 * policies.
	 */
	"SELECT 'Another table inherits from it, whose rows no guard sees.'"
	" WHERE EXISTS (SELECT FROM pg_inherits i WHERE i.inhparent = $1) UNION ALL"
	" (SELECT format('It inherits from %s, which shows its rows and takes changes past the policies.', i.inhparent::regclass)"
	" FROM pg_inherits i WHERE i.inhrelid = $1 ORDER BY i.inhseqno)"
};

static void
check_table(Audit *audit, Table table, const char *query)
{
	Oid			argtypes[] = {OIDOID, TEXTOID};
	Datum		args[] = {ObjectIdGetDatum(audit->reg.tables[table]), CStringGetTextDatum(table_models[table].name)};

	statement_execute(query, lengthof(argtypes), argtypes, args, true);
	for (uint64 i = 0; i < SPI_processed; i++)
		audit_report(audit, "bouw", audit->reg.tables[table], (Datum) 0, result_text(i, 1));
	SPI_freetuptable(SPI_tuptable);
}

/*
 * What others than the owner of the tables own, or may do, in the schema: a table, view
 * or sequence of the register under another owner, one that everybody was granted
 * something on, and a schema that another owns or makes things in.
 */
static const char grants[] =
"SELECT c.oid, format('The %s \"%s\" has another owner than the table klantcontact.',"
"  CASE WHEN c.relkind = 'v' THEN 'view' ELSE 'sequence' END, c.relname)"
" FROM pg_class c WHERE c.relnamespace = $1 AND c.relowner <> $3"
" AND (c.relname = ANY ($2) AND c.relkind = 'v'"
"  OR c.relkind = 'S' AND EXISTS (SELECT FROM pg_depend d JOIN pg_class t ON t.oid = d.refobjid"
"   WHERE d.objid = c.oid AND d.deptype = 'a' AND t.relname = ANY ($2)))"
" UNION ALL SELECT c.oid, format('Everybody (PUBLIC) was granted %s on \"%s\".',"
"  string_agg(DISTINCT a.privilege_type, ', '), c.relname)"
" FROM pg_class c CROSS JOIN LATERAL (SELECT x.privilege_type FROM aclexplode(c.relacl) x WHERE x.grantee = 0"
"  UNION ALL SELECT x.privilege_type FROM pg_attribute b CROSS JOIN LATERAL aclexplode(b.attacl) x"
"   WHERE b.attrelid = c.oid AND x.grantee = 0) a"
" WHERE c.relnamespace = $1 AND c.relname = ANY ($2) GROUP BY c.oid, c.relname"
" UNION ALL SELECT NULL, 'The schema has another owner than the tables, who can drop them.'"
" FROM pg_namespace n WHERE n.oid = $1 AND n.nspowner <> $3"
" UNION ALL SELECT NULL, 'Everybody (PUBLIC) may make objects in the schema.'"
" FROM pg_namespace n CROSS JOIN LATERAL aclexplode(n.nspacl) x WHERE n.oid = $1"
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
		Datum		relid;

		audit_report(audit, "bouw", result_filled(i, 1, &relid) ? DatumGetObjectId(relid) : InvalidOid, (Datum) 0,
					 result_text(i, 2));
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
	for (size_t q = 0; q < lengthof(queries); q++)
	{
		for (int i = 0; i < TABLE_COUNT; i++)
			check_table(audit, (Table) i, queries[q]);
	}
	check_grants(audit);
	check_schema_of_extension(audit);
}
