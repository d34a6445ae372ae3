/*-------------------------------------------------------------------------
 *
 * bewijzen.c
 *	  Which klantcontacten a transaction must still prove right.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/commit/bewijzen.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "common/hashfn.h"
#include "nodes/pg_list.h"
#include "utils/memutils.h"

#include "compat.h"
#include "commit/bewijzen.h"
#include "model/transactie.h"
#include "model/slot.h"

/* 24 bytes: there is one for every klantcontact of a transaction. */
typedef struct Bewijs
{
	pg_uuid_t	id;
	uint32		stempel;		/* moment of the proof; 0: none */
	uint8		vers;			/* see vers_teken() */
	char		status;			/* of simplehash */
} Bewijs;

#define SH_PREFIX bewijs
#define SH_ELEMENT_TYPE Bewijs
#define SH_KEY_TYPE pg_uuid_t
#define SH_KEY id
#define SH_HASH_KEY(tb, key) hash_bytes((key).data, UUID_LEN)
#define SH_EQUAL(tb, a, b) (memcmp((a).data, (b).data, UUID_LEN) == 0)
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

struct Bewijzen
{
	Oid			ankertabel;
	bewijs_hash *bewijzen;
	pg_uuid_t  *hints;
	int			aantal_hints;
	int			ruimte;
};

/* Of this transaction, in TopTransactionContext; NIL when that is reset. */
static List *alle_bewijzen = NIL;

/* Aborted subtransactions of this transaction: each voids every proof. */
static uint32 aborts = 0;

/*
 * The present moment: goes up when this transaction wrote something or aborted
 * a part of itself.
 */
static uint32 stempel = 1;
static CommandId stempel_cid = FirstCommandId;
static uint32 stempel_aborts = 0;

static void
count_aborts(SubXactEvent event, SubTransactionId mySubid,
			 SubTransactionId parentSubid, void *arg)
{
	(void) mySubid;
	(void) parentSubid;
	(void) arg;
	if (event == SUBXACT_EVENT_ABORT_SUB && alle_bewijzen != NIL)
		aborts++;
}

void
bewijzen_init(void)
{
	RegisterSubXactCallback(count_aborts, NULL);
}

/* At commit, abort and PREPARE alike: the memory goes, and so does the list. */
static void
forget_transaction(void *arg)
{
	(void) arg;
	alle_bewijzen = NIL;
	aborts = 0;
	stempel = 1;
	stempel_cid = FirstCommandId;
	stempel_aborts = 0;
}

Bewijzen *
bewijzen_van(Oid ankertabel)
{
	MemoryContext old;
	Bewijzen   *bewijzen;
	ListCell   *lc;

	foreach(lc, alle_bewijzen)
	{
		bewijzen = lfirst(lc);
		if (bewijzen->ankertabel == ankertabel)
			return bewijzen;
	}

	old = MemoryContextSwitchTo(TopTransactionContext);
	if (alle_bewijzen == NIL)
		bij_einde_van_transactie(forget_transaction);
	bewijzen = palloc0(sizeof(Bewijzen));
	bewijzen->ankertabel = ankertabel;
	bewijzen->bewijzen = bewijs_create(TopTransactionContext, 16, NULL);
	alle_bewijzen = lappend(alle_bewijzen, bewijzen);
	MemoryContextSwitchTo(old);
	return bewijzen;
}

/*
 * A row that was inserted before a savepoint was rolled back may be gone, and
 * come from somebody else by now.  So freshness counts as long as no
 * subtransaction aborted since; and after many aborts it is not marked at all.
 */
static uint8
vers_teken(void)
{
	return aborts < PG_UINT8_MAX ? aborts + 1 : 0;
}

static void
append_hint(Bewijzen *bewijzen, const pg_uuid_t *id)
{
	if (bewijzen->aantal_hints == bewijzen->ruimte)
	{
		int			ruimte = bewijzen->ruimte == 0 ? 16 : bewijzen->ruimte * 2;
		Size		size = mul_size(ruimte, sizeof(pg_uuid_t));

		if (bewijzen->hints == NULL)
			bewijzen->hints = MemoryContextAlloc(TopTransactionContext, size);
		else
			bewijzen->hints = repalloc_huge(bewijzen->hints, size);
		bewijzen->ruimte = ruimte;
	}
	bewijzen->hints[bewijzen->aantal_hints++] = *id;
}

static Bewijs *
get_bewijs(Bewijzen *bewijzen, const pg_uuid_t *id)
{
	bool		found;
	Bewijs	   *bewijs = bewijs_insert(bewijzen->bewijzen, *id, &found);

	if (!found)
	{
		bewijs->stempel = 0;
		bewijs->vers = 0;
	}
	return bewijs;
}

void
bewijzen_hint(Bewijzen *bewijzen, const pg_uuid_t *id)
{
	(void) get_bewijs(bewijzen, id);
	append_hint(bewijzen, id);
}

void
bewijzen_vers(Bewijzen *bewijzen, const pg_uuid_t *id)
{
	get_bewijs(bewijzen, id)->vers = vers_teken();
}

/* The stamp of this moment. */
static uint32
now_stempel(void)
{
	CommandId	cid = GetCurrentCommandId(false);

	if (cid != stempel_cid || aborts != stempel_aborts)
	{
		stempel++;
		stempel_cid = cid;
		stempel_aborts = aborts;
	}
	return stempel;
}

bool
bewijzen_geldig(Bewijzen *bewijzen, const pg_uuid_t *id)
{
	Bewijs	   *bewijs;

	/*
	 * Fired at the end of a statement, that statement's writes still bear the
	 * current command id; a proof from before it must not pass for one after.
	 */
	CommandCounterIncrement();
	bewijs = bewijs_lookup(bewijzen->bewijzen, *id);
	return bewijs != NULL && bewijs->stempel == now_stempel();
}

pg_uuid_t *
bewijzen_neem_hints(Bewijzen *bewijzen, const pg_uuid_t *id, int *aantal)
{
	pg_uuid_t  *ids;

	ids = palloc_extended(mul_size(bewijzen->aantal_hints + 1, sizeof(pg_uuid_t)),
						  MCXT_ALLOC_HUGE);
	if (bewijzen->aantal_hints > 0)
		memcpy(ids, bewijzen->hints, bewijzen->aantal_hints * sizeof(pg_uuid_t));
	ids[bewijzen->aantal_hints] = *id;
	*aantal = sorteer_uuids(ids, bewijzen->aantal_hints + 1);

	if (bewijzen->hints != NULL)
		pfree(bewijzen->hints);
	bewijzen->hints = NULL;
	bewijzen->aantal_hints = bewijzen->ruimte = 0;
	return ids;
}

bool
bewijzen_vergt_slot(Bewijzen *bewijzen, const pg_uuid_t *id)
{
	Bewijs	   *bewijs = bewijs_lookup(bewijzen->bewijzen, *id);

	return bewijs == NULL || bewijs->vers == 0 || bewijs->vers != vers_teken();
}

void
bewijzen_bewezen(Bewijzen *bewijzen, const pg_uuid_t *ids, int aantal)
{
	uint32		nu = now_stempel();

	for (int i = 0; i < aantal; i++)
		get_bewijs(bewijzen, &ids[i])->stempel = nu;
}

void
bewijzen_weerlegd(Bewijzen *bewijzen, const pg_uuid_t *id)
{
	Bewijs	   *bewijs = bewijs_lookup(bewijzen->bewijzen, *id);

	if (bewijs != NULL)
		bewijs->stempel = 0;
}
