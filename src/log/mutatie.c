/*-------------------------------------------------------------------------
 *
 * mutatie.c
 *	  What is logged.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/mutatie.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/fmgroids.h"
#include "utils/fmgrprotos.h"
#include "utils/json.h"
#include "utils/rel.h"

#include "rights/binding.h"
#include "rights/handelende_actor.h"
#include "checks/correctie.h"
#include "checks/forgotten.h"
#include "checks/trigger_call.h"
#include "commit/bewijzen.h"
#include "log/mutatie.h"
#include "log/schrijven.h"
#include "log/wachtrij.h"
#include "log/wissing.h"
#include "model/anker.h"
#include "model/kolommen.h"
#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_bij_mutatie);

/*----
 * A row of the log
 * ----
 */

/* A row as JSON, its keys the names of the columns. */
static Datum
row_to_jsonb(Relation rel, HeapTuple tuple)
{
	FmgrInfo	flinfo;
	Node	   *arg = (Node *) makeNullConst(rel->rd_rel->reltype, -1, InvalidOid);

	/* to_jsonb() asks its call for the type of the argument */
	fmgr_info(F_TO_JSONB, &flinfo);
	fmgr_info_set_expr((Node *) makeFuncExpr(F_TO_JSONB, JSONBOID, list_make1(arg),
											 InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL),
					   &flinfo);
	return FunctionCall1(&flinfo, heap_copy_tuple_as_datum(tuple, RelationGetDescr(rel)));
}

static void
fill(Versie *rij, int kolom, Datum waarde)
{
	rij->waarden[kolom] = waarde;
	rij->leeg[kolom] = false;
}

static Datum
name_datum(const char *naam)
{
	return DirectFunctionCall1(namein, CStringGetDatum(naam));
}

/* Who and why.  The role behind SECURITY DEFINER is the outer one. */
static void
fill_circumstances(const Register *reg, Versie *rij)
{
	const char *reden = correctie_reden();
	HandelendeActor *actor = palloc(sizeof(HandelendeActor));

	fill(rij, MUTATIE_ROL, name_datum(GetUserNameFromId(GetOuterUserId(), false)));
	fill(rij, MUTATIE_SESSIE_ROL, name_datum(GetUserNameFromId(GetSessionUserId(), false)));
	if (handelende_actor(reg, GetOuterUserId(), actor))
		fill(rij, MUTATIE_ACTOR, UUIDPGetDatum(&actor->id));
	if (reden != NULL)
	{
		fill(rij, MUTATIE_CORRECTIE, UUIDPGetDatum(correctie_id()));
		fill(rij, MUTATIE_REDEN, CStringGetTextDatum(reden));
	}
}

/* Has a row of the log written, of which the rest is filled in here. */
static void
note(Wachtende *wachtende, Tabel tabel)
{
	Versie	   *rij = &wachtende->rij;
	pg_uuid_t	id;

	uuid7_generate(&id);
	fill(rij, MUTATIE_ID, UUIDPGetDatum(&id));
	fill(rij, MUTATIE_TABEL, name_datum(tabel_modellen[tabel].naam));
	fill(rij, MUTATIE_KETEN, PointerGetDatum(keten_naam(&wachtende->keten)));
	fill_circumstances(&wachtende->reg, rij);
	wachtende->vergt_slot = wachtende->keten.tabel != tabel;

	wachtrij_bij(wachtende);
	if (wachtrij_is_vol())
		mutaties_schrijf();
}

/*
 * Has it logged that a row was changed or deleted ("voor": as it was), added to a
 * document (0), or destroyed (0 and "gewist").
 */
static void
note_change(const Register *reg, Tabel tabel, const Versie *versie,
			const pg_uuid_t *klantcontact, Datum voor, bool gewist)
{
	Wachtende	wachtende = {.reg = *reg,.keten = keten_van(tabel, versie, klantcontact),
	.gewist = gewist};
	Versie	   *rij = &wachtende.rij;

	memset(rij->leeg, true, sizeof(rij->leeg));
	if (tabel_modellen[tabel].kolommen[0].soort == KOLOM_UUID)
		fill(rij, MUTATIE_RIJ, versie->waarden[0]);
	if (klantcontact != NULL)
		fill(rij, MUTATIE_KLANTCONTACT, UUIDPGetDatum(klantcontact));
	if (voor != (Datum) 0)
		fill(rij, MUTATIE_VOOR, voor);
	note(&wachtende, tabel);
}

void
mutation_note_right(const Register *reg, const char *role, const char *right, bool had)
{
	StringInfoData voor;
	Wachtende	wachtende = {.reg = *reg,.keten = {TABEL_RECHT, CStringGetTextDatum(psprintf("%s:%s", right, role))}};

	initStringInfo(&voor);
	appendStringInfoString(&voor, "{\"rol\": ");
	escape_json(&voor, role);
	appendStringInfo(&voor, ", \"recht\": \"%s\", \"verleend\": %s}", right, had ? "true" : "false");
	memset(wachtende.rij.leeg, true, sizeof(wachtende.rij.leeg));
	fill(&wachtende.rij, MUTATIE_VOOR, DirectFunctionCall1(jsonb_in, CStringGetDatum(voor.data)));
	note(&wachtende, TABEL_RECHT);
}

