/*-------------------------------------------------------------------------
 *
 * links.c
 *	  Which klantcontacten an actor is linked to, or has a taak on.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/links.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/snapmgr.h"

#include "register/lookup.h"
#include "rights/links.h"

/* What is looked for. */
typedef struct Search
{
	const Register *reg;
	const HandelendeActor *actor;
	IdSet	   *found;			/* when all are looked for */
} Search;

bool
is_actor_or_eenheid(const HandelendeActor *actor, Datum id, bool with_eenheid)
{
	const pg_uuid_t *uuid = DatumGetUUIDP(id);

	return memcmp(uuid, &actor->id, sizeof(pg_uuid_t)) == 0 ||
		(with_eenheid && actor->has_eenheid && memcmp(uuid, &actor->eenheid, sizeof(pg_uuid_t)) == 0);
}

static bool
is_link_of_actor(Datum actor, const void *arg)
{
	return is_actor_or_eenheid(arg, actor, false);
}

static bool
is_taak_of_actor(Datum actor, const void *arg)
{
	return is_actor_or_eenheid(arg, actor, true);
}

/* Of one of the taken of a klantcontact: is the actor, or his eenheid, among those who share it? */
static bool
is_shared_with_actor(Datum taak, const void *arg)
{
	const Search *search = arg;

	return lookup_single(search->reg, TABLE_ACTOR_INTERNE_TAAK, ACTOR_INTERNE_TAAK_INTERNE_TAAK, taak,
						 GetActiveSnapshot(), ACTOR_INTERNE_TAAK_ACTOR, is_taak_of_actor, search->actor);
}

bool
links_actor(const Register *reg, const HandelendeActor *actor, bool shared, Datum id)
{
	const Search search = {.reg = reg,.actor = actor};

	return lookup_single(reg, TABLE_ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT_KLANTCONTACT, id,
						 GetActiveSnapshot(), ACTOR_KLANTCONTACT_ACTOR, is_link_of_actor, actor) ||
		lookup_single(reg, TABLE_INTERNE_TAAK, INTERNE_TAAK_KLANTCONTACT, id,
					  GetActiveSnapshot(), INTERNE_TAAK_ACTOR, is_taak_of_actor, actor) ||
		(shared &&
		 lookup_single(reg, TABLE_INTERNE_TAAK, INTERNE_TAAK_KLANTCONTACT, id,
					   GetActiveSnapshot(), INTERNE_TAAK_ID, is_shared_with_actor, &search));
}

static bool
add_klantcontact_of_taak(Datum taak, const void *arg)
{
	const Search *search = arg;

	return lookup_single(search->reg, TABLE_INTERNE_TAAK, INTERNE_TAAK_ID, taak,
						 GetActiveSnapshot(), INTERNE_TAAK_KLANTCONTACT, id_set_add, search->found);
}

/* Adds those of the taken of this actor; true: they are too many. */
static bool
add_taken(const Search *search, const pg_uuid_t *actor, bool shared)
{
	return lookup_single(search->reg, TABLE_INTERNE_TAAK, INTERNE_TAAK_ACTOR, UUIDPGetDatum(actor),
						 GetActiveSnapshot(), INTERNE_TAAK_KLANTCONTACT, id_set_add, search->found) ||
		(shared &&
		 lookup_single(search->reg, TABLE_ACTOR_INTERNE_TAAK, ACTOR_INTERNE_TAAK_ACTOR, UUIDPGetDatum(actor),
					   GetActiveSnapshot(), ACTOR_INTERNE_TAAK_INTERNE_TAAK, add_klantcontact_of_taak, search));
}

IdSet *
links_of_actor(const Register *reg, const HandelendeActor *actor, bool shared)
{
	const Search search = {.reg = reg,.actor = actor,.found = id_set_make()};

	if (lookup_single(reg, TABLE_ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT_ACTOR, UUIDPGetDatum(&actor->id),
					  GetActiveSnapshot(), ACTOR_KLANTCONTACT_KLANTCONTACT, id_set_add, search.found) ||
		add_taken(&search, &actor->id, shared) ||
		(actor->has_eenheid && add_taken(&search, &actor->eenheid, shared)))
	{
		id_set_free(search.found);
		return NULL;
	}
	return search.found;
}
