/*-------------------------------------------------------------------------
 *
 * voorwaarden.c
 *	  The rules that take more than one row, as SQL.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/voorwaarden.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/uuid.h"

#include "checks/voorwaarden.h"
#include "model/plan.h"

/*
 * {tabel} stands for that table of the register, [kolom] for that column of the
 * row; {per_rij}, at the end of a subquery, keeps the planner from reading whole
 * tables for a few rows.  A condition with "sleutel" is looked at by the row trigger too, when
 * that column is filled and the row changes.
 */
typedef struct Voorwaarde
{
	RegelId		regel;
	Tabel		tabel;
	bool		bij_commit;
	int			sleutel;		/* column, or GEEN_SLEUTEL */
	bool		(*geldt) (const Beleid *beleid);	/* NULL: always */
	const char *voorwaarde;
	const char *detail;			/* what is wrong with the row */
} Voorwaarde;

#define GEEN_SLEUTEL (-1)

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

#define GEEN_BIJLAGE \
	"NOT EXISTS (SELECT FROM {bijlage} b WHERE b.klantcontact" OP(=) "[id]{per_rij})"

static const Voorwaarde voorwaarden[] = {
	{REGEL_EEN_ONDERWERP, TABEL_KLANTCONTACT, true, GEEN_SLEUTEL, een_object_per_type,
		"EXISTS (SELECT FROM {onderwerpobject} o"
		" JOIN {onderwerpobject} p ON p.klantcontact" OP(=) "o.klantcontact AND p.id" OP(>) "o.id"
		" AND (p.was_klantcontact IS NOT NULL AND o.was_klantcontact IS NOT NULL"
		" OR klantcontact.code_objecttype(p.objectidentificator)" OP(=)
		"klantcontact.code_objecttype(o.objectidentificator))"
		" WHERE o.klantcontact" OP(=) "[id]{per_rij})",
	"has more than one onderwerpobject of one codeObjecttype, or more than one earlier klantcontact."},
	{REGEL_HEEFT_ACTOR, TABEL_KLANTCONTACT, true, GEEN_SLEUTEL, NULL,
		"NOT EXISTS (SELECT FROM {actor_klantcontact} c WHERE c.klantcontact" OP(=) "[id]{per_rij})",
	"has no actor."},
	{REGEL_HEEFT_BETROKKENE, TABEL_KLANTCONTACT, true, GEEN_SLEUTEL, betrokkene_verplicht,
		"NOT EXISTS (SELECT FROM {betrokkene} b WHERE b.klantcontact" OP(=) "[id]{per_rij})",
	"has no betrokkene."},
	{REGEL_GESPREK_HEEFT_VERSLAG, TABEL_KLANTCONTACT, true, GEEN_SLEUTEL, NULL,
		"[aard]" OP(=) "'gesprek' AND [inhoud] IS NULL"
		" AND [indicatie_contact_gelukt]" OP(<>) "'nee' AND " GEEN_BIJLAGE,
	"is a gesprek without a report: neither inhoud nor a bijlage."},
	{REGEL_BERICHT_HEEFT_WEERGAVE, TABEL_KLANTCONTACT, true, GEEN_SLEUTEL, NULL,
		"[aard]" OP(=) "'bericht' AND [inhoud] IS NULL AND " GEEN_BIJLAGE,
	"is a bericht with neither inhoud nor a bijlage."},
	{REGEL_FORMULIER_HERLEIDBAAR, TABEL_KLANTCONTACT, true, GEEN_SLEUTEL, NULL,
		"[aard]" OP(=) "'formulier' AND " GEEN_BIJLAGE,
	"is a formulier without a bijlage."},
	{REGEL_FORMULIER_HERLEIDBAAR, TABEL_KLANTCONTACT, true, GEEN_SLEUTEL, NULL,
		"[aard]" OP(=) "'formulier' AND NOT EXISTS (SELECT FROM {betrokkene} b"
		" WHERE b.klantcontact" OP(=) "[id] AND b.initiator"
		" AND (pg_catalog.num_nonnulls(b.partij, b.organisatienaam, b.voorletters, b.voornaam,"
		" b.voorvoegsel_achternaam, b.achternaam)" OP(>) "0"
		" OR EXISTS (SELECT FROM {digitaal_adres} d WHERE d.betrokkene" OP(=) "b.id)){per_rij})",
	"is a formulier without an initiator who is a partij or has a name or a digitaal adres."},
	{REGEL_DOEL, TABEL_KLANTCONTACT, true, GEEN_SLEUTEL, doel_verplicht,
		"NOT EXISTS (SELECT FROM {betrokkene} b WHERE b.klantcontact" OP(=) "[id] AND b.partij IS NOT NULL{per_rij})"
		" AND NOT EXISTS (SELECT FROM {interne_taak} t WHERE t.klantcontact" OP(=) "[id]{per_rij})"
		" AND NOT EXISTS (SELECT FROM {onderwerpobject} o WHERE o.klantcontact" OP(=) "[id]{per_rij})"
		" AND NOT EXISTS (SELECT FROM {onderwerpobject} o WHERE o.was_klantcontact" OP(=) "[id]{per_rij})",
	"has neither a known partij nor a follow-up."},
	{REGEL_ONDERWERPOBJECT_EEN_DOEL, TABEL_KLANTCONTACT, true, KLANTCONTACT_PLAATSGEVONDEN_OP, NULL,
		"EXISTS (SELECT FROM {onderwerpobject} o JOIN {klantcontact} e ON e.id" OP(=) "o.was_klantcontact"
		" WHERE o.klantcontact" OP(=) "[id]"
		" AND (e.plaatsgevonden_op, e.nummer)" OP(>=) "([plaatsgevonden_op], [nummer]){per_rij})",
	"does not come after the earlier klantcontact that it refers to."},
	{REGEL_ONDERWERPOBJECT_EEN_DOEL, TABEL_KLANTCONTACT, false, KLANTCONTACT_PLAATSGEVONDEN_OP, NULL,
		"EXISTS (SELECT FROM {onderwerpobject} o JOIN {klantcontact} l ON l.id" OP(=) "o.klantcontact"
		" WHERE o.was_klantcontact" OP(=) "[id]"
		" AND (l.plaatsgevonden_op, l.nummer)" OP(<=) "([plaatsgevonden_op], [nummer]))",
	"does not come before the later klantcontact that refers to it."},
	{REGEL_ONDERWERPOBJECT_EEN_DOEL, TABEL_ONDERWERPOBJECT, false, ONDERWERPOBJECT_WAS_KLANTCONTACT, NULL,
		"EXISTS (SELECT FROM {klantcontact} l JOIN {klantcontact} e"
		" ON (e.plaatsgevonden_op, e.nummer)" OP(>=) "(l.plaatsgevonden_op, l.nummer)"
		" WHERE l.id" OP(=) "[klantcontact] AND e.id" OP(=) "[was_klantcontact])",
	"refers to a klantcontact that does not come before its own."},
	{REGEL_ACTOR_SOORT, TABEL_ACTOR, true, ACTOR_ORGANISATORISCHE_EENHEID, NULL,
		"EXISTS (SELECT FROM {actor} e WHERE e.id" OP(=) "[organisatorische_eenheid]"
		" AND e.soort_actor" OP(<>) "'organisatorische_eenheid' {per_rij})",
	"works at an actor that is not an organisatorische eenheid."},
	{REGEL_PARTIJ_HEEFT_IDENTIFICATOR, TABEL_PARTIJ, true, GEEN_SLEUTEL, partij_identificator_verplicht,
		"[soort_partij]" OP(<>) "'contactpersoon'"
		" AND NOT EXISTS (SELECT FROM {partij_identificator} i WHERE i.partij" OP(=) "[id]{per_rij})",
	"has no partij_identificator."},
	{REGEL_PARTIJ_IDENTIFICATOR_GELDIG, TABEL_PARTIJ, true, GEEN_SLEUTEL, NULL,
		"[soort_partij]" OP(=) "'contactpersoon'"
		" AND EXISTS (SELECT FROM {partij_identificator} i WHERE i.partij" OP(=) "[id]"
		" AND klantcontact.code_soort_object_id(i.objectidentificator)" OP(=)
		"ANY ('{bsn,rsin,kvk_nummer,vestigingsnummer}'::pg_catalog.text[]){per_rij})",
	"is a contactpersoon, who is not identified by a number of a basisregistratie."},
	{REGEL_PARTIJ_IDENTIFICATOR_GELDIG, TABEL_PARTIJ_IDENTIFICATOR, false, PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR, NULL,
		"klantcontact.code_soort_object_id([objectidentificator])" OP(=)
		"ANY ('{bsn,rsin,kvk_nummer,vestigingsnummer}'::pg_catalog.text[])"
		" AND EXISTS (SELECT FROM {partij} p WHERE p.id" OP(=) "[partij]"
		" AND p.soort_partij" OP(=) "'contactpersoon')",
	"is of a contactpersoon, who is not identified by a number of a basisregistratie."},
	{REGEL_PARTIJ_VOORKEURSADRES, TABEL_PARTIJ, false, PARTIJ_VOORKEURS_DIGITAAL_ADRES, NULL,
		"EXISTS (SELECT FROM {digitaal_adres} d WHERE d.id" OP(=) "[voorkeurs_digitaal_adres]"
		" AND d.partij IS DISTINCT FROM [id])",
	"prefers a digitaal adres that is not its own."},
	{REGEL_PARTIJ_WERKTE_VOOR, TABEL_PARTIJ, true, PARTIJ_WERKTE_VOOR, NULL,
		"EXISTS (SELECT FROM {partij} w WHERE w.id" OP(=) "[werkte_voor]"
		" AND w.soort_partij" OP(<>) "'organisatie' {per_rij})",
	"worked for a partij that is not an organisatie."},
	{REGEL_DIGITAAL_ADRES_EIGENAAR, TABEL_DIGITAAL_ADRES, false, DIGITAAL_ADRES_BETROKKENE, NULL,
		"[partij] IS NOT NULL AND EXISTS (SELECT FROM {betrokkene} b WHERE b.id" OP(=) "[betrokkene]"
		" AND b.partij IS DISTINCT FROM [partij])",
	"is of a partij and of a betrokkene who is not that partij."},
	{REGEL_DIGITAAL_ADRES_EIGENAAR, TABEL_BETROKKENE, false, BETROKKENE_PARTIJ, NULL,
		"EXISTS (SELECT FROM {digitaal_adres} d WHERE d.betrokkene" OP(=) "[id]"
		" AND d.partij" OP(<>) "[partij])",
	"has a digitaal adres of another partij."},
};

