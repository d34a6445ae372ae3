/*-------------------------------------------------------------------------
 *
 * row_lock.h
 *	  Locking rows of a register, in order.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/row_lock.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ROW_LOCK_H
#define KLANTCONTACT_ROW_LOCK_H

#include "utils/uuid.h"

#include "register/statement.h"

/*
 * How many rows one statement takes: large enough that a statement more does not
 * count, small enough for its memory.
 */
#define ROWS_PER_STATEMENT 10000

/*
 * Locks the rows of "table" with these ids, which are in order, FOR NO KEY UPDATE,
 * as the owner.  To be called within SPI.  Rows that are not there are passed over.
 */
extern void lock_rows(const Register *reg, Table table, const pg_uuid_t *ids, int count);

/* Puts uuids in order and leaves each there once; how many that are. */
extern int	sort_uuids(pg_uuid_t *ids, int count);

/* Is this one among uuids that are in order? */
extern bool uuids_contain(const pg_uuid_t *ids, int count, const pg_uuid_t *id);

/* Runs a statement on these uuids, its only argument. */
extern void run_on_uuids(const Statement *statement, const Register *reg, uint64 variant,
						 const pg_uuid_t *ids, int count);

/*
 * The first column of what the last statement gave, which are uuids; palloc'd.  Frees the
 * result.
 */
extern pg_uuid_t *take_uuids(int *count);

#endif							/* KLANTCONTACT_ROW_LOCK_H */
