/*-------------------------------------------------------------------------
 *
 * controleer_keys.c
 *	  Do foreign keys lead somewhere, and are sequences ahead of what was numbered?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/controleer_keys.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/rel.h"

#include "functions/controleer.h"
#include "register/arrays.h"
#include "register/attributes.h"
#include "register/nummer.h"
#include "register/statement.h"

/*
 * For each foreign key between these tables: its name, its table, and a query for the ids
 * of rows that refer to nothing.
 */
static const char foreign_keys[] =
"SELECT c.conname, c.conrelid, format("
"'SELECT %s AS id FROM ONLY %s a WHERE %s AND NOT EXISTS (SELECT FROM ONLY %s b WHERE %s)',"
" CASE WHEN EXISTS (SELECT FROM pg_attribute i WHERE i.attrelid = c.conrelid"
"  AND i.attname = 'id' AND NOT i.attisdropped"
"  AND i.atttypid = 'uuid'::regtype) THEN 'a.id' ELSE 'NULL::uuid' END,"
" format('%I.%I', n.nspname, r.relname), k.filled,"
" format('%I.%I', fn.nspname, f.relname), k.equal)"
" FROM pg_constraint c"
" JOIN pg_class r ON r.oid = c.conrelid"
" JOIN pg_namespace n ON n.oid = r.relnamespace"
" JOIN pg_class f ON f.oid = c.confrelid"
" JOIN pg_namespace fn ON fn.oid = f.relnamespace"
" CROSS JOIN LATERAL (SELECT"
"  string_agg(format('a.%I IS NOT NULL', x.attname), ' AND ') AS filled,"
"  string_agg(format('b.%I OPERATOR(%I.%s) a.%I', y.attname, o.nspname, p.oprname, x.attname), ' AND ') AS equal"
"  FROM ROWS FROM (unnest(c.conkey), unnest(c.confkey), unnest(c.conpfeqop)) AS u(a, b, op)"
"  JOIN pg_attribute x ON x.attrelid = c.conrelid AND x.attnum = u.a"
"  JOIN pg_attribute y ON y.attrelid = c.confrelid AND y.attnum = u.b"
"  JOIN pg_operator p ON p.oid = u.op"
"  JOIN pg_namespace o ON o.oid = p.oprnamespace) k"
" WHERE c.contype = 'f' AND c.conrelid = ANY ($1)"
" AND c.confrelid = ANY ($1)"
" ORDER BY c.conname USING <";

static void
check_foreign_key(Audit *audit, const char *name, Oid table, const char *query)
{
	query_by_owner(&audit->reg, slice_query(audit, query), table);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		Datum		id;

		audit_report(audit, name, table, result_filled(i, 1, &id) ? id : (Datum) 0,
					 "The row refers to a row that is not there.");
	}
	SPI_freetuptable(SPI_tuptable);
}

void
audit_references(Audit *audit)
{
	Oid			argtypes[] = {OIDARRAYOID};
	Datum		tables = tables_array(&audit->reg);
	SPITupleTable *keys;
	uint64		count;

	statement_execute(foreign_keys, 1, argtypes, &tables, true);
	keys = SPI_tuptable;
	count = SPI_processed;
	for (uint64 i = 0; i < count; i++)
	{
		bool		isnull;

		check_foreign_key(audit, SPI_getvalue(keys->vals[i], keys->tupdesc, 1),
						  DatumGetObjectId(SPI_getbinval(keys->vals[i], keys->tupdesc, 2, &isnull)),
						  SPI_getvalue(keys->vals[i], keys->tupdesc, 3));
	}
	SPI_freetuptable(keys);
}

static void
report_sequence(Audit *audit, Table table, const char *message)
{
	audit_report(audit, "nummer_geldig", audit->reg.tables[table], (Datum) 0, message);
}

/*
 * What a sequence should be, in the order of the columns; a grant lets others turn it back.
 * A name of its own is no fault: nothing goes by it.
 */
