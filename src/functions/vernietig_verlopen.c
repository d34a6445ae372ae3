/*-------------------------------------------------------------------------
 *
 * vernietig_verlopen.c
 *	  vernietig_verlopen(): lists or destroys what is past its term.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/vernietig_verlopen.c
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
#include "utils/timestamp.h"
#include "utils/tuplestore.h"

#include "register/correction.h"
#include "triggers/deferral.h"
#include "register/beleid.h"
#include "register/progress.h"
#include "register/row_lock.h"
#include "functions/retention_term.h"
#include "functions/destruction.h"
#include "document/call.h"

PG_FUNCTION_INFO_V1(klantcontact_vernietig_verlopen);

#define REDEN "vernietigd: bewaartermijn verlopen"

/* The flags in variants of statements. */
#define FURTHER 1				/* behind an id */
#define TAKEN_STAY 2			/* an open taak keeps a klantcontact */
#define CHAINS_STAY 4			/* so does what it is linked to */
#define IS_LOCKED 8				/* so does a link to one that is not locked */

/* One call. */
typedef struct Round
{
	Register	reg;
	ReturnSetInfo *rsinfo;
	bool		trial;
	uint32		stay;			/* TAKEN_STAY, CHAINS_STAY */
	pg_uuid_t	last;			/* of the candidates so far */
	TimestampTz last_moment;	/* its plaatsgevonden_op */
	bool		further;		/* are there any? */
	int64		limit;			/* how many may yet go; PG_INT64_MAX: all */
	bool		more;			/* is there more than these? */
	Tuplestorestate *told;		/* of what is told but whether there is more */
} Round;

/* The columns of the result behind those of the description. */
#define RESULT_HELD_BY 5
#define RESULT_MORE 6
#define RESULT_COLUMNS 7

/*----
 * What may go
 * ----
 */

/*
 * The index of plaatsgevonden_op finds what may be past the shortest term; months differ
 * by days.
 */
static char *
candidates_text(const Register *reg, uint64 flags)
{
	(void) reg;
	return psprintf("SELECT k.id::uuid, k.plaatsgevonden_op::timestamptz FROM ONLY {klantcontact} AS k" TERM_JOINS
					" WHERE k.plaatsgevonden_op <= (SELECT max(now() - b.termijn) + '4 days'::interval"
					" FROM ONLY {bewaartermijn} AS b) AND " VERLOPEN "%s%s"
					" ORDER BY k.plaatsgevonden_op USING <, k.id USING < LIMIT %d",
					flags & FURTHER ? " AND (k.plaatsgevonden_op, k.id) > ($2, $1)" : "",
					flags & TAKEN_STAY ? " AND NOT " OPEN_TAAK("k.id") : "", ROWS_PER_STATEMENT);
}

/* Takes the ids of the first candidates that were found, in order; the last one is remembered. */
static pg_uuid_t *
take_candidates(Round *round, int count)
{
	pg_uuid_t  *ids = palloc((count + 1) * sizeof(pg_uuid_t));

	for (int i = 0; i < count; i++)
		ids[i] = *DatumGetUUIDP(result_value(i, 1));
	if (count > 0)
	{
		round->last = ids[count - 1];
		round->last_moment = DatumGetTimestampTz(result_value(count - 1, 2));
		round->further = true;
	}
	SPI_freetuptable(SPI_tuptable);
	sort_uuids(ids, count);
	return ids;
}

/*
 * The next ids past their term, the oldest, and whether there are others behind them; what
 * they are linked to is not looked at.
 */
static pg_uuid_t *
next_candidates(Round *round, int *count, bool *others)
{
	static const Statement search = {.text = candidates_text,.argtypes = {UUIDOID, TIMESTAMPTZOID}};
	Datum		values[] = {UUIDPGetDatum(&round->last), TimestampTzGetDatum(round->last_moment)};

	StatementCall call = {.variant = (round->stay & TAKEN_STAY) | (round->further ? FURTHER : 0),.values = values};

	statement_call(&search, &round->reg, &call);
	*others = SPI_processed == ROWS_PER_STATEMENT || (int64) SPI_processed > round->limit;
	*count = (int) Min((int64) SPI_processed, round->limit);
	return take_candidates(round, *count);
}

/*
 * Of the ids $1 and those that they are linked to, the ones that may go.  Where links
 * do not keep anything, of the ids $1 only.
 */
