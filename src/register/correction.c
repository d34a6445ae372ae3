/*-------------------------------------------------------------------------
 *
 * correction.c
 *	  A correction: a change with a reason.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/correction.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "storage/proc.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "register/correction.h"
#include "compat.h"
#include "register/setting.h"
#include "types/types.h"

static Setting reden = {.name = "klantcontact.reden"};

/* The correction under way: its transaction and its reason. */
static LocalTransactionId correctie_lxid = InvalidLocalTransactionId;
static char *correctie_of_reden = NULL;
static pg_uuid_t correctie_uuid;

/* A correction that one call of ours is, within those that it is called from. */
typedef struct Correctie
{
	struct Correctie *outside;
	const char *reden;
	bool		divides;
	pg_uuid_t	id;
} Correctie;

static Correctie *running = NULL;

static bool
check_reden(char **newval, void **extra, GucSource source)
{
	(void) newval;
	(void) source;
	return setting_check(extra);
}

static void
assign_reden(const char *newval, void *extra)
{
	(void) newval;
	setting_assign(&reden, extra);
}

void
correctie_init(void)
{
	setting_define(&reden, "Why rows of a register are corrected.", check_reden, assign_reden);
}

bool
reden_is_null(const char *text)
{
	return text_is_blank(text, strlen(text), type_utf8());
}

const char *
correctie_reden(void)
{
	const char *value;

	if (running != NULL)
		return running->reden;
	value = setting_value(&reden);
	return value == NULL || reden_is_null(value) ? NULL : value;
}

const pg_uuid_t *
correctie_id(void)
{
	const char *now = correctie_reden();

	if (running != NULL)
		return &running->id;
	if (correctie_lxid != MY_LXID || correctie_of_reden == NULL ||
		strcmp(correctie_of_reden, now) != 0)
	{
		char	   *copy = MemoryContextStrdup(TopMemoryContext, now);

		if (correctie_of_reden != NULL)
			pfree(correctie_of_reden);
		correctie_of_reden = copy;
		correctie_lxid = MY_LXID;
		uuid7_generate(&correctie_uuid);
	}
	return &correctie_uuid;
}

bool
correctie_divides(void)
{
	return running != NULL && running->divides;
}

void
correctie_perform(const char *why, bool divides, void (*perform) (void *arg), void *arg)
{
	Correctie	correctie = {.outside = running,.reden = why,.divides = divides};

	uuid7_generate(&correctie.id);
	running = &correctie;
	PG_TRY();
	{
		perform(arg);
	}
	PG_FINALLY();
	{
		running = correctie.outside;
	}
	PG_END_TRY();
}
