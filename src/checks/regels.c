/*-------------------------------------------------------------------------
 *
 * regels.c
 *	  The rules of a register, as data.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/regels.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/tuplestore.h"

#include "checks/regels.h"

PG_FUNCTION_INFO_V1(klantcontact_regels);

const Regel regels[REGEL_COUNT] = {
	[REGEL_EEN_ONDERWERP] = {
		"klantcontact_een_onderwerp",
		"A klantcontact has exactly one onderwerp, at most one onderwerpobject of each codeObjecttype and at most one earlier klantcontact, unless beleid.meer_objecten_per_type.",
		"B7682, R2, R105",
		"row, commit",
		"Register one klantcontact per onderwerp."
	},
	[REGEL_HEEFT_ACTOR] = {
		"klantcontact_heeft_actor",
		"A klantcontact has at least one actor.",
		"B7682, R7",
		"commit",
		"Insert an actor_klantcontact for it in the same transaction."
	},
	[REGEL_HEEFT_BETROKKENE] = {
		"klantcontact_heeft_betrokkene",
		"A klantcontact has at least one betrokkene, unless beleid.betrokkene_verplicht is off.",
		"B7682, R6",
		"commit",
		"Insert a betrokkene for it in the same transaction."
	},
	[REGEL_NIET_TOEKOMSTIG] = {
		"klantcontact_niet_toekomstig",
		"plaatsgevonden_op is a moment in the past, give or take beleid.kloktolerantie.",
		"R11",
		"row",
		"Register the klantcontact once it has taken place."
	},
};

static int
set_fields(const Register *reg, Tabel tabel, const char *naam)
{
	err_generic_string(PG_DIAG_SCHEMA_NAME, get_namespace_name(reg->schema));
	err_generic_string(PG_DIAG_TABLE_NAME, tabel_modellen[tabel].naam);
	if (naam != NULL)
		err_generic_string(PG_DIAG_CONSTRAINT_NAME, naam);
	return 0;
}

void
regel_geschonden(RegelId regel, const Register *reg, Tabel tabel, const char *detail)
{
	const Regel *r = &regels[regel];

	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg("%s violates rule \"%s\"", tabel_modellen[tabel].naam, r->naam),
			 errdetail_internal("%s", detail),
			 errhint("%s", r->hint),
			 set_fields(reg, tabel, r->naam)));
}

void
waarde_ontbreekt(const char *naam, const Register *reg, Tabel tabel,
				 const Kolom *kolom, const char *detail)
{
	ereport(ERROR,
			(errcode(ERRCODE_NOT_NULL_VIOLATION),
			 errmsg("null value in column \"%s\" of relation \"%s\" violates not-null constraint",
					kolom->naam, tabel_modellen[tabel].naam),
			 errdetail_internal("%s", detail),
			 errhint("Give a value for %s.", kolom->naam),
			 err_generic_string(PG_DIAG_COLUMN_NAME, kolom->naam),
			 set_fields(reg, tabel, naam)));
}

void
waarde_heeft_lengte(const Register *reg, Tabel tabel, const Kolom *kolom,
					int lengte, int max, const char *rij_naam)
{
	char	   *naam = psprintf("%s_%s_lengte", tabel_modellen[tabel].naam, kolom->naam);

	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg("%s of %s has %d characters", kolom->naam, tabel_modellen[tabel].naam, lengte),
			 errdetail("%s: %s must have 1 to %d characters.", rij_naam, kolom->naam, max),
			 lengte == 0 ? errhint("Use NULL when there is nothing to say.") :
			 errhint("Shorten it; a longer text can be a bijlage."),
			 err_generic_string(PG_DIAG_COLUMN_NAME, kolom->naam),
			 set_fields(reg, tabel, naam)));
}

/* regels() → table: the rules as data, from the table that errors come from */
Datum
klantcontact_regels(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;

	InitMaterializedSRF(fcinfo, 0);
	for (int i = 0; i < REGEL_COUNT; i++)
	{
		const char *const fields[] = {regels[i].naam, regels[i].regel, regels[i].bron,
		regels[i].moment, regels[i].hint};
		Datum		values[lengthof(fields)];
		bool		nulls[lengthof(fields)] = {false};

		for (size_t j = 0; j < lengthof(fields); j++)
			values[j] = CStringGetTextDatum(fields[j]);
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}
