/*-------------------------------------------------------------------------
 *
 * anchor.c
 *	  The row that rules at commit are about.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/anchor.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "register/anchor.h"

static const struct
{
	Table		anchor;
	int			column;			/* -1: none */
}			anchors[TABLE_COUNT] = {
	[TABLE_KLANTCONTACT] = {TABLE_KLANTCONTACT, KLANTCONTACT_ID},
	[TABLE_ACTOR_KLANTCONTACT] = {TABLE_KLANTCONTACT, ACTOR_KLANTCONTACT_KLANTCONTACT},
	[TABLE_BETROKKENE] = {TABLE_KLANTCONTACT, BETROKKENE_KLANTCONTACT},
	[TABLE_DIGITAAL_ADRES] = {TABLE_KLANTCONTACT, -1},	/* by its betrokkene */
	[TABLE_ONDERWERPOBJECT] = {TABLE_KLANTCONTACT, ONDERWERPOBJECT_KLANTCONTACT},
	[TABLE_BIJLAGE] = {TABLE_KLANTCONTACT, BIJLAGE_KLANTCONTACT},
	[TABLE_INTERNE_TAAK] = {TABLE_KLANTCONTACT, INTERNE_TAAK_KLANTCONTACT},
	[TABLE_ACTOR] = {TABLE_ACTOR, ACTOR_ID},
	[TABLE_PARTIJ] = {TABLE_PARTIJ, PARTIJ_ID},
	[TABLE_PARTIJ_IDENTIFICATOR] = {TABLE_PARTIJ, PARTIJ_IDENTIFICATOR_PARTIJ},
	[TABLE_VERTEGENWOORDIGING] = {TABLE_VERTEGENWOORDIGING, -1},
	[TABLE_KANAAL] = {TABLE_KANAAL, -1},
	[TABLE_SOORT_DIGITAAL_ADRES] = {TABLE_SOORT_DIGITAAL_ADRES, -1},
	[TABLE_BELEID] = {TABLE_BELEID, -1},
	[TABLE_MUTATIE] = {TABLE_MUTATIE, -1},
	[TABLE_RECHT] = {TABLE_RECHT, -1},
	[TABLE_BEWAARTERMIJN] = {TABLE_BEWAARTERMIJN, -1},
};

int
anchor_column(Table table)
{
	return anchors[table].column;
}

/* A digitaal adres belongs to the klantcontact of its betrokkene. */
static bool
anchor_of_adres(const Register *reg, const RowValues *image, Anchor *anchor)
{
	RowValues	betrokkene;

	if (image->nulls[DIGITAAL_ADRES_BETROKKENE] ||
		lookup(reg, TABLE_BETROKKENE, image->values[DIGITAAL_ADRES_BETROKKENE],
			   &betrokkene) == NULL)
		return false;
	anchor->table = TABLE_KLANTCONTACT;
	anchor->id = betrokkene.values[BETROKKENE_KLANTCONTACT];
	return true;
}

bool
anchor_of(const Register *reg, Table table, const RowValues *image, Anchor *anchor)
{
	int			column = anchors[table].column;

	if (table == TABLE_DIGITAAL_ADRES)
		return anchor_of_adres(reg, image, anchor);
	if (column < 0 || image->nulls[column])
		return false;
	anchor->table = anchors[table].anchor;
	anchor->id = image->values[column];
	return true;
}
