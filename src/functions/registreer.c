/*-------------------------------------------------------------------------
 *
 * registreer.c
 *	  registreer(): one klantcontact with its children.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/registreer.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "rules/rules.h"
#include "triggers/deferral.h"
#include "compat.h"
#include "document/reader.h"
#include "log/erase.h"
#include "register/statement.h"
#include "register/row_lock.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/compare.h"
#include "document/destroyed.h"
#include "document/fetch.h"
#include "document/history.h"
#include "document/insert.h"
#include "functions/registreer.h"
#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_registreer);

pg_noreturn static void raise_id_in_use(const Register *reg, Datum id);

bool
id_exists(const Register *reg, Datum id)
{
	static const Statement search = {"SELECT FROM {klantcontact} AS t WHERE t.id = $1",.by = BY_OWNER,.argtypes = {UUIDOID}};

	statement_run(&search, reg, &id);
	return SPI_processed > 0;
}

/* For an id that is there with other content, or not to be seen. */
static void
raise_id_in_use(const Register *reg, Datum id)
{
	char		text[UUID_SIZE];

	uuid_format(DatumGetUUIDP(id)->data, text);
	ereport(ERROR,
			(errcode(ERRCODE_UNIQUE_VIOLATION),
			 errmsg("$.id: %s", violation_message(ERRCODE_UNIQUE_VIOLATION, TABLE_KLANTCONTACT, NULL,
												  "klantcontact_pkey")),
			 errdetail(ID_IN_USE_DETAIL, text),
			 errhint(ID_IN_USE_HINT),
			 violation_fields(reg, TABLE_KLANTCONTACT, "klantcontact_pkey")));
}

Registered
row_registered(const Register *reg, const Row *row)
{
	Datum		id = row->values[KLANTCONTACT_ID];
	Document   *stored;
	const Rows *found;

	if (!klantcontact_is_seen(reg, id))
		return REGISTERED_UNSEEN;
	stored = document_fetch_at(reg, id, AS_REGISTERED);
	found = &stored->rows[TABLE_KLANTCONTACT];
	return found->count > 0 && document_agrees(row, stored, found->rows[0]) ?
		REGISTERED_SAME : REGISTERED_OTHER;
}

/*
 * Is the klantcontact there already?  An error when it is, and is another.
 */
static bool
is_registered(const Register *reg, const Row *row)
{
	Registered	registered = row_registered(reg, row);

	if (registered == REGISTERED_OTHER)
		raise_id_in_use(reg, row->values[KLANTCONTACT_ID]);
	return registered == REGISTERED_SAME;
}

/*
 * Inserts a klantcontact whose id was given, unless it turns out to be there.
 * Something else than its id may stand in the way; then the plain insert says
 * what.
 */
static bool
insert_with_id(const Register *reg, const Input *input, const Row *row)
{
	Datum		id = row->values[KLANTCONTACT_ID];

	if (row_insert_if_new(reg, row))
	{
		if (id_is_destroyed(reg, TABLE_KLANTCONTACT, id))
			raise_id_in_use(reg, id);
		return true;
	}
	if (is_registered(reg, row))
		return false;
	if (id_exists(reg, id))
		raise_id_in_use(reg, id);
	rows_insert(reg, &input->document->rows[TABLE_KLANTCONTACT], TABLE_KLANTCONTACT);
	return true;
}

static void
register_document(const Register *reg, Input *input, const Row *row)
{
	bool		with_id = ROW_HAS(row, KLANTCONTACT_ID);

	if (with_id && is_registered(reg, row))
		return;
	input_link_acting_actor(input, reg);
	faults_raise(&input->faults, reg);
	if (with_id)
	{
		if (!insert_with_id(reg, input, row))
			return;
		document_complete(input->document);
		document_insert_children(reg, input->document);
	}
	else
	{
		document_complete(input->document);
		document_insert(reg, input->document, false);
	}
}

static const pg_uuid_t *
register_jsonb(const Register *reg, Jsonb *invoer)
{
	Input		input;
	Row		   *row;

	input_init(&input, reg, 1);
	row = input_read_jsonb(&input, TABLE_KLANTCONTACT, invoer);
	faults_raise(&input.faults, reg);
	input_resolve(&input, reg);
	faults_raise(&input.faults, reg);
	register_document(reg, &input, row);
	return DatumGetUUIDP(row->values[KLANTCONTACT_ID]);
}

static Datum
registreer(PG_FUNCTION_ARGS)
{
	Register	reg;

	call_begin_insert(fcinfo, TABLE_KLANTCONTACT, &reg);
	return call_end(register_jsonb(&reg, argument_document(fcinfo, 1)));
}

/* registreer(register regnamespace, invoer jsonb) → uuid */
Datum
klantcontact_registreer(PG_FUNCTION_ARGS)
{
	return as_one_change(registreer, fcinfo);
}
