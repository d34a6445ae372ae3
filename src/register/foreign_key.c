/*-------------------------------------------------------------------------
 *
 * foreign_key.c
 *	  Foreign keys of rows that are inserted, looked at once per distinct key.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/foreign_key.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/table.h"
#include "access/tableam.h"
#include "access/xact.h"
#include "catalog/pg_am.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_trigger.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/datum.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/uuid.h"

#include "compat.h"
#include "register/foreign_key.h"

/* A foreign key that is checked here. */
typedef struct ForeignKey
{
	Oid			trigger;		/* that would check it */
	Oid			target;
	Oid			index;			/* its primary key */
	AttrNumber	column;			/* that refers */
	AttrNumber	key;			/* that it refers to */
	bool		uuid;			/* or text */
	Oid			collation;
} ForeignKey;

struct ForeignKeySet
{
	int			count;
	ForeignKey	keys[FLEXIBLE_ARRAY_MEMBER];	/* in the order in which
												 * triggers fire */
};

/* What one row refers to. */
typedef struct Noted
{
	const ForeignKey *key;
	Datum		value;
	int			row;
	ItemPointerData tid;
} Noted;

struct ForeignKeys
{
	Relation	rel;
	MemoryContext context;
	const ForeignKeySet *set;
	int			row_count;
	int			count;
	int			space;
	Noted	   *noted;
};

/* The table that keys are looked up in. */
typedef struct Target
{
	const ForeignKey *key;
	Relation	rel;
	Relation	index;
	IndexScanDesc scan;
	TupleTableSlot *found;
	TupleTableSlot *locked;
	Snapshot	snapshot;
} Target;

/*----
 * Which foreign keys
 * ----
 */

/* Does PostgreSQL's trigger find what it needs, which runs as this table's owner? */
static bool
owner_may_lock(Relation target)
{
	Oid			owner = target->rd_rel->relowner;
	Oid			relid = RelationGetRelid(target);

	return pg_class_aclcheck(relid, owner, ACL_SELECT) == ACLCHECK_OK &&
		pg_class_aclcheck(relid, owner, ACL_UPDATE) == ACLCHECK_OK &&
		schema_aclcheck_compat(RelationGetNamespace(target), owner, ACL_USAGE) == ACLCHECK_OK;
}

/* Is this the whole primary key of its table, of a type whose values we compare? */
static bool
is_simple_key(Relation target, AttrNumber attnum, ForeignKey *key)
{
	Form_pg_attribute att = TupleDescAttr(RelationGetDescr(target), attnum - 1);
	Relation	index;
	bool		simple;

	key->index = primary_key_index_compat(target);
	if (!OidIsValid(key->index) || (att->atttypid != UUIDOID && att->atttypid != TEXTOID))
		return false;
	key->uuid = att->atttypid == UUIDOID;
	index = index_open(key->index, AccessShareLock);
	key->collation = index->rd_indcollation[0];
	simple = index->rd_index->indnkeyatts == 1 && index->rd_index->indisvalid &&
		!index->rd_index->indcheckxmin && index->rd_rel->relam == BTREE_AM_OID &&
		index->rd_index->indkey.values[0] == attnum &&
		index->rd_opcintype[0] == att->atttypid &&
		(key->uuid || (key->collation == att->attcollation &&
					   get_collation_isdeterministic(key->collation)));
	index_close(index, AccessShareLock);
	return simple;
}

/* The foreign key that a trigger is of, if any; copied, as the relcache may make its list anew. */
static bool
key_of_trigger(Relation rel, const Trigger *trigger, ForeignKeyCacheInfo *key)
{
	ListCell   *lc;

	foreach(lc, RelationGetFKeyList(rel))
	{
		const ForeignKeyCacheInfo *info = lfirst(lc);

		if (info->conoid == trigger->tgconstraint)
		{
			*key = *info;
			return true;
		}
	}
	return false;
}

static bool
is_simple_trigger(const Trigger *trigger)
{
	return trigger->tgfoid == F_RI_FKEY_CHECK_INS && TRIGGER_FOR_INSERT(trigger->tgtype) &&
		!trigger->tgdeferrable && trigger->tgqual == NULL &&
		(trigger->tgenabled == TRIGGER_FIRES_ON_ORIGIN ||
		 trigger->tgenabled == TRIGGER_FIRES_ALWAYS);
}

static bool
is_checked_here(Relation rel, const Trigger *trigger, ForeignKey *key)
{
	ForeignKeyCacheInfo info;
	Relation	target;
	bool		checked;

	if (!is_simple_trigger(trigger))
		return false;
	if (!key_of_trigger(rel, trigger, &info) || info.nkeys != 1 || info.confrelid != trigger->tgconstrrelid)
		return false;
	key->trigger = trigger->tgoid;
	key->target = info.confrelid;
	key->column = info.conkey[0];
	key->key = info.confkey[0];
	target = table_open(key->target, RowShareLock);
	checked = target->rd_rel->relkind == RELKIND_RELATION &&
		target->rd_rel->relam == HEAP_TABLE_AM_OID && owner_may_lock(target) &&
		is_simple_key(target, key->key, key) &&
		TupleDescAttr(RelationGetDescr(rel), key->column - 1)->atttypid ==
		(key->uuid ? UUIDOID : TEXTOID);
	table_close(target, NoLock);
	return checked && get_opcode(info.conpfeqop[0]) == (key->uuid ? F_UUID_EQ : F_TEXTEQ);
}

