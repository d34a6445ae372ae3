/*-------------------------------------------------------------------------
 *
 * version.c
 *	  The versions of a register that this library serves.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/version.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/pg_extension.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/rel.h"

#include "register/version.h"

static const char *const names[VERSION_COUNT] = {
	[V0_1_0] = "0.1.0",
	[V0_2_0] = "0.2.0",
};

const char *
version_name(Version version)
{
	return version < VERSION_COUNT ? names[version] : NULL;
}

Version
version_of_name(const char *name)
{
	for (int i = 0; i < VERSION_COUNT; i++)
	{
		if (strcmp(names[i], name) == 0)
			return (Version) i;
	}
	return VERSION_NEWER;
}

static Version
version_of_extension(HeapTuple tuple, TupleDesc desc)
{
	bool		isnull;
	Datum		version = heap_getattr(tuple, Anum_pg_extension_extversion, desc, &isnull);

	return isnull ? VERSION_NEWER : version_of_name(TextDatumGetCString(version));
}

Version
extension_version(void)
{
	Relation	rel = table_open(ExtensionRelationId, AccessShareLock);
	ScanKeyData key;
	SysScanDesc scan;
	HeapTuple	tuple;
	Version		result = VERSION_OF_LIBRARY;

	ScanKeyInit(&key, Anum_pg_extension_extname, BTEqualStrategyNumber, F_NAMEEQ,
				CStringGetDatum("klantcontact"));
	scan = systable_beginscan(rel, ExtensionNameIndexId, true, NULL, 1, &key);
	tuple = systable_getnext(scan);
	if (HeapTupleIsValid(tuple))
		result = version_of_extension(tuple, RelationGetDescr(rel));
	systable_endscan(scan);
	table_close(rel, AccessShareLock);

	/* one that is newer than the library: what this one can do */
	return Min(result, VERSION_OF_LIBRARY);
}
