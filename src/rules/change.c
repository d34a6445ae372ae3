/*-------------------------------------------------------------------------
 *
 * change.c
 *	  One row, as its trigger sees it.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/change.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/fmgrprotos.h"
#include "utils/rel.h"

#include "register/anchor.h"
#include "rules/change.h"

void
change_set(RowChange *change, int column, Datum value)
{
	change->new.values[column] = value;
	change->new.nulls[column] = false;
	change->set[column] = true;
}

void
change_empty(RowChange *change, int column)
{
	change->new.nulls[column] = true;
	change->set[column] = true;
}

bool
change_alters(const RowChange *change, int column)
{
	Form_pg_attribute att;

	if (!TRIGGER_FIRED_BY_UPDATE(change->event))
		return true;
	if (change->old.nulls[column] || change->new.nulls[column])
		return change->old.nulls[column] != change->new.nulls[column];
	att = TupleDescAttr(RelationGetDescr(change->rel), change->attnums[column] - 1);
	return !datum_image_eq(change->old.values[column], change->new.values[column],
						   att->attbyval, att->attlen);
}

void
change_report(const RowChange *change, RuleId rule, const char *detail)
{
	if (change->reporter == NULL)
		rule_violated(rule, &change->reg, change->table, detail);
	change->reporter(change, rules[rule].name, detail);
}

char *
change_name(const RowChange *change)
{
	const char *table = table_models[change->table].name;
	const Column *key = &table_models[change->table].columns[0];
	const RowValues *image = TRIGGER_FIRED_BY_DELETE(change->event) ? &change->old : &change->new;
	char	   *id = "?";
	Anchor		anchor;

	if (!image->nulls[0])
		id = key->kind == COLUMN_UUID ?
			DatumGetCString(DirectFunctionCall1(uuid_out, image->values[0])) :
			TextDatumGetCString(image->values[0]);
	if (anchor_of(&change->reg, change->table, image, &anchor) && anchor.table != change->table)
		return psprintf("%c%s %s: %s %s", pg_toupper(table_models[anchor.table].name[0]),
						table_models[anchor.table].name + 1,
						DatumGetCString(DirectFunctionCall1(uuid_out, anchor.id)), table, id);
	return psprintf("%c%s %s", pg_toupper(table[0]), table + 1, id);
}
