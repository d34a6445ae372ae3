/*-------------------------------------------------------------------------
 *
 * chain.h
 *	  Which chain of the log a row belongs to.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/chain.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_CHAIN_H
#define KLANTCONTACT_CHAIN_H

#include "utils/uuid.h"

#include "register/lookup.h"

/*
 * The rows of the log form chains: one for each klantcontact, partij, actor and
 * code, one for beleid, and one for each right of a role.  A chain is called after
 * the row that it is about.
 */
typedef struct Keten
{
	Table		table;
	Datum		key;			/* its primary key: a uuid, or a text (of a
								 * right too) */
} Keten;

/*
 * The chain for changes of this row: that of the klantcontact that it belongs to
 * (or NULL), else of its partij, else its own.  The key stays where it was.
 */
extern Keten keten_of(Table table, const RowValues *image, const pg_uuid_t *klantcontact);

/* The column by which a row of this table belongs to a partij, or -1. */
extern int	keten_partij_column(Table table);

/* The name of a chain; palloc'd. */
extern text * keten_name(const Keten *keten);

/* Does this row of the log stand in a chain that it may stand in? */
extern bool keten_fits(const RowValues *mutatie);

#endif							/* KLANTCONTACT_CHAIN_H */
