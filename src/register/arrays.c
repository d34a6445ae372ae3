/*-------------------------------------------------------------------------
 *
 * arrays.c
 *	  Arrays, as statements take them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/arrays.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"
#include "utils/lsyscache.h"

#include "register/arrays.h"

Datum
uuid_array(const pg_uuid_t *ids, int count)
{
	Size		size = ARR_OVERHEAD_NONULLS(1) + (Size) count * sizeof(pg_uuid_t);
	ArrayType  *array = palloc(size);

	SET_VARSIZE(array, size);
	array->ndim = 1;
	array->dataoffset = 0;
	array->elemtype = UUIDOID;
	ARR_DIMS(array)[0] = count;
	ARR_LBOUND(array)[0] = 1;
	memcpy(ARR_DATA_PTR(array), ids, (Size) count * sizeof(pg_uuid_t));
	return PointerGetDatum(array);
}

Datum
value_array(Datum *values, bool *nulls, int count, Oid type)
{
	int16		typlen;
	bool		typbyval;
	char		typalign;
	int			lower = 1;

	get_typlenbyvalalign(type, &typlen, &typbyval, &typalign);
	return PointerGetDatum(construct_md_array(values, nulls, 1, &count, &lower, type, typlen, typbyval, typalign));
}

Datum
tables_array(const Register *reg)
{
	Datum		oids[TABLE_COUNT];

	for (int i = 0; i < TABLE_COUNT; i++)
		oids[i] = ObjectIdGetDatum(reg->tables[i]);
	return value_array(oids, NULL, TABLE_COUNT, OIDOID);
}
