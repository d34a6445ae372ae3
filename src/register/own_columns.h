/*-------------------------------------------------------------------------
 *
 * own_columns.h
 *	  The columns that users added to a table of a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/own_columns.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_OWN_COLUMNS_H
#define KLANTCONTACT_OWN_COLUMNS_H

#include "nodes/pg_list.h"

#include "register/register.h"

typedef struct OwnColumn
{
	const char *name;			/* quoted as an identifier */
	bool		nullable;
	bool		has_default;
	bool		computed;		/* generated, or an identity: nobody gives it */
} OwnColumn;

/* In the order of the table; palloc'd, a List of OwnColumn. */
extern List *own_columns(const Register *reg, Table table);

#endif							/* KLANTCONTACT_OWN_COLUMNS_H */
