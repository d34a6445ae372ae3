/*-------------------------------------------------------------------------
 *
 * rij_toegang.h
 *	  May who changes a row do so?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/rij_toegang.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_RIJ_TOEGANG_H
#define KLANTCONTACT_RIJ_TOEGANG_H

#include "checks/rij.h"

/*
 * Refuses a row that is added to what the current user does not see, as the policies
 * of the table do, but before any rule looks at other rows: so no error tells
 * what is there.  Notes who writes what.
 */
extern void check_toegang(const Rij *rij);

/* May the current user correct? */
extern bool mag_corrigeren(const Rij *rij);

/* Refuses a correction by who may not, if it is one. */
extern void weiger_correctie(const Rij *rij, bool correctie);

#endif							/* KLANTCONTACT_RIJ_TOEGANG_H */
