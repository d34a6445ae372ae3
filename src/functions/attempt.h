/*-------------------------------------------------------------------------
 *
 * attempt.h
 *	  Destroying what may turn out to be held.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/attempt.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ATTEMPT_H
#define KLANTCONTACT_ATTEMPT_H

#include "utils/uuid.h"

#include "register/register.h"

/*
 * Something to be done with these rows, which are in order.  The result is NULL, or what
 * kept a row: then all of it is undone.
 */
typedef const char *(*Attempt) (const Register *reg, const pg_uuid_t *ids, int count, void *arg);

/* What became of a row: "held_by" NULL says that it was done. */
typedef struct Outcome
{
	pg_uuid_t	id;
	const char *held_by;
} Outcome;

/*
 * Does it with all rows, but for those that a foreign key from a table of a user, or what
 * "attempt" says, holds: these stay as they were.  palloc'd, in the order of the ids.
 * To be called within SPI.
 */
extern Outcome *attempt_each(const Register *reg, Attempt attempt, const pg_uuid_t *ids,
							 int count, void *arg);

/* What a trigger of a user held. */
#define HELD_BY_TRIGGER "een trigger houdt het"

#endif							/* KLANTCONTACT_ATTEMPT_H */
