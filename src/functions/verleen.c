/*-------------------------------------------------------------------------
 *
 * verleen.c
 *	  Giving and taking rights.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/verleen.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/tuplestore.h"

#include "rights/granted.h"
#include "rights/privileges.h"
#include "compat.h"
#include "log/note.h"
#include "register/statement.h"
#include "document/arguments.h"
#include "document/call.h"

PG_FUNCTION_INFO_V1(klantcontact_verleen);
PG_FUNCTION_INFO_V1(klantcontact_ontneem);
PG_FUNCTION_INFO_V1(klantcontact_rechten);

/* What both functions are called with. */
typedef struct Call
{
	Register	reg;
	Oid			recht;			/* the table */
	Oid			role;
	const char *role_name;
	Recht		right;
} Call;

static Recht
check_recht(const char *name)
{
	int			recht = recht_of_name(name);

	if (recht < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no right \"%s\"", name),
				 errhint("Rights are behandelaar, klantcontactcentrum, vertrouwelijk, rapportage, beheer and namens.")));
	return (Recht) recht;
}

static void
read_call(FunctionCallInfo fcinfo, Call *call)
{
	call_check_writes(fcinfo);
	register_of_schema(argument_register(fcinfo), &call->reg);
	if (!table_ownercheck_compat(call->reg.tables[TABLE_KLANTCONTACT], GetUserId()))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("permission denied to give or take rights in register %s",
						quote_identifier(get_namespace_name(call->reg.schema))),
				 errhint("Only the owner of the register may do so.")));
	call->recht = call->reg.tables[TABLE_RECHT];
	call->role = PG_GETARG_OID(1);
	call->role_name = GetUserNameFromId(call->role, false);
	call->right = check_recht(text_to_cstring(PG_GETARG_TEXT_PP(2)));

	/*
	 * one after the other: privileges of one table are one tuple, and the log
	 * a chain
	 */
	LockRelationOid(call->recht, ShareUpdateExclusiveLock);
}

static bool
has_right(const Call *call)
{
	return (granted_to(call->recht, call->role) & RECHT_BIT(call->right)) != 0;
}

/* verleen(register regnamespace, rol regrole, recht text) → void */
Datum
klantcontact_verleen(PG_FUNCTION_ARGS)
{
	Call		call;
	bool		had;

	read_call(fcinfo, &call);
	had = has_right(&call);
	check_spi(SPI_connect());
	grant_give(&call.reg, call.role_name, RECHT_BIT(call.right), ALL_VERSIONS);
	SPI_finish();
	if (!had)
		log_note_right(&call.reg, call.role_name, recht_names[call.right], false);
	PG_RETURN_VOID();
}

/*
 * ontneem(register regnamespace, rol regrole, recht text) → void
 *
 * What went with the right is taken also when the right is gone already, by a REVOKE on
 * the whole table say.
 */
Datum
klantcontact_ontneem(PG_FUNCTION_ARGS)
{
	Call		call;
	bool		had;

	read_call(fcinfo, &call);
	had = has_right(&call);
	check_spi(SPI_connect());
	grant_take(&call.reg, call.role_name, call.right,
			   granted_to(call.recht, call.role) & ~RECHT_BIT(call.right));
	SPI_finish();
	if (had)
		log_note_right(&call.reg, call.role_name, recht_names[call.right], true);
	PG_RETURN_VOID();
}

typedef struct NamedGrant
{
	const char *role;
	const char *right;
} NamedGrant;

static int
compare_grants(const ListCell *a, const ListCell *b)
{
	const NamedGrant *left = lfirst(a);
	const NamedGrant *right = lfirst(b);
	int			result = strcmp(left->role, right->role);

	return result != 0 ? result : strcmp(left->right, right->right);
}

/* Those of all for who may beheer, else those that the user has himself. */
static List *
visible_grants(const Register *reg)
{
	bool		all = may_manage(reg);
	List	   *result = NIL;
	ListCell   *lc;

	foreach(lc, granted_list(reg->tables[TABLE_RECHT]))
	{
		const Grant *grant = lfirst(lc);
		NamedGrant *named;

		if (!grant_counts(grant) || (!all && !has_privs_of_role(GetUserId(), grant->role)))
			continue;
		named = palloc(sizeof(NamedGrant));
		named->role = GetUserNameFromId(grant->role, true);
		named->right = recht_names[grant->right];
		if (named->role != NULL)
			result = lappend(result, named);
	}
	list_sort(result, compare_grants);
	return result;
}

/* rechten(register regnamespace) → table(rol, recht): those that the caller may know of */
Datum
klantcontact_rechten(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Register	reg;
	ListCell   *lc;

	register_of_schema(argument_register(fcinfo), &reg);
	InitMaterializedSRF(fcinfo, 0);
	foreach(lc, visible_grants(&reg))
	{
		const NamedGrant *grant = lfirst(lc);
		Datum		values[] = {DirectFunctionCall1(namein, CStringGetDatum(grant->role)),
		CStringGetTextDatum(grant->right)};
		bool		nulls[] = {false, false};

		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}
