/*-------------------------------------------------------------------------
 *
 * registreer_alle.c
 *	  registreer_alle(): many klantcontacten with their children.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/registreer_alle.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/tuplestore.h"

#include "triggers/deferral.h"
#include "compat.h"
#include "document/reader.h"
#include "document/value.h"
#include "log/write.h"
#include "register/arrays.h"
#include "register/statement.h"
#include "register/progress.h"
#include "rights/rechten.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/compare.h"
#include "document/destroyed.h"
#include "document/fetch.h"
#include "document/insert.h"
#include "functions/registreer.h"
#include "document/source.h"
#include "types/types.h"

/*
 * So many documents are read, looked up and inserted at a time: enough for a
 * statement more not to count, few enough for their memory not to.
 */
#define DOCUMENTS_PER_PART 1000

PG_FUNCTION_INFO_V1(klantcontact_registreer_alle);

/* One call. */
typedef struct All
{
	const Register *reg;
	Keys	   *known;			/* what was looked up in earlier parts */
	Keys	   *ids;			/* which document gives this id */
	Document   *later;			/* onderwerpobjecten that refer to a later
								 * part */
	MemoryContext context;
	Source		source;
	int			next;			/* index of the next document */
	bool		ended;
} All;

/* A part of it, in a memory context of its own. */
typedef struct Part
{
	Input		input;
	int			count;
	Row		   *documents[DOCUMENTS_PER_PART];
} Part;

/*----
 * Reading
 * ----
 */

static void
raise_not_an_array(const Register *reg, const JsonbValue *value)
{
	static const Row root = {.root = "$",.index = -1};
	Place		place = PLACE_OF_ROW(&root);
	Faults		faults = {NIL, 1};

	value_type_fault(&faults, &place, "an array", value);
	faults_raise(&faults, reg);
}

/*
 * A document may refer to one that comes much later, so the ids are collected first;
 * what is wrong with them is seen when they are read.
 */
static Keys *
collect_ids(Source source, int first)
{
	Keys	   *ids = keys_new();
	JsonbValue	element;

	for (int i = first; source_next(&source, &element); i++)
	{
		JsonbValue	value;
		pg_uuid_t	id;
		bool		added;

		if (value_is_object(&element) &&
			getKeyJsonValueFromContainer(element.val.binary.data, "id", 2, &value) != NULL &&
			value.type == jbvString &&
			uuid_parse(value.val.string.val, value.val.string.len, id.data) == NULL)
			(void) keys_add(ids, TABLE_KLANTCONTACT, UUIDPGetDatum(&id), i, &added);
	}
	return ids;
}

static void
id_fault(Part *part, const Row *row, const char *reason, const char *hint)
{
	Place		of_row = PLACE_OF_ROW(row);
	Place		place = PLACE_KEY(&of_row, "id", 2);

	faults_add_rule(&part->input.faults, &place, ERRCODE_UNIQUE_VIOLATION,
					TABLE_KLANTCONTACT, "klantcontact_pkey", NULL, reason, hint);
}

static void
id_in_use(Part *part, const Row *row)
{
	char		text[UUID_SIZE];

	uuid_format(DatumGetUUIDP(row->values[KLANTCONTACT_ID])->data, text);
	id_fault(part, row, psprintf(ID_IN_USE_DETAIL, text), ID_IN_USE_HINT);
}

/* Reads documents until there are enough, or one has a fault. */
static void
read_part(All *all, Part *part)
{
	JsonbValue	element;

	input_init(&part->input, all->reg, 1);
	part->input.known = all->known;
	part->input.ids = all->ids;
	part->count = 0;
	while (part->count < DOCUMENTS_PER_PART && part->input.faults.list == NIL)
	{
		Row		   *row;

		all->ended = !source_next(&all->source, &element);
		if (all->ended)
			return;
		row = input_read(&part->input, TABLE_KLANTCONTACT, &element, "$", all->next);
		if (ROW_HAS(row, KLANTCONTACT_ID) &&
			*keys_find(all->ids, TABLE_KLANTCONTACT, row->values[KLANTCONTACT_ID]) != all->next)
			id_fault(part, row, "An earlier klantcontact of the input has this id.",
					 "Every klantcontact needs an id of its own.");
		part->documents[part->count++] = row;
		all->next++;
	}
}

/*----
 * Trying again
 * ----
 */

/* Which of these klantcontacten are not any more as they were registered. */
static Keys *
find_changed(const Register *reg, Datum *ids, int count)
{
	static const Statement search = {
		"SELECT DISTINCT m.klantcontact::uuid FROM {mutatie} AS m WHERE m.klantcontact = ANY ($1)",
		.by = BY_OWNER,.argtypes = {UUIDARRAYOID},.owner = TABLE_MUTATIE
	};
	Datum		array = value_array(ids, NULL, count, UUIDOID);
	Keys	   *changed = keys_new();

	log_write();
	statement_run(&search, reg, &array);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		added;

		(void) keys_add(changed, TABLE_KLANTCONTACT, result_value(i, 1), 0, &added);
	}
	SPI_freetuptable(SPI_tuptable);
	return changed;
}

