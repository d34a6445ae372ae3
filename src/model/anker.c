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
	static const struct
	{
		Tabel		tabel;
		Tabel		anker;
		int			kolom;
	}			ankers[] = {
		{TABEL_KLANTCONTACT, TABEL_KLANTCONTACT, KLANTCONTACT_ID},
		{TABEL_ACTOR_KLANTCONTACT, TABEL_KLANTCONTACT, ACTOR_KLANTCONTACT_KLANTCONTACT},
		{TABEL_BETROKKENE, TABEL_KLANTCONTACT, BETROKKENE_KLANTCONTACT},
		{TABEL_ONDERWERPOBJECT, TABEL_KLANTCONTACT, ONDERWERPOBJECT_KLANTCONTACT},
		{TABEL_BIJLAGE, TABEL_KLANTCONTACT, BIJLAGE_KLANTCONTACT},
		{TABEL_INTERNE_TAAK, TABEL_KLANTCONTACT, INTERNE_TAAK_KLANTCONTACT},
		{TABEL_PARTIJ, TABEL_PARTIJ, PARTIJ_ID},
		{TABEL_PARTIJ_IDENTIFICATOR, TABEL_PARTIJ, PARTIJ_IDENTIFICATOR_PARTIJ},
		{TABEL_ACTOR, TABEL_ACTOR, ACTOR_ID},
	};

	if (tabel == TABEL_DIGITAAL_ADRES)
		return anker_van_adres(reg, versie, anker);
	for (size_t i = 0; i < lengthof(ankers); i++)
	{
		if (ankers[i].tabel != tabel || versie->leeg[ankers[i].kolom])
			continue;
		anker->tabel = ankers[i].anker;
		anker->id = versie->waarden[ankers[i].kolom];
		return true;
	}
	return false;
}
