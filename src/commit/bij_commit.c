/*-------------------------------------------------------------------------
 *
 * bij_commit.c
 *	  The guard at commit: rules that take more than one row.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/commit/bij_commit.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/uuid.h"

#include "checks/trigger_call.h"
#include "checks/voorwaarden.h"
#include "commit/bewijzen.h"
#include "commit/bij_commit.h"
#include "commit/proef.h"
#include "commit/uitstel.h"
#include "log/wachtrij.h"
#include "model/anker.h"
#include "model/kolommen.h"
#include "model/plan.h"
#include "model/slot.h"

/* Up to this many rows are looked at one by one. */
#define QUICK_LOOKS 8

PG_FUNCTION_INFO_V1(klantcontact_bij_commit);

/*----
 * Locking
 *
 * Two sessions may each take away one of the last two actoren.  A foreign key's
 * lock lets both pass; FOR NO KEY UPDATE makes one wait for the other, and does
 * not hinder who adds a child.  In order of id, so that sessions that touch the
 * same klantcontacten do not wait for one another in a circle.
 * ----
 */

/*
 * Locks those that somebody else may see, and what the log is going to lock next: all
 * in one order.
 */
static void
lock_shared_rows(const Register *reg, Tabel anker, Bewijzen *bewijzen,
				 const pg_uuid_t *ids, int aantal)
{
	int			n;
	pg_uuid_t  *waiting = wachtrij_ankers(reg, anker, &n);
	pg_uuid_t  *shared = palloc_extended(mul_size((Size) aantal + n, sizeof(pg_uuid_t)),
										 MCXT_ALLOC_HUGE);

	if (n > 0)
		memcpy(shared, waiting, n * sizeof(pg_uuid_t));
	for (int i = 0; i < aantal; i++)
	{
		if (bewijzen_vergt_slot(bewijzen, &ids[i]))
			shared[n++] = ids[i];
	}
	vergrendel_rijen(reg, anker, shared, sorteer_uuids(shared, n));
	pfree(shared);
}

/*----
 * Checking
 * ----
 */

typedef struct OvertredersArg
{
	Tabel		anker;
	const Beleid *beleid;
} OvertredersArg;

static char *
alleen_overtreders_tekst(const Register *reg, uint64 variant, const void *arg)
{
	const OvertredersArg *a = arg;

	(void) variant;
	return overtreders_tekst(reg, a->anker, a->beleid, true);
}

/*
 * Takes back the proof of those that the last query returned.  Returns the
 * broken rule's number when "id" is among them, -1 otherwise.
 */
static int
refute_violators(Bewijzen *bewijzen, const pg_uuid_t *id)
{
	int			found = -1;

	for (uint64 i = 0; i < SPI_processed; i++)
	{
		HeapTuple	tuple = SPI_tuptable->vals[i];
		TupleDesc	desc = SPI_tuptable->tupdesc;
		bool		isnull;
		pg_uuid_t  *overtreder = DatumGetUUIDP(SPI_getbinval(tuple, desc, 1, &isnull));

		bewijzen_weerlegd(bewijzen, overtreder);
		if (memcmp(overtreder, id, UUID_LEN) == 0)
			found = DatumGetInt32(SPI_getbinval(tuple, desc, 2, &isnull));
	}
	SPI_freetuptable(SPI_tuptable);
	return found;
}

/*
 * Checks rows that are locked by a statement; returns as refute_violators().
 */
static int
check_by_statement(const Register *reg, Tabel anker, Bewijzen *bewijzen,
				   const pg_uuid_t *ids, int aantal, const pg_uuid_t *id)
{
	OvertredersArg arg = {anker, beleid_van(reg)};
	uint64		variant = overtreders_variant(anker, arg.beleid, true);
	Oid			argtypes[] = {UUIDARRAYOID};
	int			found = -1;

	for (int done = 0; done < aantal; done += ROWS_PER_STATEMENT)
	{
		int			n = Min(ROWS_PER_STATEMENT, aantal - done);
		Datum		ids_datum = uuid_array(ids + done, n);
		int			nr;

		plan_execute_as_owner(plan_get(reg, PLAN_OVERTREDERS, variant,
									   alleen_overtreders_tekst, &arg, 1, argtypes),
							  &ids_datum, NULL, reg->tabellen[anker]);
		bewijzen_bewezen(bewijzen, ids + done, n);
		nr = refute_violators(bewijzen, id);
		if (nr >= 0)
			found = nr;
		pfree(DatumGetPointer(ids_datum));
	}
	return found;
}

