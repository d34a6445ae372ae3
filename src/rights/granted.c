/*-------------------------------------------------------------------------
 *
 * granted.c
 *	  What is granted on the columns of the table of rights.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/granted.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_attribute.h"
#include "utils/acl.h"
#include "utils/array.h"
#include "utils/syscache.h"

#include "rights/granted.h"
#include "register/statement.h"

/* Adds what the list of privileges of one column says. */
static List *
add_grants(List *grants, Recht right, const Acl *acl, Oid owner)
{
	for (int i = 0; i < ACL_NUM(acl); i++)
	{
		const AclItem *item = &ACL_DAT(acl)[i];
		Grant	   *grant;

		if ((ACLITEM_GET_PRIVS(*item) & ACL_SELECT) == 0)
			continue;
		grant = palloc(sizeof(Grant));
		grant->right = right;
		grant->role = item->ai_grantee == ACL_ID_PUBLIC ? InvalidOid : item->ai_grantee;
		grant->by_owner = item->ai_grantor == owner;
		grant->with_option = (ACLITEM_GET_GOPTIONS(*item) & ACL_SELECT) != 0;
		grants = lappend(grants, grant);
	}
	return grants;
}

List *
granted_list(Oid recht)
{
	Oid			owner = table_owner(recht);
	List	   *grants = NIL;

	for (int i = 0; i < RECHT_COUNT; i++)
	{
		HeapTuple	tuple = SearchSysCacheAttName(recht, recht_names[i]);
		bool		isnull;
		Datum		acl;

		if (!HeapTupleIsValid(tuple))
			continue;
		acl = SysCacheGetAttr(ATTNAME, tuple, Anum_pg_attribute_attacl, &isnull);
		if (!isnull)
			grants = add_grants(grants, (Recht) i, DatumGetAclP(acl), owner);
		ReleaseSysCache(tuple);
	}
	return grants;
}

bool
grant_counts(const Grant *grant)
{
	return grant->by_owner && OidIsValid(grant->role);
}

Rechten
granted_to(Oid recht, Oid role)
{
	Rechten		result = 0;
	ListCell   *lc;

	foreach(lc, granted_list(recht))
	{
		const Grant *grant = lfirst(lc);

		if (grant->role == role && grant_counts(grant))
			result |= RECHT_BIT(grant->right);
	}
	return result;
}
