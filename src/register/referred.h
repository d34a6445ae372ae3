/*-------------------------------------------------------------------------
 *
 * referred.h
 *	  What rules ask of the kanaal or actor that a row refers to.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/referred.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_REFERRED_H
#define KLANTCONTACT_REFERRED_H

#include "register/register.h"

typedef struct Referred
{
	bool		active;
	Datum		aard;			/* of a kanaal */
} Referred;

/*
 * What the kanaal, gespreksresultaat or actor with this key is now, as lookup() sees it; false: there is
 * none.  One that was looked up before is kept with its place in the table, and read
 * there again: as long as that very version stands there, and nobody has ended it, it
 * is what a look-up by the index would find.
 */
extern bool look_up_referred(const Register *reg, Table table, Datum key, Referred *referred);

/* Is it a table that this serves? */
extern bool is_kept_when_referred(Table table);

#endif							/* KLANTCONTACT_REFERRED_H */
