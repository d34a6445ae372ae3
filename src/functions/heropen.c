/*-------------------------------------------------------------------------
 *
 * heropen.c
 *	  heropen(): an interne taak that is verwerkt is to be done after all.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/heropen.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/lsyscache.h"

#include "document/call.h"
#include "functions/followup.h"
#include "register/correction.h"
#include "register/statement.h"
#include "register/version_check.h"
#include "rules/rules.h"
#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_heropen);

typedef struct Correcting
{
	const Register *reg;
	Datum		taak;
} Correcting;

static const Statement take = {
	"SELECT klantcontact::uuid, status::klantcontact.status_taak FROM {interne_taak} WHERE id = $1 FOR UPDATE",
	.by = BY_CALLER,.argtypes = {UUIDOID}
};

static void
open_again(void *arg)
{
	static const Statement update = {
		"UPDATE {interne_taak} SET status = 'te_verwerken', verwerkt_op = NULL WHERE id = $1",
		.by = BY_CALLER,.argtypes = {UUIDOID}
	};
	const Correcting *correcting = arg;
	Datum		taak = correcting->taak;

	statement_run(&update, correcting->reg, &taak);
	if (SPI_processed == 0)
		raise_not_there(correcting->reg, TABLE_INTERNE_TAAK, taak);
}

static void
check_done(const Register *reg, Datum taak, Datum status)
{
	char		text[UUID_SIZE];

	if (DatumGetObjectId(status) == enum_label_value(COLUMN_STATUS_TAAK, "verwerkt"))
		return;
	uuid_format(DatumGetUUIDP(taak)->data, text);
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("interne_taak %s is not verwerkt", text),
			 errhint("Only a taak that is verwerkt can be opened again."),
			 violation_fields(reg, TABLE_INTERNE_TAAK, NULL)));
}

/* heropen(register regnamespace, taak uuid, reden text) → void */
Datum
klantcontact_heropen(PG_FUNCTION_ARGS)
{
	Register	reg;
	Correcting	correcting = {.reg = &reg};
	char	   *reden;

	call_begin_change(fcinfo, 2, &reg);
	check_version(&reg, V0_2_0);
	correcting.taak = PG_GETARG_DATUM(1);
	statement_run(&take, &reg, &correcting.taak);
	if (SPI_processed == 0)
		raise_not_there(&reg, TABLE_INTERNE_TAAK, correcting.taak);
	reden = reden_argument(fcinfo, 2, &reg, result_value(0, 1));
	check_done(&reg, correcting.taak, result_value(0, 2));
	correctie_perform(reden, false, open_again, &correcting);
	SPI_finish();
	PG_RETURN_VOID();
}
