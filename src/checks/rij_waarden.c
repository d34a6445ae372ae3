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

static void
check_lengte(const Rij *rij, int i, const Kolom *kolom)
{
	text	   *waarde;
	int			lengte;
	int			max = kolom->max_lengte;

	/* that of inhoud is a rule by itself */
	if (max == 0 || max == LENGTE_VAN_BELEID || rij->nieuw.leeg[i] || !rij_wijzigt(rij, i))
		return;
	waarde = DatumGetTextPP(rij->nieuw.waarden[i]);
	lengte = pg_mbstrlen_with_len(VARDATA_ANY(waarde), VARSIZE_ANY_EXHDR(waarde));
	if (lengte >= 1 && lengte <= max)
		return;
	if (rij->melder != NULL)
		rij->melder(rij, psprintf("%s_%s_lengte", tabel_modellen[rij->tabel].naam, kolom->naam),
					psprintf("%s: %s has %d characters; 1 to %d are allowed.",
							 rij_naam(rij), kolom->naam, lengte, max));
	else
		waarde_heeft_lengte(&rij->reg, rij->tabel, kolom, lengte, max, rij_naam(rij));
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

void
check_lengtes(const Rij *rij)
{
	const TabelModel *model = &tabel_modellen[rij->tabel];

	for (int i = 0; i < model->aantal_kolommen; i++)
		check_lengte(rij, i, &model->kolommen[i]);
}
