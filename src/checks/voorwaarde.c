/*-------------------------------------------------------------------------
 *
 * voorwaarde.c
 *	  The rules that take more than one row, as data and SQL.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/voorwaarde.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "checks/voorwaarde.h"

static bool
een_object_per_type(const Beleid *beleid)
{
	return !beleid->meer_objecten_per_type;
}

static bool
betrokkene_verplicht(const Beleid *beleid)
{
	return beleid->betrokkene_verplicht;
}

static bool
doel_verplicht(const Beleid *beleid)
{
	return beleid->doel_verplicht;
}

static bool
partij_identificator_verplicht(const Beleid *beleid)
{
	return beleid->partij_identificator_verplicht;
}

#define OP(o) " OPERATOR(pg_catalog." #o ") "

/* Is it a number that no partij of this soort bears? */
#define NOT_BORNE_BY(identificator, soort) \
	"(CASE WHEN klantcontact.code_soort_object_id(" identificator ")" OP(=) "'bsn'" \
	" THEN " soort OP(<>) "'persoon'" \
	" WHEN klantcontact.code_soort_object_id(" identificator ")" OP(=) \
	"ANY ('{rsin,kvk_nummer,vestigingsnummer}'::pg_catalog.text[])" \
	" THEN " soort OP(<>) "'organisatie' ELSE false END)"

