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

#include "log/write.h"
#include "log/erase.h"
#include "log/note.h"
#include "register/row_lock.h"
#include "functions/vergeet.h"
#include "functions/destruction.h"
#include "types/types.h"

/* Operators in full, once: the statements have many. */
#define IS " OPERATOR(pg_catalog.=) "
#define VAN(alias, key) "(" alias ".voor OPERATOR(pg_catalog.->>) '" key "')"
#define PARTIJ "$1::pg_catalog.text"

/* The flags in variants of BEW_SPOREN_LOG. */
#define PARTIJ_STAYS 1			/* then what is in chains of partijen stays
								 * with it */
#define ANCHORS_ONLY 2

/*----
 * The rows that are the partij's, or ever were
 * ----
 */

/* "b": betrokkenen; "k": the klantcontacten that they stood in. */
static void
append_betrokkenen(StringInfo sql, const char *betrokkene, const char *mutatie)
{
	appendStringInfo(sql,
					 "WITH b AS (SELECT t.id FROM ONLY %1$s AS t WHERE t.partij" IS "$1"
					 " UNION SELECT m.rij FROM ONLY %2$s AS m WHERE " VAN("m", "partij") IS PARTIJ " AND m.tabel" IS "'betrokkene'),"
					 " k AS (SELECT t.klantcontact AS id FROM b JOIN ONLY %1$s AS t ON t.id" IS "b.id"
					 " UNION SELECT m.klantcontact FROM b JOIN ONLY %2$s AS m ON m.rij" IS "b.id AND m.tabel" IS "'betrokkene'"
					 " WHERE m.klantcontact IS NOT NULL),",
					 betrokkene, mutatie);
}

/* "a": adressen, of the partij itself and given by these betrokkenen. */
static void
append_adressen(StringInfo sql, const char *adres, const char *betrokkene, const char *mutatie)
{
	appendStringInfo(sql,
					 " a AS (SELECT t.id FROM ONLY %1$s AS t WHERE t.partij" IS "$1"
					 " UNION SELECT t.id FROM ONLY %2$s AS c JOIN ONLY %1$s AS t ON t.betrokkene" IS "c.id WHERE c.partij" IS "$1"
					 " UNION SELECT m.rij FROM ONLY %3$s AS m WHERE " VAN("m", "partij") IS PARTIJ " AND m.tabel" IS "'digitaal_adres'"
					 " UNION SELECT m.rij FROM k JOIN ONLY %3$s AS m ON m.klantcontact" IS "k.id AND m.tabel" IS "'digitaal_adres'"
					 " WHERE " VAN("m", "betrokkene") IS "ANY (SELECT b.id::pg_catalog.text FROM b)),",
					 adres, betrokkene, mutatie);
}

/* "i" and "v": identificatoren, vertegenwoordigingen. */
static void
append_partij(StringInfo sql, const char *identificator, const char *vertegenwoordiging, const char *mutatie)
{
	appendStringInfo(sql,
					 " i AS (SELECT t.id FROM ONLY %1$s AS t WHERE t.partij" IS "$1"
					 " UNION SELECT m.rij FROM ONLY %3$s AS m WHERE " VAN("m", "partij") IS PARTIJ " AND m.tabel" IS "'partij_identificator'),"
					 " v AS (SELECT t.id FROM ONLY %2$s AS t WHERE t.vertegenwoordigende" IS "$1 OR t.vertegenwoordigde" IS "$1"
					 " UNION SELECT m.rij FROM ONLY %3$s AS m WHERE m.tabel" IS "'vertegenwoordiging'"
					 " AND (" VAN("m", "vertegenwoordigende") IS PARTIJ " OR " VAN("m", "vertegenwoordigde") IS PARTIJ ")),",
					 identificator, vertegenwoordiging, mutatie);
}

/*
 * "w": klantcontacten that a correction deleted, in which no other was betrokkene then:
 * all that the log has of them is the partij's.
 */
static void
append_deleted(StringInfo sql, const char *klantcontact, const char *mutatie)
{
	appendStringInfo(sql,
					 " w AS (SELECT m.rij AS id FROM k JOIN ONLY %2$s AS m ON m.rij" IS "k.id AND m.tabel" IS "'klantcontact'"
					 " WHERE m.voor IS NOT NULL AND NOT EXISTS (SELECT FROM ONLY %1$s AS t WHERE t.id" IS "k.id)"
					 " AND EXISTS (SELECT FROM ONLY %2$s AS n WHERE n.klantcontact" IS "k.id AND n.tabel" IS "'betrokkene'"
					 " AND n.correctie" IS "m.correctie AND " VAN("n", "partij") IS PARTIJ ")"
					 " AND NOT EXISTS (SELECT FROM ONLY %2$s AS n WHERE n.klantcontact" IS "k.id AND n.tabel" IS "'betrokkene'"
					 " AND n.correctie" IS "m.correctie AND (" VAN("n", "partij") IS PARTIJ ") IS NOT TRUE))",
					 klantcontact, mutatie);
}

