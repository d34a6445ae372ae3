/*-------------------------------------------------------------------------
 *
 * vernietig_verlopen.c
 *	  vernietig_verlopen(): lists or destroys what is past its term.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/retention/vernietig_verlopen.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "executor/tuptable.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "checks/correctie.h"
#include "commit/uitstel.h"
#include "model/beleid.h"
#include "model/progress.h"
#include "model/slot.h"
#include "retention/termijn.h"
#include "retention/vernietiging.h"
#include "rows/call.h"

PG_FUNCTION_INFO_V1(klantcontact_vernietig_verlopen);

#define REDEN "vernietigd: bewaartermijn verlopen"

/* The flags in variants of statements. */
#define VERDER 1				/* behind an id */
#define TAKEN_BLIJVEN 2			/* an open taak keeps a klantcontact */
#define KETENS_BLIJVEN 4		/* so does what it is linked to */
#define VERGRENDELD 8			/* so does a link to one that is not locked */

/* One call. */
typedef struct Ronde
{
	Register	reg;
	ReturnSetInfo *rsinfo;
	bool		proef;
	uint32		blijven;		/* TAKEN_BLIJVEN, KETENS_BLIJVEN */
	pg_uuid_t	laatste;		/* of the candidates so far */
	TimestampTz laatste_moment; /* its plaatsgevonden_op */
	bool		verder;			/* are there any? */
	int64		limit;			/* how many may yet go; PG_INT64_MAX: all */
	bool		more;			/* is there more than these? */
	Tuplestorestate *told;		/* of what is told but whether there is more */
} Ronde;

/* The columns of the result behind those of toon_tekst(). */
#define RESULT_HELD_BY 5
#define RESULT_MORE 6
#define RESULT_COLUMNS 7

/*----
 * What may go
 * ----
 */

static char *
kandidaten_tekst(const Register *reg, uint64 variant, const void *arg)
{
	uint32		flags = BEW_MEER(variant);

	(void) arg;

	/*
	 * the index of plaatsgevonden_op finds what may be past the shortest
	 * term; months differ by days
	 */
	return psprintf("SELECT k.id::pg_catalog.uuid, k.plaatsgevonden_op::pg_catalog.timestamptz FROM ONLY %s AS k%s"
					" WHERE k.plaatsgevonden_op OPERATOR(pg_catalog.<=) (SELECT pg_catalog.max(pg_catalog.now() OPERATOR(pg_catalog.-)"
					" b.termijn) OPERATOR(pg_catalog.+) '4 days'::pg_catalog.interval FROM ONLY %s AS b)"
					" AND %s%s%s%s ORDER BY k.plaatsgevonden_op USING OPERATOR(pg_catalog.<),"
					" k.id USING OPERATOR(pg_catalog.<) LIMIT %d",
					register_tabel(reg, TABEL_KLANTCONTACT), termijn_joins(reg),
					register_tabel(reg, TABEL_BEWAARTERMIJN), VERLOPEN,
					flags & VERDER ? " AND (k.plaatsgevonden_op, k.id) OPERATOR(pg_catalog.>) ($2, $1)" : "",
					flags & TAKEN_BLIJVEN ? " AND NOT " : "",
					flags & TAKEN_BLIJVEN ? open_taak(reg, "k.id") : "", ROWS_PER_STATEMENT);
}

/* Takes the ids of the first candidates that were found, in order; the last one is remembered. */
static pg_uuid_t *
take_candidates(Ronde *ronde, int aantal)
{
	pg_uuid_t  *ids = palloc((aantal + 1) * sizeof(pg_uuid_t));
	bool		isnull;

	for (int i = 0; i < aantal; i++)
		ids[i] = *DatumGetUUIDP(SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull));
	if (aantal > 0)
	{
		ronde->laatste = ids[aantal - 1];
		ronde->laatste_moment = DatumGetTimestampTz(SPI_getbinval(SPI_tuptable->vals[aantal - 1],
																  SPI_tuptable->tupdesc, 2, &isnull));
		ronde->verder = true;
	}
	SPI_freetuptable(SPI_tuptable);
	sorteer_uuids(ids, aantal);
	return ids;
}

/*
 * The next ids past their term, the oldest, and whether there are others behind them; what
 * they are linked to is not looked at.
 */
