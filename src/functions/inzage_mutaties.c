/*-------------------------------------------------------------------------
 *
 * inzage_mutaties.c
 *	  The changes of what a register holds on one partij.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/inzage_mutaties.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"

#include "functions/inzage.h"

/* Operators in full, once: the statement has many. */
#define IS " OPERATOR(pg_catalog.=) "
#define VAN(alias, key) "(" alias ".voor OPERATOR(pg_catalog.->>) '" key "')"
#define PARTIJ "$1::pg_catalog.text"

/*
 * The betrokkenen: those of now, and those that the log alone knows.  A row that is
 * there yet, but of another partij, was this one's by mistake: it is not among them.
 */
static void
append_betrokkenen(StringInfo sql, const char *betrokkene, const char *mutatie)
{
	appendStringInfo(sql,
					 "WITH betrokken AS (SELECT b.id, b.klantcontact, NULL::pg_catalog.uuid AS weg_door"
					 " FROM ONLY %1$s AS b WHERE b.partij" IS "$1"
					 " UNION ALL SELECT m.rij, m.klantcontact, m.correctie FROM ONLY %2$s AS m"
					 " WHERE " VAN("m", "partij") IS PARTIJ " AND m.tabel" IS "'betrokkene'"
					 " AND NOT EXISTS (SELECT FROM ONLY %1$s AS b WHERE b.id" IS "m.rij)),",
					 betrokkene, mutatie);
}

/* A klantcontact that is gone counts when the betrokkene went with it, not before. */
static void
append_klantcontacten(StringInfo sql, const char *klantcontact, const char *mutatie)
{
	appendStringInfo(sql,
					 " klantcontacten AS (SELECT b.klantcontact AS id FROM betrokken AS b WHERE b.weg_door IS NULL"
					 " UNION SELECT b.klantcontact FROM betrokken AS b JOIN ONLY %1$s AS m ON m.rij" IS "b.klantcontact"
					 " AND m.tabel" IS "'klantcontact' AND m.correctie" IS "b.weg_door"
					 " WHERE NOT EXISTS (SELECT FROM ONLY %2$s AS k WHERE k.id" IS "b.klantcontact)),",
					 mutatie, klantcontact);
}

/* The digitale adressen, of the partij itself and of the betrokkenen, likewise. */
static void
append_adressen(StringInfo sql, const char *adres, const char *mutatie)
{
	appendStringInfo(sql,
					 " adressen AS (SELECT a.id FROM ONLY %1$s AS a WHERE a.partij" IS "$1"
					 " UNION SELECT a.id FROM betrokken AS b JOIN ONLY %1$s AS a ON a.betrokkene" IS "b.id"
					 " UNION SELECT m.rij FROM ONLY %2$s AS m WHERE " VAN("m", "partij") IS PARTIJ
					 " AND m.tabel" IS "'digitaal_adres' AND NOT EXISTS (SELECT FROM ONLY %1$s AS a WHERE a.id" IS "m.rij)"
					 " UNION SELECT m.rij FROM betrokken AS b JOIN ONLY %2$s AS m ON m.klantcontact" IS "b.klantcontact"
					 " AND m.tabel" IS "'digitaal_adres' AND " VAN("m", "betrokkene") IS "b.id::pg_catalog.text"
					 " AND NOT EXISTS (SELECT FROM ONLY %1$s AS a WHERE a.id" IS "m.rij)),",
					 adres, mutatie);
}

static void
append_vertegenwoordigingen(StringInfo sql, const char *vertegenwoordiging, const char *mutatie)
{
	appendStringInfo(sql,
					 " vertegenwoordigingen AS (SELECT v.id FROM ONLY %1$s AS v"
					 " WHERE v.vertegenwoordigende" IS "$1 OR v.vertegenwoordigde" IS "$1"
					 " UNION SELECT m.rij FROM ONLY %2$s AS m WHERE m.tabel" IS "'vertegenwoordiging'"
					 " AND (" VAN("m", "vertegenwoordigende") IS PARTIJ
					 " OR " VAN("m", "vertegenwoordigde") IS PARTIJ ")),",
					 vertegenwoordiging, mutatie);
}

