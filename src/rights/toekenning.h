/*-------------------------------------------------------------------------
 *
 * toekenning.h
 *	  What is granted with a right.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/toekenning.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_TOEKENNING_H
#define KLANTCONTACT_TOEKENNING_H

#include "rights/rechten.h"

/*
 * Grants a role, by statements of the current user, what these rights need; or
 * revokes what went with one right and none of those that are left needs.
 */
extern void toekenning_geef(const Register *reg, const char *rol, Rechten rechten);
extern void toekenning_neem(const Register *reg, const char *rol, Recht recht, Rechten over);

#endif							/* KLANTCONTACT_TOEKENNING_H */
