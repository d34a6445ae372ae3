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
	return psprintf("CASE WHEN num_nonnulls(%1$s.voorletters, %1$s.voornaam, %1$s.voorvoegsel_achternaam, %1$s.achternaam)"
					" > 0 THEN jsonb_build_object('voorletters', %1$s.voorletters,"
					" 'voornaam', %1$s.voornaam, 'voorvoegselAchternaam', %1$s.voorvoegsel_achternaam,"
					" 'achternaam', %1$s.achternaam) END", alias);
}

/* The same for one of its two addresses. */
static char *
adres_of(const char *alias, const char *kind)
{
	return psprintf("CASE WHEN num_nonnulls(%1$s.%2$s_nummeraanduiding_id, %1$s.%2$s_adresregel1) > 0"
					" THEN jsonb_build_object('nummeraanduidingId', %1$s.%2$s_nummeraanduiding_id::text,"
					" 'adresregel1', %1$s.%2$s_adresregel1, 'adresregel2', %1$s.%2$s_adresregel2,"
					" 'adresregel3', %1$s.%2$s_adresregel3, 'land', %1$s.%2$s_land::text) END",
					alias, kind);
}

/*
 * What the betrokkene and the partij give, side by side.  A partij that is not
 * active gives nothing, but that it is to be kept secret.
 */
static void
append_sides(StringInfo sql)
{
	appendStringInfo(sql, "WITH g AS (SELECT b.id AS betrokkene, p.id AS partij, p.voorkeurs_digitaal_adres AS voorkeur,"
					 " %s AS b_naam, %s AS p_naam,"
					 " to_jsonb(b.organisatienaam) AS b_organisatie, to_jsonb(p.organisatienaam) AS p_organisatie,",
					 name_from("b"), name_from("p"));
	appendStringInfo(sql, " %s AS b_bezoek, %s AS p_bezoek, %s AS b_post, %s AS p_post",
					 adres_of("b", "bezoekadres"), adres_of("p", "bezoekadres"),
					 adres_of("b", "correspondentieadres"), adres_of("p", "correspondentieadres"));
	appendStringInfoString(sql, ", (SELECT s.indicatie_geheimhouding FROM {partij} AS s WHERE s.id = b.partij) AS geheim"
						   " FROM {betrokkene} AS b LEFT JOIN {partij} AS p ON p.id = b.partij AND p.indicatie_actief"
						   " WHERE b.id = $1),");
}

/*
 * The digitale adressen: those that the betrokkene gave for this contact come
 * first; of the other soorten the partij's, the preferred one first (R54, R120).
 */
#define DIGITALE_ADRESSEN \
	" d AS (SELECT a.id, a.soort_digitaal_adres, a.adres, a.omschrijving," \
	" CASE WHEN a.id = g.voorkeur THEN true END AS voorkeur, 'betrokkene' AS bron, 0 AS rang" \
	" FROM g JOIN {digitaal_adres} AS a ON a.betrokkene = g.betrokkene" \
	" UNION ALL SELECT a.id, a.soort_digitaal_adres, a.adres, a.omschrijving," \
	" CASE WHEN a.id = g.voorkeur THEN true END, 'partij'," \
	" CASE WHEN a.id = g.voorkeur THEN 1 ELSE 2 END" \
	" FROM g JOIN {digitaal_adres} AS a ON a.partij = g.partij" \
	" WHERE NOT EXISTS (SELECT FROM {digitaal_adres} AS e WHERE e.betrokkene = g.betrokkene" \
	" AND e.soort_digitaal_adres = a.soort_digitaal_adres))"

static char *
contactgegevens_text(const Register *reg, uint64 variant)
{
	static const char *const keys[][2] = {
		{"contactnaam", "naam"}, {"organisatienaam", "organisatie"},
		{"bezoekadres", "bezoek"}, {"correspondentieadres", "post"}
	};
	StringInfoData sql;
	StringInfoData source;

	(void) reg;
	(void) variant;
	initStringInfo(&sql);
	initStringInfo(&source);
	append_sides(&sql);
	appendStringInfoString(&sql, DIGITALE_ADRESSEN " SELECT jsonb_strip_nulls(jsonb_build_object(");
	for (size_t i = 0; i < lengthof(keys); i++)
	{
		appendStringInfo(&sql, "'%1$s', COALESCE(g.b_%2$s, g.p_%2$s), ", keys[i][0], keys[i][1]);
		appendStringInfo(&source, "'%1$s', CASE WHEN g.b_%2$s IS NOT NULL THEN 'betrokkene'"
						 " WHEN g.p_%2$s IS NOT NULL THEN 'partij' END, ", keys[i][0], keys[i][1]);
	}
	appendStringInfo(&sql, "'indicatieGeheimhouding', g.geheim, 'digitaleAdressen', COALESCE((SELECT jsonb_agg(jsonb_build_object("
					 "'soortDigitaalAdres', d.soort_digitaal_adres, 'adres', d.adres, 'omschrijving', d.omschrijving, 'voorkeur', d.voorkeur)"
					 " ORDER BY d.rang, d.id) FROM d), '[]'),"
					 " 'bron', jsonb_build_object(%s 'digitaleAdressen',"
					 " (SELECT jsonb_object_agg(d.soort_digitaal_adres, d.bron) FROM d)))) FROM g",
					 source.data);
	return sql.data;
}

/* contactgegevens(register regnamespace, betrokkene uuid) → jsonb */
Datum
klantcontact_contactgegevens(PG_FUNCTION_ARGS)
{
	static const Statement search = {.text = contactgegevens_text,.by = BY_CALLER_READ,.argtypes = {UUIDOID}};
	Datum		id = PG_GETARG_DATUM(1);
	Datum		result = (Datum) 0;
	bool		found;
	Register	reg;

	register_of_schema(argument_register(fcinfo), &reg);
	call_check_usage(&reg);
	check_spi(SPI_connect());
	statement_run(&search, &reg, &id);
	found = SPI_processed > 0;
	if (found)
		result = SPI_datumTransfer(result_value(0, 1), false, -1);
	SPI_finish();
	if (!found)
		PG_RETURN_NULL();
	return result;
}
