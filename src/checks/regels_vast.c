/*-------------------------------------------------------------------------
 *
 * regels_vast.c
 *	  Rules about what may change after registration.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/regels_vast.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"

#include "checks/correctie.h"
#include "checks/rij_regels.h"
#include "checks/rij_toegang.h"

/* The first column that this update changes, of those not in "vrij"; or -1. */
static int
changed_column(const Rij *rij, uint64 vrij)
{
	for (int i = 0; i < tabel_modellen[rij->tabel].aantal_kolommen; i++)
	{
		if (!(vrij & (UINT64CONST(1) << i)) && rij_wijzigt(rij, i))
			return i;
	}
	return -1;
}

static const char *
kolom_naam(const Rij *rij, int kolom)
{
	return tabel_modellen[rij->tabel].kolommen[kolom].naam;
}

/* The row bears the name that it is registered by, whatever becomes of its key. */
static Rij
as_registered(const Rij *rij)
{
	Rij			result = *rij;

	result.nieuw = rij->oud;
	return result;
}

/* Deletes and all changes to columns that are not in "vrij" take a reason. */
static void
check_unchanged(const Rij *rij, RegelId regel, uint64 vrij)
{
	bool		correctie = correctie_reden() != NULL;
	int			kolom;

	if (correctie && mag_corrigeren(rij))
		return;
	if (TRIGGER_FIRED_BY_DELETE(rij->event))
	{
		weiger_correctie(rij, correctie);
		RIJ_SCHENDT(rij, regel, "is registered and can be deleted only as a correction.");
	}
	kolom = changed_column(rij, vrij);
	if (kolom >= 0)
	{
		Rij			registered = as_registered(rij);

		weiger_correctie(rij, correctie);
		RIJ_SCHENDT(&registered, regel, "is registered: its %s can change only as a correction.",
					kolom_naam(rij, kolom));
	}
}

#define KOLOM_BIT(kolom) (UINT64CONST(1) << (kolom))

/* R25: inhoud is added to, never replaced. */
static bool
only_appends(const Rij *rij)
{
	text	   *oud;
	text	   *nieuw;

	if (rij->nieuw.leeg[KLANTCONTACT_INHOUD])
		return rij->oud.leeg[KLANTCONTACT_INHOUD];
	if (rij->oud.leeg[KLANTCONTACT_INHOUD])
		return true;
	oud = DatumGetTextPP(rij->oud.waarden[KLANTCONTACT_INHOUD]);
	nieuw = DatumGetTextPP(rij->nieuw.waarden[KLANTCONTACT_INHOUD]);
	return VARSIZE_ANY_EXHDR(oud) <= VARSIZE_ANY_EXHDR(nieuw) &&
		memcmp(VARDATA_ANY(oud), VARDATA_ANY(nieuw), VARSIZE_ANY_EXHDR(oud)) == 0;
}

/* R28: whether the contact succeeded may turn out later. */
static bool
only_completes_gelukt(const Rij *rij)
{
	return !rij_wijzigt(rij, KLANTCONTACT_INDICATIE_CONTACT_GELUKT) ||
		DatumGetObjectId(rij->oud.waarden[KLANTCONTACT_INDICATIE_CONTACT_GELUKT]) ==
		enum_waarde(KOLOM_JA_NEE_ONBEKEND, "onbekend");
}

static void
check_never_changes(const Rij *rij, RegelId regel)
{
	static const int never[] = {KLANTCONTACT_ID, KLANTCONTACT_NUMMER, KLANTCONTACT_GEREGISTREERD_OP};

	if (TRIGGER_FIRED_BY_DELETE(rij->event))
		return;
	for (size_t i = 0; i < lengthof(never); i++)
	{
		Rij			registered;

		if (!rij_wijzigt(rij, never[i]))
			continue;
		registered = as_registered(rij);
		RIJ_SCHENDT(&registered, regel, "is registered: its %s never changes.", kolom_naam(rij, never[i]));
	}
}

/* R24-R28 */
void
check_documentair(const Rij *rij, RegelId regel)
{
	uint64		vrij = 0;

	check_never_changes(rij, regel);
	if (TRIGGER_FIRED_BY_UPDATE(rij->event))
	{
		if (only_appends(rij))
			vrij |= KOLOM_BIT(KLANTCONTACT_INHOUD);
		if (only_completes_gelukt(rij))
			vrij |= KOLOM_BIT(KLANTCONTACT_INDICATIE_CONTACT_GELUKT);
	}
	check_unchanged(rij, regel, vrij);
}

/* R29, R30: additions only */
void
check_vast(const Rij *rij, RegelId regel)
{
	check_unchanged(rij, regel, 0);
}

/* R29: an unknown person may turn out to be a partij. */
void
check_betrokkene_vast(const Rij *rij, RegelId regel)
{
	uint64		vrij = 0;

	if (TRIGGER_FIRED_BY_UPDATE(rij->event) && rij->oud.leeg[BETROKKENE_PARTIJ])
		vrij = KOLOM_BIT(BETROKKENE_PARTIJ);
	check_unchanged(rij, regel, vrij);
}

/* A digitaal adres that a betrokkene gave for this contact. */
void
check_adres_vast(const Rij *rij, RegelId regel)
{
	if (!rij->oud.leeg[DIGITAAL_ADRES_BETROKKENE])
		check_unchanged(rij, regel, 0);
}

/* R116: a taak is not handed on, and once verwerkt it is past. */
void
check_taak_vast(const Rij *rij, RegelId regel)
{
	bool		verwerkt = DatumGetObjectId(rij->oud.waarden[INTERNE_TAAK_STATUS]) ==
	enum_waarde(KOLOM_STATUS_TAAK, "verwerkt");

	check_unchanged(rij, regel, verwerkt ? 0 :
					KOLOM_BIT(INTERNE_TAAK_GEVRAAGDE_HANDELING) |
					KOLOM_BIT(INTERNE_TAAK_TOELICHTING) |
					KOLOM_BIT(INTERNE_TAAK_STATUS) |
					KOLOM_BIT(INTERNE_TAAK_VERWERKT_OP));
}

/* R62, R88: the kind of a partij or actor never changes. */
void
check_soort_vast(const Rij *rij, RegelId regel)
{
	int			soort = rij->tabel == TABEL_ACTOR ? (int) ACTOR_SOORT_ACTOR : (int) PARTIJ_SOORT_PARTIJ;

	if (TRIGGER_FIRED_BY_UPDATE(rij->event) && rij_wijzigt(rij, soort))
		RIJ_SCHENDT(rij, regel, "cannot become of another kind.");
}
