/*-------------------------------------------------------------------------
 *
 * binding.h
 *	  Which role acts as which actor.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/binding.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_BINDING_H
#define KLANTCONTACT_BINDING_H

#include "nodes/pg_list.h"
#include "utils/uuid.h"

/*
 * That a role acts as the actor whose db_rol bears its name is kept as a policy on the
 * table of rights, which has no rows: its name tells the actor and a hash of db_rol,
 * its role is who acts.  So it stays with a role that is renamed, goes with one that
 * is dropped, is dumped by name, and is never another role's who comes later.
 */
typedef struct Binding
{
	Oid			policy;
	Oid			role;
	pg_uuid_t	actor;
	uint64		name_hash;
} Binding;

/* Those of a register, or of one role of it; palloc'd. */
extern List *bindings_list(Oid recht);
extern List *bindings_of_role(Oid recht, Oid role);

/* What the policy for this actor, with this db_rol, is called; palloc'd. */
extern char *binding_policy_name(const pg_uuid_t *actor, const char *db_rol);

/* Was it made for an actor with this db_rol? */
extern bool binding_is_for(const Binding *binding, const char *db_rol);

#endif							/* KLANTCONTACT_BINDING_H */
