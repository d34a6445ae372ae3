/*-------------------------------------------------------------------------
 *
 * guard.h
 *	  The guard at commit: rules that take more than one row.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/guard.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_GUARD_H
#define KLANTCONTACT_GUARD_H

#include "utils/uuid.h"

#include "register/register.h"

/*
 * Sees to it that this row of the anchor table breaks no rule; with it, all
 * rows that the transaction has touched so far.
 */
extern void guard_row(const Register *reg, Table anchor, const pg_uuid_t *id);

/*
 * The same for who raises the error himself: the number of the condition (conditions.h)
 * that the row breaks, or -1.
 */
extern int	guard_look(const Register *reg, Table anchor, const pg_uuid_t *id);

#endif							/* KLANTCONTACT_GUARD_H */
