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
#include "storage/proc.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"
#include "utils/snapmgr.h"

#include "rights/geschreven.h"
#include "rights/handelende_actor.h"
#include "rights/uitleg.h"
#include "rights/zicht.h"
#include "compat.h"
#include "model/opzoeken.h"

/* What an answer depends on: when it differs, all is asked anew. */
typedef struct Moment
{
	Oid			rol;
	uint64		zetting;		/* of klantcontact.actor */
	LocalTransactionId lxid;
	CommandId	curcid;
	uint64		completions;	/* of the snapshot */
} Moment;

struct Zicht
{
	Register	reg;
	Oid			relid;			/* the table that it was asked for, if any */
	MemoryContext context;
	Moment		moment;
	Rechten		rechten;
	bool		heeft_actor;
	HandelendeActor actor;
	HTAB	   *onthouden;		/* answers, or NULL */
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

/*----
 * For one statement
 * ----
 */

static Moment
moment_van_nu(void)
{
	Snapshot	snapshot = GetActiveSnapshot();
	Moment		moment;

	MemSet(&moment, 0, sizeof(moment));
	moment.rol = GetUserId();
	moment.zetting = handelende_actor_zetting();
	moment.lxid = MY_LXID;
	moment.curcid = snapshot->curcid;
	moment.completions = snapshot->snapXactCompletionCount;
	return moment;
}

static void
forget_answers(Zicht *zicht)
{
	if (zicht->onthouden != NULL)
		hash_destroy(zicht->onthouden);
	zicht->onthouden = NULL;
}

static void
refresh(Zicht *zicht)
{
	Moment		nu = moment_van_nu();

	if (memcmp(&zicht->moment, &nu, sizeof(Moment)) == 0)
		return;
	forget_answers(zicht);
	zicht->rechten = rechten_van(&zicht->reg, nu.rol);
	zicht->heeft_actor = (zicht->rechten & REGISTREREN) != 0 &&
		handelende_actor(&zicht->reg, nu.rol, &zicht->actor);
	zicht->moment = nu;
}

static Zicht *
make_zicht(MemoryContext context, const Register *reg)
{
	Zicht	   *zicht = MemoryContextAllocZero(context, sizeof(Zicht));

	zicht->reg = *reg;
	zicht->context = context;
	uitleg_verberg();
	refresh(zicht);
	return zicht;
}

Zicht *
zicht_nieuw(const Register *reg)
{
	return make_zicht(CurrentMemoryContext, reg);
}

Zicht *
zicht_van_tabel(FmgrInfo *flinfo, Oid relid)
{
	Zicht	   *zicht = flinfo->fn_extra;

	if (zicht == NULL || zicht->relid != relid)
	{
		Register	reg;

		register_van_tabel(relid, &reg);
		zicht = make_zicht(flinfo->fn_mcxt, &reg);
		zicht->relid = relid;
		flinfo->fn_extra = zicht;
	}
	refresh(zicht);
	return zicht;
}

Zicht *
zicht_van_register(FmgrInfo *flinfo, const Register *reg)
{
	if (flinfo->fn_extra == NULL)
		flinfo->fn_extra = make_zicht(flinfo->fn_mcxt, reg);
	refresh(flinfo->fn_extra);
	return flinfo->fn_extra;
}

const Register *
zicht_register(const Zicht *zicht)
{
	return &zicht->reg;
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

static bool
remember(Zicht *zicht, Tabel tabel, Datum id, bool gezien)
{
	AntwoordKey key = {.id = *DatumGetUUIDP(id),.tabel = tabel};
	Antwoord   *antwoord;

	if (zicht->onthouden != NULL && hash_get_num_entries(zicht->onthouden) >= MAX_ANTWOORDEN)
		forget_answers(zicht);
	if (zicht->onthouden == NULL)
	{
		HASHCTL		ctl = {.keysize = sizeof(AntwoordKey),.entrysize = sizeof(Antwoord),
		.hcxt = zicht->context};

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
is_id(const Versie *versie, int kolom, const pg_uuid_t *id)
{
	return !versie->leeg[kolom] &&
		memcmp(DatumGetUUIDP(versie->waarden[kolom]), id, sizeof(pg_uuid_t)) == 0;
}

static bool
is_link_of_actor(const Versie *versie, const void *arg)
{
	const HandelendeActor *actor = arg;

	return is_id(versie, ACTOR_KLANTCONTACT_ACTOR, &actor->id);
}

static bool
is_taak_of_actor(const Versie *versie, const void *arg)
{
	const HandelendeActor *actor = arg;

	return is_id(versie, INTERNE_TAAK_ACTOR, &actor->id) ||
		(actor->heeft_eenheid && is_id(versie, INTERNE_TAAK_ACTOR, &actor->eenheid));
}

static bool
is_niet_vertrouwelijk(const Versie *versie, const void *arg)
{
	(void) arg;
	return !versie->leeg[KLANTCONTACT_VERTROUWELIJK] &&
		!DatumGetBool(versie->waarden[KLANTCONTACT_VERTROUWELIJK]);
}

/* Is the actor linked to it, or has he or his eenheid a taak on it? */
static bool
is_van_actor(const Zicht *zicht, Datum id)
{
	if (!zicht->heeft_actor)
		return false;
	return opzoeken_enige(&zicht->reg, TABEL_ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT_KLANTCONTACT, id,
						  GetActiveSnapshot(), is_link_of_actor, &zicht->actor) ||
		opzoeken_enige(&zicht->reg, TABEL_INTERNE_TAAK, INTERNE_TAAK_KLANTCONTACT, id,
					   GetActiveSnapshot(), is_taak_of_actor, &zicht->actor);
}

/* May all klantcontacten be seen that are not vertrouwelijk, and is this one not? */
static bool
is_openbaar(const Zicht *zicht, Datum id)
{
	return has_one_of(zicht, RECHT_BIT(RECHT_KLANTCONTACTCENTRUM)) &&
		opzoeken_enige(&zicht->reg, TABEL_KLANTCONTACT, KLANTCONTACT_ID, id,
					   GetActiveSnapshot(), is_niet_vertrouwelijk, NULL);
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
	const Antwoord *antwoord;

	if (has_one_of(zicht, ALLES))
		return true;
	if (!has_one_of(zicht, REGISTREREN))
		return false;
	antwoord = find_answer(zicht, TABEL_KLANTCONTACT, id);
	if (antwoord != NULL)
		return antwoord->gezien;
	return remember(zicht, TABEL_KLANTCONTACT, id,
					is_openbaar(zicht, id) || is_van_actor(zicht, id) ||
					is_zelf_geschreven(zicht, TABEL_KLANTCONTACT, id));
}

bool
zicht_klantcontact_rij(Zicht *zicht, Datum id, bool vertrouwelijk, TimestampTz geregistreerd_op)
{
	if (has_one_of(zicht, ALLES) ||
		(!vertrouwelijk && has_one_of(zicht, RECHT_BIT(RECHT_KLANTCONTACTCENTRUM))))
		return true;
	if (!has_one_of(zicht, REGISTREREN))
		return false;
	return is_van_actor(zicht, id) ||
		(geregistreerd_op == GetCurrentTransactionStartTimestamp() &&
		 is_zelf_geschreven(zicht, TABEL_KLANTCONTACT, id));
}

/*----
 * Betrokkenen and partijen
 * ----
 */

static bool
is_betrokkene_of_seen(const Versie *versie, const void *arg)
{
	return !versie->leeg[BETROKKENE_KLANTCONTACT] &&
		zicht_klantcontact((Zicht *) unconstify(void *, arg), versie->waarden[BETROKKENE_KLANTCONTACT]);
}

/* A betrokkene may have been written by the very command that writes its adres. */
bool
zicht_betrokkene(Zicht *zicht, Datum id)
{
	return has_one_of(zicht, ALLES) ||
		opzoeken_enige(&zicht->reg, TABEL_BETROKKENE, BETROKKENE_ID, id,
					   GetActiveSnapshot(), is_betrokkene_of_seen, zicht) ||
		(TransactionIdIsValid(GetCurrentTransactionIdIfAny()) &&
		 opzoeken_enige(&zicht->reg, TABEL_BETROKKENE, BETROKKENE_ID, id,
						SnapshotSelf, is_betrokkene_of_seen, zicht));
}

bool
zicht_partij(Zicht *zicht, Datum id)
{
	const Antwoord *antwoord;

	if (has_one_of(zicht, RECHT_BIT(RECHT_BEHEER)))
		return true;
	if (!has_one_of(zicht, REGISTREREN))
		return false;
	antwoord = find_answer(zicht, TABEL_PARTIJ, id);
	if (antwoord != NULL)
		return antwoord->gezien;
	return remember(zicht, TABEL_PARTIJ, id,
					opzoeken_enige(&zicht->reg, TABEL_BETROKKENE, BETROKKENE_PARTIJ, id,
								   GetActiveSnapshot(), is_betrokkene_of_seen, zicht) ||
					is_zelf_geschreven(zicht, TABEL_PARTIJ, id));
}

/* Others than beheer add to a partij only while they register it. */
bool
zicht_mag_partij(Zicht *zicht, Datum id)
{
	if (has_one_of(zicht, RECHT_BIT(RECHT_BEHEER)))
		return true;
	return has_one_of(zicht, PARTIJEN_REGISTREREN) && is_zelf_geschreven(zicht, TABEL_PARTIJ, id);
}
