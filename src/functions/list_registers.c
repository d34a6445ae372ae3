/*-------------------------------------------------------------------------
 *
 * list_registers.c
 *	  Which registers there are.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/list_registers.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/htup_details.h"
#include "access/table.h"
#include "catalog/pg_class.h"
#include "catalog/pg_namespace.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/rls.h"
#include "utils/syscache.h"
#include "utils/tuplestore.h"

#include "compat.h"
#include "register/statement.h"
#include "register/register.h"

PG_FUNCTION_INFO_V1(klantcontact_registers);

#define COLUMNS 5

/* By the statistics, which are at hand at once; after a crash, by the last analyze. */
static int64
estimate_rows(Oid relid)
{
	int64		live = DatumGetInt64(DirectFunctionCall1(pg_stat_get_live_tuples,
														 ObjectIdGetDatum(relid)));
	HeapTuple	tuple;

	if (live > 0)
		return live;
	tuple = SearchSysCache1(RELOID, ObjectIdGetDatum(relid));
	if (!HeapTupleIsValid(tuple))
		return 0;
	live = Max(0, (int64) ((Form_pg_class) GETSTRUCT(tuple))->reltuples);
	ReleaseSysCache(tuple);
	return live;
}

/*
 * One value from a table that the caller may read the whole of; false otherwise.
 * Read as the owner of the table, who alone answers for what is attached to it.
 */
static bool
read_value(const Register *reg, Table table, const char *expression, Datum *value)
{
	Oid			relid = reg->tables[table];
	bool		isnull = true;
	int16		typlen;
	bool		typbyval;

	if (!register_is_trustworthy(reg) ||
		schema_aclcheck_compat(reg->schema, GetUserId(), ACL_USAGE) != ACLCHECK_OK ||
		pg_class_aclcheck(relid, GetUserId(), ACL_SELECT) != ACLCHECK_OK ||
		check_enable_rls(relid, InvalidOid, true) == RLS_ENABLED)
		return false;
	SPI_connect();
	query_by_owner(reg, psprintf("SELECT %s FROM ONLY {%s}", expression, table_models[table].name), relid);
	if (SPI_processed == 1)
	{
		*value = SPI_getbinval(SPI_tuptable->vals[0], SPI_tuptable->tupdesc, 1, &isnull);
		get_typlenbyval(SPI_gettypeid(SPI_tuptable->tupdesc, 1), &typlen, &typbyval);
		if (!isnull)
			*value = SPI_datumTransfer(*value, typbyval, typlen);
	}
	SPI_finish();
	return !isnull;
}

static void
put_register(ReturnSetInfo *rsinfo, Oid schema)
{
	Register	reg;
	Datum		values[COLUMNS];
	bool		nulls[COLUMNS] = {false};
	Oid			owner;

	(void) register_of_schema_partly(schema, &reg);
	owner = table_owner(reg.tables[TABLE_KLANTCONTACT]);
	values[0] = ObjectIdGetDatum(schema);
	nulls[1] = !read_value(&reg, TABLE_BELEID, "versie::text", &values[1]);
	values[2] = DirectFunctionCall1(namein, CStringGetDatum(GetUserNameFromId(owner, false)));
	values[3] = Int64GetDatum(estimate_rows(reg.tables[TABLE_KLANTCONTACT]));
	nulls[4] = !read_value(&reg, TABLE_KLANTCONTACT, "max(plaatsgevonden_op::timestamptz)", &values[4]);
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

/*
 * registers() → table(register, versie, eigenaar, klantcontacten_bij_benadering,
 * laatste): what the caller may not read is null
 */
Datum
klantcontact_registers(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Relation	namespaces;
	SysScanDesc scan;
	HeapTuple	tuple;

	InitMaterializedSRF(fcinfo, 0);
	namespaces = table_open(NamespaceRelationId, AccessShareLock);
	scan = systable_beginscan(namespaces, InvalidOid, false, NULL, 0, NULL);
	while (HeapTupleIsValid(tuple = systable_getnext(scan)))
	{
		Oid			schema = ((Form_pg_namespace) GETSTRUCT(tuple))->oid;

		CHECK_FOR_INTERRUPTS();
		if (is_register(schema))
			put_register(rsinfo, schema);
	}
	systable_endscan(scan);
	table_close(namespaces, AccessShareLock);
	return (Datum) 0;
}
