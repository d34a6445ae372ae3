/*-------------------------------------------------------------------------
 *
 * valideer_conditions.c
 *	  Rules over more rows, of a document that is not stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/valideer_conditions.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "executor/spi.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "rules/condition_check.h"
#include "rules/conditions.h"
#include "compat.h"
#include "register/arrays.h"
#include "register/attributes.h"
#include "register/statement.h"
#include "functions/valideer.h"

/* A row as a value of the table's row type; users' own columns are NULL. */
static Datum
row_datum(Relation rel, const AttrNumber *attnums, const NewRow *change)
{
	TupleDesc	desc = RelationGetDescr(rel);
	Datum	   *values = palloc0(desc->natts * sizeof(Datum));
	bool	   *nulls = palloc(desc->natts * sizeof(bool));

	memset(nulls, true, desc->natts * sizeof(bool));
	for (int i = 0; i < table_models[change->row->table].column_count; i++)
	{
		if (attnums[i] == InvalidAttrNumber)
			continue;
		values[attnums[i] - 1] = change->image.values[i];
		nulls[attnums[i] - 1] = change->image.nulls[i];
	}
	return heap_copy_tuple_as_datum(heap_form_tuple(desc, values, nulls), desc);
}

static Datum
rows_datum(const Valideer *valideer, Table table, Oid *array_type)
{
	Relation	rel = table_open(valideer->reg.tables[table], AccessShareLock);
	const NewRows *rows = &valideer->rows[table];
	Datum	   *values = palloc_extended((rows->count + 1) * sizeof(Datum), MCXT_ALLOC_HUGE);
	Oid			type = rel->rd_rel->reltype;
	AttrNumber	attnums[MAX_COLUMNS];
	Datum		result;

	attributes_of(rel, table, attnums);
	for (int i = 0; i < rows->count; i++)
		values[i] = row_datum(rel, attnums, &rows->rows[i]);
	*array_type = get_array_type(type);
	result = value_array(values, NULL, rows->count, type);
	table_close(rel, AccessShareLock);
	return result;
}

/*
 * A condition is not looked at when it depends on what could not be read: what
 * it says would be no fault of its own.
 */
static bool
is_judged(const Valideer *valideer, int number)
{
	Table		table = conditions[number].table;
	uint32		tables;
	uint64		columns;

	condition_uses(number, &tables, &columns);
	if (valideer->rows[table].fault & columns)
		return false;
	for (int t = 0; t < DOCUMENT_TABLE_COUNT; t++)
	{
		const NewRows *rows = &valideer->rows[t];

		if ((tables & ((uint32) 1 << t)) == 0)
			continue;

		/* of the klantcontact, its place in the order counts */
		if (t == TABLE_KLANTCONTACT)
		{
			if (rows->fault & (COLUMN_BIT(KLANTCONTACT_PLAATSGEVONDEN_OP) | COLUMN_BIT(KLANTCONTACT_NUMMER)))
				return false;
		}
		else if (rows->fault != 0 || rows->incomplete)
			return false;
	}
	return true;
}

void
find_violators(Valideer *valideer)
{
	Oid			argtypes[DOCUMENT_TABLE_COUNT];
	Datum		values[DOCUMENT_TABLE_COUNT];
	StatementCall call = {.variant = document_violators_variant(beleid_of(&valideer->reg)),
	.nargs = DOCUMENT_TABLE_COUNT,.argtypes = argtypes,.values = values};

	for (int t = 0; t < DOCUMENT_TABLE_COUNT; t++)
		values[t] = rows_datum(valideer, (Table) t, &argtypes[t]);
	statement_call(&document_violators, &valideer->reg, &call);
	valideer->violations = palloc_extended((SPI_processed + 1) * sizeof(Violation), MCXT_ALLOC_HUGE);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		Violation  *violation = &valideer->violations[valideer->violation_count];

		violation->id = *DatumGetUUIDP(result_value(i, 1));
		violation->number = DatumGetInt32(result_value(i, 2));
		if (is_judged(valideer, violation->number))
			valideer->violation_count++;
	}
	SPI_freetuptable(SPI_tuptable);
}

/* Where one would mend it: a column, an array of children, or the row. */
static void
add_violation(Valideer *valideer, const Row *row, const Condition *condition)
{
	Place		of_row = PLACE_OF_ROW(row);
	const ChildArray *array = NULL;
	const char *key = NULL;

	if (condition->nulls != NO_COLUMN)
		key = table_models[row->table].columns[condition->nulls].key;
	while (key == NULL && condition->kind.table != NO_COLUMN &&
		   (array = child_array_next(row->table, array)) != NULL)
	{
		if ((int) array->child == condition->kind.table)
			key = array->key;
	}
	if (key != NULL)
	{
		Place		place = PLACE_KEY(&of_row, key, strlen(key));

		faults_add_rule(&valideer->input.faults, &place, ERRCODE_CHECK_VIOLATION, row->table,
						rules[condition->rule].name, NULL,
						row_sentence(row, condition->detail), NULL);
	}
	else
		faults_add_rule(&valideer->input.faults, &of_row, ERRCODE_CHECK_VIOLATION, row->table,
						rules[condition->rule].name, NULL,
						row_sentence(row, condition->detail), NULL);
}

void
add_violations(Valideer *valideer, const NewRow *change)
{
	for (int i = 0; i < valideer->violation_count; i++)
	{
		const Violation *violation = &valideer->violations[i];
		const Condition *condition = &conditions[violation->number];

		if (condition->table == change->row->table &&
			memcmp(&violation->id, DatumGetUUIDP(change->image.values[0]), UUID_LEN) == 0)
			add_violation(valideer, change->row, condition);
	}
}
