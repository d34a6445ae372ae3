/*-------------------------------------------------------------------------
 *
 * bij_rij.c
 *	  The row trigger: fills in and checks a row before it is stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/bij_rij.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "utils/builtins.h"
#include "utils/rel.h"
#include "utils/uuid.h"

#include "rights/rechten.h"
#include "rules/change.h"
#include "triggers/row_access.h"
#include "triggers/row_fill.h"
#include "triggers/call_check.h"
#include "register/proofs.h"
#include "log/write.h"
#include "log/erase.h"
#include "register/anchor.h"
#include "register/attributes.h"
#include "register/statement.h"
#include "register/version_check.h"

PG_FUNCTION_INFO_V1(klantcontact_bij_rij);

/*----
 * From and to tuples
 * ----
 */

static void
read_values(const RowChange *change, HeapTuple tuple, RowValues *image)
{
	row_values_from_tuple(change->rel, change->table, change->attnums, tuple, image);
}

static void
read_change(RowChange *change, TriggerData *trigdata, Table table)
{
	change->event = trigdata->tg_event;
	change->rel = trigdata->tg_relation;
	change->table = table;
	register_of_relation(change->rel, table, &change->reg);
	check_not_newer(&change->reg);
	attributes_of(change->rel, table, change->attnums);
	MemSet(change->set, 0, sizeof(change->set));
	change->kanaal = NULL;
	change->state = change->beforehand = false;
	change->reporter = NULL;

	if (TRIGGER_FIRED_BY_INSERT(change->event))
		read_values(change, trigdata->tg_trigtuple, &change->new);
	else
		read_values(change, trigdata->tg_trigtuple, &change->old);
	if (TRIGGER_FIRED_BY_UPDATE(change->event))
		read_values(change, trigdata->tg_newtuple, &change->new);
}

/* The tuple to store: the given one, unless the guard filled something in. */
static HeapTuple
write_change(const RowChange *change, HeapTuple tuple)
{
	int			cols[MAX_COLUMNS];
	Datum		values[MAX_COLUMNS];
	bool		nulls[MAX_COLUMNS];
	int			n = 0;

	for (int i = 0; i < table_models[change->table].column_count; i++)
	{
		if (!change->set[i])
			continue;
		cols[n] = change->attnums[i];
		nulls[n] = change->new.nulls[i];
		values[n++] = change->new.values[i];
	}
	if (n == 0)
		return tuple;
	return heap_modify_tuple_by_cols(tuple, RelationGetDescr(change->rel), n, cols, values, nulls);
}

/*----
 * Hints for the guard at commit
 * ----
 */

static void
hint_changed(Proofs *proofs, const pg_uuid_t *id)
{
	proofs_unknow(proofs, id);
	proofs_hint(proofs, id);
}

/*
 * Tells which row of the anchor table this change may make wrong.  What is only
 * added to an existing document cannot, but an onderwerpobject.
 */
static void
hint_commit(const RowChange *change)
{
	Anchor		anchor;
	bool		insert = TRIGGER_FIRED_BY_INSERT(change->event);

	/* what an adres belongs to takes looking up: not for a hint */
	if (change->table == TABLE_DIGITAAL_ADRES)
		return;
	if (!insert && anchor_of(&change->reg, change->table, &change->old, &anchor))
		hint_changed(proofs_of(change->reg.tables[anchor.table]), DatumGetUUIDP(anchor.id));
	if (TRIGGER_FIRED_BY_DELETE(change->event) ||
		!anchor_of(&change->reg, change->table, &change->new, &anchor))
		return;
	if (insert && change->table != anchor.table && change->table != TABLE_ONDERWERPOBJECT)
		return;
	if (insert)
		proofs_hint(proofs_of(change->reg.tables[anchor.table]), DatumGetUUIDP(anchor.id));
	else
		hint_changed(proofs_of(change->reg.tables[anchor.table]), DatumGetUUIDP(anchor.id));
}

/*
 * The log takes what the guards write, and the wiping of what is destroyed, from nobody
 * else, the owner included.
 */
static void
check_mutatie(const RowChange *change)
{
	if (TRIGGER_FIRED_BY_INSERT(change->event) && mutatie_is_of_ours(&change->new))
		return;
	if (TRIGGER_FIRED_BY_UPDATE(change->event) && mutatie_is_being_wiped(&change->old, &change->new))
		return;
	ereport(ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 errmsg("the log of changes, \"%s\", is written by the guards of the register only",
					RelationGetRelationName(change->rel)),
			 errhint("Change the rows themselves; the log follows.")));
}

/* What the register was built as: only what builds it says so. */
static void
check_versie(const RowChange *change)
{
	if (change->new.nulls[BELEID_VERSIE])
		return;
	if (TRIGGER_FIRED_BY_INSERT(change->event) ?
		version_of_name(TextDatumGetCString(change->new.values[BELEID_VERSIE])) == VERSION_NEWER :
		change_alters(change, BELEID_VERSIE) && !beleid_versie_is_ours(change->rel))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("versie of \"%s\" is written by the functions of the extension only",
						RelationGetRelationName(change->rel)),
				 errdetail("The library has version %s.", KLANTCONTACT_VERSION),
				 errhint("UPDATE the settings only.")));
}

/* The settings are one row, from the making of the register on. */
static void
check_beleid(const RowChange *change)
{
	if (TRIGGER_FIRED_BY_DELETE(change->event))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("the row of \"%s\" cannot be deleted", RelationGetRelationName(change->rel)),
				 errhint("UPDATE its settings.")));
	check_versie(change);
	/* what holds in this transaction goes on to */
	(void) beleid_of(&change->reg);
}

/*
 * The adressen of a betrokkene go with it, by the foreign key; but one that is a
 * partij's too stays the partij's.
 */
static void
detach_adressen(const RowChange *change)
{
	static const Statement detach = {
		"UPDATE {digitaal_adres} SET betrokkene = NULL WHERE betrokkene = $1 AND partij IS NOT NULL",
		.by = BY_OWNER,.argtypes = {UUIDOID},.owner = TABLE_DIGITAAL_ADRES
	};
	Datum		id = change->old.values[BETROKKENE_ID];

	SPI_connect();
	statement_run(&detach, &change->reg, &id);
	SPI_finish();
}

/*
 * bij_rij(tabel): the BEFORE ROW trigger of every table of a register
 */
Datum
klantcontact_bij_rij(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Table		table = check_trigger_call(fcinfo, "bij_rij",
										   TRIGGER_EVENT_ROW | TRIGGER_EVENT_BEFORE);
	RowChange	change;
	HeapTuple	tuple;

	read_change(&change, trigdata, table);
	if (table == TABLE_MUTATIE)
		check_mutatie(&change);
	if (table == TABLE_BELEID)
		check_beleid(&change);
	/* who writes a row sees it by its id: that first */
	if (TRIGGER_FIRED_BY_INSERT(change.event))
		fill_defaults(&change);
	check_access(&change);

	if (TRIGGER_FIRED_BY_DELETE(trigdata->tg_event))
	{
		check_row_rules(&change);
		if (table == TABLE_BETROKKENE)
			detach_adressen(&change);
		hint_commit(&change);
		return PointerGetDatum(trigdata->tg_trigtuple);
	}

	store_values(&change);
	fill_change(&change);
	check_mandatory_values(&change);
	check_values(&change);
	check_row_rules(&change);
	hint_commit(&change);
	tuple = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) ?
		trigdata->tg_newtuple : trigdata->tg_trigtuple;
	return PointerGetDatum(write_change(&change, tuple));
}
