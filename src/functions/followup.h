/*-------------------------------------------------------------------------
 *
 * followup.h
 *	  What the functions that follow up on klantcontacten have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/followup.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_FOLLOWUP_H
#define KLANTCONTACT_FOLLOWUP_H

#include "fmgr.h"

#include "compat.h"
#include "document/rows.h"
#include "register/register.h"

/*
 * Raises P0002: there is no such row, or the caller may not see it or change it;
 * which of these is not told.
 */
pg_noreturn extern void raise_not_there(const Register *reg, Table table, Datum id);

/*
 * The argument that says why something is corrected; klantcontact_documentair
 * when it is null or blank.
 */
extern char *reden_argument(FunctionCallInfo fcinfo, int n, const Register *reg,
							Datum klantcontact);

/*
 * Gives a klantcontact the columns that the row gives, and empties those that it
 * has as null; P0002 when it is not there.  Its row is locked, also when there is
 * nothing to change.  Within SPI.
 */
extern void klantcontact_correct(const Register *reg, Datum id, const Row *row);

/* Ends a call within SPI: the result is these ids, in this order. */
extern Datum end_with_ids(FunctionCallInfo fcinfo, Datum *ids, int count);

/* Ends a call within SPI: the result is what the last statement gave. */
extern Datum end_with_result(FunctionCallInfo fcinfo);

/* "Klantcontact <id>" */
extern char *klantcontact_name(Datum id);

#endif							/* KLANTCONTACT_FOLLOWUP_H */
