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

/* The statements that werk_bij left to be run by themselves, and that nobody did yet. */
extern List *steps_pending(const Register *reg);

/* Is the index or constraint of this name, on which one works, still to be made so? */
extern bool step_is_pending(const Register *reg, const char *name);

#endif							/* KLANTCONTACT_WERK_BIJ_H */
