/*-------------------------------------------------------------------------
 *
 * slot.c
 *	  Locking rows of a register, in order.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/slot.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/array.h"

#include "model/slot.h"

Datum
uuid_array(const pg_uuid_t *ids, int aantal)
{
	Size		size = ARR_OVERHEAD_NONULLS(1) + (Size) aantal * sizeof(pg_uuid_t);
	ArrayType  *array = palloc(size);

	SET_VARSIZE(array, size);
	array->ndim = 1;
	array->dataoffset = 0;
	array->elemtype = UUIDOID;
	ARR_DIMS(array)[0] = aantal;
	ARR_LBOUND(array)[0] = 1;
	memcpy(ARR_DATA_PTR(array), ids, (Size) aantal * sizeof(pg_uuid_t));
	return PointerGetDatum(array);
}

static int
compare_uuids(const void *a, const void *b)
{
	return memcmp(a, b, UUID_LEN);
}

int
sorteer_uuids(pg_uuid_t *ids, int aantal)
{
	int			n = 0;

	qsort(ids, aantal, sizeof(pg_uuid_t), compare_uuids);
	for (int i = 0; i < aantal; i++)
	{
		if (n == 0 || memcmp(&ids[n - 1], &ids[i], UUID_LEN) != 0)
			ids[n++] = ids[i];
	}
	return n;
}

bool
uuids_bevatten(const pg_uuid_t *ids, int aantal, const pg_uuid_t *id)
{
	return bsearch(id, ids, aantal, sizeof(pg_uuid_t), compare_uuids) != NULL;
}

void
uuids_als_eigenaar(const Register *reg, PlanId id, uint64 variant, PlanTekst tekst,
				   const pg_uuid_t *ids, int aantal)
{
	Oid			argtype = UUIDARRAYOID;
	Datum		value = uuid_array(ids, aantal);

	plan_execute_as_owner(plan_get(reg, id, variant, tekst, NULL, 1, &argtype),
						  &value, NULL, reg->tabellen[TABEL_KLANTCONTACT]);
	pfree(DatumGetPointer(value));
}

static char *
vergrendel_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) arg;
	return psprintf("SELECT pg_catalog.count(*) FROM (SELECT FROM ONLY %s"
					" WHERE id OPERATOR(pg_catalog.=) ANY ($1)"
					" ORDER BY id USING OPERATOR(pg_catalog.<) FOR NO KEY UPDATE) s",
					register_tabel(reg, (Tabel) variant));
}

void
vergrendel_rijen(const Register *reg, Tabel anker, const pg_uuid_t *ids, int aantal)
{
	for (int done = 0; done < aantal; done += ROWS_PER_STATEMENT)
		uuids_als_eigenaar(reg, PLAN_VERGRENDEL, anker, vergrendel_tekst, ids + done,
						   Min(ROWS_PER_STATEMENT, aantal - done));
}

pg_uuid_t *
neem_uuids(int *aantal)
{
	pg_uuid_t  *ids = palloc_extended((SPI_processed + 1) * sizeof(pg_uuid_t), MCXT_ALLOC_HUGE);

	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		isnull;

		ids[i] = *DatumGetUUIDP(SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull));
	}
	*aantal = (int) SPI_processed;
	SPI_freetuptable(SPI_tuptable);
	return ids;
}
