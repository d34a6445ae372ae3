/*-------------------------------------------------------------------------
 *
 * history.c
 *	  Documents as they were at an earlier moment.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/history.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "utils/array.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "log/erase.h"
#include "register/arrays.h"
#include "register/statement.h"
#include "document/fetch.h"
#include "document/history.h"

/* The variant of the statement is the table, and the column that is looked in. */
#define VARIANT(table, column) (((uint64) (column) << 8) | (table))

/*
 * The columns of the model, each behind "before" and, unless it is NULL, followed by
 * "between" and its type: what users made of the table is left alone.
 */
static char *
columns_of(Table table, const char *before, const char *between)
{
	const TableModel *model = &table_models[table];
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < model->column_count; i++)
	{
		const Column *column = &model->columns[i];

		appendStringInfo(&list, "%s%s%s", i == 0 ? "" : ", ", before, column->name);
		if (between != NULL)
			appendStringInfo(&list, "%s%s", between, column_type_in_sql(column->kind));
	}
	return list.data;
}

/* Was this change after the end, not with it, and of a row like this? */
#define IS_AFTER_END(which) \
	"EXISTS (SELECT FROM einde WHERE " which " AND (m.op, m.id) > (einde.op, einde.id)" \
	" AND (m.correctie IS NULL OR m.correctie <> einde.correctie))"

/*
 * How the klantcontact of moment $3 came to its end, unless it is still there.
 * What goes with it is logged after it, as the same correction.
 */
static void
append_end(StringInfo sql)
{
	appendStringInfoString(sql,
						   "WITH einde AS (SELECT m.op, m.id, m.correctie FROM {mutatie} AS m"
						   " WHERE m.rij = $2 AND m.tabel = 'klantcontact'"
						   " AND m.op > $3"
						   " AND (m.voor ->> 'geregistreerd_op')::timestamptz"
						   " <= $3"
						   " AND NOT EXISTS (SELECT FROM ONLY {klantcontact} AS k WHERE k.id = $2"
						   " AND k.geregistreerd_op <= $3)"
						   " ORDER BY m.op DESC, m.id DESC LIMIT 1), ");
}

/* The column that leads to the child of the klantcontact that rows of this table belong to, or -1. */
static int
child_column(Table table)
{
	return table == TABLE_DIGITAAL_ADRES ? (int) DIGITAAL_ADRES_BETROKKENE :
		table == TABLE_ACTOR_INTERNE_TAAK ? (int) ACTOR_INTERNE_TAAK_INTERNE_TAAK : -1;
}

/* The name of that child's table is that of the column. */
static const char *
child_name(Table table)
{
	return table_models[table].columns[child_column(table)].name;
}

/*
 * The betrokkenen, or taken, that came back after the end: what is known first of them is
 * that they were added, or are the klantcontact's, as it was registered again.
 */
static void
append_reborn(StringInfo sql, const char *child)
{
	appendStringInfo(sql,
					 "na AS (SELECT DISTINCT ON (m.rij) m.rij, m.klantcontact, m.voor FROM {mutatie} AS m"
					 " WHERE m.rij = ANY ($1) AND m.tabel = '%s'"
					 " AND " IS_AFTER_END("true") " ORDER BY m.rij, m.op, m.id), "
					 "herboren AS (SELECT na.rij FROM na WHERE na.voor IS NULL"
					 " OR na.klantcontact = $2 UNION ALL"
					 " SELECT b.id FROM einde, ONLY {%s} AS b WHERE b.id = ANY ($1)"
					 " AND b.klantcontact = $2"
					 " AND NOT EXISTS (SELECT FROM na WHERE na.rij = b.id)), ", child, child);
}

/* The rows that are there now, but those that came when it was registered again. */
static void
append_now(StringInfo sql, const Register *reg, Table table, const char *by)
{
	appendStringInfo(sql,
					 "nu AS (SELECT %s FROM ONLY {%s} AS t WHERE t.%s = ANY ($1) AND NOT EXISTS (SELECT FROM %s)), ",
					 columns_as_stored(reg, table), table_models[table].name, by,
					 child_column(table) >= 0 ?
					 psprintf("herboren AS h WHERE h.rij = t.%s", child_name(table)) : "einde");
}

/*
 * The rows that may have been there then: those of now, and those in whose change
 * the log names the klantcontact.  An adres goes where its betrokkene goes, and an actor
 * of a taak where that goes, of which the log says nothing by itself.
 */
