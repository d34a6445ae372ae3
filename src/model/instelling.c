/*-------------------------------------------------------------------------
 *
 * instelling.c
 *	  Settings that count only in the transaction that set them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/instelling.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "storage/proc.h"
#include "utils/guc_tables.h"

#include "compat.h"
#include "model/instelling.h"

/*
 * Goes with each value of the setting, also when a SET LOCAL is undone and an
 * earlier value comes back.
 */
typedef struct Merk
{
	LocalTransactionId gezet_in;	/* the transaction that set it */
} Merk;

/* While a setting is being defined, values come from before. */
static bool defining = false;

bool
instelling_check(void **extra)
{
	Merk	   *merk = guc_malloc_compat(LOG, sizeof(Merk));

	if (merk == NULL)
		return false;
	merk->gezet_in = !defining && IsTransactionState() ? MY_LXID : InvalidLocalTransactionId;
	*extra = merk;
	return true;
}

void
instelling_assign(Instelling *instelling, void *extra)
{
	instelling->merk = extra;
	instelling->zetting++;
}

/*----
 * SET LOCAL before the library was loaded
 *
 * Then the value that is reapplied when the setting is defined may be this
 * transaction's, or one that was left behind before.  This transaction's are
 * those that have a stack entry below them.
 * ----
 */

static struct config_generic *
find_variable(const char *naam)
{
	int			aantal;
	struct config_generic **variables = guc_variables_compat(&aantal);

	for (int i = 0; i < aantal; i++)
	{
		if (strcmp(variables[i]->name, naam) == 0)
			return variables[i];
	}
	return NULL;
}

static void
mark_as_set_now(void *extra)
{
	if (extra != NULL)
		((Merk *) extra)->gezet_in = MY_LXID;
}

static void
mark_values_of_this_transaction(const char *naam)
{
	struct config_generic *variable = find_variable(naam);

	if (variable == NULL || variable->stack == NULL || !IsTransactionState())
		return;
	mark_as_set_now(variable->extra);
	for (GucStack *stack = variable->stack; stack != NULL; stack = stack->prev)
	{
		if (stack->prev != NULL)
			mark_as_set_now(stack->prior.extra);
		if (stack->state == GUC_SET_LOCAL)
			mark_as_set_now(stack->masked.extra);
	}
}

void
instelling_definieer(Instelling *instelling, const char *kort,
					 GucStringCheckHook check, GucStringAssignHook assign)
{
	defining = true;
	DefineCustomStringVariable(instelling->naam, kort,
							   "Counts only in the transaction that sets it: use SET LOCAL.",
							   &instelling->waarde, "", PGC_USERSET, 0,
							   check, assign, NULL);
	defining = false;
	mark_values_of_this_transaction(instelling->naam);
}

const char *
instelling_waarde(const Instelling *instelling)
{
	const Merk *merk = instelling->merk;

	if (instelling->waarde == NULL || instelling->waarde[0] == '\0' || merk == NULL ||
		merk->gezet_in == InvalidLocalTransactionId || merk->gezet_in != MY_LXID)
		return NULL;
	return instelling->waarde;
}