/* The changes: of these rows, and of what else belongs to these klantcontacten. */
static void
append_mutaties(StringInfo sql, const char *identificator, const char *mutatie)
{
	appendStringInfo(sql,
					 " rijen AS (SELECT 'partij'::pg_catalog.name AS tabel, $1 AS id"
					 " UNION ALL SELECT 'partij_identificator', i.id FROM ONLY %1$s AS i WHERE i.partij" IS "$1"
					 " UNION ALL SELECT 'betrokkene', b.id FROM betrokken AS b"
					 " UNION ALL SELECT 'digitaal_adres', a.id FROM adressen AS a"
					 " UNION ALL SELECT 'vertegenwoordiging', v.id FROM vertegenwoordigingen AS v),",
					 identificator);
	appendStringInfo(sql,
					 " mutaties AS (SELECT m.id FROM rijen AS r JOIN ONLY %1$s AS m"
					 " ON m.rij" IS "r.id AND m.tabel" IS "r.tabel"
					 " UNION SELECT m.id FROM ONLY %1$s AS m WHERE " VAN("m", "partij") IS PARTIJ
					 " UNION SELECT m.id FROM klantcontacten AS k JOIN ONLY %1$s AS m ON m.klantcontact" IS "k.id"
					 " AND m.tabel OPERATOR(pg_catalog.<>) ALL (ARRAY['betrokkene', 'digitaal_adres']::pg_catalog.name[]))",
					 mutatie);
}

/*
 * What a change is told by.  What the row held before is withheld when it was another's
 * then; of an addition it is null.
 */
static void
append_object(StringInfo sql)
{
	appendStringInfoString(sql,
						   " SELECT pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('tabel', m.tabel, 'rij', m.rij,"
						   " 'klantcontact', m.klantcontact, 'correctie', m.correctie, 'actor', m.actor, 'op', m.op, 'reden', m.reden))"
						   " OPERATOR(pg_catalog.||) CASE WHEN CASE WHEN m.tabel" IS "'vertegenwoordiging' THEN "
						   VAN("m", "vertegenwoordigende") IS PARTIJ " OR " VAN("m", "vertegenwoordigde") IS PARTIJ
						   " WHEN m.tabel" IS "'digitaal_adres' THEN COALESCE(" VAN("m", "partij") IS PARTIJ ", "
						   VAN("m", "betrokkene") IS "ANY (SELECT b.id::pg_catalog.text FROM betrokken AS b), true)"
						   " ELSE COALESCE(" VAN("m", "partij") IS PARTIJ ", true) END"
						   " THEN pg_catalog.jsonb_build_object('voor', m.voor) ELSE '{}' END");
}

char *
inzage_mutaties_text(const Register *reg, uint64 variant, const void *arg)
{
	const char *mutatie = register_table(reg, TABLE_MUTATIE);
	StringInfoData sql;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	append_betrokkenen(&sql, register_table(reg, TABLE_BETROKKENE), mutatie);
	append_klantcontacten(&sql, register_table(reg, TABLE_KLANTCONTACT), mutatie);
	append_adressen(&sql, register_table(reg, TABLE_DIGITAAL_ADRES), mutatie);
	append_vertegenwoordigingen(&sql, register_table(reg, TABLE_VERTEGENWOORDIGING), mutatie);
	append_mutaties(&sql, register_table(reg, TABLE_PARTIJ_IDENTIFICATOR), mutatie);
	append_object(&sql);
	appendStringInfo(&sql,
					 " FROM mutaties AS n JOIN ONLY %s AS m ON m.id" IS "n.id"
					 " ORDER BY m.op USING OPERATOR(pg_catalog.<), m.id USING OPERATOR(pg_catalog.<)",
					 mutatie);
	return sql.data;
}
