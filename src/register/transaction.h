/*-------------------------------------------------------------------------
 *
 * transaction.h
 *	  What is kept for one transaction ends with it.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/transaction.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_TRANSACTION_H
#define KLANTCONTACT_TRANSACTION_H

/*
 * Has this called once when the transaction that is under way is over, by commit, abort
 * and PREPARE alike, as its memory goes.  It may do no more than forget.
 */
extern void at_end_of_transaction(void (*vergeet) (void *arg));

#endif							/* KLANTCONTACT_TRANSACTION_H */