static pg_uuid_t *
next_candidates(Ronde *ronde, int *aantal, bool *others)
{
	uint32		flags = (ronde->blijven & TAKEN_BLIJVEN) | (ronde->verder ? VERDER : 0);
	Oid			argtypes[] = {UUIDOID, TIMESTAMPTZOID};
	Datum		values[] = {UUIDPGetDatum(&ronde->laatste), TimestampTzGetDatum(ronde->laatste_moment)};

	plan_execute_as_owner(plan_get(&ronde->reg, PLAN_BEWAREN, BEW_MET(BEW_KANDIDATEN, flags),
								   kandidaten_tekst, NULL, lengthof(argtypes), argtypes),
						  values, NULL, ronde->reg.tabellen[TABEL_KLANTCONTACT]);
	*others = SPI_processed == ROWS_PER_STATEMENT || (int64) SPI_processed > ronde->limit;
	*aantal = (int) Min((int64) SPI_processed, ronde->limit);
	return take_candidates(ronde, *aantal);
}

/*
 * Of the ids $1 and those that they are linked to, the ones that may go.  Where links
 * do not keep anything, of the ids $1 only.
 */
static char *
te_vernietigen_tekst(const Register *reg, uint64 variant, const void *arg)
{
	uint32		flags = BEW_MEER(variant);

	(void) arg;
	if ((flags & KETENS_BLIJVEN) == 0)
		return psprintf("SELECT k.id::pg_catalog.uuid FROM ONLY %s AS k%s WHERE k.id OPERATOR(pg_catalog.=) ANY ($1)"
						" AND %s ORDER BY k.id USING OPERATOR(pg_catalog.<)",
						register_tabel(reg, TABEL_KLANTCONTACT), termijn_joins(reg), VERLOPEN);
	return psprintf("%s SELECT b.id::pg_catalog.uuid FROM bereik AS b WHERE NOT %s"
					" AND (SELECT true FROM ONLY %s AS k WHERE k.id OPERATOR(pg_catalog.=) b.id)"
					" ORDER BY b.id USING OPERATOR(pg_catalog.<)",
					keten_ctes(reg, (flags & TAKEN_BLIJVEN) != 0, flags & VERGRENDELD ?
							   "NOT (b.id OPERATOR(pg_catalog.=) ANY (SELECT pg_catalog.unnest($1)))" : NULL),
					IN_BLOK("b.id"), register_tabel(reg, TABEL_KLANTCONTACT));
}

static pg_uuid_t *
may_go(const Ronde *ronde, const pg_uuid_t *ids, int *aantal, uint32 flags)
{
	bewaren_als_eigenaar(&ronde->reg, BEW_MET(BEW_TE_VERNIETIGEN, ronde->blijven | flags),
						 te_vernietigen_tekst, ids, *aantal);
	return neem_uuids(aantal);
}

/* Of "ids" those that are in "ook"; both are in order. */
static int
keep_common(pg_uuid_t *ids, int aantal, const pg_uuid_t *ook, int aantal_ook)
{
	int			n = 0;

	for (int i = 0, j = 0; i < aantal && j < aantal_ook;)
	{
		int			order = memcmp(&ids[i], &ook[j], UUID_LEN);

		if (order == 0)
			ids[n++] = ids[i];
		i += order <= 0;
		j += order >= 0;
	}
	return n;
}

/*----
 * What is told
 * ----
 */

static char *
toon_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT k.id::pg_catalog.uuid, k.nummer::pg_catalog.int8,"
					" k.plaatsgevonden_op::pg_catalog.timestamptz, " TERMIJN "::pg_catalog.interval,"
					" CASE WHEN tk.termijn IS NOT NULL THEN 'termijn van kanaal ' OPERATOR(pg_catalog.||) k.kanaal"
					" WHEN ta.termijn IS NOT NULL THEN 'termijn van aard ' OPERATOR(pg_catalog.||) k.aard::pg_catalog.text"
					" ELSE 'algemene termijn' END OPERATOR(pg_catalog.||)"
					" CASE WHEN %s THEN '; open taak' ELSE '' END"
					" FROM ONLY %s AS k%s WHERE k.id OPERATOR(pg_catalog.=) ANY ($1)"
					" ORDER BY k.id USING OPERATOR(pg_catalog.<)",
					open_taak(reg, "k.id"), register_tabel(reg, TABEL_KLANTCONTACT), termijn_joins(reg));
}

