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
#include "types/types.h"

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

/* Does an objectId stand there as its type would write it?  NULL when it does. */
static const char *
check_object_id(TextSpan soort, TextSpan id)
{
	const char *reden = NULL;
	char		output[VESTIGINGSNUMMER_SIZE];
	int32		kort;
	int64		lang;

	if (text_span_is(soort, "bsn"))
	{
		reden = bsn_parse(id.str, id.len, &kort);
		if (reden == NULL)
			bsn_format(kort, output);
	}
	else if (text_span_is(soort, "rsin"))
	{
		reden = rsin_parse(id.str, id.len, &kort);
		if (reden == NULL)
			rsin_format(kort, output);
	}
	else if (text_span_is(soort, "kvk_nummer"))
	{
		reden = kvknummer_parse(id.str, id.len, &kort);
		if (reden == NULL)
			kvknummer_format(kort, output);
	}
	else if (text_span_is(soort, "vestigingsnummer"))
	{
		reden = vestigingsnummer_parse(id.str, id.len, &lang);
		if (reden == NULL)
			vestigingsnummer_format(lang, output);
	}
	else
		return NULL;
	if (reden == NULL && !text_span_is(id, output))
		return "It must be written out in full.";
	return reden;
}

/* R67, R69 */
void
check_partij_identificator(const Rij *rij, RegelId regel)
{
	TextSpan	delen[OBJECTDELEN];
	const char *reden;

	if (rij_gevuld(rij, PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR,
				   PARTIJ_IDENTIFICATOR_ANDERE_PARTIJ_IDENTIFICATOR) == 0)
		RIJ_SCHENDT(rij, regel, "must have an objectidentificator or an andere_partij_identificator.");
	if (rij->nieuw.leeg[PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR] ||
		!rij_wijzigt(rij, PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR))
		return;
	objectidentificator_read(rij->nieuw.waarden[PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR], delen);
	for (size_t i = 0; i < delen[CODE_SOORT_OBJECT_ID].len; i++)
	{
		if (delen[CODE_SOORT_OBJECT_ID].str[i] >= 'A' && delen[CODE_SOORT_OBJECT_ID].str[i] <= 'Z')
			RIJ_SCHENDT(rij, regel, "has a codeSoortObjectId that is not in lower case.");
	}
	reden = check_object_id(delen[CODE_SOORT_OBJECT_ID], delen[OBJECT_ID]);
	if (reden != NULL)
		RIJ_SCHENDT(rij, regel, "has an objectId that is not a valid number of its kind. %s", reden);
	check_voorwaarde(rij, regel);
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
