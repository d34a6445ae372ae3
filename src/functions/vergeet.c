/*-------------------------------------------------------------------------
 *
 * vergeet.c
 *	  vergeet(): removes what is held on a partij, as far as terms allow.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/vergeet.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"
#include "utils/tuplestore.h"

#include "compat.h"
#include "register/arrays.h"
#include "register/correction.h"
#include "rules/rules.h"
#include "triggers/deferral.h"
#include "functions/followup.h"
#include "register/anchor.h"
#include "register/beleid.h"
#include "register/progress.h"
#include "register/row_lock.h"
#include "functions/retention_term.h"
#include "functions/vergeet.h"
#include "functions/destruction.h"
#include "document/call.h"
#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_vergeet);

#define DESTROYED "vernietigd"
#define DETACHED "losgemaakt"
#define KEPT "bewaard"

void
erasure_report(const Erasure *erasure, Table table, const pg_uuid_t *change, const char *consequence,
			   const char *toelichting, TimestampTz bewaard_tot)
{
	Datum		values[5];
	bool		nulls[5] = {false, false, false, toelichting == NULL, bewaard_tot == DT_NOEND};

	values[0] = DirectFunctionCall1(namein, CStringGetDatum(table_models[table].name));
	values[1] = UUIDPGetDatum(change);
	values[2] = CStringGetTextDatum(consequence);
	values[3] = nulls[3] ? (Datum) 0 : CStringGetTextDatum(toelichting);
	values[4] = TimestampTzGetDatum(bewaard_tot);
	tuplestore_putvalues(erasure->rsinfo->setResult, erasure->rsinfo->setDesc, values, nulls);
}

/*----
 * What becomes of each klantcontact
 * ----
 */

/* The klantcontacten that the partij is betrokkene in. */
static const Statement search_klantcontacten = {
	"SELECT b.klantcontact::uuid FROM ONLY {betrokkene} AS b WHERE b.partij = ANY ($1)",
	.by = BY_OWNER,.argtypes = {UUIDARRAYOID}
};

static pg_uuid_t *
klantcontacten_of(const Erasure *erasure, int *count)
{
	pg_uuid_t  *ids;

	run_on_uuids(&search_klantcontacten, &erasure->reg, 0, &erasure->partij, 1);
	ids = take_uuids(count);
	*count = sort_uuids(ids, *count);
	return ids;
}

/* Would klantcontact_doel miss what goes?  For "k" itself, and for those linked to it. */
#define DOEL_OF_LINKED "EXISTS (SELECT FROM " NEIGHBOURS("k.id") " AS buur WHERE NOT (buur.id = ANY ($1)))"
#define DOEL_OF_ITSELF \
	"NOT EXISTS (SELECT FROM ONLY {betrokkene} AS c WHERE c.klantcontact = k.id AND c.partij <> $2)" \
	" AND NOT EXISTS (SELECT FROM ONLY {interne_taak} AS t WHERE t.klantcontact = k.id)" \
	" AND NOT EXISTS (SELECT FROM ONLY {onderwerpobject} AS o WHERE o.klantcontact = k.id)" \
	" AND NOT EXISTS (SELECT FROM " NEIGHBOURS("k.id") " AS buur)"

/*
 * Of the klantcontacten $1, in which partij $2 is betrokkene: what becomes of it, and why;
 * while klantcontact_doel holds, and while it does not.
 */
