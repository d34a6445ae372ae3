/*-------------------------------------------------------------------------
 *
 * verwerk.c
 *	  verwerk(): closes an interne taak.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/verwerk.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"

#include "functions/taak.h"
#include "document/call.h"

PG_FUNCTION_INFO_V1(klantcontact_verwerk);

/* verwerk(register regnamespace, taak uuid, toelichting text) → void */
Datum
klantcontact_verwerk(PG_FUNCTION_ARGS)
{
	Register	reg;
	Taak		taak;

	call_begin_change(fcinfo, 2, &reg);
	taak_take(&reg, PG_GETARG_DATUM(1), &taak);
	taak_close(&reg, &taak, PG_ARGISNULL(2) ? NULL : PG_GETARG_TEXT_PP(2));
	SPI_finish();
	PG_RETURN_VOID();
}
