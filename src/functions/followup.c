/*-------------------------------------------------------------------------
 *
 * followup.c
 *	  What the functions that follow up on klantcontacten have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/followup.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/tuplestore.h"

#include "register/correction.h"
#include "rules/rules.h"
#include "functions/followup.h"
#include "types/types.h"

void
raise_not_there(const Register *reg, Table table, Datum id)
{
	char		text[UUID_SIZE];

	uuid_format(DatumGetUUIDP(id)->data, text);
	ereport(ERROR,
			(errcode(ERRCODE_NO_DATA_FOUND),
			 errmsg("there is no %s with this id that you may change", table_models[table].name),
			 errdetail("The id is %s.", text),
			 errhint("It may be in another register, or not for you to see."),
			 violation_fields(reg, table, NULL)));
}

char *
klantcontact_name(Datum id)
{
	char		text[UUID_SIZE];

	uuid_format(DatumGetUUIDP(id)->data, text);
	return psprintf("Klantcontact %s", text);
}

char *
reden_argument(FunctionCallInfo fcinfo, int n, const Register *reg, Datum klantcontact)
{
	char	   *reden = PG_ARGISNULL(n) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(n));

	if (reden == NULL || reden_is_null(reden))
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("reden: %s", violation_message(ERRCODE_CHECK_VIOLATION, TABLE_KLANTCONTACT, NULL,
													   rules[RULE_KLANTCONTACT_DOCUMENTAIR].name)),
				 errdetail("%s is registered: it changes only as a correction, and the reden is blank.",
						   klantcontact_name(klantcontact)),
				 errhint("Say in the argument reden why this is corrected."),
				 violation_fields(reg, TABLE_KLANTCONTACT, rules[RULE_KLANTCONTACT_DOCUMENTAIR].name)));
	return reden;
}

Datum
end_with_ids(FunctionCallInfo fcinfo, Datum *ids, int count)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	bool		isnull = false;

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	for (int i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, &ids[i], &isnull);
	}
	SPI_finish();
	return (Datum) 0;
}

Datum
end_with_result(FunctionCallInfo fcinfo)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		CHECK_FOR_INTERRUPTS();
		tuplestore_puttuple(rsinfo->setResult, SPI_tuptable->vals[i]);
	}
	SPI_finish();
	return (Datum) 0;
}