/* Conditions by number in the variant of a plan. */
StaticAssertDecl(lengthof(voorwaarden) < 48, "too many conditions for a variant");

/*----
 * Text
 * ----
 */

/* What [kolom] becomes: a column of the row aliased "a", or a parameter. */
static void
append_kolom(StringInfo sql, const char *naam, Tabel tabel, bool als_parameter)
{
	const TabelModel *model = &tabel_modellen[tabel];

	if (!als_parameter)
	{
		appendStringInfo(sql, "a.%s", naam);
		return;
	}
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (strcmp(model->kolommen[i].naam, naam) == 0)
			appendStringInfo(sql, "$%d", i + 1);
	}
}

static void
append_voorwaarde(StringInfo sql, const Register *reg, const Voorwaarde *voorwaarde,
				  bool als_parameter, bool per_rij)
{
	const char *text = voorwaarde->voorwaarde;

	while (*text != '\0')
	{
		const char *end;
		char	   *naam;

		/* a constant of an array is no table */
		if ((*text != '{' && *text != '[') || (text > voorwaarde->voorwaarde && text[-1] == '\'') ||
			(*text == '[' && text[1] == ']'))
		{
			appendStringInfoCharMacro(sql, *text++);
			continue;
		}
		end = strchr(text, *text == '{' ? '}' : ']');
		naam = pnstrdup(text + 1, end - text - 1);
		if (strcmp(naam, "per_rij") == 0)
			appendStringInfoString(sql, per_rij ? " OFFSET 0" : "");
		else if (*text == '{')
			appendStringInfoString(sql, register_tabel(reg, tabel_van_naam(naam)));
		else
			append_kolom(sql, naam, voorwaarde->tabel, als_parameter);
		text = end + 1;
	}
}

