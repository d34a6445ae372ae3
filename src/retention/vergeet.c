/*-------------------------------------------------------------------------
 *
 * vergeet.c
 *	  vergeet(): removes what is held on a partij, as far as terms allow.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/retention/vergeet.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"
#include "utils/tuplestore.h"

#include "checks/correctie.h"
#include "checks/regels.h"
#include "commit/uitstel.h"
#include "followup/opvolging.h"
#include "model/beleid.h"
#include "model/slot.h"
#include "retention/termijn.h"
#include "retention/vergeten.h"
#include "retention/vernietiging.h"
#include "rows/call.h"
#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_vergeet);

#define VERNIETIGD "vernietigd"
#define LOSGEMAAKT "losgemaakt"
#define BEWAARD "bewaard"

void
vergeten_meld(const Vergeten *vergeten, Tabel tabel, const pg_uuid_t *rij, const char *gevolg,
			  const char *toelichting, TimestampTz bewaard_tot)
{
	Datum		values[5];
	bool		nulls[5] = {false, false, false, toelichting == NULL, bewaard_tot == DT_NOEND};

	values[0] = DirectFunctionCall1(namein, CStringGetDatum(tabel_modellen[tabel].naam));
	values[1] = UUIDPGetDatum(rij);
	values[2] = CStringGetTextDatum(gevolg);
	values[3] = nulls[3] ? (Datum) 0 : CStringGetTextDatum(toelichting);
	values[4] = TimestampTzGetDatum(bewaard_tot);
	tuplestore_putvalues(vergeten->rsinfo->setResult, vergeten->rsinfo->setDesc, values, nulls);
}

/*----
 * What becomes of each klantcontact
 * ----
 */

/* The klantcontacten that the partij is betrokkene in. */
static char *
van_partij_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT b.klantcontact::pg_catalog.uuid FROM ONLY %s AS b WHERE b.partij OPERATOR(pg_catalog.=) ANY ($1)",
					register_tabel(reg, TABEL_BETROKKENE));
}

static pg_uuid_t *
klantcontacten_of(const Vergeten *vergeten, int *aantal)
{
	pg_uuid_t  *ids;

	bewaren_als_eigenaar(&vergeten->reg, BEW_VAN_PARTIJ, van_partij_tekst, &vergeten->partij, 1);
	ids = neem_uuids(aantal);
	*aantal = sorteer_uuids(ids, *aantal);
	return ids;
}

/* Would klantcontact_doel miss what goes?  For "k" itself, and for those linked to it. */
static char *
doel_conditions(const Register *reg, bool doel_verplicht, char **linked)
{
	if (!doel_verplicht)
	{
		*linked = "false";
		return "false";
	}
	*linked = psprintf("EXISTS (SELECT FROM %s AS buur WHERE NOT (buur.id OPERATOR(pg_catalog.=) ANY ($1)))",
					   buren(reg, "k.id"));
	return psprintf("NOT EXISTS (SELECT FROM ONLY %s AS c WHERE c.klantcontact OPERATOR(pg_catalog.=) k.id"
					" AND c.partij OPERATOR(pg_catalog.<>) $2)"
					" AND NOT EXISTS (SELECT FROM ONLY %s AS t WHERE t.klantcontact OPERATOR(pg_catalog.=) k.id)"
					" AND NOT EXISTS (SELECT FROM ONLY %s AS o WHERE o.klantcontact OPERATOR(pg_catalog.=) k.id)"
					" AND NOT EXISTS (SELECT FROM %s AS buur)",
					register_tabel(reg, TABEL_BETROKKENE), register_tabel(reg, TABEL_INTERNE_TAAK),
					register_tabel(reg, TABEL_ONDERWERPOBJECT), buren(reg, "k.id"));
}

