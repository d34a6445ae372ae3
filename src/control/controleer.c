/*-------------------------------------------------------------------------
 *
 * controleer.c
 *	  controleer(): looking over a whole register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/control/controleer.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_class.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/tuplestore.h"

#include "compat.h"
#include "control/controle.h"
#include "rows/arguments.h"
#include "rows/call.h"

PG_FUNCTION_INFO_V1(klantcontact_controleer);

void
controle_meld(Controle *controle, const char *regel, Oid tabel, Datum id, const char *melding)
{
	Datum		values[4] = {CStringGetTextDatum(regel), ObjectIdGetDatum(tabel), id,
	CStringGetTextDatum(melding)};
	bool		nulls[4] = {false, !OidIsValid(tabel), id == (Datum) 0, false};

	tuplestore_putvalues(controle->rsinfo->setResult, controle->rsinfo->setDesc, values, nulls);
}

/* controleer(reg) → table(regel, tabel, id, melding): no rows means sound */
Datum
klantcontact_controleer(PG_FUNCTION_ARGS)
{
	Controle	controle = {.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo};

	(void) register_van_schema_deels(argument_register(fcinfo), &controle.reg);
	call_check_beheer(&controle.reg);
	InitMaterializedSRF(fcinfo, 0);

	SPI_connect();
	if (!controle_bouw(&controle))
	{
		controle_meld(&controle, "bouw", InvalidOid, (Datum) 0,
					  "The rows were not looked at: first mend the tables, their columns and owners.");
		SPI_finish();
		return (Datum) 0;
	}
	for (int i = 0; i < TABEL_COUNT; i++)
	{
		controle_rijen(&controle, (Tabel) i);
		controle_voorwaarden(&controle, (Tabel) i);
	}
	controle_ketens(&controle);
	controle_verwijzingen(&controle);
	controle_reeksen(&controle);
	controle_beleid(&controle);
	controle_rechten(&controle);
	SPI_finish();
	return (Datum) 0;
}
