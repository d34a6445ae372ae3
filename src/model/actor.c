/*-------------------------------------------------------------------------
 *
 * actor.c
 *	  The actor who acts.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/actor.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "model/actor.h"
#include "model/plan.h"

static char *
actor_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT id FROM %s WHERE db_rol OPERATOR(pg_catalog.=) $1 AND indicatie_actief",
					register_tabel(reg, TABEL_ACTOR));
}

/*
 * The role outside of SECURITY DEFINER functions and foreign key actions: a
 * function does not make somebody else of who calls it.
 */
const pg_uuid_t *
handelende_actor(const Register *reg)
{
	Oid			argtypes[] = {NAMEOID};
	Datum		rol = DirectFunctionCall1(namein,
										  CStringGetDatum(GetUserNameFromId(GetOuterUserId(), false)));
	pg_uuid_t  *result = NULL;
	bool		isnull;

	SPI_connect();
	plan_execute_as_owner(plan_get(reg, PLAN_HANDELENDE_ACTOR, 0, actor_tekst, NULL, 1, argtypes),
						  &rol, NULL, reg->tabellen[TABEL_ACTOR]);
	if (SPI_processed > 0)
	{
		result = SPI_palloc(sizeof(pg_uuid_t));
		*result = *DatumGetUUIDP(SPI_getbinval(SPI_tuptable->vals[0],
											   SPI_tuptable->tupdesc, 1, &isnull));
	}
	SPI_finish();
	return result;
}
