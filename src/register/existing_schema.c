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
#include "catalog/pg_extension.h"
#include "catalog/pg_namespace.h"
#include "catalog/pg_operator.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_publication_namespace.h"
#include "commands/extension.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/acl.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

#include "register/existing_schema.h"

PG_FUNCTION_INFO_V1(klantcontact_schema_is_leeg);

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

/* What is said of an object in a schema, or NULL: then the next one is looked at. */
typedef const char *(*ObjectVerdict) (Oid schema, Oid classid, Oid objid);

/* What depends on the schema is in it, but for its default privileges and publication. */
static const char *
any_object(Oid schema, Oid classid, Oid objid)
{
	(void) schema;
	(void) objid;
	if (classid == DefaultAclRelationId)
		return "Default privileges are set for what is made in it.";
	return classid == PublicationNamespaceRelationId ? NULL : "It is not empty.";
}

/* The same while our extension is being made in the schema. */
static const char *
any_object_before_us(Oid schema, Oid classid, Oid objid)
{
	if ((classid == ExtensionRelationId && objid == CurrentExtensionObject) ||
		getExtensionOfObject(classid, objid) == CurrentExtensionObject)
		return NULL;
	return any_object(schema, classid, objid);
}

/* A function or operator of somebody else than the extension that has our own functions. */
static const char *
any_stranger(Oid schema, Oid classid, Oid objid)
{
	Oid			extension;

	if (classid != ProcedureRelationId && classid != OperatorRelationId)
		return NULL;
	extension = getExtensionOfObject(classid, objid);
	return OidIsValid(extension) && extension == get_extension_oid("klantcontact", true) ? NULL :
		get_namespace_name(schema);
}

/* The first verdict on what is in a schema; NULL when there is none. */
static const char *
judge_objects(Oid schema, ObjectVerdict verdict)
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
		Form_pg_depend form = (Form_pg_depend) GETSTRUCT(tuple);

		result = verdict(schema, form->classid, form->objid);
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
	return result != NULL ? result : judge_objects(schema, any_object);
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

bool
schema_has_strangers(Oid schema)
{
	return judge_objects(schema, any_stranger) != NULL;
}

/*
 * Run by the install script, first of all.  What another role put there, such as a function
 * that takes text, would be called instead of ours.
 */
Datum
klantcontact_schema_is_leeg(PG_FUNCTION_ARGS)
{
	Oid			schema;
	HeapTuple	tuple;
	const char *why_not;

	if (!creating_extension)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("this is called by CREATE EXTENSION only")));
	schema = get_func_namespace(fcinfo->flinfo->fn_oid);
	LockDatabaseObject(NamespaceRelationId, schema, 0, AccessExclusiveLock);
	tuple = SearchSysCache1(NAMESPACEOID, ObjectIdGetDatum(schema));
	if (!HeapTupleIsValid(tuple))
		why_not = "It was dropped.";
	else
	{
		why_not = others_may_create(tuple, ((Form_pg_namespace) GETSTRUCT(tuple))->nspowner) ?
			"Others than its owner have the right CREATE on it." :
			judge_objects(schema, any_object_before_us);
		ReleaseSysCache(tuple);
	}
	if (why_not != NULL)
		ereport(ERROR,
				(errcode(ERRCODE_DUPLICATE_SCHEMA),
				 errmsg("schema \"%s\" already exists", get_namespace_name(schema)),
				 errdetail("%s", why_not),
				 errhint("The extension takes an empty schema only. Look what is in it, and drop or rename it."),
				 err_generic_string(PG_DIAG_SCHEMA_NAME, get_namespace_name(schema))));
	PG_RETURN_VOID();
}
