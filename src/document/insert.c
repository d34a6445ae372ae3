/*-------------------------------------------------------------------------
 *
 * insert.c
 *	  Writing the rows of documents into a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/insert.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "port/pg_bitutils.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "compat.h"
#include "document/insert_direct.h"
#include "register/arrays.h"
#include "register/attributes.h"
#include "register/statement.h"
#include "document/insert.h"
#include "types/types.h"

/*
 * A partij and its digitale adressen refer to one another when it prefers one of
 * them; the foreign keys are looked at when the statement ends.
 */
#define VARIANT_PARTIJ(partij, adres) (((adres) << MAX_COLUMNS) | (partij))

/* A variant of a statement: which table, which columns, and whether to insist. */
#define VARIANT(table, columns) (((uint64) (table) << MAX_COLUMNS) | (columns))
#define VARIANT_TABLE(variant) ((Table) (((variant) >> MAX_COLUMNS) & 0xFF))
#define VARIANT_COLUMNS(variant) ((variant) & (COLUMN_BIT(MAX_COLUMNS) - 1))
#define VARIANT_IF_NEW (UINT64CONST(1) << (MAX_COLUMNS + 8))

StaticAssertDecl(MAX_COLUMNS + 8 < 64, "too many columns for a variant");

#define ID_COLUMN 0

static const Table insert_order[] = {
	TABLE_ACTOR, TABLE_PARTIJ, TABLE_PARTIJ_IDENTIFICATOR, TABLE_REKENINGNUMMER,
	TABLE_KLANTCONTACT,
	TABLE_ACTOR_KLANTCONTACT, TABLE_BETROKKENE, TABLE_DIGITAAL_ADRES,
	TABLE_ONDERWERPOBJECT, TABLE_BIJLAGE, TABLE_INTERNE_TAAK, TABLE_ACTOR_INTERNE_TAAK
};

void
rows_complete(Document *document, Table table)
{
	Rows	   *rows = &document->rows[table];

	for (int i = 0; i < rows->count; i++)
	{
		Row		   *row = rows->rows[i];

		CHECK_FOR_INTERRUPTS();
		if (!ROW_HAS(row, ID_COLUMN))
		{
			pg_uuid_t  *id = palloc(sizeof(pg_uuid_t));

			uuid7_generate(id);
			row_set(document, row, ID_COLUMN, UUIDPGetDatum(id));
		}
		if (row->parent != NULL)
			row_set(document, row, row->array->column,
					row->parent->values[ID_COLUMN]);
	}
}

void
document_complete(Document *document)
{
	for (Size t = 0; t < lengthof(insert_order); t++)
		rows_complete(document, insert_order[t]);
}

/* The columns' names, with a comma between them. */
static char *
column_list(Table table, uint64 columns)
{
	const TableModel *model = &table_models[table];
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < model->column_count; i++)
	{
		if (columns & COLUMN_BIT(i))
			appendStringInfo(&list, "%s%s", list.len > 0 ? ", " : "",
							 model->columns[i].name);
	}
	return list.data;
}

/* As many parameters as columns, after "n" others; each in this form. */
static char *
parameter_list(uint64 columns, int n, const char *form)
{
	StringInfoData list;

	initStringInfo(&list);
	for (; columns != 0; columns &= columns - 1)
	{
		n++;
		appendStringInfoString(&list, list.len > 0 ? ", " : "");
		appendStringInfo(&list, form, n);
	}
	return list.data;
}

static char *
one_text(const Register *reg, uint64 variant)
{
	Table		table = VARIANT_TABLE(variant);
	uint64		columns = VARIANT_COLUMNS(variant);

	(void) reg;
	return psprintf("INSERT INTO {%s} (%s) VALUES (%s)%s",
					table_models[table].name, column_list(table, columns),
					parameter_list(columns, 0, "$%d"),
					(variant & VARIANT_IF_NEW) != 0 ? " ON CONFLICT DO NOTHING" : "");
}

static char *
many_text(const Register *reg, uint64 variant)
{
	Table		table = VARIANT_TABLE(variant);
	uint64		columns = VARIANT_COLUMNS(variant);

	(void) reg;
	return psprintf("INSERT INTO {%s} (%s) SELECT * FROM ROWS FROM (%s)%s",
					table_models[table].name, column_list(table, columns),
					parameter_list(columns, 0, "unnest($%d)"),
					(variant & VARIANT_IF_NEW) != 0 ?
					" ON CONFLICT DO NOTHING RETURNING id" : "");
}

/* The partij comes first: triggers of its adressen may look at it. */
static char *
partij_text(const Register *reg, uint64 variant)
{
	uint64		partij = VARIANT_COLUMNS(variant);
	uint64		adres = variant >> MAX_COLUMNS;

	(void) reg;
	return psprintf("WITH adressen AS (INSERT INTO {digitaal_adres} (%s) SELECT * FROM ROWS FROM (%s)) "
					"INSERT INTO {partij} (%s) VALUES (%s)",
					column_list(TABLE_DIGITAAL_ADRES, adres),
					parameter_list(adres, pg_popcount64(partij), "unnest($%d)"),
					column_list(TABLE_PARTIJ, partij),
					parameter_list(partij, 0, "$%d"));
}

