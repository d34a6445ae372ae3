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
#include "register/setting.h"
#include "register/lookup.h"
#include "types/parse.h"

static Setting actor_setting = {.name = "klantcontact.actor"};

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
	return setting_check(extra);
}

static void
assign_actor(const char *newval, void *extra)
{
	(void) newval;
	setting_assign(&actor_setting, extra);
}

void
handelende_actor_init(void)
{
	setting_define(&actor_setting, "The actor that acts, for roles with the right namens.",
				   check_actor, assign_actor);
}

uint64
handelende_actor_setting(void)
{
	return actor_setting.set;
}

/* The one that a role is bound to, if its db_rol is what it was then. */
static HeapTuple
find_bound_actor(const Register *reg, Oid role, RowValues *image)
{
	Binding		binding;
	HeapTuple	tuple;

	if (!role_binding(reg, role, &binding))
		return NULL;
	tuple = lookup(reg, TABLE_ACTOR, UUIDPGetDatum(&binding.actor), image);
	if (tuple == NULL || image->nulls[ACTOR_DB_ROL] ||
		!binding_is_for(&binding, NameStr(*DatumGetName(image->values[ACTOR_DB_ROL]))))
		return NULL;
	return tuple;
}

static HeapTuple
find_actor(const Register *reg, Oid role, RowValues *image)
{
	const char *named = setting_value(&actor_setting);
	pg_uuid_t	id;

	if (named != NULL && (rechten_of(reg, role) & RECHT_BIT(RECHT_NAMENS)))
		return uuid_parse(named, strlen(named), id.data) == NULL ?
			lookup(reg, TABLE_ACTOR, UUIDPGetDatum(&id), image) : NULL;
	return find_bound_actor(reg, role, image);
}

bool
handelende_actor(const Register *reg, Oid role, HandelendeActor *actor)
{
	RowValues	image;

	if (find_actor(reg, role, &image) == NULL || image.nulls[ACTOR_INDICATIE_ACTIEF] ||
		!DatumGetBool(image.values[ACTOR_INDICATIE_ACTIEF]))
		return false;
	actor->id = *DatumGetUUIDP(image.values[ACTOR_ID]);
	actor->has_eenheid = !image.nulls[ACTOR_ORGANISATORISCHE_EENHEID];
	if (actor->has_eenheid)
		actor->eenheid = *DatumGetUUIDP(image.values[ACTOR_ORGANISATORISCHE_EENHEID]);
	return true;
}
