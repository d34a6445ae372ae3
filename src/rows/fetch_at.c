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
#include "log/wissing.h"
#include "model/plan.h"
#include "rows/fetch.h"
#include "rows/fetch_at.h"

/* The variant of PLAN_LEES_OP is the table, and the column that is looked in. */
#define VARIANT(tabel, column) (((uint64) (column) << 8) | (tabel))

/*
 * The columns of the model, each behind "before" and, unless it is NULL, followed by
 * "between" and its type: what users made of the table is left alone.
 */
static char *
columns_of(Tabel tabel, const char *before, const char *between)
{
	const TabelModel *model = &tabel_modellen[tabel];
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		const Kolom *kolom = &model->kolommen[i];

		appendStringInfo(&list, "%s%s%s", i == 0 ? "" : ", ", before, kolom->naam);
		if (between != NULL)
			appendStringInfo(&list, "%s%s", between, kolom_type_in_sql(kolom->soort));
	}
	return list.data;
}

/* Was this change after the end, not with it, and of a row like this? */
#define IS_AFTER_EINDE(which) \
	"EXISTS (SELECT FROM einde WHERE " which " AND (m.op, m.id) OPERATOR(pg_catalog.>) (einde.op, einde.id)" \
	" AND (m.correctie IS NULL OR m.correctie OPERATOR(pg_catalog.<>) einde.correctie))"

/*
 * How the klantcontact of moment $3 came to its end, unless it is still there.
 * What goes with it is logged after it, as the same correction.
 */
static void
append_einde(StringInfo sql, const Register *reg)
{
	appendStringInfo(sql,
					 "WITH einde AS (SELECT m.op, m.id, m.correctie FROM %s AS m"
					 " WHERE m.rij OPERATOR(pg_catalog.=) $2 AND m.tabel OPERATOR(pg_catalog.=) 'klantcontact'"
					 " AND m.op OPERATOR(pg_catalog.>) $3"
					 " AND (m.voor OPERATOR(pg_catalog.->>) 'geregistreerd_op')::pg_catalog.timestamptz"
					 " OPERATOR(pg_catalog.<=) $3"
					 " AND NOT EXISTS (SELECT FROM ONLY %s AS k WHERE k.id OPERATOR(pg_catalog.=) $2"
					 " AND k.geregistreerd_op OPERATOR(pg_catalog.<=) $3)"
					 " ORDER BY m.op DESC, m.id DESC LIMIT 1), ",
					 register_tabel(reg, TABEL_MUTATIE), register_tabel(reg, TABEL_KLANTCONTACT));
}

/*
 * The betrokkenen that came back after the end: what is known first of them is that
 * they were added, or are the klantcontact's, as it was registered again.
 */
static void
append_herboren(StringInfo sql, const Register *reg)
{
	appendStringInfo(sql,
					 "na AS (SELECT DISTINCT ON (m.rij) m.rij, m.klantcontact, m.voor FROM %s AS m"
					 " WHERE m.rij OPERATOR(pg_catalog.=) ANY ($1) AND m.tabel OPERATOR(pg_catalog.=) 'betrokkene'"
					 " AND " IS_AFTER_EINDE("true") " ORDER BY m.rij, m.op, m.id), ",
					 register_tabel(reg, TABEL_MUTATIE));
	appendStringInfo(sql,
					 "herboren AS (SELECT na.rij FROM na WHERE na.voor IS NULL"
					 " OR na.klantcontact OPERATOR(pg_catalog.=) $2 UNION ALL"
					 " SELECT b.id FROM einde, ONLY %s AS b WHERE b.id OPERATOR(pg_catalog.=) ANY ($1)"
					 " AND b.klantcontact OPERATOR(pg_catalog.=) $2"
					 " AND NOT EXISTS (SELECT FROM na WHERE na.rij OPERATOR(pg_catalog.=) b.id)), ",
					 register_tabel(reg, TABEL_BETROKKENE));
}

/* The rows that are there now, but those that came when it was registered again. */
static void
append_nu(StringInfo sql, const Register *reg, Tabel tabel, const char *by)
{
	appendStringInfo(sql,
					 "nu AS (SELECT %s FROM ONLY %s AS t WHERE t.%s OPERATOR(pg_catalog.=) ANY ($1) AND NOT EXISTS (SELECT FROM %s), ",
					 columns_of(tabel, "t.", "::"), register_tabel(reg, tabel), by,
					 tabel == TABEL_DIGITAAL_ADRES ?
					 "herboren AS h WHERE h.rij OPERATOR(pg_catalog.=) t.betrokkene)" : "einde)");
}

