/*-------------------------------------------------------------------------
 *
 * trial.h
 *	  A quick look at one row, without a statement.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/trial.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_TRIAL_H
#define KLANTCONTACT_TRIAL_H

#include "register/beleid.h"

typedef enum TrialVerdict
{
	TRIAL_GOOD,					/* breaks no rule */
	TRIAL_FAULT,				/* breaks the condition in *number */
	TRIAL_UNDECIDED				/* takes the statement */
} TrialVerdict;

/*
 * Judges a row of an anchor table by its own columns and by whether it has
 * children, which is all that most rules at commit ask of most rows; "has" are tables in which it
 * has some for certain, as bits.
 */
extern TrialVerdict trial(const Register *reg, Table anchor, Datum id,
						  const Beleid *beleid, uint8 has, int *number);

#endif							/* KLANTCONTACT_TRIAL_H */
