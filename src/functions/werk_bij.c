/*-------------------------------------------------------------------------
 *
 * werk_bij.c
 *	  A register becomes one of the library's version.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/werk_bij.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/lsyscache.h"
#include "utils/resowner.h"
#include "utils/tuplestore.h"

#include "compat.h"
#include "document/arguments.h"
#include "document/call.h"
#include "functions/controleer.h"
#include "functions/werk_bij.h"
#include "register/beleid.h"
#include "register/ddl.h"
#include "register/statement.h"
#include "register/setting.h"
#include "register/version_check.h"
#include "rights/granted.h"
#include "rights/privileges.h"

PG_FUNCTION_INFO_V1(klantcontact_werk_bij);
PG_FUNCTION_INFO_V1(klantcontact_werk_bij_plan);

/*----
 * What is to be done by itself, and is not yet
 * ----
 */

/* What a step of its own works on: an index that it makes, or a constraint. */
static char *
object_of_step(const char *statement)
{
	static const char *const makes[] = {"CREATE INDEX CONCURRENTLY ", "CREATE UNIQUE INDEX CONCURRENTLY "};

	for (int i = 0; i < (int) lengthof(makes); i++)
	{
		if (strncmp(statement, makes[i], strlen(makes[i])) == 0)
		{
			statement += strlen(makes[i]);
			return pnstrdup(statement, strcspn(statement, " \n"));
		}
	}
	return pstrdup(strrchr(statement, ' ') + 1);
}

/* Has it no index that is valid, or a constraint that is not validated? */
static bool
is_pending(const Register *reg, const PendingStep *step)
{
	Oid			argtypes[] = {OIDOID, NAMEOID, TEXTOID};
	Datum		args[] = {ObjectIdGetDatum(reg->schema), DirectFunctionCall1(namein, CStringGetDatum(step->object)),
	CStringGetTextDatum(step->statement)};
	bool		result;

	statement_execute("SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
					  " WHERE c.relnamespace = $1 AND c.relname = $2 AND i.indisvalid"
					  " UNION ALL SELECT WHERE NOT starts_with($3, 'CREATE') AND NOT EXISTS (SELECT FROM pg_constraint n JOIN pg_class c"
					  " ON c.oid = n.conrelid WHERE c.relnamespace = $1 AND n.conname = $2 AND NOT n.convalidated)",
					  lengthof(args), argtypes, args, true);
	result = SPI_processed == 0;
	SPI_freetuptable(SPI_tuptable);
	return result;
}

List *
steps_pending(const Register *reg)
{
	const char *schema = get_namespace_name(reg->schema);
	List	   *result = NIL;
	Step		step;

	for (int from = V0_1_0; from < (int) Min(reg->version, VERSION_OF_LIBRARY); from++)
	{
		for (int i = 0; register_step((Version) from, schema, i, &step); i++)
		{
			PendingStep *pending;

			if (step.moment != AFTERWARDS)
				continue;
			pending = palloc(sizeof(PendingStep));
			pending->object = object_of_step(step.statement);
			pending->statement = step.statement;
			if (is_pending(reg, pending))
				result = lappend(result, pending);
		}
	}
	return result;
}

/*----
 * Locks
 * ----
 */

/* The tables and views of a register, klantcontact first. */
static List *
relations_of(const Register *reg)
{
	Datum	   *names;
	int			count;
	List	   *result = NIL;

	deconstruct_array(DatumGetArrayTypeP(audit_names(reg)), NAMEOID, NAMEDATALEN, false, TYPALIGN_CHAR,
					  &names, NULL, &count);
	for (int i = 0; i < count; i++)
	{
		Oid			relid = get_relname_relid(NameStr(*DatumGetName(names[i])), reg->schema);

		if (OidIsValid(relid))
			result = lappend_oid(result, relid);
	}
	return result;
}

