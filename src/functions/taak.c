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

static const Statement take = {
	"SELECT klantcontact::uuid, gevraagde_handeling::text, status::klantcontact.status_taak"
	" FROM {interne_taak} WHERE id = $1 FOR UPDATE",
	.by = BY_CALLER,.argtypes = {UUIDOID}
};

/* The guard fills in verwerkt_op. */
static const Statement close_taak = {
	"UPDATE {interne_taak} SET status = 'verwerkt' WHERE id = $1",
	.by = BY_CALLER,.argtypes = {UUIDOID}
};

static const Statement close_with = {
	"UPDATE {interne_taak} SET status = 'verwerkt', toelichting = concat_ws('\n', toelichting, $2) WHERE id = $1",
	.by = BY_CALLER,.argtypes = {UUIDOID, TEXTOID}
};

void
taak_take(const Register *reg, Datum id, Taak *taak)
{
	statement_run(&take, reg, &id);
	if (SPI_processed == 0)
		raise_not_there(reg, TABLE_INTERNE_TAAK, id);
	taak->id = id;
	taak->klantcontact = result_value(0, 1);
	taak->gevraagde_handeling = result_value(0, 2);
	if (DatumGetObjectId(result_value(0, 3)) ==
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
	Datum		values[] = {taak->id, PointerGetDatum(toelichting)};

	statement_run(with ? &close_with : &close_taak, reg, values);
	if (SPI_processed == 0)
		raise_not_there(reg, TABLE_INTERNE_TAAK, taak->id);
}
