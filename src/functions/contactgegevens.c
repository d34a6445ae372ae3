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

#include "functions/followup.h"
#include "register/statement.h"
#include "document/arguments.h"
#include "document/call.h"

PG_FUNCTION_INFO_V1(klantcontact_contactgegevens);

/* The contactnaam of this alias as JSON; NULL when nothing of it is filled. */
#define CONTACTNAAM(alias) \
	"CASE WHEN num_nonnulls(" alias ".voorletters, " alias ".voornaam, " alias ".voorvoegsel_achternaam, " \
	alias ".achternaam) > 0 THEN jsonb_build_object('voorletters', " alias ".voorletters," \
	" 'voornaam', " alias ".voornaam, 'voorvoegselAchternaam', " alias ".voorvoegsel_achternaam," \
	" 'achternaam', " alias ".achternaam) END"

/* The same for one of its two addresses, in a register of 0.1.0. */
#define ADRES_0_1_0(column) \
	"CASE WHEN num_nonnulls(" column "_nummeraanduiding_id, " column "_adresregel1) > 0" \
	" THEN jsonb_build_object(" ADRES_LINE(column) ") END"
#define ADRES_LINE(column) \
	"'nummeraanduidingId', " column "_nummeraanduiding_id::text," \
	" 'adresregel1', " column "_adresregel1, 'adresregel2', " column "_adresregel2," \
	" 'adresregel3', " column "_adresregel3, 'land', " column "_land::text"

/* A huisnummer never stands alone. */
#define ADRES_0_2_0(column) \
	"CASE WHEN num_nonnulls(" column "_nummeraanduiding_id, " column "_adresregel1, " column "_huisnummer) > 0" \
	" THEN jsonb_build_object(" ADRES_LINE(column) "," \
	" 'straatnaam', " column "_straatnaam, 'huisnummer', " column "_huisnummer," \
	" 'huisnummertoevoeging', " column "_huisnummertoevoeging," \
	" 'postcode', " column "_postcode::text, 'woonplaats', " column "_woonplaats) END"

/* What the betrokkene gives, else the partij; and which of them. */
#define VALUE(key, name) "'" key "', COALESCE(g.b_" name ", g.p_" name "), "
#define SOURCE(key, name) \
	"'" key "', CASE WHEN g.b_" name " IS NOT NULL THEN 'betrokkene' WHEN g.p_" name " IS NOT NULL THEN 'partij' END, "

/*
 * What the betrokkene and the partij give, side by side.  A partij that is not active
 * gives nothing, but that it is to be kept secret.  The digitale adressen: those that the
 * betrokkene gave for this contact come first; of the other soorten the partij's, the
 * preferred one first (R54, R120).
 */
#define SEARCH(ADRES) { \
	"WITH g AS (SELECT b.id AS betrokkene, p.id AS partij, p.voorkeurs_digitaal_adres AS voorkeur," \
	" " CONTACTNAAM("b") " AS b_naam, " CONTACTNAAM("p") " AS p_naam," \
	" to_jsonb(b.organisatienaam) AS b_organisatie, to_jsonb(p.organisatienaam) AS p_organisatie," \
	" " ADRES("b.bezoekadres") " AS b_bezoek, " ADRES("p.bezoekadres") " AS p_bezoek," \
	" " ADRES("b.correspondentieadres") " AS b_post, " ADRES("p.correspondentieadres") " AS p_post," \
	" (SELECT s.indicatie_geheimhouding FROM {partij} AS s WHERE s.id = b.partij) AS geheim" \
	" FROM {betrokkene} AS b LEFT JOIN {partij} AS p ON p.id = b.partij AND p.indicatie_actief" \
	" WHERE b.id = $1)," \
	" d AS (SELECT a.id, a.soort_digitaal_adres, a.adres, a.omschrijving," \
	" CASE WHEN a.id = g.voorkeur THEN true END AS voorkeur, 'betrokkene' AS bron, 0 AS rang" \
	" FROM g JOIN {digitaal_adres} AS a ON a.betrokkene = g.betrokkene" \
	" UNION ALL SELECT a.id, a.soort_digitaal_adres, a.adres, a.omschrijving," \
	" CASE WHEN a.id = g.voorkeur THEN true END, 'partij'," \
	" CASE WHEN a.id = g.voorkeur THEN 1 ELSE 2 END" \
	" FROM g JOIN {digitaal_adres} AS a ON a.partij = g.partij" \
	" WHERE NOT EXISTS (SELECT FROM {digitaal_adres} AS e WHERE e.betrokkene = g.betrokkene" \
	" AND e.soort_digitaal_adres = a.soort_digitaal_adres))" \
	" SELECT jsonb_strip_nulls(jsonb_build_object(" \
	VALUE("contactnaam", "naam") VALUE("organisatienaam", "organisatie") \
	VALUE("bezoekadres", "bezoek") VALUE("correspondentieadres", "post") \
	"'indicatieGeheimhouding', g.geheim, 'digitaleAdressen', COALESCE((SELECT jsonb_agg(jsonb_build_object(" \
	"'soortDigitaalAdres', d.soort_digitaal_adres, 'adres', d.adres, 'omschrijving', d.omschrijving," \
	" 'voorkeur', d.voorkeur) ORDER BY d.rang, d.id) FROM d), '[]'), 'bron', jsonb_build_object(" \
	SOURCE("contactnaam", "naam") SOURCE("organisatienaam", "organisatie") \
	SOURCE("bezoekadres", "bezoek") SOURCE("correspondentieadres", "post") \
	"'digitaleAdressen', (SELECT jsonb_object_agg(d.soort_digitaal_adres, d.bron) FROM d)))) FROM g", \
	.by = BY_CALLER_READ,.argtypes = {UUIDOID} \
}

static const Statement searches[] = {
	[V0_1_0] = SEARCH(ADRES_0_1_0),
	[V0_2_0] = SEARCH(ADRES_0_2_0),
};

/* contactgegevens(register regnamespace, betrokkene uuid) → jsonb */
Datum
klantcontact_contactgegevens(PG_FUNCTION_ARGS)
{
	Datum		id = PG_GETARG_DATUM(1);
	Datum		result = (Datum) 0;
	bool		found;
	Register	reg;

	register_of_schema(argument_register(fcinfo), &reg);
	call_check_usage(&reg);
	check_spi(SPI_connect());
	statement_run(&searches[Min(reg.version, VERSION_OF_LIBRARY)], &reg, &id);
	found = SPI_processed > 0;
	if (found)
		result = SPI_datumTransfer(result_value(0, 1), false, -1);
	SPI_finish();
	if (!found)
		PG_RETURN_NULL();
	return result;
}
