/*-------------------------------------------------------------------------
 *
 * controleer_zegel.c
 *	  controleer_zegel(): is all there that a seal covered?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/controleer_zegel.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xlog.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/snapmgr.h"

#include "functions/controleer.h"
#include "log/walk.h"
#include "functions/zegel.h"
#include "document/arguments.h"
#include "document/call.h"

PG_FUNCTION_INFO_V1(klantcontact_controleer_zegel);

typedef struct ZegelAudit
{
	KetenAudit	keten;
	Zegel		now;			/* of what is there now */
} ZegelAudit;

static void
check_row(void *arg, const RowValues *mutatie, bool of_ourselves)
{
	ZegelAudit *audit = arg;

	(void) of_ourselves;
	keten_audit_row(&audit->keten, mutatie);
	zegel_after(&audit->now, mutatie);
}

static void
compare_seals(Audit *audit, const Zegel *zegel, const Zegel *now)
{
	Oid			mutatie = audit->reg.tables[TABLE_MUTATIE];
	const char *message;

	if (now->count < zegel->count)
		message = psprintf("Gone of the rows under the seal: " INT64_FORMAT " of " INT64_FORMAT ".%s",
						   zegel->count - now->count, zegel->count,
						   RecoveryInProgress() ? " Or they have not reached this standby yet." : "");
	else if (now->count > zegel->count)
		message = psprintf("Added to the " INT64_FORMAT " rows under the seal, with a moment before it: "
						   INT64_FORMAT ".", zegel->count, now->count - zegel->count);
	else if (memcmp(now->sum, zegel->sum, sizeof(now->sum)) != 0)
		message = psprintf("Not the same as when they were sealed: one or more of the rows under the seal, "
						   INT64_FORMAT " in all.", zegel->count);
	else
		return;
	audit_report(audit, "zegel", mutatie, (Datum) 0, message);
}

/* controleer_zegel(reg, zegel) → table(regel, tabel, id, melding): no rows means unbroken */
Datum
klantcontact_controleer_zegel(PG_FUNCTION_ARGS)
{
	Audit		audit = {.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo};
	ZegelAudit	state;
	Zegel		zegel;
	Snapshot	snapshot;

	call_check_arguments(fcinfo, 2);
	register_of_schema(argument_register(fcinfo), &audit.reg);
	call_check_beheer(&audit.reg);
	zegel_lees(text_to_cstring(PG_GETARG_TEXT_PP(1)), &zegel);
	InitMaterializedSRF(fcinfo, 0);

	keten_audit_begin(&state.keten, &audit);
	zegel_begin(&state.now, zegel.moment);
	snapshot = RegisterSnapshot(GetLatestSnapshot());
	log_walk(&audit.reg, snapshot, NULL, NULL, check_row, &state);
	UnregisterSnapshot(snapshot);
	compare_seals(&audit, &zegel, &state.now);
	return (Datum) 0;
}
