/*-------------------------------------------------------------------------
 *
 * bytes.c
 *	  The smaller and the larger of two values that compare by their bytes.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/bytes.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "utils/fmgrprotos.h"

#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_bytes_smaller);
PG_FUNCTION_INFO_V1(klantcontact_bytes_larger);

/* PostgreSQL has these for bytea from version 18 on. */

static bool
is_less(FunctionCallInfo fcinfo)
{
	return DatumGetBool(DirectFunctionCall2(bytealt, PG_GETARG_DATUM(0),
											PG_GETARG_DATUM(1)));
}

Datum
klantcontact_bytes_smaller(PG_FUNCTION_ARGS)
{
	return PG_GETARG_DATUM(is_less(fcinfo) ? 0 : 1);
}

Datum
klantcontact_bytes_larger(PG_FUNCTION_ARGS)
{
	return PG_GETARG_DATUM(is_less(fcinfo) ? 1 : 0);
}
