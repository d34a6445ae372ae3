/*-------------------------------------------------------------------------
 *
 * policy_first.h
 *	  A policy is judged before any term that can tell.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/policy_first.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_POLICY_FIRST_H
#define KLANTCONTACT_POLICY_FIRST_H

/*
 * From now on no term of a query that can tell that it is evaluated is evaluated for a
 * row of a register that a policy hides, in whatever plan.
 */
extern void policy_first_init(void);

#endif							/* KLANTCONTACT_POLICY_FIRST_H */
