/*-------------------------------------------------------------------------
 *
 * copy_rows.c
 *	  Copies of what a klantcontact has for another one.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/copy_rows.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "compat.h"
#include "functions/copy_rows.h"

static const ChildArray *
array_of(Table parent, Table child)
{
	const ChildArray *array = NULL;

	while ((array = child_array_next(parent, array)) != NULL)
	{
		if (array->child == child)
			return array;
	}
	return NULL;
}

/* A copy of the row as a child of "to", but for its key and those in "without". */
static Row *
copy_row(const Row *row, Document *document, Row *to, const ChildArray *array, uint64 without)
{
	Row		   *copy = document_add(document, row->table, to, array, -1);

	for (int i = 1; i < table_models[row->table].column_count; i++)
	{
		if (ROW_HAS(row, i) && i != array->column && (without & COLUMN_BIT(i)) == 0)
			row_set(document, copy, i, row->values[i]);
	}
	return copy;
}

void
copy_actoren(const Document *stored, const Row *from, Document *document, Row *to)
{
	const ChildArray *array = array_of(TABLE_KLANTCONTACT, TABLE_ACTOR_KLANTCONTACT);
	const Rows *rows = &stored->rows[TABLE_ACTOR_KLANTCONTACT];
	int			first;
	int			count = rows_with(rows, array->column, DatumGetUUIDP(from->values[0]), &first);

	for (int i = first; i < first + count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		(void) copy_row(rows->rows[i], document, to, array, 0);
	}
}

static void
copy_adressen(const Document *stored, const Row *from, Document *document, Row *to)
{
	const ChildArray *array = array_of(TABLE_BETROKKENE, TABLE_DIGITAAL_ADRES);
	const Rows *rows = &stored->rows[TABLE_DIGITAAL_ADRES];
	int			first;
	int			count = rows_with(rows, array->column, DatumGetUUIDP(from->values[0]), &first);

	for (int i = first; i < first + count; i++)
		(void) copy_row(rows->rows[i], document, to, array, COLUMN_BIT(DIGITAAL_ADRES_PARTIJ));
}

void
copy_betrokkenen(const Document *stored, const Row *from,
				 Document *document, Row *to, bool answered)
{
	const ChildArray *array = array_of(TABLE_KLANTCONTACT, TABLE_BETROKKENE);
	const Rows *rows = &stored->rows[TABLE_BETROKKENE];
	int			first;
	int			count = rows_with(rows, array->column, DatumGetUUIDP(from->values[0]), &first);

	for (int i = first; i < first + count; i++)
	{
		Row		   *copy;

		CHECK_FOR_INTERRUPTS();
		copy = copy_row(rows->rows[i], document, to, array, 0);
		if (answered)
			row_set(document, copy, BETROKKENE_INITIATOR, BoolGetDatum(false));
		copy_adressen(stored, rows->rows[i], document, copy);
	}
}
