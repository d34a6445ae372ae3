/*-------------------------------------------------------------------------
 *
 * bind_actor.c
 *	  An actor whose db_rol changes is bound to the role of that name.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/bind_actor.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/sysattr.h"
#include "access/xact.h"
#include "catalog/dependency.h"
#include "catalog/pg_policy.h"
#include "commands/policy.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "nodes/parsenodes.h"
#include "storage/lmgr.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "register/lookup.h"
#include "register/statement.h"
#include "rights/bind_actor.h"
#include "rights/binding.h"
#include "rights/rechten.h"

/* Is the actor that it names there, with the db_rol that it was made for? */
static bool
is_in_use(const Register *reg, const Binding *binding)
{
	RowValues	actor;

	return lookup(reg, TABLE_ACTOR, UUIDPGetDatum(&binding->actor), &actor) != NULL &&
		!actor.nulls[ACTOR_DB_ROL] &&
		binding_is_for(binding, NameStr(*DatumGetName(actor.values[ACTOR_DB_ROL])));
}

static void
raise_acts_already(const Register *reg)
{
	ereport(ERROR,
			(errcode(ERRCODE_UNIQUE_VIOLATION),
			 errmsg("duplicate key value violates unique constraint \"actor_db_rol_key\""),
			 errdetail("The role acts as another actor already, whose db_rol is a name that it had before."),
			 errhint("Give that actor another db_rol first."),
			 err_generic_string(PG_DIAG_SCHEMA_NAME, get_namespace_name(reg->schema)),
			 err_generic_string(PG_DIAG_TABLE_NAME, "actor"),
			 err_generic_string(PG_DIAG_CONSTRAINT_NAME, "actor_db_rol_key")));
}

static void
drop_binding(const Binding *binding)
{
	ObjectAddress address;

	ObjectAddressSet(address, PolicyRelationId, binding->policy);
	performDeletion(&address, DROP_RESTRICT, PERFORM_DELETION_INTERNAL);
}

/* Without an expression, and restrictive: it shows nothing to anybody. */
static void
create_binding(Oid recht, const pg_uuid_t *actor, const char *db_rol)
{
	CreatePolicyStmt *stmt = makeNode(CreatePolicyStmt);
	RoleSpec   *role = makeNode(RoleSpec);
	Oid			save_userid;
	int			save_sec_context;

	role->roletype = ROLESPEC_CSTRING;
	role->rolename = pstrdup(db_rol);
	role->location = -1;
	stmt->policy_name = binding_policy_name(actor, db_rol);
	stmt->table = makeRangeVar(get_namespace_name(get_rel_namespace(recht)), get_rel_name(recht), -1);
	stmt->cmd_name = "select";
	stmt->permissive = false;
	stmt->roles = list_make1(role);
	GetUserIdAndSecContext(&save_userid, &save_sec_context);
	SetUserIdAndSecContext(table_owner(recht), save_sec_context | SECURITY_LOCAL_USERID_CHANGE);
	(void) CreatePolicy(stmt);
	SetUserIdAndSecContext(save_userid, save_sec_context);
	CommandCounterIncrement();
}

/* Lets go of what an actor is bound to; of whom a role is, if those no longer say so. */
static void
unbind(const Register *reg, const pg_uuid_t *actor, Oid role)
{
	ListCell   *lc;

	foreach(lc, bindings_list(reg->tables[TABLE_RECHT]))
	{
		const Binding *binding = lfirst(lc);
		bool		of_actor = memcmp(&binding->actor, actor, sizeof(pg_uuid_t)) == 0;

		if (!of_actor && binding->role != role)
			continue;
		if (!of_actor && is_in_use(reg, binding))
			raise_acts_already(reg);
		drop_binding(binding);
	}
	CommandCounterIncrement();
}

static bool
is_bound(Oid recht, const pg_uuid_t *actor, const char *db_rol)
{
	ListCell   *lc;

	foreach(lc, bindings_list(recht))
	{
		const Binding *binding = lfirst(lc);

		if (memcmp(&binding->actor, actor, sizeof(pg_uuid_t)) == 0 && binding_is_for(binding, db_rol))
			return true;
	}
	return false;
}

/*
 * A name that is given again keeps the role that the actor is bound to, as long as that
 * is there: who writes a whole row back has not said that somebody else is meant.
 */
static void
bind(const Register *reg, const pg_uuid_t *actor, const char *db_rol, bool same)
{
	Oid			recht = reg->tables[TABLE_RECHT];
	Oid			role = db_rol == NULL ? InvalidOid : get_role_oid(db_rol, true);

	LockRelationOid(recht, AccessExclusiveLock);
	if (same && is_bound(recht, actor, db_rol))
		return;
	unbind(reg, actor, role);
	if (OidIsValid(role) && may_manage(reg))
		create_binding(recht, actor, db_rol);
}

static const char *
db_rol_of(const RowValues *image)
{
	return image->nulls[ACTOR_DB_ROL] ? NULL : NameStr(*DatumGetName(image->values[ACTOR_DB_ROL]));
}

void
binding_follow(const Register *reg, const TriggerData *trigdata, const AttrNumber *attnums)
{
	Relation	rel = trigdata->tg_relation;
	bool		updated = TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event);
	RowValues	before;
	RowValues	after;
	const char *old;
	const char *new;
	bool		same;

	row_values_from_tuple(rel, TABLE_ACTOR, attnums, trigdata->tg_trigtuple, &before);
	old = TRIGGER_FIRED_BY_INSERT(trigdata->tg_event) ? NULL : db_rol_of(&before);
	after = before;
	if (updated)
		row_values_from_tuple(rel, TABLE_ACTOR, attnums, trigdata->tg_newtuple, &after);
	new = TRIGGER_FIRED_BY_DELETE(trigdata->tg_event) ? NULL : db_rol_of(&after);
	same = old != NULL && new != NULL && strcmp(old, new) == 0;
	if ((old == NULL && new == NULL) ||
		(same && !bms_is_member(attnums[ACTOR_DB_ROL] - FirstLowInvalidHeapAttributeNumber,
								trigdata->tg_updatedcols)))
		return;
	bind(reg, DatumGetUUIDP(after.values[ACTOR_ID]), new, same);
}
