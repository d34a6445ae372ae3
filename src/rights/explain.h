/*-------------------------------------------------------------------------
 *
 * explain.h
 *	  EXPLAIN does not tell what is hidden.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/explain.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_EXPLAIN_H
#define KLANTCONTACT_EXPLAIN_H

/*
 * EXPLAIN ANALYZE counts the rows that a policy kept out, and EXPLAIN estimates by
 * what they hold.  From who is under the policies of a register, both are kept.
 */
extern void explain_init(void);

/* Rows are looked at that the current user may not see: this transaction's buffers tell of them. */
extern void explain_hide(void);

#endif							/* KLANTCONTACT_EXPLAIN_H */
