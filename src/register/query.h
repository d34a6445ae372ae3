/*-------------------------------------------------------------------------
 *
 * query.h
 *	  A query of the caller, as a stream.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/query.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_QUERY_H
#define KLANTCONTACT_QUERY_H

#include "executor/spi.h"

/*
 * A query of the caller, under the caller's rights and search_path, as a stream: NULL when
 * it gives no rows.  Rows in SPI_tuptable and SPI_processed.
 */
extern Portal query_open(const char *query);
extern void query_fetch(Portal portal, int most);
extern void query_close(Portal portal);

#endif							/* KLANTCONTACT_QUERY_H */
