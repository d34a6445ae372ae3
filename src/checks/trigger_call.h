/*-------------------------------------------------------------------------
 *
 * trigger_call.h
 *	  What the trigger functions have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/trigger_call.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_TRIGGER_CALL_H
#define KLANTCONTACT_TRIGGER_CALL_H

#include "fmgr.h"

#include "model/tables.h"

/*
 * Checks that a function was called by a trigger with exactly this timing and
 * level, on the table that the trigger's argument names.  Returns that table.
 */
extern Tabel check_trigger_call(FunctionCallInfo fcinfo, const char *functie, uint32 timing);

#endif							/* KLANTCONTACT_TRIGGER_CALL_H */