static const char sequence_faults[] =
"SELECT f.melding FROM pg_sequence s"
" JOIN pg_class c ON c.oid = s.seqrelid,"
" LATERAL (VALUES"
" (s.seqtypid = 'int8'::regtype, 'has another type than bigint'),"
" (s.seqincrement = 1, 'has another increment than 1'),"
" (s.seqmin = 1, 'has another minimum than 1'),"
" (s.seqmax = $2, 'has another maximum than 9999999999'),"
" (s.seqcache = 1, 'has a cache: a session would give out numbers that a given one is taken to be below'),"
" (NOT s.seqcycle, 'cycles: it would give out numbers again'),"
" (c.relpersistence = 'p', 'is not logged: after a crash it gives out numbers again'),"
" (c.relowner = (SELECT t.relowner FROM pg_class t WHERE t.oid = $3), 'has another owner than the table'),"
" (NOT EXISTS (SELECT FROM aclexplode(c.relacl) a WHERE a.grantee <> c.relowner AND a.privilege_type = 'UPDATE'),"
"  'may be set by others than its owner: somebody has UPDATE on it')"
") AS f (good, melding) WHERE s.seqrelid = $1 AND NOT f.good";

static void
check_sequence_settings(Audit *audit, Table table, Oid sequence)
{
	Oid			argtypes[] = {OIDOID, INT8OID, OIDOID};
	Datum		args[] = {ObjectIdGetDatum(sequence), Int64GetDatum(NUMMER_MAX),
	ObjectIdGetDatum(audit->reg.tables[table])};

	statement_execute(sequence_faults, lengthof(args), argtypes, args, true);
	for (uint64 i = 0; i < SPI_processed; i++)
		report_sequence(audit, table, psprintf("The sequence that gives nummer %s.",
											   result_text(i, 1)));
	SPI_freetuptable(SPI_tuptable);
}

static void
check_sequence_position(Audit *audit, Table table, Oid sequence)
{
	int64		last = nummer_last(sequence);
	Datum		highest;

	query_by_owner(&audit->reg, psprintf("SELECT max(nummer::int8) FROM {%s}", table_models[table].name),
				   audit->reg.tables[table]);
	if (result_filled(0, 1, &highest) && DatumGetInt64(highest) > last)
		report_sequence(audit, table, "The sequence that gives nummer is behind the highest nummer.");
	if (last > NUMMER_MAX - NUMMER_MAX / 10)
		report_sequence(audit, table, psprintf("The sequence that gives nummer is near its end: it has " INT64_FORMAT " numbers left.",
											   NUMMER_MAX - last));
	SPI_freetuptable(SPI_tuptable);
}

static void
check_sequence(Audit *audit, Table table)
{
	Relation	rel = table_open(audit->reg.tables[table], AccessShareLock);
	Oid			sequence = nummer_sequence_in_catalog(rel, table);

	table_close(rel, AccessShareLock);
	if (!OidIsValid(sequence))
	{
		report_sequence(audit, table, "The sequence that gives nummer is missing, or not owned by the column.");
		return;
	}
	check_sequence_settings(audit, table, sequence);
	check_sequence_position(audit, table, sequence);
}

/*
 * Without its row a register is as strict as a new one, whatever was decided.  Its versie
 * says what the register was built as, and is what controleer compares with.
 */
void
audit_beleid(Audit *audit)
{
	Oid			beleid = audit->reg.tables[TABLE_BELEID];
	const char *built_as = version_name(audit->reg.version);

	query_by_owner(&audit->reg, psprintf("SELECT count(*), bool_and(versie = '%s') FROM {beleid}",
										 built_as == NULL ? "" : built_as), beleid);
	if (DatumGetInt64(result_value(0, 1)) != 1)
		audit_report(audit, "bouw", beleid, (Datum) 0,
					 "The table must have one row, with the settings of the register.");
	else if (built_as != NULL && !DatumGetBool(result_value(0, 2)))
		audit_report(audit, "bouw", beleid, (Datum) 0,
					 psprintf("Its versie is not %s, as which the guards of the register were made.", built_as));
	SPI_freetuptable(SPI_tuptable);
}

void
audit_sequences(Audit *audit)
{
	check_sequence(audit, TABLE_KLANTCONTACT);
	check_sequence(audit, TABLE_PARTIJ);
	check_sequence(audit, TABLE_INTERNE_TAAK);
}
