/*-------------------------------------------------------------------------
 *
 * call.c
 *	  What the functions that register have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rows/call.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/lsyscache.h"

#include "compat.h"
#include "rows/call.h"

/* What is looked up with the owner's rights is only for who may register. */
static void
check_may_insert(Oid relid)
{
	if (pg_class_aclcheck(relid, GetUserId(), ACL_INSERT) != ACLCHECK_OK &&
		pg_attribute_aclcheck_all(relid, GetUserId(), ACL_INSERT,
								  ACLMASK_ANY) != ACLCHECK_OK)
		aclcheck_error(ACLCHECK_NO_PRIV, OBJECT_TABLE, get_rel_name(relid));
}

void
call_begin(FunctionCallInfo fcinfo, Tabel tabel, Register *reg)
{
	for (int i = 0; i < PG_NARGS(); i++)
	{
		if (PG_ARGISNULL(i))
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("argument %d of \"%s\" is null", i + 1,
							get_func_name(fcinfo->flinfo->fn_oid)),
					 errhint("Every argument needs a value.")));
	}
	register_van_schema(PG_GETARG_OID(0), reg);
	check_may_insert(reg->tabellen[tabel]);
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
}

Datum
call_end(const pg_uuid_t *id)
{
	pg_uuid_t  *result = (pg_uuid_t *) SPI_palloc(sizeof(pg_uuid_t));

	*result = *id;
	SPI_finish();
	PG_RETURN_UUID_P(result);
}
