/*-------------------------------------------------------------------------
 *
 * neem_op.c
 *	  neem_op(): the acting actor takes an interne taak upon himself.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/neem_op.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/lsyscache.h"

#include "document/call.h"
#include "functions/taak.h"
#include "register/statement.h"
#include "register/version_check.h"
#include "rights/handelende_actor.h"
#include "rules/rules.h"
#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_neem_op);

/* Is actor $2 one of the actoren of taak $1, and is eenheid $3? */
static const Statement search = {
	"SELECT COALESCE(bool_or(a.actor = $2), false), COALESCE(bool_or(a.actor = $3), false)"
	" FROM (SELECT t.actor FROM {interne_taak} AS t WHERE t.id = $1"
	" UNION ALL SELECT x.actor FROM {actor_interne_taak} AS x WHERE x.interne_taak = $1) AS a",
	.by = BY_CALLER,.argtypes = {UUIDOID, UUIDOID, UUIDOID}
};

/* The taak's own actor gets a row as well, as of when it was given the taak. */
static const Statement add = {
	"INSERT INTO {actor_interne_taak} (interne_taak, actor, toegewezen_op)"
	" SELECT t.id, t.actor, COALESCE(t.toegewezen_op, now()) FROM {interne_taak} AS t WHERE t.id = $1"
	" UNION ALL SELECT t.id, $2, now() FROM {interne_taak} AS t WHERE t.id = $1"
	" ON CONFLICT DO NOTHING",
	.by = BY_CALLER,.argtypes = {UUIDOID, UUIDOID}
};

static void
find_actor(const Register *reg, HandelendeActor *actor)
{
	if (!handelende_actor(reg, GetUserId(), actor))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("there is no active actor that you act as in register \"%s\"",
						get_namespace_name(reg->schema)),
				 errhint("Give the role an actor in the register (db_rol), or say with klantcontact.actor who acts.")));
}

pg_noreturn static void
refuse(const Register *reg, Datum taak)
{
	char		text[UUID_SIZE];

	uuid_format(DatumGetUUIDP(taak)->data, text);
	ereport(ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 errmsg("interne_taak %s is not of an eenheid that you work in", text),
			 errhint("Who may give it to another can do so with herrouteer()."),
			 violation_fields(reg, TABLE_INTERNE_TAAK, NULL)));
}

/* neem_op(register regnamespace, taak uuid) → void */
Datum
klantcontact_neem_op(PG_FUNCTION_ARGS)
{
	Register	reg;
	Taak		taak;
	HandelendeActor actor;
	Datum		values[3];

	call_begin_change(fcinfo, 2, &reg);
	check_version(&reg, V0_2_0);
	find_actor(&reg, &actor);
	taak_take(&reg, PG_GETARG_DATUM(1), &taak);
	values[0] = taak.id;
	values[1] = UUIDPGetDatum(&actor.id);
	values[2] = UUIDPGetDatum(actor.has_eenheid ? &actor.eenheid : &actor.id);
	statement_run(&search, &reg, values);
	if (!DatumGetBool(result_value(0, 1)))
	{
		if (!DatumGetBool(result_value(0, 2)))
			refuse(&reg, taak.id);
		statement_run(&add, &reg, values);
	}
	SPI_finish();
	PG_RETURN_VOID();
}
