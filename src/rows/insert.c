/*-------------------------------------------------------------------------
 *
 * insert.c
 *	  Writing the rows of documents into a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rows/insert.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/lsyscache.h"

#include "compat.h"
#include "model/plan.h"
#include "rows/insert.h"
#include "types/types.h"

/* A variant of a plan: which table, which columns, and whether to insist. */
#define VARIANT(tabel, columns) (((uint64) (tabel) << 32) | (columns))
#define VARIANT_TABEL(variant) ((Tabel) (((variant) >> 32) & 0xFF))
#define VARIANT_COLUMNS(variant) ((uint32) (variant))
#define VARIANT_IF_NEW (UINT64CONST(1) << 40)

#define ID_COLUMN 0

static const Tabel insert_order[] = {
	TABEL_ACTOR, TABEL_PARTIJ, TABEL_PARTIJ_IDENTIFICATOR, TABEL_KLANTCONTACT,
	TABEL_ACTOR_KLANTCONTACT, TABEL_BETROKKENE, TABEL_DIGITAAL_ADRES,
	TABEL_ONDERWERPOBJECT, TABEL_BIJLAGE, TABEL_INTERNE_TAAK
};

void
rows_complete(Document *document, Tabel tabel)
{
	Rows	   *rows = &document->rows[tabel];

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
column_list(Tabel tabel, uint32 columns)
{
	const TabelModel *model = &tabel_modellen[tabel];
	StringInfoData list;

	initStringInfo(&list);
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (columns & COLUMN_BIT(i))
			appendStringInfo(&list, "%s%s", list.len > 0 ? ", " : "",
							 model->kolommen[i].naam);
	}
	return list.data;
}

/* As many parameters as columns; each in this form. */
static char *
parameter_list(uint32 columns, const char *form)
{
	StringInfoData list;
	int			n = 0;

	initStringInfo(&list);
	for (; columns != 0; columns &= columns - 1)
	{
		n++;
		appendStringInfoString(&list, n > 1 ? ", " : "");
		appendStringInfo(&list, form, n);
	}
	return list.data;
}

static char *
one_text(const Register *reg, uint64 variant, const void *arg)
{
	Tabel		tabel = VARIANT_TABEL(variant);
	uint32		columns = VARIANT_COLUMNS(variant);

	(void) arg;
	return psprintf("INSERT INTO %s (%s) VALUES (%s)%s",
					register_tabel(reg, tabel), column_list(tabel, columns),
					parameter_list(columns, "$%d"),
					(variant & VARIANT_IF_NEW) != 0 ? " ON CONFLICT DO NOTHING" : "");
}

static char *
many_text(const Register *reg, uint64 variant, const void *arg)
{
	Tabel		tabel = VARIANT_TABEL(variant);
	uint32		columns = VARIANT_COLUMNS(variant);

	(void) arg;
	return psprintf("INSERT INTO %s (%s) SELECT * FROM ROWS FROM (%s)%s",
					register_tabel(reg, tabel), column_list(tabel, columns),
					parameter_list(columns, "pg_catalog.unnest($%d)"),
					(variant & VARIANT_IF_NEW) != 0 ?
					" ON CONFLICT DO NOTHING RETURNING id" : "");
}

/* Inserts one row with the columns that it gives. */
static void
insert_one(const Register *reg, const Row *row, uint64 flags)
{
	const TabelModel *model = &tabel_modellen[row->tabel];
	Oid			argtypes[MAX_KOLOMMEN];
	Datum		values[MAX_KOLOMMEN];
	int			n = 0;

	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (!ROW_HAS(row, i))
			continue;
		argtypes[n] = kolom_type(model->kolommen[i].soort);
		values[n++] = row->values[i];
	}
	plan_execute(plan_get(reg, PLAN_INVOEGEN,
						  VARIANT(row->tabel, row->given) | flags,
						  one_text, NULL, n, argtypes),
				 values, NULL, false);
}

/* The values of one column as an array. */
static Datum
column_array(Row **rows, int count, int column, Oid type)
{
	Datum	   *values = palloc_extended(count * sizeof(Datum), MCXT_ALLOC_HUGE);
	bool	   *nulls = palloc_extended(count * sizeof(bool), MCXT_ALLOC_HUGE);
	int16		typlen;
	bool		typbyval;
	char		typalign;
	int			lower = 1;
	ArrayType  *array;

	for (int i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		nulls[i] = !ROW_HAS(rows[i], column);
		values[i] = rows[i]->values[column];
	}
	get_typlenbyvalalign(type, &typlen, &typbyval, &typalign);
	array = construct_md_array(values, nulls, 1, &count, &lower, type,
							   typlen, typbyval, typalign);
	pfree(values);
	pfree(nulls);
	return PointerGetDatum(array);
}

