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

#include "compat.h"

#ifdef PG_MODULE_MAGIC_EXT
PG_MODULE_MAGIC_EXT(
					.name = "klantcontact",
					.version = KLANTCONTACT_VERSION
);
#else
PG_MODULE_MAGIC;
#endif

PG_FUNCTION_INFO_V1(klantcontact_versie);

/* versie() → text: the version of the loaded library */
Datum
klantcontact_versie(PG_FUNCTION_ARGS)
{
	PG_RETURN_TEXT_P(cstring_to_text(KLANTCONTACT_VERSION));
}
