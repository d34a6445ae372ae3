/*-------------------------------------------------------------------------
 *
 * taak.c
 *	  An interne taak that is worked off.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/followup/taak.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"

#include "checks/regels.h"
#include "followup/opvolging.h"
#include "followup/taak.h"
#include "model/plan.h"
#include "types/types.h"

static char *
neem_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT klantcontact, gevraagde_handeling, status FROM %s"
					" WHERE id OPERATOR(pg_catalog.=) $1 FOR UPDATE",
					register_tabel(reg, TABEL_INTERNE_TAAK));
}

/* The guard fills in verwerkt_op. */
static char *
sluit_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) arg;
	return psprintf("UPDATE %s SET status = 'verwerkt'%s WHERE id OPERATOR(pg_catalog.=) $1",
					register_tabel(reg, TABEL_INTERNE_TAAK),
					variant == OPV_TAAK_SLUIT ? "" :
					", toelichting = pg_catalog.concat_ws('\n', toelichting, $2)");
}

void
taak_neem(const Register *reg, Datum id, Taak *taak)
{
	Oid			argtype = UUIDOID;
	HeapTuple	tuple;
	TupleDesc	desc;
	bool		isnull;

	plan_execute(plan_get(reg, PLAN_OPVOLGING, OPV_TAAK_NEEM, neem_tekst, NULL, 1, &argtype),
				 &id, NULL, false);
	if (SPI_processed == 0)
		raise_not_there(reg, TABEL_INTERNE_TAAK, id);
	tuple = SPI_tuptable->vals[0];
	desc = SPI_tuptable->tupdesc;
	taak->id = id;
	taak->klantcontact = SPI_getbinval(tuple, desc, 1, &isnull);
	taak->gevraagde_handeling = SPI_getbinval(tuple, desc, 2, &isnull);
	if (DatumGetObjectId(SPI_getbinval(tuple, desc, 3, &isnull)) ==
		enum_waarde(KOLOM_STATUS_TAAK, "verwerkt"))
	{
		char		text[UUID_SIZE];

		uuid_format(DatumGetUUIDP(id)->data, text);
		regel_geschonden(REGEL_TAAK_VERWERKT_OP, reg, TABEL_INTERNE_TAAK,
						 psprintf("%s: interne_taak %s is verwerkt already.",
								  klantcontact_naam(taak->klantcontact), text));
	}
}

void
taak_sluit(const Register *reg, const Taak *taak, const text * toelichting)
{
	bool		met = toelichting != NULL && VARSIZE_ANY_EXHDR(toelichting) > 0;
	Oid			argtypes[] = {UUIDOID, TEXTOID};
	Datum		values[] = {taak->id, PointerGetDatum(toelichting)};

	plan_execute(plan_get(reg, PLAN_OPVOLGING, met ? OPV_TAAK_SLUIT_MET : OPV_TAAK_SLUIT,
						  sluit_tekst, NULL, met ? 2 : 1, argtypes),
				 values, NULL, false);
	if (SPI_processed == 0)
		raise_not_there(reg, TABEL_INTERNE_TAAK, taak->id);
}
