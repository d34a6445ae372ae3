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
	[COLUMN_TEXT] = "text",
	[COLUMN_TEXT_AS_GIVEN] = "text",
	[COLUMN_ONDERWERP] = "text",
	[COLUMN_TAAL] = "text",
	[COLUMN_LAND] = "text",
	[COLUMN_NUMMERAANDUIDING] = "text",
	[COLUMN_NAME] = "name",
	[COLUMN_BOOL] = "bool",
	[COLUMN_MOMENT] = "timestamptz",
	[COLUMN_INTERVAL] = "interval",
	[COLUMN_JSONB] = "jsonb",
	[COLUMN_BYTEA] = "bytea",
	[COLUMN_OBJECTIDENTIFICATOR] = "objectidentificator",
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