#define JUDGEMENT(linked, itself) { \
	KETEN_CTES(" OR " OPEN_TAAK("b.id")) " SELECT k.id::uuid," \
	" CASE WHEN x.waarom IS NOT NULL THEN '" KEPT "' WHEN x.enige THEN '" DESTROYED "' ELSE '" DETACHED "' END," \
	" x.waarom, CASE WHEN NOT " VERLOPEN " THEN " BEWAARD_TOT " END::timestamptz" \
	" FROM ONLY {klantcontact} AS k" TERM_JOINS " CROSS JOIN LATERAL (SELECT e.enige, CASE" \
	" WHEN " TERM " IS NULL THEN 'er is geen bewaartermijn'" \
	" WHEN NOT " VERLOPEN " THEN 'de bewaartermijn loopt'" \
	" WHEN " OPEN_TAAK("k.id") " THEN 'er is een open taak'" \
	" WHEN e.enige AND " IN_BLOCK("k.id") " THEN 'het hoort bij een lopende keten'" \
	" WHEN e.enige AND " linked " THEN 'een ander klantcontact verwijst ernaar of andersom'" \
	" WHEN NOT e.enige AND " itself " THEN 'klantcontact_doel vergt een gekende partij'" \
	" END AS waarom FROM (SELECT NOT EXISTS (SELECT FROM ONLY {betrokkene} AS c" \
	" WHERE c.klantcontact = k.id AND (c.partij = $2) IS NOT TRUE) AS enige) AS e) AS x" \
	" WHERE k.id = ANY ($1) AND EXISTS (SELECT FROM ONLY {betrokkene} AS b" \
	" WHERE b.klantcontact = k.id AND b.partij = $2)" \
	" ORDER BY k.id USING <", \
	.by = BY_OWNER,.argtypes = {UUIDARRAYOID, UUIDOID} \
}

static const Statement judgement_with_doel = JUDGEMENT(DOEL_OF_LINKED, DOEL_OF_ITSELF);
static const Statement judgement_without_doel = JUDGEMENT("false", "false");

static SPITupleTable *
judge(const Erasure *erasure, const pg_uuid_t *ids, int count)
{
	Datum		values[] = {uuid_array(ids, count), UUIDPGetDatum(&erasure->partij)};

	statement_run(beleid_of(&erasure->reg)->doel_verplicht ? &judgement_with_doel : &judgement_without_doel,
				  &erasure->reg, values);
	return SPI_tuptable;
}

/* The klantcontacten that are judged so; palloc'd, in order. */
static pg_uuid_t *
judged(SPITupleTable *judgements, const char *consequence, int *count)
{
	pg_uuid_t  *ids = palloc_extended((judgements->numvals + 1) * sizeof(pg_uuid_t), MCXT_ALLOC_HUGE);

	*count = 0;
	for (uint64 i = 0; i < judgements->numvals; i++)
	{
		bool		isnull;

		if (strcmp(SPI_getvalue(judgements->vals[i], judgements->tupdesc, 2), consequence) == 0)
			ids[(*count)++] = *DatumGetUUIDP(SPI_getbinval(judgements->vals[i], judgements->tupdesc, 1, &isnull));
	}
	return ids;
}

/* What held this one, though it was to go; or NULL. */
static const char *
held_by(const Outcome *outcomes, int count, const pg_uuid_t *id)
{
	for (int i = 0; i < count; i++)
	{
		if (memcmp(&outcomes[i].id, id, UUID_LEN) == 0)
			return outcomes[i].held_by;
	}
	return NULL;
}

/* What was to be done with klantcontacten, and what became of it. */
typedef struct Done
{
	Outcome    *outcomes[2];
	int			counts[2];
} Done;

static void
tell_judged(const Erasure *erasure, SPITupleTable *judgements, const Done *done)
{
	for (uint64 i = 0; i < judgements->numvals; i++)
	{
		bool		id_null;
		bool		until_null;
		Datum		id = SPI_getbinval(judgements->vals[i], judgements->tupdesc, 1, &id_null);
		Datum		until = SPI_getbinval(judgements->vals[i], judgements->tupdesc, 4, &until_null);
		const char *held = NULL;

		CHECK_FOR_INTERRUPTS();
		for (int d = 0; d < 2 && held == NULL; d++)
			held = held_by(done->outcomes[d], done->counts[d], DatumGetUUIDP(id));
		erasure_report(erasure, TABLE_KLANTCONTACT, DatumGetUUIDP(id),
					   held != NULL ? KEPT : SPI_getvalue(judgements->vals[i], judgements->tupdesc, 2),
					   held != NULL ? held : SPI_getvalue(judgements->vals[i], judgements->tupdesc, 3),
					   until_null ? DT_NOEND : DatumGetTimestampTz(until));
	}
}

