/*-------------------------------------------------------------------------
 *
 * existing_schema.c
 *	  A schema that is there before its register is.
 *
 * A register owns all of its schema: whoever else could make or keep an object in it,
 * or had privileges on what is made in it, would be in the register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/existing_schema.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/dependency.h"
#include "catalog/indexing.h"
#include "catalog/namespace.h"
#include "catalog/pg_default_acl.h"
#include "catalog/pg_depend.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_publication_namespace.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/acl.h"
#include "utils/array.h"
#include "utils/fmgroids.h"
#include "utils/syscache.h"

#include "register/existing_schema.h"

static bool
others_may_create(HeapTuple tuple, Oid owner)
{
	bool		isnull;
	Datum		datum = SysCacheGetAttr(NAMESPACEOID, tuple, Anum_pg_namespace_nspacl, &isnull);
	Acl		   *acl;

	if (isnull)
		return false;
	acl = DatumGetAclP(datum);
	for (int i = 0; i < ACL_NUM(acl); i++)
	{
		const AclItem *item = &ACL_DAT(acl)[i];

		if (item->ai_grantee != owner && (ACLITEM_GET_PRIVS(*item) & ACL_CREATE) != 0)
			return true;
	}
	return false;
}

/* What depends on the schema is in it, but for its default privileges and publication. */
static const char *
holds_something(Oid schema)
{
	Relation	depend = table_open(DependRelationId, AccessShareLock);
	ScanKeyData keys[2];
	SysScanDesc scan;
	HeapTuple	tuple;
	const char *result = NULL;

	ScanKeyInit(&keys[0], Anum_pg_depend_refclassid, BTEqualStrategyNumber, F_OIDEQ,
				ObjectIdGetDatum(NamespaceRelationId));
	ScanKeyInit(&keys[1], Anum_pg_depend_refobjid, BTEqualStrategyNumber, F_OIDEQ,
				ObjectIdGetDatum(schema));
	scan = systable_beginscan(depend, DependReferenceIndexId, true, NULL, lengthof(keys), keys);
	while (result == NULL && HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		Oid			classid = ((Form_pg_depend) GETSTRUCT(tuple))->classid;

		if (classid == DefaultAclRelationId)
			result = "Default privileges are set for what is made in it.";
		else if (classid != PublicationNamespaceRelationId)
			result = "It is not empty.";
	}
	systable_endscan(scan);
	table_close(depend, AccessShareLock);
	return result;
}

/* Whatever this role makes, in any schema, would come with privileges of others. */
static bool
has_default_privileges(Oid role)
{
	static const char kinds[] = {DEFACLOBJ_RELATION, DEFACLOBJ_SEQUENCE};

	for (size_t i = 0; i < lengthof(kinds); i++)
	{
		if (SearchSysCacheExists3(DEFACLROLENSPOBJ, ObjectIdGetDatum(role), ObjectIdGetDatum(InvalidOid),
								  CharGetDatum(kinds[i])))
			return true;
	}
	return false;
}

const char *
schema_why_not(Oid schema)
{
	HeapTuple	tuple = SearchSysCache1(NAMESPACEOID, ObjectIdGetDatum(schema));
	const char *result = NULL;
	Oid			owner;

	if (!HeapTupleIsValid(tuple))
		return "It was dropped.";
	owner = ((Form_pg_namespace) GETSTRUCT(tuple))->nspowner;
	if (owner != GetUserId())
		result = "It belongs to another role.";
	else if (others_may_create(tuple, owner))
		result = "Others have the right CREATE on it.";
	else if (OidIsValid(getExtensionOfObject(NamespaceRelationId, schema)))
		result = "It belongs to an extension.";
	else if (has_default_privileges(owner))
		result = "Default privileges are set for what its owner makes.";
	ReleaseSysCache(tuple);
	return result != NULL ? result : holds_something(schema);
}

bool
schema_claim(const char *name)
{
	Oid			schema = get_namespace_oid(name, true);
	const char *why_not;

	if (!OidIsValid(schema))
		return false;
	LockDatabaseObject(NamespaceRelationId, schema, 0, AccessExclusiveLock);
	why_not = schema_why_not(schema);
	if (why_not != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_DUPLICATE_SCHEMA),
				 errmsg("schema \"%s\" already exists", name),
				 errdetail("%s", why_not),
				 errhint("A register has a schema of its own: a new one, or an empty one that the caller owns, in which nobody else may create. klantcontact.registers() lists those that are there."),
				 err_generic_string(PG_DIAG_SCHEMA_NAME, name)));
	return true;
}
