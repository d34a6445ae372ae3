/*-------------------------------------------------------------------------
 *
 * write.c
 *	  Writing the log.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/write.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "log/walk.h"
#include "log/hash.h"
#include "log/write.h"
#include "log/queue.h"
#include "register/arrays.h"
#include "register/statement.h"
#include "register/row_lock.h"

/* How often triggers on the log may change something that is logged in its turn. */
#define MAX_ROUNDS 100

#define COLUMN_COUNT (MUTATIE_HASH + 1)

/* The rows that are being written, and how many of them their trigger saw. */
typedef struct Written
{
	const RowValues *rows;
	int			count;
	int			seen;
} Written;

static Written *is_written_now = NULL;

bool
mutatie_is_equal(const RowValues *a, const RowValues *b, int column)
{
	int16		typlen;
	bool		typbyval;

	if (a->nulls[column] || b->nulls[column])
		return a->nulls[column] == b->nulls[column];
	get_typlenbyval(column_type(table_models[TABLE_MUTATIE].columns[column].kind),
					&typlen, &typbyval);
	return datum_image_eq(a->values[column], b->values[column], typbyval, typlen);
}

bool
mutatie_is_of_ours(const RowValues *change)
{
	if (is_written_now == NULL || is_written_now->seen == is_written_now->count)
		return false;
	for (int i = 0; i < COLUMN_COUNT; i++)
	{
		if (!mutatie_is_equal(change, &is_written_now->rows[is_written_now->seen], i))
			return false;
	}
	is_written_now->seen++;
	return true;
}

/*----
 * The rows, chain by chain
 * ----
 */

/* Names of chains go by their bytes, as the column does. */
static int
compare_chains(const Waiter *a, const Waiter *b)
{
	const		text *x = DatumGetTextPP(a->change.values[MUTATIE_KETEN]);
	const		text *y = DatumGetTextPP(b->change.values[MUTATIE_KETEN]);
	int			x_len = VARSIZE_ANY_EXHDR(x);
	int			y_len = VARSIZE_ANY_EXHDR(y);
	int			result = memcmp(VARDATA_ANY(x), VARDATA_ANY(y), Min(x_len, y_len));

	return result != 0 ? result : x_len - y_len;
}

/*
 * Locks what the chains are about, so that nobody else adds to them until the end of
 * this transaction.  Not where that is the changed row itself: then it is locked by the
 * change.  Nor is a row there that this transaction deleted.
 */
static void
lock_chains(const Register *reg, Table table, Waiter **rows, int count)
{
	pg_uuid_t  *ids = palloc(count * sizeof(pg_uuid_t));
	int			n = 0;

	for (int i = 0; i < count; i++)
	{
		const pg_uuid_t *id;

		if (!rows[i]->needs_lock || rows[i]->keten.table != table)
			continue;
		id = DatumGetUUIDP(rows[i]->keten.key);
		if (n == 0 || memcmp(&ids[n - 1], id, UUID_LEN) != 0)
			ids[n++] = *id;
	}
	lock_rows(reg, table, ids, n);
	pfree(ids);
}

/* Gives each row its place in its chain. */
static RowValues *
chain_rows(Relation mutatie, Waiter **rows, int count)
{
	RowValues  *result = palloc(count * sizeof(RowValues));
	TimestampTz op = GetCurrentTimestamp();
	int64		volgnummer = 0;
	bytea	   *hash = NULL;

	for (int i = 0; i < count; i++)
	{
		RowValues  *change = &result[i];

		CHECK_FOR_INTERRUPTS();
		*change = rows[i]->change;
		if (i == 0 || compare_chains(rows[i - 1], rows[i]) != 0)
			volgnummer = keten_end(mutatie, DatumGetTextPP(change->values[MUTATIE_KETEN]), &hash);
		change->nulls[MUTATIE_OP] = change->nulls[MUTATIE_VOLGNUMMER] = change->nulls[MUTATIE_HASH] = false;
		change->values[MUTATIE_OP] = TimestampTzGetDatum(op);
		change->values[MUTATIE_VOLGNUMMER] = Int64GetDatum(++volgnummer);
		if (rows[i]->wiped)
			mutatie_seal_wiped(change);
		else
			mutatie_seal_voor(change);
		hash = mutatie_hash(change, hash);
		change->values[MUTATIE_HASH] = PointerGetDatum(hash);
	}
	return result;
}

/*----
 * Inserting
 * ----
 */

static char *
insert_text(const Register *reg, uint64 variant)
{
	const TableModel *model = &table_models[TABLE_MUTATIE];
	StringInfoData sql;

	(void) reg;
	(void) variant;
	initStringInfo(&sql);
	appendStringInfoString(&sql, "INSERT INTO {mutatie} (");
	for (int i = 0; i < COLUMN_COUNT; i++)
		appendStringInfo(&sql, "%s%s", i == 0 ? "" : ", ", model->columns[i].name);
	appendStringInfoString(&sql, ") SELECT * FROM ROWS FROM (");
	for (int i = 0; i < COLUMN_COUNT; i++)
		appendStringInfo(&sql, "%sunnest($%d)", i == 0 ? "" : ", ", i + 1);
	appendStringInfoChar(&sql, ')');
	return sql.data;
}

