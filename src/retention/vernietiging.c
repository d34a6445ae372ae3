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
#include "lib/stringinfo.h"

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

	plan_execute_latest(plan_get(reg, PLAN_VERNIETIGEN, variant, tekst, NULL, 1, &argtype), &value);
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

static char *
children_text(const Register *reg, uint64 variant, const void *arg)
{
	uint32		more = BEW_MEER(variant);
	Tabel		tabel = (Tabel) (more & 0xFF);

	(void) arg;
	return psprintf("SELECT pg_catalog.count(*) FROM (SELECT FROM ONLY %s"
					" WHERE %s OPERATOR(pg_catalog.=) ANY ($1)"
					" ORDER BY id USING OPERATOR(pg_catalog.<) FOR UPDATE) s",
					register_tabel(reg, tabel), tabel_modellen[tabel].kolommen[more >> 8].naam);
}

void
vergrendel_kinderen(const Register *reg, Tabel tabel, int kolom, const pg_uuid_t *ids, int aantal)
{
	bewaren_als_eigenaar(reg, BEW_MET(BEW_KINDEREN, (uint32) kolom << 8 | tabel), children_text, ids, aantal);
	SPI_freetuptable(SPI_tuptable);
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
delete_rows(void *arg)
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

/*----
 * A trigger of a user may keep what a foreign key is to take along
 * ----
 */

static char *
betrokkenen_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT b.id::pg_catalog.uuid FROM ONLY %s AS b WHERE b.klantcontact OPERATOR(pg_catalog.=) ANY ($1)",
					register_tabel(reg, TABEL_BETROKKENE));
}

/* Is anything left of klantcontacten $1, whose betrokkenen were $2? */
static char *
left_over_text(const Register *reg, uint64 variant, const void *arg)
{
	StringInfoData sql;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	appendStringInfo(&sql, "SELECT WHERE EXISTS (SELECT FROM ONLY %s AS t WHERE t.betrokkene OPERATOR(pg_catalog.=) ANY ($2) AND t.partij IS NULL)",
					 register_tabel(reg, TABEL_DIGITAAL_ADRES));
	for (int i = TABEL_ACTOR_KLANTCONTACT; i < DOCUMENT_TABEL_COUNT; i++)
	{
		if (i != TABEL_DIGITAAL_ADRES)
			appendStringInfo(&sql, " OR EXISTS (SELECT FROM ONLY %s AS t WHERE t.klantcontact OPERATOR(pg_catalog.=) ANY ($1))",
							 register_tabel(reg, (Tabel) i));
	}
	return sql.data;
}

static bool
is_left_over(const Wissing *wissing, const pg_uuid_t *betrokkenen, int count)
{
	const Register *reg = &wissing->reg;
	Oid			argtypes[] = {UUIDARRAYOID, UUIDARRAYOID};
	Datum		values[] = {uuid_array(wissing->ids, wissing->aantal), uuid_array(betrokkenen, count)};

	plan_execute_as_owner(plan_get(reg, PLAN_BEWAREN, BEW_OVER, left_over_text, NULL,
								   lengthof(argtypes), argtypes),
						  values, NULL, reg->tabellen[TABEL_KLANTCONTACT]);
	return SPI_processed > 0;
}

static const char *
destroy_some(const Register *reg, const pg_uuid_t *ids, int count, void *arg)
{
	Wissing		wissing = {.reg = *reg,.tabel = TABEL_KLANTCONTACT,.ids = ids,.aantal = count};
	pg_uuid_t  *betrokkenen;
	int			n;

	(void) arg;
	bewaren_als_eigenaar(reg, BEW_KIND_IDS, betrokkenen_text, ids, count);
	betrokkenen = neem_uuids(&n);
	wissing_doe(&wissing, delete_rows, &wissing);
	return wissing.aantal < count || is_left_over(&wissing, betrokkenen, n) ? HELD_BY_TRIGGER : NULL;
}

Outcome *
vernietig_klantcontacten(const Register *reg, const pg_uuid_t *ids, int aantal)
{
	return attempt_each(reg, destroy_some, ids, aantal, NULL);
}
