/*-------------------------------------------------------------------------
 *
 * transactie.c
 *	  What is kept for one transaction ends with it.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/transactie.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/memutils.h"

#include "model/transactie.h"

void
bij_einde_van_transactie(void (*vergeet) (void *arg))
{
	MemoryContextCallback *callback = MemoryContextAllocZero(TopTransactionContext,
															 sizeof(MemoryContextCallback));

	callback->func = vergeet;
	MemoryContextRegisterResetCallback(TopTransactionContext, callback);
}
