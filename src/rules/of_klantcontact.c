/*-------------------------------------------------------------------------
 *
 * of_klantcontact.c
 *	  Rules about a klantcontact by itself.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/of_klantcontact.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "mb/pg_wchar.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/timestamp.h"

#include "rights/rechten.h"
#include "register/correction.h"
#include "rules/row_rules.h"
#include "rules/conditions.h"
#include "register/nummer.h"
#include "register/statement.h"

/* Nobody registers what was so long ago; the default moment of .NET is the year 1. */
#define FIRST_YEAR 1900

static bool
is_before_first_year(TimestampTz moment)
{
	struct pg_tm tm;
	fsec_t		fsec;
	int			tz;

	return timestamp2tm(moment, &tz, &tm, &fsec, NULL, NULL) != 0 || tm.tm_year < FIRST_YEAR;
}

/* R11: no planned klantcontacten; clocks differ a little. */
void
check_niet_toekomstig(const RowChange *change, RuleId rule)
{
	TimestampTz op = DatumGetTimestampTz(change->new.values[KLANTCONTACT_PLAATSGEVONDEN_OP]);

	if (!change_alters(change, KLANTCONTACT_PLAATSGEVONDEN_OP))
		return;
	if (TIMESTAMP_NOT_FINITE(op))
		CHANGE_VIOLATES(change, rule, "has a plaatsgevonden_op that is not a moment.");
	if (is_before_first_year(op))
		CHANGE_VIOLATES(change, rule, "has a plaatsgevonden_op before %d.", FIRST_YEAR);
	if (op > beleid_now_with_tolerance(&change->reg))
		CHANGE_VIOLATES(change, rule, "has a plaatsgevonden_op in the future: %s.",
						timestamptz_to_str(op));
}

void
check_geeindigd_op(const RowChange *change, RuleId rule)
{
	TimestampTz op = DatumGetTimestampTz(change->new.values[KLANTCONTACT_GEEINDIGD_OP]);

	if (change->new.nulls[KLANTCONTACT_GEEINDIGD_OP] ||
		(!change_alters(change, KLANTCONTACT_GEEINDIGD_OP) && !change_alters(change, KLANTCONTACT_PLAATSGEVONDEN_OP)))
		return;
	if (TIMESTAMP_NOT_FINITE(op))
		CHANGE_VIOLATES(change, rule, "has a geeindigd_op that is not a moment.");
	if (op < DatumGetTimestampTz(change->new.values[KLANTCONTACT_PLAATSGEVONDEN_OP]))
		CHANGE_VIOLATES(change, rule, "has a geeindigd_op before its plaatsgevonden_op.");
	if (op > beleid_now_with_tolerance(&change->reg))
		CHANGE_VIOLATES(change, rule, "has a geeindigd_op in the future: %s.", timestamptz_to_str(op));
}

void
check_verdere_actie(const RowChange *change, RuleId rule)
{
	if (!change->new.nulls[KLANTCONTACT_VERDERE_ACTIE_ONDERNOMEN] &&
		DatumGetBool(change->new.values[KLANTCONTACT_VERDERE_ACTIE_ONDERNOMEN]) &&
		change_is(change, KLANTCONTACT_INDICATIE_CONTACT_GELUKT, "ja"))
		CHANGE_VIOLATES(change, rule, "succeeded, and had verdere_actie_ondernomen.");
}

void
check_inhoud_lengte(const RowChange *change, RuleId rule)
{
	text	   *inhoud;
	int			length;
	int			max;

	if (change->new.nulls[KLANTCONTACT_INHOUD] || !change_alters(change, KLANTCONTACT_INHOUD))
		return;
	inhoud = DatumGetTextPP(change->new.values[KLANTCONTACT_INHOUD]);
	length = pg_mbstrlen_with_len(VARDATA_ANY(inhoud), VARSIZE_ANY_EXHDR(inhoud));
	max = beleid_of(&change->reg)->inhoud_max;
	if (length < 1 || length > max)
		CHANGE_VIOLATES(change, rule, "has an inhoud of %d characters; 1 to %d are allowed.", length, max);
}