/* The values that a row gives, as arguments of a statement; how many. */
static int
row_arguments(const Row *row, Oid *argtypes, Datum *values)
{
	const TableModel *model = &table_models[row->table];
	int			n = 0;

	for (int i = 0; i < model->column_count; i++)
	{
		if (!ROW_HAS(row, i))
			continue;
		argtypes[n] = column_type(model->columns[i].kind);
		values[n++] = row->values[i];
	}
	return n;
}

/* Inserts one row with the columns that it gives. */
static void
insert_one(const Register *reg, const Row *row, uint64 flags)
{
	static const Statement insert = {.text = one_text,.by = BY_CALLER};
	Oid			argtypes[MAX_COLUMNS];
	Datum		values[MAX_COLUMNS];
	StatementCall call = {.variant = VARIANT(row->table, row->given) | flags,.argtypes = argtypes,.values = values};

	call.nargs = row_arguments(row, argtypes, values);
	statement_call(&insert, reg, &call);
}

/* The values of one column as an array. */
static Datum
column_array(Row **rows, int count, int column, Oid type)
{
	Datum	   *values = palloc_extended(count * sizeof(Datum), MCXT_ALLOC_HUGE);
	bool	   *nulls = palloc_extended(count * sizeof(bool), MCXT_ALLOC_HUGE);
	Datum		array;

	for (int i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		nulls[i] = !ROW_HAS(rows[i], column);
		values[i] = rows[i]->values[column];
	}
	array = value_array(values, nulls, count, type);
	pfree(values);
	pfree(nulls);
	return array;
}

/* The values that any of the rows gives, as arrays; how many. */
static int
array_arguments(Row **rows, int count, Table table, uint64 columns,
				Oid *argtypes, Datum *values)
{
	const TableModel *model = &table_models[table];
	int			n = 0;

	for (int i = 0; i < model->column_count; i++)
	{
		Oid			type = column_type(model->columns[i].kind);

		if ((columns & COLUMN_BIT(i)) == 0)
			continue;
		argtypes[n] = get_array_type(type);
		values[n++] = column_array(rows, count, i, type);
	}
	return n;
}

/* Inserts rows with the columns that any of them gives. */
static void
insert_many(const Register *reg, Row **rows, int count, Table table, uint64 flags)
{
	static const Statement insert = {.text = many_text,.by = BY_CALLER};
	Oid			argtypes[MAX_COLUMNS];
	Datum		values[MAX_COLUMNS];
	StatementCall call = {.argtypes = argtypes,.values = values};
	uint64		columns = 0;

	for (int i = 0; i < count; i++)
		columns |= rows[i]->given;
	call.variant = VARIANT(table, columns) | flags;
	call.nargs = array_arguments(rows, count, table, columns, argtypes, values);
	statement_call(&insert, reg, &call);
	for (int i = 0; i < call.nargs; i++)
		pfree(DatumGetPointer(values[i]));
}

/* The columns of a table that have a default, of ours or of a user. */
static uint64
default_columns(const Register *reg, Table table)
{
	Relation	rel = table_open(reg->tables[table], AccessShareLock);
	AttrNumber	attnums[MAX_COLUMNS];
	uint64		columns = 0;

	attributes_of(rel, table, attnums);
	for (int i = 0; i < table_models[table].column_count; i++)
	{
		if (attnums[i] != InvalidAttrNumber &&
			TupleDescAttr(RelationGetDescr(rel), attnums[i] - 1)->atthasdef)
			columns |= COLUMN_BIT(i);
	}
	table_close(rel, NoLock);
	return columns;
}

/* Marks those of the rows as dropped that the statement did not insert. */
static void
drop_not_inserted(Row **rows, int count)
{
	uint64		inserted = 0;

	for (int i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (inserted < SPI_processed &&
			memcmp(DatumGetUUIDP(result_value(inserted, 1)), DatumGetUUIDP(rows[i]->values[ID_COLUMN]), UUID_LEN) == 0)
			inserted++;
		else
			rows[i]->dropped = true;
	}
	SPI_freetuptable(SPI_tuptable);
}

/*
 * One statement serves rows that give the same of the columns with a default,
 * since a NULL in the array would take the default's place.
 */
