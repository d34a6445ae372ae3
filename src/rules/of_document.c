/*-------------------------------------------------------------------------
 *
 * of_document.c
 *	  Rules about the children of a klantcontact.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/of_document.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/timestamp.h"

#include "register/correction.h"
#include "rules/row_rules.h"
#include "rules/conditions.h"
#include "register/lookup.h"
#include "register/statement.h"

/*
 * R96, R100.  The two are locked: either may be corrected at the same time.  As
 * strongly and in the same order as the guard at commit does it: a lock that has to
 * be made stronger there is one that two sessions wait for in a circle.
 */
void
check_onderwerpobject_doel(const RowChange *change, RuleId rule)
{
	static const Statement lock = {
		"SELECT count(*) FROM (SELECT FROM ONLY {klantcontact} WHERE id = ANY (ARRAY[$1, $2])"
		" ORDER BY id USING < FOR NO KEY UPDATE) s",
		.by = BY_OWNER,.argtypes = {UUIDOID, UUIDOID}
	};
	Datum		pair[] = {change->new.values[ONDERWERPOBJECT_KLANTCONTACT],
	change->new.values[ONDERWERPOBJECT_WAS_KLANTCONTACT]};

	if (change_filled(change, ONDERWERPOBJECT_WAS_KLANTCONTACT, ONDERWERPOBJECT_OBJECTIDENTIFICATOR) != 1)
		CHANGE_VIOLATES(change, rule, "must have either an earlier klantcontact or an objectidentificator.");
	if (change->new.nulls[ONDERWERPOBJECT_WAS_KLANTCONTACT])
		return;
	if (DatumGetBool(DirectFunctionCall2(uuid_eq, pair[0], pair[1])))
		CHANGE_VIOLATES(change, rule, "has that klantcontact itself as its earlier klantcontact.");
	if (change->state || change->beforehand ||
		(!change_alters(change, ONDERWERPOBJECT_WAS_KLANTCONTACT) &&
		 !change_alters(change, ONDERWERPOBJECT_KLANTCONTACT)))
		return;
	SPI_connect();
	statement_run(&lock, &change->reg, pair);
	SPI_finish();
	check_condition(change, rule);
}

/* Is it a taak that is open, and was not? */
static bool
is_reopened(const RowChange *change)
{
	return change->table == TABLE_INTERNE_TAAK && TRIGGER_FIRED_BY_UPDATE(change->event) &&
		change_alters(change, INTERNE_TAAK_STATUS) && !change_is(change, INTERNE_TAAK_STATUS, "verwerkt");
}

/* Has a taak that is opened again an actor, beside its own, who is not active? */
static bool
has_past_actor(const RowChange *change)
{
	static const Statement search = {
		"SELECT FROM ONLY {actor_interne_taak} x JOIN ONLY {actor} a ON a.id = x.actor"
		" WHERE x.interne_taak = $1 AND NOT a.indicatie_actief LIMIT 1",
		.by = BY_OWNER,.argtypes = {UUIDOID}
	};
	Datum		id = change->new.values[INTERNE_TAAK_ID];
	bool		result;

	if (!has_table(&change->reg, TABLE_ACTOR_INTERNE_TAAK))
		return false;
	SPI_connect();
	statement_run(&search, &change->reg, &id);
	result = SPI_processed > 0;
	SPI_finish();
	return result;
}

/* A taak that is given to others too stays its actor's: for him that is no new work. */
static bool
is_own_actor_of_taak(const RowChange *change)
{
	RowValues	taak;

	return change->table == TABLE_ACTOR_INTERNE_TAAK && !change->beforehand &&
		lookup(&change->reg, TABLE_INTERNE_TAAK, change->new.values[ACTOR_INTERNE_TAAK_INTERNE_TAAK], &taak) != NULL &&
		memcmp(DatumGetUUIDP(taak.values[INTERNE_TAAK_ACTOR]),
			   DatumGetUUIDP(change->new.values[ACTOR_INTERNE_TAAK_ACTOR]), UUID_LEN) == 0;
}

/* R89, R90: who no longer works here takes no new work, nor old work that is opened again. */
void
check_actor_actief(const RowChange *change, RuleId rule)
{
	int			column = second_column(change->table);
	Referred	actor;

	if (is_own_actor_of_taak(change))
		return;
	if (is_reopened(change) && !correctie_divides() && has_past_actor(change))
		CHANGE_VIOLATES(change, rule, "is also for an actor who is not active.");
	if ((!change_alters(change, column) && !is_reopened(change)) || correctie_divides() ||
		!look_up_referred(&change->reg, TABLE_ACTOR, change->new.values[column], &actor))
		return;
	if (!actor.active)
		CHANGE_VIOLATES(change, rule, "is for actor %s, who is not active.",
						DatumGetCString(DirectFunctionCall1(uuid_out, change->new.values[column])));
}

/* R113, R118 */
void
check_taak_verwerkt_op(const RowChange *change, RuleId rule)
{
	bool		verwerkt = change_is(change, INTERNE_TAAK_STATUS, "verwerkt");
	TimestampTz op;

	if (verwerkt && change->new.nulls[INTERNE_TAAK_VERWERKT_OP])
		CHANGE_VIOLATES(change, rule, "is verwerkt without verwerkt_op.");
	if (!verwerkt && !change->new.nulls[INTERNE_TAAK_VERWERKT_OP])
		CHANGE_VIOLATES(change, rule, "has verwerkt_op but is not verwerkt.");
	if (!verwerkt || !change_alters(change, INTERNE_TAAK_VERWERKT_OP))
		return;
	op = DatumGetTimestampTz(change->new.values[INTERNE_TAAK_VERWERKT_OP]);
	if (TIMESTAMP_NOT_FINITE(op) || op > GetCurrentTimestamp())
		CHANGE_VIOLATES(change, rule, "has a verwerkt_op that is not a moment in the past.");
}
