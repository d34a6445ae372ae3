/*-------------------------------------------------------------------------
 *
 * regels_klantcontact.c
 *	  Rules about a klantcontact by itself.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/regels_klantcontact.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/timestamp.h"

#include "rights/rechten.h"
#include "checks/correctie.h"
#include "checks/rij_regels.h"
#include "checks/voorwaarden.h"
#include "model/nummer.h"
#include "model/plan.h"

/* Nobody registers what was so long ago; the default moment of .NET is the year 1. */
#define FIRST_YEAR 1900

static bool
is_before_first_year(TimestampTz moment)
{
	struct pg_tm tm;
	fsec_t		fsec;
	int			tz;

	return timestamp2tm(moment, &tz, &tm, &fsec, NULL, NULL) != 0 || tm.tm_year < FIRST_YEAR;
}

/* R11: no planned klantcontacten; clocks differ a little. */
void
check_niet_toekomstig(const Rij *rij, RegelId regel)
{
	TimestampTz op = DatumGetTimestampTz(rij->nieuw.waarden[KLANTCONTACT_PLAATSGEVONDEN_OP]);

	if (!rij_wijzigt(rij, KLANTCONTACT_PLAATSGEVONDEN_OP))
		return;
	if (TIMESTAMP_NOT_FINITE(op))
		RIJ_SCHENDT(rij, regel, "has a plaatsgevonden_op that is not a moment.");
	if (is_before_first_year(op))
		RIJ_SCHENDT(rij, regel, "has a plaatsgevonden_op before %d.", FIRST_YEAR);
	if (op > beleid_nu_met_tolerantie(&rij->reg))
		RIJ_SCHENDT(rij, regel, "has a plaatsgevonden_op in the future: %s.",
					timestamptz_to_str(op));
}

void
check_inhoud_lengte(const Rij *rij, RegelId regel)
{
	text	   *inhoud;
	int			lengte;
	int			max;

	if (rij->nieuw.leeg[KLANTCONTACT_INHOUD] || !rij_wijzigt(rij, KLANTCONTACT_INHOUD))
		return;
	inhoud = DatumGetTextPP(rij->nieuw.waarden[KLANTCONTACT_INHOUD]);
	lengte = pg_mbstrlen_with_len(VARDATA_ANY(inhoud), VARSIZE_ANY_EXHDR(inhoud));
	max = beleid_van(&rij->reg)->inhoud_max;
	if (lengte < 1 || lengte > max)
		RIJ_SCHENDT(rij, regel, "has an inhoud of %d characters; 1 to %d are allowed.", lengte, max);
}

/* ON CONFLICT DO NOTHING moves no sequence for a row that is there. */
static bool
is_refused_anyhow(const Rij *rij)
{
	return TRIGGER_FIRED_BY_INSERT(rij->event) && !rij->vooraf && !rij->toestand &&
		is_aanwezig(&rij->reg, rij->tabel, rij->nieuw.waarden[0]);
}

/*
 * R37.  A nummer that comes from the sequence is never above it; one that is was
 * given, and takes the sequence along.
 */
void
check_nummer_geldig(const Rij *rij, RegelId regel)
{
	int			kolom = rij->tabel == TABEL_KLANTCONTACT ? (int) KLANTCONTACT_NUMMER :
	rij->tabel == TABEL_PARTIJ ? (int) PARTIJ_NUMMER : (int) INTERNE_TAAK_NUMMER;
	int64		nummer = DatumGetInt64(rij->nieuw.waarden[kolom]);

	/* one that is still to be given is fine */
	if (!rij_wijzigt(rij, kolom) || rij->nieuw.leeg[kolom])
		return;
	if (nummer < 1 || nummer > NUMMER_MAX)
		RIJ_SCHENDT(rij, regel, "has nummer " INT64_FORMAT "; it must be 1 to " INT64_FORMAT ".",
					nummer, NUMMER_MAX);
	if (rij->toestand)
		return;
	if (nummer_given_out(rij->rel, rij->tabel, nummer) || is_refused_anyhow(rij))
		return;
	if (!mag_beheren(&rij->reg))
		RIJ_SCHENDT(rij, regel, "has nummer " INT64_FORMAT ", which is above the last one that was given out; such a one is for the owner and who has the right beheer.",
					nummer);
	if (rij->vooraf ? !nummer_past(rij->rel, rij->tabel, nummer) :
		!nummer_reserveer(rij->rel, rij->tabel, nummer))
		RIJ_SCHENDT(rij, regel, "has nummer " INT64_FORMAT ", which is more than " INT64_FORMAT " above the last one, or leaves less than half of the numbers.",
					nummer, NUMMER_AHEAD);
}

/* R49: an inactive kanaal takes no new klantcontacten; dividing one makes none. */
void
check_kanaal_actief(const Rij *rij, RegelId regel)
{
	if (rij->kanaal != NULL && !correctie_verdeelt() &&
		!DatumGetBool(rij->kanaal->waarden[KANAAL_INDICATIE_ACTIEF]))
		RIJ_SCHENDT(rij, regel, "uses kanaal \"%s\", which is not active.",
					TextDatumGetCString(rij->kanaal->waarden[KANAAL_CODE]));
}

static char *
buren_slot_tekst(const Register *reg, uint64 variant, const void *arg)
{
	char	   *onderwerpobject = register_tabel(reg, TABEL_ONDERWERPOBJECT);

	(void) variant;
	(void) arg;
	return psprintf("SELECT pg_catalog.count(*) FROM (SELECT FROM ONLY %s WHERE id OPERATOR(pg_catalog.=) ANY (ARRAY("
					"SELECT was_klantcontact FROM %s WHERE klantcontact OPERATOR(pg_catalog.=) $1 AND was_klantcontact IS NOT NULL"
					" UNION ALL SELECT klantcontact FROM %s WHERE was_klantcontact OPERATOR(pg_catalog.=) $1))"
					" ORDER BY id USING OPERATOR(pg_catalog.<) FOR NO KEY UPDATE) s",
					register_tabel(reg, TABEL_KLANTCONTACT), onderwerpobject, onderwerpobject);
}

/*
 * When the moment of a klantcontact is corrected, it must still lie between the
 * earlier and the later ones that it is linked to.  Those are locked: they may
 * be corrected at the same time.
 */
void
check_volgorde(const Rij *rij, RegelId regel)
{
	Oid			argtypes[] = {UUIDOID};
	Datum		id = rij->nieuw.waarden[KLANTCONTACT_ID];

	if (!rij_wijzigt(rij, KLANTCONTACT_PLAATSGEVONDEN_OP))
		return;
	SPI_connect();
	plan_execute_as_owner(plan_get(&rij->reg, PLAN_DEEL_SLOT, TABEL_KLANTCONTACT, buren_slot_tekst,
								   NULL, 1, argtypes),
						  &id, NULL, rij->reg.tabellen[TABEL_KLANTCONTACT]);
	SPI_finish();
	check_voorwaarde(rij, regel);
}
