/*-------------------------------------------------------------------------
 *
 * vergeet_traces.c
 *	  What the log holds of a partij beside its own chain and klantcontacten.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/vergeet_traces.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"

#include "compat.h"
#include "log/write.h"
#include "log/erase.h"
#include "log/note.h"
#include "register/arrays.h"
#include "register/row_lock.h"
#include "functions/vergeet.h"
#include "functions/destruction.h"
#include "types/types.h"

/* The flags in variants of the search in the log. */
#define PARTIJ_STAYS 1			/* then what is in chains of partijen stays
								 * with it */
#define ANCHORS_ONLY 2

/*----
 * The rows that are the partij's, or ever were
 * ----
 */

/* Each with whether the row is there and another's, or nobody's, now. */
static const char rows_of_more[] =
	/* "b": betrokkenen; "k": the klantcontacten that they stood in */
	"WITH b AS (SELECT t.id FROM ONLY {betrokkene} AS t WHERE t.partij = $1"
	" UNION SELECT m.rij FROM ONLY {mutatie} AS m WHERE m.voor ->> 'partij' = $1::text AND m.tabel = 'betrokkene'),"
	" k AS (SELECT t.klantcontact AS id FROM b JOIN ONLY {betrokkene} AS t ON t.id = b.id"
	" UNION SELECT m.klantcontact FROM b JOIN ONLY {mutatie} AS m ON m.rij = b.id AND m.tabel = 'betrokkene'"
	" WHERE m.klantcontact IS NOT NULL),"

	/* "a": adressen, of the partij itself and given by these betrokkenen */
	" a AS (SELECT t.id FROM ONLY {digitaal_adres} AS t WHERE t.partij = $1"
	" UNION SELECT t.id FROM ONLY {betrokkene} AS c JOIN ONLY {digitaal_adres} AS t ON t.betrokkene = c.id"
	" WHERE c.partij = $1"
	" UNION SELECT m.rij FROM ONLY {mutatie} AS m WHERE m.voor ->> 'partij' = $1::text AND m.tabel = 'digitaal_adres'"
	" UNION SELECT m.rij FROM k JOIN ONLY {mutatie} AS m ON m.klantcontact = k.id AND m.tabel = 'digitaal_adres'"
	" WHERE m.voor ->> 'betrokkene' = ANY (SELECT b.id::text FROM b)),"

	/* "v": vertegenwoordigingen */
	" v AS (SELECT t.id FROM ONLY {vertegenwoordiging} AS t"
	" WHERE t.vertegenwoordigende = $1 OR t.vertegenwoordigde = $1"
	" UNION SELECT m.rij FROM ONLY {mutatie} AS m WHERE m.tabel = 'vertegenwoordiging'"
	" AND (m.voor ->> 'vertegenwoordigende' = $1::text OR m.voor ->> 'vertegenwoordigde' = $1::text)),"

	/*
	 * "w": klantcontacten that a correction deleted, in which no other was
	 * betrokkene then: all that the log has of them is the partij's
	 */
	" w AS (SELECT m.rij AS id FROM k JOIN ONLY {mutatie} AS m ON m.rij = k.id AND m.tabel = 'klantcontact'"
	" WHERE m.voor IS NOT NULL AND NOT EXISTS (SELECT FROM ONLY {klantcontact} AS t WHERE t.id = k.id)"
	" AND EXISTS (SELECT FROM ONLY {mutatie} AS n WHERE n.klantcontact = k.id AND n.tabel = 'betrokkene'"
	" AND n.correctie = m.correctie AND n.voor ->> 'partij' = $1::text)"
	" AND NOT EXISTS (SELECT FROM ONLY {mutatie} AS n WHERE n.klantcontact = k.id AND n.tabel = 'betrokkene'"
	" AND n.correctie = m.correctie AND (n.voor ->> 'partij' = $1::text) IS NOT TRUE))"

	" SELECT 'betrokkene', b.id::uuid, EXISTS (SELECT FROM ONLY {betrokkene} AS t WHERE t.id = b.id"
	" AND (t.partij = $1) IS NOT TRUE) FROM b"
	" UNION ALL SELECT 'digitaal_adres', a.id, EXISTS (SELECT FROM ONLY {digitaal_adres} AS t WHERE t.id = a.id"
	" AND (t.partij = $1) IS NOT TRUE"
	" AND NOT EXISTS (SELECT FROM ONLY {betrokkene} AS c WHERE c.id = t.betrokkene AND c.partij = $1)) FROM a"
	" UNION ALL SELECT 'vertegenwoordiging', v.id, false FROM v"
	" UNION ALL SELECT 'klantcontact', w.id, false FROM w";

/*
 * Of what belongs to one partij: as search_text() does it.  The rows of the table, and what
 * the log says that there was.
 */