static SPITupleTable *
describe(const Ronde *ronde, const pg_uuid_t *ids, int aantal)
{
	bewaren_als_eigenaar(&ronde->reg, BEW_TOON, toon_tekst, ids, aantal);
	return SPI_tuptable;
}

static void
tell_row(const Ronde *ronde, HeapTuple tuple, TupleDesc desc, const char *held_by)
{
	Datum		values[RESULT_COLUMNS];
	bool		nulls[RESULT_COLUMNS];

	heap_deform_tuple(tuple, desc, values, nulls);
	nulls[RESULT_HELD_BY] = held_by == NULL;
	values[RESULT_HELD_BY] = held_by == NULL ? (Datum) 0 : CStringGetTextDatum(held_by);
	nulls[RESULT_MORE] = true;
	values[RESULT_MORE] = (Datum) 0;
	tuplestore_putvalues(ronde->told, ronde->rsinfo->setDesc, values, nulls);
}

/* Tells of those of the described ones that are among the outcomes; both are in order. */
static void
tell(const Ronde *ronde, SPITupleTable *described, const Outcome *outcomes, int aantal)
{
	uint64		i = 0;

	for (int n = 0; n < aantal; n++)
	{
		for (; i < described->numvals; i++)
		{
			bool		isnull;
			Datum		id = SPI_getbinval(described->vals[i], described->tupdesc, 1, &isnull);

			if (memcmp(DatumGetUUIDP(id), &outcomes[n].id, UUID_LEN) != 0)
				continue;
			tell_row(ronde, described->vals[i++], described->tupdesc, outcomes[n].held_by);
			break;
		}
	}
	SPI_freetuptable(described);
}

/* Each row says whether there is more: one call is one batch. */
static void
tell_all(const Ronde *ronde)
{
	TupleDesc	desc = ronde->rsinfo->setDesc;
	TupleTableSlot *slot = MakeSingleTupleTableSlot(desc, &TTSOpsMinimalTuple);

	while (tuplestore_gettupleslot(ronde->told, true, false, slot))
	{
		Datum		values[RESULT_COLUMNS];
		bool		nulls[RESULT_COLUMNS];

		CHECK_FOR_INTERRUPTS();
		slot_getallattrs(slot);
		memcpy(values, slot->tts_values, sizeof(values));
		memcpy(nulls, slot->tts_isnull, sizeof(nulls));
		values[RESULT_MORE] = BoolGetDatum(ronde->more);
		nulls[RESULT_MORE] = false;
		tuplestore_putvalues(ronde->rsinfo->setResult, desc, values, nulls);
	}
	ExecDropSingleTupleTableSlot(slot);
}

/*----
 * Batch by batch
 * ----
 */

/* Of the candidates those that may go by themselves and what they are linked to. */
static int
common_with_may_go(const Ronde *ronde, pg_uuid_t *ids, int aantal)
{
	int			aantal_ook = aantal;
	pg_uuid_t  *ook = may_go(ronde, ids, &aantal_ook, 0);

	return keep_common(ids, aantal, ook, aantal_ook);
}

/* How many it tells of. */
static int
list_batch(const Ronde *ronde, pg_uuid_t *ids, int aantal)
{
	Outcome    *outcomes;

	aantal = common_with_may_go(ronde, ids, aantal);
	outcomes = palloc0((aantal + 1) * sizeof(Outcome));
	for (int i = 0; i < aantal; i++)
		outcomes[i].id = ids[i];
	tell(ronde, describe(ronde, ids, aantal), outcomes, aantal);
	return aantal;
}

/*
 * A chain goes as a whole, so what the candidates are linked to goes along.  Locked, they
 * are looked at again: what was added or changed meanwhile may keep them.  The result is
 * how many went.
 */