/* Of the klantcontacten $1, in which partij $2 is betrokkene: what becomes of it, and why. */
static char *
oordeel_tekst(const Register *reg, uint64 variant, const void *arg)
{
	char	   *linked;
	char	   *doel = doel_conditions(reg, BEW_MEER(variant) != 0, &linked);

	(void) arg;
	return psprintf("%s SELECT k.id::pg_catalog.uuid,"
					" CASE WHEN x.waarom IS NOT NULL THEN '" BEWAARD "' WHEN x.enige THEN '" VERNIETIGD "' ELSE '" LOSGEMAAKT "' END,"
					" x.waarom, CASE WHEN NOT %s THEN %s END::pg_catalog.timestamptz"
					" FROM ONLY %s AS k%s CROSS JOIN LATERAL (SELECT e.enige, CASE"
					" WHEN " TERMIJN " IS NULL THEN 'er is geen bewaartermijn'"
					" WHEN NOT %s THEN 'de bewaartermijn loopt'"
					" WHEN %s THEN 'er is een open taak'"
					" WHEN e.enige AND %s THEN 'het hoort bij een lopende keten'"
					" WHEN e.enige AND %s THEN 'een ander klantcontact verwijst ernaar of andersom'"
					" WHEN NOT e.enige AND %s THEN 'klantcontact_doel vergt een gekende partij'"
					" END AS waarom FROM (SELECT NOT EXISTS (SELECT FROM ONLY %s AS c"
					" WHERE c.klantcontact OPERATOR(pg_catalog.=) k.id AND c.partij IS DISTINCT FROM $2) AS enige) AS e) AS x"
					" WHERE k.id OPERATOR(pg_catalog.=) ANY ($1) AND EXISTS (SELECT FROM ONLY %s AS b"
					" WHERE b.klantcontact OPERATOR(pg_catalog.=) k.id AND b.partij OPERATOR(pg_catalog.=) $2)"
					" ORDER BY k.id USING OPERATOR(pg_catalog.<)",
					keten_ctes(reg, true, NULL), VERLOPEN, BEWAARD_TOT,
					register_tabel(reg, TABEL_KLANTCONTACT), termijn_joins(reg),
					VERLOPEN, open_taak(reg, "k.id"), IN_BLOK("k.id"), linked, doel,
					register_tabel(reg, TABEL_BETROKKENE), register_tabel(reg, TABEL_BETROKKENE));
}

static SPITupleTable *
judge(const Vergeten *vergeten, const pg_uuid_t *ids, int aantal)
{
	const Register *reg = &vergeten->reg;
	Oid			argtypes[] = {UUIDARRAYOID, UUIDOID};
	uint64		variant = BEW_MET(BEW_OORDEEL, beleid_van(reg)->doel_verplicht ? 1 : 0);
	Datum		values[2];

	values[0] = uuid_array(ids, aantal);
	values[1] = UUIDPGetDatum(&vergeten->partij);
	plan_execute_as_owner(plan_get(reg, PLAN_BEWAREN, variant, oordeel_tekst, NULL,
								   lengthof(argtypes), argtypes),
						  values, NULL, reg->tabellen[TABEL_KLANTCONTACT]);
	return SPI_tuptable;
}

/* The klantcontacten that are judged so; palloc'd, in order. */
static pg_uuid_t *
judged(SPITupleTable *oordelen, const char *gevolg, int *aantal)
{
	pg_uuid_t  *ids = palloc_extended((oordelen->numvals + 1) * sizeof(pg_uuid_t), MCXT_ALLOC_HUGE);

	*aantal = 0;
	for (uint64 i = 0; i < oordelen->numvals; i++)
	{
		bool		isnull;

		if (strcmp(SPI_getvalue(oordelen->vals[i], oordelen->tupdesc, 2), gevolg) == 0)
			ids[(*aantal)++] = *DatumGetUUIDP(SPI_getbinval(oordelen->vals[i], oordelen->tupdesc, 1, &isnull));
	}
	return ids;
}

