/*-------------------------------------------------------------------------
 *
 * bij_mutatie.c
 *	  The log trigger: has each change of a row noted.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/bij_mutatie.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "nodes/makefuncs.h"
#include "utils/datum.h"
#include "utils/fmgroids.h"
#include "utils/fmgrprotos.h"
#include "utils/rel.h"

#include "log/erase.h"
#include "log/note.h"
#include "register/anchor.h"
#include "register/attributes.h"
#include "rules/known.h"
#include "rights/bind_actor.h"
#include "triggers/call_check.h"
#include "triggers/forgotten.h"

PG_FUNCTION_INFO_V1(klantcontact_bij_mutatie);

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

/* That of a taak, which may be gone by now. */
static const pg_uuid_t *
klantcontact_of_taak(const Register *reg, Datum id)
{
	RowValues	taak;

	if (lookup(reg, TABLE_INTERNE_TAAK, id, &taak) == NULL &&
		lookup_deleted(reg, TABLE_INTERNE_TAAK, id, &taak) == NULL)
		return NULL;
	return DatumGetUUIDP(taak.values[INTERNE_TAAK_KLANTCONTACT]);
}

/* The klantcontact that a version of a row belongs to, or NULL. */
static const pg_uuid_t *
klantcontact_of(const Register *reg, Table table, const RowValues *image)
{
	Anchor		anchor;
	RowValues	betrokkene;

	if (table == TABLE_ACTOR_INTERNE_TAAK)
		return klantcontact_of_taak(reg, image->values[ACTOR_INTERNE_TAAK_INTERNE_TAAK]);
	if (anchor_of(reg, table, image, &anchor))
		return anchor.table == TABLE_KLANTCONTACT ? DatumGetUUIDP(anchor.id) : NULL;

	/* an adres that goes with its betrokkene, which is gone by now */
	if (table == TABLE_DIGITAAL_ADRES && !image->nulls[DIGITAAL_ADRES_BETROKKENE] &&
		lookup_deleted(reg, TABLE_BETROKKENE, image->values[DIGITAAL_ADRES_BETROKKENE],
					   &betrokkene) != NULL)
		return DatumGetUUIDP(betrokkene.values[BETROKKENE_KLANTCONTACT]);
	return NULL;
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
	Table		table = check_trigger_call(fcinfo, "bij_mutatie",
										   TRIGGER_EVENT_ROW | TRIGGER_EVENT_AFTER);
	Relation	rel = trigdata->tg_relation;
	bool		added = TRIGGER_FIRED_BY_INSERT(trigdata->tg_event);
	AttrNumber	attnums[MAX_COLUMNS];
	Register	reg;
	RowValues	image;
	const pg_uuid_t *klantcontact;
	bool		wiped;

	register_of_relation(rel, table, &reg);
	attributes_of(rel, table, attnums);
	if (table == TABLE_ACTOR)
		binding_follow(&reg, trigdata, attnums);
	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) &&
		tuples_equal(RelationGetDescr(rel), trigdata->tg_trigtuple, trigdata->tg_newtuple))
		return PointerGetDatum(NULL);

	row_values_from_tuple(rel, table, attnums, trigdata->tg_trigtuple, &image);
	klantcontact = klantcontact_of(&reg, table, &image);
	if (added && table != TABLE_BEWAARTERMIJN &&
		(klantcontact == NULL || proofs_see_inserted(&reg, klantcontact)))
	{
		if (klantcontact != NULL && IS_DOCUMENT_TABLE(table))
			known_child(&reg, proofs_of(reg.tables[TABLE_KLANTCONTACT]), klantcontact, table, &image);
		return PointerGetDatum(NULL);
	}

	check_not_forgotten(&reg, table, rel, added ? NULL : trigdata->tg_trigtuple,
						added ? trigdata->tg_trigtuple :
						TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ? trigdata->tg_newtuple : NULL);
	wiped = !added && wiping_holds(&reg, table, &image, klantcontact);
	log_note_change(&reg, table, &image, klantcontact,
					added || wiped ? (Datum) 0 : row_to_jsonb(rel, trigdata->tg_trigtuple), wiped);
	return PointerGetDatum(NULL);
}
