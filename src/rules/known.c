/*-------------------------------------------------------------------------
 *
 * known.c
 *	  What a transaction knows of klantcontacten that it inserts, without looking.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/known.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "catalog/pg_trigger.h"
#include "commands/trigger.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "register/attributes.h"
#include "register/own_types.h"
#include "rules/condition_check.h"
#include "rules/known.h"

/*----
 * Are changes seen?
 * ----
 */

/* Does this function of ours fire for every row, at these events? */
static bool
fires(Relation rel, const char *function, int16 timing, int16 events)
{
	TriggerDesc *triggers = CopyTriggerDesc(rel->trigdesc); /* the relcache may make
															 * its own anew */
	bool		result = false;

	for (int i = 0; triggers != NULL && i < triggers->numtriggers && !result; i++)
	{
		const Trigger *trigger = &triggers->triggers[i];

		result = TRIGGER_FOR_ROW(trigger->tgtype) &&
			(trigger->tgtype & TRIGGER_TYPE_TIMING_MASK) == timing &&
			(trigger->tgtype & events) == events && trigger->tgnattr == 0 && trigger->tgqual == NULL &&
			(trigger->tgenabled == TRIGGER_FIRES_ON_ORIGIN || trigger->tgenabled == TRIGGER_FIRES_ALWAYS) &&
			get_func_namespace(trigger->tgfoid) == extension_schema() &&
			strcmp(get_func_name(trigger->tgfoid), function) == 0;
	}
	FreeTriggerDesc(triggers);
	return result;
}

static bool
is_watched(Relation rel, Table table)
{
	return fires(rel, "bij_rij", TRIGGER_TYPE_BEFORE, TRIGGER_TYPE_UPDATE | TRIGGER_TYPE_DELETE) &&
		(table == TABLE_KLANTCONTACT || fires(rel, "bij_mutatie", TRIGGER_TYPE_AFTER, TRIGGER_TYPE_INSERT));
}

/* A number of the tables' present state; 0: changes of some are not seen. */
static uint64
find_state(const Register *reg)
{
	uint64		state = 1;

	for (int i = 0; i < DOCUMENT_TABLE_COUNT; i++)
	{
		Relation	rel = table_open(reg->tables[i], AccessShareLock);

		state = !is_watched(rel, (Table) i) || state == 0 ? 0 : Max(state, attributes_stamp(rel, (Table) i));
		table_close(rel, AccessShareLock);
	}
	return state;
}

bool
known_is_watched(const Register *reg, Proofs *proofs)
{
	static Oid	last = InvalidOid;
	static uint64 state;
	static uint64 changes;

	if (last != reg->tables[TABLE_KLANTCONTACT] || changes != attributes_changes())
	{
		last = InvalidOid;		/* should the rest fail */
		state = find_state(reg);
		changes = attributes_changes();
		last = reg->tables[TABLE_KLANTCONTACT];
	}
	return proofs_watched(proofs, state);
}

/*----
 * Noting what was inserted
 * ----
 */

void
known_klantcontact(const Register *reg, Proofs *proofs, const RowValues *row)
{
	const Beleid *beleid = beleid_of(reg);
	uint8		needs = 0;

	if (!known_is_watched(reg, proofs))
		return;
	for (int i = 0; i < condition_count; i++)
	{
		const Condition *condition = &conditions[i];
		const Children *kind = &condition->kind;

		if (!condition_holds(condition, TABLE_KLANTCONTACT, beleid, true) ||
			!condition_fits_row(condition, row) || kind->count > 0)
			continue;
		needs |= kind->table == NO_COLUMN || kind->filled != NO_COLUMN ? NEEDS_LOOKING :
			TABLE_BIT(kind->table);
	}
	proofs_know(proofs, DatumGetUUIDP(row->values[KLANTCONTACT_ID]), TABLE_BIT(TABLE_KLANTCONTACT), needs);
}

/* May it be one too many? */
static bool
reaches_limit(const Condition *condition, Table table, const RowValues *child, uint8 has)
{
	const Children *kind = &condition->kind;

	return condition->table == TABLE_KLANTCONTACT && condition->at_commit &&
		kind->table == (int) table && kind->count > 0 &&
		(kind->filled == NO_COLUMN || !child->nulls[kind->filled]) &&
		(kind->count != 2 || (has & TABLE_BIT(table)) != 0);
}

void
known_child(const Register *reg, Proofs *proofs, const pg_uuid_t *klantcontact,
			Table table, const RowValues *child)
{
	uint8		has;

	if (!known_is_watched(reg, proofs))
		return;
	has = proofs_known(proofs, klantcontact);
	for (int i = 0; i < condition_count; i++)
	{
		if (reaches_limit(&conditions[i], table, child, has))
		{
			proofs_unknow(proofs, klantcontact);
			return;
		}
	}
	proofs_know(proofs, klantcontact, TABLE_BIT(table), 0);
}
