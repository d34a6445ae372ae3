/*-------------------------------------------------------------------------
 *
 * verleen.c
 *	  Giving and taking rights.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/verleen.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/tuplestore.h"

#include "rights/toekenning.h"
#include "compat.h"
#include "model/plan.h"
#include "rows/arguments.h"

PG_FUNCTION_INFO_V1(klantcontact_verleen);
PG_FUNCTION_INFO_V1(klantcontact_ontneem);
PG_FUNCTION_INFO_V1(klantcontact_rechten);

/* What both functions are called with. */
typedef struct Aanroep
{
	Register	reg;
	const char *rol;
	Recht		recht;
	Datum		args[2];		/* rol and recht */
} Aanroep;

static Recht
check_recht(const char *naam)
{
	int			recht = recht_van_naam(naam);

	if (recht < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no right \"%s\"", naam),
				 errhint("Rights are behandelaar, klantcontactcentrum, vertrouwelijk, rapportage, beheer and namens.")));
	return (Recht) recht;
}

static void
read_aanroep(FunctionCallInfo fcinfo, Aanroep *aanroep)
{
	register_van_schema(argument_register(fcinfo), &aanroep->reg);
	if (!table_ownercheck_compat(aanroep->reg.tabellen[TABEL_KLANTCONTACT], GetUserId()))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("permission denied to give or take rights in register %s",
						quote_identifier(get_namespace_name(aanroep->reg.schema))),
				 errhint("Only the owner of the register may do so.")));
	aanroep->rol = GetUserNameFromId(PG_GETARG_OID(1), false);
	aanroep->recht = check_recht(text_to_cstring(PG_GETARG_TEXT_PP(2)));
	aanroep->args[0] = DirectFunctionCall1(namein, CStringGetDatum(aanroep->rol));
	aanroep->args[1] = CStringGetTextDatum(recht_namen[aanroep->recht]);
}

/* A statement on the table of rights, of the first of the arguments or of both. */
static uint64
run(Aanroep *aanroep, int nargs, const char *format)
{
	Oid			argtypes[] = {NAMEOID, TEXTOID};

	check_spi(SPI_execute_with_args(psprintf(format, register_tabel(&aanroep->reg, TABEL_RECHT)), nargs, argtypes,
									aanroep->args, NULL, false, 0));
	return SPI_processed;
}

/* verleen(register regnamespace, rol regrole, recht text) → void */
Datum
klantcontact_verleen(PG_FUNCTION_ARGS)
{
	Aanroep		aanroep;

	read_aanroep(fcinfo, &aanroep);
	check_spi(SPI_connect());
	if (!rechten_staan(aanroep.reg.tabellen[TABEL_RECHT], aanroep.rol))
		(void) run(&aanroep, 1, "DELETE FROM %s WHERE rol OPERATOR(pg_catalog.=) $1");
	(void) run(&aanroep, 2, "INSERT INTO %s (rol, recht) VALUES ($1, $2) ON CONFLICT ON CONSTRAINT recht_uniek DO NOTHING");
	toekenning_geef(&aanroep.reg, aanroep.rol, RECHT_BIT(aanroep.recht));
	SPI_finish();
	PG_RETURN_VOID();
}

/* What was given to the role itself and is left. */
static Rechten
rechten_over(Aanroep *aanroep)
{
	Rechten		result = 0;

	(void) run(aanroep, 1, "SELECT recht FROM %s WHERE rol OPERATOR(pg_catalog.=) $1");
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		int			recht = recht_van_naam(SPI_getvalue(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1));

		if (recht >= 0)
			result |= RECHT_BIT(recht);
	}
	return result;
}

/* ontneem(register regnamespace, rol regrole, recht text) → void */
Datum
klantcontact_ontneem(PG_FUNCTION_ARGS)
{
	Aanroep		aanroep;

	read_aanroep(fcinfo, &aanroep);
	check_spi(SPI_connect());
	if (run(&aanroep, 2, "DELETE FROM %s WHERE rol OPERATOR(pg_catalog.=) $1 AND recht OPERATOR(pg_catalog.=) $2") > 0)
		toekenning_neem(&aanroep.reg, aanroep.rol, aanroep.recht, rechten_over(&aanroep));
	SPI_finish();
	PG_RETURN_VOID();
}

/* rechten(register regnamespace) → table(rol, recht): those that the caller may know of */
Datum
klantcontact_rechten(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Register	reg;

	register_van_schema(argument_register(fcinfo), &reg);
	InitMaterializedSRF(fcinfo, 0);
	check_spi(SPI_connect());
	plan_execute(plan_for_once(psprintf("SELECT rol::pg_catalog.name, recht::pg_catalog.text FROM %s"
										" ORDER BY rol USING OPERATOR(pg_catalog.<), recht USING OPERATOR(pg_catalog.<)",
										register_tabel(&reg, TABEL_RECHT))), NULL, NULL, true);
	for (uint64 i = 0; i < SPI_processed; i++)
		tuplestore_puttuple(rsinfo->setResult, SPI_tuptable->vals[i]);
	SPI_finish();
	return (Datum) 0;
}