const ForeignKeySet *
foreign_keys_find(Relation rel, const TriggerDesc *triggers)
{
	ForeignKeySet *set = palloc0(offsetof(ForeignKeySet, keys) + triggers->numtriggers * sizeof(ForeignKey));

	for (int i = 0; i < triggers->numtriggers; i++)
	{
		if (is_checked_here(rel, &triggers->triggers[i], &set->keys[set->count]))
			set->count++;
	}
	return set;
}

bool
foreign_keys_lead_to(const ForeignKeySet *set, Oid relid)
{
	for (int i = 0; i < set->count; i++)
	{
		if (set->keys[i].target == relid || set->keys[i].index == relid)
			return true;
	}
	return false;
}

ForeignKeys *
foreign_keys_take(Relation rel, const ForeignKeySet *set, TriggerDesc *triggers)
{
	ForeignKeys *keys = palloc0(sizeof(ForeignKeys));
	int			taken = 0;
	int			left = 0;

	keys->rel = rel;
	keys->context = CurrentMemoryContext;
	keys->set = set;
	for (int i = 0; i < triggers->numtriggers; i++)
	{
		if (taken < set->count && triggers->triggers[i].tgoid == set->keys[taken].trigger)
			taken++;
		else
			triggers->triggers[left++] = triggers->triggers[i];
	}
	triggers->numtriggers = left;
	return keys;
}

void
foreign_keys_note(ForeignKeys *keys, const OwnRows *own, TupleTableSlot *slot)
{
	MemoryContext old = MemoryContextSwitchTo(keys->context);

	for (int i = 0; i < keys->set->count; i++)
	{
		const ForeignKey *key = &keys->set->keys[i];
		bool		isnull;
		Datum		value = slot_getattr(slot, key->column, &isnull);

		if (isnull || (key->uuid && own_rows_have(own, key->target, value)))
			continue;
		if (keys->count == keys->space)
		{
			keys->space = Max(8, keys->space * 2);
			keys->noted = keys->noted == NULL ? palloc(keys->space * sizeof(Noted)) :
				repalloc_huge(keys->noted, keys->space * sizeof(Noted));
		}
		keys->noted[keys->count++] = (Noted)
		{
			.key = key,.row = keys->row_count,.tid = slot->tts_tid,
				.value = datumCopy(value, false, key->uuid ? UUID_LEN : -1)
		};
	}
	keys->row_count++;
	MemoryContextSwitchTo(old);
}

/*----
 * Checking
 * ----
 */

static int
compare_values(const Noted *a, const Noted *b)
{
	const struct varlena *x;
	const struct varlena *y;
	int			result;

	if (a->key->uuid)
		return memcmp(DatumGetUUIDP(a->value), DatumGetUUIDP(b->value), UUID_LEN);
	x = DatumGetTextPP(a->value);
	y = DatumGetTextPP(b->value);
	result = memcmp(VARDATA_ANY(x), VARDATA_ANY(y), Min(VARSIZE_ANY_EXHDR(x), VARSIZE_ANY_EXHDR(y)));
	return result != 0 ? result : (int) VARSIZE_ANY_EXHDR(x) - (int) VARSIZE_ANY_EXHDR(y);
}

/* By key, value and row. */
static int
compare_noted(const void *a, const void *b)
{
	const Noted *x = a;
	const Noted *y = b;
	int			result;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	result = compare_values(x, y);
	return result != 0 ? result : x->row - y->row;
}

/* In the order in which triggers would have come to them. */
static int
compare_turns(const void *a, const void *b)
{
	const Noted *x = a;
	const Noted *y = b;

	if (x->row != y->row)
		return x->row < y->row ? -1 : 1;
	return x->key < y->key ? -1 : x->key > y->key;
}

static void
open_target(Target *target, const ForeignKey *key)
{
	target->key = key;
	target->rel = table_open(key->target, RowShareLock);
	/* not the one of before that lock: REINDEX CONCURRENTLY may have put another in its place */
	target->index = index_open(primary_key_index_compat(target->rel), AccessShareLock);
	target->found = table_slot_create(target->rel, NULL);
	target->locked = table_slot_create(target->rel, NULL);
	target->scan = index_beginscan_compat(target->rel, target->index, target->snapshot, 1);
}

static void
close_target(Target *target)
{
	if (target->key == NULL)
		return;
	index_endscan(target->scan);
	ExecDropSingleTupleTableSlot(target->locked);
	ExecDropSingleTupleTableSlot(target->found);
	index_close(target->index, NoLock);
	table_close(target->rel, NoLock);
	target->key = NULL;
}

