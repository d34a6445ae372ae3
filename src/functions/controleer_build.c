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
#include "register/arrays.h"
#include "register/statement.h"
#include "register/setting.h"
#include "register/existing_schema.h"
#include "register/ddl.h"
#include "register/version_check.h"
#include "functions/werk_bij.h"

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
" FROM pg_class c WHERE c.relnamespace = $1 AND c.relname = ANY ($2))"
" SELECT p.kind, p.tabel, p.naam, p.definition FROM ("
" SELECT 'table'::text AS kind, t.relname AS tabel, t.relname AS naam,"
"  format('%s, logged %s, row level security %s, forced %s', t.relkind, t.relpersistence <> 'u',"
"   t.relrowsecurity, t.relforcerowsecurity) AS definition FROM t"
" UNION ALL SELECT 'column', t.relname, a.attname,"
"  format('%s%s%s%s%s%s%s', format_type(a.atttypid, a.atttypmod), a.attcollation, a.attgenerated, a.attidentity,"
"   CASE WHEN a.attnotnull THEN ' not null' END, ' default ' || pg_get_expr(d.adbin, d.adrelid),"
"   CASE WHEN a.attstattarget = 0 THEN ' without statistics' END)"
"  FROM t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped"
"  LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum"
" UNION ALL SELECT 'constraint', t.relname, c.conname,"
"  format('%s, validated %s', pg_get_constraintdef(c.oid, true), c.convalidated)"
"  FROM t JOIN pg_constraint c ON c.conrelid = t.oid AND c.contype <> 't'"
"  AND (c.contype <> 'n' OR NOT c.convalidated)"
" UNION ALL SELECT 'unique index', t.relname, c.relname,"
"  format('%s, valid %s', pg_get_indexdef(i.indexrelid, 0, true), i.indisvalid)"
"  FROM t JOIN pg_index i ON i.indrelid = t.oid AND i.indisunique"
"  JOIN pg_class c ON c.oid = i.indexrelid"
" UNION ALL SELECT 'trigger', t.relname, g.tgname,"
"  format('%s, enabled %s', pg_get_triggerdef(g.oid, true), g.tgenabled)"
"  FROM t JOIN pg_trigger g ON g.tgrelid = t.oid AND NOT g.tgisinternal"
" UNION ALL SELECT 'triggers of foreign keys', t.relname, t.relname, format('enabled %s', string_agg(DISTINCT g.tgenabled::text, ''))"
"  FROM t JOIN pg_trigger g ON g.tgrelid = t.oid AND g.tgisinternal GROUP BY t.relname"
" UNION ALL SELECT 'view', t.relname, t.relname,"
"  format('%s%s', t.reloptions, pg_get_viewdef(t.oid, true)) FROM t WHERE t.relkind = 'v'"
" UNION ALL SELECT 'policy', t.relname, p.polname,"
"  format('%s %s %s %s %s', p.polcmd, p.polpermissive, p.polroles, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))"
"  FROM t JOIN pg_policy p ON p.polrelid = t.oid) p"
" ORDER BY p.kind COLLATE \"C\", p.tabel COLLATE \"C\", p.naam COLLATE \"C\", p.definition COLLATE \"C\"";

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
	statement_execute(psprintf("SELECT format('ALTER TABLE pg_temp.%%I RENAME TO %%I',"
							   " c.relname, 'klantcontact ' || c.oid::text)"
							   " FROM pg_class c WHERE c.relnamespace = %u"
							   " AND c.relkind = ANY ('{r,p,v,S,i,I}')", schema), 0, NULL, NULL, true);
	names = SPI_tuptable;
	count = SPI_processed;
	for (uint64 i = 0; i < count; i++)
		statement_execute(SPI_getvalue(names->vals[i], names->tupdesc, 1), 0, NULL, NULL, false);
	SPI_freetuptable(names);
}

static void
build_temporary_register(Version version)
{
	char	   *statement;

	for (int i = 0; (statement = register_statement(version, "pg_temp", i)) != NULL; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (is_needed(statement))
			statement_execute(statement, 0, NULL, NULL, false);
	}
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

static const struct
{
	const char *name;
	Version		since;
}			views[] =

{
	{"v_klantcontact", V0_1_0},
	{"v_interne_taak", V0_1_0},
	{"v_werkvoorraad", V0_1_0},
	{"v_mogelijk_meervoudig", V0_1_0},
	{"v_mutatie", V0_1_0},
	{"v_gezondheid", V0_2_0},
	{"rapport_klantcontact", V0_1_0},
	{"rapport_interne_taak", V0_1_0},
};

Datum
audit_names(const Register *reg)
{
	Datum		names[TABLE_COUNT + lengthof(views)];
	int			count = 0;

	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (has_table(reg, i))
			names[count++] = DirectFunctionCall1(namein, CStringGetDatum(table_models[i].name));
	}
	for (int i = 0; i < (int) lengthof(views); i++)
	{
		if (views[i].since <= reg->version)
			names[count++] = DirectFunctionCall1(namein, CStringGetDatum(views[i].name));
	}
	return value_array(names, NULL, count, NAMEOID);
}