static void
append_rows(StringInfo sql, Table table)
{
	appendStringInfo(sql, "rijen AS (SELECT nu.id FROM nu UNION SELECT m.rij FROM {mutatie} AS m"
					 " WHERE m.tabel = '%s' AND m.klantcontact = ",
					 table_models[table].name);
	if (child_column(table) >= 0)
		appendStringInfo(sql,
						 "ANY (ARRAY(SELECT $2 UNION SELECT b.klantcontact FROM ONLY {%s} AS b"
						 " WHERE b.id = ANY ($1) UNION SELECT b.klantcontact FROM {mutatie} AS b"
						 " WHERE b.rij = ANY ($1)))), ", child_name(table));
	else
		appendStringInfoString(sql, "$2), ");
}

/*
 * Of changes of which the content is wiped: those of the klantcontact itself say
 * nothing any more, nor do those that tell of a destruction.  Of a row that was in
 * another klantcontact then, one says that it was there.
 */
#define IS_TELLING \
	"(m.voor IS NOT NULL OR m.voor_digest IS NULL OR" \
	" (NOT " TELLS_OF_DESTRUCTION("m") " AND (m.klantcontact = $2) IS NOT TRUE))"

/*
 * The rows whose column was one of $1, of klantcontact $2, at moment $3: for each
 * row that is or was there, its first change after that moment tells what it was;
 * a row without one is as it is now.
 *
 * The CASE keeps the subquery as one that is hashed: there may be many keys.
 */
static char *
fetch_at_text(const Register *reg, uint64 variant)
{
	Table		table = (Table) (variant & 0xFF);
	const char *by = table_models[table].columns[variant >> 8].name;
	StringInfoData sql;

	initStringInfo(&sql);
	append_end(&sql);
	if (child_column(table) >= 0)
		append_reborn(&sql, child_name(table));
	append_now(&sql, reg, table, by);
	append_rows(&sql, table);
	appendStringInfo(&sql,
					 "eerste AS (SELECT DISTINCT ON (m.rij) m.id, m.rij, m.klantcontact, m.correctie, m.op, m.voor FROM rijen, {mutatie} AS m"
					 " WHERE m.rij = rijen.id AND m.tabel = '%s'"
					 " AND m.op > $3 AND " IS_TELLING " ORDER BY m.rij, m.op, m.id) ",
					 table_models[table].name);
	appendStringInfo(&sql,
					 "SELECT %s FROM (SELECT DISTINCT ON (v.rij) v.* FROM ("
					 "SELECT m.rij, 0 AS rang, m.voor IS NULL OR %s AS later, %s"
					 " FROM eerste AS m, jsonb_to_record(coalesce(m.voor, '{}')) AS r (%s)"
					 " UNION ALL SELECT nu.id, 1, false, %s FROM nu) AS v ORDER BY v.rij, v.rang) AS u"
					 " WHERE CASE WHEN u.later THEN false WHEN u.rang = 1 THEN true"
					 " ELSE u.%s = ANY (SELECT unnest($1)) END"
					 " ORDER BY u.%s USING <, u.id USING <",
					 columns_of(table, "u.", NULL),
					 child_column(table) >= 0 ?
					 psprintf(IS_AFTER_END("r.%s = ANY (SELECT h.rij FROM herboren AS h)"), child_name(table)) :
					 IS_AFTER_END("m.klantcontact = $2"),
					 columns_of(table, "r.", NULL), columns_of(table, "", " "),
					 columns_of(table, "nu.", NULL), by, by);
	return sql.data;
}

static void
fetch_rows_at(const Register *reg, Document *document, Table table, int column,
			  Datum *keys, int count, Datum klantcontact, TimestampTz moment)
{
	static const Statement fetch_at = {.text = fetch_at_text,.argtypes = {UUIDARRAYOID, UUIDOID, TIMESTAMPTZOID}};
	Datum		values[3];
	StatementCall call = {.variant = VARIANT(table, column),.owner = table,.values = values};

	if (count == 0)
		return;
	values[0] = value_array(keys, NULL, count, UUIDOID);
	values[1] = klantcontact;
	values[2] = TimestampTzGetDatum(moment);
	statement_call(&fetch_at, reg, &call);
	document_add_result(document, table);
}

Document *
document_fetch_at(const Register *reg, Datum id, TimestampTz moment)
{
	Document   *document = document_new();

	fetch_rows_at(reg, document, TABLE_KLANTCONTACT, KLANTCONTACT_ID, &id, 1, id, moment);
	for (int i = 0; i < CHILD_ARRAY_COUNT; i++)
	{
		const ChildArray *array = &child_arrays[i];
		int			count;
		Datum	   *keys;

		if (array->parent == TABLE_PARTIJ || !has_table(reg, array->child))
			continue;
		keys = rows_keys(&document->rows[array->parent], &count);
		fetch_rows_at(reg, document, array->child, array->column, keys, count, id, moment);
	}
	return document;
}
