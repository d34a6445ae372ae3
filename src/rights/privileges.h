/*-------------------------------------------------------------------------
 *
 * privileges.h
 *	  What is granted with a right.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/privileges.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_PRIVILEGES_H
#define KLANTCONTACT_PRIVILEGES_H

#include "rights/rechten.h"

/* Not only what came after a version. */
#define ALL_VERSIONS (-1)

/*
 * Grants a role, by statements of the current user, what these rights need; or
 * revokes what went with one right and none of those that are left needs.  What is given may be
 * that which registers have only after this version.
 */
extern void grant_give(const Register *reg, const char *role, Rechten rechten, int after);
extern void grant_take(const Register *reg, const char *role, Recht recht, Rechten over);

#endif							/* KLANTCONTACT_PRIVILEGES_H */
