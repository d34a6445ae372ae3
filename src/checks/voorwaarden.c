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

#include "checks/voorwaarde.h"
#include "checks/voorwaarden.h"
#include "model/anker.h"
#include "model/plan.h"

/* What a condition is looked at for. */
typedef enum Vorm
{
	VORM_RIJ,					/* one row, of parameters */
	VORM_ENKELE,				/* some rows, aliased "a" */
	VORM_ALLE,					/* all rows, likewise */
	VORM_DOCUMENT				/* likewise, of a document that is not stored */
} Vorm;

/*----
 * Text
 * ----
 */

/* What [kolom] becomes. */
static void
append_kolom(StringInfo sql, const char *naam, Tabel tabel, Vorm vorm)
{
	const TabelModel *model = &tabel_modellen[tabel];

	if (vorm != VORM_RIJ)
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

/*
 * What {tabel} becomes.  A klantcontact that a document refers to is stored, or is
 * that of the document itself.
 */
static void
append_tabel(StringInfo sql, const Register *reg, Tabel tabel, Vorm vorm)
{
	const char *naam = register_tabel(reg, tabel);

	if (vorm != VORM_DOCUMENT || !IS_DOCUMENT_TABEL(tabel))
		appendStringInfo(sql, "ONLY %s", naam);
	else if (tabel == TABEL_KLANTCONTACT)
		appendStringInfo(sql, "(SELECT id, plaatsgevonden_op, nummer FROM ONLY %s"
						 " UNION ALL SELECT id, plaatsgevonden_op, nummer FROM doc_klantcontact)",
						 naam);
	else
		appendStringInfo(sql, "doc_%s", tabel_modellen[tabel].naam);
}

static void
append_per_rij(StringInfo sql, Vorm vorm)
{
	if (vorm == VORM_RIJ || vorm == VORM_ENKELE)
		appendStringInfoString(sql, " OFFSET 0");
}

/* Appends SQL with what stands between braces and brackets replaced. */
static void
append_sql(StringInfo sql, const Register *reg, const Voorwaarde *voorwaarde,
		   Vorm vorm)
{
	const char *text = voorwaarde->sql;

	while (*text != '\0')
	{
		const char *end;
		char	   *naam;

		/* a constant of an array is no table */
		if ((*text != '{' && *text != '[') || (text > voorwaarde->sql && text[-1] == '\'') ||
			(*text == '[' && text[1] == ']'))
		{
			appendStringInfoCharMacro(sql, *text++);
			continue;
		}
		end = strchr(text, *text == '{' ? '}' : ']');
		naam = pnstrdup(text + 1, end - text - 1);
		if (strcmp(naam, "per_rij") == 0)
			append_per_rij(sql, vorm);
		else if (*text == '{')
			append_tabel(sql, reg, tabel_van_naam(naam), vorm);
		else
			append_kolom(sql, naam, voorwaarde->tabel, vorm);
		text = end + 1;
	}
}

static void
append_geen_kinderen(StringInfo sql, const Register *reg, const Voorwaarde *voorwaarde, Vorm vorm)
{
	const Kinderen *kind = &voorwaarde->kind;
	const TabelModel *model = &tabel_modellen[kind->tabel];

	appendStringInfoString(sql, " AND NOT EXISTS (SELECT FROM ");
	append_tabel(sql, reg, (Tabel) kind->tabel, vorm);
	appendStringInfo(sql, " c WHERE c.%s OPERATOR(pg_catalog.=) a.id",
					 model->kolommen[anker_kolom((Tabel) kind->tabel)].naam);
	if (kind->gevuld != GEEN_KOLOM)
		appendStringInfo(sql, " AND c.%s IS NOT NULL", model->kolommen[kind->gevuld].naam);
	append_per_rij(sql, vorm);
	appendStringInfoChar(sql, ')');
}

/*
 * Appends the whole condition.  That there are children needs no words: what is
 * said of them in SQL finds them.
 */
static void
append_voorwaarde(StringInfo sql, const Register *reg, const Voorwaarde *voorwaarde,
				  Vorm vorm)
{
	const Kolom *kolommen = tabel_modellen[voorwaarde->tabel].kolommen;

	appendStringInfoString(sql, "true");
	if (voorwaarde->is.label != NULL)
	{
		appendStringInfoString(sql, " AND ");
		append_kolom(sql, kolommen[voorwaarde->is.kolom].naam, voorwaarde->tabel, vorm);
		appendStringInfo(sql, " OPERATOR(pg_catalog.%s) '%s'",
						 voorwaarde->is.gelijk ? "=" : "<>", voorwaarde->is.label);
	}
	if (voorwaarde->leeg != GEEN_KOLOM)
	{
		appendStringInfoString(sql, " AND ");
		append_kolom(sql, kolommen[voorwaarde->leeg].naam, voorwaarde->tabel, vorm);
		appendStringInfoString(sql, " IS NULL");
	}
	if (voorwaarde->kind.tabel != GEEN_KOLOM && voorwaarde->kind.aantal == 0)
		append_geen_kinderen(sql, reg, voorwaarde, vorm);
	if (voorwaarde->sql != NULL)
	{
		appendStringInfoString(sql, " AND ");
		append_sql(sql, reg, voorwaarde, vorm);
	}
}

uint64
overtreders_variant(Tabel tabel, const Beleid *beleid, bool bij_commit)
{
	uint64		variant = 0;

	for (int i = 0; i < aantal_voorwaarden; i++)
	{
		if (voorwaarde_geldt(&voorwaarden[i], tabel, beleid, bij_commit))
			variant |= UINT64CONST(1) << i;
	}
	return variant;
}

/* One pass, and the first broken rule of each row. */
static void
append_first_broken(StringInfo sql, const Register *reg, Tabel tabel, const Beleid *beleid)
{
	/* OFFSET 0: the CASE is computed once, not for the WHERE again */
	appendStringInfoString(sql, "SELECT s.id, s.nr FROM (SELECT a.id::pg_catalog.uuid, CASE");
	for (int i = 0; i < aantal_voorwaarden; i++)
	{
		if (!voorwaarde_geldt(&voorwaarden[i], tabel, beleid, true))
			continue;
		appendStringInfoString(sql, " WHEN ");
		append_voorwaarde(sql, reg, &voorwaarden[i], VORM_ENKELE);
		appendStringInfo(sql, " THEN %d", i);
	}
	appendStringInfo(sql, " ELSE NULL::pg_catalog.int4 END AS nr FROM ONLY %s a"
					 " WHERE a.id OPERATOR(pg_catalog.=) ANY ($1) OFFSET 0) s WHERE s.nr IS NOT NULL",
					 register_tabel(reg, tabel));
}

/* Every broken rule of every row. */
static void
append_all_broken(StringInfo sql, const Register *reg, Tabel tabel, const Beleid *beleid)
{
	const char *separator = "";

	for (int i = 0; i < aantal_voorwaarden; i++)
	{
		if (!voorwaarde_geldt(&voorwaarden[i], tabel, beleid, false))
			continue;
		appendStringInfo(sql, "%sSELECT a.id, %d AS nr FROM ONLY %s a WHERE ",
						 separator, i, register_tabel(reg, tabel));
		append_voorwaarde(sql, reg, &voorwaarden[i], VORM_ALLE);
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

/*----
 * Of a document that is not stored
 * ----
 */

/* What the row trigger asks of a child, and the guard at commit of a klantcontact. */
static bool
is_for_new_document(const Voorwaarde *voorwaarde, const Beleid *beleid)
{
	if (!IS_DOCUMENT_TABEL(voorwaarde->tabel) ||
		!voorwaarde_geldt(voorwaarde, voorwaarde->tabel, beleid, false))
		return false;
	return voorwaarde->tabel == TABEL_KLANTCONTACT ?
		voorwaarde->bij_commit && voorwaarde->sleutel == GEEN_KOLOM :
		voorwaarde->sleutel != GEEN_KOLOM;
}

uint64
document_overtreders_variant(const Beleid *beleid)
{
	uint64		variant = 0;

	for (int i = 0; i < aantal_voorwaarden; i++)
	{
		if (is_for_new_document(&voorwaarden[i], beleid))
			variant |= UINT64CONST(1) << i;
	}
	return variant;
}

char *
document_overtreders_tekst(const Register *reg, const Beleid *beleid)
{
	StringInfoData sql;
	const char *separator = " ";

	initStringInfo(&sql);
	for (int i = 0; i < DOCUMENT_TABEL_COUNT; i++)
		appendStringInfo(&sql, "%s doc_%s AS (SELECT * FROM pg_catalog.unnest($%d))",
						 i == 0 ? "WITH" : ",", tabel_modellen[i].naam, i + 1);
	for (int i = 0; i < aantal_voorwaarden; i++)
	{
		if (!is_for_new_document(&voorwaarden[i], beleid))
			continue;
		appendStringInfo(&sql, "%sSELECT a.id, %d AS nr FROM doc_%s a WHERE ",
						 separator, i, tabel_modellen[voorwaarden[i].tabel].naam);
		append_voorwaarde(&sql, reg, &voorwaarden[i], VORM_DOCUMENT);
		separator = " UNION ALL ";
	}
	appendStringInfoString(&sql, " ORDER BY nr USING OPERATOR(pg_catalog.<)");
	return sql.data;
}

/* Adds what an SQL text names between braces and brackets. */
static void
add_names(const Voorwaarde *voorwaarde, uint32 *tabellen, uint32 *kolommen)
{
	const TabelModel *model = &tabel_modellen[voorwaarde->tabel];

	for (int i = 0; i < TABEL_COUNT; i++)
	{
		if (strstr(voorwaarde->sql, psprintf("{%s}", tabel_modellen[i].naam)) != NULL)
			*tabellen |= (uint32) 1 << i;
	}
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (strstr(voorwaarde->sql, psprintf("[%s]", model->kolommen[i].naam)) != NULL)
			*kolommen |= (uint32) 1 << i;
	}
}

void
voorwaarde_gebruikt(int nr, uint32 *tabellen, uint32 *kolommen)
{
	const Voorwaarde *voorwaarde = &voorwaarden[nr];

	*tabellen = *kolommen = 0;
	if (voorwaarde->is.label != NULL)
		*kolommen |= (uint32) 1 << voorwaarde->is.kolom;
	if (voorwaarde->leeg != GEEN_KOLOM)
		*kolommen |= (uint32) 1 << voorwaarde->leeg;
	if (voorwaarde->kind.tabel != GEEN_KOLOM)
		*tabellen |= (uint32) 1 << voorwaarde->kind.tabel;
	if (voorwaarde->sql != NULL)
		add_names(voorwaarde, tabellen, kolommen);
}

RegelId
voorwaarde_regel(int nr)
{
	return voorwaarden[nr].regel;
}

const char *
voorwaarde_wat(int nr)
{
	return voorwaarden[nr].detail;
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
	append_voorwaarde(&sql, reg, &voorwaarden[variant], VORM_RIJ);
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
	/* over all rows, and over those of a document, all are looked at at once */
	if (rij->toestand || rij->vooraf)
		return;
	for (int i = 0; i < aantal_voorwaarden; i++)
	{
		int			sleutel = voorwaarden[i].sleutel;

		if (voorwaarden[i].regel != regel || voorwaarden[i].tabel != rij->tabel ||
			sleutel == GEEN_KOLOM || rij->nieuw.leeg[sleutel])
			continue;
		if (is_broken(rij, i))
		{
			rij_meld(rij, regel, psprintf("%s %s", rij_naam(rij), voorwaarden[i].detail));
			return;
		}
	}
}
