/*-------------------------------------------------------------------------
 *
 * tables.c
 *	  The tables of a register and their columns, as data.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/tables.c
 *
 *-------------------------------------------------------------------------
 */
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "register/tables.h"

#define TABLE(symbol, name, since) static const Column name##_columns[] = {
#define COLUMN(symbol, name, kind, length, filling, key, since) \
	{#name, COLUMN_##kind, length, (filling) != OPTIONAL, (filling) == DEFAULTED, key, since},
#define END_OF_TABLE };
#include "register/columns.h"

#define TABLE(symbol, name, since) \
	{#name, sizeof(name##_columns) / sizeof(Column), name##_columns, since},
#define COLUMN(symbol, name, kind, length, filling, key, since)
#define END_OF_TABLE

const TableModel table_models[TABLE_COUNT] = {
#include "register/columns.h"
};

static const char *const type_names[] = {
	[COLUMN_UUID] = "uuid",
	[COLUMN_NUMMER] = "int8",
	[COLUMN_INT4] = "int4",
	[COLUMN_HUISNUMMER] = "int4",
	[COLUMN_TEXT] = "text",
	[COLUMN_TEXT_AS_GIVEN] = "text",
	[COLUMN_ONDERWERP] = "text",
	[COLUMN_TAAL] = "text",
	[COLUMN_LAND] = "text",
	[COLUMN_NUMMERAANDUIDING] = "text",
	[COLUMN_BIC] = "text",
	[COLUMN_URI] = "text",
	[COLUMN_NAME] = "name",
	[COLUMN_BOOL] = "bool",
	[COLUMN_MOMENT] = "timestamptz",
	[COLUMN_INTERVAL] = "interval",
	[COLUMN_JSONB] = "jsonb",
	[COLUMN_METADATA] = "jsonb",
	[COLUMN_BYTEA] = "bytea",
	[COLUMN_OBJECTIDENTIFICATOR] = "objectidentificator",
	[COLUMN_POSTCODE] = "postcode",
	[COLUMN_IBAN] = "iban",
	[COLUMN_AARD_CONTACT] = "aard_contact",
	[COLUMN_ROL_BETROKKENE] = "rol_betrokkene",
	[COLUMN_SOORT_ACTOR] = "soort_actor",
	[COLUMN_SOORT_PARTIJ] = "soort_partij",
	[COLUMN_STATUS_TAAK] = "status_taak",
	[COLUMN_JA_NEE_ONBEKEND] = "ja_nee_onbekend",
};

int
table_of_name(const char *name)
{
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (strcmp(table_models[i].name, name) == 0)
			return i;
	}
	return -1;
}

const char *
column_type_name(ColumnKind kind)
{
	return type_names[kind];
}

static const struct
{
	Table		anchor;
	int			column;			/* -1: none */
}			anchors[TABLE_COUNT] = {
	[TABLE_KLANTCONTACT] = {TABLE_KLANTCONTACT, KLANTCONTACT_ID},
	[TABLE_ACTOR_KLANTCONTACT] = {TABLE_KLANTCONTACT, ACTOR_KLANTCONTACT_KLANTCONTACT},
	[TABLE_BETROKKENE] = {TABLE_KLANTCONTACT, BETROKKENE_KLANTCONTACT},
	[TABLE_DIGITAAL_ADRES] = {TABLE_KLANTCONTACT, -1},	/* by its betrokkene */
	[TABLE_ONDERWERPOBJECT] = {TABLE_KLANTCONTACT, ONDERWERPOBJECT_KLANTCONTACT},
	[TABLE_BIJLAGE] = {TABLE_KLANTCONTACT, BIJLAGE_KLANTCONTACT},
	[TABLE_INTERNE_TAAK] = {TABLE_KLANTCONTACT, INTERNE_TAAK_KLANTCONTACT},
	[TABLE_ACTOR_INTERNE_TAAK] = {TABLE_INTERNE_TAAK, ACTOR_INTERNE_TAAK_INTERNE_TAAK},
	[TABLE_ACTOR] = {TABLE_ACTOR, ACTOR_ID},
	[TABLE_PARTIJ] = {TABLE_PARTIJ, PARTIJ_ID},
	[TABLE_PARTIJ_IDENTIFICATOR] = {TABLE_PARTIJ, PARTIJ_IDENTIFICATOR_PARTIJ},
	[TABLE_VERTEGENWOORDIGING] = {TABLE_VERTEGENWOORDIGING, -1},
	[TABLE_REKENINGNUMMER] = {TABLE_PARTIJ, REKENINGNUMMER_PARTIJ},
	[TABLE_KANAAL] = {TABLE_KANAAL, -1},
	[TABLE_SOORT_DIGITAAL_ADRES] = {TABLE_SOORT_DIGITAAL_ADRES, -1},
	[TABLE_GESPREKSRESULTAAT] = {TABLE_GESPREKSRESULTAAT, -1},
	[TABLE_BELEID] = {TABLE_BELEID, -1},
	[TABLE_MUTATIE] = {TABLE_MUTATIE, -1},
	[TABLE_RECHT] = {TABLE_RECHT, -1},
	[TABLE_BEWAARTERMIJN] = {TABLE_BEWAARTERMIJN, -1},
};

Table
anchor_table(Table table)
{
	return anchors[table].anchor;
}

int
anchor_column(Table table)
{
	return anchors[table].column;
}

bool
is_of_partij(Table table)
{
	return anchors[table].anchor == TABLE_PARTIJ && table != TABLE_PARTIJ;
}

int
second_column(Table table)
{
	switch (table)
	{
		case TABLE_BETROKKENE:
			return BETROKKENE_PARTIJ;
		case TABLE_ACTOR_KLANTCONTACT:
			return ACTOR_KLANTCONTACT_ACTOR;
		case TABLE_INTERNE_TAAK:
			return INTERNE_TAAK_ACTOR;
		case TABLE_ACTOR_INTERNE_TAAK:
			return ACTOR_INTERNE_TAAK_ACTOR;
		default:
			return -1;
	}
}
