/*-------------------------------------------------------------------------
 *
 * row_rules.c
 *	  Which rules are about one row, and when they are looked at.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/row_rules.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <stdarg.h>

#include "lib/stringinfo.h"

#include "rules/row_rules.h"
#include "rules/conditions.h"

#define I 1						/* INSERT */
#define U 2						/* UPDATE */
#define D 4						/* DELETE */
#define S 8						/* as it stands, for controleer() */

typedef struct RowRule
{
	RuleId		rule;
	Table		table;
	int			events;
	ChangeCheck check;
} RowRule;

/*
 * In the order of the rules.  What a unique index or a foreign key refuses is not
 * here: their messages show keys, not rows.
 */
static const RowRule row_rules[] = {
	{RULE_KLANTCONTACT_NIET_TOEKOMSTIG, TABLE_KLANTCONTACT, I | U | S, check_niet_toekomstig},
	{RULE_KLANTCONTACT_GEEINDIGD_OP_GELDIG, TABLE_KLANTCONTACT, I | U | S, check_geeindigd_op},
	{RULE_KLANTCONTACT_VERDERE_ACTIE, TABLE_KLANTCONTACT, I | U | S, check_verdere_actie},
	{RULE_KLANTCONTACT_INHOUD_LENGTE, TABLE_KLANTCONTACT, I | U | S, check_inhoud_lengte},
	{RULE_NUMMER_GELDIG, TABLE_KLANTCONTACT, I | U | S, check_nummer_geldig},
	{RULE_NUMMER_GELDIG, TABLE_PARTIJ, I | U | S, check_nummer_geldig},
	{RULE_NUMMER_GELDIG, TABLE_INTERNE_TAAK, I | U | S, check_nummer_geldig},
	{RULE_KLANTCONTACT_DOCUMENTAIR, TABLE_KLANTCONTACT, U | D, check_documentair},
	{RULE_ACTOR_KLANTCONTACT_VAST, TABLE_ACTOR_KLANTCONTACT, U | D, check_fixed},
	{RULE_BETROKKENE_VAST, TABLE_BETROKKENE, U | D, check_betrokkene_fixed},
	{RULE_BETROKKENE_VAST, TABLE_DIGITAAL_ADRES, U | D, check_adres_fixed},
	{RULE_BIJLAGE_VAST, TABLE_BIJLAGE, U | D, check_fixed},
	{RULE_ONDERWERPOBJECT_VAST, TABLE_ONDERWERPOBJECT, U | D, check_fixed},
	{RULE_PARTIJ_IDENTIFICATOR_VAST, TABLE_PARTIJ_IDENTIFICATOR, U | D, check_fixed},
	{RULE_INTERNE_TAAK_VAST, TABLE_INTERNE_TAAK, U | D, check_taak_fixed},
	{RULE_ACTOR_INTERNE_TAAK_VAST, TABLE_ACTOR_INTERNE_TAAK, U | D, check_fixed},
	{RULE_ONDERWERPOBJECT_EEN_DOEL, TABLE_KLANTCONTACT, U, check_order},
	{RULE_ONDERWERPOBJECT_EEN_DOEL, TABLE_ONDERWERPOBJECT, I | U | S, check_onderwerpobject_doel},
	{RULE_ACTOR_ACTIEF, TABLE_ACTOR_KLANTCONTACT, I | U, check_actor_actief},
	{RULE_KANAAL_ACTIEF, TABLE_KLANTCONTACT, I | U, check_kanaal_actief},
	{RULE_GESPREKSRESULTAAT_ACTIEF, TABLE_KLANTCONTACT, I | U, check_gespreksresultaat_actief},
	{RULE_TAAK_ACTOR_ACTIEF, TABLE_INTERNE_TAAK, I | U, check_actor_actief},
	{RULE_TAAK_ACTOR_ACTIEF, TABLE_ACTOR_INTERNE_TAAK, I | U, check_actor_actief},
	{RULE_ACTOR_SOORT, TABLE_ACTOR, I | U | S, check_actor_kind},
	{RULE_PARTIJ_SOORT, TABLE_PARTIJ, I | U | S, check_partij_kind},
	{RULE_PARTIJ_IDENTIFICATOR_GELDIG, TABLE_PARTIJ_IDENTIFICATOR, I | U | S, check_partij_identificator},
	{RULE_REKENINGNUMMER_UNIEK, TABLE_REKENINGNUMMER, I | U, check_rekeningnummer_uniek},
	{RULE_DIGITAAL_ADRES_UNIEK, TABLE_DIGITAAL_ADRES, I | U, check_adres_uniek},
	{RULE_DIGITAAL_ADRES_GELDIG, TABLE_DIGITAAL_ADRES, I | U | S, check_adres_geldig},
	{RULE_DIGITAAL_ADRES_GELDIG, TABLE_ACTOR, I | U | S, check_emailadres},
	{RULE_DIGITAAL_ADRES_GEVERIFIEERD_OP_GELDIG, TABLE_DIGITAAL_ADRES, I | U | S, check_geverifieerd_op},
	{RULE_PARTIJ_VOORKEURSADRES, TABLE_PARTIJ, I | U, check_condition},
	{RULE_PARTIJ_WERKTE_VOOR, TABLE_PARTIJ, I | U | S, check_werkte_voor},
	{RULE_VERTEGENWOORDIGING_GELDIG, TABLE_VERTEGENWOORDIGING, I | U | S, check_vertegenwoordiging},
	{RULE_ADRES_GELDIG, TABLE_PARTIJ, I | U | S, check_adres},
	{RULE_ADRES_GELDIG, TABLE_BETROKKENE, I | U | S, check_adres},
	{RULE_DIGITAAL_ADRES_EIGENAAR, TABLE_DIGITAAL_ADRES, I | U | S, check_adres_owner},
	{RULE_DIGITAAL_ADRES_EIGENAAR, TABLE_BETROKKENE, U, check_condition},
	{RULE_TAAK_VERWERKT_OP, TABLE_INTERNE_TAAK, I | U | S, check_taak_verwerkt_op},
};

void
check_row_rules(const RowChange *change)
{
	int			events = change->state ? S :
	TRIGGER_FIRED_BY_INSERT(change->event) ? I :
	TRIGGER_FIRED_BY_UPDATE(change->event) ? U : D;

	for (size_t i = 0; i < lengthof(row_rules); i++)
	{
		if (row_rules[i].table == change->table && (row_rules[i].events & events))
			row_rules[i].check(change, row_rules[i].rule);
	}
}

void
change_violates(const RowChange *change, RuleId rule, const char *format,...)
{
	StringInfoData detail;
	int			needed;

	initStringInfo(&detail);
	appendStringInfo(&detail, "%s ", change_name(change));
	do
	{
		va_list		args;

		va_start(args, format);
		needed = appendStringInfoVA(&detail, format, args);
		va_end(args);
		if (needed > 0)
			enlargeStringInfo(&detail, needed);
	} while (needed > 0);
	change_report(change, rule, detail.data);
}

int
change_filled(const RowChange *change, int first, int last)
{
	int			n = 0;

	for (int i = first; i <= last; i++)
		n += !change->new.nulls[i];
	return n;
}

bool
change_is(const RowChange *change, int column, const char *label)
{
	ColumnKind	kind = table_models[change->table].columns[column].kind;

	return !change->new.nulls[column] &&
		DatumGetObjectId(change->new.values[column]) == enum_label_value(kind, label);
}
