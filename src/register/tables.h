/*-------------------------------------------------------------------------
 *
 * tables.h
 *	  The tables of a register and their columns, as data.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/tables.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_TABLES_H
#define KLANTCONTACT_TABLES_H

#include <stdbool.h>
#include <stdint.h>

#include "register/version.h"

/*
 * The statements that make the tables stand in extension/register; this is
 * what C code needs to know of them.  A test holds the two together.
 *
 * Needs no header of PostgreSQL.
 */
typedef enum Table
{
#define TABLE(symbol, name, since) TABLE_##symbol,
#define COLUMN(symbol, name, kind, length, filling, key, since)
#define END_OF_TABLE
#include "register/columns.h"
	TABLE_COUNT
} Table;

/* The tables that hold a klantcontact with its children. */
#define DOCUMENT_TABLE_COUNT (TABLE_INTERNE_TAAK + 1)
#define IS_DOCUMENT_TABLE(table) ((int) (table) < DOCUMENT_TABLE_COUNT)

/*
 * What columns hold; from COLUMN_AARD_CONTACT on they are enums.  From COLUMN_TEXT
 * to COLUMN_URI they are texts, which text_form.h tells of.
 */
typedef enum ColumnKind
{
	COLUMN_UUID,
	COLUMN_NUMMER,
	COLUMN_INT4,
	COLUMN_HUISNUMMER,
	COLUMN_TEXT,
	COLUMN_TEXT_AS_GIVEN,
	COLUMN_ONDERWERP,
	COLUMN_TAAL,
	COLUMN_LAND,
	COLUMN_NUMMERAANDUIDING,
	COLUMN_BIC,
	COLUMN_URI,
	COLUMN_NAME,
	COLUMN_BOOL,
	COLUMN_MOMENT,
	COLUMN_INTERVAL,
	COLUMN_JSONB,
	COLUMN_METADATA,
	COLUMN_BYTEA,
	COLUMN_OBJECTIDENTIFICATOR,
	COLUMN_POSTCODE,
	COLUMN_IBAN,
	COLUMN_AARD_CONTACT,
	COLUMN_ROL_BETROKKENE,
	COLUMN_SOORT_ACTOR,
	COLUMN_SOORT_PARTIJ,
	COLUMN_STATUS_TAAK,
	COLUMN_JA_NEE_ONBEKEND
} ColumnKind;

/* The largest length stands in beleid, not here. */
#define LENGTH_OF_BELEID (-1)

/* Who gives a value: nobody need, the default does, or whoever makes the row. */
typedef enum Filling
{
	OPTIONAL,
	DEFAULTED,
	MANDATORY
} Filling;

typedef struct Column
{
	const char *name;			/* the column's name */
	ColumnKind	kind;
	int			max_length;		/* of text, in characters; 0 for other types */
	bool		mandatory;		/* NOT NULL */
	bool		has_default;	/* filled when not given */
	const char *key;			/* JSON key, "groep.sleutel" inside a group,
								 * or NULL when JSON does not give it as such */
	Version		since;			/* registers of this version have it */
} Column;

typedef struct TableModel
{
	const char *name;
	int			column_count;
	const Column *columns;
	Version		since;
} TableModel;

extern const TableModel table_models[TABLE_COUNT];

/* Columns by number, in the order of table_models. */
#define TABLE(symbol, name, since) enum {
#define COLUMN(symbol, name, kind, length, filling, key, since) symbol,
#define END_OF_TABLE };
#include "register/columns.h"

/* The largest number of columns of any table. */
#define MAX_COLUMNS 40

/* That of a column in a set of columns of one table, a uint64. */
#define COLUMN_BIT(column) (UINT64_C(1) << (column))

/* The table with this name, or -1. */
extern int	table_of_name(const char *name);

/*
 * Rules that take more than one row are about a row of an anchor table: a klantcontact,
 * a partij or an actor.  That of a table, and the column by which a child belongs to
 * its anchor; -1: in no such way.
 */
extern Table anchor_table(Table table);
extern int	anchor_column(Table table);

/* Does it hold what belongs to one partij, whose id is in the column partij? */
extern bool is_of_partij(Table table);

/*
 * The column, other than its key and what leads to its anchor, by which rows of a
 * table are looked up, or -1.
 */
extern int	second_column(Table table);

/* The name in SQL, without schema, of the type of a column. */
extern const char *column_type_name(ColumnKind kind);

/* Is it a list of codes, which others refer to by code? */
#define TABLE_IS_LIST(table) \
	((table) == TABLE_KANAAL || (table) == TABLE_SOORT_DIGITAAL_ADRES || (table) == TABLE_GESPREKSRESULTAAT)

/* Is it text? */
#define COLUMN_IS_TEXT(kind) ((kind) >= COLUMN_TEXT && (kind) <= COLUMN_URI)

/* Is it one of the extension's enums? */
#define COLUMN_IS_ENUM(kind) ((kind) >= COLUMN_AARD_CONTACT)

/* Does its type stand in the schema of the extension? */
#define COLUMN_TYPE_IS_OURS(kind) ((kind) >= COLUMN_OBJECTIDENTIFICATOR)

#endif							/* KLANTCONTACT_TABLES_H */