/* Each with whether the row is there and another's, or nobody's, now. */
static char *
rows_text(const Register *reg, uint64 variant, const void *arg)
{
	const char *mutatie = register_table(reg, TABLE_MUTATIE);
	const char *betrokkene = register_table(reg, TABLE_BETROKKENE);
	const char *adres = register_table(reg, TABLE_DIGITAAL_ADRES);
	const char *identificator = register_table(reg, TABLE_PARTIJ_IDENTIFICATOR);
	StringInfoData sql;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	append_betrokkenen(&sql, betrokkene, mutatie);
	append_adressen(&sql, adres, betrokkene, mutatie);
	append_partij(&sql, identificator, register_table(reg, TABLE_VERTEGENWOORDIGING), mutatie);
	append_deleted(&sql, register_table(reg, TABLE_KLANTCONTACT), mutatie);
	appendStringInfo(&sql,
					 " SELECT 'betrokkene', b.id::pg_catalog.uuid, EXISTS (SELECT FROM ONLY %s AS t WHERE t.id" IS "b.id"
					 " AND (t.partij" IS "$1) IS NOT TRUE) FROM b"
					 " UNION ALL SELECT 'digitaal_adres', a.id, EXISTS (SELECT FROM ONLY %s AS t WHERE t.id" IS "a.id"
					 " AND (t.partij" IS "$1) IS NOT TRUE AND NOT EXISTS (SELECT FROM ONLY %s AS c WHERE c.id" IS "t.betrokkene AND c.partij" IS "$1)) FROM a"
					 " UNION ALL SELECT 'partij_identificator', i.id, EXISTS (SELECT FROM ONLY %s AS t WHERE t.id" IS "i.id"
					 " AND t.partij OPERATOR(pg_catalog.<>) $1) FROM i"
					 " UNION ALL SELECT 'vertegenwoordiging', v.id, false FROM v"
					 " UNION ALL SELECT 'klantcontact', w.id, false FROM w ORDER BY 1, 2",
					 betrokkene, adres, betrokkene, identificator);
	return sql.data;
}

static Traces *
traces_new(uint64 space)
{
	Traces	   *traces = palloc0(sizeof(Traces));

	traces->rows = palloc_extended(mul_size(space + 1, sizeof(Trace)), MCXT_ALLOC_HUGE);
	return traces;
}

