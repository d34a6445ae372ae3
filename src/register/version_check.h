/*-------------------------------------------------------------------------
 *
 * version_check.h
 *	  What a register of its version has, and what it has not yet.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/version_check.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_VERSION_CHECK_H
#define KLANTCONTACT_VERSION_CHECK_H

#include "register/register.h"

/* Does a register of its version have this column, its table being there? */
extern bool has_column(const Register *reg, Table table, int column);

/* Refuses what a register has only from this version on, saying what to do. */
extern void check_version(const Register *reg, Version since);

/* What to do about a register that is too old, as a HINT; palloc'd. */
extern char *version_hint(const Register *reg);

/* Refuses to write in a register that is newer than the library. */
extern void check_not_newer(const Register *reg);

#endif							/* KLANTCONTACT_VERSION_CHECK_H */
