/*-------------------------------------------------------------------------
 *
 * zicht.c
 *	  What a role sees of a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/zicht.c
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

#include "rights/geschreven.h"
#include "rights/handelende_actor.h"
#include "rights/id_set.h"
#include "rights/named.h"
#include "rights/uitleg.h"
#include "rights/zicht.h"
#include "model/opzoeken.h"
#include "model/transactie.h"

/*
 * What an answer depends on: when it differs, all is asked anew.  Of two snapshots of
 * one transaction these numbers are equal only when they see the same; what is undone
 * with a savepoint they do not tell, nor that a right was taken from who keeps one.
 */
typedef struct Moment
{
	Oid			rol;
	CommandId	curcid;
	TransactionId xmin;
	TransactionId xmax;
	uint32		xcnt;
	int32		subxcnt;
	SubTransactionId subxact;
	uint64		zetting;		/* of klantcontact.actor */
	uint64		stand;			/* of the rights */
} Moment;

struct Zicht
{
	Register	reg;
	Moment		moment;
	Rechten		rechten;
	bool		heeft_actor;
	HandelendeActor actor;
	HTAB	   *onthouden;		/* answers, or NULL */
	int			vragen;			/* how often was looked whether it is the
								 * actor's */
	IdSet	   *eigen;			/* all that are, or NULL */
	unsigned	asked;			/* how often was looked whether one is
								 * vertrouwelijk */
	IdSet	   *closed;			/* all that are, or NULL */
	bool		too_many_closed;
};

/* An answer, for a klantcontact or a partij. */
typedef struct AntwoordKey
{
	pg_uuid_t	id;
	uint32		tabel;
} AntwoordKey;

typedef struct Antwoord
{
	AntwoordKey key;
	bool		gezien;
} Antwoord;

/* More answers than this are not remembered all at once. */
#define MAX_ANTWOORDEN 8192

/*
 * Who asks this often in one statement reads a whole table: then all klantcontacten
 * of the actor are read at once, if they are not too many.
 */
#define VEEL_VRAGEN 500

/* To read a page of klantcontacten costs about as much as to look up one, and less often. */
#define PAGES_PER_VRAAG 4

/* Of this transaction, in TopTransactionContext; NIL when that is reset. */
static List *zichten = NIL;

/*----
 * For one statement
 * ----
 */

static Moment
moment_van_nu(void)
{
	Snapshot	snapshot = GetActiveSnapshot();
	Moment		moment = {.rol = GetUserId(),.curcid = snapshot->curcid,
		.xmin = snapshot->xmin,.xmax = snapshot->xmax,
		.xcnt = snapshot->xcnt,.subxcnt = snapshot->subxcnt,
		.subxact = GetCurrentSubTransactionId(),
	.zetting = handelende_actor_zetting(),.stand = rechten_stand()};

	return moment;
}

static bool
is_same_moment(const Moment *a, const Moment *b)
{
	return a->rol == b->rol && a->curcid == b->curcid && a->xmin == b->xmin && a->xmax == b->xmax &&
		a->xcnt == b->xcnt && a->subxcnt == b->subxcnt && a->subxact == b->subxact &&
		a->zetting == b->zetting && a->stand == b->stand;
}

static void
forget_all(Zicht *zicht)
{
	if (zicht->onthouden != NULL)
		hash_destroy(zicht->onthouden);
	if (zicht->eigen != NULL)
		id_set_free(zicht->eigen);
	if (zicht->closed != NULL)
		id_set_free(zicht->closed);
	zicht->onthouden = NULL;
	zicht->eigen = zicht->closed = NULL;
	zicht->vragen = 0;
	zicht->asked = 0;
	zicht->too_many_closed = false;
}

static void
refresh(Zicht *zicht)
{
	Moment		nu = moment_van_nu();

	if (is_same_moment(&zicht->moment, &nu))
		return;
	forget_all(zicht);
	zicht->moment.rol = InvalidOid; /* should the rest fail */
	zicht->rechten = rechten_van(&zicht->reg, nu.rol);
	zicht->heeft_actor = (zicht->rechten & REGISTREREN) != 0 &&
		handelende_actor(&zicht->reg, nu.rol, &zicht->actor);
	zicht->moment = nu;
}

static void
forget_transaction(void *arg)
{
	(void) arg;
	zichten = NIL;
}