/* Who changed the key while we waited for him left us a row with another one. */
static bool
still_has_key(const Target *target, Datum value)
{
	bool		isnull;
	Datum		now = slot_getattr(target->locked, target->key->key, &isnull);

	return !isnull &&
		DatumGetBool(OidFunctionCall2Coll(target->key->uuid ? F_UUID_EQ : F_TEXTEQ,
										  target->key->collation, now, value));
}

static bool
lock_row(const Target *target, Datum value)
{
	TM_FailureData failure;
	ItemPointerData tid = target->found->tts_tid;
	uint8		flags = TUPLE_LOCK_FLAG_LOCK_UPDATE_IN_PROGRESS;
	TM_Result	result;

	if (!IsolationUsesXactSnapshot())
		flags |= TUPLE_LOCK_FLAG_FIND_LAST_VERSION;
	result = table_tuple_lock(target->rel, &tid, target->snapshot, target->locked,
							  GetCurrentCommandId(true), LockTupleKeyShare, LockWaitBlock,
							  flags, &failure);
	return result == TM_Ok && (!failure.traversed || still_has_key(target, value));
}

static bool
lock_key(const Target *target, Datum value)
{
	ScanKeyData key;
	bool		locked = false;

	ScanKeyEntryInitialize(&key, 0, 1, BTEqualStrategyNumber, InvalidOid, target->key->collation,
						   target->key->uuid ? F_UUID_EQ : F_TEXTEQ, value);
	index_rescan(target->scan, &key, 1, NULL, 0);
	while (!locked && index_getnext_slot(target->scan, ForwardScanDirection, target->found))
		locked = lock_row(target, value);
	return locked;
}

/* Nobody else can take away what this call locked before, any more than what it inserted. */
static bool
lock_key_once(const Target *target, Datum value, OwnRows *own)
{
	bool		locked = lock_key(target, value);

	if (locked && target->key->uuid)
		own_rows_add(own, target->key->target, value);
	return locked;
}

static Trigger *
find_trigger(TriggerDesc *triggers, Oid trigger)
{
	for (int i = 0; i < triggers->numtriggers; i++)
	{
		if (triggers->triggers[i].tgoid == trigger)
			return &triggers->triggers[i];
	}
	return NULL;
}

/* PostgreSQL's own trigger for one row, which may be gone again. */
static void
fire_trigger(Relation rel, const Noted *noted)
{
	LOCAL_FCINFO(fcinfo, 0);
	FmgrInfo	flinfo;
	TriggerDesc *triggers = CopyTriggerDesc(rel->trigdesc);
	TriggerData data = {.type = T_TriggerData,.tg_relation = rel,
		.tg_trigger = find_trigger(triggers, noted->key->trigger),
	.tg_event = TRIGGER_EVENT_INSERT | TRIGGER_EVENT_ROW | TRIGGER_EVENT_AFTER};
	ItemPointerData tid = noted->tid;
	TupleTableSlot *slot = table_slot_create(rel, NULL);
	bool		free_tuple;

	if (table_tuple_fetch_row_version(rel, &tid, SnapshotSelf, slot))
	{
		data.tg_trigslot = slot;
		data.tg_trigtuple = ExecFetchSlotHeapTuple(slot, false, &free_tuple);
		fmgr_info(F_RI_FKEY_CHECK_INS, &flinfo);
		InitFunctionCallInfoData(*fcinfo, &flinfo, 0, InvalidOid, (Node *) &data, NULL);
		(void) FunctionCallInvoke(fcinfo);
	}
	ExecDropSingleTupleTableSlot(slot);
	FreeTriggerDesc(triggers);
}

/* Locks each distinct key; those that could not be come first then, how many. */
static int
lock_keys(ForeignKeys *keys, OwnRows *own)
{
	Target		target = {.key = NULL};
	int			missing = 0;
	bool		locked = false;

	target.snapshot = RegisterSnapshot(GetTransactionSnapshot());
	for (int i = 0; i < keys->count; i++)
	{
		Noted		noted = keys->noted[i];

		CHECK_FOR_INTERRUPTS();
		if (target.key != noted.key)
		{
			close_target(&target);
			open_target(&target, noted.key);
			locked = lock_key_once(&target, noted.value, own);
		}
		else if (compare_values(&noted, &keys->noted[i - 1]) != 0)
			locked = lock_key_once(&target, noted.value, own);
		if (!locked)
			keys->noted[missing++] = noted;
	}
	close_target(&target);
	UnregisterSnapshot(target.snapshot);
	return missing;
}

void
foreign_keys_check(ForeignKeys *keys, OwnRows *own)
{
	int			missing;

	if (keys->count == 0)
		return;
	/* the rows may refer to one another */
	CommandCounterIncrement();
	qsort(keys->noted, keys->count, sizeof(Noted), compare_noted);
	missing = lock_keys(keys, own);
	qsort(keys->noted, missing, sizeof(Noted), compare_turns);
	for (int i = 0; i < missing; i++)
		fire_trigger(keys->rel, &keys->noted[i]);
	keys->count = 0;
}
