/*-------------------------------------------------------------------------
 *
 * of_partij.c
 *	  Rules about actoren, partijen and their addresses.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/of_partij.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/timestamp.h"
#include "utils/fmgrprotos.h"

#include "rules/row_rules.h"
#include "rules/conditions.h"
#include "register/match_keys.h"

/* R88 */
void
check_actor_kind(const RowChange *change, RuleId rule)
{
	int			reachable = change_filled(change, ACTOR_EMAILADRES, ACTOR_TELEFOONNUMMER);

	check_kind_fixed(change, rule);
	if (change_is(change, ACTOR_SOORT_ACTOR, "medewerker"))
	{
		if (change->new.nulls[ACTOR_FUNCTIE] || reachable < 2)
			CHANGE_VIOLATES(change, rule, "is a medewerker and must have functie, emailadres and telefoonnummer.");
		if (!change->new.nulls[ACTOR_OMSCHRIJVING])
			CHANGE_VIOLATES(change, rule, "is a medewerker and has no omschrijving.");
	}
	else if (change_is(change, ACTOR_SOORT_ACTOR, "geautomatiseerde_actor"))
	{
		if (change->new.nulls[ACTOR_FUNCTIE])
			CHANGE_VIOLATES(change, rule, "is a geautomatiseerde actor and must have a functie.");
		if (reachable > 0)
			CHANGE_VIOLATES(change, rule, "is a geautomatiseerde actor and has no emailadres or telefoonnummer.");
	}
	else if (!change->new.nulls[ACTOR_FUNCTIE] || !change->new.nulls[ACTOR_ORGANISATORISCHE_EENHEID])
		CHANGE_VIOLATES(change, rule, "is an organisatorische eenheid and has no functie and no eenheid above it.");
	check_condition(change, rule);
}

/* R62, R63 */
void
check_partij_kind(const RowChange *change, RuleId rule)
{
	int			contactnaam = change_filled(change, PARTIJ_VOORLETTERS, PARTIJ_ACHTERNAAM);

	check_kind_fixed(change, rule);
	if (change_is(change, PARTIJ_SOORT_PARTIJ, "organisatie"))
	{
		if (contactnaam > 0)
			CHANGE_VIOLATES(change, rule, "is an organisatie and has no contactnaam.");
		return;
	}
	if (!change->new.nulls[PARTIJ_ORGANISATIENAAM])
		CHANGE_VIOLATES(change, rule, "is not an organisatie and has no organisatienaam.");
	if (contactnaam == 0 && change_is(change, PARTIJ_SOORT_PARTIJ, "contactpersoon"))
		CHANGE_VIOLATES(change, rule, "is a contactpersoon and must have a contactnaam.");
}

/* R67, R69 */
void
check_partij_identificator(const RowChange *change, RuleId rule)
{
	const int	column = PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR;
	const char *reason;
	Datum		stored;

	if (change_filled(change, column, PARTIJ_IDENTIFICATOR_ANDERE_PARTIJ_IDENTIFICATOR) == 0)
		CHANGE_VIOLATES(change, rule, "must have an objectidentificator or an andere_partij_identificator.");
	if (change->new.nulls[column] || !change_alters(change, column))
		return;
	reason = identificator_normalize(change->new.values[column], &stored);
	if (reason != NULL)
		CHANGE_VIOLATES(change, rule, "has an objectId that is not a valid number of its kind. %s", reason);
	/* the trigger has written it so; a row that went past it may not be */
	if (stored != change->new.values[column])
		CHANGE_VIOLATES(change, rule, "has a code with capitals or an objectId that is not written out in full.");
	check_condition(change, rule);
}

/* R78 */
void
check_adres_geldig(const RowChange *change, RuleId rule)
{
	const int	kind = DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES;
	const int	adres = DIGITAAL_ADRES_ADRES;
	const char *reason;

	if (change->new.nulls[kind] || change->new.nulls[adres] ||
		(!change_alters(change, kind) && !change_alters(change, adres)))
		return;
	reason = adres_check(change->new.values[kind], change->new.values[adres]);
	if (reason != NULL)
		CHANGE_VIOLATES(change, rule, "is no e-mail address. %s", reason);
}