/*
 * Of documents with an id: marks those as dropped that are there and the same, and
 * adds a fault for those that are another or may not be seen.  The others stay, and
 * are "dropped" no more.
 */
static void
compare_with_registered(const Register *reg, Part *part, Row **rows, int count)
{
	Datum	   *ids = palloc(count * sizeof(Datum));
	Keys	   *changed = NULL;
	Document   *stored;
	const Rows *found;

	for (int i = 0; i < count; i++)
		ids[i] = rows[i]->values[KLANTCONTACT_ID];
	stored = document_fetch(reg, ids, count, false);
	found = &stored->rows[TABLE_KLANTCONTACT];
	if (found->count > 0)
		changed = find_changed(reg, ids, count);
	for (int i = 0; i < count; i++)
	{
		int			first;

		CHECK_FOR_INTERRUPTS();
		rows[i]->dropped = rows_with(found, KLANTCONTACT_ID, DatumGetUUIDP(ids[i]), &first) > 0;
		if (!rows[i]->dropped && under_access(reg) && id_exists(reg, ids[i]))
			id_in_use(part, rows[i]);
		if (!rows[i]->dropped ||
			(keys_find(changed, TABLE_KLANTCONTACT, ids[i]) == NULL &&
			 document_agrees(rows[i], stored, found->rows[first])))
			continue;
		if (row_registered(reg, rows[i]) != REGISTERED_SAME)
			id_in_use(part, rows[i]);
	}
}

/* The documents that give an id; how many. */
static int
select_with_id(const Part *part, Row **rows)
{
	int			count = 0;

	for (int i = 0; i < part->count; i++)
	{
		if (ROW_HAS(part->documents[i], KLANTCONTACT_ID))
			rows[count++] = part->documents[i];
	}
	return count;
}

/* Drops the documents that are registered; was any other one given an id? */
static bool
drop_registered(const Register *reg, Part *part)
{
	Row		  **rows = palloc(part->count * sizeof(Row *));
	int			count = select_with_id(part, rows);

	if (count == 0)
		return false;
	compare_with_registered(reg, part, rows, count);
	document_remove_dropped(part->input.document);
	return true;
}

/*----
 * Inserting
 * ----
 */

/*
 * Something was in the way of these: another transaction registered the same, or
 * something else than the id, of which the plain insert tells.
 */
static void
look_again(const Register *reg, Part *part, Row **rows, int count)
{
	Rows		again = {.count = 0,.space = count};

	again.rows = palloc(count * sizeof(Row *));
	compare_with_registered(reg, part, rows, count);
	for (int i = 0; i < count; i++)
	{
		if (rows[i]->dropped)
			continue;
		if (id_exists(reg, rows[i]->values[KLANTCONTACT_ID]))
			id_in_use(part, rows[i]);
		again.rows[again.count++] = rows[i];
	}
	faults_raise(&part->input.faults, reg);
	rows_insert(reg, &again, TABLE_KLANTCONTACT);
}

/* Does a document refer to another of this input? */
static bool
refers_within_input(const All *all, const Rows *objecten)
{
	for (int i = 0; i < objecten->count; i++)
	{
		if (ROW_HAS(objecten->rows[i], ONDERWERPOBJECT_WAS_KLANTCONTACT) &&
			keys_find(all->ids, TABLE_KLANTCONTACT,
					  objecten->rows[i]->values[ONDERWERPOBJECT_WAS_KLANTCONTACT]) != NULL)
			return true;
	}
	return false;
}

/* Klantcontacten some of which were given an id, and may be there. */
static void
insert_klantcontacten(const All *all, Part *part, bool in_order)
{
	Document   *document = part->input.document;
	Rows	   *klantcontacten = &document->rows[TABLE_KLANTCONTACT];
	Row		  **rows = palloc(part->count * sizeof(Row *));
	int			count;

	klantcontacten_insert_if_new(all->reg, klantcontacten, in_order);
	count = rows_destroyed(all->reg, klantcontacten, rows);
	for (int i = 0; i < count; i++)
		id_in_use(part, rows[i]);
	faults_raise(&part->input.faults, all->reg);
	/* those that were registered before are no more among the rows */
	count = 0;
	for (int i = 0; i < klantcontacten->count; i++)
		if (klantcontacten->rows[i]->dropped)
			rows[count++] = klantcontacten->rows[i];
	if (count > 0)
		look_again(all->reg, part, rows, count);
	document_remove_dropped(document);
}

