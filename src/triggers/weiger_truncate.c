/*-------------------------------------------------------------------------
 *
 * weiger_truncate.c
 *	  The trigger that refuses TRUNCATE.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/weiger_truncate.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "commands/trigger.h"
#include "utils/rel.h"

PG_FUNCTION_INFO_V1(klantcontact_weiger_truncate);

/* weiger_truncate(): TRUNCATE fires no row triggers, so it is refused */
Datum
klantcontact_weiger_truncate(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" was not called by trigger manager", "weiger_truncate")));
	if (!TRIGGER_FIRED_BY_TRUNCATE(trigdata->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired %s", "weiger_truncate",
						"BEFORE TRUNCATE FOR EACH STATEMENT")));
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("TRUNCATE of \"%s\" is refused: it would pass the guards of the register",
					RelationGetRelationName(trigdata->tg_relation)),
			 errhint("Use DELETE, which obeys the rules, or DROP SCHEMA for the whole register.")));
}
