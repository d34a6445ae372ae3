/*-------------------------------------------------------------------------
 *
 * at_commit.c
 *	  The trigger at commit: which row has to be guarded.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/at_commit.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "commands/trigger.h"
#include "utils/rel.h"

#include "register/anchor.h"
#include "register/attributes.h"
#include "register/beleid.h"
#include "triggers/call_check.h"
#include "triggers/deferral.h"
#include "triggers/guard.h"

PG_FUNCTION_INFO_V1(klantcontact_bij_commit);

static void
guard_or_postpone(const Register *reg, Table anchor, const pg_uuid_t *id)
{
	if (!deferred(reg, anchor, id))
		guard_row(reg, anchor, id);
}

/* Guards the anchor row that a version of the row belongs to, if any. */
static void
guard_version(const Register *reg, Table table, Relation rel,
			  const AttrNumber *attnums, HeapTuple tuple)
{
	RowValues	image;
	Anchor		anchor;

	if (tuple == NULL)
		return;
	row_values_from_tuple(rel, table, attnums, tuple, &image);
	if (anchor_of(reg, table, &image, &anchor))
		guard_or_postpone(reg, anchor.table, DatumGetUUIDP(anchor.id));
}

/*
 * The klantcontact that an onderwerpobject was about may have had its purpose in
 * being followed up (klantcontact_doel).
 */
static void
guard_earlier(const Register *reg, Relation rel, const AttrNumber *attnums, HeapTuple old)
{
	RowValues	image;

	row_values_from_tuple(rel, TABLE_ONDERWERPOBJECT, attnums, old, &image);
	if (!image.nulls[ONDERWERPOBJECT_WAS_KLANTCONTACT])
		guard_or_postpone(reg, TABLE_KLANTCONTACT,
						  DatumGetUUIDP(image.values[ONDERWERPOBJECT_WAS_KLANTCONTACT]));
}

/* A taak that is given to another actor may be of several. */
static void
guard_actoren(const Register *reg, Relation rel, const AttrNumber *attnums, const TriggerData *trigdata)
{
	RowValues	old;
	RowValues	new;

	if (!has_table(reg, TABLE_ACTOR_INTERNE_TAAK))
		return;
	row_values_from_tuple(rel, TABLE_INTERNE_TAAK, attnums, trigdata->tg_trigtuple, &old);
	row_values_from_tuple(rel, TABLE_INTERNE_TAAK, attnums, trigdata->tg_newtuple, &new);
	if (memcmp(DatumGetUUIDP(old.values[INTERNE_TAAK_ACTOR]), DatumGetUUIDP(new.values[INTERNE_TAAK_ACTOR]), UUID_LEN) != 0)
		guard_or_postpone(reg, TABLE_INTERNE_TAAK, DatumGetUUIDP(new.values[INTERNE_TAAK_ID]));
}

/*
 * bij_commit(tabel): the deferred constraint trigger of every table that rules
 * at commit look at
 */
Datum
klantcontact_bij_commit(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Register	reg;
	Table		table = check_trigger_call(fcinfo, "bij_commit",
										   TRIGGER_EVENT_ROW | TRIGGER_EVENT_AFTER);
	Relation	rel = trigdata->tg_relation;
	AttrNumber	attnums[MAX_COLUMNS];

	register_of_relation(rel, table, &reg);
	attributes_of(rel, table, attnums);

	/* an insert or a delete has one version, an update two */
	guard_version(&reg, table, rel, attnums, trigdata->tg_trigtuple);
	guard_version(&reg, table, rel, attnums, trigdata->tg_newtuple);
	if (table == TABLE_INTERNE_TAAK && TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event))
		guard_actoren(&reg, rel, attnums, trigdata);
	if (table == TABLE_ONDERWERPOBJECT && !TRIGGER_FIRED_BY_INSERT(trigdata->tg_event) &&
		beleid_of(&reg)->doel_verplicht)
		guard_earlier(&reg, rel, attnums, trigdata->tg_trigtuple);
	return PointerGetDatum(NULL);
}
