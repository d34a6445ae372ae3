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
#include "rights/explain.h"
#include "register/correction.h"
#include "register/proofs.h"
#include "compat.h"
#include "document/insert_shape.h"
#include "log/write.h"
#include "log/queue.h"
#include "register/beleid.h"
#include "register/attributes.h"
#include "register/path.h"
#include "register/plan_cache.h"
#include "register/register.h"

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
	attributes_init();
	beleid_init();
	path_init();
	plan_cache_init();
	proofs_init();
	rechten_init();
	named_init();
	correctie_init();
	queue_init();
	write_init();
	handelende_actor_init();
	insert_shape_init();
	MarkGUCPrefixReserved("klantcontact");
	policy_first_init();
	explain_init();
}

/* versie() → text: the version of the loaded library */
Datum
klantcontact_versie(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(KLANTCONTACT_VERSION));
}
