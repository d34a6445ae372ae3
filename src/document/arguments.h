/*-------------------------------------------------------------------------
 *
 * arguments.h
 *	  The arguments of functions, in whatever type a driver sends them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/arguments.h
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

/*
 * The same of a value of one of these types; any other is taken for a jsonb.  It is the
 * one with this index, unless -1: then it is the only one.
 */
extern Jsonb *document_of_value(Oid type, Datum value, int index);

#endif							/* KLANTCONTACT_ARGUMENTS_H */
