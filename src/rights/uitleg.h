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
 * EXPLAIN ANALYZE counts the rows that a policy kept out, and EXPLAIN estimates by
 * what they hold.  From who is under the policies of a register, both are kept.
 */
extern void uitleg_init(void);

/* Rows are looked at that the current user may not see: this transaction's buffers tell of them. */
extern void uitleg_verberg(void);

#endif							/* KLANTCONTACT_UITLEG_H */