const Voorwaarde voorwaarden[] = {
	{
		.regel = REGEL_EEN_ONDERWERP,.tabel = TABEL_KLANTCONTACT,
		.bij_commit = true,
		.sleutel = GEEN_KOLOM,
		.geldt = een_object_per_type,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = {TABEL_ONDERWERPOBJECT, GEEN_KOLOM, 2},
		.sql =
		"EXISTS (SELECT FROM {onderwerpobject} o WHERE o.klantcontact" OP(=) "[id]"
		" GROUP BY pg_catalog.lower(klantcontact.code_objecttype(o.objectidentificator))"
		" HAVING pg_catalog.count(*)" OP(>) "1{per_rij})",
		.detail = "has more than one onderwerpobject of one codeObjecttype, or more than one earlier klantcontact."
	},
	{
		.regel = REGEL_HEEFT_ACTOR,.tabel = TABEL_KLANTCONTACT,
		.bij_commit = true,
		.sleutel = GEEN_KOLOM,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = {TABEL_ACTOR_KLANTCONTACT, GEEN_KOLOM, 0},
		.detail = "has no actor."
	},
	{
		.regel = REGEL_HEEFT_BETROKKENE,.tabel = TABEL_KLANTCONTACT,
		.bij_commit = true,
		.sleutel = GEEN_KOLOM,
		.geldt = betrokkene_verplicht,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = {TABEL_BETROKKENE, GEEN_KOLOM, 0},
		.detail = "has no betrokkene."
	},
	{
		.regel = REGEL_GESPREK_HEEFT_VERSLAG,.tabel = TABEL_KLANTCONTACT,
		.bij_commit = true,
		.sleutel = GEEN_KOLOM,
		.is = {KLANTCONTACT_AARD, "gesprek", true},
		.leeg = KLANTCONTACT_INHOUD,
		.gevuld = GEEN_KOLOM,
		.kind = {TABEL_BIJLAGE, GEEN_KOLOM, 0},
		.sql =
		"[indicatie_contact_gelukt]" OP(<>) "'nee'",
		.detail = "is a gesprek without a report: neither inhoud nor a bijlage."
	},
	{
		.regel = REGEL_BERICHT_HEEFT_WEERGAVE,.tabel = TABEL_KLANTCONTACT,
		.bij_commit = true,
		.sleutel = GEEN_KOLOM,
		.is = {KLANTCONTACT_AARD, "bericht", true},
		.leeg = KLANTCONTACT_INHOUD,
		.gevuld = GEEN_KOLOM,
		.kind = {TABEL_BIJLAGE, GEEN_KOLOM, 0},
		.detail = "is a bericht with neither inhoud nor a bijlage."
	},
	{
		.regel = REGEL_FORMULIER_HERLEIDBAAR,.tabel = TABEL_KLANTCONTACT,
		.bij_commit = true,
		.sleutel = GEEN_KOLOM,
		.is = {KLANTCONTACT_AARD, "formulier", true},
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = {TABEL_BIJLAGE, GEEN_KOLOM, 0},
		.detail = "is a formulier without a bijlage."
	},
	{
		.regel = REGEL_FORMULIER_HERLEIDBAAR,.tabel = TABEL_KLANTCONTACT,
		.bij_commit = true,
		.sleutel = GEEN_KOLOM,
		.is = {KLANTCONTACT_AARD, "formulier", true},
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = GEEN_KIND,
		.sql =
		"NOT EXISTS (SELECT FROM {betrokkene} b"
		" WHERE b.klantcontact" OP(=) "[id] AND b.initiator"
		" AND (pg_catalog.num_nonnulls(b.partij, b.organisatienaam, b.voorletters, b.voornaam,"
		" b.voorvoegsel_achternaam, b.achternaam)" OP(>) "0"
		" OR EXISTS (SELECT FROM {digitaal_adres} d WHERE d.betrokkene" OP(=) "b.id)){per_rij})",
		.detail = "is a formulier without an initiator who is a partij or has a name or a digitaal adres."
	},
	{
		.regel = REGEL_DOEL,.tabel = TABEL_KLANTCONTACT,
		.bij_commit = true,
		.sleutel = GEEN_KOLOM,
		.geldt = doel_verplicht,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = GEEN_KIND,
		.sql =
		"NOT EXISTS (SELECT FROM {betrokkene} b WHERE b.klantcontact" OP(=) "[id] AND b.partij IS NOT NULL{per_rij})"
		" AND NOT EXISTS (SELECT FROM {interne_taak} t WHERE t.klantcontact" OP(=) "[id]{per_rij})"
		" AND NOT EXISTS (SELECT FROM {onderwerpobject} o WHERE o.klantcontact" OP(=) "[id]{per_rij})"
		" AND NOT EXISTS (SELECT FROM {onderwerpobject} o WHERE o.was_klantcontact" OP(=) "[id]{per_rij})",
		.detail = "has neither a known partij nor a follow-up."
	},
	{
		.regel = REGEL_ONDERWERPOBJECT_EEN_DOEL,.tabel = TABEL_KLANTCONTACT,
		.bij_commit = true,
		.sleutel = KLANTCONTACT_PLAATSGEVONDEN_OP,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = {TABEL_ONDERWERPOBJECT, ONDERWERPOBJECT_WAS_KLANTCONTACT, 1},
		.sql =
		"EXISTS (SELECT FROM {onderwerpobject} o JOIN {klantcontact} e ON e.id" OP(=) "o.was_klantcontact"
		" WHERE o.klantcontact" OP(=) "[id]"
		" AND (e.plaatsgevonden_op, e.nummer)" OP(>=) "([plaatsgevonden_op], [nummer]){per_rij})",
		.detail = "does not come after the earlier klantcontact that it refers to."
	},
	{
		.regel = REGEL_ONDERWERPOBJECT_EEN_DOEL,.tabel = TABEL_KLANTCONTACT,
		.sleutel = KLANTCONTACT_PLAATSGEVONDEN_OP,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = GEEN_KIND,
		.sql =
		"EXISTS (SELECT FROM {onderwerpobject} o JOIN {klantcontact} l ON l.id" OP(=) "o.klantcontact"
		" WHERE o.was_klantcontact" OP(=) "[id]"
		" AND (l.plaatsgevonden_op, l.nummer)" OP(<=) "([plaatsgevonden_op], [nummer]))",
		.detail = "does not come before the later klantcontact that refers to it."
	},
	{
		.regel = REGEL_ONDERWERPOBJECT_EEN_DOEL,.tabel = TABEL_ONDERWERPOBJECT,
		.sleutel = ONDERWERPOBJECT_WAS_KLANTCONTACT,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = GEEN_KIND,
		.sql =

		/*
		 * OFFSET 0: made one join, this would be the whole table joined with
		 * itself
		 */
		"[was_klantcontact] IS NOT NULL AND EXISTS (SELECT FROM {klantcontact} l JOIN {klantcontact} e"
		" ON (e.plaatsgevonden_op, e.nummer)" OP(>=) "(l.plaatsgevonden_op, l.nummer)"
		" WHERE l.id" OP(=) "[klantcontact] AND e.id" OP(=) "[was_klantcontact] OFFSET 0)",
		.detail = "refers to a klantcontact that does not come before its own."
	},
	{
		.regel = REGEL_ACTOR_SOORT,.tabel = TABEL_ACTOR,
		.bij_commit = true,
		.sleutel = ACTOR_ORGANISATORISCHE_EENHEID,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = ACTOR_ORGANISATORISCHE_EENHEID,
		.kind = GEEN_KIND,
		.sql =
		"EXISTS (SELECT FROM {actor} e WHERE e.id" OP(=) "[organisatorische_eenheid]"
		" AND e.soort_actor" OP(<>) "'organisatorische_eenheid' {per_rij})",
		.detail = "works at an actor that is not an organisatorische eenheid."
	},
	{
		.regel = REGEL_PARTIJ_HEEFT_IDENTIFICATOR,.tabel = TABEL_PARTIJ,
		.bij_commit = true,
		.sleutel = GEEN_KOLOM,
		.geldt = partij_identificator_verplicht,
		.is = {PARTIJ_SOORT_PARTIJ, "contactpersoon", false},
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = {TABEL_PARTIJ_IDENTIFICATOR, GEEN_KOLOM, 0},
		.detail = "has no partij_identificator."
	},
	{
		.regel = REGEL_PARTIJ_IDENTIFICATOR_GELDIG,.tabel = TABEL_PARTIJ,
		.bij_commit = true,
		.sleutel = GEEN_KOLOM,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = {TABEL_PARTIJ_IDENTIFICATOR, PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR, 1},
		.sql =
		"EXISTS (SELECT FROM {partij_identificator} i WHERE i.partij" OP(=) "[id]"
		" AND " NOT_BORNE_BY("i.objectidentificator", "[soort_partij]") "{per_rij})",
		.detail = "has a number that identifies another kind of partij."
	},
	{
		.regel = REGEL_PARTIJ_IDENTIFICATOR_GELDIG,.tabel = TABEL_PARTIJ_IDENTIFICATOR,
		.sleutel = PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = GEEN_KIND,
		.sql =
		"EXISTS (SELECT FROM {partij} p WHERE p.id" OP(=) "[partij]"
		" AND " NOT_BORNE_BY("[objectidentificator]", "p.soort_partij") ")",
		.detail = "is a number that identifies another kind of partij: a bsn is a persoon's, a rsin, kvk_nummer or vestigingsnummer an organisatie's."
	},
	{
		.regel = REGEL_PARTIJ_VOORKEURSADRES,.tabel = TABEL_PARTIJ,
		.sleutel = PARTIJ_VOORKEURS_DIGITAAL_ADRES,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = GEEN_KIND,
		.sql =
		"EXISTS (SELECT FROM {digitaal_adres} d WHERE d.id" OP(=) "[voorkeurs_digitaal_adres]"
		" AND (d.partij" OP(=) "[id]) IS NOT TRUE)",
		.detail = "prefers a digitaal adres that is not its own."
	},
	{
		.regel = REGEL_PARTIJ_WERKTE_VOOR,.tabel = TABEL_PARTIJ,
		.bij_commit = true,
		.sleutel = PARTIJ_WERKTE_VOOR,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = PARTIJ_WERKTE_VOOR,
		.kind = GEEN_KIND,
		.sql =
		"EXISTS (SELECT FROM {partij} w WHERE w.id" OP(=) "[werkte_voor]"
		" AND w.soort_partij" OP(<>) "'organisatie' {per_rij})",
		.detail = "worked for a partij that is not an organisatie."
	},
	{
		.regel = REGEL_DIGITAAL_ADRES_EIGENAAR,.tabel = TABEL_DIGITAAL_ADRES,
		.sleutel = DIGITAAL_ADRES_BETROKKENE,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = GEEN_KIND,
		.sql =
		"[partij] IS NOT NULL AND EXISTS (SELECT FROM {betrokkene} b WHERE b.id" OP(=) "[betrokkene]"
		" AND (b.partij" OP(=) "[partij]) IS NOT TRUE)",
		.detail = "is of a partij and of a betrokkene who is not that partij."
	},
	{
		.regel = REGEL_DIGITAAL_ADRES_EIGENAAR,.tabel = TABEL_BETROKKENE,
		.sleutel = BETROKKENE_ID,
		.is = GEEN_WAARDE,
		.leeg = GEEN_KOLOM,
		.gevuld = GEEN_KOLOM,
		.kind = GEEN_KIND,
		.sql =
		"EXISTS (SELECT FROM {digitaal_adres} d WHERE d.betrokkene" OP(=) "[id]"
		" AND d.partij IS NOT NULL AND (d.partij" OP(=) "[partij]) IS NOT TRUE)",
		.detail = "has a digitaal adres of another partij."
	},
};

const int	aantal_voorwaarden = lengthof(voorwaarden);

StaticAssertDecl(lengthof(voorwaarden) <= MAX_VOORWAARDEN, "too many conditions for a variant");

bool
voorwaarde_geldt(const Voorwaarde *voorwaarde, Tabel tabel, const Beleid *beleid, bool bij_commit)
{
	return voorwaarde->tabel == tabel && (!bij_commit || voorwaarde->bij_commit) &&
		(voorwaarde->geldt == NULL || voorwaarde->geldt(beleid));
}
