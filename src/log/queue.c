/*-------------------------------------------------------------------------
 *
 * queue.c
 *	  Rows of the log that wait to be written.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/queue.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "compat.h"
#include "log/queue.h"
#include "register/row_lock.h"
#include "register/transaction.h"

/* More bytes than this do not wait, nor more rows than a statement takes. */
#define MAX_BYTES (16 * 1024 * 1024)

/* Of this transaction; the context is a child of TopTransactionContext. */
static MemoryContext queue_context = NULL;
static Waiter **waiters = NULL;
static int	waiter_count = 0;
static int	room = 0;
static Size queue_bytes = 0;

/* How many of them were written in a deeper part of the transaction. */
static int	written_count = 0;

/* At the end of a transaction the memory goes, whichever way it ended. */
static void
forget_transaction(void *arg)
{
	(void) arg;
	queue_context = NULL;
	waiters = NULL;
	waiter_count = room = written_count = 0;
	queue_bytes = 0;
}

static MemoryContext
get_context(void)
{
	if (queue_context == NULL)
	{
		queue_context = AllocSetContextCreate(TopTransactionContext, "klantcontact log",
											  ALLOCSET_DEFAULT_SIZES);
		at_end_of_transaction(forget_transaction);
	}
	return queue_context;
}

/*----
 * Adding and taking out
 * ----
 */

/*
 * Copies a value, which is passed by reference: those that are not, op and
 * volgnummer, are not known yet.  The result is how many bytes it takes.
 */
static Size
copy_value(ColumnKind kind, Datum *value)
{
	int16		typlen = get_typlen(column_type(kind));

	*value = datumCopy(*value, false, typlen);
	return datumGetSize(*value, false, typlen);
}

static void
copy_values(Waiter *change)
{
	const TableModel *model = &table_models[TABLE_MUTATIE];

	change->bytes = sizeof(Waiter) +
		copy_value(table_models[change->keten.table].columns[0].kind, &change->keten.key);
	for (int i = 0; i < model->column_count; i++)
	{
		if (!change->change.nulls[i])
			change->bytes += copy_value(model->columns[i].kind, &change->change.values[i]);
	}
}

/* Also while a transaction aborts, when catalogs cannot be read. */
static void
free_row(Waiter *change)
{
	queue_bytes -= change->bytes;
	pfree(DatumGetPointer(change->keten.key));
	for (int i = 0; i < table_models[TABLE_MUTATIE].column_count; i++)
	{
		if (!change->change.nulls[i])
			pfree(DatumGetPointer(change->change.values[i]));
	}
	pfree(change);
}

static void
make_room(void)
{
	if (waiters == NULL)
	{
		room = 16;
		waiters = palloc(room * sizeof(Waiter *));
	}
	else if (waiter_count == room)
	{
		room *= 2;
		waiters = repalloc_huge(waiters, mul_size(room, sizeof(Waiter *)));
	}
}

void
queue_add(const Waiter *change)
{
	MemoryContext old = MemoryContextSwitchTo(get_context());
	Waiter	   *copy = palloc(sizeof(Waiter));

	*copy = *change;
	copy->of = GetCurrentSubTransactionId();
	copy->written_in = InvalidSubTransactionId;
	copy_values(copy);
	queue_bytes += copy->bytes;
	make_room();
	waiters[waiter_count++] = copy;
	MemoryContextSwitchTo(old);
}

pg_uuid_t *
queue_anchors(const Register *reg, Table anchor, int *count)
{
	pg_uuid_t  *ids;

	*count = 0;
	if (waiter_count == 0)
		return NULL;
	ids = palloc(mul_size(waiter_count, sizeof(pg_uuid_t)));
	for (int i = 0; i < waiter_count; i++)
	{
		Waiter	   *change = waiters[i];

		if (change->reported || !change->needs_lock || change->keten.table != anchor ||
			change->reg.tables[anchor] != reg->tables[anchor])
			continue;
		ids[(*count)++] = *DatumGetUUIDP(change->keten.key);
		change->reported = true;
	}
	return ids;
}

bool
queue_is_full(void)
{
	return waiter_count - written_count >= ROWS_PER_STATEMENT || queue_bytes >= MAX_BYTES;
}

/*----
 * Writing
 * ----
 */

Waiter	  **
queue_rows(int *count)
{
	Waiter	  **rows;

	*count = 0;
	if (waiter_count == written_count)
		return NULL;
	rows = palloc_extended(mul_size(waiter_count, sizeof(Waiter *)), MCXT_ALLOC_HUGE);
	for (int i = 0; i < waiter_count; i++)
	{
		if (waiters[i]->written_in == InvalidSubTransactionId)
			rows[(*count)++] = waiters[i];
	}
	return rows;
}

/*
 * Takes out the rows that need to wait no longer: they are as sure as the changes
 * themselves.
 */
static void
drop_done(void)
{
	int			n = 0;

	for (int i = 0; i < waiter_count; i++)
	{
		if (waiters[i]->of == waiters[i]->written_in)
			free_row(waiters[i]);
		else
			waiters[n++] = waiters[i];
	}
	written_count -= waiter_count - n;
	waiter_count = n;
}

void
queue_written(Waiter **rows, int count)
{
	for (int i = 0; i < count; i++)
		rows[i]->written_in = GetCurrentSubTransactionId();
	written_count += count;
	drop_done();
}

/*----
 * Parts of a transaction
 *
 * Their numbers go up in time, so the rows that a part made, and those inside it,
 * are the last ones.
 * ----
 */

static void
part_commits(SubTransactionId part, SubTransactionId outer)
{
	for (int i = waiter_count - 1; i >= 0 && waiters[i]->of >= part; i--)
		waiters[i]->of = outer;
	if (written_count == 0)
		return;
	for (int i = 0; i < waiter_count; i++)
	{
		if (waiters[i]->written_in == part)
			waiters[i]->written_in = outer;
	}
	drop_done();
}

static void
part_aborts(SubTransactionId part)
{
	while (waiter_count > 0 && waiters[waiter_count - 1]->of >= part)
	{
		waiter_count--;
		if (waiters[waiter_count]->written_in != InvalidSubTransactionId)
			written_count--;
		free_row(waiters[waiter_count]);
	}
	for (int i = 0; written_count > 0 && i < waiter_count; i++)
	{
		if (waiters[i]->written_in == part)
		{
			waiters[i]->written_in = InvalidSubTransactionId;
			written_count--;
		}
	}
}

static void
at_end_of_part(SubXactEvent event, SubTransactionId part, SubTransactionId outer, void *arg)
{
	(void) arg;
	if (waiter_count == 0)
		return;
	if (event == SUBXACT_EVENT_COMMIT_SUB)
		part_commits(part, outer);
	else if (event == SUBXACT_EVENT_ABORT_SUB)
		part_aborts(part);
}

void
queue_init(void)
{
	RegisterSubXactCallback(at_end_of_part, NULL);
}
