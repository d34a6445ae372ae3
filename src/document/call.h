/*-------------------------------------------------------------------------
 *
 * call.h
 *	  What the functions that register have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/call.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_CALL_H
#define KLANTCONTACT_CALL_H

#include "fmgr.h"
#include "utils/uuid.h"

#include "register/register.h"

/*
 * Begins a call of a function (register, invoer, ..) that inserts into this
 * table: raises an error when an argument is NULL, the schema is no register, or
 * the caller may not insert there.  Leaves the call within SPI, in its memory
 * context.
 */
extern void call_begin_insert(FunctionCallInfo fcinfo, Table table, Register *reg);

/* The same, but nothing is stored: it may be called on a standby too. */
extern void call_begin(FunctionCallInfo fcinfo, Table table, Register *reg);

/*
 * The same for a function (register, ..) that changes rows, of which the first
 * "required" arguments must be given; the executor sees to the caller's rights.
 */
extern void call_begin_change(FunctionCallInfo fcinfo, int required, Register *reg);

/* The same, but nothing is changed as yet: call_check_writes() comes before that. */
extern void call_begin_look(FunctionCallInfo fcinfo, int required, Register *reg);

/* An error on a standby, which says where to call it. */
extern void call_check_primary(FunctionCallInfo fcinfo);

/* An error there, and in a read-only transaction. */
extern void call_check_writes(FunctionCallInfo fcinfo);

/* An error when one of the first "required" arguments is NULL. */
extern void call_check_arguments(FunctionCallInfo fcinfo, int required);

/* An error when the caller has no right in the register at all: who has one may use the schema. */
extern void call_check_usage(const Register *reg);

/*
 * An error when the caller may not insert into this table.  What is looked up with
 * the owner's rights is only for who may register.
 */
extern void call_check_may_insert(const Register *reg, Table table);

/*
 * Raises an error unless the caller owns the register or has the right beheer: who
 * sees part of the rows would hear half the truth.
 */
extern void call_check_beheer(const Register *reg);

/* Ends it: the result is the id, in the caller's memory context. */
extern Datum call_end(const pg_uuid_t *id);

#endif							/* KLANTCONTACT_CALL_H */