/*
 * Checks rows that are locked: few of them by a quick look, where that will do.
 * Returns the number of the condition that "id" breaks, or -1.
 */
static int
check_rows(const Register *reg, Tabel anker, Bewijzen *bewijzen,
		   const pg_uuid_t *ids, int aantal, const pg_uuid_t *id)
{
	const Beleid *beleid = beleid_van(reg);
	int			found = -1;

	if (aantal > QUICK_LOOKS)
		return check_by_statement(reg, anker, bewijzen, ids, aantal, id);
	for (int i = 0; i < aantal; i++)
	{
		int			nr;

		switch (proef(reg, anker, UUIDPGetDatum(&ids[i]), beleid, &nr))
		{
			case PROEF_ONBESLIST:
				return check_by_statement(reg, anker, bewijzen, ids, aantal, id);
			case PROEF_GOED:
				bewijzen_bewezen(bewijzen, &ids[i], 1);
				break;
			case PROEF_FOUT:
				if (memcmp(&ids[i], id, UUID_LEN) == 0)
					found = nr;
				break;
		}
	}
	return found;
}

int
guard_look(const Register *reg, Tabel anker, const pg_uuid_t *id)
{
	Bewijzen   *bewijzen = bewijzen_van(reg->tabellen[anker]);
	pg_uuid_t  *ids;
	int			aantal;
	int			nr;

	if (bewijzen_geldig(bewijzen, id))
		return -1;

	SPI_connect();
	ids = bewijzen_neem_hints(bewijzen, id, &aantal);
	lock_shared_rows(reg, anker, bewijzen, ids, aantal);
	nr = check_rows(reg, anker, bewijzen, ids, aantal, id);
	SPI_finish();
	return nr;
}

void
guard_row(const Register *reg, Tabel anker, const pg_uuid_t *id)
{
	int			nr = guard_look(reg, anker, id);

	if (nr >= 0)
		regel_geschonden(voorwaarde_regel(nr), reg, anker,
						 voorwaarde_detail(nr, UUIDPGetDatum(id)));
}

/*----
 * The trigger
 * ----
 */

static void
guard_or_postpone(const Register *reg, Tabel anker, const pg_uuid_t *id)
{
	if (!uitgesteld(reg, anker, id))
		guard_row(reg, anker, id);
}

/* Guards the anchor row that a version of the row belongs to, if any. */
static void
guard_version(const Register *reg, Tabel tabel, Relation rel,
			  const AttrNumber *attnums, HeapTuple tuple)
{
	Versie		versie;
	Anker		anker;

	if (tuple == NULL)
		return;
	versie_van_tuple(rel, tabel, attnums, tuple, &versie);
	if (anker_van(reg, tabel, &versie, &anker))
		guard_or_postpone(reg, anker.tabel, DatumGetUUIDP(anker.id));
}

/*
 * The klantcontact that an onderwerpobject was about may have had its purpose in
 * being followed up (klantcontact_doel).
 */
static void
guard_earlier(const Register *reg, Relation rel, const AttrNumber *attnums, HeapTuple oud)
{
	Versie		versie;

	versie_van_tuple(rel, TABEL_ONDERWERPOBJECT, attnums, oud, &versie);
	if (!versie.leeg[ONDERWERPOBJECT_WAS_KLANTCONTACT])
		guard_or_postpone(reg, TABEL_KLANTCONTACT,
						  DatumGetUUIDP(versie.waarden[ONDERWERPOBJECT_WAS_KLANTCONTACT]));
}

/*
 * bij_commit(tabel): the deferred constraint trigger of every table that rules
 * at commit look at
 */
Datum
klantcontact_bij_commit(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Register	reg;
	Tabel		tabel = check_trigger_call(fcinfo, "bij_commit",
										   TRIGGER_EVENT_ROW | TRIGGER_EVENT_AFTER);
	Relation	rel = trigdata->tg_relation;
	AttrNumber	attnums[MAX_KOLOMMEN];

	register_van_relatie(rel, tabel, &reg);
	kolommen_van(rel, tabel, attnums);

	/* an insert or a delete has one version, an update two */
	guard_version(&reg, tabel, rel, attnums, trigdata->tg_trigtuple);
	guard_version(&reg, tabel, rel, attnums, trigdata->tg_newtuple);
	if (tabel == TABEL_ONDERWERPOBJECT && !TRIGGER_FIRED_BY_INSERT(trigdata->tg_event) &&
		beleid_van(&reg)->doel_verplicht)
		guard_earlier(&reg, rel, attnums, trigdata->tg_trigtuple);
	return PointerGetDatum(NULL);
}
