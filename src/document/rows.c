/*-------------------------------------------------------------------------
 *
 * rows.c
 *	  Documents: rows of several tables that belong together.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/rows.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "compat.h"
#include "document/rows.h"

const ChildArray child_arrays[CHILD_ARRAY_COUNT] = {
	{TABLE_KLANTCONTACT, "actoren", TABLE_ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT_KLANTCONTACT},
	{TABLE_KLANTCONTACT, "betrokkenen", TABLE_BETROKKENE, BETROKKENE_KLANTCONTACT},
	{TABLE_KLANTCONTACT, "onderwerpobjecten", TABLE_ONDERWERPOBJECT, ONDERWERPOBJECT_KLANTCONTACT},
	{TABLE_KLANTCONTACT, "bijlagen", TABLE_BIJLAGE, BIJLAGE_KLANTCONTACT},
	{TABLE_KLANTCONTACT, "interneTaken", TABLE_INTERNE_TAAK, INTERNE_TAAK_KLANTCONTACT},
	{TABLE_INTERNE_TAAK, "toegewezenAanActoren", TABLE_ACTOR_INTERNE_TAAK, ACTOR_INTERNE_TAAK_INTERNE_TAAK},
	{TABLE_BETROKKENE, "digitaleAdressen", TABLE_DIGITAAL_ADRES, DIGITAAL_ADRES_BETROKKENE},
	{TABLE_PARTIJ, "digitaleAdressen", TABLE_DIGITAAL_ADRES, DIGITAAL_ADRES_PARTIJ},
	{TABLE_PARTIJ, "partijIdentificatoren", TABLE_PARTIJ_IDENTIFICATOR, PARTIJ_IDENTIFICATOR_PARTIJ},
	{TABLE_PARTIJ, "rekeningnummers", TABLE_REKENINGNUMMER, REKENINGNUMMER_PARTIJ},
};

const Reference references[REFERENCE_COUNT] = {
	{TABLE_KLANTCONTACT, KLANTCONTACT_KANAAL, TABLE_KANAAL, NULL},
	{TABLE_KLANTCONTACT, KLANTCONTACT_GESPREKSRESULTAAT, TABLE_GESPREKSRESULTAAT, NULL},
	{TABLE_DIGITAAL_ADRES, DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES, TABLE_SOORT_DIGITAAL_ADRES, NULL},
	{TABLE_ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT_ACTOR, TABLE_ACTOR, "actoridentificator"},
	{TABLE_INTERNE_TAAK, INTERNE_TAAK_ACTOR, TABLE_ACTOR, "actoridentificator"},
	{TABLE_ACTOR_INTERNE_TAAK, ACTOR_INTERNE_TAAK_ACTOR, TABLE_ACTOR, "actoridentificator"},
	{TABLE_ACTOR, ACTOR_ORGANISATORISCHE_EENHEID, TABLE_ACTOR, "actoridentificator"},
	{TABLE_BETROKKENE, BETROKKENE_PARTIJ, TABLE_PARTIJ, "partijIdentificator"},
	{TABLE_PARTIJ, PARTIJ_WERKTE_VOOR, TABLE_PARTIJ, "partijIdentificator"},
	{TABLE_ONDERWERPOBJECT, ONDERWERPOBJECT_WAS_KLANTCONTACT, TABLE_KLANTCONTACT, NULL},
};

Document *
document_new(void)
{
	return (Document *) palloc0(sizeof(Document));
}

Row *
document_add(Document *document, Table table, Row *parent,
			 const ChildArray *array, int index)
{
	Rows	   *rows = &document->rows[table];
	Size		size = offsetof(Row, values) +
	table_models[table].column_count * sizeof(Datum);
	Row		   *row = (Row *) palloc0(size);

	row->table = table;
	row->parent = parent;
	row->array = array;
	row->index = index;
	if (parent != NULL)
	{
		if (parent->last_child == NULL)
			parent->first_child = row;
		else
			parent->last_child->next = row;
		parent->last_child = row;
	}
	if (rows->count == rows->space)
	{
		rows->space = rows->space == 0 ? 4 : rows->space * 2;
		if (rows->rows == NULL)
			rows->rows = (Row **) palloc(rows->space * sizeof(Row *));
		else
			rows->rows = (Row **) repalloc_huge(rows->rows,
												rows->space * sizeof(Row *));
	}
	rows->rows[rows->count++] = row;
	return row;
}

void
row_set(Document *document, Row *row, int column, Datum value)
{
	row->values[column] = value;
	row->given |= COLUMN_BIT(column);
	document->rows[row->table].given |= COLUMN_BIT(column);
}

const Row  *
row_root(const Row *row)
{
	while (row->parent != NULL)
		row = row->parent;
	return row;
}

void
document_remove_dropped(Document *document)
{
	for (int table = 0; table < TABLE_COUNT; table++)
	{
		Rows	   *rows = &document->rows[table];
		int			left = 0;

		for (int i = 0; i < rows->count; i++)
		{
			if (!row_root(rows->rows[i])->dropped)
				rows->rows[left++] = rows->rows[i];
		}
		rows->count = left;
	}
}

const ChildArray *
child_array_by_key(Table parent, const char *key, int len)
{
	const ChildArray *array = NULL;

	while ((array = child_array_next(parent, array)) != NULL)
	{
		if ((int) strlen(array->key) == len && memcmp(array->key, key, len) == 0)
			return array;
	}
	return NULL;
}

const ChildArray *
child_array_next(Table parent, const ChildArray *previous)
{
	const ChildArray *array = previous == NULL ? child_arrays : previous + 1;

	for (; array < child_arrays + CHILD_ARRAY_COUNT; array++)
	{
		if (array->parent == parent)
			return array;
	}
	return NULL;
}

const Reference *
reference_of(Table table, int column)
{
	for (int i = 0; i < REFERENCE_COUNT; i++)
	{
		if (references[i].table == table && references[i].column == column)
			return &references[i];
	}
	return NULL;
}

bool
array_holds_references(const ChildArray *array)
{
	return array_reference(array) != NULL;
}

const Reference *
array_reference(const ChildArray *array)
{
	return array->child == TABLE_ACTOR_KLANTCONTACT || array->child == TABLE_ACTOR_INTERNE_TAAK ?
		reference_of(array->child, second_column(array->child)) : NULL;
}

int
rows_with(const Rows *rows, int column, const pg_uuid_t *uuid, int *first)
{
	int			low = 0;
	int			high = rows->count;
	int			end;

	while (low < high)
	{
		int			middle = low + (high - low) / 2;

		if (memcmp(DatumGetUUIDP(rows->rows[middle]->values[column]), uuid,
				   UUID_LEN) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (end = low; end < rows->count; end++)
	{
		if (memcmp(DatumGetUUIDP(rows->rows[end]->values[column]), uuid,
				   UUID_LEN) != 0)
			break;
	}
	*first = low;
	return end - low;
}

bool
row_is_silent(const Row *row, int column)
{
	const Column *col = &table_models[row->table].columns[column];

	return col->kind == COLUMN_BOOL && col->since > V0_1_0 && !DatumGetBool(row->values[column]);
}

int
taak_actoren(const Document *document, const Row *taak, int *first)
{
	return rows_with(&document->rows[TABLE_ACTOR_INTERNE_TAAK], ACTOR_INTERNE_TAAK_INTERNE_TAAK,
					 DatumGetUUIDP(taak->values[INTERNE_TAAK_ID]), first);
}

bool
taak_gives_actoren(const Row *taak)
{
	const ChildArray *array = child_array_next(TABLE_INTERNE_TAAK, NULL);

	return (taak->arrays & ((uint32) 1 << (array - child_arrays))) != 0;
}