/* Inserts rows with the columns that any of them gives. */
static void
insert_many(const Register *reg, Row **rows, int count, Tabel tabel, uint64 flags)
{
	const TabelModel *model = &tabel_modellen[tabel];
	Oid			argtypes[MAX_KOLOMMEN];
	Datum		values[MAX_KOLOMMEN];
	uint32		columns = 0;
	int			n = 0;

	for (int i = 0; i < count; i++)
		columns |= rows[i]->given;
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		Oid			type = kolom_type(model->kolommen[i].soort);

		if ((columns & COLUMN_BIT(i)) == 0)
			continue;
		argtypes[n] = get_array_type(type);
		values[n++] = column_array(rows, count, i, type);
	}
	plan_execute(plan_get(reg, PLAN_INVOEGEN_REEKS, VARIANT(tabel, columns) | flags,
						  many_text, NULL, n, argtypes),
				 values, NULL, false);
	while (n > 0)
		pfree(DatumGetPointer(values[--n]));
}

/* The columns of a table that have a default. */
static uint32
default_columns(Tabel tabel)
{
	const TabelModel *model = &tabel_modellen[tabel];
	uint32		columns = 0;

	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (model->kolommen[i].heeft_default)
			columns |= COLUMN_BIT(i);
	}
	return columns;
}

/* Marks those of the rows as dropped that the statement did not insert. */
static void
drop_not_inserted(Row **rows, int count)
{
	uint64		inserted = 0;

	for (int i = 0; i < count; i++)
	{
		bool		isnull;

		CHECK_FOR_INTERRUPTS();
		if (inserted < SPI_processed &&
			memcmp(DatumGetUUIDP(SPI_getbinval(SPI_tuptable->vals[inserted],
											   SPI_tuptable->tupdesc, 1, &isnull)),
				   DatumGetUUIDP(rows[i]->values[ID_COLUMN]), UUID_LEN) == 0)
			inserted++;
		else
			rows[i]->dropped = true;
	}
	SPI_freetuptable(SPI_tuptable);
}

/*
 * Moves the rows that one statement serves, the first among them, from "left" to
 * "same": they give the same of the columns with a default, since a NULL in the
 * array would take the default's place.  How many; in order, only those before the
 * first other one.
 */
static int
take_same(Row **left, int *count, Row **same, uint32 defaults, bool in_order)
{
	const uint32 given = left[0]->given & defaults;
	bool		others_follow = false;
	int			others = 0;
	int			n = 0;

	for (int i = 0; i < *count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if ((left[i]->given & defaults) == given && !others_follow)
			same[n++] = left[i];
		else
		{
			left[others++] = left[i];
			others_follow = in_order;
		}
	}
	*count = others;
	return n;
}

static void
insert_groups(const Register *reg, const Rows *rows, Tabel tabel, bool in_order, uint64 flags)
{
	const uint32 defaults = default_columns(tabel);
	int			count = rows->count;
	Row		  **same = palloc_extended((count + 1) * sizeof(Row *), MCXT_ALLOC_HUGE);
	Row		  **left = palloc_extended((count + 1) * sizeof(Row *), MCXT_ALLOC_HUGE);

	if (count > 0)
		memcpy(left, rows->rows, count * sizeof(Row *));
	while (count > 0)
	{
		int			n = take_same(left, &count, same, defaults, in_order);

		insert_many(reg, same, n, tabel, flags);
		if (flags & VARIANT_IF_NEW)
			drop_not_inserted(same, n);
	}
	pfree(left);
	pfree(same);
}

void
rows_insert(const Register *reg, const Rows *rows, Tabel tabel)
{
	if (rows->count == 1)
		insert_one(reg, rows->rows[0], 0);
	else
		insert_groups(reg, rows, tabel, false, 0);
}

void
klantcontacten_insert(const Register *reg, const Rows *rows, bool in_order, bool if_new)
{
	insert_groups(reg, rows, TABEL_KLANTCONTACT, in_order, if_new ? VARIANT_IF_NEW : 0);
}

bool
row_insert_if_new(const Register *reg, const Row *row)
{
	insert_one(reg, row, VARIANT_IF_NEW);
	return SPI_processed > 0;
}

static void
insert_tables(const Register *reg, const Document *document, bool klantcontacten)
{
	for (Size t = 0; t < lengthof(insert_order); t++)
	{
		Tabel		tabel = insert_order[t];

		if (klantcontacten || tabel != TABEL_KLANTCONTACT)
			rows_insert(reg, &document->rows[tabel], tabel);
	}
}

void
document_insert(const Register *reg, const Document *document)
{
	insert_tables(reg, document, true);
}

void
document_insert_children(const Register *reg, const Document *document)
{
	insert_tables(reg, document, false);
}