static bool
is_among(const pg_uuid_t *ids, int count, const pg_uuid_t *id)
{
	for (int i = 0; i < count; i++)
	{
		if (memcmp(&ids[i], id, UUID_LEN) == 0)
			return true;
	}
	return false;
}

/* Chains of others that held something of the partij, and rows that are others' now. */
static void
tell_traces(const Erasure *erasure, const Traces *traces, const pg_uuid_t *judged_ids, int judged_count)
{
	for (int i = 0; i < traces->klantcontact_count; i++)
	{
		if (!is_among(judged_ids, judged_count, &traces->klantcontacten[i]))
			erasure_report(erasure, TABLE_KLANTCONTACT, &traces->klantcontacten[i], DETACHED, "alleen in het log", DT_NOEND);
	}
	for (int i = 0; i < traces->partij_count; i++)
	{
		if (memcmp(&traces->partijen[i], &erasure->partij, UUID_LEN) != 0)
			erasure_report(erasure, TABLE_PARTIJ, &traces->partijen[i], DETACHED, "alleen in het log", DT_NOEND);
	}
	for (int i = 0; i < traces->count; i++)
	{
		if (traces->rows[i].is_of_another)
			erasure_report(erasure, traces->rows[i].table, &traces->rows[i].change, KEPT,
						   "een correctie gaf de rij aan een ander, of aan niemand", DT_NOEND);
	}
}

/*----
 * Forgetting
 * ----
 */

/* The adressen that betrokkenen of these klantcontacten gave. */
static void
lock_adressen(const Register *reg, const pg_uuid_t *ids, int count)
{
	static const Statement lock = {
		"SELECT count(*) FROM (SELECT FROM ONLY {digitaal_adres} AS a WHERE a.betrokkene = ANY"
		" (ARRAY(SELECT b.id FROM ONLY {betrokkene} AS b WHERE b.klantcontact = ANY ($1)))"
		" ORDER BY a.id USING < FOR UPDATE) s",
		.by = BY_OWNER,.argtypes = {UUIDARRAYOID}
	};

	run_on_uuids(&lock, reg, 0, ids, count);
	SPI_freetuptable(SPI_tuptable);
}

/*
 * In the order in which who writes locks: the rows, then the klantcontacten and then the
 * partijen that their log is about.
 */
static void
lock_all(const Erasure *erasure, const pg_uuid_t *ids, int count, Traces *traces)
{
	const Register *reg = &erasure->reg;
	pg_uuid_t  *klantcontacten;
	pg_uuid_t  *partijen;
	int			n;

	find_anchors(erasure, traces, NULL, 0, false);
	n = traces->klantcontact_count + count;
	klantcontacten = repalloc_huge(traces->klantcontacten, mul_size(n + 1, sizeof(pg_uuid_t)));
	if (count > 0)
		memcpy(klantcontacten + traces->klantcontact_count, ids, count * sizeof(pg_uuid_t));
	traces->klantcontacten = klantcontacten;
	lock_adressen(reg, ids, count);
	(void) lock_children(reg, TABLE_DIGITAAL_ADRES, DIGITAAL_ADRES_PARTIJ, &erasure->partij, 1);
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (is_of_partij(i) && has_table(reg, i))
			(void) lock_children(reg, (Table) i, anchor_column(i), &erasure->partij, 1);
	}
	for (int i = TABLE_ACTOR_KLANTCONTACT; i < DOCUMENT_TABLE_COUNT; i++)
	{
		if (i != TABLE_DIGITAAL_ADRES)
			(void) lock_children(reg, (Table) i, anchor_column((Table) i), ids, count);
	}
	(void) lock_whole(reg, TABLE_KLANTCONTACT, klantcontacten, sort_uuids(klantcontacten, n));
	partijen = traces->partijen;
	partijen[traces->partij_count] = erasure->partij;
	(void) lock_whole(reg, TABLE_PARTIJ, partijen, sort_uuids(partijen, traces->partij_count + 1));
	if (!is_present(reg, TABLE_PARTIJ, UUIDPGetDatum(&erasure->partij)))
		raise_not_there(reg, TABLE_PARTIJ, UUIDPGetDatum(&erasure->partij));
}

