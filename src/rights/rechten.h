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

/* What can be given, by klantcontact.verleen(). */
typedef enum Recht
{
	RECHT_BEHANDELAAR,
	RECHT_KLANTCONTACTCENTRUM,
	RECHT_VERTROUWELIJK,
	RECHT_RAPPORTAGE,
	RECHT_BEHEER,
	RECHT_NAMENS
} Recht;

#define RECHT_COUNT 6

/* Several at once. */
typedef uint32 Rechten;

#define RECHT_BIT(recht) (((Rechten) 1) << (recht))

/* Those that register klantcontacten; and partijen. */
#define REGISTREREN \
	(RECHT_BIT(RECHT_BEHANDELAAR) | RECHT_BIT(RECHT_KLANTCONTACTCENTRUM) | \
	 RECHT_BIT(RECHT_VERTROUWELIJK) | RECHT_BIT(RECHT_BEHEER))
#define PARTIJEN_REGISTREREN (REGISTREREN & ~RECHT_BIT(RECHT_BEHANDELAAR))

extern const char *const recht_names[RECHT_COUNT];

/* The right with this name, or -1. */
extern int	recht_of_name(const char *name);

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
extern bool may_beheren(const Register *reg);

/* Raises this message: the current user needs a right.  Says how it is given. */
pg_noreturn extern void right_denied(const Register *reg, const char *message, Recht right);

extern void rechten_init(void);

#endif							/* KLANTCONTACT_RECHTEN_H */
