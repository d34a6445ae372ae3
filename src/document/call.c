/*-------------------------------------------------------------------------
 *
 * call.c
 *	  What the functions that register have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/call.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "access/xlog.h"
#include "catalog/pg_namespace.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "compat.h"
#include "rights/rechten.h"
#include "register/statement.h"
#include "document/arguments.h"
#include "document/call.h"

void
call_check_usage(const Register *reg)
{
	if (schema_aclcheck_compat(reg->schema, GetUserId(), ACL_USAGE) != ACLCHECK_OK)
		right_denied(reg, psprintf("permission denied for schema %s", get_namespace_name(reg->schema)),
					 RECHT_BEHANDELAAR);
}

void
call_check_may_insert(const Register *reg, Table table)
{
	Oid			relid = reg->tables[table];

	call_check_usage(reg);
	if (pg_class_aclcheck(relid, GetUserId(), ACL_INSERT) != ACLCHECK_OK &&
		pg_attribute_aclcheck_all(relid, GetUserId(), ACL_INSERT,
								  ACLMASK_ANY) != ACLCHECK_OK)
		right_denied(reg, psprintf("permission denied for table %s", get_rel_name(relid)),
					 table == TABLE_ACTOR ? RECHT_BEHEER :
					 table == TABLE_PARTIJ ? RECHT_KLANTCONTACTCENTRUM : RECHT_BEHANDELAAR);
}

void
call_check_arguments(FunctionCallInfo fcinfo, int required)
{
	for (int i = 0; i < required; i++)
	{
		if (PG_ARGISNULL(i))
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("argument %d of \"%s\" is null", i + 1,
							get_func_name(fcinfo->flinfo->fn_oid)),
					 required == PG_NARGS() ? errhint("Every argument needs a value.") :
					 errhint("This argument needs a value.")));
	}
}

/* A standby, which knows only what has arrived, refuses more than a read-only transaction. */
void
call_check_primary(FunctionCallInfo fcinfo)
{
	if (RecoveryInProgress())
		ereport(ERROR,
				(errcode(ERRCODE_READ_ONLY_SQL_TRANSACTION),
				 errmsg("cannot execute %s() during recovery", get_func_name(fcinfo->flinfo->fn_oid)),
				 errhint("This server is a standby: call the function on the primary, to which a connection with"
						 " target_session_attrs=read-write leads.")));
}

void
call_check_writes(FunctionCallInfo fcinfo)
{
	call_check_primary(fcinfo);
	if (XactReadOnly)
		ereport(ERROR,
				(errcode(ERRCODE_READ_ONLY_SQL_TRANSACTION),
				 errmsg("cannot execute %s() in a read-only transaction",
						get_func_name(fcinfo->flinfo->fn_oid)),
				 errhint("Call it in a transaction that was begun READ WRITE.")));
}

void
call_begin_insert(FunctionCallInfo fcinfo, Table table, Register *reg)
{
	call_check_writes(fcinfo);
	call_begin(fcinfo, table, reg);
}

void
call_begin(FunctionCallInfo fcinfo, Table table, Register *reg)
{
	call_check_arguments(fcinfo, PG_NARGS());
	register_of_schema(argument_register(fcinfo), reg);
	call_check_may_insert(reg, table);
	check_spi(SPI_connect());
}

void
call_begin_change(FunctionCallInfo fcinfo, int required, Register *reg)
{
	call_check_writes(fcinfo);
	call_begin_look(fcinfo, required, reg);
}

void
call_begin_look(FunctionCallInfo fcinfo, int required, Register *reg)
{
	call_check_arguments(fcinfo, required);
	register_of_schema(argument_register(fcinfo), reg);
	call_check_usage(reg);
	check_spi(SPI_connect());
}

void
call_check_beheer(const Register *reg)
{
	if (!may_manage(reg))
		right_denied(reg, psprintf("permission denied to look over register %s",
								   quote_identifier(get_namespace_name(reg->schema))), RECHT_BEHEER);
}

Datum
call_end(const pg_uuid_t *id)
{
	pg_uuid_t  *result = (pg_uuid_t *) SPI_palloc(sizeof(pg_uuid_t));

	*result = *id;
	SPI_finish();
	PG_RETURN_UUID_P(result);
}
