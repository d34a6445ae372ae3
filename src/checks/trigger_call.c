/*-------------------------------------------------------------------------
 *
 * trigger_call.c
 *	  What the trigger functions have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/trigger_call.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "commands/trigger.h"
#include "utils/rel.h"

#include "checks/trigger_call.h"

PG_FUNCTION_INFO_V1(klantcontact_weiger_truncate);

static const char *
timing_text(uint32 timing)
{
	return timing & TRIGGER_EVENT_BEFORE ? "BEFORE FOR EACH ROW" : "AFTER FOR EACH ROW";
}

static void
check_called(FunctionCallInfo fcinfo, const char *functie)
{
	if (!CALLED_AS_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" was not called by trigger manager", functie)));
}

static void
check_fires(bool fits, const char *functie, const char *timing)
{
	if (!fits)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("function \"%s\" must be fired %s", functie, timing)));
}

void
check_statement_call(FunctionCallInfo fcinfo, const char *functie, bool truncate)
{
	TriggerEvent event;

	check_called(fcinfo, functie);
	event = ((TriggerData *) fcinfo->context)->tg_event;
	if (truncate)
		check_fires(TRIGGER_FIRED_BY_TRUNCATE(event), functie,
					"BEFORE TRUNCATE FOR EACH STATEMENT");
	else
		check_fires(TRIGGER_FIRED_AFTER(event) && TRIGGER_FIRED_FOR_STATEMENT(event) &&
					!TRIGGER_FIRED_BY_TRUNCATE(event), functie, "AFTER FOR EACH STATEMENT");
}

Tabel
check_trigger_call(FunctionCallInfo fcinfo, const char *functie, uint32 timing)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	int			tabel;

	check_called(fcinfo, functie);
	check_fires((trigdata->tg_event & (TRIGGER_EVENT_ROW | TRIGGER_EVENT_TIMINGMASK)) == timing,
				functie, timing_text(timing));

	tabel = trigdata->tg_trigger->tgnargs == 1 ?
		tabel_van_naam(trigdata->tg_trigger->tgargs[0]) : -1;
	if (tabel < 0)
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("trigger \"%s\" on \"%s\" does not say which table of a register it guards",
						trigdata->tg_trigger->tgname,
						RelationGetRelationName(trigdata->tg_relation)),
				 errhint("klantcontact.register_ddl() shows how the triggers of a register are made.")));
	return tabel;
}

/* weiger_truncate(): TRUNCATE fires no row triggers, so it is refused */
Datum
klantcontact_weiger_truncate(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;

	check_statement_call(fcinfo, "weiger_truncate", true);
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("TRUNCATE of \"%s\" is refused: it would pass the guards of the register",
					RelationGetRelationName(trigdata->tg_relation)),
			 errhint("Use DELETE, which obeys the rules, or DROP SCHEMA for the whole register.")));
}
