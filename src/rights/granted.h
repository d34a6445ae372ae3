/*-------------------------------------------------------------------------
 *
 * granted.h
 *	  What is granted on the columns of the table of rights.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/granted.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_GRANTED_H
#define KLANTCONTACT_GRANTED_H

#include "nodes/pg_list.h"

#include "rights/right_list.h"

/*
 * A right is SELECT on the column of its name, in a table that has no rows.  Such
 * a privilege stays with the role when that is renamed, goes with it, and is dumped by
 * the role's name.  Only the column's own list tells: a grant on the whole table, and a role
 * that may read everything, give no right.
 */
typedef struct Grant
{
	Recht		right;
	Oid			role;			/* InvalidOid: PUBLIC */
	bool		by_owner;
	bool		with_option;	/* to give it on */
} Grant;

/* All of them, as a list; palloc'd. */
extern List *granted_list(Oid recht);

/* One counts that the owner gave to a role: what is given on, or to all, is nobody's. */
extern bool grant_counts(const Grant *grant);

/* What counts of what was given to this role itself. */
extern Rechten granted_to(Oid recht, Oid role);

#endif							/* KLANTCONTACT_GRANTED_H */
