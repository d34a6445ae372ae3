/*-------------------------------------------------------------------------
 *
 * controleer.c
 *	  controleer(): looking over a whole register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/controleer.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_class.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/tuplestore.h"
#include "utils/uuid.h"

#include "compat.h"
#include "functions/controleer.h"
#include "document/arguments.h"
#include "document/call.h"

PG_FUNCTION_INFO_V1(klantcontact_controleer);

void
audit_report(Audit *audit, const char *rule, Oid table, Datum id, const char *message)
{
	Datum		values[4] = {CStringGetTextDatum(rule), ObjectIdGetDatum(table), id,
	CStringGetTextDatum(message)};
	bool		nulls[4] = {false, !OidIsValid(table), id == (Datum) 0, false};

	tuplestore_putvalues(audit->rsinfo->setResult, audit->rsinfo->setDesc, values, nulls);
}

/*----
 * What of the register
 * ----
 */

typedef struct Scope
{
	bool		rows;
	bool		build;
	bool		log;
} Scope;

static Scope
argument_scope(FunctionCallInfo fcinfo)
{
	char	   *name;
	Scope		result = {0};

	if (PG_ARGISNULL(1))
		return (Scope)
	{
		true, true, true
	};
	name = text_to_cstring(PG_GETARG_TEXT_PP(1));
	result.rows = strcmp(name, "rijen") == 0;
	result.build = strcmp(name, "bouw") == 0;
	result.log = strcmp(name, "log") == 0;
	if (!result.rows && !result.build && !result.log)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("deel \"%s\" is none of a register", name),
				 errhint("It is 'rijen', 'bouw' or 'log', or left out for all of them.")));
	return result;
}

static const pg_uuid_t *
argument_id(FunctionCallInfo fcinfo, int n)
{
	return PG_ARGISNULL(n) ? NULL : PG_GETARG_UUID_P(n);
}

/* An empty slice, and one of what has no ids, would pass for sound. */
static void
check_slice(const Audit *audit, const Scope *scope)
{
	if (audit->from != NULL && audit->until != NULL &&
		memcmp(audit->from, audit->until, UUID_LEN) >= 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("nothing lies between van and tot"),
				 errhint("Van is the first id that is looked at, and tot the first one that is not any more.")));
	if (!scope->rows && !scope->log && (audit->from != NULL || audit->until != NULL))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("deel \"bouw\" has no ids to go by"),
				 errhint("Leave van and tot out.")));
}

/*----
 * controleer()
 * ----
 */

static void
audit_data(Audit *audit)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (!has_table(&audit->reg, i))
			continue;
		audit_rows(audit, (Table) i);
		audit_conditions(audit, (Table) i);
	}
	audit_references(audit);
	if (slice_has_rest(audit))
		audit_sequences(audit);
}

static void
audit_all(Audit *audit, const Scope *scope)
{
	bool		build = scope->build && slice_has_rest(audit);

	if (build)
		audit_build(audit);
	if (!audit_is_readable(audit))
	{
		audit_report(audit, "bouw", InvalidOid, (Datum) 0,
					 "The rows were not looked at: first mend the tables, their columns and owners.");
		return;
	}
	if (scope->rows)
		audit_data(audit);
	if (scope->log)
		audit_chains(audit);
	if (!build)
		return;
	audit_beleid(audit);
	audit_rechten(audit);
}

/* controleer(reg, deel, van, tot) → table(regel, tabel, id, melding): no rows means sound */
Datum
klantcontact_controleer(PG_FUNCTION_ARGS)
{
	Audit		audit = {.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo};
	Scope		scope;

	call_check_arguments(fcinfo, 1);
	scope = argument_scope(fcinfo);
	audit.from = argument_id(fcinfo, 2);
	audit.until = argument_id(fcinfo, 3);
	check_slice(&audit, &scope);
	(void) register_of_schema_partly(argument_register(fcinfo), &audit.reg);
	call_check_beheer(&audit.reg);
	InitMaterializedSRF(fcinfo, 0);

	SPI_connect();
	audit_all(&audit, &scope);
	SPI_finish();
	return (Datum) 0;
}