static int
destroy_batch(const Ronde *ronde, const pg_uuid_t *candidates, int aantal)
{
	pg_uuid_t  *ids = may_go(ronde, candidates, &aantal, 0);
	SPITupleTable *described;
	Outcome    *outcomes;
	int			gone = 0;

	if (aantal > 0)
	{
		(void) vergrendel_geheel(&ronde->reg, TABEL_KLANTCONTACT, ids, aantal);
		ids = may_go(ronde, ids, &aantal, VERGRENDELD);
	}
	if (aantal == 0)
		return 0;
	described = describe(ronde, ids, aantal);
	outcomes = vernietig_klantcontacten(&ronde->reg, ids, aantal);
	tell(ronde, described, outcomes, aantal);
	for (int i = 0; i < aantal; i++)
		gone += outcomes[i].held_by == NULL;
	return gone;
}

/* Is there one more that may go?  Only where it was asked for so many. */
static bool
is_there_more(Ronde *ronde)
{
	bool		others = true;
	int			aantal;

	ronde->limit = PG_INT64_MAX;
	while (others)
	{
		pg_uuid_t  *ids = next_candidates(ronde, &aantal, &others);

		CHECK_FOR_INTERRUPTS();
		if (aantal > 0 && common_with_may_go(ronde, ids, aantal) > 0)
			return true;
	}
	return false;
}

static void
do_all(void *arg)
{
	Ronde	   *ronde = arg;
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "klantcontact vernietigen",
												  ALLOCSET_DEFAULT_SIZES);
	bool		others = true;
	bool		limited = ronde->limit < PG_INT64_MAX;

	/*
	 * a term that is being changed is waited for, and so is who forgets or
	 * destroys
	 */
	if (!ronde->proef)
		LockRelationOid(ronde->reg.tabellen[TABEL_BEWAARTERMIJN], ShareRowExclusiveLock);
	progress_begin(ronde->reg.tabellen[TABEL_KLANTCONTACT]);
	while (others && ronde->limit > 0)
	{
		MemoryContext old = MemoryContextSwitchTo(context);
		int			aantal;
		pg_uuid_t  *ids = next_candidates(ronde, &aantal, &others);

		CHECK_FOR_INTERRUPTS();
		if (aantal > 0)
			aantal = ronde->proef ? list_batch(ronde, ids, aantal) : destroy_batch(ronde, ids, aantal);
		progress_add(aantal);
		if (limited)
			ronde->limit -= Min(aantal, ronde->limit);
		MemoryContextSwitchTo(old);
		MemoryContextReset(context);
	}
	if (others)
		ronde->more = is_there_more(ronde);
	progress_end();
	MemoryContextDelete(context);
}

/*
 * With ook_lopend, one that refers to what goes loses that.  Where klantcontact_doel holds
 * it may need it, so then what is linked to one that stays is kept all the same.
 */
static uint32
what_stays(const Register *reg, bool ook_lopend)
{
	if (!ook_lopend)
		return TAKEN_BLIJVEN | KETENS_BLIJVEN;
	return beleid_van(reg)->doel_verplicht ? KETENS_BLIJVEN : 0;
}

static int64
get_limit(FunctionCallInfo fcinfo)
{
	if (PG_ARGISNULL(3))
		return PG_INT64_MAX;
	if (PG_GETARG_INT32(3) < 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("aantal must be at least 1"),
				 errhint("Without it, or with NULL, all go.")));
	return PG_GETARG_INT32(3);
}

static Datum
vernietig_verlopen(PG_FUNCTION_ARGS)
{
	Ronde		ronde = {.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo};

	call_begin_change(fcinfo, 3, &ronde.reg);
	call_check_beheer(&ronde.reg);
	ronde.proef = PG_GETARG_BOOL(1);
	ronde.blijven = what_stays(&ronde.reg, PG_GETARG_BOOL(2));
	ronde.limit = get_limit(fcinfo);
	InitMaterializedSRF(fcinfo, 0);
	ronde.told = tuplestore_begin_heap(false, false, work_mem);
	if (ronde.proef)
		do_all(&ronde);
	else
		correctie_doe(REDEN, false, do_all, &ronde);
	tell_all(&ronde);
	tuplestore_end(ronde.told);
	SPI_finish();
	return (Datum) 0;
}

/*
 * vernietig_verlopen(register regnamespace, proef boolean, ook_lopend boolean, aantal int)
 *		→ table(klantcontact, nummer, plaatsgevonden_op, termijn, reden, gehouden_door, meer)
 */
Datum
klantcontact_vernietig_verlopen(PG_FUNCTION_ARGS)
{
	return als_een_wijziging(vernietig_verlopen, fcinfo);
}