static void
append_rows_of_partij(StringInfo sql, Table table)
{
	const char *name = table_models[table].name;

	appendStringInfo(sql, " UNION ALL SELECT '%s', r.id::uuid,"
					 " EXISTS (SELECT FROM ONLY {%s} AS t WHERE t.id = r.id AND t.partij <> $1)"
					 " FROM (SELECT t.id FROM ONLY {%s} AS t WHERE t.partij = $1"
					 " UNION SELECT m.rij FROM ONLY {mutatie} AS m"
					 " WHERE m.voor ->> 'partij' = $1::text AND m.tabel = '%s') AS r",
					 name, name, name, name);
}

static char *
search_text(const Register *reg, uint64 version)
{
	StringInfoData sql;

	(void) version;
	initStringInfo(&sql);
	appendStringInfoString(&sql, rows_of_more);
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (is_of_partij(i) && has_table(reg, i))
			append_rows_of_partij(&sql, i);
	}
	appendStringInfoString(&sql, " ORDER BY 1, 2");
	return sql.data;
}

static const Statement search_rows = {.text = search_text,.by = BY_OWNER,.argtypes = {UUIDOID},.owner = TABLE_MUTATIE};

static Traces *
traces_new(uint64 space)
{
	Traces	   *traces = palloc0(sizeof(Traces));

	traces->rows = palloc_extended(mul_size(space + 1, sizeof(Trace)), MCXT_ALLOC_HUGE);
	return traces;
}

Traces *
find_traces(const Erasure *erasure)
{
	Datum		value = UUIDPGetDatum(&erasure->partij);
	StatementCall call = {.variant = erasure->reg.version,.values = &value};
	Traces	   *traces;

	statement_call(&search_rows, &erasure->reg, &call);
	traces = traces_new(SPI_processed);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		Trace	   *trace = &traces->rows[traces->count++];

		trace->table = (Table) table_of_name(result_text(i, 1));
		trace->change = *DatumGetUUIDP(result_value(i, 2));
		trace->is_of_another = DatumGetBool(result_value(i, 3));
	}
	SPI_freetuptable(SPI_tuptable);
	return traces;
}

/*----
 * What the log holds of them
 * ----
 */

/*
 * Of the rows $1, in full $2, what has content; not in the klantcontacten $3, which are
 * kept with their log.
 */
static char *
log_text(const Register *reg, uint64 flags)
{
	(void) reg;
	return psprintf("SELECT %s m.klantcontact::uuid, CASE WHEN m.klantcontact IS NULL AND starts_with(m.keten, 'partij:')"
					" THEN substr(m.keten, 8)::uuid END%s"
					" FROM ONLY {mutatie} AS m WHERE m.voor IS NOT NULL AND m.rij = ANY ($1)"
					" AND (m.tabel::text || m.rij::text) = ANY ($2)"
					" AND (m.klantcontact = ANY ($3)) IS NOT TRUE%s ORDER BY %s",
					flags & ANCHORS_ONLY ? "DISTINCT" : "",
					flags & ANCHORS_ONLY ? "" : ", m.id::uuid, m.tabel::text, m.rij::uuid",
					flags & PARTIJ_STAYS ? " AND NOT starts_with(m.keten, 'partij:')" : "",
					flags & ANCHORS_ONLY ? "1, 2" : psprintf("m.rij USING <, m.keten USING <, m.id USING < LIMIT %d", ROWS_PER_STATEMENT));
}

static void
run_log(const Erasure *erasure, const Traces *traces, const pg_uuid_t *kept, int kept_count, uint32 flags)
{
	static const Statement search = {.text = log_text,.argtypes = {UUIDARRAYOID, TEXTARRAYOID, UUIDARRAYOID},
	.owner = TABLE_MUTATIE};
	pg_uuid_t  *ids = palloc_extended(mul_size(traces->count + 1, sizeof(pg_uuid_t)), MCXT_ALLOC_HUGE);
	Datum	   *names = palloc_extended(mul_size(traces->count + 1, sizeof(Datum)), MCXT_ALLOC_HUGE);
	Datum		values[3];
	StatementCall call = {.variant = flags,.values = values};

	for (int i = 0; i < traces->count; i++)
	{
		const Trace *trace = &traces->rows[i];
		char		id[UUID_SIZE];

		uuid_format(trace->change.data, id);
		ids[i] = trace->change;
		names[i] = CStringGetTextDatum(psprintf("%s%s", table_models[trace->table].name, id));
	}
	values[0] = uuid_array(ids, traces->count);
	values[1] = value_array(names, NULL, traces->count, TEXTOID);
	values[2] = uuid_array(kept, kept_count);
	statement_call(&search, &erasure->reg, &call);
}

