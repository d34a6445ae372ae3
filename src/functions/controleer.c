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

/* controleer(reg) → table(regel, tabel, id, melding): no rows means sound */
Datum
klantcontact_controleer(PG_FUNCTION_ARGS)
{
	Audit		audit = {.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo};

	(void) register_of_schema_partly(argument_register(fcinfo), &audit.reg);
	call_check_beheer(&audit.reg);
	InitMaterializedSRF(fcinfo, 0);

	SPI_connect();
	if (!audit_build(&audit))
	{
		audit_report(&audit, "bouw", InvalidOid, (Datum) 0,
					 "The rows were not looked at: first mend the tables, their columns and owners.");
		SPI_finish();
		return (Datum) 0;
	}
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		audit_rows(&audit, (Table) i);
		audit_conditions(&audit, (Table) i);
	}
	audit_chains(&audit);
	audit_references(&audit);
	audit_sequences(&audit);
	audit_beleid(&audit);
	audit_rechten(&audit);
	SPI_finish();
	return (Datum) 0;
}
