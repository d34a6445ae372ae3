/*-------------------------------------------------------------------------
 *
 * version_check.c
 *	  What a register of its version has, and what it has not yet.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/version_check.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "register/version_check.h"

bool
has_column(const Register *reg, Table table, int column)
{
	return table_models[table].columns[column].since <= reg->version;
}

char *
version_hint(const Register *reg)
{
	return psprintf("Register %s is of version %s; SELECT klantcontact.werk_bij(%s) brings it to %s.",
					quote_identifier(get_namespace_name(reg->schema)), version_name(reg->version),
					quote_literal_cstr(quote_identifier(get_namespace_name(reg->schema))),
					version_name(VERSION_OF_LIBRARY));
}

void
check_version(const Register *reg, Version since)
{
	if (since > reg->version)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("a register has this from version %s on", version_name(since)),
				 errhint("%s", version_hint(reg))));
}

void
check_not_newer(const Register *reg)
{
	if (reg->version == VERSION_NEWER)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("register \"%s\" is of a newer version than the library, which is %s",
						get_namespace_name(reg->schema), version_name(VERSION_OF_LIBRARY)),
				 errdetail("What this library does not know of it, it cannot guard."),
				 errhint("Install the newer klantcontact on this server.")));
}
