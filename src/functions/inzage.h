/*-------------------------------------------------------------------------
 *
 * inzage.h
 *	  What the log holds on one partij.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/inzage.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_INZAGE_H
#define KLANTCONTACT_INZAGE_H

#include "register/register.h"

/*
 * inzage_mutaties.c: a statement that gives the changes of what is partij $1's, or was,
 * as objects, in their order.  What the row held before is withheld when it was
 * another's.  A StatementText.
 */
extern char *inzage_mutaties_text(const Register *reg, uint64 variant, const void *arg);

#endif							/* KLANTCONTACT_INZAGE_H */
