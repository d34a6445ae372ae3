/*-------------------------------------------------------------------------
 *
 * references.c
 *	  Looking up what a document refers to.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/references.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/lsyscache.h"

#include "rights/handelende_actor.h"
#include "rights/named.h"
#include "rights/sight.h"
#include "compat.h"
#include "register/arrays.h"
#include "register/nearest.h"
#include "document/reader.h"
#include "register/lookup.h"
#include "register/referred.h"
#include "register/statement.h"

/* Up to this many keys are looked up one by one, by the index itself. */
#define QUICK_LOOKS 8

/* The rows that refer to one table, and their values, side by side. */
typedef struct Referring
{
	int			count;
	Row		  **rows;
	int		   *columns;
	Datum	   *values;
} Referring;

static char *
missing_text(const Register *reg, uint64 variant)
{
	const TableModel *target = &table_models[variant];

	(void) reg;
	return psprintf("SELECT o.n FROM unnest($1) WITH ORDINALITY AS o (sleutel, n) "
					"WHERE NOT EXISTS (SELECT FROM {%s} AS t WHERE t.%s = o.sleutel)",
					target->name, target->columns[0].name);
}

static char *
identificator_text(const Register *reg, uint64 variant)
{
	(void) reg;
	return psprintf("SELECT o.n, r.id::uuid FROM unnest($1) WITH ORDINALITY AS o (sleutel, n), LATERAL (%s) AS r",
					variant == TABLE_ACTOR ?
					"SELECT t.id FROM {actor} AS t WHERE t.actoridentificator = o.sleutel" :
					"SELECT DISTINCT t.partij AS id FROM {partij_identificator} AS t"
					" WHERE t.objectidentificator = o.sleutel LIMIT 2");
}

static const Statement search_missing = {.text = missing_text};
static const Statement search_identificator = {.text = identificator_text};

/* Runs a lookup with an array of values of this type. */
static void
look_up(const Statement *statement, const Register *reg, Table target, Oid type, Datum *values, int count)
{
	Oid			array_type = get_array_type(type);
	Datum		array = value_array(values, NULL, count, type);
	StatementCall call = {.variant = target,.owner = target,.nargs = 1,.argtypes = &array_type,.values = &array};

	statement_call(statement, reg, &call);
}

/* What to do about a reference to nothing. */
static char *
reference_hint(const Register *reg, const Row *row, const Reference *reference)
{
	if (TABLE_IS_LIST(reference->target))
		return nearest_code_hint(reg, reference->target, row->values[reference->column]);
	return psprintf("The %s must be in the register before something can refer to it.",
					table_models[reference->target].name);
}

/* The fault bears the name of the foreign key that it would break. */
static void
not_there(Input *input, const Register *reg, const Row *row, const Reference *reference,
		  const char *reason)
{
	const TableModel *model = &table_models[row->table];
	const Column *column = &model->columns[reference->column];
	const char *target = table_models[reference->target].name;
	Place		of_row = PLACE_OF_ROW(row);
	Place		of_key = PLACE_KEY(&of_row, column->key, strlen(column->key));
	bool		element = row->array != NULL && array_holds_references(row->array);

	if (FAULTS_FULL(&input->faults))
		return;
	faults_add_rule(&input->faults, element ? &of_row : &of_key,
					ERRCODE_FOREIGN_KEY_VIOLATION, row->table,
					psprintf("%s_%s_fkey", model->name, column->name),
					NULL, reason == NULL ? psprintf("The register has no such %s.", target) : reason,
					reference_hint(reg, row, reference));
}

/*
 * The rows with a value that refers to the target.  A klantcontact may refer to
 * one that is in the same input, which its own rule judges.
 */
static void
collect(const Document *document, Table target, Referring *referring)
{
	int			space = 0;

	for (int i = 0; i < REFERENCE_COUNT; i++)
	{
		if (references[i].target == target)
			space += document->rows[references[i].table].count;
	}
	referring->count = 0;
	if (space == 0)
		return;
	referring->rows = palloc_extended(space * sizeof(Row *), MCXT_ALLOC_HUGE);
	referring->columns = palloc_extended(space * sizeof(int), MCXT_ALLOC_HUGE);
	referring->values = palloc_extended(space * sizeof(Datum), MCXT_ALLOC_HUGE);
	for (int i = 0; i < REFERENCE_COUNT; i++)
	{
		const Rows *rows = &document->rows[references[i].table];
		int			column = references[i].column;

		for (int j = 0; references[i].target == target && j < rows->count; j++)
		{
			CHECK_FOR_INTERRUPTS();
			if (!ROW_HAS(rows->rows[j], column))
				continue;
			referring->rows[referring->count] = rows->rows[j];
			referring->columns[referring->count] = column;
			referring->values[referring->count++] = rows->rows[j]->values[column];
		}
	}
}