/* The moment of the proof is told by who has it: the clocks may differ. */
void
check_geverifieerd_op(const RowChange *change, RuleId rule)
{
	const int	column = DIGITAAL_ADRES_GEVERIFIEERD_OP;
	TimestampTz moment;

	if (change->new.nulls[column] || !change_alters(change, column))
		return;
	moment = DatumGetTimestampTz(change->new.values[column]);
	if (TIMESTAMP_NOT_FINITE(moment) || moment > beleid_now_with_tolerance(&change->reg))
		CHANGE_VIOLATES(change, rule, "has a geverifieerd_op that is no moment of the past.");
}

/* R78 */
void
check_emailadres(const RowChange *change, RuleId rule)
{
	const char *reason;

	if (change->new.nulls[ACTOR_EMAILADRES] || !change_alters(change, ACTOR_EMAILADRES))
		return;
	reason = emailadres_check(change->new.values[ACTOR_EMAILADRES]);
	if (reason != NULL)
		CHANGE_VIOLATES(change, rule, "has an emailadres that is none. %s", reason);
}

/* R65 */
void
check_werkte_voor(const RowChange *change, RuleId rule)
{
	if (change->new.nulls[PARTIJ_WERKTE_VOOR])
		return;
	if (!change_is(change, PARTIJ_SOORT_PARTIJ, "contactpersoon"))
		CHANGE_VIOLATES(change, rule, "is not a contactpersoon and worked for nobody.");
	/* not yet there to be looked up */
	if (DatumGetBool(DirectFunctionCall2(uuid_eq, change->new.values[PARTIJ_WERKTE_VOOR],
										 change->new.values[PARTIJ_ID])))
		CHANGE_VIOLATES(change, rule, "worked for itself.");
	check_condition(change, rule);
}

/* R66 */
void
check_vertegenwoordiging(const RowChange *change, RuleId rule)
{
	if (DatumGetBool(DirectFunctionCall2(uuid_eq,
										 change->new.values[VERTEGENWOORDIGING_VERTEGENWOORDIGENDE],
										 change->new.values[VERTEGENWOORDIGING_VERTEGENWOORDIGDE])))
		CHANGE_VIOLATES(change, rule, "has one partij represent itself.");
}

/* The columns of an address: its first five, and the five that 0.2.0 added. */
static void
check_one_adres(const RowChange *change, RuleId rule, int nummeraanduiding, int straatnaam, const char *which)
{
	const int	adresregel1 = nummeraanduiding + 1;
	const int	land = nummeraanduiding + 4;
	const int	huisnummer = straatnaam + 1;
	const int	postcode = straatnaam + 3;
	const int	woonplaats = straatnaam + 4;

	if (change_filled(change, nummeraanduiding, adresregel1) > 0 ||
		(!change->new.nulls[huisnummer] && (!change->new.nulls[straatnaam] || !change->new.nulls[postcode])))
		return;
	if (change_filled(change, adresregel1 + 1, land) > 0 || change_filled(change, straatnaam, woonplaats) > 0)
		CHANGE_VIOLATES(change, rule, "has a %s without nummeraanduiding_id, adresregel1, or huisnummer with straatnaam or postcode.",
						which);
}

/* R82 */
void
check_adres(const RowChange *change, RuleId rule)
{
	if (change->table == TABLE_PARTIJ)
	{
		check_one_adres(change, rule, PARTIJ_BEZOEKADRES_NUMMERAANDUIDING_ID, PARTIJ_BEZOEKADRES_STRAATNAAM,
						"bezoekadres");
		check_one_adres(change, rule, PARTIJ_CORRESPONDENTIEADRES_NUMMERAANDUIDING_ID,
						PARTIJ_CORRESPONDENTIEADRES_STRAATNAAM, "correspondentieadres");
	}
	else
	{
		check_one_adres(change, rule, BETROKKENE_BEZOEKADRES_NUMMERAANDUIDING_ID, BETROKKENE_BEZOEKADRES_STRAATNAAM,
						"bezoekadres");
		check_one_adres(change, rule, BETROKKENE_CORRESPONDENTIEADRES_NUMMERAANDUIDING_ID,
						BETROKKENE_CORRESPONDENTIEADRES_STRAATNAAM, "correspondentieadres");
	}
}

/* R76 */
void
check_adres_owner(const RowChange *change, RuleId rule)
{
	if (change_filled(change, DIGITAAL_ADRES_PARTIJ, DIGITAAL_ADRES_BETROKKENE) == 0)
		CHANGE_VIOLATES(change, rule, "belongs to neither a partij nor a betrokkene.");
	check_condition(change, rule);
}
