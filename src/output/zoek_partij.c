/*-------------------------------------------------------------------------
 *
 * zoek_partij.c
 *	  zoek_partij(): partijen by what names them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/output/zoek_partij.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"

#include "input/zoekvraag.h"
#include "model/plan.h"
#include "output/json.h"
#include "rows/call.h"
#include "rows/fetch.h"

PG_FUNCTION_INFO_V1(klantcontact_zoek_partij);

/*
 * By the value as it is: a BSN leads to the partij that bears it, not to what the
 * same person is besides (R75).  The variant is the way.
 */
static char *
zoek_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) arg;
	switch ((ZoekWijze) variant)
	{
		case ZOEK_NUMMER:
			return psprintf("SELECT t.id::pg_catalog.uuid FROM ONLY %s AS t"
							" WHERE t.nummer OPERATOR(pg_catalog.=) $1 AND $2 IS NULL",
							register_tabel(reg, TABEL_PARTIJ));
		case ZOEK_IDENTIFICATOR:
			return psprintf("SELECT DISTINCT t.partij::pg_catalog.uuid FROM ONLY %s AS t"
							" WHERE t.objectidentificator OPERATOR(klantcontact.=) $1 AND $2 IS NULL",
							register_tabel(reg, TABEL_PARTIJ_IDENTIFICATOR));
		default:
			return psprintf("SELECT DISTINCT t.partij::pg_catalog.uuid FROM ONLY %s AS t"
							" WHERE t.adres OPERATOR(pg_catalog.=) $1 AND t.partij IS NOT NULL"
							" AND ($2 IS NULL OR t.soort_digitaal_adres OPERATOR(pg_catalog.=) $2)",
							register_tabel(reg, TABEL_DIGITAAL_ADRES));
	}
}

/* The ids of the partijen that are looked for. */
static Datum *
find(const Register *reg, const Zoekvraag *vraag, int *count)
{
	const int	soort = DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES;
	bool		has_soort = vraag->adres != NULL && ROW_HAS(vraag->adres, soort);
	Oid			argtypes[] = {
		[ZOEK_NUMMER] = INT8OID,
		[ZOEK_IDENTIFICATOR] = kolom_type(KOLOM_OBJECTIDENTIFICATOR),
		[ZOEK_ADRES] = TEXTOID
	};
	Oid			types[] = {argtypes[vraag->wijze], TEXTOID};
	Datum		values[] = {vraag->waarde, has_soort ? vraag->adres->values[soort] : (Datum) 0};
	Datum	   *ids;

	plan_read_as_owner(plan_get(reg, PLAN_ZOEK_PARTIJ, vraag->wijze, zoek_tekst, NULL,
								lengthof(types), types),
					   values, has_soort ? "  " : " n", reg->tabellen[TABEL_PARTIJ]);
	*count = (int) SPI_processed;
	ids = palloc_extended((*count + 1) * sizeof(Datum), MCXT_ALLOC_HUGE);
	for (int i = 0; i < *count; i++)
	{
		bool		isnull;

		ids[i] = SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull);
	}
	return ids;
}

static void
put_partijen(ReturnSetInfo *rsinfo, const Document *document)
{
	const Rows *partijen = &document->rows[TABEL_PARTIJ];

	for (int i = 0; i < partijen->count; i++)
	{
		JsonbBuild	build = {0};
		Datum		value;
		bool		isnull = false;

		CHECK_FOR_INTERRUPTS();
		json_push_row(&build, document, partijen->rows[i], true);
		value = JsonbPGetDatum(JsonbValueToJsonb(build.result));
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, &value, &isnull);
	}
}

/* zoek_partij(register regnamespace, invoer jsonb) → setof jsonb */
Datum
klantcontact_zoek_partij(PG_FUNCTION_ARGS)
{
	Register	reg;
	Input		input;
	Zoekvraag	vraag = {0};
	Datum	   *ids;
	int			count;

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	call_begin(fcinfo, TABEL_KLANTCONTACT, &reg);
	input_init(&input, 1);
	zoekvraag_read(&input, PG_GETARG_JSONB_P(1), &vraag);
	faults_raise(&input.faults, &reg);
	input_resolve(&input, &reg);
	faults_raise(&input.faults, &reg);
	ids = find(&reg, &vraag, &count);
	put_partijen((ReturnSetInfo *) fcinfo->resultinfo,
				 partijen_fetch_as_owner(&reg, ids, count));
	SPI_finish();
	return (Datum) 0;
}
