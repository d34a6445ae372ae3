/*-------------------------------------------------------------------------
 *
 * wissing.c
 *	  The log of what is destroyed: that it happened, without the content.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/wissing.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "miscadmin.h"

#include "log/keten.h"
#include "log/schrijven.h"
#include "log/wissing.h"
#include "model/plan.h"
#include "model/slot.h"

/* The statements, as variants of PLAN_BEWAREN beside those of retention/; the table is above them. */
#define WIS_ZOEK 0x80
#define WIS_ELDERS 0x81
#define WIS_WIS 0x82
#define VARIANT(which, tabel) (((uint64) (tabel) << 8) | (which))

static const Wissing *lopend = NULL;

/* The rows of the log that are being wiped, by id, in order. */
typedef struct Gewist
{
	const pg_uuid_t *ids;
	int			aantal;
} Gewist;

static const Gewist *wordt_gewist = NULL;

/*----
 * What the triggers ask
 * ----
 */

static bool
is_destroyed(const Versie *versie, int kolom)
{
	return !versie->leeg[kolom] && uuids_bevatten(lopend->ids, lopend->aantal, DatumGetUUIDP(versie->waarden[kolom]));
}

bool
wissing_geldt(const Register *reg, Tabel tabel, const Versie *versie,
			  const pg_uuid_t *klantcontact)
{
	Keten		keten;

	if (lopend == NULL || lopend->reg.tabellen[TABEL_KLANTCONTACT] != reg->tabellen[TABEL_KLANTCONTACT])
		return false;
	switch (lopend->tabel)
	{
		case TABEL_KLANTCONTACT:
			return klantcontact != NULL &&
				uuids_bevatten(lopend->ids, lopend->aantal, klantcontact);
		case TABEL_BETROKKENE:
			return (tabel == TABEL_BETROKKENE && is_destroyed(versie, BETROKKENE_ID)) ||
				(tabel == TABEL_DIGITAAL_ADRES && is_destroyed(versie, DIGITAAL_ADRES_BETROKKENE));
		case TABEL_VERTEGENWOORDIGING:
			return tabel == TABEL_VERTEGENWOORDIGING && is_destroyed(versie, VERTEGENWOORDIGING_ID);
		default:
			keten = keten_van(tabel, versie, klantcontact);
			return keten.tabel == TABEL_PARTIJ && uuids_bevatten(lopend->ids, lopend->aantal, DatumGetUUIDP(keten.sleutel));
	}
}

bool
mutatie_wordt_gewist(const Versie *oud, const Versie *nieuw)
{
	if (wordt_gewist == NULL ||
		!uuids_bevatten(wordt_gewist->ids, wordt_gewist->aantal, DatumGetUUIDP(oud->waarden[MUTATIE_ID])))
		return false;
	for (int i = 0; i < tabel_modellen[TABEL_MUTATIE].aantal_kolommen; i++)
	{
		if (i == MUTATIE_VOOR || i == MUTATIE_ZOUT ? !nieuw->leeg[i] : !mutatie_is_gelijk(oud, nieuw, i))
			return false;
	}
	return true;
}

char *
vertelt_van_vernietiging(const char *alias)
{
	return psprintf("pg_catalog.octet_length(%s.voor_digest) OPERATOR(pg_catalog.=) 0", alias);
}

/*----
 * What was logged before
 * ----
 */

/*
 * The rows of the log "m" with content of these klantcontacten, betrokkenen,
 * vertegenwoordigingen or partijen, $1.  What a betrokkene gave may stand in the chain
 * of another klantcontact, from which it was moved.
 */
static char *
content_of(const Register *reg, Tabel tabel)
{
	const char *mutatie = register_tabel(reg, TABEL_MUTATIE);

	switch (tabel)
	{
		case TABEL_KLANTCONTACT:
			return "m.klantcontact OPERATOR(pg_catalog.=) ANY ($1)";
		case TABEL_PARTIJ:
			return "m.keten OPERATOR(pg_catalog.=) ANY (ARRAY(SELECT 'partij:' OPERATOR(pg_catalog.||) p.id::pg_catalog.text"
				" FROM pg_catalog.unnest($1) AS p (id)))";
		case TABEL_VERTEGENWOORDIGING:
			return psprintf("m.tabel OPERATOR(pg_catalog.=) 'vertegenwoordiging' AND m.rij OPERATOR(pg_catalog.=) ANY ($1)"
							" AND EXISTS (SELECT FROM %s AS v WHERE v.rij OPERATOR(pg_catalog.=) m.rij"
							" AND v.keten OPERATOR(pg_catalog.=) m.keten AND %s)",
							mutatie, vertelt_van_vernietiging("v"));
		default:
			return psprintf("(m.tabel OPERATOR(pg_catalog.=) 'betrokkene' AND m.rij OPERATOR(pg_catalog.=) ANY ($1)"
							" OR m.tabel OPERATOR(pg_catalog.=) 'digitaal_adres'"
							" AND m.klantcontact OPERATOR(pg_catalog.=) ANY (ARRAY(SELECT b.klantcontact FROM %s AS b"
							" WHERE b.tabel OPERATOR(pg_catalog.=) 'betrokkene' AND b.rij OPERATOR(pg_catalog.=) ANY ($1)))"
							" AND (m.voor OPERATOR(pg_catalog.->>) 'betrokkene')::pg_catalog.uuid OPERATOR(pg_catalog.=) ANY ($1))",
							mutatie);
	}
}

