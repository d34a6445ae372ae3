/*-------------------------------------------------------------------------
 *
 * fetch.c
 *	  Reading documents back from a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rows/fetch.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/array.h"

#include "compat.h"
#include "model/plan.h"
#include "rows/fetch.h"

/* The variant of PLAN_LEES is the table, and the column that is looked in. */
#define VARIANT(tabel, column) (((uint64) (column) << 8) | (tabel))

static char *
fetch_text(const Register *reg, uint64 variant, const void *arg)
{
	Tabel		tabel = (Tabel) (variant & 0xFF);
	const TabelModel *model = &tabel_modellen[tabel];
	const char *by = model->kolommen[variant >> 8].naam;
	StringInfoData text;

	(void) arg;
	initStringInfo(&text);
	for (int i = 0; i < model->aantal_kolommen; i++)
		appendStringInfo(&text, "%s t.%s::%s", i == 0 ? "SELECT" : ",",
						 model->kolommen[i].naam, kolom_type_in_sql(model->kolommen[i].soort));
	appendStringInfo(&text, " FROM ONLY %s AS t WHERE t.%s OPERATOR(pg_catalog.=) ANY ($1) "
					 "ORDER BY t.%s USING OPERATOR(pg_catalog.<), t.id USING OPERATOR(pg_catalog.<)",
					 register_tabel(reg, tabel), by, by);
	return text.data;
}

static void
add_tuple(Document *document, Tabel tabel, HeapTuple tuple, TupleDesc tupdesc)
{
	Row		   *row = document_add(document, tabel, NULL, NULL, -1);
	Datum		values[MAX_KOLOMMEN];
	bool		nulls[MAX_KOLOMMEN];

	heap_deform_tuple(tuple, tupdesc, values, nulls);
	for (int i = 0; i < tupdesc->natts; i++)
	{
		if (!nulls[i])
			row_set(document, row, i, values[i]);
	}
}

void
document_add_result(Document *document, Tabel tabel)
{
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		CHECK_FOR_INTERRUPTS();
		add_tuple(document, tabel, SPI_tuptable->vals[i], SPI_tuptable->tupdesc);
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
fetch_rows(const Register *reg, Document *document, Tabel tabel, int column,
		   Datum *ids, int count, bool read_only)
{
	Oid			argtype = UUIDARRAYOID;
	Datum		array = PointerGetDatum(construct_array(ids, count, UUIDOID,
														UUID_LEN, false, TYPALIGN_CHAR));

	if (count == 0)
		return;
	plan_execute(plan_get(reg, PLAN_LEES, VARIANT(tabel, column),
						  fetch_text, NULL, 1, &argtype),
				 &array, NULL, read_only);
	document_add_result(document, tabel);
}

Document *
document_fetch(const Register *reg, Datum *ids, int count, bool read_only)
{
	Document   *document = document_new();

	fetch_rows(reg, document, TABEL_KLANTCONTACT, KLANTCONTACT_ID, ids, count,
			   read_only);
	if (document->rows[TABEL_KLANTCONTACT].count == 0)
		return document;
	for (int i = 0; i < CHILD_ARRAY_COUNT; i++)
	{
		const ChildArray *array = &child_arrays[i];
		Datum	   *keys;
		int			parents;

		if (array->parent == TABEL_PARTIJ)
			continue;
		keys = rows_keys(&document->rows[array->parent], &parents);
		fetch_rows(reg, document, array->child, array->column, keys, parents, read_only);
	}
	return document;
}

bool
klantcontact_is_seen(const Register *reg, Datum id)
{
	Document   *document = document_new();

	fetch_rows(reg, document, TABEL_KLANTCONTACT, KLANTCONTACT_ID, &id, 1, false);
	return document->rows[TABEL_KLANTCONTACT].count > 0;
}
