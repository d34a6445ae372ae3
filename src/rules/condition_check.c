/*-------------------------------------------------------------------------
 *
 * condition_check.c
 *	  The rules that take more than one row, as data and SQL.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/condition_check.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "register/own_types.h"
#include "rules/condition_check.h"

static bool
one_object_per_type(const Beleid *beleid)
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


/* Is it a number that no partij of this soort bears? */
#define NOT_BORNE_BY(identificator, kind) \
	"(CASE WHEN klantcontact.code_soort_object_id(" identificator ") = 'bsn'" \
	" THEN " kind " <> 'persoon'" \
	" WHEN klantcontact.code_soort_object_id(" identificator ") = " \
	"ANY ('{rsin,kvk_nummer,vestigingsnummer}'::text[])" \
	" THEN " kind " <> 'organisatie' ELSE false END)"

const Condition conditions[] = {
	{
		.rule = RULE_KLANTCONTACT_EEN_ONDERWERP,.table = TABLE_KLANTCONTACT,
		.at_commit = true,
		.key = NO_COLUMN,
		.holds = one_object_per_type,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = {TABLE_ONDERWERPOBJECT, NO_COLUMN, 2},
		.sql =
		"EXISTS (SELECT FROM {onderwerpobject} o WHERE o.klantcontact = [id]"
		" GROUP BY lower(klantcontact.code_objecttype(o.objectidentificator))"
		" HAVING count(*) > 1{per_row})",
		.detail = "has more than one onderwerpobject of one codeObjecttype, or more than one earlier klantcontact."
	},
	{
		.rule = RULE_KLANTCONTACT_HEEFT_ACTOR,.table = TABLE_KLANTCONTACT,
		.at_commit = true,
		.key = NO_COLUMN,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = {TABLE_ACTOR_KLANTCONTACT, NO_COLUMN, 0},
		.detail = "has no actor."
	},
	{
		.rule = RULE_KLANTCONTACT_HEEFT_BETROKKENE,.table = TABLE_KLANTCONTACT,
		.at_commit = true,
		.key = NO_COLUMN,
		.holds = betrokkene_verplicht,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = {TABLE_BETROKKENE, NO_COLUMN, 0},
		.detail = "has no betrokkene."
	},
	{
		.rule = RULE_KLANTCONTACT_GESPREK_HEEFT_VERSLAG,.table = TABLE_KLANTCONTACT,
		.at_commit = true,
		.key = NO_COLUMN,
		.is = {KLANTCONTACT_AARD, "gesprek", true},
		.nulls = KLANTCONTACT_INHOUD,
		.filled = NO_COLUMN,
		.kind = {TABLE_BIJLAGE, NO_COLUMN, 0},
		.sql =
		"[indicatie_contact_gelukt] <> 'nee'",
		.detail = "is a gesprek without a report: neither inhoud nor a bijlage."
	},
	{
		.rule = RULE_KLANTCONTACT_BERICHT_HEEFT_WEERGAVE,.table = TABLE_KLANTCONTACT,
		.at_commit = true,
		.key = NO_COLUMN,
		.is = {KLANTCONTACT_AARD, "bericht", true},
		.nulls = KLANTCONTACT_INHOUD,
		.filled = NO_COLUMN,
		.kind = {TABLE_BIJLAGE, NO_COLUMN, 0},
		.detail = "is a bericht with neither inhoud nor a bijlage."
	},
	{
		.rule = RULE_KLANTCONTACT_FORMULIER_HERLEIDBAAR,.table = TABLE_KLANTCONTACT,
		.at_commit = true,
		.key = NO_COLUMN,
		.is = {KLANTCONTACT_AARD, "formulier", true},
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = {TABLE_BIJLAGE, NO_COLUMN, 0},
		.detail = "is a formulier without a bijlage."
	},
	{
		.rule = RULE_KLANTCONTACT_FORMULIER_HERLEIDBAAR,.table = TABLE_KLANTCONTACT,
		.at_commit = true,
		.key = NO_COLUMN,
		.is = {KLANTCONTACT_AARD, "formulier", true},
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = NO_KIND,
		.sql =
		"NOT EXISTS (SELECT FROM {betrokkene} b"
		" WHERE b.klantcontact = [id] AND b.initiator"
		" AND (num_nonnulls(b.partij, b.organisatienaam, b.voorletters, b.voornaam,"
		" b.voorvoegsel_achternaam, b.achternaam) > 0"
		" OR EXISTS (SELECT FROM {digitaal_adres} d WHERE d.betrokkene = b.id)){per_row})",
		.detail = "is a formulier without an initiator who is a partij or has a name or a digitaal adres."
	},
	{
		.rule = RULE_KLANTCONTACT_DOEL,.table = TABLE_KLANTCONTACT,
		.at_commit = true,
		.key = NO_COLUMN,
		.holds = doel_verplicht,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = NO_KIND,
		.sql =
		"NOT EXISTS (SELECT FROM {betrokkene} b WHERE b.klantcontact = [id] AND b.partij IS NOT NULL{per_row})"
		" AND NOT EXISTS (SELECT FROM {interne_taak} t WHERE t.klantcontact = [id]{per_row})"
		" AND NOT EXISTS (SELECT FROM {onderwerpobject} o WHERE o.klantcontact = [id]{per_row})"
		" AND NOT EXISTS (SELECT FROM {onderwerpobject} o WHERE o.was_klantcontact = [id]{per_row})",
		.detail = "has neither a known partij nor a follow-up."
	},
	{
		.rule = RULE_INTERNE_TAAK_ACTOREN,.table = TABLE_INTERNE_TAAK,
		.at_commit = true,
		.key = NO_COLUMN,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = {TABLE_ACTOR_INTERNE_TAAK, NO_COLUMN, 1},
		.sql =
		"EXISTS (SELECT FROM {actor_interne_taak} x WHERE x.interne_taak = [id]{per_row})"
		" AND NOT EXISTS (SELECT FROM {actor_interne_taak} x WHERE x.interne_taak = [id]"
		" AND x.actor = [actor]{per_row})",
		.detail = "is of several actoren, and its own actor is not among them.",
		.since = V0_2_0
	},
	{
		.rule = RULE_ONDERWERPOBJECT_EEN_DOEL,.table = TABLE_KLANTCONTACT,
		.at_commit = true,
		.key = KLANTCONTACT_PLAATSGEVONDEN_OP,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = {TABLE_ONDERWERPOBJECT, ONDERWERPOBJECT_WAS_KLANTCONTACT, 1},
		.sql =
		"EXISTS (SELECT FROM {onderwerpobject} o JOIN {klantcontact} e ON e.id = o.was_klantcontact"
		" WHERE o.klantcontact = [id]"
		" AND (e.plaatsgevonden_op, e.nummer) >= ([plaatsgevonden_op], [nummer]){per_row})",
		.detail = "does not come after the earlier klantcontact that it refers to."
	},
	{
		.rule = RULE_ONDERWERPOBJECT_EEN_DOEL,.table = TABLE_KLANTCONTACT,
		.key = KLANTCONTACT_PLAATSGEVONDEN_OP,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = NO_KIND,
		.sql =
		"EXISTS (SELECT FROM {onderwerpobject} o JOIN {klantcontact} l ON l.id = o.klantcontact"
		" WHERE o.was_klantcontact = [id]"
		" AND (l.plaatsgevonden_op, l.nummer) <= ([plaatsgevonden_op], [nummer]))",
		.detail = "does not come before the later klantcontact that refers to it."
	},
	{
		.rule = RULE_ONDERWERPOBJECT_EEN_DOEL,.table = TABLE_ONDERWERPOBJECT,
		.key = ONDERWERPOBJECT_WAS_KLANTCONTACT,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = NO_KIND,
		.sql =

		/*
		 * OFFSET 0: made one join, this would be the whole table joined with
		 * itself
		 */
		"[was_klantcontact] IS NOT NULL AND EXISTS (SELECT FROM {klantcontact} l JOIN {klantcontact} e"
		" ON (e.plaatsgevonden_op, e.nummer) >= (l.plaatsgevonden_op, l.nummer)"
		" WHERE l.id = [klantcontact] AND e.id = [was_klantcontact] OFFSET 0)",
		.detail = "refers to a klantcontact that does not come before its own."
	},
	{
		.rule = RULE_ACTOR_SOORT,.table = TABLE_ACTOR,
		.at_commit = true,
		.key = ACTOR_ORGANISATORISCHE_EENHEID,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = ACTOR_ORGANISATORISCHE_EENHEID,
		.kind = NO_KIND,
		.sql =
		"EXISTS (SELECT FROM {actor} e WHERE e.id = [organisatorische_eenheid]"
		" AND e.soort_actor <> 'organisatorische_eenheid' {per_row})",
		.detail = "works at an actor that is not an organisatorische eenheid."
	},
	{
		.rule = RULE_PARTIJ_HEEFT_IDENTIFICATOR,.table = TABLE_PARTIJ,
		.at_commit = true,
		.key = NO_COLUMN,
		.holds = partij_identificator_verplicht,
		.is = {PARTIJ_SOORT_PARTIJ, "contactpersoon", false},
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = {TABLE_PARTIJ_IDENTIFICATOR, NO_COLUMN, 0},
		.detail = "has no partij_identificator."
	},
	{
		.rule = RULE_PARTIJ_IDENTIFICATOR_GELDIG,.table = TABLE_PARTIJ,
		.at_commit = true,
		.key = NO_COLUMN,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = {TABLE_PARTIJ_IDENTIFICATOR, PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR, 1},
		.sql =
		"EXISTS (SELECT FROM {partij_identificator} i WHERE i.partij = [id]"
		" AND " NOT_BORNE_BY("i.objectidentificator", "[soort_partij]") "{per_row})",
		.detail = "has a number that identifies another kind of partij."
	},
	{
		.rule = RULE_PARTIJ_IDENTIFICATOR_GELDIG,.table = TABLE_PARTIJ_IDENTIFICATOR,
		.key = PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = NO_KIND,
		.sql =
		"EXISTS (SELECT FROM {partij} p WHERE p.id = [partij]"
		" AND " NOT_BORNE_BY("[objectidentificator]", "p.soort_partij") ")",
		.detail = "is a number that identifies another kind of partij: a bsn is a persoon's, a rsin, kvk_nummer or vestigingsnummer an organisatie's."
	},
	{
		.rule = RULE_PARTIJ_VOORKEURSADRES,.table = TABLE_PARTIJ,
		.key = PARTIJ_VOORKEURS_DIGITAAL_ADRES,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = NO_KIND,
		.sql =
		"EXISTS (SELECT FROM {digitaal_adres} d WHERE d.id = [voorkeurs_digitaal_adres]"
		" AND (d.partij = [id]) IS NOT TRUE)",
		.detail = "prefers a digitaal adres that is not its own."
	},
	{
		.rule = RULE_PARTIJ_WERKTE_VOOR,.table = TABLE_PARTIJ,
		.at_commit = true,
		.key = PARTIJ_WERKTE_VOOR,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = PARTIJ_WERKTE_VOOR,
		.kind = NO_KIND,
		.sql =
		"EXISTS (SELECT FROM {partij} w WHERE w.id = [werkte_voor]"
		" AND w.soort_partij <> 'organisatie' {per_row})",
		.detail = "worked for a partij that is not an organisatie."
	},
	{
		.rule = RULE_DIGITAAL_ADRES_EIGENAAR,.table = TABLE_DIGITAAL_ADRES,
		.key = DIGITAAL_ADRES_BETROKKENE,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = NO_KIND,
		.sql =
		"[partij] IS NOT NULL AND EXISTS (SELECT FROM {betrokkene} b WHERE b.id = [betrokkene]"
		" AND (b.partij = [partij]) IS NOT TRUE)",
		.detail = "is of a partij and of a betrokkene who is not that partij."
	},
	{
		.rule = RULE_DIGITAAL_ADRES_EIGENAAR,.table = TABLE_BETROKKENE,
		.key = BETROKKENE_ID,
		.is = NO_VALUE,
		.nulls = NO_COLUMN,
		.filled = NO_COLUMN,
		.kind = NO_KIND,
		.sql =
		"EXISTS (SELECT FROM {digitaal_adres} d WHERE d.betrokkene = [id]"
		" AND d.partij IS NOT NULL AND (d.partij = [partij]) IS NOT TRUE)",
		.detail = "has a digitaal adres of another partij."
	},
};

const int	condition_count = lengthof(conditions);

StaticAssertDecl(lengthof(conditions) <= MAX_CONDITIONS, "too many conditions for a variant");

bool
condition_holds(const Condition *condition, Table table, const Beleid *beleid, bool at_commit)
{
	return condition->table == table && condition->since <= beleid->version &&
		(!at_commit || condition->at_commit) &&
		(condition->holds == NULL || condition->holds(beleid));
}

static bool
value_fits(const Condition *condition, const RowValues *row)
{
	const Value *is = &condition->is;
	ColumnKind	kind;

	if (is->label == NULL)
		return true;
	kind = table_models[condition->table].columns[is->column].kind;
	return (DatumGetObjectId(row->values[is->column]) == enum_label_value(kind, is->label)) == is->equal;
}

bool
condition_fits_row(const Condition *condition, const RowValues *row)
{
	return value_fits(condition, row) &&
		(condition->nulls == NO_COLUMN || row->nulls[condition->nulls]) &&
		(condition->filled == NO_COLUMN || !row->nulls[condition->filled]);
}
