/*-------------------------------------------------------------------------
 *
 * rij_waarden.c
 *	  What a value of a row must be, whatever it means.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/rij_waarden.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "utils/builtins.h"

#include "checks/rij.h"
#include "model/text_form.h"

/*
 * A declared NOT NULL or CHECK prints the row in its DETAIL, and in the row stand
 * names and addresses.  So these are raised here first, with the same SQLSTATE
 * and names.
 */

/* The rule that demands a mandatory column, where the contract names one. */
static const char *
regel_van_verplichte_kolom(const Rij *rij, int kolom)
{
	if (rij->tabel == TABEL_KLANTCONTACT && kolom == KLANTCONTACT_ONDERWERP)
		return regels[REGEL_EEN_ONDERWERP].naam;
	return NULL;
}

static void
check_verplicht(const Rij *rij, int i, const Kolom *kolom)
{
	char	   *detail;

	if (!rij->nieuw.leeg[i] || !kolom->verplicht)
		return;
	detail = psprintf("%s has no %s.", rij_naam(rij), kolom->naam);
	if (rij->melder != NULL)
		rij->melder(rij, "not_null", detail);
	else
		waarde_ontbreekt(regel_van_verplichte_kolom(rij, i), &rij->reg, rij->tabel, kolom, detail);
}

/*----
 * Texts
 * ----
 */

/* Is it text that somebody gave, and not what the guards wrote? */
static bool
is_given_text(const Rij *rij, int i)
{
	return rij->tabel != TABEL_MUTATIE && !rij->nieuw.leeg[i] &&
		KOLOM_IS_TEKST(tabel_modellen[rij->tabel].kolommen[i].soort) && rij_wijzigt(rij, i);
}

/* One of the wrong form stays as it is, to be refused. */
void
store_texts(Rij *rij)
{
	const TabelModel *model = &tabel_modellen[rij->tabel];

	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		TextForm	form;
		text	   *given;
		TextSpan	span;

		if (!is_given_text(rij, i))
			continue;
		given = DatumGetTextPP(rij->nieuw.waarden[i]);
		span = text_span(VARDATA_ANY(given), VARSIZE_ANY_EXHDR(given));
		text_form(&model->kolommen[i], span.str, span.len, &form);
		if (form.reason != NULL)
			continue;
		if (form.text.len == 0)
			rij_empty(rij, i);
		else if (form.text.len != span.len || memcmp(form.text.str, span.str, span.len) != 0)
			rij_zet(rij, i, PointerGetDatum(cstring_to_text_with_len(form.text.str, (int) form.text.len)));
	}
}

static void
refuse_text(const Rij *rij, const Kolom *kolom, const char *rule, const char *detail,
			const char *hint)
{
	if (rij->melder != NULL)
		rij->melder(rij, rule, detail);
	else
		text_refused(&rij->reg, rij->tabel, kolom, rule, detail, hint);
}

/*
 * The form of a text.  Only a row as it stands can have one that is right, but not
 * as it is stored: it came in without the row trigger.
 */
static void
check_form(const Rij *rij, const Kolom *kolom, TextSpan text)
{
	TextForm	form;

	if (!rij->toestand && kolom->soort <= KOLOM_TEXT_AS_GIVEN)
		return;
	text_form(kolom, text.str, text.len, &form);
	if (form.reason == NULL && rij->toestand && text.len > 0 &&
		(form.text.len != text.len || memcmp(form.text.str, text.str, text.len) != 0))
		form.reason = form.text.len == 0 ? "There is nothing to be seen in it." :
			"It is not in the form in which it is stored.";
	if (form.reason == NULL)
		return;
	refuse_text(rij, kolom, text_form_rule(rij->tabel, kolom),
				psprintf("%s: %s is not valid. %s", rij_naam(rij), kolom->naam, form.reason),
				form.hint);
}

static void
check_length(const Rij *rij, const Kolom *kolom, TextSpan text)
{
	int			max = kolom->max_lengte;
	int			lengte;

	/* that of inhoud is a rule by itself */
	if (max == 0 || max == LENGTE_VAN_BELEID)
		return;
	lengte = pg_mbstrlen_with_len(text.str, (int) text.len);
	if (lengte >= 1 && lengte <= max)
		return;
	refuse_text(rij, kolom, psprintf("%s_%s_lengte", tabel_modellen[rij->tabel].naam, kolom->naam),
				psprintf("%s: %s has %d characters; 1 to %d are allowed.",
						 rij_naam(rij), kolom->naam, lengte, max),
				lengte == 0 ? "Use NULL when there is nothing to say." :
				"Shorten it; a longer text can be a bijlage.");
}

void
check_verplichte_waarden(const Rij *rij)
{
	const TabelModel *model = &tabel_modellen[rij->tabel];

	/* first what every klantcontact is about */
	if (rij->tabel == TABEL_KLANTCONTACT)
		check_verplicht(rij, KLANTCONTACT_ONDERWERP, &model->kolommen[KLANTCONTACT_ONDERWERP]);
	for (int i = 0; i < model->aantal_kolommen; i++)
		check_verplicht(rij, i, &model->kolommen[i]);
}

/* The text of a column that was given; false when there is none to look at. */
static bool
given_text(const Rij *rij, int i, TextSpan *span)
{
	text	   *value;

	if (!is_given_text(rij, i))
		return false;
	value = DatumGetTextPP(rij->nieuw.waarden[i]);
	*span = text_span(VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
	return true;
}

void
check_texts(const Rij *rij)
{
	const TabelModel *model = &tabel_modellen[rij->tabel];
	TextSpan	span;

	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (!given_text(rij, i, &span))
			continue;
		check_length(rij, &model->kolommen[i], span);
		if (model->kolommen[i].soort != KOLOM_ONDERWERP)
			check_form(rij, &model->kolommen[i], span);
	}
	/* the form of an onderwerp is a later rule than those of the columns */
	if (rij->tabel == TABEL_KLANTCONTACT && given_text(rij, KLANTCONTACT_ONDERWERP, &span))
		check_form(rij, &model->kolommen[KLANTCONTACT_ONDERWERP], span);
}