/* Locks those that nobody holds; the first that somebody does, or InvalidOid. */
static Oid
lock_free_ones(List *relids)
{
	ListCell   *lc;

	foreach(lc, relids)
	{
		if (!ConditionalLockRelationOid(lfirst_oid(lc), AccessExclusiveLock))
			return lfirst_oid(lc);
	}
	return InvalidOid;
}

/*
 * Locks all of a register.  It never waits while it holds a lock on another part, so that
 * neither it nor a client ends in a deadlock, whatever the order that clients lock in.
 */
static void
lock_register(const Register *reg)
{
	List	   *relids = relations_of(reg);
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	Oid			awaited = linitial_oid(relids);

	for (;;)
	{
		CHECK_FOR_INTERRUPTS();
		BeginInternalSubTransaction(NULL);
		LockRelationOid(awaited, AccessExclusiveLock);
		awaited = lock_free_ones(relids);
		if (!OidIsValid(awaited))
			break;
		RollbackAndReleaseCurrentSubTransaction();
		MemoryContextSwitchTo(context);
		CurrentResourceOwner = owner;
	}
	ReleaseCurrentSubTransaction();
	MemoryContextSwitchTo(context);
	CurrentResourceOwner = owner;
}

/*----
 * The update
 * ----
 */

static void
check_owner(const Register *reg)
{
	if (!schema_ownercheck_compat(reg->schema, GetUserId()))
		aclcheck_error(ACLCHECK_NOT_OWNER, OBJECT_SCHEMA, get_namespace_name(reg->schema));
}

static void
check_extension(void)
{
	Version		version = extension_version();

	if (version < VERSION_OF_LIBRARY)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("the extension in this database is of version %s, and the library of %s",
						version_name(version), version_name(VERSION_OF_LIBRARY)),
				 errhint("First ALTER EXTENSION klantcontact UPDATE.")));
}

/* What was built otherwise may not become what the next version takes for granted. */
static void
check_sound(const Register *reg)
{
	StringInfoData found;

	statement_execute(psprintf("SELECT melding FROM klantcontact.controleer(%u::oid::regnamespace, 'bouw')",
							   reg->schema), 0, NULL, NULL, false);
	if (SPI_processed == 0)
		return;
	initStringInfo(&found);
	for (uint64 i = 0; i < Min(SPI_processed, 5); i++)
		appendStringInfo(&found, "%s%s", i == 0 ? "" : "\n", result_text(i, 1));
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("register \"%s\" is not as version %s makes it", get_namespace_name(reg->schema),
					version_name(reg->version)),
			 errdetail("%s", found.data),
			 errhint("Mend what klantcontact.controleer() finds, and try again.")));
}

/* They would give others what is made, as maak_register says of a schema too. */
static void
check_default_privileges(const Register *reg)
{
	statement_execute(psprintf("SELECT FROM pg_default_acl WHERE defaclnamespace = %u", reg->schema), 0, NULL, NULL, true);
	if (SPI_processed > 0)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("schema \"%s\" has default privileges", get_namespace_name(reg->schema)),
				 errdetail("They would give others rights on what is made in it."),
				 errhint("Take them back: ALTER DEFAULT PRIVILEGES .. IN SCHEMA .. REVOKE ..")));
}

static void
run_step(const Register *reg, Version from)
{
	const char *schema = get_namespace_name(reg->schema);
	Step		step;

	for (int i = 0; register_step(from, schema, i, &step); i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (step.moment == WITHIN)
			statement_execute(step.statement, 0, NULL, NULL, false);
	}
}

/* Who has rights gets what belongs to them of what is new; nothing that was taken from him. */
static void
give_rights(const Register *reg, Version before)
{
	ListCell   *lc;

	foreach(lc, granted_list(reg->tables[TABLE_RECHT]))
	{
		const Grant *grant = lfirst(lc);
		const char *role = grant_counts(grant) ? GetUserNameFromId(grant->role, true) : NULL;

		if (role != NULL)
			grant_give(reg, role, RECHT_BIT(grant->right), before);
	}
}

