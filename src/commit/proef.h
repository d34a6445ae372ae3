/*-------------------------------------------------------------------------
 *
 * proef.h
 *	  A quick look at one row, without a statement.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/commit/proef.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_PROEF_H
#define KLANTCONTACT_PROEF_H

#include "model/beleid.h"

typedef enum ProefUitslag
{
	PROEF_GOED,					/* breaks no rule */
	PROEF_FOUT,					/* breaks the condition in *nr */
	PROEF_ONBESLIST				/* takes the statement */
} ProefUitslag;

/*
 * Judges a row of an anchor table by its own columns and by whether it has
 * children, which is all that most rules at commit ask of most rows.
 */
extern ProefUitslag proef(const Register *reg, Tabel anker, Datum id,
						  const Beleid *beleid, int *nr);

#endif							/* KLANTCONTACT_PROEF_H */
