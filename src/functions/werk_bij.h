/*-------------------------------------------------------------------------
 *
 * werk_bij.h
 *	  What an update of a register leaves to be done.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/werk_bij.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_WERK_BIJ_H
#define KLANTCONTACT_WERK_BIJ_H

#include "nodes/pg_list.h"

#include "register/register.h"

/* A statement that werk_bij left to be run by itself, and that nobody did yet. */
typedef struct PendingStep
{
	char	   *object;			/* the index or constraint that it works on */
	const char *statement;
} PendingStep;

/* All of them, in their order: PendingStep *. */
extern List *steps_pending(const Register *reg);

#endif							/* KLANTCONTACT_WERK_BIJ_H */
