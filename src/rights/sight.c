/*-------------------------------------------------------------------------
 *
 * sight.c
 *	  What a role sees of a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/sight.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "miscadmin.h"
#include "nodes/pg_list.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

#include "rights/written.h"
#include "rights/handelende_actor.h"
#include "rights/id_set.h"
#include "rights/links.h"
#include "rights/named.h"
#include "rights/explain.h"
#include "rights/sight.h"
#include "register/lookup.h"
#include "register/transaction.h"

/*
 * What an answer depends on: when it differs, all is asked anew.  Of two snapshots of
 * one transaction these numbers are equal only when they see the same; what is undone
 * with a savepoint they do not tell, nor that a right was taken from who keeps one.
 */
typedef struct Moment
{
	Oid			role;
	CommandId	curcid;
	TransactionId xmin;
	TransactionId xmax;
	uint32		xcnt;
	int32		subxcnt;
	SubTransactionId subxact;
	uint64		set;			/* of klantcontact.actor */
	uint64		stand;			/* of the rights */
} Moment;

struct Sight
{
	Register	reg;
	Moment		moment;
	Rechten		rechten;
	bool		heeft_actor;
	HandelendeActor actor;
	HTAB	   *remember;		/* answers, or NULL */
	int			questions;		/* how often was looked whether it is the
								 * actor's */
	IdSet	   *own;			/* all that are, or NULL */
	unsigned	asked;			/* how often was looked whether one is
								 * vertrouwelijk */
	IdSet	   *closed;			/* all that are, or NULL */
	bool		too_many_closed;
	bool		shared_taken;	/* may a taak have several actoren? */
};

/* An answer, for a klantcontact or a partij. */
typedef struct AnswerKey
{
	pg_uuid_t	id;
	uint32		table;
} AnswerKey;

typedef struct Answer
{
	AnswerKey	key;
	bool		seen;
} Answer;

/* More answers than this are not remembered all at once. */
#define MAX_ANSWERS 8192

/*
 * Who asks this often in one statement reads a whole table: then all klantcontacten
 * of the actor are read at once, if they are not too many.
 */
#define MANY_QUESTIONS 500

/* To read a page of klantcontacten costs about as much as to look up one, and less often. */
#define PAGES_PER_QUESTION 4

/* Of this transaction, in TopTransactionContext; NIL when that is reset. */
static List *sights = NIL;

/*----
 * For one statement
 * ----
 */

static Moment
moment_of_now(void)
{
	Snapshot	snapshot = GetActiveSnapshot();
	Moment		moment = {.role = GetUserId(),.curcid = snapshot->curcid,
		.xmin = snapshot->xmin,.xmax = snapshot->xmax,
		.xcnt = snapshot->xcnt,.subxcnt = snapshot->subxcnt,
		.subxact = GetCurrentSubTransactionId(),
	.set = handelende_actor_setting(),.stand = rechten_stand()};

	return moment;
}

static bool
is_same_moment(const Moment *a, const Moment *b)
{
	return a->role == b->role && a->curcid == b->curcid && a->xmin == b->xmin && a->xmax == b->xmax &&
		a->xcnt == b->xcnt && a->subxcnt == b->subxcnt && a->subxact == b->subxact &&
		a->set == b->set && a->stand == b->stand;
}

static void
forget_all(Sight *sight)
{
	if (sight->remember != NULL)
		hash_destroy(sight->remember);
	if (sight->own != NULL)
		id_set_free(sight->own);
	if (sight->closed != NULL)
		id_set_free(sight->closed);
	sight->remember = NULL;
	sight->own = sight->closed = NULL;
	sight->questions = 0;
	sight->asked = 0;
	sight->too_many_closed = false;
}

static void
refresh(Sight *sight)
{
	Moment		now = moment_of_now();

	if (is_same_moment(&sight->moment, &now))
		return;
	forget_all(sight);
	sight->moment.role = InvalidOid;	/* should the rest fail */
	sight->rechten = rechten_of(&sight->reg, now.role);
	sight->heeft_actor = (sight->rechten & MAY_REGISTER) != 0 &&
		handelende_actor(&sight->reg, now.role, &sight->actor);
	sight->shared_taken = sight->heeft_actor && has_table(&sight->reg, TABLE_ACTOR_INTERNE_TAAK) &&
		table_pages(&sight->reg, TABLE_ACTOR_INTERNE_TAAK) > 0;
	sight->moment = now;
}

static void
forget_transaction(void *arg)
{
	(void) arg;
	sights = NIL;
}

static Sight *
make_sight(const Register *reg)
{
	MemoryContext old = MemoryContextSwitchTo(TopTransactionContext);
	Sight	   *sight = palloc0(sizeof(Sight));

	if (sights == NIL)
		at_end_of_transaction(forget_transaction);
	explain_hide();
	sight->reg = *reg;
	sights = lappend(sights, sight);
	MemoryContextSwitchTo(old);
	return sight;
}

