/*-------------------------------------------------------------------------
 *
 * regels_partij.c
 *	  Rules about actoren, partijen and their addresses.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/regels_partij.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "checks/rij_regels.h"
#include "checks/voorwaarden.h"
#include "model/match_keys.h"

/* R88 */
void
check_actor_soort(const Rij *rij, RegelId regel)
{
	int			bereikbaar = rij_gevuld(rij, ACTOR_EMAILADRES, ACTOR_TELEFOONNUMMER);

	check_soort_vast(rij, regel);
	if (rij_is(rij, ACTOR_SOORT_ACTOR, "medewerker"))
	{
		if (rij->nieuw.leeg[ACTOR_FUNCTIE] || bereikbaar < 2)
			RIJ_SCHENDT(rij, regel, "is a medewerker and must have functie, emailadres and telefoonnummer.");
		if (!rij->nieuw.leeg[ACTOR_OMSCHRIJVING])
			RIJ_SCHENDT(rij, regel, "is a medewerker and has no omschrijving.");
	}
	else if (rij_is(rij, ACTOR_SOORT_ACTOR, "geautomatiseerde_actor"))
	{
		if (rij->nieuw.leeg[ACTOR_FUNCTIE])
			RIJ_SCHENDT(rij, regel, "is a geautomatiseerde actor and must have a functie.");
		if (bereikbaar > 0)
			RIJ_SCHENDT(rij, regel, "is a geautomatiseerde actor and has no emailadres or telefoonnummer.");
	}
	else if (!rij->nieuw.leeg[ACTOR_FUNCTIE] || !rij->nieuw.leeg[ACTOR_ORGANISATORISCHE_EENHEID])
		RIJ_SCHENDT(rij, regel, "is an organisatorische eenheid and has no functie and no eenheid above it.");
	check_voorwaarde(rij, regel);
}

/* R62, R63 */
void
check_partij_soort(const Rij *rij, RegelId regel)
{
	int			contactnaam = rij_gevuld(rij, PARTIJ_VOORLETTERS, PARTIJ_ACHTERNAAM);

	check_soort_vast(rij, regel);
	if (rij_is(rij, PARTIJ_SOORT_PARTIJ, "organisatie"))
	{
		if (contactnaam > 0)
			RIJ_SCHENDT(rij, regel, "is an organisatie and has no contactnaam.");
		return;
	}
	if (!rij->nieuw.leeg[PARTIJ_ORGANISATIENAAM])
		RIJ_SCHENDT(rij, regel, "is not an organisatie and has no organisatienaam.");
	if (contactnaam == 0 && rij_is(rij, PARTIJ_SOORT_PARTIJ, "contactpersoon"))
		RIJ_SCHENDT(rij, regel, "is a contactpersoon and must have a contactnaam.");
}

/* R67, R69 */
void
check_partij_identificator(const Rij *rij, RegelId regel)
{
	const int	kolom = PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR;
	const char *reason;
	Datum		stored;

	if (rij_gevuld(rij, kolom, PARTIJ_IDENTIFICATOR_ANDERE_PARTIJ_IDENTIFICATOR) == 0)
		RIJ_SCHENDT(rij, regel, "must have an objectidentificator or an andere_partij_identificator.");
	if (rij->nieuw.leeg[kolom] || !rij_wijzigt(rij, kolom))
		return;
	reason = identificator_normalize(rij->nieuw.waarden[kolom], &stored);
	if (reason != NULL)
		RIJ_SCHENDT(rij, regel, "has an objectId that is not a valid number of its kind. %s", reason);
	/* the trigger has written it so; a row that went past it may not be */
	if (stored != rij->nieuw.waarden[kolom])
		RIJ_SCHENDT(rij, regel, "has a code with capitals or an objectId that is not written out in full.");
	check_voorwaarde(rij, regel);
}

