/*-------------------------------------------------------------------------
 *
 * controle_zegel.c
 *	  controleer_zegel(): is all there that a seal covered?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/control/controle_zegel.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/snapmgr.h"

#include "control/controle.h"
#include "log/doorlopen.h"
#include "log/zegel.h"
#include "rows/arguments.h"
#include "rows/call.h"

PG_FUNCTION_INFO_V1(klantcontact_controleer_zegel);

typedef struct ZegelControle
{
	KetenControle keten;
	Zegel		nu;				/* of what is there now */
} ZegelControle;

static void
check_row(void *arg, const Versie *mutatie, bool van_onszelf)
{
	ZegelControle *controle = arg;

	(void) van_onszelf;
	keten_controle_rij(&controle->keten, mutatie);
	zegel_bij(&controle->nu, mutatie);
}

static void
compare_seals(Controle *controle, const Zegel *zegel, const Zegel *nu)
{
	Oid			mutatie = controle->reg.tabellen[TABEL_MUTATIE];
	const char *melding;

	if (nu->aantal < zegel->aantal)
		melding = psprintf("Gone of the rows under the seal: " INT64_FORMAT " of " INT64_FORMAT ".",
						   zegel->aantal - nu->aantal, zegel->aantal);
	else if (nu->aantal > zegel->aantal)
		melding = psprintf("Added to the " INT64_FORMAT " rows under the seal, with a moment before it: "
						   INT64_FORMAT ".", zegel->aantal, nu->aantal - zegel->aantal);
	else if (memcmp(nu->som, zegel->som, sizeof(nu->som)) != 0)
		melding = psprintf("Not the same as when they were sealed: one or more of the rows under the seal, "
						   INT64_FORMAT " in all.", zegel->aantal);
	else
		return;
	controle_meld(controle, "zegel", mutatie, (Datum) 0, melding);
}

/* controleer_zegel(reg, zegel) → table(regel, tabel, id, melding): no rows means unbroken */
Datum
klantcontact_controleer_zegel(PG_FUNCTION_ARGS)
{
	Controle	controle = {.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo};
	ZegelControle toestand;
	Zegel		zegel;
	Snapshot	snapshot;

	call_check_arguments(fcinfo, 2);
	register_van_schema(argument_register(fcinfo), &controle.reg);
	call_check_beheer(&controle.reg);
	zegel_lees(text_to_cstring(PG_GETARG_TEXT_PP(1)), &zegel);
	InitMaterializedSRF(fcinfo, 0);

	keten_controle_begin(&toestand.keten, &controle);
	zegel_begin(&toestand.nu, zegel.moment);
	snapshot = RegisterSnapshot(GetLatestSnapshot());
	mutaties_doorloop(&controle.reg, snapshot, check_row, &toestand);
	UnregisterSnapshot(snapshot);
	compare_seals(&controle, &zegel, &toestand.nu);
	return (Datum) 0;
}
