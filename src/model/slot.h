/*-------------------------------------------------------------------------
 *
 * slot.h
 *	  Locking rows of a register, in order.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/slot.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_SLOT_H
#define KLANTCONTACT_SLOT_H

#include "utils/uuid.h"

#include "model/plan.h"

/*
 * How many rows one statement takes: large enough that a statement more does not
 * count, small enough for its memory.
 */
#define ROWS_PER_STATEMENT 10000

/*
 * Locks the rows of "tabel" with these ids, which are in order, FOR NO KEY UPDATE,
 * as the owner.  To be called within SPI.  Rows that are not there are passed over.
 */
extern void vergrendel_rijen(const Register *reg, Tabel tabel, const pg_uuid_t *ids, int aantal);

/* Puts uuids in order and leaves each there once; how many that are. */
extern int	sorteer_uuids(pg_uuid_t *ids, int aantal);

/* Is this one among uuids that are in order? */
extern bool uuids_bevatten(const pg_uuid_t *ids, int aantal, const pg_uuid_t *id);

/* An array of uuids, without going through Datums; palloc'd. */
extern Datum uuid_array(const pg_uuid_t *ids, int aantal);

/* Runs a statement on these uuids, its only argument, with the rights of the owner. */
extern void uuids_als_eigenaar(const Register *reg, PlanId id, uint64 variant, PlanTekst tekst,
							   const pg_uuid_t *ids, int aantal);

/*
 * The first column of what the last statement gave, which are uuids; palloc'd.  Frees the
 * result.
 */
extern pg_uuid_t *neem_uuids(int *aantal);

#endif							/* KLANTCONTACT_SLOT_H */
