/*-------------------------------------------------------------------------
 *
 * setting.c
 *	  Settings that count only in the transaction that set them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/setting.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "storage/proc.h"
#include "utils/guc_tables.h"

#include "compat.h"
#include "register/setting.h"

/*
 * Goes with each value of the setting, also when a SET LOCAL is undone and an
 * earlier value comes back.
 */
typedef struct Mark
{
	LocalTransactionId set_in;	/* the transaction that set it */
} Mark;

/* While a setting is being defined, values come from before. */
static bool defining = false;

bool
setting_check(void **extra)
{
	Mark	   *mark = guc_malloc_compat(LOG, sizeof(Mark));

	if (mark == NULL)
		return false;
	mark->set_in = !defining && IsTransactionState() ? MY_LXID : InvalidLocalTransactionId;
	*extra = mark;
	return true;
}

void
setting_assign(Setting *setting, void *extra)
{
	setting->mark = extra;
	setting->set++;
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
find_variable(const char *name)
{
	int			count;
	struct config_generic **variables = guc_variables_compat(&count);

	for (int i = 0; i < count; i++)
	{
		if (strcmp(variables[i]->name, name) == 0)
			return variables[i];
	}
	return NULL;
}

static void
mark_as_set_now(void *extra)
{
	if (extra != NULL)
		((Mark *) extra)->set_in = MY_LXID;
}

static void
mark_values_of_this_transaction(const char *name)
{
	struct config_generic *variable = find_variable(name);

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
setting_define(Setting *setting, const char *small,
			   GucStringCheckHook check, GucStringAssignHook assign)
{
	defining = true;
	DefineCustomStringVariable(setting->name, small,
							   "Counts only in the transaction that sets it: use SET LOCAL.",
							   &setting->value, "", PGC_USERSET, 0,
							   check, assign, NULL);
	defining = false;
	mark_values_of_this_transaction(setting->name);
}

const char *
setting_value(const Setting *setting)
{
	const Mark *mark = setting->mark;

	if (setting->value == NULL || setting->value[0] == '\0' || mark == NULL ||
		mark->set_in == InvalidLocalTransactionId || mark->set_in != MY_LXID)
		return NULL;
	return setting->value;
}

void
setting_override(const char *name, const char *value)
{
	(void) set_config_option(name, value, PGC_USERSET, PGC_S_SESSION,
							 GUC_ACTION_SAVE, true, 0, false);
}