/* Is it one of the klantcontacten of this input? */
static bool
is_in_input(const Input *input, Table target, Datum id)
{
	const Rows *rows = &input->document->rows[target];

	if (target != TABLE_KLANTCONTACT)
		return false;
	if (input->ids != NULL)
		return keys_find(input->ids, target, id) != NULL;
	for (int i = 0; i < rows->count; i++)
	{
		if (ROW_HAS(rows->rows[i], KLANTCONTACT_ID) &&
			memcmp(DatumGetUUIDP(rows->rows[i]->values[KLANTCONTACT_ID]),
				   DatumGetUUIDP(id), UUID_LEN) == 0)
			return true;
	}
	return false;
}

/* The number of a known key: is it there? */
#define KEY_MISSING 0
#define KEY_IS_THERE 1

/* What the caller may not refer to by id is not there for him. */
static void
look_up_visible(Keys *known, const Register *reg, Table target, Datum *values, int count)
{
	Sight	   *sight = sight_of_register(reg);

	for (int i = 0; i < count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if ((target == TABLE_PARTIJ ? sight_may_link_partij(sight, values[i]) :
			 sight_klantcontact(sight, values[i])) && is_present(reg, target, values[i]))
			*keys_find(known, target, values[i]) = KEY_IS_THERE;
	}
}

/* May the caller not refer to any partij? */
static bool
links_some_partijen(const Register *reg)
{
	return under_access(reg) && (rechten_of(reg, GetUserId()) & MAY_REGISTER_PARTIJEN) == 0;
}

static bool
is_there(const Register *reg, Table target, Datum key)
{
	Referred	referred;

	return is_kept_when_referred(target) ?
		look_up_referred(reg, target, key, &referred) : is_present(reg, target, key);
}

/* Looks up keys of one table that are known to be missing until they are found. */
static void
look_up_keys(Keys *known, const Register *reg, Table target, Datum *values, int count)
{
	if ((target == TABLE_KLANTCONTACT && under_access(reg)) ||
		(target == TABLE_PARTIJ && links_some_partijen(reg)))
	{
		look_up_visible(known, reg, target, values, count);
		return;
	}
	if (count <= QUICK_LOOKS)
	{
		for (int i = 0; i < count; i++)
		{
			if (is_there(reg, target, values[i]))
				*keys_find(known, target, values[i]) = KEY_IS_THERE;
		}
		return;
	}
	for (int i = 0; i < count; i++)
		*keys_find(known, target, values[i]) = KEY_IS_THERE;
	look_up(&search_missing, reg, target,
			column_type(table_models[target].columns[0].kind), values, count);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		int64		n = DatumGetInt64(result_value(i, 1)) - 1;

		CHECK_FOR_INTERRUPTS();
		*keys_find(known, target, values[n]) = KEY_MISSING;
	}
	SPI_freetuptable(SPI_tuptable);
}

static void
check_there(Input *input, const Register *reg, Table target)
{
	Referring	referring;
	Datum	   *unknown;
	int			count = 0;

	collect(input->document, target, &referring);
	if (referring.count == 0)
		return;
	if (input->known == NULL)
		input->known = keys_new();
	unknown = palloc_extended(referring.count * sizeof(Datum), MCXT_ALLOC_HUGE);
	for (int i = 0; i < referring.count; i++)
	{
		bool		added;

		(void) keys_add(input->known, target, referring.values[i], KEY_MISSING, &added);
		if (added)
			unknown[count++] = referring.values[i];
	}
	look_up_keys(input->known, reg, target, unknown, count);
	for (int i = 0; i < referring.count; i++)
	{
		Row		   *row = referring.rows[i];

		CHECK_FOR_INTERRUPTS();
		if (*keys_find(input->known, target, referring.values[i]) != KEY_MISSING ||
			is_in_input(input, target, referring.values[i]))
			continue;
		not_there(input, reg, row, reference_of(row->table, referring.columns[i]),
				  target == TABLE_PARTIJ && links_some_partijen(reg) ?
				  "The register has no such partij, or not one that you may refer to by its id." : NULL);

		/* what else is wrong with it would tell of one that is not to be seen */
		if (target == TABLE_KLANTCONTACT)
			row->given &= ~COLUMN_BIT(referring.columns[i]);
	}
}

static void
set_found(Input *input, const Register *reg, const PendingReference *pending, Datum id)
{
	pg_uuid_t  *uuid = palloc(sizeof(pg_uuid_t));
	int			column = pending->reference->column;

	if (pending->reference->target == TABLE_PARTIJ && links_some_partijen(reg))
		named_note(reg, DatumGetUUIDP(id));
	*uuid = *DatumGetUUIDP(id);
	if (ROW_HAS(pending->row, column))
		not_there(input, reg, pending->row, pending->reference,
				  "More than one partij has that identificator: refer to it by id.");
	else
		row_set(input->document, pending->row, column, UUIDPGetDatum(uuid));
}

