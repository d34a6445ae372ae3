/*-------------------------------------------------------------------------
 *
 * regels_document.c
 *	  Rules about the children of a klantcontact.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/regels_document.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/timestamp.h"

#include "checks/correctie.h"
#include "checks/rij_regels.h"
#include "checks/voorwaarden.h"
#include "model/opzoeken.h"
#include "model/plan.h"

static char *
paar_slot_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT pg_catalog.count(*) FROM (SELECT FROM ONLY %s"
					" WHERE id OPERATOR(pg_catalog.=) ANY (ARRAY[$1, $2])"
					" ORDER BY id USING OPERATOR(pg_catalog.<) FOR NO KEY UPDATE) s",
					register_tabel(reg, TABEL_KLANTCONTACT));
}

/*
 * R96, R100.  The two are locked: either may be corrected at the same time.  As
 * strongly and in the same order as the guard at commit does it: a lock that has to
 * be made stronger there is one that two sessions wait for in a circle.
 */
void
check_onderwerpobject_doel(const Rij *rij, RegelId regel)
{
	Oid			argtypes[] = {UUIDOID, UUIDOID};
	Datum		paar[] = {rij->nieuw.waarden[ONDERWERPOBJECT_KLANTCONTACT],
	rij->nieuw.waarden[ONDERWERPOBJECT_WAS_KLANTCONTACT]};

	if (rij_gevuld(rij, ONDERWERPOBJECT_WAS_KLANTCONTACT, ONDERWERPOBJECT_OBJECTIDENTIFICATOR) != 1)
		RIJ_SCHENDT(rij, regel, "must have either an earlier klantcontact or an objectidentificator.");
	if (rij->nieuw.leeg[ONDERWERPOBJECT_WAS_KLANTCONTACT])
		return;
	if (DatumGetBool(DirectFunctionCall2(uuid_eq, paar[0], paar[1])))
		RIJ_SCHENDT(rij, regel, "has that klantcontact itself as its earlier klantcontact.");
	if (rij->toestand || rij->vooraf ||
		(!rij_wijzigt(rij, ONDERWERPOBJECT_WAS_KLANTCONTACT) &&
		 !rij_wijzigt(rij, ONDERWERPOBJECT_KLANTCONTACT)))
		return;
	SPI_connect();
	plan_execute_as_owner(plan_get(&rij->reg, PLAN_DEEL_SLOT, TABEL_ONDERWERPOBJECT, paar_slot_tekst,
								   NULL, 2, argtypes),
						  paar, NULL, rij->reg.tabellen[TABEL_KLANTCONTACT]);
	SPI_finish();
	check_voorwaarde(rij, regel);
}

/* Is it a taak that is open, and was not? */
static bool
is_reopened(const Rij *rij)
{
	return rij->tabel == TABEL_INTERNE_TAAK && TRIGGER_FIRED_BY_UPDATE(rij->event) &&
		rij_wijzigt(rij, INTERNE_TAAK_STATUS) && !rij_is(rij, INTERNE_TAAK_STATUS, "verwerkt");
}

/* R89, R90: who no longer works here takes no new work, nor old work that is opened again. */
void
check_actor_actief(const Rij *rij, RegelId regel)
{
	int			kolom = rij->tabel == TABEL_INTERNE_TAAK ? (int) INTERNE_TAAK_ACTOR :
	(int) ACTOR_KLANTCONTACT_ACTOR;
	Versie		actor;

	if ((!rij_wijzigt(rij, kolom) && !is_reopened(rij)) || correctie_verdeelt() ||
		opzoeken(&rij->reg, TABEL_ACTOR, rij->nieuw.waarden[kolom], &actor) == NULL)
		return;
	if (!DatumGetBool(actor.waarden[ACTOR_INDICATIE_ACTIEF]))
		RIJ_SCHENDT(rij, regel, "is for actor %s, who is not active.",
					DatumGetCString(DirectFunctionCall1(uuid_out, rij->nieuw.waarden[kolom])));
}

/* R113, R118 */
void
check_taak_verwerkt_op(const Rij *rij, RegelId regel)
{
	bool		verwerkt = rij_is(rij, INTERNE_TAAK_STATUS, "verwerkt");
	TimestampTz op;

	if (verwerkt && rij->nieuw.leeg[INTERNE_TAAK_VERWERKT_OP])
		RIJ_SCHENDT(rij, regel, "is verwerkt without verwerkt_op.");
	if (!verwerkt && !rij->nieuw.leeg[INTERNE_TAAK_VERWERKT_OP])
		RIJ_SCHENDT(rij, regel, "has verwerkt_op but is not verwerkt.");
	if (!verwerkt || !rij_wijzigt(rij, INTERNE_TAAK_VERWERKT_OP))
		return;
	op = DatumGetTimestampTz(rij->nieuw.waarden[INTERNE_TAAK_VERWERKT_OP]);
	if (TIMESTAMP_NOT_FINITE(op) || op > GetCurrentTimestamp())
		RIJ_SCHENDT(rij, regel, "has a verwerkt_op that is not a moment in the past.");
}
