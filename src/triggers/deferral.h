/*-------------------------------------------------------------------------
 *
 * deferral.h
 *	  A function of ours is one change, also when constraints are immediate.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/deferral.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_DEFERRAL_H
#define KLANTCONTACT_DEFERRAL_H

#include "fmgr.h"
#include "utils/uuid.h"

#include "register/register.h"

/*
 * Runs a function that takes several statements to make one change.  With SET
 * CONSTRAINTS IMMEDIATE the guard would look between them; it looks when the
 * function is done.
 */
extern Datum as_one_change(PGFunction function, FunctionCallInfo fcinfo);

/*
 * Is such a function running?  Then the row of the anchor table is remembered until it
 * is done.
 */
extern bool deferred(const Register *reg, Table anchor, const pg_uuid_t *id);

#endif							/* KLANTCONTACT_DEFERRAL_H */
