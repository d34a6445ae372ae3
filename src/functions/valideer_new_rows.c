/*-------------------------------------------------------------------------
 *
 * valideer_new_rows.c
 *	  The rows of a document as they would be stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/valideer_new_rows.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "document/insert.h"
#include "functions/valideer.h"
#include "register/version_check.h"

/* Columns that JSON gives, and must. */
static bool
is_missing(const Row *row, int column)
{
	const Column *col = &table_models[row->table].columns[column];

	return col->key != NULL && col->mandatory && !col->has_default &&
		!ROW_HAS(row, column);
}

/*
 * Before ids and the like are filled in.  What is only wrong because a column has
 * no value is no fault of its own.
 */
void
mark_wrong_columns(Valideer *valideer)
{
	const Document *document = valideer->input.document;

	for (int t = 0; t < CHECKED_TABLE_COUNT; t++)
	{
		const Rows *rows = &document->rows[t];

		for (int i = 0; i < rows->count; i++)
		{
			Row		   *row = rows->rows[i];

			row->wrong = row->seen & ~row->given;
			for (int c = 0; c < table_models[t].column_count; c++)
			{
				if (is_missing(row, c))
					row->wrong |= COLUMN_BIT(c);
			}
		}
	}
}

/* A value that the register's tables have as default. */
static void
set_default(RowValues *image, int column, Datum value)
{
	if (!image->nulls[column])
		return;
	image->values[column] = value;
	image->nulls[column] = false;
}

/*
 * Users may give columns other defaults; those come to light when the
 * document is registered on trial.
 */
static void
set_defaults(const Register *reg, Table table, RowValues *image)
{
	switch (table)
	{
		case TABLE_KLANTCONTACT:
			set_default(image, KLANTCONTACT_INDICATIE_CONTACT_GELUKT,
						ObjectIdGetDatum(enum_label_value(COLUMN_JA_NEE_ONBEKEND, "onbekend")));
			set_default(image, KLANTCONTACT_VERTROUWELIJK, BoolGetDatum(false));
			if (has_column(reg, table, KLANTCONTACT_VERDERE_ACTIE_ONDERNOMEN))
				set_default(image, KLANTCONTACT_VERDERE_ACTIE_ONDERNOMEN, BoolGetDatum(false));
			set_default(image, KLANTCONTACT_PLAATSGEVONDEN_OP,
						TimestampTzGetDatum(GetCurrentTransactionStartTimestamp()));
			break;
		case TABLE_INTERNE_TAAK:
			set_default(image, INTERNE_TAAK_STATUS,
						ObjectIdGetDatum(enum_label_value(COLUMN_STATUS_TAAK, "te_verwerken")));
			break;
		default:
			break;
	}
}

static void
make_row(const Register *reg, const Row *row, NewRow *change)
{
	change->row = row;
	change->fault = row->wrong;

	/* what is wrong with it is said of the actoren */
	if (row->table == TABLE_INTERNE_TAAK && taak_gives_actoren(row))
		change->fault |= COLUMN_BIT(INTERNE_TAAK_ACTOR);
	change->duplicate = 0;
	for (int i = 0; i < table_models[row->table].column_count; i++)
	{
		change->image.values[i] = row->values[i];
		change->image.nulls[i] = !ROW_HAS(row, i);
	}
	set_defaults(reg, row->table, &change->image);
}

/* Are there, or should there be, other rows than those that were read? */
static bool
is_incomplete(const Valideer *valideer, Table table)
{
	const Rows *betrokkenen = &valideer->input.document->rows[TABLE_BETROKKENE];
	uint32		bad = valideer->klantcontact->bad_arrays;

	for (int i = 0; i < betrokkenen->count; i++)
		bad |= betrokkenen->rows[i]->bad_arrays;
	for (int i = 0; i < CHILD_ARRAY_COUNT; i++)
	{
		if ((bad & ((uint32) 1 << i)) && child_arrays[i].child == table)
			return true;
	}

	/* that there is no actor has been said */
	return table == TABLE_ACTOR_KLANTCONTACT &&
		valideer->input.document->rows[table].count == 0;
}

void
make_new_rows(Valideer *valideer)
{
	for (int t = 0; t < CHECKED_TABLE_COUNT; t++)
	{
		const Rows *rows = &valideer->input.document->rows[t];
		NewRows    *new_values = &valideer->rows[t];
		Row		  **ordered;

		if (!has_table(&valideer->reg, (Table) t))
			continue;
		ordered = rows_as_inserted(&valideer->reg, rows, (Table) t);
		new_values->count = rows->count;
		new_values->rows = palloc_extended((rows->count + 1) * sizeof(NewRow), MCXT_ALLOC_HUGE);
		new_values->incomplete = is_incomplete(valideer, (Table) t);
		for (int i = 0; i < rows->count; i++)
		{
			make_row(&valideer->reg, ordered[i], &new_values->rows[i]);
			new_values->fault |= ordered[i]->wrong;
		}
		pfree(ordered);
	}
}
