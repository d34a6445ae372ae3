/*-------------------------------------------------------------------------
 *
 * right_list.c
 *	  The rights that there are.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/right_list.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "rights/right_list.h"

const char *const recht_names[RECHT_COUNT] = {
	[RECHT_BEHANDELAAR] = "behandelaar",
	[RECHT_KLANTCONTACTCENTRUM] = "klantcontactcentrum",
	[RECHT_VERTROUWELIJK] = "vertrouwelijk",
	[RECHT_RAPPORTAGE] = "rapportage",
	[RECHT_BEHEER] = "beheer",
	[RECHT_NAMENS] = "namens",
};

int
recht_of_name(const char *name)
{
	for (int i = 0; i < RECHT_COUNT; i++)
	{
		if (strcmp(recht_names[i], name) == 0)
			return i;
	}
	return -1;
}