Traces *
find_traces(const Erasure *vergeten)
{
	const Register *reg = &vergeten->reg;
	Oid			argtype = UUIDOID;
	Datum		value = UUIDPGetDatum(&vergeten->partij);
	Traces	   *traces;

	plan_execute_as_owner(plan_get(reg, PLAN_RETENTION, BEW_SPOREN, rows_text, NULL, 1, &argtype),
						  &value, NULL, reg->tables[TABLE_MUTATIE]);
	traces = traces_new(SPI_processed);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		HeapTuple	tuple = SPI_tuptable->vals[i];
		TupleDesc	desc = SPI_tuptable->tupdesc;
		Trace	   *trace = &traces->rows[traces->count++];
		bool		isnull;

		trace->table = (Table) table_of_name(SPI_getvalue(tuple, desc, 1));
		trace->change = *DatumGetUUIDP(SPI_getbinval(tuple, desc, 2, &isnull));
		trace->is_of_another = DatumGetBool(SPI_getbinval(tuple, desc, 3, &isnull));
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
log_text(const Register *reg, uint64 variant, const void *arg)
{
	uint32		flags = BEW_MORE(variant);

	(void) arg;
	return psprintf("SELECT %s m.klantcontact::pg_catalog.uuid, CASE WHEN m.klantcontact IS NULL AND pg_catalog.starts_with(m.keten, 'partij:')"
					" THEN pg_catalog.substr(m.keten, 8)::pg_catalog.uuid END%s"
					" FROM ONLY %s AS m WHERE m.voor IS NOT NULL AND m.rij" IS "ANY ($1)"
					" AND (m.tabel::pg_catalog.text OPERATOR(pg_catalog.||) m.rij::pg_catalog.text)" IS "ANY ($2)"
					" AND (m.klantcontact" IS "ANY ($3)) IS NOT TRUE%s ORDER BY %s",
					flags & ANCHORS_ONLY ? "DISTINCT" : "",
					flags & ANCHORS_ONLY ? "" : ", m.id::pg_catalog.uuid, m.tabel::pg_catalog.text, m.rij::pg_catalog.uuid",
					register_table(reg, TABLE_MUTATIE),
					flags & PARTIJ_STAYS ? " AND NOT pg_catalog.starts_with(m.keten, 'partij:')" : "",
					flags & ANCHORS_ONLY ? "1, 2" : psprintf("m.rij USING OPERATOR(pg_catalog.<), m.keten USING OPERATOR(pg_catalog.<), m.id USING OPERATOR(pg_catalog.<) LIMIT %d", ROWS_PER_STATEMENT));
}

static void
run_log(const Erasure *vergeten, const Traces *traces, const pg_uuid_t *kept, int kept_count, uint32 flags)
{
	const Register *reg = &vergeten->reg;
	Oid			argtypes[] = {UUIDARRAYOID, TEXTARRAYOID, UUIDARRAYOID};
	pg_uuid_t  *ids = palloc_extended(mul_size(traces->count + 1, sizeof(pg_uuid_t)), MCXT_ALLOC_HUGE);
	Datum	   *names = palloc_extended(mul_size(traces->count + 1, sizeof(Datum)), MCXT_ALLOC_HUGE);
	Datum		values[3];

	for (int i = 0; i < traces->count; i++)
	{
		const Trace *trace = &traces->rows[i];
		char		id[UUID_SIZE];

		uuid_format(trace->change.data, id);
		ids[i] = trace->change;
		names[i] = CStringGetTextDatum(psprintf("%s%s", table_models[trace->table].name, id));
	}
	values[0] = uuid_array(ids, traces->count);
	values[1] = PointerGetDatum(construct_array(names, traces->count, TEXTOID, -1, false, TYPALIGN_INT));
	values[2] = uuid_array(kept, kept_count);
	plan_execute_as_owner(plan_get(reg, PLAN_RETENTION, BEW_WITH(BEW_SPOREN_LOG, flags), log_text, NULL,
								   lengthof(argtypes), argtypes),
						  values, NULL, reg->tables[TABLE_MUTATIE]);
}

void
find_anchors(const Erasure *vergeten, Traces *traces, const pg_uuid_t *kept, int kept_count, bool partij_stays)
{
	uint32		flags = ANCHORS_ONLY | (partij_stays ? PARTIJ_STAYS : 0);

	traces->klantcontact_count = traces->partij_count = 0;
	run_log(vergeten, traces, kept, kept_count, flags);
	traces->klantcontacten = palloc_extended(mul_size(SPI_processed + 1, sizeof(pg_uuid_t)), MCXT_ALLOC_HUGE);
	traces->partijen = palloc_extended(mul_size(SPI_processed + 1, sizeof(pg_uuid_t)), MCXT_ALLOC_HUGE);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		isnull;
		Datum		id = SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull);

		if (!isnull)
			traces->klantcontacten[traces->klantcontact_count++] = *DatumGetUUIDP(id);
		id = SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 2, &isnull);
		if (!isnull)
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
note_found(const Erasure *vergeten, int *count)
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
		mutatie_note_wiping(&vergeten->reg, found.table, &found.change,
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
		mutatie_note_wiping(&wiping->reg, TABLE_KLANTCONTACT, &wiping->ids[i], &wiping->ids[i], NULL);
}

static void
wipe_deleted(const Erasure *vergeten, const Traces *traces)
{
	Erasing		wiping = {.reg = vergeten->reg,.table = TABLE_KLANTCONTACT};
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
wipe_traces(const Erasure *vergeten, const Traces *traces, const pg_uuid_t *kept, int kept_count, bool partij_stays)
{
	int			count;

	wipe_deleted(vergeten, traces);
	do
	{
		pg_uuid_t  *ids;

		CHECK_FOR_INTERRUPTS();
		run_log(vergeten, traces, kept, kept_count, partij_stays ? PARTIJ_STAYS : 0);
		ids = note_found(vergeten, &count);
		mutaties_write();
		if (count > 0)
			mutaties_wipe(&vergeten->reg, ids, count);
	} while (count == ROWS_PER_STATEMENT);
}
