/*-------------------------------------------------------------------------
 *
 * valideer.c
 *	  valideer(): every fault of a document at once.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/valideer.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "compat.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/destroyed.h"
#include "document/insert.h"
#include "functions/registreer.h"
#include "functions/valideer.h"

PG_FUNCTION_INFO_V1(klantcontact_valideer);

char *
row_sentence(const Row *row, const char *rest)
{
	return psprintf("The %s %s", table_models[row->table].name, rest);
}

/* For an id that stands for another klantcontact; comes before all other rules. */
static void
add_other_id(Valideer *valideer)
{
	Place		row = PLACE_OF_ROW(valideer->klantcontact);
	Place		place = PLACE_KEY(&row, "id", 2);

	faults_add_rule(&valideer->input.faults, &place, ERRCODE_UNIQUE_VIOLATION,
					TABLE_KLANTCONTACT, "klantcontact_pkey", NULL,
					"A klantcontact with this id has been registered before, and is not the same.",
					NULL);
}

/*
 * Is it one that was registered before, just so?  Only a document that could be
 * read can be compared; of another with an id that is there, nothing more can
 * be said.
 */
static bool
may_be_registered(Valideer *valideer)
{
	if (!ROW_HAS(valideer->klantcontact, KLANTCONTACT_ID))
		return false;
	if (valideer->input.faults.list != NIL)
		return id_exists(&valideer->reg, valideer->klantcontact->values[KLANTCONTACT_ID]);
	switch (row_registered(&valideer->reg, valideer->klantcontact))
	{
		case REGISTERED_SAME:
			return true;
		case REGISTERED_OTHER:
			add_other_id(valideer);
			return false;
		default:
			if (id_is_destroyed(&valideer->reg, TABLE_KLANTCONTACT, valideer->klantcontact->values[KLANTCONTACT_ID]))
				add_other_id(valideer);
			return false;
	}
}

/* Adds to the faults, in the order in which registreer() would meet them. */
static void
validate(Valideer *valideer, Jsonb *invoer)
{
	input_init(&valideer->input, &valideer->reg, 0);
	valideer->klantcontact = input_read_jsonb(&valideer->input, TABLE_KLANTCONTACT, invoer);
	if (!JB_ROOT_IS_OBJECT(invoer))
		return;
	input_resolve(&valideer->input, &valideer->reg);
	if (may_be_registered(valideer))
		return;
	input_link_acting_actor(&valideer->input, &valideer->reg);
	mark_wrong_columns(valideer);
	document_complete(valideer->input.document);
	make_new_rows(valideer);
	fill_new_klantcontact(valideer);
	find_duplicates(valideer);
	find_violators(valideer);
	check_new_rows(valideer);
	if (valideer->input.faults.list == NIL)
		try_registration(valideer, invoer);
}

static void
put_fault(ReturnSetInfo *rsinfo, const Fault *fault)
{
	Datum		values[4] = {CStringGetTextDatum(fault->path),
		CStringGetTextDatum(unpack_sql_state(fault->sqlstate)), (Datum) 0,
	CStringGetTextDatum(fault_sentence(fault))};
	bool		nulls[4] = {false, false, fault->rule == NULL, false};

	if (fault->rule != NULL)
		values[2] = CStringGetTextDatum(fault->rule);
	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
}

/* valideer(register regnamespace, invoer jsonb) → table(pad, code, regel, melding) */
Datum
klantcontact_valideer(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Valideer	valideer = {0};
	ListCell   *lc;

	call_begin(fcinfo, TABLE_KLANTCONTACT, &valideer.reg);
	InitMaterializedSRF(fcinfo, 0);
	validate(&valideer, argument_document(fcinfo, 1));
	foreach(lc, valideer.input.faults.list)
	{
		put_fault(rsinfo, (const Fault *) lfirst(lc));
	}
	SPI_finish();
	return (Datum) 0;
}