static Zicht *
make_zicht(const Register *reg)
{
	MemoryContext old = MemoryContextSwitchTo(TopTransactionContext);
	Zicht	   *zicht = palloc0(sizeof(Zicht));

	if (zichten == NIL)
		bij_einde_van_transactie(forget_transaction);
	uitleg_verberg();
	zicht->reg = *reg;
	zichten = lappend(zichten, zicht);
	MemoryContextSwitchTo(old);
	return zicht;
}

Zicht *
zicht_van_register(const Register *reg)
{
	Zicht	   *zicht = NULL;
	ListCell   *lc;

	foreach(lc, zichten)
	{
		zicht = lfirst(lc);
		if (zicht->reg.tabellen[TABEL_KLANTCONTACT] == reg->tabellen[TABEL_KLANTCONTACT])
			break;
		zicht = NULL;
	}
	if (zicht == NULL)
		zicht = make_zicht(reg);
	refresh(zicht);
	return zicht;
}

/* What a function keeps from call to call. */
typedef struct TabelVanAanroep
{
	Oid			relid;
	Register	reg;
} TabelVanAanroep;

Zicht *
zicht_van_tabel(FmgrInfo *flinfo, Oid relid)
{
	TabelVanAanroep *tabel = flinfo->fn_extra;

	if (tabel == NULL)
		tabel = flinfo->fn_extra = MemoryContextAllocZero(flinfo->fn_mcxt, sizeof(TabelVanAanroep));
	if (!OidIsValid(tabel->relid) || tabel->relid != relid)
	{
		tabel->relid = InvalidOid;	/* should the rest fail */
		register_van_tabel(relid, &tabel->reg);
		tabel->relid = relid;
	}
	return zicht_van_register(&tabel->reg);
}

Rechten
zicht_rechten(const Zicht *zicht)
{
	return zicht->rechten;
}

static bool
has_one_of(const Zicht *zicht, Rechten rechten)
{
	return (zicht->rechten & rechten) != 0;
}

/*----
 * Answers
 * ----
 */

static const Antwoord *
find_answer(const Zicht *zicht, Tabel tabel, Datum id)
{
	AntwoordKey key = {.id = *DatumGetUUIDP(id),.tabel = tabel};

	return zicht->onthouden == NULL ? NULL : hash_search(zicht->onthouden, &key, HASH_FIND, NULL);
}

/*
 * What need not be looked up: who has one of "alles" sees all, who may not register sees
 * nothing, and what was answered before is so still.
 */
static bool
is_known(const Zicht *zicht, Rechten alles, Tabel tabel, Datum id, bool *gezien)
{
	const Antwoord *antwoord;

	*gezien = has_one_of(zicht, alles);
	if (*gezien || !has_one_of(zicht, REGISTREREN))
		return true;
	antwoord = find_answer(zicht, tabel, id);
	if (antwoord != NULL)
		*gezien = antwoord->gezien;
	return antwoord != NULL;
}

