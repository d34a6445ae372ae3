/*-------------------------------------------------------------------------
 *
 * controleer_rights.c
 *	  Rights that do not count, and actoren that no role acts as.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/controleer_rights.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/uuid.h"

#include "functions/controleer.h"
#include "register/statement.h"
#include "rights/binding.h"
#include "rights/granted.h"

static const char *
fault_of_grant(const Grant *grant)
{
	/* to all: told with any other such grant */
	if (!OidIsValid(grant->role))
		return NULL;
	if (!grant->by_owner)
		return "was given on by a role that is not the owner, and does not count: revoke it, and use verleen().";
	if (grant->with_option)
		return "was given with the option to give it on, which does not count: revoke that.";
	return NULL;
}

static void
check_grants(Audit *audit)
{
	Oid			recht = audit->reg.tables[TABLE_RECHT];
	ListCell   *lc;

	foreach(lc, granted_list(recht))
	{
		const Grant *grant = lfirst(lc);
		const char *fault = fault_of_grant(grant);

		if (fault != NULL)
			audit_report(audit, "recht", recht, (Datum) 0,
						 psprintf("The right %s %s", recht_names[grant->right], fault));
	}
}

/* The binding of an actor, or NULL. */
static const Binding *
binding_of(const List *bindings, const pg_uuid_t *actor, const char *db_rol)
{
	ListCell   *lc;

	foreach(lc, bindings)
	{
		const Binding *binding = lfirst(lc);

		if (memcmp(&binding->actor, actor, sizeof(pg_uuid_t)) == 0 && binding_is_for(binding, db_rol))
			return binding;
	}
	return NULL;
}

static const char *
fault_of_actor(const List *bindings, const pg_uuid_t *actor, const char *db_rol)
{
	const Binding *binding = binding_of(bindings, actor, db_rol);
	Oid			role = get_role_oid(db_rol, true);

	if (binding == NULL && !OidIsValid(role))
		return "There is no role of the name in db_rol.";
	if (binding == NULL)
		return "The role that bears the name in db_rol does not act as the actor: set db_rol again if it should.";
	if (binding->role != role)
		return "The role that acts as the actor has another name now than db_rol.";
	return NULL;
}

static void
check_actors(Audit *audit)
{
	List	   *bindings = bindings_list(audit->reg.tables[TABLE_RECHT]);
	Oid			actor = audit->reg.tables[TABLE_ACTOR];

	query_by_owner(&audit->reg, "SELECT id::uuid, db_rol::name FROM ONLY {actor}"
				   " WHERE db_rol IS NOT NULL ORDER BY id USING <", actor);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		Datum		id = result_value(i, 1);
		Datum		name = result_value(i, 2);
		const char *fault = fault_of_actor(bindings, DatumGetUUIDP(id), NameStr(*DatumGetName(name)));

		CHECK_FOR_INTERRUPTS();
		if (fault != NULL)
			audit_report(audit, "recht", actor, id, fault);
	}
	SPI_freetuptable(SPI_tuptable);
}

void
audit_rechten(Audit *audit)
{
	check_grants(audit);
	check_actors(audit);
}