/* ON CONFLICT DO NOTHING moves no sequence for a row that is there. */
static bool
is_refused_anyhow(const RowChange *change)
{
	return TRIGGER_FIRED_BY_INSERT(change->event) && !change->beforehand && !change->state &&
		is_present(&change->reg, change->table, change->new.values[0]);
}

/*
 * R37.  A nummer that comes from the sequence is never above it; one that is was
 * given, and takes the sequence along.
 */
void
check_nummer_geldig(const RowChange *change, RuleId rule)
{
	int			column = change->table == TABLE_KLANTCONTACT ? (int) KLANTCONTACT_NUMMER :
	change->table == TABLE_PARTIJ ? (int) PARTIJ_NUMMER : (int) INTERNE_TAAK_NUMMER;
	int64		nummer = DatumGetInt64(change->new.values[column]);

	/* one that is still to be given is fine */
	if (!change_alters(change, column) || change->new.nulls[column])
		return;
	if (nummer < 1 || nummer > NUMMER_MAX)
		CHANGE_VIOLATES(change, rule, "has nummer " INT64_FORMAT "; it must be 1 to " INT64_FORMAT ".",
						nummer, NUMMER_MAX);
	if (change->state)
		return;
	if (nummer_given_out(change->rel, change->table, nummer) || is_refused_anyhow(change))
		return;
	if (!may_manage(&change->reg))
		CHANGE_VIOLATES(change, rule, "has nummer " INT64_FORMAT ", which is above the last one that was given out; such a one is for the owner and who has the right beheer.",
						nummer);
	if (change->beforehand ? !nummer_fits(change->rel, change->table, nummer) :
		!nummer_reserve(change->rel, change->table, nummer))
		CHANGE_VIOLATES(change, rule, "has nummer " INT64_FORMAT ", which is more than " INT64_FORMAT " above the last one, or leaves less than half of the numbers.",
						nummer, NUMMER_AHEAD);
}

/* R49: an inactive kanaal takes no new klantcontacten; dividing one makes none. */
void
check_kanaal_actief(const RowChange *change, RuleId rule)
{
	if (change->kanaal != NULL && !correctie_divides() &&
		!change->kanaal->active)
		CHANGE_VIOLATES(change, rule, "uses kanaal \"%s\", which is not active.",
						TextDatumGetCString(change->new.values[KLANTCONTACT_KANAAL]));
}

/* As with a kanaal.  One that is not there is the foreign key's to refuse. */
void
check_gespreksresultaat_actief(const RowChange *change, RuleId rule)
{
	const int	column = KLANTCONTACT_GESPREKSRESULTAAT;
	Referred	gespreksresultaat;

	if (change->new.nulls[column] || !change_alters(change, column) || correctie_divides() ||
		!look_up_referred(&change->reg, TABLE_GESPREKSRESULTAAT, change->new.values[column], &gespreksresultaat))
		return;
	if (!gespreksresultaat.active)
		CHANGE_VIOLATES(change, rule, "has gespreksresultaat \"%s\", which is not active.",
						TextDatumGetCString(change->new.values[column]));
}

/*
 * When the moment of a klantcontact is corrected, it must still lie between the
 * earlier and the later ones that it is linked to.  Those are locked: they may
 * be corrected at the same time.
 */
void
check_order(const RowChange *change, RuleId rule)
{
	static const Statement lock = {
		"SELECT count(*) FROM (SELECT FROM ONLY {klantcontact} WHERE id = ANY (ARRAY("
		"SELECT was_klantcontact FROM {onderwerpobject} WHERE klantcontact = $1 AND was_klantcontact IS NOT NULL"
		" UNION ALL SELECT klantcontact FROM {onderwerpobject} WHERE was_klantcontact = $1))"
		" ORDER BY id USING < FOR NO KEY UPDATE) s",
		.by = BY_OWNER,.argtypes = {UUIDOID}
	};
	Datum		id = change->new.values[KLANTCONTACT_ID];

	if (!change_alters(change, KLANTCONTACT_PLAATSGEVONDEN_OP))
		return;
	SPI_connect();
	statement_run(&lock, &change->reg, &id);
	SPI_finish();
	check_condition(change, rule);
}
