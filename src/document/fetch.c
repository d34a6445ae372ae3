/*-------------------------------------------------------------------------
 *
 * fetch.c
 *	  Reading documents back from a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/fetch.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/jsonb.h"

#include "compat.h"
#include "register/arrays.h"
#include "register/lookup.h"
#include "register/own_columns.h"
#include "register/statement.h"
#include "register/version_check.h"
#include "document/fetch.h"

/* With whose rights, and with which snapshot. */
typedef enum ReadMode
{
	READ_TO_CHANGE,				/* the caller, who sees what he wrote */
	READ_AS_CALLER,				/* the caller, with his snapshot */
	READ_AS_OWNER				/* the owner, with the caller's snapshot */
} ReadMode;

/* The variant of a statement is the table, and the column that is looked in. */
#define VARIANT(table, column) (((uint64) (column) << 8) | (table))

char *
columns_as_stored(const Register *reg, Table table)
{
	const TableModel *model = &table_models[table];
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < model->column_count; i++)
	{
		const Column *column = &model->columns[i];

		appendStringInfoString(&list, i == 0 ? "" : ", ");
		if (has_column(reg, table, i))
			appendStringInfo(&list, "t.%s::%s", column->name, column_type_in_sql(column->kind));
		else
			appendStringInfo(&list, "NULL::%s AS %s", column_type_in_sql(column->kind), column->name);
	}
	return list.data;
}

static char *
fetch_text(const Register *reg, uint64 variant)
{
	Table		table = (Table) (variant & 0xFF);
	const char *by = table_models[table].columns[variant >> 8].name;
	StringInfoData text;

	initStringInfo(&text);
	appendStringInfo(&text, "SELECT %s FROM ONLY {%s} AS t WHERE t.%s = ANY ($1) ORDER BY t.%s USING <, t.id USING <",
					 columns_as_stored(reg, table), table_models[table].name, by, by);
	return text.data;
}

static const Statement reads[] = {
	[READ_TO_CHANGE] = {.text = fetch_text,.by = BY_CALLER,.argtypes = {UUIDARRAYOID}},
	[READ_AS_CALLER] = {.text = fetch_text,.by = BY_CALLER_READ,.argtypes = {UUIDARRAYOID}},
	[READ_AS_OWNER] = {.text = fetch_text,.by = BY_OWNER_READ,.argtypes = {UUIDARRAYOID}}
};

static void
add_tuple(Document *document, Table table, HeapTuple tuple, TupleDesc tupdesc)
{
	Row		   *row = document_add(document, table, NULL, NULL, -1);
	Datum		values[MAX_COLUMNS];
	bool		nulls[MAX_COLUMNS];

	heap_deform_tuple(tuple, tupdesc, values, nulls);
	for (int i = 0; i < tupdesc->natts; i++)
	{
		if (!nulls[i])
			row_set(document, row, i, values[i]);
	}
}

void
document_add_result(Document *document, Table table)
{
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		CHECK_FOR_INTERRUPTS();
		add_tuple(document, table, SPI_tuptable->vals[i], SPI_tuptable->tupdesc);
	}
}

Datum *
rows_keys(const Rows *rows, int *count)
{
	Datum	   *keys = palloc_extended((rows->count + 1) * sizeof(Datum), MCXT_ALLOC_HUGE);

	*count = rows->count;
	for (int i = 0; i < rows->count; i++)
		keys[i] = rows->rows[i]->values[0];
	return keys;
}

static void
fetch_rows(const Register *reg, Document *document, Table table, int column,
		   Datum *ids, int count, ReadMode manner)
{
	StatementCall call = {.variant = VARIANT(table, column),.owner = table};
	Datum		array;

	if (count == 0)
		return;
	array = value_array(ids, NULL, count, UUIDOID);
	call.values = &array;
	statement_call(&reads[manner], reg, &call);
	document_add_result(document, table);
}

/* Who does not use what came later does not pay for it. */
static bool
is_empty_yet(const Register *reg, Table table)
{
	return table_models[table].since > V0_1_0 && table_pages(reg, table) == 0;
}

/* Rows of this table by their ids, and then the children of what was found. */
static Document *
fetch(const Register *reg, Table root, Datum *ids, int count, ReadMode manner)
{
	Document   *document = document_new();

	fetch_rows(reg, document, root, 0, ids, count, manner);
	for (int i = 0; i < CHILD_ARRAY_COUNT; i++)
	{
		const ChildArray *array = &child_arrays[i];
		int			parents;
		Datum	   *keys;

		keys = rows_keys(&document->rows[array->parent], &parents);
		if (!has_table(reg, array->child))
			document->absent |= ABSENT_BIT(array->child);
		else if (!is_empty_yet(reg, array->child))
			fetch_rows(reg, document, array->child, array->column, keys, parents, manner);
	}
	return document;
}

