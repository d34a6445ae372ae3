/*-------------------------------------------------------------------------
 *
 * regels.c
 *	  regels(): the rules of a register, as rows.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/regels.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "rules/rules.h"

PG_FUNCTION_INFO_V1(klantcontact_regels);

/* regels() → table: the rules as data, from the table that errors come from */
Datum
klantcontact_regels(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; i < RULE_COUNT; i++)
	{
		const char *const fields[] = {rules[i].name, rules[i].rule, rules[i].source,
		rules[i].moment, rules[i].hint};
		Datum		values[lengthof(fields)];
		bool		nulls[lengthof(fields)] = {false};

		for (size_t j = 0; j < lengthof(fields); j++)
			values[j] = CStringGetTextDatum(fields[j]);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}
