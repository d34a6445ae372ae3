/*-------------------------------------------------------------------------
 *
 * uitleg.h
 *	  EXPLAIN does not tell what is hidden.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/uitleg.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_UITLEG_H
#define KLANTCONTACT_UITLEG_H

/*
 * EXPLAIN ANALYZE counts the rows that a policy kept out.  From who is under the
 * policies of a register, those counts are kept.
 */
extern void uitleg_init(void);

#endif							/* KLANTCONTACT_UITLEG_H */
