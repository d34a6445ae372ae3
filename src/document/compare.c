/*-------------------------------------------------------------------------
 *
 * compare.c
 *	  Is a document the same as one that is stored?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/compare.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"

#include "compat.h"
#include "register/register.h"
#include "document/compare.h"

static bool children_agree(const Row *given, const ChildArray *array,
						   const Document *stored, const Row *found);

static bool
values_equal(ColumnKind kind, Datum a, Datum b)
{
	int16		typlen;
	bool		typbyval;

	get_typlenbyval(column_type(kind), &typlen, &typbyval);
	return datum_image_eq(a, b, typbyval, typlen);
}

/* Is the value of a column one that the database makes when it is not given? */
static bool
is_made(const Row *found, int column)
{
	return column == 0 ||
		table_models[found->table].columns[column].kind == COLUMN_NUMMER ||
		(found->table == TABLE_INTERNE_TAAK &&
		 (column == INTERNE_TAAK_VERWERKT_OP || column == INTERNE_TAAK_TOEGEWEZEN_OP));
}

/* Has a column the value that it gets when a child does not give it? */
static bool
is_default(const Row *found, int column)
{
	if (found->table == TABLE_INTERNE_TAAK && column == INTERNE_TAAK_STATUS)
		return DatumGetObjectId(found->values[column]) ==
			enum_label_value(COLUMN_STATUS_TAAK, "te_verwerken");
	return is_made(found, column) || !ROW_HAS(found, column) || row_is_silent(found, column);
}

static bool
columns_agree(const Row *given, const Row *found)
{
	const TableModel *model = &table_models[given->table];

	for (int i = 0; i < model->column_count; i++)
	{
		if (ROW_HAS(given, i))
		{
			if (!ROW_HAS(found, i) ||
				!values_equal(model->columns[i].kind, given->values[i], found->values[i]))
				return false;
		}
		else if (given->parent != NULL && model->columns[i].key != NULL &&
				 !is_default(found, i))
			return false;
	}
	return true;
}

static bool
rows_agree(const Row *given, const Document *stored, const Row *found)
{
	const ChildArray *array = NULL;

	if (!columns_agree(given, found))
		return false;
	while ((array = child_array_next(given->table, array)) != NULL)
	{
		bool		said = given->parent != NULL ||
		(given->arrays & ((uint32) 1 << (array - child_arrays))) != 0;

		if (said && !children_agree(given, array, stored, found))
			return false;
	}
	return true;
}

/*
 * How much a given row leaves open: rows with an id come first, then those with
 * a nummer or with a child that has an id, then those with a moment.  In that
 * order no row takes the stored one that another needs.
 */
#define MOST_OPEN 3

static int
openness(const Row *row)
{
	if (ROW_HAS(row, 0))
		return 0;
	if (row->table == TABLE_INTERNE_TAAK)
		return ROW_HAS(row, INTERNE_TAAK_NUMMER) ? 1 :
			ROW_HAS(row, INTERNE_TAAK_VERWERKT_OP) ? 2 : MOST_OPEN;
	for (const Row *child = row->first_child; child != NULL; child = child->next)
	{
		if (ROW_HAS(child, 0))
			return 1;
	}
	return MOST_OPEN;
}

/* Takes from the stored rows one that agrees, and marks it as taken. */
static bool
take_match(const Row *given, const Document *stored, Row **candidates,
		   int count, int *first_free)
{
	for (int i = *first_free; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (candidates[i] == NULL ||
			!rows_agree(given, stored, candidates[i]))
			continue;
		candidates[i] = NULL;
		while (*first_free < count && candidates[*first_free] == NULL)
			(*first_free)++;
		return true;
	}
	return false;
}

/* The given children in one array, those that leave least open first. */
static Row **
given_children(const Row *parent, const ChildArray *array, int *count)
{
	Row		  **children;
	int			n = 0;

	for (const Row *child = parent->first_child; child != NULL; child = child->next)
		n++;
	children = palloc_extended((n + 1) * sizeof(Row *), MCXT_ALLOC_HUGE);
	n = 0;
	for (int level = 0; level <= MOST_OPEN; level++)
	{
		for (Row *child = parent->first_child; child != NULL; child = child->next)
		{
			if (child->array == array && openness(child) == level)
				children[n++] = child;
		}
	}
	*count = n;
	return children;
}

static bool
children_agree(const Row *given, const ChildArray *array,
			   const Document *stored, const Row *found)
{
	const Rows *rows = &stored->rows[array->child];
	int			first;
	int			stored_count = rows_with(rows, array->column,
										 DatumGetUUIDP(found->values[0]), &first);
	int			given_count;
	Row		  **children = given_children(given, array, &given_count);
	Row		  **candidates;
	int			first_free = 0;
	bool		agree = given_count == stored_count;

	candidates = palloc_extended((stored_count + 1) * sizeof(Row *), MCXT_ALLOC_HUGE);
	if (stored_count > 0)
		memcpy(candidates, rows->rows + first, stored_count * sizeof(Row *));
	for (int i = 0; agree && i < given_count; i++)
		agree = take_match(children[i], stored, candidates, stored_count,
						   &first_free);
	pfree(candidates);
	pfree(children);
	return agree;
}

bool
document_agrees(const Row *given, const Document *stored, const Row *found)
{
	return rows_agree(given, stored, found);
}