static bool
remember(Zicht *zicht, Tabel tabel, Datum id, bool gezien)
{
	AntwoordKey key = {.id = *DatumGetUUIDP(id),.tabel = tabel};
	Antwoord   *antwoord;

	/* what the running command is writing may still come into view */
	if (!gezien && TransactionIdIsValid(GetCurrentTransactionIdIfAny()))
		return false;
	if (zicht->onthouden != NULL && hash_get_num_entries(zicht->onthouden) >= MAX_ANTWOORDEN)
	{
		hash_destroy(zicht->onthouden);
		zicht->onthouden = NULL;
	}
	if (zicht->onthouden == NULL)
	{
		HASHCTL		ctl = {.keysize = sizeof(AntwoordKey),.entrysize = sizeof(Antwoord),
		.hcxt = TopTransactionContext};

		zicht->onthouden = hash_create("klantcontact answers", 16, &ctl,
									   HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	}
	antwoord = hash_search(zicht->onthouden, &key, HASH_ENTER, NULL);
	antwoord->gezien = gezien;
	return gezien;
}

/*----
 * Klantcontacten
 * ----
 */

static bool
is_own(const HandelendeActor *actor, Datum id, bool met_eenheid)
{
	const pg_uuid_t *uuid = DatumGetUUIDP(id);

	return memcmp(uuid, &actor->id, sizeof(pg_uuid_t)) == 0 ||
		(met_eenheid && actor->heeft_eenheid && memcmp(uuid, &actor->eenheid, sizeof(pg_uuid_t)) == 0);
}

static bool
is_link_of_actor(Datum actor, const void *arg)
{
	return is_own(arg, actor, false);
}

static bool
is_taak_of_actor(Datum actor, const void *arg)
{
	return is_own(arg, actor, true);
}

static bool
is_niet_vertrouwelijk(Datum vertrouwelijk, const void *arg)
{
	(void) arg;
	return !DatumGetBool(vertrouwelijk);
}

static void
read_eigen(Zicht *zicht)
{
	const HandelendeActor *actor = &zicht->actor;
	Snapshot	snapshot = GetActiveSnapshot();
	IdSet	   *eigen = id_set_make();

	if (opzoeken_enige(&zicht->reg, TABEL_ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT_ACTOR, UUIDPGetDatum(&actor->id),
					   snapshot, ACTOR_KLANTCONTACT_KLANTCONTACT, id_set_add, eigen) ||
		opzoeken_enige(&zicht->reg, TABEL_INTERNE_TAAK, INTERNE_TAAK_ACTOR, UUIDPGetDatum(&actor->id),
					   snapshot, INTERNE_TAAK_KLANTCONTACT, id_set_add, eigen) ||
		(actor->heeft_eenheid &&
		 opzoeken_enige(&zicht->reg, TABEL_INTERNE_TAAK, INTERNE_TAAK_ACTOR, UUIDPGetDatum(&actor->eenheid),
						snapshot, INTERNE_TAAK_KLANTCONTACT, id_set_add, eigen)))
		id_set_free(eigen);
	else
		zicht->eigen = eigen;
}

/* Is the actor linked to it, or has he or his eenheid a taak on it? */
static bool
is_van_actor(Zicht *zicht, Datum id)
{
	if (!zicht->heeft_actor)
		return false;
	if (++zicht->vragen == VEEL_VRAGEN)
		read_eigen(zicht);
	if (zicht->eigen != NULL)
		return id_set_has(zicht->eigen, id);
	return opzoeken_enige(&zicht->reg, TABEL_ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT_KLANTCONTACT, id,
						  GetActiveSnapshot(), ACTOR_KLANTCONTACT_ACTOR, is_link_of_actor, &zicht->actor) ||
		opzoeken_enige(&zicht->reg, TABEL_INTERNE_TAAK, INTERNE_TAAK_KLANTCONTACT, id,
					   GetActiveSnapshot(), INTERNE_TAAK_ACTOR, is_taak_of_actor, &zicht->actor);
}

/* May all klantcontacten be seen that are not vertrouwelijk, and is this one not? */
static bool
is_openbaar(const Zicht *zicht, Datum id)
{
	return has_one_of(zicht, RECHT_BIT(RECHT_KLANTCONTACTCENTRUM)) &&
		opzoeken_enige(&zicht->reg, TABEL_KLANTCONTACT, KLANTCONTACT_ID, id,
					   GetActiveSnapshot(), KLANTCONTACT_VERTROUWELIJK, is_niet_vertrouwelijk, NULL);
}

/*
 * Of a row that is there, by the statement's snapshot, so is its klantcontact: all that
 * is asked is whether that is vertrouwelijk.  Who asks as often as it would take to read
 * all of them reads which are.  Not when this transaction writes: what it adds may belong
 * to a klantcontact that the snapshot does not show.
 */
static bool
knows_closed(Zicht *zicht)
{
	if (!has_one_of(zicht, RECHT_BIT(RECHT_KLANTCONTACTCENTRUM)) ||
		TransactionIdIsValid(GetCurrentTransactionIdIfAny()))
		return false;
	if (zicht->closed == NULL && !zicht->too_many_closed && ++zicht->asked % VEEL_VRAGEN == 0 &&
		zicht->asked >= table_pages(&zicht->reg, TABEL_KLANTCONTACT) / PAGES_PER_VRAAG)
	{
		IdSet	   *closed = id_set_make();

		zicht->too_many_closed = take_true_rows(&zicht->reg, TABEL_KLANTCONTACT, KLANTCONTACT_VERTROUWELIJK,
												GetActiveSnapshot(), id_set_add, closed);
		if (zicht->too_many_closed)
			id_set_free(closed);
		else
			zicht->closed = closed;
	}
	return zicht->closed != NULL;
}

static bool
is_zelf_geschreven(const Zicht *zicht, Tabel tabel, Datum id)
{
	return geschreven_door(&zicht->reg, tabel, DatumGetUUIDP(id), zicht->moment.rol);
}

#define ALLES (RECHT_BIT(RECHT_BEHEER) | RECHT_BIT(RECHT_VERTROUWELIJK))

bool
zicht_klantcontact(Zicht *zicht, Datum id)
{
	bool		gezien;

	if (is_known(zicht, ALLES, TABEL_KLANTCONTACT, id, &gezien))
		return gezien;
	return remember(zicht, TABEL_KLANTCONTACT, id,
					is_openbaar(zicht, id) || is_van_actor(zicht, id) ||
					is_zelf_geschreven(zicht, TABEL_KLANTCONTACT, id));
}

bool
zicht_klantcontact_stored(Zicht *zicht, Datum id)
{
	if (!has_one_of(zicht, ALLES) && knows_closed(zicht))
		return !id_set_has(zicht->closed, id) || is_van_actor(zicht, id);
	return zicht_klantcontact(zicht, id);
}

bool
zicht_klantcontact_rij(Zicht *zicht, Datum id, bool vertrouwelijk, TimestampTz geregistreerd_op)
{
	Rechten		alles = vertrouwelijk ? ALLES : ALLES | RECHT_BIT(RECHT_KLANTCONTACTCENTRUM);
	bool		gezien;

	if (is_known(zicht, alles, TABEL_KLANTCONTACT, id, &gezien))
		return gezien;
	return is_van_actor(zicht, id) ||
		(geregistreerd_op == GetCurrentTransactionStartTimestamp() &&
		 is_zelf_geschreven(zicht, TABEL_KLANTCONTACT, id));
}

/* Not remembered: anybody may call what asks this, with a link that is not there. */
bool
zicht_van_actor(Zicht *zicht, Datum klantcontact, Datum actor, bool met_eenheid, bool stored)
{
	if (has_one_of(zicht, REGISTREREN) && zicht->heeft_actor && is_own(&zicht->actor, actor, met_eenheid))
		return true;
	return stored ? zicht_klantcontact_stored(zicht, klantcontact) : zicht_klantcontact(zicht, klantcontact);
}

/*----
 * Betrokkenen and partijen
 * ----
 */

static bool
is_seen(Datum klantcontact, const void *arg)
{
	return zicht_klantcontact_stored((Zicht *) unconstify(void *, arg), klantcontact);
}

/* A betrokkene may have been written by the very command that writes its adres. */
bool
zicht_betrokkene(Zicht *zicht, Datum id)
{
	return has_one_of(zicht, ALLES) ||
		opzoeken_enige(&zicht->reg, TABEL_BETROKKENE, BETROKKENE_ID, id,
					   GetActiveSnapshot(), BETROKKENE_KLANTCONTACT, is_seen, zicht) ||
		(TransactionIdIsValid(GetCurrentTransactionIdIfAny()) &&
		 opzoeken_enige(&zicht->reg, TABEL_BETROKKENE, BETROKKENE_ID, id,
						SnapshotSelf, BETROKKENE_KLANTCONTACT, is_seen, zicht));
}

bool
zicht_partij(Zicht *zicht, Datum id)
{
	bool		gezien;

	if (is_known(zicht, RECHT_BIT(RECHT_BEHEER), TABEL_PARTIJ, id, &gezien))
		return gezien;
	return remember(zicht, TABEL_PARTIJ, id,
					opzoeken_enige(&zicht->reg, TABEL_BETROKKENE, BETROKKENE_PARTIJ, id,
								   GetActiveSnapshot(), BETROKKENE_KLANTCONTACT, is_seen, zicht) ||
					is_zelf_geschreven(zicht, TABEL_PARTIJ, id));
}

bool
zicht_may_link_partij(Zicht *zicht, Datum id)
{
	return has_one_of(zicht, PARTIJEN_REGISTREREN) ||
		zicht_partij(zicht, id) ||
		named_by(&zicht->reg, DatumGetUUIDP(id), zicht->moment.rol);
}

/* Others than beheer add to a partij only while they register it. */
bool
zicht_mag_partij(Zicht *zicht, Datum id)
{
	if (has_one_of(zicht, RECHT_BIT(RECHT_BEHEER)))
		return true;
	return has_one_of(zicht, PARTIJEN_REGISTREREN) && is_zelf_geschreven(zicht, TABEL_PARTIJ, id);
}
