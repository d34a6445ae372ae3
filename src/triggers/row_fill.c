/*-------------------------------------------------------------------------
 *
 * row_fill.c
 *	  What the guard fills in, in a row that is stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/row_fill.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/executor.h"
#include "executor/spi.h"
#include "rewrite/rewriteHandler.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/timestamp.h"

#include "rules/change.h"
#include "register/nearest.h"
#include "register/match_keys.h"
#include "triggers/row_fill.h"
#include "rules/rules.h"

PG_FUNCTION_INFO_V1(klantcontact_aard_van_kanaal);

/*----
 * A NULL that is inserted into a column with a default
 * ----
 */

/* Takes the default that stands in the catalog, which may be the owner's own. */
static void
fill_default(RowChange *change, int column, EState *estate)
{
	AttrNumber	attnum = change->attnums[column];
	Form_pg_attribute att = TupleDescAttr(RelationGetDescr(change->rel), attnum - 1);
	Node	   *expr = build_column_default(change->rel, attnum);
	ExprState  *state;
	Datum		value;
	bool		isnull;

	if (expr == NULL)
		return;
	state = ExecPrepareExpr((Expr *) expr, estate);
	value = ExecEvalExprSwitchContext(state, GetPerTupleExprContext(estate), &isnull);
	if (!isnull)
		change_set(change, column, datumCopy(value, att->attbyval, att->attlen));
}

/*
 * Whoever sends all columns of a row, as ORMs do, sends NULL for what he does not know.
 */
void
fill_defaults(RowChange *change)
{
	const TableModel *model = &table_models[change->table];
	EState	   *estate = NULL;

	for (int i = 0; i < model->column_count; i++)
	{
		if (!change->new.nulls[i] || !model->columns[i].has_default ||
			change->attnums[i] == InvalidAttrNumber)
			continue;
		if (estate == NULL)
			estate = CreateExecutorState();
		fill_default(change, i, estate);
	}
	if (estate != NULL)
		FreeExecutorState(estate);
}

/*
 * aard_van_kanaal() → aard_contact: the default of klantcontact.aard.  It gives NULL,
 * which the row trigger replaces by the aard of the kanaal; it stands in the catalog so
 * that who makes code from it takes aard for optional.
 */
Datum
klantcontact_aard_van_kanaal(PG_FUNCTION_ARGS)
{
	PG_RETURN_NULL();
}

/*----
 * What the guard knows
 * ----
 */

/* The moment of registration is the transaction's, whatever was given. */
static void
fill_geregistreerd_op(RowChange *change)
{
	TimestampTz now = GetCurrentTransactionStartTimestamp();

	if (change->new.nulls[KLANTCONTACT_GEREGISTREERD_OP] ||
		DatumGetTimestampTz(change->new.values[KLANTCONTACT_GEREGISTREERD_OP]) != now)
		change_set(change, KLANTCONTACT_GEREGISTREERD_OP, TimestampTzGetDatum(now));
}

/* Looks up the kanaal that a klantcontact gets. */
static void
search_kanaal(RowChange *change)
{
	Referred   *kanaal;

	if (change->new.nulls[KLANTCONTACT_KANAAL] || !change_alters(change, KLANTCONTACT_KANAAL))
		return;
	kanaal = palloc(sizeof(Referred));
	if (look_up_referred(&change->reg, TABLE_KANAAL, change->new.values[KLANTCONTACT_KANAAL], kanaal))
		change->kanaal = kanaal;
}

static char *
kanaal_hint(const RowChange *change)
{
	MemoryContext caller = CurrentMemoryContext;
	char	   *hint;

	SPI_connect();
	hint = nearest_code_hint(&change->reg, TABLE_KANAAL, change->new.values[KLANTCONTACT_KANAAL]);
	hint = MemoryContextStrdup(caller, hint);
	SPI_finish();
	return hint;
}

/*
 * aard comes from the kanaal when it is not given.  A kanaal that is not there is
 * the foreign key's to refuse; but with aard missing too, NOT NULL would speak
 * before it.
 */
static void
fill_aard(RowChange *change)
{
	if (!change->new.nulls[KLANTCONTACT_AARD] || change->new.nulls[KLANTCONTACT_KANAAL])
		return;
	if (change->kanaal == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
				 errmsg_internal("%s", violation_message(ERRCODE_FOREIGN_KEY_VIOLATION, TABLE_KLANTCONTACT, NULL,
														 "klantcontact_kanaal_fkey")),
				 errdetail("%s: its kanaal is not present in table \"kanaal\".", change_name(change)),
				 errhint("%s", kanaal_hint(change)),
				 violation_fields(&change->reg, TABLE_KLANTCONTACT, "klantcontact_kanaal_fkey")));
	change_set(change, KLANTCONTACT_AARD, change->kanaal->aard);
}

/* A taak that becomes verwerkt without a moment became so now. */
static void
fill_verwerkt_op(RowChange *change)
{
	if (!change->new.nulls[INTERNE_TAAK_VERWERKT_OP] || change->new.nulls[INTERNE_TAAK_STATUS] ||
		!TRIGGER_FIRED_BY_UPDATE(change->event) || !change_alters(change, INTERNE_TAAK_STATUS))
		return;
	if (DatumGetObjectId(change->new.values[INTERNE_TAAK_STATUS]) ==
		enum_label_value(COLUMN_STATUS_TAAK, "verwerkt"))
		change_set(change, INTERNE_TAAK_VERWERKT_OP,
				   TimestampTzGetDatum(GetCurrentTransactionStartTimestamp()));
}

/* An assignment is of the moment at which it is made; one that is told of later, of a moment before. */
static void
fill_toegewezen_op(RowChange *change, int column, int actor)
{
	TimestampTz now = GetCurrentTransactionStartTimestamp();
	bool		added = TRIGGER_FIRED_BY_INSERT(change->event);

	if (change->attnums[column] == InvalidAttrNumber || (!added && !change_alters(change, actor)))
		return;
	if (!added || change->new.nulls[column] || DatumGetTimestampTz(change->new.values[column]) > now)
		change_set(change, column, TimestampTzGetDatum(now));
}

/* A number is stored in full, and its code in lower case; a wrong one is refused later. */
static void
fill_identificator(RowChange *change)
{
	const int	column = PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR;
	Datum		stored;

	if (change->new.nulls[column] || !change_alters(change, column) ||
		identificator_normalize(change->new.values[column], &stored) != NULL)
		return;
	if (stored != change->new.values[column])
		change_set(change, column, stored);
}

void
fill_change(RowChange *change)
{
	switch (change->table)
	{
		case TABLE_KLANTCONTACT:
			search_kanaal(change);
			if (TRIGGER_FIRED_BY_INSERT(change->event))
			{
				fill_geregistreerd_op(change);
				fill_aard(change);
			}
			break;
		case TABLE_INTERNE_TAAK:
			fill_verwerkt_op(change);
			fill_toegewezen_op(change, INTERNE_TAAK_TOEGEWEZEN_OP, INTERNE_TAAK_ACTOR);
			break;
		case TABLE_ACTOR_INTERNE_TAAK:
			fill_toegewezen_op(change, ACTOR_INTERNE_TAAK_TOEGEWEZEN_OP, ACTOR_INTERNE_TAAK_ACTOR);
			break;
		case TABLE_PARTIJ_IDENTIFICATOR:
			fill_identificator(change);
			break;
		default:
			break;
	}
}
