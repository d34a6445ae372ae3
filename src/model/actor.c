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

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "model/actor.h"
#include "model/opzoeken.h"

/*
 * The role outside of SECURITY DEFINER functions and foreign key actions: a
 * function does not make somebody else of who calls it.
 */
const pg_uuid_t *
handelende_actor(const Register *reg)
{
	Datum		rol = DirectFunctionCall1(namein,
										  CStringGetDatum(GetUserNameFromId(GetOuterUserId(), false)));
	Versie		actor;

	if (opzoeken_actor(reg, rol, &actor) == NULL ||
		actor.leeg[ACTOR_INDICATIE_ACTIEF] ||
		!DatumGetBool(actor.waarden[ACTOR_INDICATIE_ACTIEF]))
		return NULL;
	return DatumGetUUIDP(actor.waarden[ACTOR_ID]);
}
