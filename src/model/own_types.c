/*-------------------------------------------------------------------------
 *
 * own_types.c
 *	  The types of columns, those of the extension among them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/own_types.c
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

#include "model/own_types.h"

#define EXTENSIE_NAAM "klantcontact"

static Oid	type_oids[KOLOM_JA_NEE_ONBEKEND + 1];
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
extensie_schema(void)
{
	return get_namespace_oid(EXTENSIE_NAAM, false);
}

Oid
kolom_type(KolomSoort soort)
{
	static const Oid built_in[] = {
		[KOLOM_UUID] = UUIDOID,
		[KOLOM_NUMMER] = INT8OID,
		[KOLOM_INT4] = INT4OID,
		[KOLOM_NAAM] = NAMEOID,
		[KOLOM_BOOL] = BOOLOID,
		[KOLOM_MOMENT] = TIMESTAMPTZOID,
		[KOLOM_INTERVAL] = INTERVALOID,
		[KOLOM_JSONB] = JSONBOID,
		[KOLOM_BYTEA] = BYTEAOID,
	};

	if (KOLOM_IS_TEKST(soort))
		return TEXTOID;
	if (!KOLOM_TYPE_IS_VAN_ONS(soort))
		return built_in[soort];

	if (!type_oids_valid)
	{
		MemSet(type_oids, 0, sizeof(type_oids));
		type_oids_valid = true;
	}
	if (!OidIsValid(type_oids[soort]))
		type_oids[soort] = GetSysCacheOid2(TYPENAMENSP, Anum_pg_type_oid,
										   CStringGetDatum(kolom_type_naam(soort)),
										   ObjectIdGetDatum(extensie_schema()));
	return type_oids[soort];
}

const char *
kolom_type_in_sql(KolomSoort soort)
{
	return psprintf("%s.%s", KOLOM_TYPE_IS_VAN_ONS(soort) ? EXTENSIE_NAAM : "pg_catalog",
					kolom_type_naam(soort));
}

Oid
enum_waarde(KolomSoort soort, const char *label)
{
	HeapTuple	tup;
	Oid			result;

	if (strlen(label) >= NAMEDATALEN)
		return InvalidOid;
	tup = SearchSysCache2(ENUMTYPOIDNAME, ObjectIdGetDatum(kolom_type(soort)),
						  CStringGetDatum(label));
	if (!HeapTupleIsValid(tup))
		return InvalidOid;
	result = ((Form_pg_enum) GETSTRUCT(tup))->oid;
	ReleaseSysCache(tup);
	return result;
}

const char *
enum_label(Oid waarde)
{
	HeapTuple	tup = SearchSysCache1(ENUMOID, ObjectIdGetDatum(waarde));
	char	   *result;

	if (!HeapTupleIsValid(tup))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_BINARY_REPRESENTATION),
				 errmsg("invalid internal value for enum: %u", waarde)));
	result = pstrdup(NameStr(((Form_pg_enum) GETSTRUCT(tup))->enumlabel));
	ReleaseSysCache(tup);
	return result;
}
