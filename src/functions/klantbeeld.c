/*-------------------------------------------------------------------------
 *
 * klantbeeld.c
 *	  klantbeeld(): the klantcontacten of a partij, newest first.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/klantbeeld.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/tuplestore.h"

#include "functions/followup.h"
#include "register/statement.h"
#include "document/json.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/fetch.h"

PG_FUNCTION_INFO_V1(klantcontact_klantbeeld);

/*
 * From the betrokkenen, one klantcontact at a time: OFFSET 0 keeps the planner from
 * reading all klantcontacten of the register, in the order of their moments or not.
 */
static const Statement search_page = {
	"SELECT k.id FROM {betrokkene} AS b CROSS JOIN LATERAL ("
	"SELECT t.id::uuid, t.plaatsgevonden_op, t.nummer FROM ONLY {klantcontact} AS t"
	" WHERE t.id = b.klantcontact OFFSET 0) AS k"
	" WHERE b.partij = $1 AND ($3 IS NULL OR (k.plaatsgevonden_op, k.nummer) <"
	" (SELECT v.plaatsgevonden_op, v.nummer FROM ONLY {klantcontact} AS v WHERE v.id = $3))"
	" ORDER BY k.plaatsgevonden_op USING >, k.nummer USING > LIMIT $2",
	.by = BY_CALLER_READ,.argtypes = {UUIDOID, INT8OID, UUIDOID}
};

/* The ids of a page, in order. */
static Datum *
find_page(FunctionCallInfo fcinfo, const Register *reg, int *count)
{
	Datum		values[] = {PG_GETARG_DATUM(1), Int64GetDatum(PG_GETARG_INT32(2)), PG_GETARG_DATUM(3)};
	StatementCall call = {.values = values,.nulls = PG_ARGISNULL(3) ? "  n" : "   "};
	Datum	   *ids;

	statement_call(&search_page, reg, &call);
	*count = (int) SPI_processed;
	ids = palloc_extended((*count + 1) * sizeof(Datum), MCXT_ALLOC_HUGE);
	for (int i = 0; i < *count; i++)
		ids[i] = result_value(i, 1);
	return ids;
}

static void
put_page(ReturnSetInfo *rsinfo, const Document *document, const Datum *ids, int count)
{
	const Rows *rows = &document->rows[TABLE_KLANTCONTACT];

	for (int i = 0; i < count; i++)
	{
		JsonbBuild	build = {0};
		Datum		value;
		bool		isnull = false;
		int			first;

		CHECK_FOR_INTERRUPTS();
		if (rows_with(rows, KLANTCONTACT_ID, DatumGetUUIDP(ids[i]), &first) == 0)
			continue;
		json_push_row(&build, document, rows->rows[first], true);
		value = JsonbPGetDatum(JsonbValueToJsonb(build.result));
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, &value, &isnull);
	}
}

/* klantbeeld(register regnamespace, partij uuid, aantal int, voor uuid) → setof jsonb */
Datum
klantcontact_klantbeeld(PG_FUNCTION_ARGS)
{
	Register	reg;
	Datum	   *ids;
	int			count;

	call_check_arguments(fcinfo, 3);
	if (PG_GETARG_INT32(2) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("invalid value for parameter \"aantal\""),
				 errhint("Give the number of klantcontacten of a page.")));
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	register_of_schema(argument_register(fcinfo), &reg);
	call_check_usage(&reg);
	check_spi(SPI_connect());
	ids = find_page(fcinfo, &reg, &count);
	put_page((ReturnSetInfo *) fcinfo->resultinfo, document_fetch(&reg, ids, count, true), ids, count);
	SPI_finish();
	return (Datum) 0;
}