/* A column of a user that must have a value keeps it. */
static void
tell_columns(const Erasure *erasure, const Done *done)
{
	const char *names = columns_that_stay(&erasure->reg);

	if (names == NULL)
		return;
	for (int i = 0; i < done->counts[1]; i++)
	{
		if (done->outcomes[1][i].held_by == NULL)
			erasure_report(erasure, TABLE_KLANTCONTACT, &done->outcomes[1][i].id, KEPT,
						   psprintf("betrokkene: %s", names), DT_NOEND);
	}
}

/*
 * What the partij became betrokkene in meanwhile is not looked at, and keeps it.  One at a
 * time: two would both add to the end of a chain of what is gone, which nobody can lock.
 */
static void
forget(void *arg)
{
	const Erasure *erasure = arg;
	int			count;
	int			kept_count;
	pg_uuid_t  *ids;
	pg_uuid_t  *kept;
	pg_uuid_t  *chosen;
	SPITupleTable *judgements;
	Traces	   *traces;
	Done		done;
	bool		stays;

	/* a term that is being changed is waited for */
	LockRelationOid(erasure->reg.tables[TABLE_BEWAARTERMIJN], ShareRowExclusiveLock);
	ids = klantcontacten_of(erasure, &count);
	progress_begin(erasure->reg.tables[TABLE_KLANTCONTACT]);
	lock_all(erasure, ids, count, find_traces(erasure));
	traces = find_traces(erasure);
	judgements = judge(erasure, ids, count);
	chosen = judged(judgements, DESTROYED, &done.counts[0]);
	done.outcomes[0] = vernietig_klantcontacten(&erasure->reg, chosen, done.counts[0]);
	progress_add(done.counts[0]);
	chosen = judged(judgements, DETACHED, &done.counts[1]);
	done.outcomes[1] = detach(erasure, chosen, done.counts[1]);
	progress_add(done.counts[1]);
	tell_judged(erasure, judgements, &done);
	tell_columns(erasure, &done);
	kept = klantcontacten_of(erasure, &kept_count);
	stays = kept_count > 0;
	if (stays)
		erasure_report(erasure, TABLE_PARTIJ, &erasure->partij, KEPT,
					   "de partij is nog betrokkene", DT_NOEND);
	else
		stays = !vernietig_partij(erasure);
	find_anchors(erasure, traces, kept, kept_count, stays);
	wipe_traces(erasure, traces, kept, kept_count, stays);
	tell_traces(erasure, traces, ids, count);
	progress_end();
}

static char *
get_reden(FunctionCallInfo fcinfo, const Register *reg)
{
	char	   *reden = PG_ARGISNULL(2) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(2));
	char		id[UUID_SIZE];

	if (reden == NULL || reden_is_null(reden))
	{
		uuid_format(PG_GETARG_UUID_P(1)->data, id);
		rule_violated(RULE_KLANTCONTACT_DOCUMENTAIR, reg, TABLE_PARTIJ,
					  psprintf("Partij %s is registered: it is forgotten only for a reason, and the reden is blank.", id));
	}
	return reden;
}

static Datum
vergeet(PG_FUNCTION_ARGS)
{
	Erasure		erasure = {.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo};

	call_begin_change(fcinfo, 2, &erasure.reg);
	call_check_beheer(&erasure.reg);
	erasure.partij = *PG_GETARG_UUID_P(1);
	InitMaterializedSRF(fcinfo, 0);
	correctie_perform(get_reden(fcinfo, &erasure.reg), false, forget, &erasure);
	SPI_finish();
	return (Datum) 0;
}

/*
 * vergeet(register regnamespace, partij uuid, reden text)
 *		→ table(tabel, rij, gevolg, toelichting, bewaard_tot)
 */
Datum
klantcontact_vergeet(PG_FUNCTION_ARGS)
{
	return as_one_change(vergeet, fcinfo);
}
