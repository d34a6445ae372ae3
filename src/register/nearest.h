/*-------------------------------------------------------------------------
 *
 * nearest.h
 *	  What may be meant by a code that is not there.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/nearest.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_NEAREST_H
#define KLANTCONTACT_NEAREST_H

#include "register/register.h"

/*
 * A hint for an unknown code of a list (kanaal, soort_digitaal_adres): the nearest code,
 * when one is near, and how to list them.  Never the code that was given.
 */
extern char *nearest_code_hint(const Register *reg, Table list, Datum code);

#endif							/* KLANTCONTACT_NEAREST_H */
