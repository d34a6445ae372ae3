/*-------------------------------------------------------------------------
 *
 * insert_direct.c
 *	  Rows that go into their table without a statement.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/insert_direct.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/sysattr.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_trigger.h"
#include "commands/trigger.h"
#include "executor/executor.h"
#include "executor/nodeModifyTable.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "utils/acl.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "document/insert_direct.h"
#include "document/insert_shape.h"
#include "register/anchor.h"
#include "rules/known.h"

#define ID_COLUMN 0

/* A table that rows go into, for one call. */
typedef struct Direct
{
	const Register *reg;
	Table		table;
	Relation	rel;
	const InsertShape *shape;
	EState	   *estate;
	ResultRelInfo *target;
	TupleTableSlot *slot;
	int			default_count;
	AttrNumber *default_columns;
	ExprState **defaults;
	ForeignKeys *keys;			/* NULL: triggers check them all */
	OwnRows    *own;
	Proofs	   *proofs;			/* NULL: nothing is noted of what is known */
	Trigger    *log;			/* the trigger of the log, if it fires */
	bool		others;			/* do others fire after each row? */
} Direct;

/*----
 * Where this way is not certain to be the same
 * ----
 */

/*
 * Who looks at the rights of each statement, as pgaudit does, is to see the statement.
 * On tables that citus distributes these would be the wrong, empty ones.
 */
static bool
session_allows(void)
{
	return !XactReadOnly && !IsInParallelMode() &&
		SessionReplicationRole == SESSION_REPLICATION_ROLE_ORIGIN &&
		ExecutorCheckPerms_hook == NULL &&
		!InNoForceRLSOperation() &&
		!OidIsValid(get_relname_relid("pg_dist_partition", PG_CATALOG_NAMESPACE));
}

/*----
 * Opening
 * ----
 */

/* These columns, as the executor numbers them. */
static Bitmapset *
inserted_columns(const Direct *direct, uint64 given)
{
	Bitmapset  *columns = NULL;

	for (int i = 0; i < table_models[direct->table].column_count; i++)
	{
		if (given & COLUMN_BIT(i))
			columns = bms_add_member(columns, direct->shape->attnums[i] - FirstLowInvalidHeapAttributeNumber);
	}
	return columns;
}

/* What the executor is to know of an INSERT of these columns. */
static void
make_range_table(const Direct *direct, Bitmapset *columns)
{
	Query	   *query = makeNode(Query);

	(void) insert_query_add(query, direct->rel, columns);
	ExecInitRangeTable_compat(direct->estate, query);
}

/* Each policy's check, ready to run. */
static void
open_policies(Direct *direct)
{
	ListCell   *lc;

	foreach(lc, direct->shape->policies)
	{
		WithCheckOption *option = lfirst(lc);

		direct->target->ri_WithCheckOptionExprs =
			lappend(direct->target->ri_WithCheckOptionExprs,
					ExecInitQual((List *) option->qual, NULL));
	}
	direct->target->ri_WithCheckOptions = direct->shape->policies;
}

/* The defaults of the columns that not all of the rows give. */
static void
open_defaults(Direct *direct, uint64 given)
{
	const InsertShape *shape = direct->shape;

	direct->default_columns = palloc((shape->default_count + 1) * sizeof(AttrNumber));
	direct->defaults = palloc((shape->default_count + 1) * sizeof(ExprState *));
	for (int i = 0; i < shape->default_count; i++)
	{
		const InsertDefault *one = &shape->defaults[i];

		if (one->column >= 0 && (given & COLUMN_BIT(one->column)))
			continue;
		direct->default_columns[direct->default_count] = one->attnum;
		direct->defaults[direct->default_count++] = ExecInitExpr(one->expr, NULL);
	}
}

/* The trigger of the log, among those that fire after a row, and are there others? */
static void
find_log(Direct *direct)
{
	TriggerDesc *triggers = direct->target->ri_TrigDesc;

	for (int i = 0; triggers != NULL && i < triggers->numtriggers; i++)
	{
		Trigger    *trigger = &triggers->triggers[i];

		if (!TRIGGER_TYPE_MATCHES(trigger->tgtype, TRIGGER_TYPE_ROW, TRIGGER_TYPE_AFTER, TRIGGER_TYPE_INSERT))
			continue;
		if (trigger->tgoid == direct->shape->log_trigger)
			direct->log = trigger;
		else
			direct->others = true;
	}
}

