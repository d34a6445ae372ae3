/*-------------------------------------------------------------------------
 *
 * call_check.c
 *	  What the trigger functions have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/call_check.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "commands/trigger.h"
#include "utils/rel.h"

#include "triggers/call_check.h"

static const char *
timing_text(uint32 timing)
{
	return timing & TRIGGER_EVENT_BEFORE ? "BEFORE FOR EACH ROW" : "AFTER FOR EACH ROW";
}

/* Its arguments are a table and, from 0.2.0 on, the version of the register. */
static bool
names_table(const Trigger *trigger)
{
	const char *version = trigger->tgnargs == 2 ? trigger->tgargs[1] : "";

	return (trigger->tgnargs == 1 || trigger->tgnargs == 2) &&
		version[strspn(version, "0123456789.")] == '\0';
}

Table
check_trigger_call(FunctionCallInfo fcinfo, const char *function, uint32 timing)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	int			table;

	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" was not called by trigger manager", function)));

	if ((trigdata->tg_event & (TRIGGER_EVENT_ROW | TRIGGER_EVENT_TIMINGMASK)) != timing)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired %s", function, timing_text(timing))));

	table = names_table(trigdata->tg_trigger) ? table_of_name(trigdata->tg_trigger->tgargs[0]) : -1;
	if (table < 0)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("trigger \"%s\" on \"%s\" does not say which table of a register it guards",
						trigdata->tg_trigger->tgname,
						RelationGetRelationName(trigdata->tg_relation)),
				 errhint("klantcontact.register_ddl() shows how the triggers of a register are made.")));
	return table;
}
