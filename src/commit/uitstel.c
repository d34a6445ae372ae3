/*-------------------------------------------------------------------------
 *
 * uitstel.c
 *	  A function of ours is one change, also when constraints are immediate.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/commit/uitstel.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "nodes/pg_list.h"
#include "utils/memutils.h"

#include "commit/bij_commit.h"
#include "commit/uitstel.h"

typedef struct Uitgesteld
{
	Register	reg;
	Tabel		anker;
	pg_uuid_t	id;
} Uitgesteld;

/* The function that is running, and the one that called it. */
typedef struct Uitstel
{
	struct Uitstel *buiten;
	MemoryContext context;
	List	   *rijen;			/* of Uitgesteld */
} Uitstel;

static Uitstel *huidig = NULL;

bool
uitgesteld(const Register *reg, Tabel anker, const pg_uuid_t *id)
{
	MemoryContext old;
	Uitgesteld *rij;

	if (huidig == NULL)
		return false;
	old = MemoryContextSwitchTo(huidig->context);
	rij = palloc(sizeof(Uitgesteld));
	rij->reg = *reg;
	rij->anker = anker;
	rij->id = *id;
	huidig->rijen = lappend(huidig->rijen, rij);
	MemoryContextSwitchTo(old);
	return true;
}

static void
look_now(const Uitstel *uitstel)
{
	ListCell   *lc;

	foreach(lc, uitstel->rijen)
	{
		const Uitgesteld *rij = lfirst(lc);

		CHECK_FOR_INTERRUPTS();
		if (!uitgesteld(&rij->reg, rij->anker, &rij->id))
			guard_row(&rij->reg, rij->anker, &rij->id);
	}
}

Datum
als_een_wijziging(PGFunction functie, FunctionCallInfo fcinfo)
{
	Uitstel		uitstel = {.buiten = huidig,.context = CurrentMemoryContext};
	volatile Datum result = (Datum) 0;

	PG_TRY();
	{
		huidig = &uitstel;
		result = functie(fcinfo);
	}
	PG_FINALLY();
	{
		huidig = uitstel.buiten;
	}
	PG_END_TRY();
	look_now(&uitstel);
	return result;
}