static void
open_triggers(Direct *direct)
{
	const InsertShape *shape = direct->shape;

	if (shape->users_triggers)
		direct->own->certain = false;
	if (shape->keys != NULL)
		direct->keys = foreign_keys_take(direct->rel, shape->keys, direct->target->ri_TrigDesc);
	find_log(direct);
}

static void
open_target(Direct *direct, Row **rows, int count)
{
	EState	   *estate = direct->estate;
	uint64		by_any = 0;
	uint64		by_all = PG_UINT64_MAX;

	for (int i = 0; i < count; i++)
	{
		by_any |= rows[i]->given;
		by_all &= rows[i]->given;
	}
	make_range_table(direct, inserted_columns(direct, by_any));
	direct->target = makeNode(ResultRelInfo);
	InitResultRelInfo(direct->target, direct->rel, 1, NULL, 0);
	estate->es_opened_result_relations = lappend(estate->es_opened_result_relations,
												 direct->target);
	open_triggers(direct);
	open_defaults(direct, by_all);
	open_policies(direct);
	ExecOpenIndices(direct->target, false);
	direct->slot = table_slot_create(direct->rel, &estate->es_tupleTable);
}

/* False: not for this table.  Its lock is kept, as that of a statement would be. */
static bool
direct_open(Direct *direct, const Register *reg, Row **rows, int count)
{
	Oid			relid = reg->tables[direct->table];
	MemoryContext old;

	if (!session_allows() || pg_class_aclcheck(relid, GetUserId(), ACL_INSERT) != ACLCHECK_OK)
		return false;
	direct->rel = table_open(relid, RowExclusiveLock);
	direct->shape = insert_shape(direct->rel, direct->table);
	if (!direct->shape->direct)
	{
		table_close(direct->rel, NoLock);
		return false;
	}
	direct->estate = CreateExecutorState();
	old = MemoryContextSwitchTo(direct->estate->es_query_cxt);
	open_target(direct, rows, count);
	MemoryContextSwitchTo(old);
	direct->reg = reg;
	if (IS_DOCUMENT_TABLE(direct->table))
		direct->proofs = proofs_of(reg->tables[TABLE_KLANTCONTACT]);
	if (direct->proofs != NULL && !known_is_watched(reg, direct->proofs))
		direct->proofs = NULL;
	return true;
}

static void
direct_close(Direct *direct)
{
	ExecCloseIndices(direct->target);
	ExecResetTupleTable(direct->estate->es_tupleTable, false);
	FreeExecutorState(direct->estate);
	table_close(direct->rel, NoLock);
}

/*----
 * Inserting
 * ----
 */

static void
fill_slot(Direct *direct, const Row *row)
{
	TupleTableSlot *slot = direct->slot;
	ExprContext *econtext = GetPerTupleExprContext(direct->estate);
	int			natts = slot->tts_tupleDescriptor->natts;

	ExecClearTuple(slot);
	memset(slot->tts_values, 0, natts * sizeof(Datum));
	memset(slot->tts_isnull, true, natts * sizeof(bool));
	for (int i = 0; i < table_models[direct->table].column_count; i++)
	{
		if (!ROW_HAS(row, i))
			continue;
		slot->tts_values[direct->shape->attnums[i] - 1] = row->values[i];
		slot->tts_isnull[direct->shape->attnums[i] - 1] = false;
	}
	for (int i = 0; i < direct->default_count; i++)
	{
		int			column = direct->default_columns[i] - 1;

		if (slot->tts_isnull[column])
			slot->tts_values[column] = ExecEvalExprSwitchContext(direct->defaults[i], econtext,
																 &slot->tts_isnull[column]);
	}
	ExecStoreVirtualTuple(slot);
}

/* The row as it was stored. */
static void
read_slot(const Direct *direct, RowValues *image)
{
	for (int i = 0; i < table_models[direct->table].column_count; i++)
	{
		image->nulls[i] = direct->shape->attnums[i] == InvalidAttrNumber;
		if (!image->nulls[i])
			image->values[i] = slot_getattr(direct->slot, direct->shape->attnums[i], &image->nulls[i]);
	}
}

/* The klantcontact that the row is a child of, if this transaction is known to have inserted it. */
static const pg_uuid_t *
new_klantcontact(const Direct *direct)
{
	int			column = anchor_column(direct->table);
	bool		isnull;
	Datum		id;

	if (direct->proofs == NULL || direct->table == TABLE_KLANTCONTACT || column < 0)
		return NULL;
	id = slot_getattr(direct->slot, direct->shape->attnums[column], &isnull);
	return isnull || proofs_need_lock(direct->proofs, DatumGetUUIDP(id)) ? NULL : DatumGetUUIDP(id);
}