/* What is made is the owner's, whoever calls; and what it fires is not run with more rights. */
static void
run_steps(Register *reg)
{
	Oid			userid;
	int			sec_context;
	int			level = NewGUCNestLevel();
	const Version before = reg->version;

	/* how what is made is made is not for the session to say */
	setting_override("standard_conforming_strings", "on");
	setting_override("default_table_access_method", "heap");
	setting_override("default_tablespace", "");
	GetUserIdAndSecContext(&userid, &sec_context);
	SetUserIdAndSecContext(table_owner(reg->tables[TABLE_KLANTCONTACT]),
						   sec_context | SECURITY_LOCAL_USERID_CHANGE | SECURITY_RESTRICTED_OPERATION);
	for (int from = reg->version; from < VERSION_OF_LIBRARY; from++)
		run_step(reg, (Version) from);
	register_of_schema(reg->schema, reg);
	beleid_set_version(reg, VERSION_OF_LIBRARY);
	give_rights(reg, before);
	SetUserIdAndSecContext(userid, sec_context);
	AtEOXact_GUC(true, level);
}

/* werk_bij(register) → text: brings a register to the version of the library */
Datum
klantcontact_werk_bij(PG_FUNCTION_ARGS)
{
	Register	reg;

	call_check_arguments(fcinfo, 1);
	call_check_writes(fcinfo);
	register_of_schema(argument_register(fcinfo), &reg);
	check_owner(&reg);
	check_not_newer(&reg);
	if (reg.version < VERSION_OF_LIBRARY)
	{
		check_extension();
		SPI_connect();
		lock_register(&reg);
		/* somebody else may have been first */
		register_of_schema(reg.schema, &reg);
		if (reg.version < VERSION_OF_LIBRARY)
		{
			check_default_privileges(&reg);
			check_sound(&reg);
			run_steps(&reg);
		}
		SPI_finish();
	}
	PG_RETURN_TEXT_P(cstring_to_text(version_name(VERSION_OF_LIBRARY)));
}

/*----
 * The plan
 * ----
 */

/* The statements of the steps ahead that are run at this moment. */
static void
put_steps(ReturnSetInfo *rsinfo, const Register *reg, StepMoment moment, const char *when)
{
	const char *schema = get_namespace_name(reg->schema);
	Step		step;

	for (int from = reg->version; from < VERSION_OF_LIBRARY; from++)
	{
		for (int i = 0; register_step((Version) from, schema, i, &step); i++)
		{
			if (step.moment == moment)
				put_statement(rsinfo, psprintf("-- %s: %s\n%s", when, step.locks, step.statement));
		}
	}
}

/* werk_bij_plan(register) → setof text: what brings a register to the version of the library, and its locks */
Datum
klantcontact_werk_bij_plan(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Register	reg;
	ListCell   *lc;

	call_check_arguments(fcinfo, 1);
	register_of_schema(argument_register(fcinfo), &reg);
	call_check_usage(&reg);
	check_not_newer(&reg);
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	put_steps(rsinfo, &reg, BEFOREHAND, "before werk_bij, by itself");
	put_steps(rsinfo, &reg, WITHIN, "by werk_bij");
	if (reg.version < VERSION_OF_LIBRARY)
		put_statement(rsinfo, psprintf("-- by werk_bij: ROW EXCLUSIVE on beleid\nUPDATE %s SET versie = '%s'",
									   register_table(&reg, TABLE_BELEID), version_name(VERSION_OF_LIBRARY)));
	put_steps(rsinfo, &reg, AFTERWARDS, "after werk_bij, by itself");
	SPI_connect();
	foreach(lc, steps_pending(&reg))
		put_statement(rsinfo, psprintf("-- still to be done since werk_bij, by itself\n%s",
									   ((PendingStep *) lfirst(lc))->statement));
	SPI_finish();
	return (Datum) 0;
}
