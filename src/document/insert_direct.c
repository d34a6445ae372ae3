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
#include "catalog/pg_am.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_trigger.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/executor.h"
#include "executor/nodeModifyTable.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "optimizer/optimizer.h"
#include "parser/parse_relation.h"
#include "rewrite/rewriteHandler.h"
#include "rewrite/rowsecurity.h"
#include "utils/acl.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "compat.h"
#include "document/insert_direct.h"
#include "model/kolommen.h"

#define ID_COLUMN 0

/* A table that rows go into, for one call. */
typedef struct Direct
{
	Tabel		tabel;
	Relation	rel;
	AttrNumber	attnums[MAX_KOLOMMEN];
	EState	   *estate;
	ResultRelInfo *target;
	TupleTableSlot *slot;
	int			default_count;
	AttrNumber *default_columns;
	ExprState **defaults;
	ForeignKeys *keys;			/* NULL: triggers check them all */
	OwnRows    *own;
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
		!OidIsValid(get_relname_relid("pg_dist_partition", PG_CATALOG_NAMESPACE));
}

static bool
is_ordinary_table(Relation rel)
{
	const TriggerDesc *triggers = rel->trigdesc;

	return rel->rd_rel->relkind == RELKIND_RELATION && !rel->rd_rel->relispartition &&
		rel->rd_rel->relam == HEAP_TABLE_AM_OID && rel->rd_rules == NULL &&
		(triggers == NULL ||
		 !(triggers->trig_insert_before_statement || triggers->trig_insert_after_statement ||
		   triggers->trig_insert_new_table || triggers->trig_insert_instead_row));
}

/* A value would have to be made to fit these: a domain, numeric(5,2). */
static bool
has_fitted_columns(Relation rel, Tabel tabel, const AttrNumber *attnums)
{
	TupleDesc	desc = RelationGetDescr(rel);

	for (int i = 0; i < tabel_modellen[tabel].aantal_kolommen; i++)
	{
		if (TupleDescAttr(desc, attnums[i] - 1)->atttypmod != -1)
			return true;
	}
	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i);

		if (!att->attisdropped && get_typtype(att->atttypid) == TYPTYPE_DOMAIN)
			return true;
	}
	return false;
}

/*
 * Do triggers of users run for an inserted row, with this timing?
 */
static bool
has_users_triggers(const TriggerDesc *triggers, int16 timing)
{
	for (int i = 0; triggers != NULL && i < triggers->numtriggers; i++)
	{
		const Trigger *trigger = &triggers->triggers[i];

		if (TRIGGER_TYPE_MATCHES(trigger->tgtype, TRIGGER_TYPE_ROW, timing, TRIGGER_TYPE_INSERT) &&
			!trigger->tgisinternal && trigger->tgenabled != TRIGGER_DISABLED &&
			get_func_namespace(trigger->tgfoid) != extensie_schema())
			return true;
	}
	return false;
}

/*----
 * Opening
 * ----
 */

/* The columns that any of the rows gives, as the executor numbers them. */
static Bitmapset *
inserted_columns(const Direct *direct, Row **rows, int count)
{
	Bitmapset  *columns = NULL;
	uint32		given = 0;

	for (int i = 0; i < count; i++)
		given |= rows[i]->given;
	for (int i = 0; i < tabel_modellen[direct->tabel].aantal_kolommen; i++)
	{
		if (given & COLUMN_BIT(i))
			columns = bms_add_member(columns, direct->attnums[i] - FirstLowInvalidHeapAttributeNumber);
	}
	return columns;
}

/*
 * What an INSERT of these columns says of its table.  The policies that an INSERT must
 * satisfy; false when one has a subquery, which needs a plan.
 */
static bool
make_range_table(const Direct *direct, Bitmapset *columns, List **policies)
{
	RangeTblEntry *rte = makeNode(RangeTblEntry);
	Query	   *query = makeNode(Query);
	List	   *quals;
	bool		row_security;
	bool		sublinks;

	rte->rtekind = RTE_RELATION;
	rte->relid = RelationGetRelid(direct->rel);
	rte->relkind = RELKIND_RELATION;
	rte->rellockmode = RowExclusiveLock;
	query->commandType = CMD_INSERT;
	query->resultRelation = 1;
	query->rtable = list_make1(rte);
	rte_insert_compat(query, rte, columns);
	ExecInitRangeTable_compat(direct->estate, query);
	*policies = NIL;
	get_row_security_policies(query, rte, 1, &quals, policies, &row_security, &sublinks);
	return !sublinks;
}

/* Each policy's check, planned and ready to run. */
static void
open_policies(Direct *direct, List *policies)
{
	ListCell   *lc;

	foreach(lc, policies)
	{
		WithCheckOption *option = lfirst(lc);
		Expr	   *qual = expression_planner((Expr *) option->qual);

		direct->target->ri_WithCheckOptionExprs =
			lappend(direct->target->ri_WithCheckOptionExprs,
					ExecInitQual(make_ands_implicit(qual), NULL));
	}
	direct->target->ri_WithCheckOptions = policies;
}

