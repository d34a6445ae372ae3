/*-------------------------------------------------------------------------
 *
 * kanaal.h
 *	  Looking up a kanaal.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/kanaal.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_KANAAL_H
#define KLANTCONTACT_KANAAL_H

#include "model/register.h"

typedef struct Kanaal
{
	Oid			aard;			/* a value of aard_contact */
	bool		actief;
} Kanaal;

/*
 * The kanaal with this code (a text), as last committed or as this transaction
 * made it, whatever the caller may read.  False: there is none.
 */
extern bool kanaal_opzoeken(const Register *reg, Datum code, Kanaal *kanaal);

#endif							/* KLANTCONTACT_KANAAL_H */