void
mutatie_noteer_wissing(const Register *reg, Tabel tabel, const pg_uuid_t *rij,
					   const pg_uuid_t *klantcontact, const pg_uuid_t *partij)
{
	Versie		versie;
	int			kolom = keten_partij_kolom(tabel);

	memset(versie.leeg, true, sizeof(versie.leeg));
	versie.waarden[0] = UUIDPGetDatum(rij);
	versie.leeg[0] = false;
	if (partij != NULL && kolom >= 0)
	{
		versie.waarden[kolom] = UUIDPGetDatum(partij);
		versie.leeg[kolom] = false;
	}
	note_change(reg, tabel, &versie, klantcontact, (Datum) 0, true);
}

/*----
 * The trigger that notes what is to be logged
 * ----
 */

/* The klantcontact that a version of a row belongs to, or NULL. */
static const pg_uuid_t *
klantcontact_van(const Register *reg, Tabel tabel, const Versie *versie)
{
	Anker		anker;
	Versie		betrokkene;

	if (anker_van(reg, tabel, versie, &anker))
		return anker.tabel == TABEL_KLANTCONTACT ? DatumGetUUIDP(anker.id) : NULL;

	/* an adres that goes with its betrokkene, which is gone by now */
	if (tabel == TABEL_DIGITAAL_ADRES && !versie->leeg[DIGITAAL_ADRES_BETROKKENE] &&
		opzoeken_verwijderd(reg, TABEL_BETROKKENE, versie->waarden[DIGITAAL_ADRES_BETROKKENE],
							&betrokkene) != NULL)
		return DatumGetUUIDP(betrokkene.waarden[BETROKKENE_KLANTCONTACT]);
	return NULL;
}

/*
 * Is this a row of a document that the same transaction registers?  Then it is
 * not an addition.
 */
static bool
is_first_registration(const Register *reg, const pg_uuid_t *klantcontact)
{
	Bewijzen   *bewijzen = bewijzen_van(reg->tabellen[TABEL_KLANTCONTACT]);

	if (!bewijzen_vergt_slot(bewijzen, klantcontact))
		return true;
	if (opzoeken_versheid(reg, TABEL_KLANTCONTACT, UUIDPGetDatum(klantcontact)) != VERS_GESCHREVEN)
		return false;
	bewijzen_vers(bewijzen, klantcontact);
	return true;
}

static bool
tuples_equal(TupleDesc desc, HeapTuple a, HeapTuple b)
{
	for (int i = 1; i <= desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i - 1);
		bool		a_null;
		bool		b_null;
		Datum		a_value = heap_getattr(a, i, desc, &a_null);
		Datum		b_value = heap_getattr(b, i, desc, &b_null);

		if (att->attisdropped)
			continue;
		if (a_null != b_null ||
			(!a_null && !datum_image_eq(a_value, b_value, att->attbyval, att->attlen)))
			return false;
	}
	return true;
}

/* bij_mutatie(tabel): the AFTER ROW trigger of every table of a register */
Datum
klantcontact_bij_mutatie(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Tabel		tabel = check_trigger_call(fcinfo, "bij_mutatie",
										   TRIGGER_EVENT_ROW | TRIGGER_EVENT_AFTER);
	Relation	rel = trigdata->tg_relation;
	bool		added = TRIGGER_FIRED_BY_INSERT(trigdata->tg_event);
	AttrNumber	attnums[MAX_KOLOMMEN];
	Register	reg;
	Versie		versie;
	const pg_uuid_t *klantcontact;
	bool		gewist;

	register_van_relatie(rel, tabel, &reg);
	kolommen_van(rel, tabel, attnums);
	if (tabel == TABEL_ACTOR)
		binding_follow(&reg, trigdata, attnums);
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) &&
		tuples_equal(RelationGetDescr(rel), trigdata->tg_trigtuple, trigdata->tg_newtuple))
		return PointerGetDatum(NULL);

	versie_van_tuple(rel, tabel, attnums, trigdata->tg_trigtuple, &versie);
	klantcontact = klantcontact_van(&reg, tabel, &versie);
	if (added && tabel != TABEL_BEWAARTERMIJN &&
		(klantcontact == NULL || is_first_registration(&reg, klantcontact)))
		return PointerGetDatum(NULL);

	check_not_forgotten(&reg, tabel, rel, added ? NULL : trigdata->tg_trigtuple,
						added ? trigdata->tg_trigtuple :
						TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ? trigdata->tg_newtuple : NULL);
	gewist = !added && wissing_geldt(&reg, tabel, &versie, klantcontact);
	note_change(&reg, tabel, &versie, klantcontact,
				added || gewist ? (Datum) 0 : row_to_jsonb(rel, trigdata->tg_trigtuple), gewist);
	return PointerGetDatum(NULL);
}
