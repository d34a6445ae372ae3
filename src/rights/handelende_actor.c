/*-------------------------------------------------------------------------
 *
 * handelende_actor.c
 *	  The actor who acts.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/handelende_actor.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"

#include "rights/handelende_actor.h"
#include "rights/rechten.h"
#include "model/instelling.h"
#include "model/opzoeken.h"
#include "types/parse.h"

static Instelling actor_instelling = {.naam = "klantcontact.actor"};

static bool
check_actor(char **newval, void **extra, GucSource source)
{
	uint8		bytes[UUID_LEN];

	(void) source;
	if ((*newval)[0] != '\0' && uuid_parse(*newval, strlen(*newval), bytes) != NULL)
	{
		GUC_check_errdetail("It must be the id of an actor, a uuid, or empty.");
		return false;
	}
	return instelling_check(extra);
}

static void
assign_actor(const char *newval, void *extra)
{
	(void) newval;
	instelling_assign(&actor_instelling, extra);
}

void
handelende_actor_init(void)
{
	instelling_definieer(&actor_instelling, "The actor that acts, for roles with the right namens.",
						 check_actor, assign_actor);
}

uint64
handelende_actor_zetting(void)
{
	return actor_instelling.zetting;
}

/* The one that a role is bound to, if its db_rol is what it was then. */
static HeapTuple
find_bound_actor(const Register *reg, Oid rol, Versie *versie)
{
	Binding		binding;
	HeapTuple	tuple;

	if (!role_binding(reg, rol, &binding))
		return NULL;
	tuple = opzoeken(reg, TABEL_ACTOR, UUIDPGetDatum(&binding.actor), versie);
	if (tuple == NULL || versie->leeg[ACTOR_DB_ROL] ||
		!binding_is_for(&binding, NameStr(*DatumGetName(versie->waarden[ACTOR_DB_ROL]))))
		return NULL;
	return tuple;
}

static HeapTuple
find_actor(const Register *reg, Oid rol, Versie *versie)
{
	const char *genoemd = instelling_waarde(&actor_instelling);
	pg_uuid_t	id;

	if (genoemd != NULL && (rechten_van(reg, rol) & RECHT_BIT(RECHT_NAMENS)))
		return uuid_parse(genoemd, strlen(genoemd), id.data) == NULL ?
			opzoeken(reg, TABEL_ACTOR, UUIDPGetDatum(&id), versie) : NULL;
	return find_bound_actor(reg, rol, versie);
}

bool
handelende_actor(const Register *reg, Oid rol, HandelendeActor *actor)
{
	Versie		versie;

	if (find_actor(reg, rol, &versie) == NULL || versie.leeg[ACTOR_INDICATIE_ACTIEF] ||
		!DatumGetBool(versie.waarden[ACTOR_INDICATIE_ACTIEF]))
		return false;
	actor->id = *DatumGetUUIDP(versie.waarden[ACTOR_ID]);
	actor->heeft_eenheid = !versie.leeg[ACTOR_ORGANISATORISCHE_EENHEID];
	if (actor->heeft_eenheid)
		actor->eenheid = *DatumGetUUIDP(versie.waarden[ACTOR_ORGANISATORISCHE_EENHEID]);
	return true;
}
