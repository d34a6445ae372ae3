/*-------------------------------------------------------------------------
 *
 * klantcontact.c
 *	  The module: magic, version, and what is set up when it is loaded.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/klantcontact.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/builtins.h"
#include "utils/guc.h"

#include "rights/handelende_actor.h"
#include "rights/named.h"
#include "rights/policy_first.h"
#include "rights/rechten.h"
#include "rights/uitleg.h"
#include "checks/correctie.h"
#include "commit/bewijzen.h"
#include "compat.h"
#include "document/insert_shape.h"
#include "log/schrijven.h"
#include "log/wachtrij.h"
#include "model/beleid.h"
#include "model/kolommen.h"
#include "model/path.h"
#include "model/plan.h"
#include "model/register.h"

#ifdef PG_MODULE_MAGIC_EXT
PG_MODULE_MAGIC_EXT(
					.name = "klantcontact",
					.version = KLANTCONTACT_VERSION
);
#else
PG_MODULE_MAGIC;
#endif

void		_PG_init(void);

PG_FUNCTION_INFO_V1(klantcontact_versie);

void
_PG_init(void)
{
	own_types_init();
	register_init();
	kolommen_init();
	beleid_init();
	path_init();
	plan_init();
	bewijzen_init();
	rechten_init();
	named_init();
	correctie_init();
	wachtrij_init();
	schrijven_init();
	handelende_actor_init();
	insert_shape_init();
	MarkGUCPrefixReserved("klantcontact");
	policy_first_init();
	uitleg_init();
}

/* versie() → text: the version of the loaded library */
Datum
klantcontact_versie(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(KLANTCONTACT_VERSION));
}
