/*-------------------------------------------------------------------------
 *
 * rij.c
 *	  The row trigger: fills in and checks a row before it is stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/rij.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/fmgrprotos.h"
#include "utils/rel.h"
#include "utils/uuid.h"

#include "rights/rechten.h"
#include "checks/rij.h"
#include "checks/rij_toegang.h"
#include "checks/trigger_call.h"
#include "commit/bewijzen.h"
#include "log/schrijven.h"
#include "log/wissing.h"
#include "model/anker.h"
#include "model/kolommen.h"
#include "model/plan.h"

PG_FUNCTION_INFO_V1(klantcontact_bij_rij);

void
rij_zet(Rij *rij, int kolom, Datum waarde)
{
	rij->nieuw.waarden[kolom] = waarde;
	rij->nieuw.leeg[kolom] = false;
	rij->gezet[kolom] = true;
}

void
rij_empty(Rij *rij, int kolom)
{
	rij->nieuw.leeg[kolom] = true;
	rij->gezet[kolom] = true;
}

bool
rij_wijzigt(const Rij *rij, int kolom)
{
	Form_pg_attribute att;

	if (!TRIGGER_FIRED_BY_UPDATE(rij->event))
		return true;
	if (rij->oud.leeg[kolom] || rij->nieuw.leeg[kolom])
		return rij->oud.leeg[kolom] != rij->nieuw.leeg[kolom];
	att = TupleDescAttr(RelationGetDescr(rij->rel), rij->attnums[kolom] - 1);
	return !datum_image_eq(rij->oud.waarden[kolom], rij->nieuw.waarden[kolom],
						   att->attbyval, att->attlen);
}

void
rij_meld(const Rij *rij, RegelId regel, const char *detail)
{
	if (rij->melder == NULL)
		regel_geschonden(regel, &rij->reg, rij->tabel, detail);
	rij->melder(rij, regels[regel].naam, detail);
}

char *
rij_naam(const Rij *rij)
{
	const char *tabel = tabel_modellen[rij->tabel].naam;
	const Kolom *sleutel = &tabel_modellen[rij->tabel].kolommen[0];
	const Versie *versie = TRIGGER_FIRED_BY_DELETE(rij->event) ? &rij->oud : &rij->nieuw;
	char	   *id = "?";
	Anker		anker;

	if (!versie->leeg[0])
		id = sleutel->soort == KOLOM_UUID ?
			DatumGetCString(DirectFunctionCall1(uuid_out, versie->waarden[0])) :
			TextDatumGetCString(versie->waarden[0]);
	if (anker_van(&rij->reg, rij->tabel, versie, &anker) && anker.tabel != rij->tabel)
		return psprintf("%c%s %s: %s %s", pg_toupper(tabel_modellen[anker.tabel].naam[0]),
						tabel_modellen[anker.tabel].naam + 1,
						DatumGetCString(DirectFunctionCall1(uuid_out, anker.id)), tabel, id);
	return psprintf("%c%s %s", pg_toupper(tabel[0]), tabel + 1, id);
}

/*----
 * From and to tuples
 * ----
 */

static void
read_versie(const Rij *rij, HeapTuple tuple, Versie *versie)
{
	versie_van_tuple(rij->rel, rij->tabel, rij->attnums, tuple, versie);
}

static void
read_rij(Rij *rij, TriggerData *trigdata, Tabel tabel)
{
	rij->event = trigdata->tg_event;
	rij->rel = trigdata->tg_relation;
	rij->tabel = tabel;
	register_van_relatie(rij->rel, tabel, &rij->reg);
	kolommen_van(rij->rel, tabel, rij->attnums);
	MemSet(rij->gezet, 0, sizeof(rij->gezet));
	rij->kanaal = NULL;
	rij->toestand = rij->vooraf = false;
	rij->melder = NULL;

	if (TRIGGER_FIRED_BY_INSERT(rij->event))
		read_versie(rij, trigdata->tg_trigtuple, &rij->nieuw);
	else
		read_versie(rij, trigdata->tg_trigtuple, &rij->oud);
	if (TRIGGER_FIRED_BY_UPDATE(rij->event))
		read_versie(rij, trigdata->tg_newtuple, &rij->nieuw);
}

/* The tuple to store: the given one, unless the guard filled something in. */
static HeapTuple
write_rij(const Rij *rij, HeapTuple tuple)
{
	int			cols[MAX_KOLOMMEN];
	Datum		values[MAX_KOLOMMEN];
	bool		nulls[MAX_KOLOMMEN];
	int			n = 0;

	for (int i = 0; i < tabel_modellen[rij->tabel].aantal_kolommen; i++)
	{
		if (!rij->gezet[i])
			continue;
		cols[n] = rij->attnums[i];
		nulls[n] = rij->nieuw.leeg[i];
		values[n++] = rij->nieuw.waarden[i];
	}
	if (n == 0)
		return tuple;
	return heap_modify_tuple_by_cols(tuple, RelationGetDescr(rij->rel), n, cols, values, nulls);
}

/*----
 * Hints for the guard at commit
 * ----
 */