Document *
document_fetch(const Register *reg, Datum *ids, int count, bool read_only)
{
	return fetch(reg, TABLE_KLANTCONTACT, ids, count,
				 read_only ? READ_AS_CALLER : READ_TO_CHANGE);
}

/*----
 * The columns that users added
 * ----
 */

static char *
own_columns_text(const Register *reg, uint64 variant)
{
	Table		table = (Table) variant;
	StringInfoData text;
	ListCell   *lc;

	initStringInfo(&text);
	foreach(lc, own_columns(reg, table))
	{
		const OwnColumn *column = lfirst(lc);

		appendStringInfo(&text, "%st.%s", text.len == 0 ? "" : ", ", column->name);
	}
	return psprintf("SELECT t.id::uuid, jsonb_strip_nulls(to_jsonb(o)) FROM ONLY {%s} AS t"
					" CROSS JOIN LATERAL (SELECT %s) AS o WHERE t.id = ANY ($1)",
					table_models[table].name, text.data);
}

static Row *
row_with_id(const Rows *rows, const pg_uuid_t *id)
{
	for (int i = 0; i < rows->count; i++)
	{
		if (memcmp(DatumGetUUIDP(rows->rows[i]->values[0]), id, UUID_LEN) == 0)
			return rows->rows[i];
	}
	return NULL;
}

/* Of a table without such columns there is nothing to ask. */
static void
add_own_columns(const Register *reg, const Rows *rows, Table table)
{
	static const Statement read = {.text = own_columns_text,.by = BY_OWNER_READ,.argtypes = {UUIDARRAYOID}};
	int			count;
	Datum	   *ids = rows_keys(rows, &count);
	Datum		array;
	StatementCall call = {.variant = table,.owner = table,.values = &array};

	if (count == 0 || own_columns(reg, table) == NIL)
		return;
	array = value_array(ids, NULL, count, UUIDOID);
	statement_call(&read, reg, &call);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		Jsonb	   *own = DatumGetJsonbP(result_value(i, 2));
		Row		   *row = row_with_id(rows, DatumGetUUIDP(result_value(i, 1)));

		CHECK_FOR_INTERRUPTS();
		if (row != NULL && JB_ROOT_COUNT(own) > 0)
			row->own = (struct varlena *) own;
	}
}

void
document_add_own_columns(const Register *reg, Document *document)
{
	for (int i = 0; i < TABLE_COUNT; i++)
		add_own_columns(reg, &document->rows[i], (Table) i);
}

Document *
document_fetch_as_owner(const Register *reg, Datum *ids, int count)
{
	return fetch(reg, TABLE_KLANTCONTACT, ids, count, READ_AS_OWNER);
}

/* Marks the digitaal adres that this partij prefers. */
static void
mark_voorkeur(Document *document, const Row *partij)
{
	const Rows *adressen = &document->rows[TABLE_DIGITAAL_ADRES];
	int			first;
	int			count = rows_with(adressen, DIGITAAL_ADRES_PARTIJ,
								  DatumGetUUIDP(partij->values[PARTIJ_ID]), &first);

	for (int i = first; i < first + count; i++)
		adressen->rows[i]->voorkeur =
			memcmp(DatumGetUUIDP(adressen->rows[i]->values[DIGITAAL_ADRES_ID]),
				   DatumGetUUIDP(partij->values[PARTIJ_VOORKEURS_DIGITAAL_ADRES]), UUID_LEN) == 0;
}

Document *
partijen_fetch_as_owner(const Register *reg, Datum *ids, int count)
{
	Document   *document = fetch(reg, TABLE_PARTIJ, ids, count, READ_AS_OWNER);
	const Rows *partijen = &document->rows[TABLE_PARTIJ];

	for (int i = 0; i < partijen->count; i++)
	{
		if (ROW_HAS(partijen->rows[i], PARTIJ_VOORKEURS_DIGITAAL_ADRES))
			mark_voorkeur(document, partijen->rows[i]);
	}
	return document;
}

bool
klantcontact_is_seen(const Register *reg, Datum id)
{
	Document   *document = document_new();

	fetch_rows(reg, document, TABLE_KLANTCONTACT, KLANTCONTACT_ID, &id, 1, READ_TO_CHANGE);
	return document->rows[TABLE_KLANTCONTACT].count > 0;
}