static char *
to_destroy_text(const Register *reg, uint64 flags)
{
	(void) reg;
	if ((flags & CHAINS_STAY) == 0)
		return "SELECT k.id::uuid FROM ONLY {klantcontact} AS k" TERM_JOINS " WHERE k.id = ANY ($1)"
			" AND " VERLOPEN " ORDER BY k.id USING <";
	return psprintf(KETEN_CTES("%s%s") " SELECT b.id::uuid FROM bereik AS b WHERE NOT " IN_BLOCK("b.id")
					" AND (SELECT true FROM ONLY {klantcontact} AS k WHERE k.id = b.id)"
					" ORDER BY b.id USING <",
					flags & TAKEN_STAY ? " OR " OPEN_TAAK("b.id") : "",
					flags & IS_LOCKED ? " OR NOT (b.id = ANY (SELECT unnest($1)))" : "");
}

static pg_uuid_t *
may_go(const Round *round, const pg_uuid_t *ids, int *count, uint32 flags)
{
	static const Statement search = {.text = to_destroy_text,.argtypes = {UUIDARRAYOID}};

	run_on_uuids(&search, &round->reg, round->stay | flags, ids, *count);
	return take_uuids(count);
}

/* Of "ids" those that are in "also"; both are in order. */
static int
keep_common(pg_uuid_t *ids, int count, const pg_uuid_t *also, int also_count)
{
	int			n = 0;

	for (int i = 0, j = 0; i < count && j < also_count;)
	{
		int			order = memcmp(&ids[i], &also[j], UUID_LEN);

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

static const Statement description = {
	"SELECT k.id::uuid, k.nummer::int8, k.plaatsgevonden_op::timestamptz, " TERM "::interval,"
	" CASE WHEN tk.termijn IS NOT NULL THEN 'termijn van kanaal ' || k.kanaal"
	" WHEN ta.termijn IS NOT NULL THEN 'termijn van aard ' || k.aard::text"
	" ELSE 'algemene termijn' END ||"
	" CASE WHEN " OPEN_TAAK("k.id") " THEN '; open taak' ELSE '' END"
	" FROM ONLY {klantcontact} AS k" TERM_JOINS " WHERE k.id = ANY ($1) ORDER BY k.id USING <",
	.by = BY_OWNER,.argtypes = {UUIDARRAYOID}
};

static SPITupleTable *
describe(const Round *round, const pg_uuid_t *ids, int count)
{
	run_on_uuids(&description, &round->reg, 0, ids, count);
	return SPI_tuptable;
}

static void
tell_row(const Round *round, HeapTuple tuple, TupleDesc desc, const char *held_by)
{
	Datum		values[RESULT_COLUMNS];
	bool		nulls[RESULT_COLUMNS];

	heap_deform_tuple(tuple, desc, values, nulls);
	nulls[RESULT_HELD_BY] = held_by == NULL;
	values[RESULT_HELD_BY] = held_by == NULL ? (Datum) 0 : CStringGetTextDatum(held_by);
	nulls[RESULT_MORE] = true;
	values[RESULT_MORE] = (Datum) 0;
	tuplestore_putvalues(round->told, round->rsinfo->setDesc, values, nulls);
}

/* Tells of those of the described ones that are among the outcomes; both are in order. */
static void
tell(const Round *round, SPITupleTable *described, const Outcome *outcomes, int count)
{
	uint64		i = 0;

	for (int n = 0; n < count; n++)
	{
		for (; i < described->numvals; i++)
		{
			bool		isnull;
			Datum		id = SPI_getbinval(described->vals[i], described->tupdesc, 1, &isnull);

			if (memcmp(DatumGetUUIDP(id), &outcomes[n].id, UUID_LEN) != 0)
				continue;
			tell_row(round, described->vals[i++], described->tupdesc, outcomes[n].held_by);
			break;
		}
	}
	SPI_freetuptable(described);
}

/* Each row says whether there is more: one call is one batch. */
static void
tell_all(const Round *round)
{
	TupleDesc	desc = round->rsinfo->setDesc;
	TupleTableSlot *slot = MakeSingleTupleTableSlot(desc, &TTSOpsMinimalTuple);

	while (tuplestore_gettupleslot(round->told, true, false, slot))
	{
		Datum		values[RESULT_COLUMNS];
		bool		nulls[RESULT_COLUMNS];

		CHECK_FOR_INTERRUPTS();
		slot_getallattrs(slot);
		memcpy(values, slot->tts_values, sizeof(values));
		memcpy(nulls, slot->tts_isnull, sizeof(nulls));
		values[RESULT_MORE] = BoolGetDatum(round->more);
		nulls[RESULT_MORE] = false;
		tuplestore_putvalues(round->rsinfo->setResult, desc, values, nulls);
	}
	ExecDropSingleTupleTableSlot(slot);
}

/*----
 * Batch by batch
 * ----
 */

/* Of the candidates those that may go by themselves and what they are linked to. */
static int
common_with_may_go(const Round *round, pg_uuid_t *ids, int count)
{
	int			also_count = count;
	pg_uuid_t  *also = may_go(round, ids, &also_count, 0);

	return keep_common(ids, count, also, also_count);
}

/* How many it tells of. */
static int
list_batch(const Round *round, pg_uuid_t *ids, int count)
{
	Outcome    *outcomes;

	count = common_with_may_go(round, ids, count);
	outcomes = palloc0((count + 1) * sizeof(Outcome));
	for (int i = 0; i < count; i++)
		outcomes[i].id = ids[i];
	tell(round, describe(round, ids, count), outcomes, count);
	return count;
}

/*
 * A chain goes as a whole, so what the candidates are linked to goes along.  Locked, they
 * are looked at again: what was added or changed meanwhile may keep them.  The result is
 * how many went.
 */
static int
destroy_batch(const Round *round, const pg_uuid_t *candidates, int count)
{
	pg_uuid_t  *ids = may_go(round, candidates, &count, 0);
	SPITupleTable *described;
	Outcome    *outcomes;
	int			gone = 0;

	if (count > 0)
	{
		(void) lock_whole(&round->reg, TABLE_KLANTCONTACT, ids, count);
		ids = may_go(round, ids, &count, IS_LOCKED);
	}
	if (count == 0)
		return 0;
	described = describe(round, ids, count);
	outcomes = vernietig_klantcontacten(&round->reg, ids, count);
	tell(round, described, outcomes, count);
	for (int i = 0; i < count; i++)
		gone += outcomes[i].held_by == NULL;
	return gone;
}

/* Is there one more that may go?  Only where it was asked for so many. */
static bool
is_there_more(Round *round)
{
	bool		others = true;
	int			count;

	round->limit = PG_INT64_MAX;
	while (others)
	{
		pg_uuid_t  *ids = next_candidates(round, &count, &others);

		CHECK_FOR_INTERRUPTS();
		if (count > 0 && common_with_may_go(round, ids, count) > 0)
			return true;
	}
	return false;
}

static void
do_all(void *arg)
{
	Round	   *round = arg;
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "klantcontact vernietigen",
												  ALLOCSET_DEFAULT_SIZES);
	bool		others = true;
	bool		limited = round->limit < PG_INT64_MAX;

	/*
	 * a term that is being changed is waited for, and so is who forgets or
	 * destroys
	 */
	if (!round->trial)
		LockRelationOid(round->reg.tables[TABLE_BEWAARTERMIJN], ShareRowExclusiveLock);
	progress_begin(round->reg.tables[TABLE_KLANTCONTACT]);
	while (others && round->limit > 0)
	{
		MemoryContext old = MemoryContextSwitchTo(context);
		int			count;
		pg_uuid_t  *ids = next_candidates(round, &count, &others);

		CHECK_FOR_INTERRUPTS();
		if (count > 0)
			count = round->trial ? list_batch(round, ids, count) : destroy_batch(round, ids, count);
		progress_add(count);
		if (limited)
			round->limit -= Min(count, round->limit);
		MemoryContextSwitchTo(old);
		MemoryContextReset(context);
	}
	if (others)
		round->more = is_there_more(round);
	progress_end();
	MemoryContextDelete(context);
}

/*
 * With also_running, one that refers to what goes loses that.  Where klantcontact_doel holds
 * it may need it, so then what is linked to one that stays is kept all the same.
 */
static uint32
what_stays(const Register *reg, bool also_running)
{
	if (!also_running)
		return TAKEN_STAY | CHAINS_STAY;
	return beleid_of(reg)->doel_verplicht ? CHAINS_STAY : 0;
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
	Round		round = {.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo};

	call_begin_look(fcinfo, 3, &round.reg);
	call_check_beheer(&round.reg);
	round.trial = PG_GETARG_BOOL(1);
	if (!round.trial)
		call_check_writes(fcinfo);
	round.stay = what_stays(&round.reg, PG_GETARG_BOOL(2));
	round.limit = get_limit(fcinfo);
	InitMaterializedSRF(fcinfo, 0);
	round.told = tuplestore_begin_heap(false, false, work_mem);
	if (round.trial)
		do_all(&round);
	else
		correctie_perform(REDEN, false, do_all, &round);
	tell_all(&round);
	tuplestore_end(round.told);
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
	return as_one_change(vernietig_verlopen, fcinfo);
}
