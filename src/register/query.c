/*-------------------------------------------------------------------------
 *
 * query.c
 *	  A query of the caller, as a stream.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/query.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "register/query.h"

Portal
query_open(const char *query)
{
	SPIPlanPtr	plan = SPI_prepare_cursor(query, 0, NULL, CURSOR_OPT_NO_SCROLL);

	if (plan == NULL || !SPI_is_cursor_plan(plan))
		return NULL;
	return SPI_cursor_open(NULL, plan, NULL, NULL, false);
}

void
query_fetch(Portal portal, int most)
{
	SPI_cursor_fetch(portal, true, most);
}

void
query_close(Portal portal)
{
	SPI_cursor_close(portal);
}
