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
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/indexing.h"
#include "catalog/pg_policy.h"
#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/fmgrprotos.h"
#include "utils/rel.h"

#include "rights/binding.h"
#include "types/parse.h"

/* A uuid, a space, and a hash in 16 hexadecimal digits. */
#define UUID_TEXT 36
#define HASH_TEXT 16

static uint64
hash_of_name(const char *db_rol)
{
	return hash_bytes_extended((const unsigned char *) db_rol, (int) strlen(db_rol), 0);
}

char *
binding_policy_name(const pg_uuid_t *actor, const char *db_rol)
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