/*
 * The rows that may have been there then: those of now, and those in whose change
 * the log names the klantcontact.  An adres goes where its betrokkene goes, of
 * which the log says nothing by itself.
 */
static void
append_rijen(StringInfo sql, const Register *reg, Tabel tabel)
{
	const char *mutatie = register_tabel(reg, TABEL_MUTATIE);

	appendStringInfo(sql, "rijen AS (SELECT nu.id FROM nu UNION SELECT m.rij FROM %s AS m"
					 " WHERE m.tabel OPERATOR(pg_catalog.=) '%s' AND m.klantcontact OPERATOR(pg_catalog.=) ",
					 mutatie, tabel_modellen[tabel].naam);
	if (tabel == TABEL_DIGITAAL_ADRES)
		appendStringInfo(sql,
						 "ANY (ARRAY(SELECT $2 UNION SELECT b.klantcontact FROM ONLY %s AS b"
						 " WHERE b.id OPERATOR(pg_catalog.=) ANY ($1) UNION SELECT b.klantcontact FROM %s AS b"
						 " WHERE b.rij OPERATOR(pg_catalog.=) ANY ($1)))), ",
						 register_tabel(reg, TABEL_BETROKKENE), mutatie);
	else
		appendStringInfoString(sql, "$2), ");
}

/*
 * Of changes of which the content is wiped: those of the klantcontact itself say
 * nothing any more, nor do those that tell of a destruction.  Of a row that was in
 * another klantcontact then, one says that it was there.
 */
static char *
is_telling(void)
{
	return psprintf("(m.voor IS NOT NULL OR m.voor_digest IS NULL OR"
					" (NOT %s AND (m.klantcontact OPERATOR(pg_catalog.=) $2) IS NOT TRUE))",
					vertelt_van_vernietiging("m"));
}

/*
 * The rows whose column was one of $1, of klantcontact $2, at moment $3: for each
 * row that is or was there, its first change after that moment tells what it was;
 * a row without one is as it is now.
 *
 * The CASE keeps the subquery as one that is hashed: there may be many keys.
 */
static char *
fetch_at_text(const Register *reg, uint64 variant, const void *arg)
{
	Tabel		tabel = (Tabel) (variant & 0xFF);
	const char *by = tabel_modellen[tabel].kolommen[variant >> 8].naam;
	StringInfoData sql;

	(void) arg;
	initStringInfo(&sql);
	append_einde(&sql, reg);
	if (tabel == TABEL_DIGITAAL_ADRES)
		append_herboren(&sql, reg);
	append_nu(&sql, reg, tabel, by);
	append_rijen(&sql, reg, tabel);
	appendStringInfo(&sql,
					 "eerste AS (SELECT DISTINCT ON (m.rij) m.id, m.rij, m.klantcontact, m.correctie, m.op, m.voor FROM rijen, %s AS m"
					 " WHERE m.rij OPERATOR(pg_catalog.=) rijen.id AND m.tabel OPERATOR(pg_catalog.=) '%s'"
					 " AND m.op OPERATOR(pg_catalog.>) $3 AND %s ORDER BY m.rij, m.op, m.id) ",
					 register_tabel(reg, TABEL_MUTATIE), tabel_modellen[tabel].naam, is_telling());
	appendStringInfo(&sql,
					 "SELECT %s FROM (SELECT DISTINCT ON (v.rij) v.* FROM ("
					 "SELECT m.rij, 0 AS rang, m.voor IS NULL OR %s AS later, %s"
					 " FROM eerste AS m, pg_catalog.jsonb_to_record(coalesce(m.voor, '{}')) AS r (%s)"
					 " UNION ALL SELECT nu.id, 1, false, %s FROM nu) AS v ORDER BY v.rij, v.rang) AS u"
					 " WHERE CASE WHEN u.later THEN false WHEN u.rang OPERATOR(pg_catalog.=) 1 THEN true"
					 " ELSE u.%s OPERATOR(pg_catalog.=) ANY (SELECT pg_catalog.unnest($1)) END"
					 " ORDER BY u.%s USING OPERATOR(pg_catalog.<), u.id USING OPERATOR(pg_catalog.<)",
					 columns_of(tabel, "u.", NULL),
					 tabel == TABEL_DIGITAAL_ADRES ?
					 IS_AFTER_EINDE("r.betrokkene OPERATOR(pg_catalog.=) ANY (SELECT h.rij FROM herboren AS h)") :
					 IS_AFTER_EINDE("m.klantcontact OPERATOR(pg_catalog.=) $2"),
					 columns_of(tabel, "r.", NULL), columns_of(tabel, "", " "),
					 columns_of(tabel, "nu.", NULL), by, by);
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