void
find_anchors(const Erasure *erasure, Traces *traces, const pg_uuid_t *kept, int kept_count, bool partij_stays)
{
	uint32		flags = ANCHORS_ONLY | (partij_stays ? PARTIJ_STAYS : 0);

	traces->klantcontact_count = traces->partij_count = 0;
	run_log(erasure, traces, kept, kept_count, flags);
	traces->klantcontacten = palloc_extended(mul_size(SPI_processed + 1, sizeof(pg_uuid_t)), MCXT_ALLOC_HUGE);
	traces->partijen = palloc_extended(mul_size(SPI_processed + 1, sizeof(pg_uuid_t)), MCXT_ALLOC_HUGE);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		Datum		id;

		if (result_filled(i, 1, &id))
			traces->klantcontacten[traces->klantcontact_count++] = *DatumGetUUIDP(id);
		if (result_filled(i, 2, &id))
			traces->partijen[traces->partij_count++] = *DatumGetUUIDP(id);
	}
	SPI_freetuptable(SPI_tuptable);
}

/* One row of what run_log() found. */
typedef struct Found
{
	pg_uuid_t	klantcontact;
	pg_uuid_t	partij;
	pg_uuid_t	change;
	bool		has_klantcontact;
	bool		has_partij;
	Table		table;
} Found;

static pg_uuid_t
read_found(HeapTuple tuple, TupleDesc desc, Found *found)
{
	bool		isnull;
	Datum		id;

	MemSet(found, 0, sizeof(Found));
	id = SPI_getbinval(tuple, desc, 1, &isnull);
	found->has_klantcontact = !isnull;
	if (!isnull)
		found->klantcontact = *DatumGetUUIDP(id);
	id = SPI_getbinval(tuple, desc, 2, &isnull);
	found->has_partij = !isnull;
	if (!isnull)
		found->partij = *DatumGetUUIDP(id);
	found->table = (Table) table_of_name(SPI_getvalue(tuple, desc, 4));
	found->change = *DatumGetUUIDP(SPI_getbinval(tuple, desc, 5, &isnull));
	return *DatumGetUUIDP(SPI_getbinval(tuple, desc, 3, &isnull));
}

/*
 * Has each chain tell, once for each row, that something is wiped in it; the ids of what
 * is to be wiped, in order.
 */
static pg_uuid_t *
note_found(const Erasure *erasure, int *count)
{
	SPITupleTable *rows = SPI_tuptable;
	pg_uuid_t  *ids = palloc((SPI_processed + 1) * sizeof(pg_uuid_t));
	Found		previous;

	*count = (int) rows->numvals;
	for (int i = 0; i < *count; i++)
	{
		Found		found;

		CHECK_FOR_INTERRUPTS();
		ids[i] = read_found(rows->vals[i], rows->tupdesc, &found);
		if (i > 0 && memcmp(&found, &previous, sizeof(Found)) == 0)
			continue;
		log_note_wiping(&erasure->reg, found.table, &found.change,
						found.has_klantcontact ? &found.klantcontact : NULL,
						found.has_partij ? &found.partij : NULL);
		previous = found;
	}
	SPI_freetuptable(rows);
	(void) sort_uuids(ids, *count);
	return ids;
}

static void
note_deleted(void *arg)
{
	const Erasing *wiping = arg;

	for (int i = 0; i < wiping->count; i++)
		log_note_wiping(&wiping->reg, TABLE_KLANTCONTACT, &wiping->ids[i], &wiping->ids[i], NULL);
}

static void
wipe_deleted(const Erasure *erasure, const Traces *traces)
{
	Erasing		wiping = {.reg = erasure->reg,.table = TABLE_KLANTCONTACT};
	pg_uuid_t  *ids = palloc((traces->count + 1) * sizeof(pg_uuid_t));

	for (int i = 0; i < traces->count; i++)
	{
		if (traces->rows[i].table == TABLE_KLANTCONTACT)
			ids[wiping.count++] = traces->rows[i].change;
	}
	wiping.count = sort_uuids(ids, wiping.count);
	wiping.ids = ids;
	if (wiping.count > 0)
		wiping_perform(&wiping, note_deleted, &wiping);
}

void
wipe_traces(const Erasure *erasure, const Traces *traces, const pg_uuid_t *kept, int kept_count, bool partij_stays)
{
	int			count;

	wipe_deleted(erasure, traces);
	do
	{
		pg_uuid_t  *ids;

		CHECK_FOR_INTERRUPTS();
		run_log(erasure, traces, kept, kept_count, partij_stays ? PARTIJ_STAYS : 0);
		ids = note_found(erasure, &count);
		log_write();
		if (count > 0)
			log_wipe(&erasure->reg, ids, count);
	} while (count == ROWS_PER_STATEMENT);
}
