/*-------------------------------------------------------------------------
 *
 * guard.c
 *	  The guard at commit: rules that take more than one row.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/guard.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/uuid.h"

#include "compat.h"
#include "rules/conditions.h"
#include "rules/known.h"
#include "register/arrays.h"
#include "register/proofs.h"
#include "triggers/guard.h"
#include "triggers/trial.h"
#include "log/queue.h"
#include "register/statement.h"
#include "register/row_lock.h"

/* Up to this many rows are looked at one by one. */
#define QUICK_LOOKS 8

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
lock_shared_rows(const Register *reg, Table anchor, Proofs *proofs,
				 const pg_uuid_t *ids, int count)
{
	int			n;
	pg_uuid_t  *waiting = queue_anchors(reg, anchor, &n);
	pg_uuid_t  *shared = palloc_extended(mul_size((Size) count + n, sizeof(pg_uuid_t)),
										 MCXT_ALLOC_HUGE);

	if (n > 0)
		memcpy(shared, waiting, n * sizeof(pg_uuid_t));
	for (int i = 0; i < count; i++)
	{
		if (proofs_need_lock(proofs, &ids[i]))
			shared[n++] = ids[i];
	}
	lock_rows(reg, anchor, shared, sort_uuids(shared, n));
	pfree(shared);
}

/*----
 * Checking
 * ----
 */

/*
 * Takes back the proof of those that the last query returned.  Returns the
 * broken rule's number when "id" is among them, -1 otherwise.
 */
static int
refute_violators(Proofs *proofs, const pg_uuid_t *id)
{
	int			found = -1;

	for (uint64 i = 0; i < SPI_processed; i++)
	{
		pg_uuid_t  *violator = DatumGetUUIDP(result_value(i, 1));

		proofs_refuted(proofs, violator);
		if (memcmp(violator, id, UUID_LEN) == 0)
			found = DatumGetInt32(result_value(i, 2));
	}
	SPI_freetuptable(SPI_tuptable);
	return found;
}

/*
 * Checks rows that are locked by a statement; returns as refute_violators().
 */
static int
check_by_statement(const Register *reg, Table anchor, Proofs *proofs,
				   const pg_uuid_t *ids, int count, const pg_uuid_t *id)
{
	uint64		variant = violators_variant(anchor, beleid_of(reg), true);
	int			found = -1;

	for (int done = 0; done < count; done += ROWS_PER_STATEMENT)
	{
		int			n = Min(ROWS_PER_STATEMENT, count - done);
		Datum		ids_datum = uuid_array(ids + done, n);
		StatementCall call = {.variant = variant,.owner = anchor,.values = &ids_datum};
		int			number;

		statement_call(&violators_at_commit, reg, &call);
		proofs_proven(proofs, ids + done, n);
		number = refute_violators(proofs, id);
		if (number >= 0)
			found = number;
		pfree(DatumGetPointer(ids_datum));
	}
	return found;
}

/* Those of the rows that this transaction does not know to be right; the others are proved. */
static int
leave_unknown(const Register *reg, Table anchor, Proofs *proofs, pg_uuid_t *ids, int count)
{
	int			left = 0;

	if (anchor != TABLE_KLANTCONTACT || !known_is_watched(reg, proofs))
		return count;
	for (int i = 0; i < count; i++)
	{
		if (proofs_known_complete(proofs, &ids[i]))
			proofs_proven(proofs, &ids[i], 1);
		else
			ids[left++] = ids[i];
	}
	return left;
}

/*
 * Checks rows that are locked: few of them by a quick look, where that will do.
 * Returns the number of the condition that "id" breaks, or -1.
 */
static int
check_rows(const Register *reg, Table anchor, Proofs *proofs,
		   const pg_uuid_t *ids, int count, const pg_uuid_t *id)
{
	const Beleid *beleid = beleid_of(reg);
	int			found = -1;

	if (count > QUICK_LOOKS)
		return check_by_statement(reg, anchor, proofs, ids, count, id);
	for (int i = 0; i < count; i++)
	{
		int			number;

		switch (trial(reg, anchor, UUIDPGetDatum(&ids[i]), beleid, proofs_known(proofs, &ids[i]), &number))
		{
			case TRIAL_UNDECIDED:
				return check_by_statement(reg, anchor, proofs, ids, count, id);
			case TRIAL_GOOD:
				proofs_proven(proofs, &ids[i], 1);
				break;
			case TRIAL_FAULT:
				if (memcmp(&ids[i], id, UUID_LEN) == 0)
					found = number;
				break;
		}
	}
	return found;
}

int
guard_look(const Register *reg, Table anchor, const pg_uuid_t *id)
{
	Proofs	   *proofs = proofs_of(reg->tables[anchor]);
	pg_uuid_t  *ids;
	int			count;
	int			number;

	if (proofs_valid(proofs, id))
		return -1;

	SPI_connect();
	ids = proofs_take_hints(proofs, id, &count);
	lock_shared_rows(reg, anchor, proofs, ids, count);
	count = leave_unknown(reg, anchor, proofs, ids, count);
	number = check_rows(reg, anchor, proofs, ids, count, id);
	SPI_finish();
	return number;
}

void
guard_row(const Register *reg, Table anchor, const pg_uuid_t *id)
{
	int			number = guard_look(reg, anchor, id);

	if (number >= 0)
		rule_violated(condition_rule(number), reg, anchor,
					  condition_detail(number, UUIDPGetDatum(id)));
}