static bool
is_in_force(const Voorwaarde *voorwaarde, Tabel tabel, const Beleid *beleid, bool bij_commit)
{
	return voorwaarde->tabel == tabel && (!bij_commit || voorwaarde->bij_commit) &&
		(voorwaarde->geldt == NULL || voorwaarde->geldt(beleid));
}

uint64
overtreders_variant(Tabel tabel, const Beleid *beleid, bool bij_commit)
{
	uint64		variant = 0;

	for (size_t i = 0; i < lengthof(voorwaarden); i++)
	{
		if (is_in_force(&voorwaarden[i], tabel, beleid, bij_commit))
			variant |= UINT64CONST(1) << i;
	}
	return variant;
}

/* One pass, and the first broken rule of each row. */
static void
append_first_broken(StringInfo sql, const Register *reg, Tabel tabel, const Beleid *beleid)
{
	/* OFFSET 0: the CASE is computed once, not for the WHERE again */
	appendStringInfoString(sql, "SELECT s.id, s.nr FROM (SELECT a.id, CASE");
	for (size_t i = 0; i < lengthof(voorwaarden); i++)
	{
		if (!is_in_force(&voorwaarden[i], tabel, beleid, true))
			continue;
		appendStringInfoString(sql, " WHEN ");
		append_voorwaarde(sql, reg, &voorwaarden[i], false, true);
		appendStringInfo(sql, " THEN %d", (int) i);
	}
	appendStringInfo(sql, " ELSE NULL::pg_catalog.int4 END AS nr FROM ONLY %s a"
					 " WHERE a.id" OP(=) "ANY ($1) OFFSET 0) s WHERE s.nr IS NOT NULL",
					 register_tabel(reg, tabel));
}

