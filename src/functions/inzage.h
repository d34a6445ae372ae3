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

#include "register/statement.h"

/*
 * inzage_mutaties.c: the changes of what is partij $1's, or was, as objects, in their
 * order.  What the row held before is withheld when it was another's.  The variant is the
 * version of the register.
 */
extern const Statement inzage_mutaties;

#endif							/* KLANTCONTACT_INZAGE_H */
