/*-------------------------------------------------------------------------
 *
 * deferral.c
 *	  A function of ours is one change, also when constraints are immediate.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/deferral.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "nodes/pg_list.h"
#include "utils/memutils.h"

#include "triggers/guard.h"
#include "triggers/deferral.h"

typedef struct Deferred
{
	Register	reg;
	Table		anchor;
	pg_uuid_t	id;
} Deferred;

/* The function that is running, and the one that called it. */
typedef struct Deferral
{
	struct Deferral *outside;
	MemoryContext context;
	List	   *rows;			/* of Deferred */
} Deferral;

static Deferral *current = NULL;

bool
deferred(const Register *reg, Table anchor, const pg_uuid_t *id)
{
	MemoryContext old;
	Deferred   *change;

	if (current == NULL)
		return false;
	old = MemoryContextSwitchTo(current->context);
	change = palloc(sizeof(Deferred));
	change->reg = *reg;
	change->anchor = anchor;
	change->id = *id;
	current->rows = lappend(current->rows, change);
	MemoryContextSwitchTo(old);
	return true;
}

static void
look_now(const Deferral *deferral)
{
	ListCell   *lc;

	foreach(lc, deferral->rows)
	{
		const Deferred *change = lfirst(lc);

		CHECK_FOR_INTERRUPTS();
		if (!deferred(&change->reg, change->anchor, &change->id))
			guard_row(&change->reg, change->anchor, &change->id);
	}
}

Datum
as_one_change(PGFunction function, FunctionCallInfo fcinfo)
{
	Deferral	deferral = {.outside = current,.context = CurrentMemoryContext};
	volatile Datum result = (Datum) 0;

	PG_TRY();
	{
		current = &deferral;
		result = function(fcinfo);
	}
	PG_FINALLY();
	{
		current = deferral.outside;
	}
	PG_END_TRY();
	look_now(&deferral);
	return result;
}
