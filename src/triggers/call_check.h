/*-------------------------------------------------------------------------
 *
 * call_check.h
 *	  What the trigger functions have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/call_check.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_CALL_CHECK_H
#define KLANTCONTACT_CALL_CHECK_H

#include "fmgr.h"

#include "register/tables.h"

/*
 * Checks that a function was called by a trigger with exactly this timing and
 * level, on the table that the trigger's argument names.  Returns that table.
 */
extern Table check_trigger_call(FunctionCallInfo fcinfo, const char *function, uint32 timing);

#endif							/* KLANTCONTACT_CALL_CHECK_H */
