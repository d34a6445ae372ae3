/*-------------------------------------------------------------------------
 *
 * correctie.c
 *	  A correction: a change with a reason.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/correctie.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "storage/proc.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/guc_tables.h"
#include "utils/memutils.h"

#include "checks/correctie.h"
#include "compat.h"
#include "types/types.h"

#define REDEN "klantcontact.reden"

/*
 * Goes with each value of the setting, also when a SET LOCAL is undone and an
 * earlier value comes back.
 */
typedef struct RedenExtra
{
	LocalTransactionId gezet_in;	/* the transaction that set it */
} RedenExtra;

static char *reden = NULL;
static RedenExtra *reden_extra = NULL;

/* While the setting is being defined, values come from before. */
static bool defining = false;

/* The correction under way: its transaction and its reason. */
static LocalTransactionId correctie_lxid = InvalidLocalTransactionId;
static char *correctie_van_reden = NULL;
static pg_uuid_t correctie_uuid;

/* A correction that one call of ours is, within those that it is called from. */
typedef struct Correctie
{
	struct Correctie *buiten;
	const char *reden;
	bool		verdeelt;
	pg_uuid_t	id;
} Correctie;

static Correctie *lopend = NULL;

static bool
check_reden(char **newval, void **extra, GucSource source)
{
	RedenExtra *mark = guc_malloc_compat(LOG, sizeof(RedenExtra));

	(void) newval;
	(void) source;
	if (mark == NULL)
		return false;
	mark->gezet_in = !defining && IsTransactionState() ? MY_LXID : InvalidLocalTransactionId;
	*extra = mark;
	return true;
}

static void
assign_reden(const char *newval, void *extra)
{
	(void) newval;
	reden_extra = extra;
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
find_reden(void)
{
	int			aantal;
	struct config_generic **variables = guc_variables_compat(&aantal);

	for (int i = 0; i < aantal; i++)
	{
		if (strcmp(variables[i]->name, REDEN) == 0)
			return variables[i];
	}
	return NULL;
}

static void
mark_as_set_now(void *extra)
{
	if (extra != NULL)
		((RedenExtra *) extra)->gezet_in = MY_LXID;
}

static void
mark_values_of_this_transaction(void)
{
	struct config_generic *variable = find_reden();

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
correctie_init(void)
{
	defining = true;
	DefineCustomStringVariable(REDEN,
							   "Why rows of a register are corrected.",
							   "Counts only in the transaction that sets it: use SET LOCAL.",
							   &reden, "", PGC_USERSET, 0,
							   check_reden, assign_reden, NULL);
	defining = false;
	mark_values_of_this_transaction();
}

bool
reden_is_leeg(const char *text)
{
	return text_is_blank(text, strlen(text), type_utf8());
}

const char *
correctie_reden(void)
{
	if (lopend != NULL)
		return lopend->reden;
	if (reden == NULL || reden_extra == NULL || reden_is_leeg(reden) ||
		reden_extra->gezet_in == InvalidLocalTransactionId ||
		reden_extra->gezet_in != MY_LXID)
		return NULL;
	return reden;
}

const pg_uuid_t *
correctie_id(void)
{
	const char *nu = correctie_reden();

	if (lopend != NULL)
		return &lopend->id;
	if (correctie_lxid != MY_LXID || correctie_van_reden == NULL ||
		strcmp(correctie_van_reden, nu) != 0)
	{
		char	   *copy = MemoryContextStrdup(TopMemoryContext, nu);

		if (correctie_van_reden != NULL)
			pfree(correctie_van_reden);
		correctie_van_reden = copy;
		correctie_lxid = MY_LXID;
		uuid7_generate(&correctie_uuid);
	}
	return &correctie_uuid;
}

bool
correctie_verdeelt(void)
{
	return lopend != NULL && lopend->verdeelt;
}

void
correctie_doe(const char *waarom, bool verdeelt, void (*doe) (void *arg), void *arg)
{
	Correctie	correctie = {.buiten = lopend,.reden = waarom,.verdeelt = verdeelt};

	uuid7_generate(&correctie.id);
	lopend = &correctie;
	PG_TRY();
	{
		doe(arg);
	}
	PG_FINALLY();
	{
		lopend = correctie.buiten;
	}
	PG_END_TRY();
}
