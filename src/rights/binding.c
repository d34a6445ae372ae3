/*-------------------------------------------------------------------------
 *
 * binding.c
 *	  Which role acts as which actor.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/binding.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <inttypes.h>

#include "access/genam.h"
#include "access/sysattr.h"
#include "access/table.h"
#include "access/xact.h"
#include "catalog/dependency.h"
#include "catalog/indexing.h"
#include "catalog/pg_policy.h"
#include "catalog/pg_type.h"
#include "commands/policy.h"
#include "common/hashfn.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "nodes/parsenodes.h"
#include "storage/lmgr.h"
#include "utils/acl.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "rights/binding.h"
#include "rights/rechten.h"
#include "register/lookup.h"
#include "register/statement.h"
#include "types/parse.h"

/* A uuid, a space, and a hash in 16 hexadecimal digits. */
#define UUID_TEXT 36
#define HASH_TEXT 16

static uint64
hash_of_name(const char *db_rol)
{
	return hash_bytes_extended((const unsigned char *) db_rol, (int) strlen(db_rol), 0);
}

static char *
policy_name(const pg_uuid_t *actor, const char *db_rol)
{
	return psprintf("%s %016" PRIx64,
					DatumGetCString(DirectFunctionCall1(uuid_out, UUIDPGetDatum(actor))),
					hash_of_name(db_rol));
}

/* Is this the name of a policy that binds? */
static bool
parse_name(const char *name, Binding *binding)
{
	char	   *end;

	if (strlen(name) != UUID_TEXT + 1 + HASH_TEXT || name[UUID_TEXT] != ' ' ||
		uuid_parse(name, UUID_TEXT, binding->actor.data) != NULL)
		return false;
	binding->name_hash = strtou64(name + UUID_TEXT + 1, &end, 16);
	return *end == '\0';
}

/* The one role of a policy, or InvalidOid. */
static Oid
role_of(HeapTuple tuple, Relation pg_policy)
{
	bool		isnull;
	Datum		roles = heap_getattr(tuple, Anum_pg_policy_polroles, RelationGetDescr(pg_policy), &isnull);
	ArrayType  *array = isnull ? NULL : DatumGetArrayTypeP(roles);

	if (array == NULL || ARR_NDIM(array) != 1 || ARR_DIMS(array)[0] != 1 || ARR_HASNULL(array))
		return InvalidOid;
	return *(Oid *) ARR_DATA_PTR(array);
}

List *
bindings_list(Oid recht)
{
	Relation	pg_policy = table_open(PolicyRelationId, AccessShareLock);
	List	   *result = NIL;
	ScanKeyData key;
	SysScanDesc scan;
	HeapTuple	tuple;

	ScanKeyInit(&key, Anum_pg_policy_polrelid, BTEqualStrategyNumber, F_OIDEQ,
				ObjectIdGetDatum(recht));
	scan = systable_beginscan(pg_policy, PolicyPolrelidPolnameIndexId, true, NULL, 1, &key);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		Form_pg_policy form = (Form_pg_policy) GETSTRUCT(tuple);
		Binding		binding = {.policy = form->oid,.role = role_of(tuple, pg_policy)};
		Binding    *copy;

		CHECK_FOR_INTERRUPTS();
		if (!OidIsValid(binding.role) || !parse_name(NameStr(form->polname), &binding))
			continue;
		copy = palloc(sizeof(Binding));
		*copy = binding;
		result = lappend(result, copy);
	}
	systable_endscan(scan);
	table_close(pg_policy, AccessShareLock);
	return result;
}

List *
bindings_of_role(Oid recht, Oid role)
{
	List	   *result = bindings_list(recht);
	ListCell   *lc;

	foreach(lc, result)
	{
		if (((Binding *) lfirst(lc))->role != role)
			result = foreach_delete_current(result, lc);
	}
	return result;
}

bool
binding_is_for(const Binding *binding, const char *db_rol)
{
	return binding->name_hash == hash_of_name(db_rol);
}

/*----
 * Binding
 * ----
 */

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
	stmt->policy_name = policy_name(actor, db_rol);
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
	if (OidIsValid(role) && may_beheren(reg))
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
