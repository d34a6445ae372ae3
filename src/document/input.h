/*-------------------------------------------------------------------------
 *
 * input.h
 *	  What is read of a JSON document.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/input.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_INPUT_H
#define KLANTCONTACT_INPUT_H

#include "nodes/pg_list.h"

#include "document/faults.h"
#include "document/keys.h"

/* A reference by identificator, which has yet to be looked up. */
typedef struct PendingReference
{
	Row		   *row;
	const Reference *reference;
	Datum		identificator;
} PendingReference;

/* What has been read, in the memory context of that moment. */
typedef struct Input
{
	const Register *reg;		/* that it is for, which lives as long */
	Document   *document;
	List	   *pending;		/* of PendingReference */
	Keys	   *known;			/* what was looked up, or NULL */
	Keys	   *ids;			/* those that the klantcontacten give, of an
								 * input that is read in parts, or NULL */
	Faults		faults;
} Input;

#endif							/* KLANTCONTACT_INPUT_H */
