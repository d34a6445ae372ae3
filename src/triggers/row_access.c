/*-------------------------------------------------------------------------
 *
 * row_access.c
 *	  May who changes a row do so?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/row_access.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "rights/written.h"
#include "rights/sight.h"
#include "rules/row_rules.h"
#include "triggers/row_access.h"
#include "register/anchor.h"

/* In the words of PostgreSQL, which would refuse it a moment later. */
static void
refuse(const RowChange *change, const char *detail, const char *hint)
{
	ereport(ERROR,
			(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
			 errmsg("new row violates row-level security policy for table \"%s\"",
					RelationGetRelationName(change->rel)),
			 detail == NULL ? 0 : errdetail("%s", detail),
			 hint == NULL ? 0 : errhint("%s", hint)));
}

static bool
sees(const RowChange *change, Sight *sight, int column)
{
	return change->new.nulls[column] || sight_klantcontact(sight, change->new.values[column]);
}

/* May the row be added to the partij in this column? */
static bool
may_add_to(const RowChange *change, Sight *sight, int column)
{
	return change->new.nulls[column] || sight_allows_partij(sight, change->new.values[column]);
}

static bool
may_add(const RowChange *change, Sight *sight)
{
	switch (change->table)
	{
		case TABLE_KLANTCONTACT:
			return (sight_rechten(sight) & MAY_REGISTER) != 0;
		case TABLE_PARTIJ:
			return (sight_rechten(sight) & MAY_REGISTER_PARTIJEN) != 0;
		case TABLE_PARTIJ_IDENTIFICATOR:
			return may_add_to(change, sight, PARTIJ_IDENTIFICATOR_PARTIJ);
		case TABLE_REKENINGNUMMER:
			return may_add_to(change, sight, REKENINGNUMMER_PARTIJ);
		case TABLE_VERTEGENWOORDIGING:
			return may_add_to(change, sight, VERTEGENWOORDIGING_VERTEGENWOORDIGENDE);
		case TABLE_DIGITAAL_ADRES:
			return change->new.nulls[DIGITAAL_ADRES_BETROKKENE] ? may_add_to(change, sight, DIGITAAL_ADRES_PARTIJ) :
				sight_betrokkene(sight, change->new.values[DIGITAAL_ADRES_BETROKKENE]);
		case TABLE_ACTOR_INTERNE_TAAK:
			return change->new.nulls[ACTOR_INTERNE_TAAK_INTERNE_TAAK] ||
				sight_taak(sight, change->new.values[ACTOR_INTERNE_TAAK_INTERNE_TAAK]);
		case TABLE_ONDERWERPOBJECT:
			return sees(change, sight, ONDERWERPOBJECT_KLANTCONTACT) &&
				sees(change, sight, ONDERWERPOBJECT_WAS_KLANTCONTACT);
		default:
			return !IS_DOCUMENT_TABLE(change->table) || sees(change, sight, anchor_column(change->table));
	}
}

/*
 * Who sees a klantcontact sees its partijen, so linking one by an id that was found
 * somewhere would show it.  An adres tells by a unique key what its partij has.
 */
static void
check_link(const RowChange *change, Sight *sight)
{
	int			column = change->table == TABLE_BETROKKENE ? (int) BETROKKENE_PARTIJ :
	(int) DIGITAAL_ADRES_PARTIJ;

	if ((change->table != TABLE_BETROKKENE && change->table != TABLE_DIGITAAL_ADRES) ||
		change->new.nulls[column] || !change_alters(change, column))
		return;
	if (!sight_may_link_partij(sight, change->new.values[column]))
		refuse(change, "The partij is not there, or not one that may be linked by its id.",
			   "Name it by partijIdentificator in registreer(), or find it by that with zoek_partij() in the same transaction.");
}

/*
 * Who has no right here, and is let in by a policy that the owner made himself, is
 * that policy's concern.
 */
void
check_access(const RowChange *change)
{
	bool		added = TRIGGER_FIRED_BY_INSERT(change->event);
	Sight	   *sight;

	if (TRIGGER_FIRED_BY_DELETE(change->event))
		return;
	if (added && (change->table == TABLE_KLANTCONTACT || change->table == TABLE_PARTIJ) && !change->new.nulls[0])
		written_mark(&change->reg, change->table, DatumGetUUIDP(change->new.values[0]), GetUserId());
	if (!under_access(&change->reg))
		return;
	sight = sight_of_register(&change->reg);
	if (sight_rechten(sight) == 0)
		return;
	if (added && !may_add(change, sight))
		refuse(change, NULL, NULL);
	check_link(change, sight);
}
