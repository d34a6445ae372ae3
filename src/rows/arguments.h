/*-------------------------------------------------------------------------
 *
 * arguments.h
 *	  The arguments of functions, in whatever type a driver sends them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rows/arguments.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ARGUMENTS_H
#define KLANTCONTACT_ARGUMENTS_H

#include "fmgr.h"
#include "utils/jsonb.h"

/*
 * The schema that the first argument names, a regnamespace or a text; an error when
 * there is none.  Not for NULL.
 */
extern Oid	argument_register(FunctionCallInfo fcinfo);

/*
 * The document that an argument holds, a jsonb, json or text; an error, without a value
 * of it, when the text is no JSON.  Not for NULL.
 */
extern Jsonb *argument_document(FunctionCallInfo fcinfo, int n);

#endif							/* KLANTCONTACT_ARGUMENTS_H */
