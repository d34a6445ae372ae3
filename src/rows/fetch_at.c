/*-------------------------------------------------------------------------
 *
 * fetch_at.c
 *	  Documents as they were at an earlier moment.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rows/fetch_at.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "utils/array.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "model/plan.h"
#include "rows/fetch.h"
#include "rows/fetch_at.h"

/* The variant of PLAN_LEES_OP is the table, and the column that is looked in. */
#define VARIANT(tabel, column) (((uint64) (column) << 8) | (tabel))

/* The columns of the model, each of this alias. */
static char *
columns_of(Tabel tabel, const char *alias)
{
	const TabelModel *model = &tabel_modellen[tabel];
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < model->aantal_kolommen; i++)
		appendStringInfo(&list, "%s%s.%s", i == 0 ? "" : ", ", alias, model->kolommen[i].naam);
	return list.data;
}

/*
 * The rows whose column was one of $1, of klantcontact $2, at moment $3: for each
 * row that is or was there, its first change after that moment tells what it was;
 * a row without one is as it is now.  A row that came from another document is
 * found by its key, one that went there by the klantcontact that the log names.
 *
 * The CASE keeps the subquery as one that is hashed: there may be many keys.
 */
static char *
fetch_at_text(const Register *reg, uint64 variant, const void *arg)
{
	Tabel		tabel = (Tabel) (variant & 0xFF);
	const char *naam = tabel_modellen[tabel].naam;
	const char *by = tabel_modellen[tabel].kolommen[variant >> 8].naam;
	const char *relatie = register_tabel(reg, tabel);
	const char *mutatie = register_tabel(reg, TABEL_MUTATIE);
	StringInfoData sql;

	(void) arg;
	initStringInfo(&sql);
	appendStringInfo(&sql,
					 "WITH nu AS (SELECT %s FROM %s AS t WHERE t.%s OPERATOR(pg_catalog.=) ANY ($1)), "
					 "rijen AS (SELECT nu.id FROM nu UNION SELECT m.rij FROM %s AS m"
					 " WHERE m.klantcontact OPERATOR(pg_catalog.=) $2 AND m.tabel OPERATOR(pg_catalog.=) '%s'), "
					 "eerste AS (SELECT DISTINCT ON (m.rij) m.rij, m.voor FROM rijen, %s AS m"
					 " WHERE m.rij OPERATOR(pg_catalog.=) rijen.id AND m.tabel OPERATOR(pg_catalog.=) '%s'"
					 " AND m.op OPERATOR(pg_catalog.>) $3 ORDER BY m.rij, m.op, m.id) ",
					 columns_of(tabel, "t"), relatie, by, mutatie, naam, mutatie, naam);
	appendStringInfo(&sql,
					 "SELECT %s FROM (SELECT DISTINCT ON (v.rij) v.* FROM ("
					 "SELECT e.rij, 0 AS rang, e.voor IS NULL AS later, %s"
					 " FROM eerste AS e, pg_catalog.jsonb_populate_record(NULL::%s, e.voor) AS r"
					 " UNION ALL SELECT nu.id, 1, false, %s FROM nu) AS v ORDER BY v.rij, v.rang) AS u"
					 " WHERE CASE WHEN u.later THEN false WHEN u.rang OPERATOR(pg_catalog.=) 1 THEN true"
					 " ELSE u.%s OPERATOR(pg_catalog.=) ANY (SELECT pg_catalog.unnest($1)) END"
					 " ORDER BY u.%s USING OPERATOR(pg_catalog.<), u.id USING OPERATOR(pg_catalog.<)",
					 columns_of(tabel, "u"), columns_of(tabel, "r"), relatie,
					 columns_of(tabel, "nu"), by, by);
	return sql.data;
}

static void
fetch_rows_at(const Register *reg, Document *document, Tabel tabel, int column,
			  Datum *keys, int count, Datum klantcontact, TimestampTz moment)
{
	Oid			argtypes[] = {UUIDARRAYOID, UUIDOID, TIMESTAMPTZOID};
	Datum		values[3];

	if (count == 0)
		return;
	values[0] = PointerGetDatum(construct_array(keys, count, UUIDOID, UUID_LEN,
												false, TYPALIGN_CHAR));
	values[1] = klantcontact;
	values[2] = TimestampTzGetDatum(moment);
	plan_execute_as_owner(plan_get(reg, PLAN_LEES_OP, VARIANT(tabel, column),
								   fetch_at_text, NULL, lengthof(argtypes), argtypes),
						  values, NULL, reg->tabellen[tabel]);
	document_add_result(document, tabel);
}

Document *
document_fetch_at(const Register *reg, Datum id, TimestampTz moment)
{
	Document   *document = document_new();

	fetch_rows_at(reg, document, TABEL_KLANTCONTACT, KLANTCONTACT_ID, &id, 1, id, moment);
	for (int i = 0; i < CHILD_ARRAY_COUNT; i++)
	{
		const ChildArray *array = &child_arrays[i];
		int			count;
		Datum	   *keys;

		if (array->parent == TABEL_PARTIJ)
			continue;
		keys = rows_keys(&document->rows[array->parent], &count);
		fetch_rows_at(reg, document, array->child, array->column, keys, count, id, moment);
	}
	return document;
}