Sight *
sight_of_register(const Register *reg)
{
	Sight	   *sight = NULL;
	ListCell   *lc;

	foreach(lc, sights)
	{
		sight = lfirst(lc);
		if (sight->reg.tables[TABLE_KLANTCONTACT] == reg->tables[TABLE_KLANTCONTACT])
			break;
		sight = NULL;
	}
	if (sight == NULL)
		sight = make_sight(reg);
	refresh(sight);
	return sight;
}

/* What a function keeps from call to call. */
typedef struct TableOfCall
{
	Oid			relid;
	Register	reg;
} TableOfCall;

Sight *
sight_of_table(FmgrInfo *flinfo, Oid relid)
{
	TableOfCall *table = flinfo->fn_extra;

	if (table == NULL)
		table = flinfo->fn_extra = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(TableOfCall));
	if (!OidIsValid(table->relid) || table->relid != relid)
	{
		table->relid = InvalidOid;	/* should the rest fail */
		register_of_table(relid, &table->reg);
		table->relid = relid;
	}
	return sight_of_register(&table->reg);
}

Rechten
sight_rechten(const Sight *sight)
{
	return sight->rechten;
}

static bool
has_one_of(const Sight *sight, Rechten rechten)
{
	return (sight->rechten & rechten) != 0;
}

/*----
 * Answers
 * ----
 */

static const Answer *
find_answer(const Sight *sight, Table table, Datum id)
{
	AnswerKey	key = {.id = *DatumGetUUIDP(id),.table = table};

	return sight->remember == NULL ? NULL : hash_search(sight->remember, &key, HASH_FIND, NULL);
}

/*
 * What need not be looked up: who has one of "all" sees all, who may not register sees
 * nothing, and what was answered before is so still.
 */
static bool
is_known(const Sight *sight, Rechten all, Table table, Datum id, bool *seen)
{
	const Answer *answer;

	*seen = has_one_of(sight, all);
	if (*seen || !has_one_of(sight, MAY_REGISTER))
		return true;
	answer = find_answer(sight, table, id);
	if (answer != NULL)
		*seen = answer->seen;
	return answer != NULL;
}

