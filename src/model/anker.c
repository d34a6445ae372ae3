/*-------------------------------------------------------------------------
 *
 * anker.c
 *	  The row that rules at commit are about.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/anker.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "model/anker.h"

static const struct
{
	Tabel		anker;
	int			kolom;			/* -1: none */
}			ankers[TABEL_COUNT] = {
	[TABEL_KLANTCONTACT] = {TABEL_KLANTCONTACT, KLANTCONTACT_ID},
	[TABEL_ACTOR_KLANTCONTACT] = {TABEL_KLANTCONTACT, ACTOR_KLANTCONTACT_KLANTCONTACT},
	[TABEL_BETROKKENE] = {TABEL_KLANTCONTACT, BETROKKENE_KLANTCONTACT},
	[TABEL_DIGITAAL_ADRES] = {TABEL_KLANTCONTACT, -1},	/* by its betrokkene */
	[TABEL_ONDERWERPOBJECT] = {TABEL_KLANTCONTACT, ONDERWERPOBJECT_KLANTCONTACT},
	[TABEL_BIJLAGE] = {TABEL_KLANTCONTACT, BIJLAGE_KLANTCONTACT},
	[TABEL_INTERNE_TAAK] = {TABEL_KLANTCONTACT, INTERNE_TAAK_KLANTCONTACT},
	[TABEL_ACTOR] = {TABEL_ACTOR, ACTOR_ID},
	[TABEL_PARTIJ] = {TABEL_PARTIJ, PARTIJ_ID},
	[TABEL_PARTIJ_IDENTIFICATOR] = {TABEL_PARTIJ, PARTIJ_IDENTIFICATOR_PARTIJ},
	[TABEL_VERTEGENWOORDIGING] = {TABEL_VERTEGENWOORDIGING, -1},
	[TABEL_KANAAL] = {TABEL_KANAAL, -1},
	[TABEL_SOORT_DIGITAAL_ADRES] = {TABEL_SOORT_DIGITAAL_ADRES, -1},
	[TABEL_BELEID] = {TABEL_BELEID, -1},
	[TABEL_MUTATIE] = {TABEL_MUTATIE, -1},
	[TABEL_RECHT] = {TABEL_RECHT, -1},
	[TABEL_BEWAARTERMIJN] = {TABEL_BEWAARTERMIJN, -1},
};

int
anker_kolom(Tabel tabel)
{
	return ankers[tabel].kolom;
}

/* A digitaal adres belongs to the klantcontact of its betrokkene. */
static bool
anker_van_adres(const Register *reg, const Versie *versie, Anker *anker)
{
	Versie		betrokkene;

	if (versie->leeg[DIGITAAL_ADRES_BETROKKENE] ||
		opzoeken(reg, TABEL_BETROKKENE, versie->waarden[DIGITAAL_ADRES_BETROKKENE],
				 &betrokkene) == NULL)
		return false;
	anker->tabel = TABEL_KLANTCONTACT;
	anker->id = betrokkene.waarden[BETROKKENE_KLANTCONTACT];
	return true;
}

bool
anker_van(const Register *reg, Tabel tabel, const Versie *versie, Anker *anker)
{
	int			kolom = ankers[tabel].kolom;

	if (tabel == TABEL_DIGITAAL_ADRES)
		return anker_van_adres(reg, versie, anker);
	if (kolom < 0 || versie->leeg[kolom])
		return false;
	anker->tabel = ankers[tabel].anker;
	anker->id = versie->waarden[kolom];
	return true;
}
