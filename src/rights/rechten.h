/*-------------------------------------------------------------------------
 *
 * rechten.h
 *	  What a role may do in a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/rechten.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_RECHTEN_H
#define KLANTCONTACT_RECHTEN_H

#include "compat.h"
#include "register/register.h"
#include "rights/binding.h"
#include "rights/right_list.h"

/*
 * What was given to this role, or to one that it has the privileges of.  A
 * superuser has what was given to roles that it is a member of, no more.
 */
extern Rechten rechten_of(const Register *reg, Oid role);

/* The actor that this role is bound to; false: none. */
extern bool role_binding(const Register *reg, Oid role, Binding *binding);

/* Goes up with every change of what somebody may do, by whomever. */
extern uint64 rechten_stand(void);

/*
 * Do policies hold for the current user?  Not for the owner, nor for who bypasses
 * row level security.
 */
extern bool under_access(const Register *reg);

/* May the current user see and change everything: is he the owner, or has he beheer? */
extern bool may_manage(const Register *reg);

/* Raises this message: the current user needs a right.  Says how it is given. */
pg_noreturn extern void right_denied(const Register *reg, const char *message, Recht right);

extern void rechten_init(void);

#endif							/* KLANTCONTACT_RECHTEN_H */