static Parts
read_parts(const Register *reg, Oid schema, const char *path, MemoryContext context)
{
	Oid			argtypes[] = {OIDOID, NAMEARRAYOID};
	Datum		args[] = {ObjectIdGetDatum(schema), audit_names(reg)};
	Parts		result;

	setting_override("search_path", path);
	statement_execute(parts, 2, argtypes, args, false);
	result.count = SPI_processed;
	result.parts = MemoryContextAllocHuge(context, Max(1, SPI_processed) * sizeof(Part));
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		for (int j = 0; j < 4; j++)
		{
			char	   *value = result_text(i, j + 1);

			result.parts[i].fields[j] = MemoryContextStrdup(context, value == NULL ? "" : value);
		}
	}
	SPI_freetuptable(SPI_tuptable);
	return result;
}

/* What has nothing to do with where or by whom it is run. */
static bool
is_passing(int sqlerrcode)
{
	switch (ERRCODE_TO_CATEGORY(sqlerrcode))
	{
		case ERRCODE_TRANSACTION_ROLLBACK:
		case ERRCODE_INSUFFICIENT_RESOURCES:
		case ERRCODE_OPERATOR_INTERVENTION:
		case ERRCODE_SYSTEM_ERROR:
		case ERRCODE_INTERNAL_ERROR:
			return true;
		default:
			return false;
	}
}

/*
 * The parts as they should be and as they are; or what was in the way.  What was built
 * to compare with is rolled back.
 */
static ErrorData *
read_expected_and_actual(const Register *reg, Parts *expected, Parts *actual)
{
	Oid			schema = reg->schema;
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	const char *name = quote_identifier(get_namespace_name(schema));
	ErrorData  *volatile error = NULL;

	BeginInternalSubTransaction(NULL);
	PG_TRY();
	{
		SPI_connect();
		setting_override("client_min_messages", "warning");
		move_temporary_relations();
		build_temporary_register(reg->version);
		*expected = read_parts(reg, LookupNamespaceNoError("pg_temp"),
							   psprintf("pg_temp, %s", name), context);
		*actual = read_parts(reg, schema, psprintf("%s, pg_temp", name), context);
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
	if (error != NULL && is_passing(error->sqlerrcode))
		ReThrowError(error);
	return error;
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

		if (!has_table(reg, i))
			continue;
		if (!OidIsValid(reg->tables[i]))
			return false;
		for (int j = 0; j < model->column_count; j++)
		{
			AttrNumber	attnum = get_attnum(reg->tables[i], model->columns[j].name);

			if (!has_column(reg, i, j))
				continue;
			if (attnum == InvalidAttrNumber ||
				get_atttype(reg->tables[i], attnum) != column_type(model->columns[j].kind))
				return false;
		}
	}
	return true;
}

/* Is it what one of these steps, still to be done, works on? */
static bool
is_pending(const Part *part, List *steps)
{
	ListCell   *lc;

	foreach(lc, steps)
	{
		if (strcmp(((PendingStep *) lfirst(lc))->object, part->fields[NAME]) == 0)
			return true;
	}
	return false;
}

static void
compare_build(Audit *audit, List *pending)
{
	Parts		expected;
	Parts		actual;
	ErrorData  *error = read_expected_and_actual(&audit->reg, &expected, &actual);

	if (error != NULL)
	{
		audit_report(audit, "bouw", InvalidOid, (Datum) 0,
					 psprintf("Not looked at: whether all is built as register_ddl() makes it. For that a"
							  " temporary register is made, but: %s.", error->message));
		return;
	}
	for (uint64 i = 0; i < expected.count; i++)
	{
		const Part *part = &expected.parts[i];

		if (find_part(&actual, part, 4) != NULL || is_pending(part, pending))
			continue;
		report_part(audit, part, find_part(&actual, part, 3) == NULL ? "is missing." :
					"is not as register_ddl() makes it.");
	}
}

/* Do register, extension and library fit?  The library may be the newest. */
static void
check_versions(Audit *audit)
{
	Version		extension = extension_version();

	if (audit->reg.version > VERSION_OF_LIBRARY)
		audit_report(audit, "bouw", InvalidOid, (Datum) 0,
					 psprintf("The register is of a newer version than the library, which is %s, and cannot be compared with it: install the newer klantcontact.",
							  version_name(VERSION_OF_LIBRARY)));
	else if (audit->reg.version > extension)
		audit_report(audit, "bouw", InvalidOid, (Datum) 0,
					 psprintf("The register is of version %s and the extension of %s: ALTER EXTENSION klantcontact UPDATE.",
							  version_name(audit->reg.version), version_name(extension)));
}

/* What werk_bij left to be done by itself. */
static void
tell_pending(Audit *audit, List *pending)
{
	ListCell   *lc;

	foreach(lc, pending)
		audit_report(audit, "bouw", InvalidOid, (Datum) 0,
					 psprintf("Still to be done since werk_bij: %s;", ((PendingStep *) lfirst(lc))->statement));
}

void
audit_build(Audit *audit)
{
	List	   *pending = steps_pending(&audit->reg);

	check_versions(audit);
	if (audit->reg.version <= VERSION_OF_LIBRARY)
		compare_build(audit, pending);
	tell_pending(audit, pending);
	audit_additions(audit);
}

bool
audit_is_readable(Audit *audit)
{
	return check_owners(audit) && register_is_trustworthy(&audit->reg) &&
		is_readable(&audit->reg);
}
