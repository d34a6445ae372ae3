/*-------------------------------------------------------------------------
 *
 * document.c
 *	  Documents: rows of several tables that belong together.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/document.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "compat.h"
#include "model/document.h"

const ChildArray child_arrays[CHILD_ARRAY_COUNT] = {
	{TABEL_KLANTCONTACT, "actoren", TABEL_ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT_KLANTCONTACT},
	{TABEL_KLANTCONTACT, "betrokkenen", TABEL_BETROKKENE, BETROKKENE_KLANTCONTACT},
	{TABEL_KLANTCONTACT, "onderwerpobjecten", TABEL_ONDERWERPOBJECT, ONDERWERPOBJECT_KLANTCONTACT},
	{TABEL_KLANTCONTACT, "bijlagen", TABEL_BIJLAGE, BIJLAGE_KLANTCONTACT},
	{TABEL_KLANTCONTACT, "interneTaken", TABEL_INTERNE_TAAK, INTERNE_TAAK_KLANTCONTACT},
	{TABEL_BETROKKENE, "digitaleAdressen", TABEL_DIGITAAL_ADRES, DIGITAAL_ADRES_BETROKKENE},
	{TABEL_PARTIJ, "digitaleAdressen", TABEL_DIGITAAL_ADRES, DIGITAAL_ADRES_PARTIJ},
	{TABEL_PARTIJ, "partijIdentificatoren", TABEL_PARTIJ_IDENTIFICATOR, PARTIJ_IDENTIFICATOR_PARTIJ},
};

const Reference references[REFERENCE_COUNT] = {
	{TABEL_KLANTCONTACT, KLANTCONTACT_KANAAL, TABEL_KANAAL, NULL},
	{TABEL_DIGITAAL_ADRES, DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES, TABEL_SOORT_DIGITAAL_ADRES, NULL},
	{TABEL_ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT_ACTOR, TABEL_ACTOR, "actoridentificator"},
	{TABEL_INTERNE_TAAK, INTERNE_TAAK_ACTOR, TABEL_ACTOR, "actoridentificator"},
	{TABEL_ACTOR, ACTOR_ORGANISATORISCHE_EENHEID, TABEL_ACTOR, "actoridentificator"},
	{TABEL_BETROKKENE, BETROKKENE_PARTIJ, TABEL_PARTIJ, "partijIdentificator"},
	{TABEL_PARTIJ, PARTIJ_WERKTE_VOOR, TABEL_PARTIJ, "partijIdentificator"},
	{TABEL_ONDERWERPOBJECT, ONDERWERPOBJECT_WAS_KLANTCONTACT, TABEL_KLANTCONTACT, NULL},
};

Document *
document_new(void)
{
	return (Document *) palloc0(sizeof(Document));
}

Row *
document_add(Document *document, Tabel tabel, Row *parent,
			 const ChildArray *array, int index)
{
	Rows	   *rows = &document->rows[tabel];
	Size		size = offsetof(Row, values) +
	tabel_modellen[tabel].aantal_kolommen * sizeof(Datum);
	Row		   *row = (Row *) palloc0(size);

	row->tabel = tabel;
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
	document->rows[row->tabel].given |= COLUMN_BIT(column);
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
	for (int tabel = 0; tabel < TABEL_COUNT; tabel++)
	{
		Rows	   *rows = &document->rows[tabel];
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
child_array_by_key(Tabel parent, const char *key, int len)
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
child_array_next(Tabel parent, const ChildArray *previous)
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
reference_of(Tabel tabel, int column)
{
	for (int i = 0; i < REFERENCE_COUNT; i++)
	{
		if (references[i].tabel == tabel && references[i].column == column)
			return &references[i];
	}
	return NULL;
}

bool
array_holds_references(const ChildArray *array)
{
	return array->child == TABEL_ACTOR_KLANTCONTACT;
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