Row		  **
rows_as_inserted(const Register *reg, const Rows *rows, Table table)
{
	const uint64 defaults = default_columns(reg, table);
	int			count = rows->count;
	Row		  **ordered = palloc_extended((count + 1) * sizeof(Row *), MCXT_ALLOC_HUGE);
	Row		  **left = palloc_extended((count + 1) * sizeof(Row *), MCXT_ALLOC_HUGE);
	int			n = 0;

	if (count > 0)
		memcpy(left, rows->rows, count * sizeof(Row *));
	while (count > 0)
	{
		const uint64 given = left[0]->given & defaults;
		int			others = 0;

		for (int i = 0; i < count; i++)
		{
			CHECK_FOR_INTERRUPTS();
			if ((left[i]->given & defaults) == given)
				ordered[n++] = left[i];
			else
				left[others++] = left[i];
		}
		count = others;
	}
	pfree(left);
	return ordered;
}

/*
 * Inserts rows, those at once that stand together and give the same.  Directly where
 * that is the same; "own", what the same call inserted before, is NULL where it is not.
 */
static void
insert_runs(const Register *reg, Row **rows, int count, Table table, OwnRows *own)
{
	const uint64 defaults = default_columns(reg, table);
	int			first = 0;

	while (first < count)
	{
		const uint64 given = rows[first]->given & defaults;
		int			next = first + 1;

		while (next < count && (rows[next]->given & defaults) == given)
			next++;
		if (own == NULL)
		{
			insert_many(reg, rows + first, next - first, table, VARIANT_IF_NEW);
			drop_not_inserted(rows + first, next - first);
		}
		else if (!direct_insert(reg, rows + first, next - first, table, own))
			insert_many(reg, rows + first, next - first, table, 0);
		first = next;
	}
}

/* "own" is what the same call inserted before these. */
static void
insert_rows(const Register *reg, const Rows *rows, Table table, bool in_order, OwnRows *own)
{
	if (rows->count > 1)
		insert_runs(reg, in_order ? rows->rows : rows_as_inserted(reg, rows, table),
					rows->count, table, own);
	else if (rows->count == 1 && !direct_insert(reg, rows->rows, 1, table, own))
		insert_one(reg, rows->rows[0], 0);
}

void
rows_insert(const Register *reg, const Rows *rows, Table table)
{
	OwnRows		own;

	own_rows_init(&own);
	insert_rows(reg, rows, table, false, &own);
}

void
klantcontacten_insert_if_new(const Register *reg, const Rows *rows, bool in_order)
{
	insert_runs(reg, in_order ? rows->rows : rows_as_inserted(reg, rows, TABLE_KLANTCONTACT),
				rows->count, TABLE_KLANTCONTACT, NULL);
}

bool
row_insert_if_new(const Register *reg, const Row *row)
{
	insert_one(reg, row, VARIANT_IF_NEW);
	return SPI_processed > 0;
}

static void
insert_tables(const Register *reg, const Document *document, bool klantcontacten, bool in_order)
{
	OwnRows		own;

	own_rows_init(&own);
	own.new_ids = klantcontacten;
	for (Size t = 0; t < lengthof(insert_order); t++)
	{
		Table		table = insert_order[t];

		if (klantcontacten || table != TABLE_KLANTCONTACT)
			insert_rows(reg, &document->rows[table], table,
						in_order && table == TABLE_KLANTCONTACT, &own);
	}
}

void
document_insert(const Register *reg, const Document *document, bool in_order)
{
	insert_tables(reg, document, true, in_order);
}

void
partij_insert(const Register *reg, Document *document)
{
	static const Statement insert = {.text = partij_text,.by = BY_CALLER};
	Row		   *partij = document->rows[TABLE_PARTIJ].rows[0];
	const Rows *adressen = &document->rows[TABLE_DIGITAAL_ADRES];
	Oid			argtypes[2 * MAX_COLUMNS];
	Datum		values[2 * MAX_COLUMNS];
	StatementCall call = {.argtypes = argtypes,.values = values};
	int			n;

	for (int i = 0; i < adressen->count; i++)
	{
		if (adressen->rows[i]->voorkeur)
			row_set(document, partij, PARTIJ_VOORKEURS_DIGITAAL_ADRES,
					adressen->rows[i]->values[DIGITAAL_ADRES_ID]);
	}
	if (!ROW_HAS(partij, PARTIJ_VOORKEURS_DIGITAAL_ADRES))
	{
		document_insert(reg, document, false);
		return;
	}
	n = row_arguments(partij, argtypes, values);
	call.nargs = n + array_arguments(adressen->rows, adressen->count, TABLE_DIGITAAL_ADRES,
									 adressen->given, argtypes + n, values + n);
	call.variant = VARIANT_PARTIJ(partij->given, adressen->given);
	statement_call(&insert, reg, &call);
	rows_insert(reg, &document->rows[TABLE_PARTIJ_IDENTIFICATOR], TABLE_PARTIJ_IDENTIFICATOR);
	rows_insert(reg, &document->rows[TABLE_REKENINGNUMMER], TABLE_REKENINGNUMMER);
}

void
document_insert_children(const Register *reg, const Document *document)
{
	insert_tables(reg, document, false, false);
}
