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
	int			column = anchor_column(table);

	if (table == TABLE_DIGITAAL_ADRES)
		return anchor_of_adres(reg, image, anchor);
	if (column < 0 || image->nulls[column])
		return false;
	anchor->table = anchor_table(table);
	anchor->id = image->values[column];
	return true;
}