/*
 * Tells which row of the anchor table this change may make wrong.  What is only
 * added to an existing document cannot, but an onderwerpobject.
 */
static void
hint_commit(const Rij *rij)
{
	Anker		anker;
	bool		insert = TRIGGER_FIRED_BY_INSERT(rij->event);

	/* what an adres belongs to takes looking up: not for a hint */
	if (rij->tabel == TABEL_DIGITAAL_ADRES)
		return;
	if (!insert && anker_van(&rij->reg, rij->tabel, &rij->oud, &anker))
		bewijzen_hint(bewijzen_van(rij->reg.tabellen[anker.tabel]), DatumGetUUIDP(anker.id));
	if (TRIGGER_FIRED_BY_DELETE(rij->event) ||
		!anker_van(&rij->reg, rij->tabel, &rij->nieuw, &anker))
		return;
	if (insert && rij->tabel != anker.tabel && rij->tabel != TABEL_ONDERWERPOBJECT)
		return;
	bewijzen_hint(bewijzen_van(rij->reg.tabellen[anker.tabel]), DatumGetUUIDP(anker.id));
}

/*
 * The log takes what the guards write, and the wiping of what is destroyed, from nobody
 * else, the owner included.
 */
static void
check_mutatie(const Rij *rij)
{
	if (TRIGGER_FIRED_BY_INSERT(rij->event) && mutatie_is_van_ons(&rij->nieuw))
		return;
	if (TRIGGER_FIRED_BY_UPDATE(rij->event) && mutatie_wordt_gewist(&rij->oud, &rij->nieuw))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 errmsg("the log of changes, \"%s\", is written by the guards of the register only",
					RelationGetRelationName(rij->rel)),
			 errhint("Change the rows themselves; the log follows.")));
}

/* What the register was built as: only what builds it says so. */
static void
check_versie(const Rij *rij)
{
	if (rij->nieuw.leeg[BELEID_VERSIE])
		return;
	if (TRIGGER_FIRED_BY_INSERT(rij->event) ?
		strcmp(TextDatumGetCString(rij->nieuw.waarden[BELEID_VERSIE]), KLANTCONTACT_VERSION) != 0 :
		rij_wijzigt(rij, BELEID_VERSIE))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("versie of \"%s\" is written by the functions of the extension only",
						RelationGetRelationName(rij->rel)),
				 errdetail("The library has version %s.", KLANTCONTACT_VERSION),
				 errhint("UPDATE the settings only.")));
}

/* The settings are one row, from the making of the register on. */
static void
check_beleid(const Rij *rij)
{
	if (TRIGGER_FIRED_BY_DELETE(rij->event))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the row of \"%s\" cannot be deleted", RelationGetRelationName(rij->rel)),
				 errhint("UPDATE its settings.")));
	check_versie(rij);
	beleid_changes(&rij->reg, rij->rel);
}

static char *
adressen_los_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("UPDATE %s SET betrokkene = NULL"
					" WHERE betrokkene OPERATOR(pg_catalog.=) $1 AND partij IS NOT NULL",
					register_tabel(reg, TABEL_DIGITAAL_ADRES));
}

/*
 * The adressen of a betrokkene go with it, by the foreign key; but one that is a
 * partij's too stays the partij's.
 */
static void
adressen_los(const Rij *rij)
{
	Oid			argtypes[] = {UUIDOID};
	Datum		id = rij->oud.waarden[BETROKKENE_ID];

	SPI_connect();
	plan_execute_as_owner(plan_get(&rij->reg, PLAN_ADRES_LOS, 0, adressen_los_tekst, NULL,
								   1, argtypes),
						  &id, NULL, rij->reg.tabellen[TABEL_DIGITAAL_ADRES]);
	SPI_finish();
}

/*
 * bij_rij(tabel): the BEFORE ROW trigger of every table of a register
 */
Datum
klantcontact_bij_rij(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Tabel		tabel = check_trigger_call(fcinfo, "bij_rij",
										   TRIGGER_EVENT_ROW | TRIGGER_EVENT_BEFORE);
	Rij			rij;
	HeapTuple	tuple;

	read_rij(&rij, trigdata, tabel);
	if (tabel == TABEL_MUTATIE)
		check_mutatie(&rij);
	if (tabel == TABEL_BELEID)
		check_beleid(&rij);
	/* who writes a row sees it by its id: that first */
	if (TRIGGER_FIRED_BY_INSERT(rij.event))
		fill_defaults(&rij);
	check_toegang(&rij);

	if (TRIGGER_FIRED_BY_DELETE(trigdata->tg_event))
	{
		check_rij_regels(&rij);
		if (tabel == TABEL_BETROKKENE)
			adressen_los(&rij);
		hint_commit(&rij);
		return PointerGetDatum(trigdata->tg_trigtuple);
	}

	store_texts(&rij);
	vul_rij(&rij);
	check_verplichte_waarden(&rij);
	check_texts(&rij);
	check_rij_regels(&rij);
	hint_commit(&rij);
	tuple = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ?
		trigdata->tg_newtuple : trigdata->tg_trigtuple;
	return PointerGetDatum(write_rij(&rij, tuple));
}
