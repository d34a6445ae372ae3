/*-------------------------------------------------------------------------
 *
 * note.c
 *	  What is logged.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/note.c
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
#include "register/correction.h"
#include "rules/forgotten.h"
#include "triggers/call_check.h"
#include "register/proofs.h"
#include "log/note.h"
#include "log/write.h"
#include "log/queue.h"
#include "log/erase.h"
#include "register/anchor.h"
#include "register/attributes.h"
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
fill(RowValues *change, int column, Datum value)
{
	change->values[column] = value;
	change->nulls[column] = false;
}

static Datum
name_datum(const char *name)
{
	return DirectFunctionCall1(namein, CStringGetDatum(name));
}

/* Who and why.  The role behind SECURITY DEFINER is the outer one. */
static void
fill_circumstances(const Register *reg, RowValues *change)
{
	const char *reden = correctie_reden();
	HandelendeActor *actor = palloc(sizeof(HandelendeActor));

	fill(change, MUTATIE_ROL, name_datum(GetUserNameFromId(GetOuterUserId(), false)));
	fill(change, MUTATIE_SESSIE_ROL, name_datum(GetUserNameFromId(GetSessionUserId(), false)));
	if (handelende_actor(reg, GetOuterUserId(), actor))
		fill(change, MUTATIE_ACTOR, UUIDPGetDatum(&actor->id));
	if (reden != NULL)
	{
		fill(change, MUTATIE_CORRECTIE, UUIDPGetDatum(correctie_id()));
		fill(change, MUTATIE_REDEN, CStringGetTextDatum(reden));
	}
}

/* Has a row of the log written, of which the rest is filled in here. */
static void
note(Waiter *waiter, Table table)
{
	RowValues  *change = &waiter->change;
	pg_uuid_t	id;

	uuid7_generate(&id);
	fill(change, MUTATIE_ID, UUIDPGetDatum(&id));
	fill(change, MUTATIE_TABEL, name_datum(table_models[table].name));
	fill(change, MUTATIE_KETEN, PointerGetDatum(keten_name(&waiter->keten)));
	fill_circumstances(&waiter->reg, change);
	waiter->vergt_slot = waiter->keten.table != table;

	queue_add(waiter);
	if (queue_is_full())
		mutaties_write();
}

/*
 * Has it logged that a row was changed or deleted ("voor": as it was), added to a
 * document (0), or destroyed (0 and "gewist").
 */
static void
note_change(const Register *reg, Table table, const RowValues *image,
			const pg_uuid_t *klantcontact, Datum before, bool wiped)
{
	Waiter		waiter = {.reg = *reg,.keten = keten_of(table, image, klantcontact),
	.wiped = wiped};
	RowValues  *change = &waiter.change;

	memset(change->nulls, true, sizeof(change->nulls));
	if (table_models[table].columns[0].kind == COLUMN_UUID)
		fill(change, MUTATIE_RIJ, image->values[0]);
	if (klantcontact != NULL)
		fill(change, MUTATIE_KLANTCONTACT, UUIDPGetDatum(klantcontact));
	if (before != (Datum) 0)
		fill(change, MUTATIE_VOOR, before);
	note(&waiter, table);
}

void
mutation_note_right(const Register *reg, const char *role, const char *right, bool had)
{
	StringInfoData before;
	Waiter		waiter = {.reg = *reg,.keten = {TABLE_RECHT, CStringGetTextDatum(psprintf("%s:%s", right, role))}};

	initStringInfo(&before);
	appendStringInfoString(&before, "{\"rol\": ");
	escape_json(&before, role);
	appendStringInfo(&before, ", \"recht\": \"%s\", \"verleend\": %s}", right, had ? "true" : "false");
	memset(waiter.change.nulls, true, sizeof(waiter.change.nulls));
	fill(&waiter.change, MUTATIE_VOOR, DirectFunctionCall1(jsonb_in, CStringGetDatum(before.data)));
	note(&waiter, TABLE_RECHT);
}

void
mutatie_note_wiping(const Register *reg, Table table, const pg_uuid_t *change,
					const pg_uuid_t *klantcontact, const pg_uuid_t *partij)
{
	RowValues	image;
	int			column = keten_partij_column(table);

	memset(image.nulls, true, sizeof(image.nulls));
	image.values[0] = UUIDPGetDatum(change);
	image.nulls[0] = false;
	if (partij != NULL && column >= 0)
	{
		image.values[column] = UUIDPGetDatum(partij);
		image.nulls[column] = false;
	}
	note_change(reg, table, &image, klantcontact, (Datum) 0, true);
}

/*----
 * The trigger that notes what is to be logged
 * ----
 */

/* The klantcontact that a version of a row belongs to, or NULL. */
static const pg_uuid_t *
klantcontact_of(const Register *reg, Table table, const RowValues *image)
{
	Anchor		anchor;
	RowValues	betrokkene;

	if (anchor_of(reg, table, image, &anchor))
		return anchor.table == TABLE_KLANTCONTACT ? DatumGetUUIDP(anchor.id) : NULL;

	/* an adres that goes with its betrokkene, which is gone by now */
	if (table == TABLE_DIGITAAL_ADRES && !image->nulls[DIGITAAL_ADRES_BETROKKENE] &&
		lookup_deleted(reg, TABLE_BETROKKENE, image->values[DIGITAAL_ADRES_BETROKKENE],
					   &betrokkene) != NULL)
		return DatumGetUUIDP(betrokkene.values[BETROKKENE_KLANTCONTACT]);
	return NULL;
}

/*
 * Is this a row of a document that the same transaction registers?  Then it is
 * not an addition.
 */
static bool
is_first_registration(const Register *reg, const pg_uuid_t *klantcontact)
{
	Proofs	   *proofs = proofs_of(reg->tables[TABLE_KLANTCONTACT]);

	if (!bewijzen_vergt_slot(proofs, klantcontact))
		return true;
	if (lookup_freshness(reg, TABLE_KLANTCONTACT, UUIDPGetDatum(klantcontact)) != FRESH_WRITTEN)
		return false;
	proofs_fresh(proofs, klantcontact);
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
		(klantcontact == NULL || is_first_registration(&reg, klantcontact)))
		return PointerGetDatum(NULL);

	check_not_forgotten(&reg, table, rel, added ? NULL : trigdata->tg_trigtuple,
						added ? trigdata->tg_trigtuple :
						TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ? trigdata->tg_newtuple : NULL);
	wiped = !added && wiping_holds(&reg, table, &image, klantcontact);
	note_change(&reg, table, &image, klantcontact,
				added || wiped ? (Datum) 0 : row_to_jsonb(rel, trigdata->tg_trigtuple), wiped);
	return PointerGetDatum(NULL);
}
