/*-------------------------------------------------------------------------
 *
 * transaction.c
 *	  What is kept for one transaction ends with it.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/transaction.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/memutils.h"

#include "register/transaction.h"

void
at_end_of_transaction(void (*vergeet) (void *arg))
{
	MemoryContextCallback *callback = MemoryContextAllocZero(TopTransactionContext,
															 sizeof(MemoryContextCallback));

	callback->func = vergeet;
	MemoryContextRegisterResetCallback(TopTransactionContext, callback);
}