/* Keeps a row, in the memory of the call, until all klantcontacten are there. */
static void
keep_for_later(All *all, const Row *row)
{
	MemoryContext old = MemoryContextSwitchTo(all->context);
	Row		   *copy = document_add(all->later, TABLE_ONDERWERPOBJECT, NULL, NULL, -1);

	for (int i = 0; i <= ONDERWERPOBJECT_WAS_KLANTCONTACT; i++)
	{
		pg_uuid_t  *value = palloc(sizeof(pg_uuid_t));

		*value = *DatumGetUUIDP(row->values[i]);
		row_set(all->later, copy, i, UUIDPGetDatum(value));
	}
	MemoryContextSwitchTo(old);
}

/* Takes out the onderwerpobjecten that refer to a document of a later part. */
static void
take_later(All *all, Rows *objecten)
{
	int			left = 0;

	for (int i = 0; i < objecten->count; i++)
	{
		Row		   *row = objecten->rows[i];
		int		   *document = NULL;

		if (ROW_HAS(row, ONDERWERPOBJECT_WAS_KLANTCONTACT))
			document = keys_find(all->ids, TABLE_KLANTCONTACT,
								 row->values[ONDERWERPOBJECT_WAS_KLANTCONTACT]);
		if (document != NULL && *document >= all->next)
			keep_for_later(all, row);
		else
			objecten->rows[left++] = row;
	}
	objecten->count = left;
}

/* Children get an id when it is certain that they are new. */
static void
insert_documents(All *all, Part *part, bool with_ids)
{
	Document   *document = part->input.document;
	const bool	in_order = refers_within_input(all, &document->rows[TABLE_ONDERWERPOBJECT]);

	rows_complete(document, TABLE_KLANTCONTACT);
	if (with_ids)
		insert_klantcontacten(all, part, in_order);
	document_complete(document);
	take_later(all, &document->rows[TABLE_ONDERWERPOBJECT]);
	if (with_ids)
		document_insert_children(all->reg, document);
	else
		document_insert(all->reg, document, in_order);
}

static void
register_part(All *all, Part *part)
{
	const Register *reg = all->reg;
	Input	   *input = &part->input;
	bool		with_ids;

	/* from here on, all faults: that of the first document is raised */
	input->faults.max = 0;
	input_resolve(input, reg);
	with_ids = drop_registered(reg, part);
	input_link_acting_actor(input, reg);
	faults_raise(&input->faults, reg);

	insert_documents(all, part, with_ids);
}

/*----
 * The function
 * ----
 */

static void
return_ids(ReturnSetInfo *rsinfo, const Part *part)
{
	for (int i = 0; i < part->count; i++)
	{
		bool		isnull = false;

		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc,
							 &part->documents[i]->values[KLANTCONTACT_ID], &isnull);
	}
}

/* "again" is the same source, to go through it once more. */
static void
register_all(const Register *reg, Source source, Source again, int first, ReturnSetInfo *rsinfo)
{
	All			all = {.reg = reg,.context = CurrentMemoryContext,.source = again,.next = first};
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "klantcontact documents",
												  ALLOCSET_DEFAULT_SIZES);

	all.known = keys_new();
	all.ids = collect_ids(source, first);
	all.later = document_new();
	while (!all.ended)
	{
		Part	   *part;

		MemoryContextSwitchTo(context);
		part = palloc(sizeof(Part));
		read_part(&all, part);
		register_part(&all, part);
		if (rsinfo != NULL)
			return_ids(rsinfo, part);
		progress_add(part->count);
		MemoryContextSwitchTo(all.context);
		MemoryContextReset(context);
	}
	rows_insert(reg, &all.later->rows[TABLE_ONDERWERPOBJECT], TABLE_ONDERWERPOBJECT);
}

void
documents_register(const Register *reg, Jsonb **documents, int count, int first)
{
	Source		source = {.documents = documents,.count = count};

	register_all(reg, source, source, first, NULL);
}

static Datum
registreer_alle(PG_FUNCTION_ARGS)
{
	Register	reg;
	Jsonb	   *jsonb;
	JsonbValue	value;

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	call_begin_insert(fcinfo, TABLE_KLANTCONTACT, &reg);
	jsonb = argument_document(fcinfo, 1);
	value_of_document(jsonb, &value);
	if (!value_is_array(&value))
		raise_not_an_array(&reg, &value);
	progress_begin(reg.tables[TABLE_KLANTCONTACT]);
	register_all(&reg, source_of_array(jsonb), source_of_array(jsonb), 0,
				 (ReturnSetInfo *) fcinfo->resultinfo);
	progress_end();
	SPI_finish();
	return (Datum) 0;
}

/* registreer_alle(register regnamespace, invoer jsonb) → setof uuid */
Datum
klantcontact_registreer_alle(PG_FUNCTION_ARGS)
{
	return as_one_change(registreer_alle, fcinfo);
}
