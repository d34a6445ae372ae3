/*-------------------------------------------------------------------------
 *
 * taak.c
 *	  An interne taak that is worked off.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/taak.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"

#include "rules/rules.h"
#include "functions/followup.h"
#include "functions/taak.h"
#include "register/statement.h"
#include "types/types.h"

static char *
take_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT klantcontact::pg_catalog.uuid, gevraagde_handeling::pg_catalog.text,"
					" status::klantcontact.status_taak FROM %s"
					" WHERE id OPERATOR(pg_catalog.=) $1 FOR UPDATE",
					register_table(reg, TABLE_INTERNE_TAAK));
}

/* The guard fills in verwerkt_op. */
static char *
close_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) arg;
	return psprintf("UPDATE %s SET status = 'verwerkt'%s WHERE id OPERATOR(pg_catalog.=) $1",
					register_table(reg, TABLE_INTERNE_TAAK),
					variant == OPV_TAAK_CLOSE ? "" :
					", toelichting = pg_catalog.concat_ws('\n', toelichting, $2)");
}

void
taak_take(const Register *reg, Datum id, Taak *taak)
{
	Oid			argtype = UUIDOID;
	HeapTuple	tuple;
	TupleDesc	desc;
	bool		isnull;

	plan_execute(plan_get(reg, PLAN_FOLLOWUP, OPV_TAAK_TAKE, take_text, NULL, 1, &argtype),
				 &id, NULL, false);
	if (SPI_processed == 0)
		raise_not_there(reg, TABLE_INTERNE_TAAK, id);
	tuple = SPI_tuptable->vals[0];
	desc = SPI_tuptable->tupdesc;
	taak->id = id;
	taak->klantcontact = SPI_getbinval(tuple, desc, 1, &isnull);
	taak->gevraagde_handeling = SPI_getbinval(tuple, desc, 2, &isnull);
	if (DatumGetObjectId(SPI_getbinval(tuple, desc, 3, &isnull)) ==
		enum_label_value(COLUMN_STATUS_TAAK, "verwerkt"))
	{
		char		text[UUID_SIZE];

		uuid_format(DatumGetUUIDP(id)->data, text);
		rule_violated(RULE_TAAK_VERWERKT_OP, reg, TABLE_INTERNE_TAAK,
					  psprintf("%s: interne_taak %s is verwerkt already.",
							   klantcontact_name(taak->klantcontact), text));
	}
}

void
taak_close(const Register *reg, const Taak *taak, const text * toelichting)
{
	bool		with = toelichting != NULL && VARSIZE_ANY_EXHDR(toelichting) > 0;
	Oid			argtypes[] = {UUIDOID, TEXTOID};
	Datum		values[] = {taak->id, PointerGetDatum(toelichting)};

	plan_execute(plan_get(reg, PLAN_FOLLOWUP, with ? OPV_TAAK_CLOSE_WITH : OPV_TAAK_CLOSE,
						  close_text, NULL, with ? 2 : 1, argtypes),
				 values, NULL, false);
	if (SPI_processed == 0)
		raise_not_there(reg, TABLE_INTERNE_TAAK, taak->id);
}
