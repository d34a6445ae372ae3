/*-------------------------------------------------------------------------
 *
 * contactgegevens.c
 *	  contactgegevens(): how to reach a betrokkene for a contact.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/contactgegevens.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "utils/datum.h"

#include "functions/followup.h"
#include "register/statement.h"
#include "document/arguments.h"
#include "document/call.h"

PG_FUNCTION_INFO_V1(klantcontact_contactgegevens);

/* The contactnaam of this alias as JSON; NULL when nothing of it is filled. */
static char *
name_from(const char *alias)
{
	return psprintf("CASE WHEN pg_catalog.num_nonnulls(%1$s.voorletters, %1$s.voornaam, %1$s.voorvoegsel_achternaam, %1$s.achternaam)"
					" OPERATOR(pg_catalog.>) 0 THEN pg_catalog.jsonb_build_object('voorletters', %1$s.voorletters,"
					" 'voornaam', %1$s.voornaam, 'voorvoegselAchternaam', %1$s.voorvoegsel_achternaam,"
					" 'achternaam', %1$s.achternaam) END", alias);
}

/* The same for one of its two addresses. */
static char *
adres_of(const char *alias, const char *kind)
{
	return psprintf("CASE WHEN pg_catalog.num_nonnulls(%1$s.%2$s_nummeraanduiding_id, %1$s.%2$s_adresregel1) OPERATOR(pg_catalog.>) 0"
					" THEN pg_catalog.jsonb_build_object('nummeraanduidingId', %1$s.%2$s_nummeraanduiding_id::pg_catalog.text,"
					" 'adresregel1', %1$s.%2$s_adresregel1, 'adresregel2', %1$s.%2$s_adresregel2,"
					" 'adresregel3', %1$s.%2$s_adresregel3, 'land', %1$s.%2$s_land::pg_catalog.text) END",
					alias, kind);
}

/*
 * What the betrokkene and the partij give, side by side.  A partij that is not
 * active gives nothing, but that it is to be kept secret.
 */
static void
append_sides(StringInfo sql, const Register *reg)
{
	appendStringInfo(sql, "WITH g AS (SELECT b.id AS betrokkene, p.id AS partij, p.voorkeurs_digitaal_adres AS voorkeur,"
					 " %s AS b_naam, %s AS p_naam,"
					 " pg_catalog.to_jsonb(b.organisatienaam) AS b_organisatie, pg_catalog.to_jsonb(p.organisatienaam) AS p_organisatie,",
					 name_from("b"), name_from("p"));
	appendStringInfo(sql, " %s AS b_bezoek, %s AS p_bezoek, %s AS b_post, %s AS p_post",
					 adres_of("b", "bezoekadres"), adres_of("p", "bezoekadres"),
					 adres_of("b", "correspondentieadres"), adres_of("p", "correspondentieadres"));
	appendStringInfo(sql, ", (SELECT s.indicatie_geheimhouding FROM %s AS s WHERE s.id OPERATOR(pg_catalog.=) b.partij) AS geheim",
					 register_table(reg, TABLE_PARTIJ));
	appendStringInfo(sql, " FROM %s AS b LEFT JOIN %s AS p ON p.id OPERATOR(pg_catalog.=) b.partij AND p.indicatie_actief"
					 " WHERE b.id OPERATOR(pg_catalog.=) $1),",
					 register_table(reg, TABLE_BETROKKENE), register_table(reg, TABLE_PARTIJ));
}

/*
 * The digitale adressen: those that the betrokkene gave for this contact come
 * first; of the other soorten the partij's, the preferred one first (R54, R120).
 */
static void
append_adressen(StringInfo sql, const Register *reg)
{
	const char *adres = register_table(reg, TABLE_DIGITAAL_ADRES);

	appendStringInfo(sql, " d AS (SELECT a.id, a.soort_digitaal_adres, a.adres, a.omschrijving,"
					 " CASE WHEN a.id OPERATOR(pg_catalog.=) g.voorkeur THEN true END AS voorkeur, 'betrokkene' AS bron, 0 AS rang"
					 " FROM g JOIN %s AS a ON a.betrokkene OPERATOR(pg_catalog.=) g.betrokkene"
					 " UNION ALL SELECT a.id, a.soort_digitaal_adres, a.adres, a.omschrijving,"
					 " CASE WHEN a.id OPERATOR(pg_catalog.=) g.voorkeur THEN true END, 'partij',"
					 " CASE WHEN a.id OPERATOR(pg_catalog.=) g.voorkeur THEN 1 ELSE 2 END"
					 " FROM g JOIN %s AS a ON a.partij OPERATOR(pg_catalog.=) g.partij"
					 " WHERE NOT EXISTS (SELECT FROM %s AS e WHERE e.betrokkene OPERATOR(pg_catalog.=) g.betrokkene"
					 " AND e.soort_digitaal_adres OPERATOR(pg_catalog.=) a.soort_digitaal_adres))",
					 adres, adres, adres);
}

static char *
contactgegevens_text(const Register *reg, uint64 variant, const void *arg)
{
	static const char *const keys[][2] = {
		{"contactnaam", "naam"}, {"organisatienaam", "organisatie"},
		{"bezoekadres", "bezoek"}, {"correspondentieadres", "post"}
	};
	StringInfoData sql;
	StringInfoData source;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	initStringInfo(&source);
	append_sides(&sql, reg);
	append_adressen(&sql, reg);
	appendStringInfoString(&sql, " SELECT pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object(");
	for (size_t i = 0; i < lengthof(keys); i++)
	{
		appendStringInfo(&sql, "'%1$s', COALESCE(g.b_%2$s, g.p_%2$s), ", keys[i][0], keys[i][1]);
		appendStringInfo(&source, "'%1$s', CASE WHEN g.b_%2$s IS NOT NULL THEN 'betrokkene'"
						 " WHEN g.p_%2$s IS NOT NULL THEN 'partij' END, ", keys[i][0], keys[i][1]);
	}
	appendStringInfo(&sql, "'indicatieGeheimhouding', g.geheim, 'digitaleAdressen', COALESCE((SELECT pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object("
					 "'soortDigitaalAdres', d.soort_digitaal_adres, 'adres', d.adres, 'omschrijving', d.omschrijving, 'voorkeur', d.voorkeur)"
					 " ORDER BY d.rang, d.id) FROM d), '[]'),"
					 " 'bron', pg_catalog.jsonb_build_object(%s 'digitaleAdressen',"
					 " (SELECT pg_catalog.jsonb_object_agg(d.soort_digitaal_adres, d.bron) FROM d)))) FROM g",
					 source.data);
	return sql.data;
}

/* contactgegevens(register regnamespace, betrokkene uuid) → jsonb */
Datum
klantcontact_contactgegevens(PG_FUNCTION_ARGS)
{
	Oid			argtype = UUIDOID;
	Datum		id = PG_GETARG_DATUM(1);
	Datum		result = (Datum) 0;
	bool		isnull = true;
	Register	reg;

	register_of_schema(argument_register(fcinfo), &reg);
	call_check_usage(&reg);
	check_spi(SPI_connect());
	plan_execute(plan_get(&reg, PLAN_FOLLOWUP, OPV_CONTACTGEGEVENS, contactgegevens_text,
						  NULL, 1, &argtype),
				 &id, NULL, true);
	if (SPI_processed > 0)
		result = SPI_datumTransfer(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc,
												 1, &isnull), false, -1);
	SPI_finish();
	if (isnull)
		PG_RETURN_NULL();
	return result;
}