/* The defaults of the columns that not all of the rows give. */
static void
open_defaults(Direct *direct, Row **rows, int count)
{
	TupleDesc	desc = RelationGetDescr(direct->rel);
	Bitmapset  *by_all = NULL;
	uint32		given = ~(uint32) 0;

	for (int i = 0; i < count; i++)
		given &= rows[i]->given;
	for (int i = 0; i < tabel_modellen[direct->tabel].aantal_kolommen; i++)
	{
		if (given & COLUMN_BIT(i))
			by_all = bms_add_member(by_all, direct->attnums[i]);
	}
	direct->default_columns = palloc(desc->natts * sizeof(AttrNumber));
	direct->defaults = palloc(desc->natts * sizeof(ExprState *));
	for (AttrNumber i = 1; i <= desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i - 1);
		Node	   *expr;

		if (att->attisdropped || att->attgenerated || bms_is_member(i, by_all) ||
			!(att->atthasdef || att->attidentity))
			continue;
		expr = build_column_default(direct->rel, i);
		direct->default_columns[direct->default_count] = i;
		direct->defaults[direct->default_count++] =
			ExecInitExpr(expression_planner((Expr *) expr), NULL);
	}
	bms_free(by_all);
}

/*
 * Triggers of users that run after a row may come before a foreign key's and bring what
 * it refers to: then all keep their turns.
 */
static void
open_triggers(Direct *direct)
{
	TriggerDesc *triggers = direct->target->ri_TrigDesc;
	bool		after = has_users_triggers(triggers, TRIGGER_TYPE_AFTER);

	if (after || has_users_triggers(triggers, TRIGGER_TYPE_BEFORE))
		direct->own->certain = false;
	if (triggers != NULL && !after)
		direct->keys = foreign_keys_take(direct->rel, triggers);
}

static void
open_target(Direct *direct, Row **rows, int count)
{
	EState	   *estate = direct->estate;

	direct->target = makeNode(ResultRelInfo);
	InitResultRelInfo(direct->target, direct->rel, 1, NULL, 0);
	estate->es_opened_result_relations = lappend(estate->es_opened_result_relations,
												 direct->target);
	open_triggers(direct);
	open_defaults(direct, rows, count);
	ExecOpenIndices(direct->target, false);
	direct->slot = table_slot_create(direct->rel, &estate->es_tupleTable);
}

/* False: not for this table.  Its lock is kept, as that of a statement would be. */
static bool
direct_open(Direct *direct, const Register *reg, Row **rows, int count)
{
	Oid			relid = reg->tabellen[direct->tabel];
	List	   *policies;

	if (!session_allows() || pg_class_aclcheck(relid, GetUserId(), ACL_INSERT) != ACLCHECK_OK)
		return false;
	direct->rel = table_open(relid, RowExclusiveLock);
	if (is_ordinary_table(direct->rel))
	{
		kolommen_van(direct->rel, direct->tabel, direct->attnums);
		if (!has_fitted_columns(direct->rel, direct->tabel, direct->attnums))
		{
			MemoryContext old;
			bool		plain;

			direct->estate = CreateExecutorState();
			old = MemoryContextSwitchTo(direct->estate->es_query_cxt);
			plain = make_range_table(direct, inserted_columns(direct, rows, count), &policies);
			if (plain)
			{
				open_target(direct, rows, count);
				open_policies(direct, policies);
			}
			MemoryContextSwitchTo(old);
			if (plain)
				return true;
			FreeExecutorState(direct->estate);
		}
	}
	table_close(direct->rel, NoLock);
	return false;
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
	for (int i = 0; i < tabel_modellen[direct->tabel].aantal_kolommen; i++)
	{
		if (!ROW_HAS(row, i))
			continue;
		slot->tts_values[direct->attnums[i] - 1] = row->values[i];
		slot->tts_isnull[direct->attnums[i] - 1] = false;
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
	ExecARInsertTriggers(estate, target, slot, recheck, NULL);
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
	if (direct->keys != NULL)
		foreign_keys_note(direct->keys, direct->own, direct->slot);
	id = slot_getattr(direct->slot, direct->attnums[ID_COLUMN], &isnull);
	if (tabel_modellen[direct->tabel].kolommen[ID_COLUMN].soort == KOLOM_UUID)
		own_rows_add(direct->own, RelationGetRelid(direct->rel), id);
}

bool
direct_insert(const Register *reg, Row **rows, int count, Tabel tabel, OwnRows *own)
{
	Direct		direct = {.tabel = tabel,.own = own};
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
		foreign_keys_check(direct.keys);
	old = MemoryContextSwitchTo(direct.estate->es_query_cxt);
	AfterTriggerEndQuery(direct.estate);
	MemoryContextSwitchTo(old);
	PopActiveSnapshot();
	direct_close(&direct);
	CommandCounterIncrement();
	return true;
}
