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

#include "executor/spi.h"
#include "miscadmin.h"

#include "log/chain.h"
#include "log/write.h"
#include "log/erase.h"
#include "log/note.h"
#include "register/statement.h"
#include "register/row_lock.h"

/* The statements, as variants of PLAN_RETENTION beside those of retention/; the table is above them. */
#define WIPE_SEARCH 0x80
#define WIPE_ELSEWHERE 0x81
#define WIPE_ROWS 0x82
#define VARIANT(which, table) (((uint64) (table) << 8) | (which))

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

char *
tells_of_destruction(const char *alias)
{
	return psprintf("pg_catalog.octet_length(%s.voor_digest) OPERATOR(pg_catalog.=) 0", alias);
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
static char *
content_of(const Register *reg, Table table)
{
	const char *mutatie = register_table(reg, TABLE_MUTATIE);

	switch (table)
	{
		case TABLE_KLANTCONTACT:
			return "m.klantcontact OPERATOR(pg_catalog.=) ANY ($1)";
		case TABLE_PARTIJ:
			return "m.keten OPERATOR(pg_catalog.=) ANY (ARRAY(SELECT 'partij:' OPERATOR(pg_catalog.||) p.id::pg_catalog.text"
				" FROM pg_catalog.unnest($1) AS p (id)))";
		case TABLE_VERTEGENWOORDIGING:
			return psprintf("m.tabel OPERATOR(pg_catalog.=) 'vertegenwoordiging' AND m.rij OPERATOR(pg_catalog.=) ANY ($1)"
							" AND EXISTS (SELECT FROM %s AS v WHERE v.rij OPERATOR(pg_catalog.=) m.rij"
							" AND v.keten OPERATOR(pg_catalog.=) m.keten AND %s)",
							mutatie, tells_of_destruction("v"));
		default:
			return psprintf("(m.tabel OPERATOR(pg_catalog.=) 'betrokkene' AND m.rij OPERATOR(pg_catalog.=) ANY ($1)"
							" OR m.tabel OPERATOR(pg_catalog.=) 'digitaal_adres'"
							" AND m.klantcontact OPERATOR(pg_catalog.=) ANY (ARRAY(SELECT b.klantcontact FROM %s AS b"
							" WHERE b.tabel OPERATOR(pg_catalog.=) 'betrokkene' AND b.rij OPERATOR(pg_catalog.=) ANY ($1)))"
							" AND (m.voor OPERATOR(pg_catalog.->>) 'betrokkene')::pg_catalog.uuid OPERATOR(pg_catalog.=) ANY ($1))",
							mutatie);
	}
}

static char *
search_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) arg;
	return psprintf("SELECT m.id::pg_catalog.uuid FROM %s AS m WHERE m.voor IS NOT NULL AND %s"
					" ORDER BY m.id USING OPERATOR(pg_catalog.<) LIMIT %d",
					register_table(reg, TABLE_MUTATIE), content_of(reg, (Table) (variant >> 8)),
					ROWS_PER_STATEMENT);
}

static char *
wipe_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("UPDATE %s SET voor = NULL, zout = NULL WHERE id OPERATOR(pg_catalog.=) ANY ($1)",
					register_table(reg, TABLE_MUTATIE));
}

/* As their own trigger is told to expect. */
void
mutaties_wipe(const Register *reg, const pg_uuid_t *ids, int count)
{
	Wiped		wiped = {.ids = ids,.count = count};

	PG_TRY();
	{
		is_wiped_now = &wiped;
		uuids_by_owner(reg, PLAN_RETENTION, WIPE_ROWS, wipe_text, ids, count);
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
	int			count;

	do
	{
		pg_uuid_t  *ids;

		CHECK_FOR_INTERRUPTS();
		uuids_by_owner(&wiping->reg, PLAN_RETENTION, VARIANT(WIPE_SEARCH, wiping->table), search_text,
					   wiping->ids, wiping->count);
		ids = take_uuids(&count);
		if (count > 0)
			mutaties_wipe(&wiping->reg, ids, count);
		pfree(ids);
	} while (count == ROWS_PER_STATEMENT);
}

/*----
 * All of it
 * ----
 */

static char *
elsewhere_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT DISTINCT m.rij::pg_catalog.uuid, m.klantcontact::pg_catalog.uuid FROM %s AS m"
					" WHERE m.tabel OPERATOR(pg_catalog.=) 'betrokkene' AND m.rij OPERATOR(pg_catalog.=) ANY ($1)"
					" AND m.klantcontact IS NOT NULL AND NOT EXISTS (SELECT FROM ONLY %s AS b"
					" WHERE b.id OPERATOR(pg_catalog.=) m.rij AND b.klantcontact OPERATOR(pg_catalog.=) m.klantcontact)",
					register_table(reg, TABLE_MUTATIE), register_table(reg, TABLE_BETROKKENE));
}

/* A chain in which something is wiped tells of it. */
static void
note_elsewhere(const Erasing *wiping)
{
	SPITupleTable *rows;
	uint64		count;

	uuids_by_owner(&wiping->reg, PLAN_RETENTION, WIPE_ELSEWHERE, elsewhere_text,
				   wiping->ids, wiping->count);
	rows = SPI_tuptable;
	count = SPI_processed;
	for (uint64 i = 0; i < count; i++)
	{
		bool		isnull;

		mutatie_note_wiping(&wiping->reg, TABLE_BETROKKENE,
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
	mutaties_write();
	wipe_log(wiping);
}