/* The trigger of the log would find no more than that a child is no addition. */
static void
queue_triggers(Direct *direct, List *recheck)
{
	const pg_uuid_t *klantcontact = direct->log == NULL ? NULL : new_klantcontact(direct);
	RowValues	image;
	char		enabled;

	if (klantcontact == NULL)
	{
		ExecARInsertTriggers(direct->estate, direct->target, direct->slot, recheck, NULL);
		return;
	}
	read_slot(direct, &image);
	known_child(direct->reg, direct->proofs, klantcontact, direct->table, &image);
	if (!direct->others)
		return;
	enabled = direct->log->tgenabled;
	direct->log->tgenabled = TRIGGER_DISABLED;
	ExecARInsertTriggers(direct->estate, direct->target, direct->slot, recheck, NULL);
	direct->log->tgenabled = enabled;
}

/* Another moment is what the log goes by, for one that is not the transaction's. */
static void
note_klantcontact(const Direct *direct)
{
	RowValues	image;

	if (direct->proofs == NULL || !direct->own->certain || !direct->own->new_ids)
		return;
	read_slot(direct, &image);
	if (DatumGetTimestampTz(image.values[KLANTCONTACT_GEREGISTREERD_OP]) !=
		GetCurrentTransactionStartTimestamp())
		return;
	proofs_inserted(direct->proofs, DatumGetUUIDP(image.values[KLANTCONTACT_ID]));
	known_klantcontact(direct->reg, direct->proofs, &image);
}

/* What the executor does for a row of an INSERT, in its order. */
static bool
insert_slot(Direct *direct)
{
	TupleTableSlot *slot = direct->slot;
	ResultRelInfo *target = direct->target;
	EState	   *estate = direct->estate;
	const TupleConstr *constr = RelationGetDescr(direct->rel)->constr;
	List	   *recheck = NIL;

	if (target->ri_TrigDesc != NULL && target->ri_TrigDesc->trig_insert_before_row &&
		!ExecBRInsertTriggers(estate, target, slot))
		return false;
	slot->tts_tableOid = RelationGetRelid(direct->rel);
	if (constr != NULL && constr->has_generated_stored)
		ExecComputeStoredGenerated(target, estate, slot, CMD_INSERT);
	if (target->ri_WithCheckOptions != NIL)
		ExecWithCheckOptions(WCO_RLS_INSERT_CHECK, target, slot, estate);
	if (constr != NULL)
		ExecConstraints(target, slot, estate);
	table_tuple_insert(direct->rel, slot, estate->es_output_cid, 0, NULL);
	if (target->ri_NumIndices > 0)
		recheck = ExecInsertIndexTuples_compat(target, slot, estate);
	queue_triggers(direct, recheck);
	list_free(recheck);
	return true;
}

static void
insert_row(Direct *direct, const Row *row)
{
	bool		isnull;
	Datum		id;

	CHECK_FOR_INTERRUPTS();
	ResetPerTupleExprContext(direct->estate);
	fill_slot(direct, row);
	if (!insert_slot(direct))
		return;
	if (direct->table == TABLE_KLANTCONTACT)
		note_klantcontact(direct);
	if (direct->keys != NULL)
		foreign_keys_note(direct->keys, direct->own, direct->slot);
	id = slot_getattr(direct->slot, direct->shape->attnums[ID_COLUMN], &isnull);
	if (table_models[direct->table].columns[ID_COLUMN].kind == COLUMN_UUID)
		own_rows_add(direct->own, RelationGetRelid(direct->rel), id);
}

bool
direct_insert(const Register *reg, Row **rows, int count, Table table, OwnRows *own)
{
	Direct		direct = {.table = table,.own = own};
	MemoryContext old;

	if (!direct_open(&direct, reg, rows, count))
	{
		own->certain = false;
		return false;
	}
	CommandCounterIncrement();
	PushActiveSnapshot(GetTransactionSnapshot());
	direct.estate->es_output_cid = GetCurrentCommandId(true);
	AfterTriggerBeginQuery();
	for (int i = 0; i < count; i++)
		insert_row(&direct, rows[i]);
	if (direct.keys != NULL)
		foreign_keys_check(direct.keys, own);
	old = MemoryContextSwitchTo(direct.estate->es_query_cxt);
	AfterTriggerEndQuery(direct.estate);
	MemoryContextSwitchTo(old);
	PopActiveSnapshot();
	direct_close(&direct);
	CommandCounterIncrement();
	return true;
}