static char *
zoek_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) arg;
	return psprintf("SELECT m.id::pg_catalog.uuid FROM %s AS m WHERE m.voor IS NOT NULL AND %s"
					" ORDER BY m.id USING OPERATOR(pg_catalog.<) LIMIT %d",
					register_tabel(reg, TABEL_MUTATIE), content_of(reg, (Tabel) (variant >> 8)),
					ROWS_PER_STATEMENT);
}

static char *
wis_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("UPDATE %s SET voor = NULL, zout = NULL WHERE id OPERATOR(pg_catalog.=) ANY ($1)",
					register_tabel(reg, TABEL_MUTATIE));
}

/* As their own trigger is told to expect. */
void
mutaties_wis(const Register *reg, const pg_uuid_t *ids, int aantal)
{
	Gewist		gewist = {.ids = ids,.aantal = aantal};

	PG_TRY();
	{
		wordt_gewist = &gewist;
		uuids_als_eigenaar(reg, PLAN_BEWAREN, WIS_WIS, wis_tekst, ids, aantal);
	}
	PG_FINALLY();
	{
		wordt_gewist = NULL;
	}
	PG_END_TRY();
	if (SPI_processed != (uint64) aantal)
		ereport(ERROR,
				(errcode(ERRCODE_TRIGGERED_DATA_CHANGE_VIOLATION),
				 errmsg("the log of what is destroyed could not be wiped"),
				 errdetail("A trigger or rule on \"mutatie\" kept rows as they are."),
				 errhint("klantcontact.controleer() shows what was added to the table.")));
}

static void
wipe_log(const Wissing *wissing)
{
	int			aantal;

	do
	{
		pg_uuid_t  *ids;

		CHECK_FOR_INTERRUPTS();
		uuids_als_eigenaar(&wissing->reg, PLAN_BEWAREN, VARIANT(WIS_ZOEK, wissing->tabel), zoek_tekst,
						   wissing->ids, wissing->aantal);
		ids = neem_uuids(&aantal);
		if (aantal > 0)
			mutaties_wis(&wissing->reg, ids, aantal);
		pfree(ids);
	} while (aantal == ROWS_PER_STATEMENT);
}

/*----
 * All of it
 * ----
 */

static char *
elders_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT DISTINCT m.rij::pg_catalog.uuid, m.klantcontact::pg_catalog.uuid FROM %s AS m"
					" WHERE m.tabel OPERATOR(pg_catalog.=) 'betrokkene' AND m.rij OPERATOR(pg_catalog.=) ANY ($1)"
					" AND m.klantcontact IS NOT NULL AND NOT EXISTS (SELECT FROM ONLY %s AS b"
					" WHERE b.id OPERATOR(pg_catalog.=) m.rij AND b.klantcontact OPERATOR(pg_catalog.=) m.klantcontact)",
					register_tabel(reg, TABEL_MUTATIE), register_tabel(reg, TABEL_BETROKKENE));
}

/* A chain in which something is wiped tells of it. */
static void
note_elsewhere(const Wissing *wissing)
{
	SPITupleTable *rows;
	uint64		aantal;

	uuids_als_eigenaar(&wissing->reg, PLAN_BEWAREN, WIS_ELDERS, elders_tekst,
					   wissing->ids, wissing->aantal);
	rows = SPI_tuptable;
	aantal = SPI_processed;
	for (uint64 i = 0; i < aantal; i++)
	{
		bool		isnull;

		mutatie_noteer_wissing(&wissing->reg, TABEL_BETROKKENE,
							   DatumGetUUIDP(SPI_getbinval(rows->vals[i], rows->tupdesc, 1, &isnull)),
							   DatumGetUUIDP(SPI_getbinval(rows->vals[i], rows->tupdesc, 2, &isnull)), NULL);
	}
	SPI_freetuptable(rows);
}

void
wissing_doe(Wissing *wissing, void (*doe) (void *arg), void *arg)
{
	const Wissing *buiten = lopend;

	PG_TRY();
	{
		lopend = wissing;
		doe(arg);
	}
	PG_FINALLY();
	{
		lopend = buiten;
	}
	PG_END_TRY();
	if (wissing->tabel == TABEL_BETROKKENE)
		note_elsewhere(wissing);
	mutaties_schrijf();
	wipe_log(wissing);
}
