/*-------------------------------------------------------------------------
 *
 * of_change.c
 *	  Rules about what may change after registration.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/of_change.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/rel.h"

#include "register/correction.h"
#include "rights/rechten.h"
#include "rules/row_rules.h"

/* The first column that this update changes, of those not in "free"; or -1. */
static int
changed_column(const RowChange *change, uint64 free)
{
	for (int i = 0; i < table_models[change->table].column_count; i++)
	{
		if (!(free & COLUMN_BIT(i)) && change_alters(change, i))
			return i;
	}
	return -1;
}

static const char *
column_name(const RowChange *change, int column)
{
	return table_models[change->table].columns[column].name;
}

/* The row bears the name that it is registered by, whatever becomes of its key. */
static RowChange
as_registered(const RowChange *change)
{
	RowChange	result = *change;

	result.new = change->old;
	return result;
}

/* May the current user correct? */
static bool
may_correct(const RowChange *change)
{
	return !under_access(&change->reg) ||
		(rechten_of(&change->reg, GetUserId()) & RECHT_BIT(RECHT_BEHEER)) != 0;
}

/* Refuses a correction by who may not, if it is one. */
static void
refuse_correctie(const RowChange *change, bool correctie)
{
	if (!correctie)
		return;
	right_denied(&change->reg, psprintf("permission denied to correct \"%s\"", RelationGetRelationName(change->rel)),
				 RECHT_BEHEER);
}

/* Deletes and all changes to columns that are not in "free" take a reason. */
static void
check_unchanged(const RowChange *change, RuleId rule, uint64 free)
{
	bool		correctie = correctie_reden() != NULL;
	int			column;

	if (correctie && may_correct(change))
		return;
	if (TRIGGER_FIRED_BY_DELETE(change->event))
	{
		refuse_correctie(change, correctie);
		CHANGE_VIOLATES(change, rule, "is registered and can be deleted only as a correction.");
	}
	column = changed_column(change, free);
	if (column >= 0)
	{
		RowChange	registered = as_registered(change);

		refuse_correctie(change, correctie);
		CHANGE_VIOLATES(&registered, rule, "is registered: its %s can change only as a correction.",
						column_name(change, column));
	}
}

/* R25: inhoud is added to, never replaced. */
static bool
only_appends(const RowChange *change)
{
	text	   *old;
	text	   *new;

	if (change->new.nulls[KLANTCONTACT_INHOUD])
		return change->old.nulls[KLANTCONTACT_INHOUD];
	if (change->old.nulls[KLANTCONTACT_INHOUD])
		return true;
	old = DatumGetTextPP(change->old.values[KLANTCONTACT_INHOUD]);
	new = DatumGetTextPP(change->new.values[KLANTCONTACT_INHOUD]);
	return VARSIZE_ANY_EXHDR(old) <= VARSIZE_ANY_EXHDR(new) &&
		memcmp(VARDATA_ANY(old), VARDATA_ANY(new), VARSIZE_ANY_EXHDR(old)) == 0;
}

/* R28: whether the contact succeeded may turn out later. */
static bool
only_completes_gelukt(const RowChange *change)
{
	return !change_alters(change, KLANTCONTACT_INDICATIE_CONTACT_GELUKT) ||
		DatumGetObjectId(change->old.values[KLANTCONTACT_INDICATIE_CONTACT_GELUKT]) ==
		enum_label_value(COLUMN_JA_NEE_ONBEKEND, "onbekend");
}

static void
check_never_changes(const RowChange *change, RuleId rule)
{
	static const int never[] = {KLANTCONTACT_ID, KLANTCONTACT_NUMMER, KLANTCONTACT_GEREGISTREERD_OP};

	if (TRIGGER_FIRED_BY_DELETE(change->event))
		return;
	for (size_t i = 0; i < lengthof(never); i++)
	{
		RowChange	registered;

		if (!change_alters(change, never[i]))
			continue;
		registered = as_registered(change);
		CHANGE_VIOLATES(&registered, rule, "is registered: its %s never changes.", column_name(change, never[i]));
	}
}

/* R24-R28 */
void
check_documentair(const RowChange *change, RuleId rule)
{
	uint64		free = 0;

	check_never_changes(change, rule);
	if (TRIGGER_FIRED_BY_UPDATE(change->event))
	{
		if (only_appends(change))
			free |= COLUMN_BIT(KLANTCONTACT_INHOUD);
		if (only_completes_gelukt(change))
			free |= COLUMN_BIT(KLANTCONTACT_INDICATIE_CONTACT_GELUKT);
	}
	check_unchanged(change, rule, free);
}

/* R29, R30: additions only */
void
check_fixed(const RowChange *change, RuleId rule)
{
	check_unchanged(change, rule, 0);
}

/* R29: an unknown person may turn out to be a partij. */
void
check_betrokkene_fixed(const RowChange *change, RuleId rule)
{
	uint64		free = 0;

	if (TRIGGER_FIRED_BY_UPDATE(change->event) && change->old.nulls[BETROKKENE_PARTIJ])
		free = COLUMN_BIT(BETROKKENE_PARTIJ);
	check_unchanged(change, rule, free);
}

/* A digitaal adres that a betrokkene gave for this contact. */
void
check_adres_fixed(const RowChange *change, RuleId rule)
{
	if (!change->old.nulls[DIGITAAL_ADRES_BETROKKENE])
		check_unchanged(change, rule, 0);
}

/* R116: a taak is not handed on, and once verwerkt it is past. */
void
check_taak_fixed(const RowChange *change, RuleId rule)
{
	bool		verwerkt = DatumGetObjectId(change->old.values[INTERNE_TAAK_STATUS]) ==
	enum_label_value(COLUMN_STATUS_TAAK, "verwerkt");

	check_unchanged(change, rule, verwerkt ? 0 :
					COLUMN_BIT(INTERNE_TAAK_GEVRAAGDE_HANDELING) |
					COLUMN_BIT(INTERNE_TAAK_TOELICHTING) |
					COLUMN_BIT(INTERNE_TAAK_STATUS) |
					COLUMN_BIT(INTERNE_TAAK_VERWERKT_OP) |
					COLUMN_BIT(INTERNE_TAAK_UITERLIJK_OP));
}

/* R62, R88: the kind of a partij or actor never changes. */
void
check_kind_fixed(const RowChange *change, RuleId rule)
{
	int			kind = change->table == TABLE_ACTOR ? (int) ACTOR_SOORT_ACTOR : (int) PARTIJ_SOORT_PARTIJ;

	if (TRIGGER_FIRED_BY_UPDATE(change->event) && change_alters(change, kind))
		CHANGE_VIOLATES(change, rule, "cannot become of another kind.");
}