/* Every broken rule of every row. */
static void
append_all_broken(StringInfo sql, const Register *reg, Tabel tabel, const Beleid *beleid)
{
	const char *separator = "";

	for (size_t i = 0; i < lengthof(voorwaarden); i++)
	{
		if (!is_in_force(&voorwaarden[i], tabel, beleid, false))
			continue;
		appendStringInfo(sql, "%sSELECT a.id, %d AS nr FROM ONLY %s a WHERE ",
						 separator, (int) i, register_tabel(reg, tabel));
		append_voorwaarde(sql, reg, &voorwaarden[i], false, false);
		separator = " UNION ALL ";
	}
}

char *
overtreders_tekst(const Register *reg, Tabel tabel, const Beleid *beleid, bool bij_commit)
{
	StringInfoData sql;

	initStringInfo(&sql);
	if (bij_commit)
		append_first_broken(&sql, reg, tabel, beleid);
	else
		append_all_broken(&sql, reg, tabel, beleid);
	return sql.data;
}

RegelId
voorwaarde_regel(int nr)
{
	return voorwaarden[nr].regel;
}

char *
voorwaarde_detail(int nr, Datum id)
{
	const char *tabel = tabel_modellen[voorwaarden[nr].tabel].naam;

	return psprintf("%c%s %s %s", pg_toupper(tabel[0]), tabel + 1,
					DatumGetCString(DirectFunctionCall1(uuid_out, id)), voorwaarden[nr].detail);
}

/*----
 * In the row trigger
 * ----
 */

static char *
rij_voorwaarde_tekst(const Register *reg, uint64 variant, const void *arg)
{
	StringInfoData sql;

	(void) arg;
	initStringInfo(&sql);
	appendStringInfoString(&sql, "SELECT ");
	append_voorwaarde(&sql, reg, &voorwaarden[variant], true, true);
	return sql.data;
}

/* Is the condition true of the new row? */
static bool
is_broken(const Rij *rij, int nr)
{
	const TabelModel *model = &tabel_modellen[rij->tabel];
	Oid			argtypes[MAX_KOLOMMEN];
	char		nulls[MAX_KOLOMMEN];
	Datum		result;
	bool		isnull;

	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		argtypes[i] = kolom_type(model->kolommen[i].soort);
		nulls[i] = rij->nieuw.leeg[i] ? 'n' : ' ';
	}
	SPI_connect();
	plan_execute_as_owner(plan_get(&rij->reg, PLAN_RIJ_REGEL, nr, rij_voorwaarde_tekst, NULL,
								   model->aantal_kolommen, argtypes),
						  (Datum *) rij->nieuw.waarden, nulls,
						  rij->reg.tabellen[rij->tabel]);
	result = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull);
	SPI_finish();
	return !isnull && DatumGetBool(result);
}

void
check_voorwaarde(const Rij *rij, RegelId regel)
{
	/* over all rows, the conditions are looked at all at once */
	if (rij->toestand)
		return;
	for (size_t i = 0; i < lengthof(voorwaarden); i++)
	{
		int			sleutel = voorwaarden[i].sleutel;

		if (voorwaarden[i].regel != regel || voorwaarden[i].tabel != rij->tabel ||
			sleutel == GEEN_SLEUTEL || rij->nieuw.leeg[sleutel])
			continue;
		if (is_broken(rij, i))
		{
			rij_meld(rij, regel, psprintf("%s %s", rij_naam(rij), voorwaarden[i].detail));
			return;
		}
	}
}
