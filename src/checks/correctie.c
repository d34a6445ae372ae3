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

#include "storage/proc.h"
#include "utils/builtins.h"
#include "utils/memutils.h"

#include "checks/correctie.h"
#include "compat.h"
#include "model/instelling.h"
#include "types/types.h"

static Instelling reden = {.naam = "klantcontact.reden"};

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
	(void) newval;
	(void) source;
	return instelling_check(extra);
}

static void
assign_reden(const char *newval, void *extra)
{
	(void) newval;
	instelling_assign(&reden, extra);
}

void
correctie_init(void)
{
	instelling_definieer(&reden, "Why rows of a register are corrected.", check_reden, assign_reden);
}

bool
reden_is_leeg(const char *text)
{
	return text_is_blank(text, strlen(text), type_utf8());
}

const char *
correctie_reden(void)
{
	const char *waarde;

	if (lopend != NULL)
		return lopend->reden;
	waarde = instelling_waarde(&reden);
	return waarde == NULL || reden_is_leeg(waarde) ? NULL : waarde;
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
