/*-------------------------------------------------------------------------
 *
 * uitstel.h
 *	  A function of ours is one change, also when constraints are immediate.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/commit/uitstel.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_UITSTEL_H
#define KLANTCONTACT_UITSTEL_H

#include "fmgr.h"
#include "utils/uuid.h"

#include "model/register.h"

/*
 * Runs a function that takes several statements to make one change.  With SET
 * CONSTRAINTS IMMEDIATE the guard would look between them; it looks when the
 * function is done.
 */
extern Datum als_een_wijziging(PGFunction functie, FunctionCallInfo fcinfo);

/*
 * Is such a function running?  Then the row of the anchor table is remembered until it
 * is done.
 */
extern bool uitgesteld(const Register *reg, Tabel anker, const pg_uuid_t *id);

#endif							/* KLANTCONTACT_UITSTEL_H */
