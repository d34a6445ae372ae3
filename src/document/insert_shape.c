/*-------------------------------------------------------------------------
 *
 * insert_shape.c
 *	  What an INSERT into a table by a role amounts to, kept per backend.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/insert_shape.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_am.h"
#include "catalog/pg_trigger.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "optimizer/optimizer.h"
#include "parser/parse_relation.h"
#include "rewrite/rewriteHandler.h"
#include "rewrite/rowsecurity.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/rls.h"
#include "utils/syscache.h"

#include "compat.h"
#include "document/insert_shape.h"
#include "register/attributes.h"
#include "register/own_types.h"
#include "register/path.h"

/* More than these are not kept: a session that goes through many registers starts anew. */
#define MAX_SHAPES 512

typedef struct ShapeKey
{
	Oid			relid;
	Oid			role;
	bool		row_security;
} ShapeKey;

/* The shape lives in its context, which is its transaction's when no longer valid. */
typedef struct ShapeEntry
{
	ShapeKey	key;
	bool		valid;
	MemoryContext context;
	InsertShape *shape;
} ShapeEntry;

static HTAB *shapes = NULL;

/* How often something was told of that shapes go by. */
static uint64 changes = 0;

/*----
 * Making one
 * ----
 */

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
has_fitted_columns(Relation rel, Table table, const AttrNumber *attnums)
{
	TupleDesc	desc = RelationGetDescr(rel);

	for (int i = 0; i < table_models[table].column_count; i++)
	{
		if (attnums[i] != InvalidAttrNumber && TupleDescAttr(desc, attnums[i] - 1)->atttypmod != -1)
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

/* Do triggers of users run for an inserted row, with this timing? */
static bool
has_users_triggers(const TriggerDesc *triggers, int16 timing)
{
	for (int i = 0; triggers != NULL && i < triggers->numtriggers; i++)
	{
		const Trigger *trigger = &triggers->triggers[i];

		if (TRIGGER_TYPE_MATCHES(trigger->tgtype, TRIGGER_TYPE_ROW, timing, TRIGGER_TYPE_INSERT) &&
			!trigger->tgisinternal && trigger->tgenabled != TRIGGER_DISABLED &&
			get_func_namespace(trigger->tgfoid) != extension_schema())
			return true;
	}
	return false;
}

/* The trigger that notes what is to be logged of every inserted row, or InvalidOid. */
static Oid
find_log_trigger(const TriggerDesc *triggers)
{
	for (int i = 0; triggers != NULL && i < triggers->numtriggers; i++)
	{
		const Trigger *trigger = &triggers->triggers[i];

		if (TRIGGER_TYPE_MATCHES(trigger->tgtype, TRIGGER_TYPE_ROW, TRIGGER_TYPE_AFTER, TRIGGER_TYPE_INSERT) &&
			!trigger->tgdeferrable && trigger->tgqual == NULL &&
			get_func_namespace(trigger->tgfoid) == extension_schema() &&
			strcmp(get_func_name(trigger->tgfoid), "bij_mutatie") == 0)
			return trigger->tgoid;
	}
	return InvalidOid;
}

RangeTblEntry *
insert_query_add(Query *query, Relation rel, Bitmapset *columns)
{
	RangeTblEntry *rte = makeNode(RangeTblEntry);

	rte->rtekind = RTE_RELATION;
	rte->relid = RelationGetRelid(rel);
	rte->relkind = RELKIND_RELATION;
	rte->rellockmode = RowExclusiveLock;
	query->commandType = CMD_INSERT;
	query->resultRelation = 1;
	query->rtable = list_make1(rte);
	rte_insert_compat(query, rte, columns);
	return rte;
}

/* The policies that an INSERT must satisfy; false when one has a subquery, which needs a plan. */
static bool
find_policies(Relation rel, List **policies)
{
	Query	   *query = makeNode(Query);
	RangeTblEntry *rte = insert_query_add(query, rel, NULL);
	List	   *quals;
	bool		row_security;
	bool		sublinks;
	ListCell   *lc;

	*policies = NIL;
	get_row_security_policies(query, rte, 1, &quals, policies, &row_security, &sublinks);
	if (sublinks)
		return false;
	foreach(lc, *policies)
	{
		WithCheckOption *option = copyObject(lfirst_node(WithCheckOption, lc));

		option->qual = (Node *) make_ands_implicit(expression_planner((Expr *) option->qual));
		lfirst(lc) = option;
	}
	return true;
}

static void
find_defaults(Relation rel, Table table, InsertShape *shape)
{
	TupleDesc	desc = RelationGetDescr(rel);

	shape->defaults = palloc((desc->natts + 1) * sizeof(InsertDefault));
	for (AttrNumber i = 1; i <= desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i - 1);
		InsertDefault *one = &shape->defaults[shape->default_count];

		if (att->attisdropped || att->attgenerated || !(att->atthasdef || att->attidentity))
			continue;
		one->attnum = i;
		one->column = -1;
		for (int c = 0; c < table_models[table].column_count; c++)
		{
			if (shape->attnums[c] == i)
				one->column = c;
		}
		one->expr = expression_planner((Expr *) build_column_default(rel, i));
		shape->default_count++;
	}
}

/*
 * Triggers of users that run after a row may come before a foreign key's and bring what
 * it refers to: then all keep their turns.
 */
static InsertShape *
make_shape(Relation rel, Table table, const TriggerDesc *triggers)
{
	InsertShape *shape = palloc0(sizeof(InsertShape));
	bool		after = has_users_triggers(triggers, TRIGGER_TYPE_AFTER);

	shape->users_triggers = after || has_users_triggers(triggers, TRIGGER_TYPE_BEFORE);
	if (!is_ordinary_table(rel))
		return shape;
	attributes_of(rel, table, shape->attnums);
	if (has_fitted_columns(rel, table, shape->attnums) || !find_policies(rel, &shape->policies))
		return shape;
	find_defaults(rel, table, shape);
	shape->log_trigger = find_log_trigger(triggers);
	if (triggers != NULL && !after)
		shape->keys = foreign_keys_find(rel, triggers);
	shape->direct = true;
	return shape;
}

/*
 * Planned as statements are: by pg_catalog's names, whatever the caller's search_path.
 * The triggers are a copy, as the relcache may make its own anew at each look-up.
 */
static InsertShape *
plan_shape(Relation rel, Table table)
{
	InsertShape *volatile shape = NULL;
	TriggerDesc *triggers = CopyTriggerDesc(rel->trigdesc);
	PathPin		pin;

	path_pin(&pin, NULL);
	PG_TRY();
	{
		shape = make_shape(rel, table, triggers);
	}
	PG_CATCH();
	{
		path_forget(&pin);
		PG_RE_THROW();
	}
	PG_END_TRY();
	path_unpin(&pin);
	FreeTriggerDesc(triggers);
	return shape;
}

/*----
 * Keeping it
 * ----
 */

/* Who works with a shape goes on with it; it goes when the transaction ends. */
static void
retire(ShapeEntry *entry)
{
	if (entry->context != NULL)
		MemoryContextSetParent(entry->context, TopTransactionContext);
	entry->context = NULL;
	entry->valid = false;
}

static void
retire_all(void)
{
	HASH_SEQ_STATUS status;
	ShapeEntry *entry;

	hash_seq_init(&status, shapes);
	while ((entry = hash_seq_search(&status)) != NULL)
	{
		retire(entry);
		(void) hash_search(shapes, &entry->key, HASH_REMOVE, NULL);
	}
}

static void
forget_relation(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS status;
	ShapeEntry *entry;

	(void) arg;
	changes++;
	hash_seq_init(&status, shapes);
	while ((entry = hash_seq_search(&status)) != NULL)
	{
		if (!OidIsValid(relid) || entry->key.relid == relid ||
			(entry->valid && entry->shape->keys != NULL &&
			 foreign_keys_lead_to(entry->shape->keys, relid)))
			entry->valid = false;
	}
}

/* Roles, what they may, and functions that policies and defaults call. */
static void
forget_all(Datum arg, int cacheid, uint32 hashvalue)
{
	(void) cacheid;
	(void) hashvalue;
	forget_relation(arg, InvalidOid);
}

static ShapeEntry *
enter(const ShapeKey *key)
{
	bool		found;
	ShapeEntry *entry;

	if (hash_get_num_entries(shapes) >= MAX_SHAPES)
		retire_all();
	entry = hash_search(shapes, key, HASH_ENTER, &found);
	if (!found)
		entry->context = NULL;
	retire(entry);
	return entry;
}

/* What is told of while a shape is made may come too late for it: that one serves once. */
static const InsertShape *
renew(const ShapeKey *key, Relation rel, Table table)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "klantcontact insert",
												  ALLOCSET_SMALL_SIZES);
	MemoryContext old = MemoryContextSwitchTo(context);
	uint64		before = changes;
	InsertShape *shape = plan_shape(rel, table);
	ShapeEntry *entry;

	MemoryContextSwitchTo(old);
	entry = enter(key);
	MemoryContextSetParent(context, TopMemoryContext);
	entry->context = context;
	entry->shape = shape;
	entry->valid = changes == before;
	return shape;
}

const InsertShape *
insert_shape(Relation rel, Table table)
{
	ShapeKey	key;
	ShapeEntry *entry;

	MemSet(&key, 0, sizeof(key));
	key.relid = RelationGetRelid(rel);
	key.role = GetUserId();
	key.row_security = row_security;
	entry = hash_search(shapes, &key, HASH_FIND, NULL);
	return entry != NULL && entry->valid ? entry->shape : renew(&key, rel, table);
}

void
insert_shape_init(void)
{
	HASHCTL		ctl = {.keysize = sizeof(ShapeKey),.entrysize = sizeof(ShapeEntry),
	.hcxt = TopMemoryContext};

	shapes = hash_create("klantcontact inserts", 64, &ctl, HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	CacheRegisterRelcacheCallback(forget_relation, (Datum) 0);
	CacheRegisterSyscacheCallback(AUTHOID, forget_all, (Datum) 0);
	CacheRegisterSyscacheCallback(AUTHMEMROLEMEM, forget_all, (Datum) 0);
	CacheRegisterSyscacheCallback(NAMESPACEOID, forget_all, (Datum) 0);
	CacheRegisterSyscacheCallback(PROCOID, forget_all, (Datum) 0);
}
