/*-------------------------------------------------------------------------
 *
 * own_types.c
 *	  The types of columns, those of the extension among them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/own_types.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/namespace.h"
#include "catalog/pg_enum.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/inval.h"
#include "utils/syscache.h"

#include "register/own_types.h"

#define EXTENSION_NAME "klantcontact"

static Oid	type_oids[COLUMN_JA_NEE_ONBEKEND + 1];
static bool type_oids_valid = false;

static void
forget_types(Datum arg, int cacheid, uint32 hashvalue)
{
	(void) arg;
	(void) cacheid;
	(void) hashvalue;
	type_oids_valid = false;
}

void
own_types_init(void)
{
	CacheRegisterSyscacheCallback(TYPEOID, forget_types, (Datum) 0);
}

Oid
extension_schema(void)
{
	return get_namespace_oid(EXTENSION_NAME, false);
}

Oid
column_type(ColumnKind kind)
{
	static const Oid built_in[] = {
		[COLUMN_UUID] = UUIDOID,
		[COLUMN_NUMMER] = INT8OID,
		[COLUMN_INT4] = INT4OID,
		[COLUMN_HUISNUMMER] = INT4OID,
		[COLUMN_NAME] = NAMEOID,
		[COLUMN_BOOL] = BOOLOID,
		[COLUMN_MOMENT] = TIMESTAMPTZOID,
		[COLUMN_INTERVAL] = INTERVALOID,
		[COLUMN_JSONB] = JSONBOID,
		[COLUMN_METADATA] = JSONBOID,
		[COLUMN_BYTEA] = BYTEAOID,
	};

	if (COLUMN_IS_TEXT(kind))
		return TEXTOID;
	if (!COLUMN_TYPE_IS_OURS(kind))
		return built_in[kind];

	if (!type_oids_valid)
	{
		MemSet(type_oids, 0, sizeof(type_oids));
		type_oids_valid = true;
	}
	if (!OidIsValid(type_oids[kind]))
		type_oids[kind] = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
										  CStringGetDatum(column_type_name(kind)),
										  ObjectIdGetDatum(extension_schema()));
	return type_oids[kind];
}

const char *
column_type_in_sql(ColumnKind kind)
{
	return psprintf("%s%s", COLUMN_TYPE_IS_OURS(kind) ? EXTENSION_NAME "." : "", column_type_name(kind));
}

Oid
enum_label_value(ColumnKind kind, const char *label)
{
	HeapTuple	tup;
	Oid			result;

	if (strlen(label) >= NAMEDATALEN)
		return InvalidOid;
	tup = SearchSysCache2(ENUMTYPOIDNAME, ObjectIdGetDatum(column_type(kind)),
						  CStringGetDatum(label));
	if (!HeapTupleIsValid(tup))
		return InvalidOid;
	result = ((Form_pg_enum) GETSTRUCT(tup))->oid;
	ReleaseSysCache(tup);
	return result;
}

const char *
enum_label(Oid value)
{
	HeapTuple	tup = SearchSysCache1(ENUMOID, ObjectIdGetDatum(value));
	char	   *result;

	if (!HeapTupleIsValid(tup))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid internal value for enum: %u", value)));
	result = pstrdup(NameStr(((Form_pg_enum) GETSTRUCT(tup))->enumlabel));
	ReleaseSysCache(tup);
	return result;
}
