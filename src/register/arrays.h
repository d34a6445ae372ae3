/*-------------------------------------------------------------------------
 *
 * arrays.h
 *	  Arrays, as statements take them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/arrays.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ARRAYS_H
#define KLANTCONTACT_ARRAYS_H

#include "utils/uuid.h"

#include "register/register.h"

/* An array of uuids, without going through Datums; palloc'd. */
extern Datum uuid_array(const pg_uuid_t *ids, int count);

/* An array of values of any type; palloc'd.  nulls NULL: none of them is null. */
extern Datum value_array(Datum *values, bool *nulls, int count, Oid type);

/* The tables of a register, as an array of OIDs; palloc'd. */
extern Datum tables_array(const Register *reg);

#endif							/* KLANTCONTACT_ARRAYS_H */
