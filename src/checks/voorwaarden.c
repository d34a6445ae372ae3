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

/* Appends SQL with what stands between braces and brackets replaced. */
static void
append_sql(StringInfo sql, const Register *reg, const Voorwaarde *voorwaarde,
		   bool als_parameter, bool per_rij)
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
			appendStringInfoString(sql, per_rij ? " OFFSET 0" : "");
		else if (*text == '{')
			appendStringInfoString(sql, register_tabel(reg, tabel_van_naam(naam)));
		else
			append_kolom(sql, naam, voorwaarde->tabel, als_parameter);
		text = end + 1;
	}
}

static void
append_geen_kinderen(StringInfo sql, const Register *reg, const Voorwaarde *voorwaarde, bool per_rij)
{
	const Kinderen *kind = &voorwaarde->kind;
	const TabelModel *model = &tabel_modellen[kind->tabel];

	appendStringInfo(sql, " AND NOT EXISTS (SELECT FROM %s c WHERE c.%s OPERATOR(pg_catalog.=) a.id",
					 register_tabel(reg, (Tabel) kind->tabel),
					 model->kolommen[anker_kolom((Tabel) kind->tabel)].naam);
	if (kind->gevuld != GEEN_KOLOM)
		appendStringInfo(sql, " AND c.%s IS NOT NULL", model->kolommen[kind->gevuld].naam);
	appendStringInfo(sql, "%s)", per_rij ? " OFFSET 0" : "");
}

/*
 * Appends the whole condition.  That there are children needs no words: what is
 * said of them in SQL finds them.
 */
static void
append_voorwaarde(StringInfo sql, const Register *reg, const Voorwaarde *voorwaarde,
				  bool als_parameter, bool per_rij)
{
	const Kolom *kolommen = tabel_modellen[voorwaarde->tabel].kolommen;

	appendStringInfoString(sql, "true");
	if (voorwaarde->is.label != NULL)
	{
		appendStringInfoString(sql, " AND ");
		append_kolom(sql, kolommen[voorwaarde->is.kolom].naam, voorwaarde->tabel, als_parameter);
		appendStringInfo(sql, " OPERATOR(pg_catalog.%s) '%s'",
						 voorwaarde->is.gelijk ? "=" : "<>", voorwaarde->is.label);
	}
	if (voorwaarde->leeg != GEEN_KOLOM)
	{
		appendStringInfoString(sql, " AND ");
		append_kolom(sql, kolommen[voorwaarde->leeg].naam, voorwaarde->tabel, als_parameter);
		appendStringInfoString(sql, " IS NULL");
	}
	if (voorwaarde->kind.tabel != GEEN_KOLOM && voorwaarde->kind.aantal == 0)
		append_geen_kinderen(sql, reg, voorwaarde, per_rij);
	if (voorwaarde->sql != NULL)
	{
		appendStringInfoString(sql, " AND ");
		append_sql(sql, reg, voorwaarde, als_parameter, per_rij);
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
	appendStringInfoString(sql, "SELECT s.id, s.nr FROM (SELECT a.id, CASE");
	for (int i = 0; i < aantal_voorwaarden; i++)
	{
		if (!voorwaarde_geldt(&voorwaarden[i], tabel, beleid, true))
			continue;
		appendStringInfoString(sql, " WHEN ");
		append_voorwaarde(sql, reg, &voorwaarden[i], false, true);
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
