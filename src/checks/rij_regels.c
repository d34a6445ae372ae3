/*-------------------------------------------------------------------------
 *
 * rij_regels.c
 *	  Which rules are about one row, and when they are looked at.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/rij_regels.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <stdarg.h>

#include "lib/stringinfo.h"

#include "checks/rij_regels.h"
#include "checks/voorwaarden.h"

#define I 1						/* INSERT */
#define U 2						/* UPDATE */
#define D 4						/* DELETE */
#define S 8						/* as it stands, for controleer() */

typedef struct RijRegel
{
	RegelId		regel;
	Tabel		tabel;
	int			bij;
	RijCheck	check;
} RijRegel;

/*
 * In the order of the rules.  What a unique index or a foreign key refuses is not
 * here: their messages show keys, not rows.
 */
static const RijRegel rij_regels[] = {
	{REGEL_NIET_TOEKOMSTIG, TABEL_KLANTCONTACT, I | U | S, check_niet_toekomstig},
	{REGEL_INHOUD_LENGTE, TABEL_KLANTCONTACT, I | U | S, check_inhoud_lengte},
	{REGEL_NUMMER_GELDIG, TABEL_KLANTCONTACT, I | U | S, check_nummer_geldig},
	{REGEL_NUMMER_GELDIG, TABEL_PARTIJ, I | U | S, check_nummer_geldig},
	{REGEL_NUMMER_GELDIG, TABEL_INTERNE_TAAK, I | U | S, check_nummer_geldig},
	{REGEL_DOCUMENTAIR, TABEL_KLANTCONTACT, U | D, check_documentair},
	{REGEL_ACTOR_KLANTCONTACT_VAST, TABEL_ACTOR_KLANTCONTACT, U | D, check_vast},
	{REGEL_BETROKKENE_VAST, TABEL_BETROKKENE, U | D, check_betrokkene_vast},
	{REGEL_BETROKKENE_VAST, TABEL_DIGITAAL_ADRES, U | D, check_adres_vast},
	{REGEL_BIJLAGE_VAST, TABEL_BIJLAGE, U | D, check_vast},
	{REGEL_ONDERWERPOBJECT_VAST, TABEL_ONDERWERPOBJECT, U | D, check_vast},
	{REGEL_PARTIJ_IDENTIFICATOR_VAST, TABEL_PARTIJ_IDENTIFICATOR, U | D, check_vast},
	{REGEL_INTERNE_TAAK_VAST, TABEL_INTERNE_TAAK, U | D, check_taak_vast},
	{REGEL_ONDERWERPOBJECT_EEN_DOEL, TABEL_KLANTCONTACT, U, check_volgorde},
	{REGEL_ONDERWERPOBJECT_EEN_DOEL, TABEL_ONDERWERPOBJECT, I | U | S, check_onderwerpobject_doel},
	{REGEL_ACTOR_ACTIEF, TABEL_ACTOR_KLANTCONTACT, I | U, check_actor_actief},
	{REGEL_KANAAL_ACTIEF, TABEL_KLANTCONTACT, I | U, check_kanaal_actief},
	{REGEL_TAAK_ACTOR_ACTIEF, TABEL_INTERNE_TAAK, I | U, check_actor_actief},
	{REGEL_ACTOR_SOORT, TABEL_ACTOR, I | U | S, check_actor_soort},
	{REGEL_PARTIJ_SOORT, TABEL_PARTIJ, I | U | S, check_partij_soort},
	{REGEL_PARTIJ_IDENTIFICATOR_GELDIG, TABEL_PARTIJ_IDENTIFICATOR, I | U | S, check_partij_identificator},
	{REGEL_DIGITAAL_ADRES_UNIEK, TABEL_DIGITAAL_ADRES, I | U, check_adres_uniek},
	{REGEL_DIGITAAL_ADRES_GELDIG, TABEL_DIGITAAL_ADRES, I | U | S, check_adres_geldig},
	{REGEL_DIGITAAL_ADRES_GELDIG, TABEL_ACTOR, I | U | S, check_emailadres},
	{REGEL_PARTIJ_VOORKEURSADRES, TABEL_PARTIJ, I | U, check_voorwaarde},
	{REGEL_PARTIJ_WERKTE_VOOR, TABEL_PARTIJ, I | U | S, check_werkte_voor},
	{REGEL_VERTEGENWOORDIGING_GELDIG, TABEL_VERTEGENWOORDIGING, I | U | S, check_vertegenwoordiging},
	{REGEL_ADRES_GELDIG, TABEL_PARTIJ, I | U | S, check_adres},
	{REGEL_ADRES_GELDIG, TABEL_BETROKKENE, I | U | S, check_adres},
	{REGEL_DIGITAAL_ADRES_EIGENAAR, TABEL_DIGITAAL_ADRES, I | U | S, check_adres_eigenaar},
	{REGEL_DIGITAAL_ADRES_EIGENAAR, TABEL_BETROKKENE, U, check_voorwaarde},
	{REGEL_TAAK_VERWERKT_OP, TABEL_INTERNE_TAAK, I | U | S, check_taak_verwerkt_op},
};

void
check_rij_regels(const Rij *rij)
{
	int			bij = rij->toestand ? S :
	TRIGGER_FIRED_BY_INSERT(rij->event) ? I :
	TRIGGER_FIRED_BY_UPDATE(rij->event) ? U : D;

	for (size_t i = 0; i < lengthof(rij_regels); i++)
	{
		if (rij_regels[i].tabel == rij->tabel && (rij_regels[i].bij & bij))
			rij_regels[i].check(rij, rij_regels[i].regel);
	}
}

void
rij_schendt(const Rij *rij, RegelId regel, const char *format,...)
{
	StringInfoData detail;
	int			needed;

	initStringInfo(&detail);
	appendStringInfo(&detail, "%s ", rij_naam(rij));
	do
	{
		va_list		args;

		va_start(args, format);
		needed = appendStringInfoVA(&detail, format, args);
		va_end(args);
		if (needed > 0)
			enlargeStringInfo(&detail, needed);
	} while (needed > 0);
	rij_meld(rij, regel, detail.data);
}

int
rij_gevuld(const Rij *rij, int first, int last)
{
	int			n = 0;

	for (int i = first; i <= last; i++)
		n += !rij->nieuw.leeg[i];
	return n;
}

bool
rij_is(const Rij *rij, int kolom, const char *label)
{
	KolomSoort	soort = tabel_modellen[rij->tabel].kolommen[kolom].soort;

	return !rij->nieuw.leeg[kolom] &&
		DatumGetObjectId(rij->nieuw.waarden[kolom]) == enum_waarde(soort, label);
}
