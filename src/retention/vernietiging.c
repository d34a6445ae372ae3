/*-------------------------------------------------------------------------
 *
 * vernietiging.c
 *	  Destroying klantcontacten, whoever decided that.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/retention/vernietiging.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"

#include "log/wissing.h"
#include "model/slot.h"
#include "retention/vernietiging.h"

void
bewaren_als_eigenaar(const Register *reg, uint64 variant, PlanTekst tekst,
					 const pg_uuid_t *ids, int aantal)
{
	uuids_als_eigenaar(reg, PLAN_BEWAREN, variant, tekst, ids, aantal);
}

void
bewaren_als_aanroeper(const Register *reg, uint64 variant, PlanTekst tekst,
					  const pg_uuid_t *ids, int aantal)
{
	Oid			argtype = UUIDARRAYOID;
	Datum		value = uuid_array(ids, aantal);

	plan_execute(plan_get(reg, PLAN_VERNIETIGEN, variant, tekst, NULL, 1, &argtype), &value, NULL, false);
	pfree(DatumGetPointer(value));
}

/*
 * FOR UPDATE: the lock of a foreign key waits for it, so that no taak, nor anything
 * else, comes to what was looked at and is about to go.
 */
static char *
slot_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) arg;
	return psprintf("SELECT pg_catalog.count(*) FROM (SELECT FROM ONLY %s"
					" WHERE id OPERATOR(pg_catalog.=) ANY ($1)"
					" ORDER BY id USING OPERATOR(pg_catalog.<) FOR UPDATE) s",
					register_tabel(reg, (Tabel) BEW_MEER(variant)));
}

int
vergrendel_geheel(const Register *reg, Tabel tabel, const pg_uuid_t *ids, int aantal)
{
	bool		isnull;
	int64		gevonden;

	bewaren_als_eigenaar(reg, BEW_MET(BEW_SLOT, tabel), slot_tekst, ids, aantal);
	gevonden = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull));
	SPI_freetuptable(SPI_tuptable);
	return (int) gevonden;
}

/*
 * Before the klantcontacten themselves: those that go together refer to one another, and
 * the foreign key looks at each of them before the next one's rows go with it.
 */
static char *
verwijzingen_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("DELETE FROM %s WHERE was_klantcontact OPERATOR(pg_catalog.=) ANY ($1)",
					register_tabel(reg, TABEL_ONDERWERPOBJECT));
}

static char *
klantcontacten_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("DELETE FROM %s AS k WHERE k.id OPERATOR(pg_catalog.=) ANY ($1) RETURNING k.id::pg_catalog.uuid",
					register_tabel(reg, TABEL_KLANTCONTACT));
}

static void
destroy(void *arg)
{
	Wissing    *wissing = arg;
	pg_uuid_t  *gone;

	bewaren_als_aanroeper(&wissing->reg, BEW_VERWIJZINGEN, verwijzingen_tekst,
						  wissing->ids, wissing->aantal);
	bewaren_als_aanroeper(&wissing->reg, BEW_KLANTCONTACTEN, klantcontacten_tekst,
						  wissing->ids, wissing->aantal);
	gone = neem_uuids(&wissing->aantal);
	wissing->aantal = sorteer_uuids(gone, wissing->aantal);
	wissing->ids = gone;
}

pg_uuid_t *
vernietig_klantcontacten(const Register *reg, const pg_uuid_t *ids, int *aantal)
{
	Wissing		wissing = {.reg = *reg,.tabel = TABEL_KLANTCONTACT,.ids = ids,.aantal = *aantal};

	wissing_doe(&wissing, destroy, &wissing);
	*aantal = wissing.aantal;
	return unconstify(pg_uuid_t *, wissing.ids);
}