/* R78 */
void
check_adres_geldig(const Rij *rij, RegelId regel)
{
	const int	soort = DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES;
	const int	adres = DIGITAAL_ADRES_ADRES;
	const char *reason;

	if (rij->nieuw.leeg[soort] || rij->nieuw.leeg[adres] ||
		(!rij_wijzigt(rij, soort) && !rij_wijzigt(rij, adres)))
		return;
	reason = adres_check(rij->nieuw.waarden[soort], rij->nieuw.waarden[adres]);
	if (reason != NULL)
		RIJ_SCHENDT(rij, regel, "is no e-mail address. %s", reason);
}

/* R78 */
void
check_emailadres(const Rij *rij, RegelId regel)
{
	const char *reason;

	if (rij->nieuw.leeg[ACTOR_EMAILADRES] || !rij_wijzigt(rij, ACTOR_EMAILADRES))
		return;
	reason = emailadres_check(rij->nieuw.waarden[ACTOR_EMAILADRES]);
	if (reason != NULL)
		RIJ_SCHENDT(rij, regel, "has an emailadres that is none. %s", reason);
}

/* R65 */
void
check_werkte_voor(const Rij *rij, RegelId regel)
{
	if (rij->nieuw.leeg[PARTIJ_WERKTE_VOOR])
		return;
	if (!rij_is(rij, PARTIJ_SOORT_PARTIJ, "contactpersoon"))
		RIJ_SCHENDT(rij, regel, "is not a contactpersoon and worked for nobody.");
	/* not yet there to be looked up */
	if (DatumGetBool(DirectFunctionCall2(uuid_eq, rij->nieuw.waarden[PARTIJ_WERKTE_VOOR],
										 rij->nieuw.waarden[PARTIJ_ID])))
		RIJ_SCHENDT(rij, regel, "worked for itself.");
	check_voorwaarde(rij, regel);
}

/* R66 */
void
check_vertegenwoordiging(const Rij *rij, RegelId regel)
{
	if (DatumGetBool(DirectFunctionCall2(uuid_eq,
										 rij->nieuw.waarden[VERTEGENWOORDIGING_VERTEGENWOORDIGENDE],
										 rij->nieuw.waarden[VERTEGENWOORDIGING_VERTEGENWOORDIGDE])))
		RIJ_SCHENDT(rij, regel, "has one partij represent itself.");
}

static void
check_one_adres(const Rij *rij, RegelId regel, int nummeraanduiding, const char *welk)
{
	/* nummeraanduiding_id, adresregel1, adresregel2, adresregel3, land */
	if (rij_gevuld(rij, nummeraanduiding + 2, nummeraanduiding + 4) > 0 &&
		rij_gevuld(rij, nummeraanduiding, nummeraanduiding + 1) == 0)
		RIJ_SCHENDT(rij, regel, "has a %s without nummeraanduiding_id or adresregel1.", welk);
}

/* R82 */
void
check_adres(const Rij *rij, RegelId regel)
{
	bool		partij = rij->tabel == TABEL_PARTIJ;

	check_one_adres(rij, regel, partij ? (int) PARTIJ_BEZOEKADRES_NUMMERAANDUIDING_ID :
					(int) BETROKKENE_BEZOEKADRES_NUMMERAANDUIDING_ID, "bezoekadres");
	check_one_adres(rij, regel, partij ? (int) PARTIJ_CORRESPONDENTIEADRES_NUMMERAANDUIDING_ID :
					(int) BETROKKENE_CORRESPONDENTIEADRES_NUMMERAANDUIDING_ID, "correspondentieadres");
}

/* R76 */
void
check_adres_eigenaar(const Rij *rij, RegelId regel)
{
	if (rij_gevuld(rij, DIGITAAL_ADRES_PARTIJ, DIGITAAL_ADRES_BETROKKENE) == 0)
		RIJ_SCHENDT(rij, regel, "belongs to neither a partij nor a betrokkene.");
	check_voorwaarde(rij, regel);
}
