/*-------------------------------------------------------------------------
 *
 * erase.c
 *	  The log of what is destroyed: that it happened, without the content.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/erase.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"

#include "log/chain.h"
#include "log/write.h"
#include "log/erase.h"
#include "log/note.h"
#include "register/statement.h"
#include "register/row_lock.h"

static const Erasing *running = NULL;

/* The rows of the log that are being wiped, by id, in order. */
typedef struct Wiped
{
	const pg_uuid_t *ids;
	int			count;
} Wiped;

static const Wiped *is_wiped_now = NULL;

/*----
 * What the triggers ask
 * ----
 */

static bool
is_destroyed(const RowValues *image, int column)
{
	return !image->nulls[column] && uuids_contain(running->ids, running->count, DatumGetUUIDP(image->values[column]));
}

bool
wiping_holds(const Register *reg, Table table, const RowValues *image,
			 const pg_uuid_t *klantcontact)
{
	Keten		keten;

	if (running == NULL || running->reg.tables[TABLE_KLANTCONTACT] != reg->tables[TABLE_KLANTCONTACT])
		return false;
	switch (running->table)
	{
		case TABLE_KLANTCONTACT:
			return klantcontact != NULL &&
				uuids_contain(running->ids, running->count, klantcontact);
		case TABLE_BETROKKENE:
			return (table == TABLE_BETROKKENE && is_destroyed(image, BETROKKENE_ID)) ||
				(table == TABLE_DIGITAAL_ADRES && is_destroyed(image, DIGITAAL_ADRES_BETROKKENE));
		case TABLE_VERTEGENWOORDIGING:
			return table == TABLE_VERTEGENWOORDIGING && is_destroyed(image, VERTEGENWOORDIGING_ID);
		default:
			keten = keten_of(table, image, klantcontact);
			return keten.table == TABLE_PARTIJ && uuids_contain(running->ids, running->count, DatumGetUUIDP(keten.key));
	}
}

bool
mutatie_is_being_wiped(const RowValues *old, const RowValues *new)
{
	if (is_wiped_now == NULL ||
		!uuids_contain(is_wiped_now->ids, is_wiped_now->count, DatumGetUUIDP(old->values[MUTATIE_ID])))
		return false;
	for (int i = 0; i < table_models[TABLE_MUTATIE].column_count; i++)
	{
		if (i == MUTATIE_VOOR || i == MUTATIE_ZOUT ? !new->nulls[i] : !mutatie_is_equal(old, new, i))
			return false;
	}
	return true;
}

/*----
 * What was logged before
 * ----
 */

/*
 * The rows of the log "m" with content of these klantcontacten, betrokkenen,
 * vertegenwoordigingen or partijen, $1.  What a betrokkene gave may stand in the chain
 * of another klantcontact, from which it was moved.
 */
static const char *
content_of(Table table)
{
	switch (table)
	{
		case TABLE_KLANTCONTACT:
			return "m.klantcontact = ANY ($1)";
		case TABLE_PARTIJ:
			return "m.keten = ANY (ARRAY(SELECT 'partij:' || p.id::text FROM unnest($1) AS p (id)))";
		case TABLE_VERTEGENWOORDIGING:
			return "m.tabel = 'vertegenwoordiging' AND m.rij = ANY ($1)"
				" AND EXISTS (SELECT FROM {mutatie} AS v WHERE v.rij = m.rij AND v.keten = m.keten"
				" AND " TELLS_OF_DESTRUCTION("v") ")";
		default:
			return "(m.tabel = 'betrokkene' AND m.rij = ANY ($1)"
				" OR m.tabel = 'digitaal_adres'"
				" AND m.klantcontact = ANY (ARRAY(SELECT b.klantcontact FROM {mutatie} AS b"
				" WHERE b.tabel = 'betrokkene' AND b.rij = ANY ($1)))"
				" AND (m.voor ->> 'betrokkene')::uuid = ANY ($1))";
	}
}

static char *
search_text(const Register *reg, uint64 variant)
{
	(void) reg;
	return psprintf("SELECT m.id::uuid FROM {mutatie} AS m WHERE m.voor IS NOT NULL AND %s"
					" ORDER BY m.id USING < LIMIT %d",
					content_of((Table) variant), ROWS_PER_STATEMENT);
}

/* As their own trigger is told to expect. */
void
log_wipe(const Register *reg, const pg_uuid_t *ids, int count)
{
	static const Statement wipe = {
		"UPDATE {mutatie} SET voor = NULL, zout = NULL WHERE id = ANY ($1)",.by = BY_OWNER,.argtypes = {UUIDARRAYOID}
	};
	Wiped		wiped = {.ids = ids,.count = count};

	PG_TRY();
	{
		is_wiped_now = &wiped;
		run_on_uuids(&wipe, reg, 0, ids, count);
	}
	PG_FINALLY();
	{
		is_wiped_now = NULL;
	}
	PG_END_TRY();
	if (SPI_processed != (uint64) count)
		ereport(ERROR,
				(errcode(ERRCODE_TRIGGERED_DATA_CHANGE_VIOLATION),
				 errmsg("the log of what is destroyed could not be wiped"),
				 errdetail("A trigger or rule on \"mutatie\" kept rows as they are."),
				 errhint("klantcontact.controleer() shows what was added to the table.")));
}

static void
wipe_log(const Erasing *wiping)
{
	static const Statement search = {.text = search_text,.argtypes = {UUIDARRAYOID}};
	int			count;

	do
	{
		pg_uuid_t  *ids;

		CHECK_FOR_INTERRUPTS();
		run_on_uuids(&search, &wiping->reg, wiping->table, wiping->ids, wiping->count);
		ids = take_uuids(&count);
		if (count > 0)
			log_wipe(&wiping->reg, ids, count);
		pfree(ids);
	} while (count == ROWS_PER_STATEMENT);
}

/*----
 * All of it
 * ----
 */

/* A chain in which something is wiped tells of it. */
static void
note_elsewhere(const Erasing *wiping)
{
	static const Statement search = {
		"SELECT DISTINCT m.rij::uuid, m.klantcontact::uuid FROM {mutatie} AS m"
		" WHERE m.tabel = 'betrokkene' AND m.rij = ANY ($1) AND m.klantcontact IS NOT NULL"
		" AND NOT EXISTS (SELECT FROM ONLY {betrokkene} AS b WHERE b.id = m.rij AND b.klantcontact = m.klantcontact)",
		.by = BY_OWNER,.argtypes = {UUIDARRAYOID}
	};
	SPITupleTable *rows;
	uint64		count;

	run_on_uuids(&search, &wiping->reg, 0, wiping->ids, wiping->count);
	rows = SPI_tuptable;
	count = SPI_processed;
	for (uint64 i = 0; i < count; i++)
	{
		bool		isnull;

		log_note_wiping(&wiping->reg, TABLE_BETROKKENE,
						DatumGetUUIDP(SPI_getbinval(rows->vals[i], rows->tupdesc, 1, &isnull)),
						DatumGetUUIDP(SPI_getbinval(rows->vals[i], rows->tupdesc, 2, &isnull)), NULL);
	}
	SPI_freetuptable(rows);
}

void
wiping_perform(Erasing *wiping, void (*perform) (void *arg), void *arg)
{
	const Erasing *outside = running;

	PG_TRY();
	{
		running = wiping;
		perform(arg);
	}
	PG_FINALLY();
	{
		running = outside;
	}
	PG_END_TRY();
	if (wiping->table == TABLE_BETROKKENE)
		note_elsewhere(wiping);
	log_write();
	wipe_log(wiping);
}