/* The values of one column as an array. */
static Datum
column_array(const RowValues *rows, int count, int column, Oid type)
{
	Datum	   *values = palloc(count * sizeof(Datum));
	bool	   *nulls = palloc(count * sizeof(bool));

	for (int i = 0; i < count; i++)
	{
		values[i] = rows[i].values[column];
		nulls[i] = rows[i].nulls[column];
	}
	return value_array(values, nulls, count, type);
}

/* Inserts rows that their own trigger is told to expect; were all of them written? */
static bool
insert_rows(const Register *reg, const RowValues *rows, int count)
{
	static const Statement insert = {.text = insert_text,.by = BY_OWNER_ALONE,.owner = TABLE_MUTATIE};
	Written		written = {.rows = rows,.count = count};
	Oid			argtypes[COLUMN_COUNT];
	Datum		values[COLUMN_COUNT];
	StatementCall call = {.nargs = COLUMN_COUNT,.argtypes = argtypes,.values = values};

	for (int i = 0; i < COLUMN_COUNT; i++)
	{
		Oid			type = column_type(table_models[TABLE_MUTATIE].columns[i].kind);

		argtypes[i] = get_array_type(type);
		values[i] = column_array(rows, count, i, type);
	}
	PG_TRY();
	{
		is_written_now = &written;
		statement_call(&insert, reg, &call);
	}
	PG_FINALLY();
	{
		is_written_now = NULL;
	}
	PG_END_TRY();
	return SPI_processed == (uint64) count;
}

/*
 * The lock on the log comes before the moment that the rows get: who waited for those
 * who hold it knows that all later rows bear a later moment (zegel).
 */
static void
write_rows(const Register *reg, Waiter **rows, int count)
{
	Relation	mutatie;

	check_spi(SPI_connect());
	mutatie = table_open(reg->tables[TABLE_MUTATIE], RowExclusiveLock);
	lock_chains(reg, TABLE_KLANTCONTACT, rows, count);
	lock_chains(reg, TABLE_PARTIJ, rows, count);
	if (!insert_rows(reg, chain_rows(mutatie, rows, count), count))
		ereport(ERROR,
				(errcode(ERRCODE_TRIGGERED_DATA_CHANGE_VIOLATION),
				 errmsg("a change of \"%s\" could not be written to the log",
						NameStr(*DatumGetName(rows[0]->change.values[MUTATIE_TABEL]))),
				 errdetail("A trigger or rule on \"mutatie\" kept the row out."),
				 errhint("klantcontact.controleer() shows what was added to the table.")));
	table_close(mutatie, NoLock);
	SPI_finish();
}

/*----
 * All that wait
 * ----
 */

/* By register and chain, in which they stay in the order of the changes. */
static int
compare_waiting(const void *a, const void *b)
{
	const Waiter *x = *(Waiter *const *) a;
	const Waiter *y = *(Waiter *const *) b;
	Oid			x_log = x->reg.tables[TABLE_MUTATIE];
	Oid			y_log = y->reg.tables[TABLE_MUTATIE];
	int			result;

	if (x_log != y_log)
		return x_log < y_log ? -1 : 1;
	result = compare_chains(x, y);
	if (result != 0)
		return result;
	return memcmp(DatumGetUUIDP(x->change.values[MUTATIE_ID]),
				  DatumGetUUIDP(y->change.values[MUTATIE_ID]), UUID_LEN);
}

/* Writes rows of one register after those of another. */
static void
write_registers(Waiter **rows, int count)
{
	int			first = 0;

	while (first < count)
	{
		const Register *reg = &rows[first]->reg;
		int			next = first + 1;

		while (next < count &&
			   rows[next]->reg.tables[TABLE_MUTATIE] == reg->tables[TABLE_MUTATIE])
			next++;
		write_rows(reg, rows + first, next - first);
		first = next;
	}
}

static void
check_round(int round)
{
	CHECK_FOR_INTERRUPTS();
	if (round == MAX_ROUNDS)
		ereport(ERROR,
				(errcode(ERRCODE_STATEMENT_TOO_COMPLEX),
				 errmsg("triggers on the log go on changing what is logged"),
				 errhint("A trigger on \"mutatie\" must not change a register each time.")));
}

void
log_write(void)
{
	Waiter	  **rows;
	int			count;

	if (is_written_now != NULL)
		return;
	for (int round = 0; (rows = queue_rows(&count)) != NULL; round++)
	{
		check_round(round);
		qsort(rows, count, sizeof(Waiter *), compare_waiting);
		write_registers(rows, count);
		queue_written(rows, count);
		pfree(rows);
	}
}

/*----
 * At commit
 * ----
 */

/*
 * Deferred triggers have fired by now.  Those of a user on the log itself, or on what a
 * trigger on the log changed, fire when it is written, and may change more.
 */
static void
before_commit(XactEvent event, void *arg)
{
	int			count;

	(void) arg;
	if (event != XACT_EVENT_PRE_COMMIT && event != XACT_EVENT_PRE_PREPARE)
		return;
	for (int round = 0; queue_rows(&count) != NULL; round++)
	{
		check_round(round);
		PushActiveSnapshot(GetTransactionSnapshot());
		log_write();
		PopActiveSnapshot();
		AfterTriggerFireDeferred();
	}
}

void
write_init(void)
{
	RegisterXactCallback(before_commit, NULL);
}