static bool
remember(Sight *sight, Table table, Datum id, bool seen)
{
	AnswerKey	key = {.id = *DatumGetUUIDP(id),.table = table};
	Answer	   *answer;

	/* what the running command is writing may still come into view */
	if (!seen && TransactionIdIsValid(GetCurrentTransactionIdIfAny()))
		return false;
	if (sight->remember != NULL && hash_get_num_entries(sight->remember) >= MAX_ANSWERS)
	{
		hash_destroy(sight->remember);
		sight->remember = NULL;
	}
	if (sight->remember == NULL)
	{
		HASHCTL		ctl = {.keysize = sizeof(AnswerKey),.entrysize = sizeof(Answer),
		.hcxt = TopTransactionContext};

		sight->remember = hash_create("klantcontact answers", 16, &ctl,
									  HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	}
	answer = hash_search(sight->remember, &key, HASH_ENTER, NULL);
	answer->seen = seen;
	return seen;
}

/*----
 * Klantcontacten
 * ----
 */

static bool
is_not_vertrouwelijk(Datum vertrouwelijk, const void *arg)
{
	(void) arg;
	return !DatumGetBool(vertrouwelijk);
}

/* Is the actor linked to it, or has he or his eenheid a taak on it? */
static bool
is_of_actor(Sight *sight, Datum id)
{
	if (!sight->heeft_actor)
		return false;
	if (++sight->questions == MANY_QUESTIONS)
		sight->own = links_of_actor(&sight->reg, &sight->actor, sight->shared_taken);
	return sight->own != NULL ? id_set_has(sight->own, id) :
		links_actor(&sight->reg, &sight->actor, sight->shared_taken, id);
}

/* May all klantcontacten be seen that are not vertrouwelijk, and is this one not? */
static bool
is_public(const Sight *sight, Datum id)
{
	return has_one_of(sight, RECHT_BIT(RECHT_KLANTCONTACTCENTRUM)) &&
		lookup_single(&sight->reg, TABLE_KLANTCONTACT, KLANTCONTACT_ID, id,
					  GetActiveSnapshot(), KLANTCONTACT_VERTROUWELIJK, is_not_vertrouwelijk, NULL);
}

/*
 * Of a row that is there, by the statement's snapshot, so is its klantcontact: all that
 * is asked is whether that is vertrouwelijk.  Who asks as often as it would take to read
 * all of them reads which are.  Not when this transaction writes: what it adds may belong
 * to a klantcontact that the snapshot does not show.
 */
static bool
knows_closed(Sight *sight)
{
	if (!has_one_of(sight, RECHT_BIT(RECHT_KLANTCONTACTCENTRUM)) ||
		TransactionIdIsValid(GetCurrentTransactionIdIfAny()))
		return false;
	if (sight->closed == NULL && !sight->too_many_closed && ++sight->asked % MANY_QUESTIONS == 0 &&
		sight->asked >= table_pages(&sight->reg, TABLE_KLANTCONTACT) / PAGES_PER_QUESTION)
	{
		IdSet	   *closed = id_set_make();

		sight->too_many_closed = take_true_rows(&sight->reg, TABLE_KLANTCONTACT, KLANTCONTACT_VERTROUWELIJK,
												GetActiveSnapshot(), id_set_add, closed);
		if (sight->too_many_closed)
			id_set_free(closed);
		else
			sight->closed = closed;
	}
	return sight->closed != NULL;
}

static bool
is_self_written(const Sight *sight, Table table, Datum id)
{
	return written_by(&sight->reg, table, DatumGetUUIDP(id), sight->moment.role);
}

#define ALL (RECHT_BIT(RECHT_BEHEER) | RECHT_BIT(RECHT_VERTROUWELIJK))

bool
sight_klantcontact(Sight *sight, Datum id)
{
	bool		seen;

	if (is_known(sight, ALL, TABLE_KLANTCONTACT, id, &seen))
		return seen;
	if (written_for_certain(&sight->reg, DatumGetUUIDP(id), sight->moment.role))
		return true;
	return remember(sight, TABLE_KLANTCONTACT, id,
					is_public(sight, id) || is_of_actor(sight, id) ||
					is_self_written(sight, TABLE_KLANTCONTACT, id));
}

bool
sight_klantcontact_stored(Sight *sight, Datum id)
{
	if (!has_one_of(sight, ALL) && knows_closed(sight))
		return !id_set_has(sight->closed, id) || is_of_actor(sight, id);
	return sight_klantcontact(sight, id);
}

bool
sight_klantcontact_row(Sight *sight, Datum id, bool vertrouwelijk, TimestampTz geregistreerd_op)
{
	Rechten		all = vertrouwelijk ? ALL : ALL | RECHT_BIT(RECHT_KLANTCONTACTCENTRUM);
	bool		seen;

	if (is_known(sight, all, TABLE_KLANTCONTACT, id, &seen))
		return seen;
	return is_of_actor(sight, id) ||
		(geregistreerd_op == GetCurrentTransactionStartTimestamp() &&
		 is_self_written(sight, TABLE_KLANTCONTACT, id));
}

/* Not remembered: anybody may call what asks this, with a link that is not there. */
bool
sight_of_actor(Sight *sight, Datum klantcontact, Datum actor, bool with_eenheid, bool stored)
{
	if (has_one_of(sight, MAY_REGISTER) && sight->heeft_actor && is_actor_or_eenheid(&sight->actor, actor, with_eenheid))
		return true;
	return stored ? sight_klantcontact_stored(sight, klantcontact) : sight_klantcontact(sight, klantcontact);
}

/*----
 * Betrokkenen and partijen
 * ----
 */

static bool
is_seen(Datum klantcontact, const void *arg)
{
	return sight_klantcontact_stored((Sight *) unconstify(void *, arg), klantcontact);
}

/*
 * Is the klantcontact of this child of it seen?  The child may have been written by the
 * very command that writes what belongs to it.
 */
static bool
sight_child(Sight *sight, Table table, Datum id)
{
	return has_one_of(sight, ALL) ||
		lookup_single(&sight->reg, table, 0, id, GetActiveSnapshot(), anchor_column(table), is_seen, sight) ||
		(TransactionIdIsValid(GetCurrentTransactionIdIfAny()) &&
		 lookup_single(&sight->reg, table, 0, id, SnapshotSelf, anchor_column(table), is_seen, sight));
}

bool
sight_betrokkene(Sight *sight, Datum id)
{
	return sight_child(sight, TABLE_BETROKKENE, id);
}

bool
sight_taak(Sight *sight, Datum id)
{
	return sight_child(sight, TABLE_INTERNE_TAAK, id);
}

bool
sight_partij(Sight *sight, Datum id)
{
	bool		seen;

	if (is_known(sight, RECHT_BIT(RECHT_BEHEER), TABLE_PARTIJ, id, &seen))
		return seen;
	return remember(sight, TABLE_PARTIJ, id,
					lookup_single(&sight->reg, TABLE_BETROKKENE, BETROKKENE_PARTIJ, id,
								  GetActiveSnapshot(), BETROKKENE_KLANTCONTACT, is_seen, sight) ||
					is_self_written(sight, TABLE_PARTIJ, id));
}

bool
sight_may_link_partij(Sight *sight, Datum id)
{
	return has_one_of(sight, MAY_REGISTER_PARTIJEN) ||
		sight_partij(sight, id) ||
		named_by(&sight->reg, DatumGetUUIDP(id), sight->moment.role);
}

/* Others than beheer add to a partij only while they register it. */
bool
sight_allows_partij(Sight *sight, Datum id)
{
	if (has_one_of(sight, RECHT_BIT(RECHT_BEHEER)))
		return true;
	return has_one_of(sight, MAY_REGISTER_PARTIJEN) && is_self_written(sight, TABLE_PARTIJ, id);
}