static void
tell_judged(const Vergeten *vergeten, SPITupleTable *oordelen)
{
	for (uint64 i = 0; i < oordelen->numvals; i++)
	{
		bool		id_null;
		bool		tot_null;
		Datum		id = SPI_getbinval(oordelen->vals[i], oordelen->tupdesc, 1, &id_null);
		Datum		tot = SPI_getbinval(oordelen->vals[i], oordelen->tupdesc, 4, &tot_null);

		CHECK_FOR_INTERRUPTS();
		vergeten_meld(vergeten, TABEL_KLANTCONTACT, DatumGetUUIDP(id),
					  SPI_getvalue(oordelen->vals[i], oordelen->tupdesc, 2),
					  SPI_getvalue(oordelen->vals[i], oordelen->tupdesc, 3),
					  tot_null ? DT_NOEND : DatumGetTimestampTz(tot));
	}
}

/*----
 * Forgetting
 * ----
 */

static char *
is_betrokkene_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT FROM ONLY %s AS b WHERE b.partij OPERATOR(pg_catalog.=) ANY ($1) LIMIT 1",
					register_tabel(reg, TABEL_BETROKKENE));
}

static bool
is_betrokkene(const Vergeten *vergeten)
{
	bewaren_als_eigenaar(&vergeten->reg, BEW_IS_BETROKKENE, is_betrokkene_tekst, &vergeten->partij, 1);
	return SPI_processed > 0;
}

/*
 * Klantcontacten before the partij, as who registers locks them.  What it became
 * betrokkene in meanwhile is not looked at, and keeps it.
 */
static void
forget(void *arg)
{
	const Vergeten *vergeten = arg;
	int			aantal;
	pg_uuid_t  *ids = klantcontacten_of(vergeten, &aantal);
	SPITupleTable *oordelen;

	/* a term that is being changed is waited for */
	LockRelationOid(vergeten->reg.tabellen[TABEL_BEWAARTERMIJN], ShareLock);
	(void) vergrendel_geheel(&vergeten->reg, TABEL_KLANTCONTACT, ids, aantal);
	if (vergrendel_geheel(&vergeten->reg, TABEL_PARTIJ, &vergeten->partij, 1) == 0)
		raise_not_there(&vergeten->reg, TABEL_PARTIJ, UUIDPGetDatum(&vergeten->partij));
	oordelen = judge(vergeten, ids, aantal);
	ids = judged(oordelen, VERNIETIGD, &aantal);
	if (aantal > 0)
		(void) vernietig_klantcontacten(&vergeten->reg, ids, &aantal);
	ids = judged(oordelen, LOSGEMAAKT, &aantal);
	if (aantal > 0)
		maak_los(vergeten, ids, aantal);
	tell_judged(vergeten, oordelen);
	if (is_betrokkene(vergeten))
		vergeten_meld(vergeten, TABEL_PARTIJ, &vergeten->partij, BEWAARD,
					  "de partij is nog betrokkene", DT_NOEND);
	else
		vernietig_partij(vergeten);
}

static char *
get_reden(FunctionCallInfo fcinfo, const Register *reg)
{
	char	   *reden = PG_ARGISNULL(2) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(2));
	char		id[UUID_SIZE];

	if (reden == NULL || reden_is_leeg(reden))
	{
		uuid_format(PG_GETARG_UUID_P(1)->data, id);
		regel_geschonden(REGEL_DOCUMENTAIR, reg, TABEL_PARTIJ,
						 psprintf("Partij %s is registered: it is forgotten only for a reason, and the reden is blank.", id));
	}
	return reden;
}

static Datum
vergeet(PG_FUNCTION_ARGS)
{
	Vergeten	vergeten = {.rsinfo = (ReturnSetInfo *) fcinfo->resultinfo};

	call_begin_change(fcinfo, 2, &vergeten.reg);
	call_check_beheer(&vergeten.reg);
	vergeten.partij = *PG_GETARG_UUID_P(1);
	InitMaterializedSRF(fcinfo, 0);
	correctie_doe(get_reden(fcinfo, &vergeten.reg), false, forget, &vergeten);
	SPI_finish();
	return (Datum) 0;
}

/*
 * vergeet(register regnamespace, partij uuid, reden text)
 *		→ table(tabel, rij, gevolg, toelichting, bewaard_tot)
 */
Datum
klantcontact_vergeet(PG_FUNCTION_ARGS)
{
	return als_een_wijziging(vergeet, fcinfo);
}