static void
find_by_identificator(Input *input, const Register *reg, Table target)
{
	int			space = list_length(input->pending);
	PendingReference **pending = palloc_extended(space * sizeof(PendingReference *),
												 MCXT_ALLOC_HUGE);
	Datum	   *values = palloc_extended(space * sizeof(Datum), MCXT_ALLOC_HUGE);
	int			count = 0;
	ListCell   *lc;

	foreach(lc, input->pending)
	{
		PendingReference *one = (PendingReference *) lfirst(lc);

		if (one->reference->target != target)
			continue;
		values[count] = one->identificator;
		pending[count++] = one;
	}
	if (count == 0)
		return;
	look_up(&search_identificator, reg, target,
			column_type(COLUMN_OBJECTIDENTIFICATOR), values, count);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		CHECK_FOR_INTERRUPTS();
		set_found(input, reg, pending[DatumGetInt64(result_value(i, 1)) - 1],
				  result_value(i, 2));
	}
	SPI_freetuptable(SPI_tuptable);
	for (int i = 0; i < count; i++)
	{
		if (!ROW_HAS(pending[i]->row, pending[i]->reference->column))
			not_there(input, reg, pending[i]->row, pending[i]->reference, NULL);
	}
}

/* The first actor of a taak is its own; none is twice among them. */
static void
assign_taak(Input *input, Row *taak)
{
	Keys	   *keys = keys_new();

	for (Row *child = taak->first_child; child != NULL; child = child->next)
	{
		Place		place = PLACE_OF_ROW(child);
		Datum		actor = child->values[ACTOR_INTERNE_TAAK_ACTOR];
		bool		added;

		CHECK_FOR_INTERRUPTS();
		if (!ROW_HAS(child, ACTOR_INTERNE_TAAK_ACTOR))
			continue;
		if (child == taak->first_child)
			row_set(input->document, taak, INTERNE_TAAK_ACTOR, actor);
		(void) keys_add(keys, TABLE_ACTOR, actor, 0, &added);
		if (!added)
			faults_add_rule(&input->faults, &place, ERRCODE_UNIQUE_VIOLATION, child->table,
							"actor_interne_taak_actor_key", NULL, "An earlier one of this array is the same actor.",
							NULL);
	}
}

static void
assign_taken(Input *input)
{
	const Rows *taken = &input->document->rows[TABLE_INTERNE_TAAK];

	if (input->document->rows[TABLE_ACTOR_INTERNE_TAAK].count == 0)
		return;
	for (int i = 0; i < taken->count; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (taak_gives_actoren(taken->rows[i]))
			assign_taak(input, taken->rows[i]);
	}
}

static void
resolve(Input *input, const Register *reg)
{
	static const Table targets[] = {
		TABLE_KANAAL, TABLE_GESPREKSRESULTAAT, TABLE_SOORT_DIGITAAL_ADRES, TABLE_ACTOR, TABLE_PARTIJ,
		TABLE_KLANTCONTACT
	};

	for (Size i = 0; i < lengthof(targets); i++)
		check_there(input, reg, targets[i]);
	if (input->pending == NIL)
		return;
	find_by_identificator(input, reg, TABLE_ACTOR);
	find_by_identificator(input, reg, TABLE_PARTIJ);
}

void
input_resolve(Input *input, const Register *reg)
{
	resolve(input, reg);
	assign_taken(input);
}

static HandelendeActor *
find_acting_actor(const Register *reg)
{
	HandelendeActor *actor = palloc(sizeof(HandelendeActor));

	return handelende_actor(reg, GetUserId(), actor) ? actor : NULL;
}

void
input_link_acting_actor(Input *input, const Register *reg)
{
	const ChildArray *actoren = child_array_by_key(TABLE_KLANTCONTACT, "actoren",
												   strlen("actoren"));
	const uint32 bit = (uint32) 1 << (actoren - child_arrays);
	const Rows *rows = &input->document->rows[TABLE_KLANTCONTACT];
	HandelendeActor *actor = NULL;

	for (int i = 0; i < rows->count; i++)
	{
		Row		   *row = rows->rows[i];
		Place		of_row = PLACE_OF_ROW(row);
		Place		place = PLACE_KEY(&of_row, actoren->key, strlen(actoren->key));

		if (row->arrays & bit)
			continue;
		if (actor == NULL)
			actor = find_acting_actor(reg);
		if (actor != NULL)
			row_set(input->document,
					document_add(input->document, actoren->child, row, actoren, -1),
					ACTOR_KLANTCONTACT_ACTOR, UUIDPGetDatum(&actor->id));
		else
			faults_add(&input->faults, &place, ERRCODE_INVALID_PARAMETER_VALUE,
					   "a klantcontact has at least one actor",
					   "There is no active actor whose db_rol is the current role.",
					   "Name the actoren, or give the role an actor in the register.");
	}
}
