/*-------------------------------------------------------------------------
 *
 * splits.c
 *	  splits(): a klantcontact that holds several subjects becomes several.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/followup/splits.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "miscadmin.h"
#include "utils/array.h"

#include "checks/correctie.h"
#include "checks/regels.h"
#include "checks/voorwaarden.h"
#include "commit/bij_commit.h"
#include "commit/uitstel.h"
#include "compat.h"
#include "followup/deel.h"
#include "followup/kopie.h"
#include "followup/opvolging.h"
#include "model/plan.h"
#include "rows/arguments.h"
#include "rows/call.h"
#include "rows/fetch.h"
#include "rows/insert.h"

PG_FUNCTION_INFO_V1(klantcontact_splits);

typedef struct Splitsing
{
	const Register *reg;
	Datum		id;
	const Document *stored;
	const Row  *original;
	Document   *document;		/* the new parts with what is copied */
	const Deel *delen;
	int			count;
} Splitsing;

/* What all parts have in common. */
static const int shared_columns[] = {
	KLANTCONTACT_KANAAL, KLANTCONTACT_AARD, KLANTCONTACT_INDICATIE_CONTACT_GELUKT,
	KLANTCONTACT_TAAL, KLANTCONTACT_VERTROUWELIJK, KLANTCONTACT_PLAATSGEVONDEN_OP
};

static const int own_columns[] = {KLANTCONTACT_ONDERWERP, KLANTCONTACT_INHOUD};

static void
copy_columns(Document *document, const Row *from, Row *to, const int *columns, size_t count)
{
	for (size_t i = 0; i < count; i++)
	{
		if (ROW_HAS(from, columns[i]))
			row_set(document, to, columns[i], from->values[columns[i]]);
	}
}

/* All parts but the first become klantcontacten, in their order. */
static Document *
new_parts(const Splitsing *splitsing)
{
	Document   *document = document_new();

	for (int i = 1; i < splitsing->count; i++)
	{
		Row		   *row = document_add(document, TABEL_KLANTCONTACT, NULL, NULL, -1);

		CHECK_FOR_INTERRUPTS();
		copy_columns(document, splitsing->original, row, shared_columns, lengthof(shared_columns));
		copy_columns(document, splitsing->delen[i].row, row, own_columns, lengthof(own_columns));
		copy_actoren(splitsing->stored, splitsing->original, document, row);
		copy_betrokkenen(splitsing->stored, splitsing->original, document, row, false);
	}
	document_complete(document);
	return document;
}

static char *
verplaats_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) arg;
	return psprintf("UPDATE %s SET klantcontact = $1 WHERE id OPERATOR(pg_catalog.=) ANY ($2)"
					" AND klantcontact OPERATOR(pg_catalog.=) $3",
					register_tabel(reg, (Tabel) OPV_MEER(variant)));
}

/* The rows of one table that a part claims go there; P0002 when the caller may not. */
static void
move_rows(const Splitsing *splitsing, Tabel tabel, List *claims, Datum to)
{
	Oid			argtypes[] = {UUIDOID, UUIDARRAYOID, UUIDOID};
	int			count = list_length(claims);
	Datum	   *ids = (Datum *) palloc(count * sizeof(Datum));
	Datum		values[3];

	for (int i = 0; i < count; i++)
		ids[i] = UUIDPGetDatum((pg_uuid_t *) list_nth(claims, i));
	values[0] = to;
	values[1] = PointerGetDatum(construct_array(ids, count, UUIDOID, UUID_LEN, false, TYPALIGN_CHAR));
	values[2] = splitsing->id;
	plan_execute(plan_get(splitsing->reg, PLAN_OPVOLGING, OPV_MET(OPV_VERPLAATS, tabel),
						  verplaats_tekst, NULL, lengthof(argtypes), argtypes),
				 values, NULL, false);
	if (SPI_processed != (uint64) count)
		raise_not_there(splitsing->reg, tabel, ids[0]);
}

static void
split(void *arg)
{
	const Splitsing *splitsing = (const Splitsing *) arg;
	Row		  **rows = splitsing->document->rows[TABEL_KLANTCONTACT].rows;

	document_insert(splitsing->reg, splitsing->document, false);
	for (int i = 1; i < splitsing->count; i++)
	{
		for (int c = 0; c < CLAIM_COUNT; c++)
		{
			if (splitsing->delen[i].claims[c] != NIL)
				move_rows(splitsing, claim_tabellen[c], splitsing->delen[i].claims[c],
						  rows[i - 1]->values[KLANTCONTACT_ID]);
		}
	}
	klantcontact_wijzig(splitsing->reg, splitsing->id, splitsing->delen[0].row);
}

/* Locks the klantcontact, so that nothing comes to it, and reads it. */
static void
take_original(Splitsing *splitsing)
{
	Document   *nothing = document_new();

	klantcontact_wijzig(splitsing->reg, splitsing->id,
						document_add(nothing, TABEL_KLANTCONTACT, NULL, NULL, -1));
	splitsing->stored = document_fetch(splitsing->reg, &splitsing->id, 1, false);
	if (splitsing->stored->rows[TABEL_KLANTCONTACT].count == 0)
		raise_not_there(splitsing->reg, TABEL_KLANTCONTACT, splitsing->id);
	splitsing->original = splitsing->stored->rows[TABEL_KLANTCONTACT].rows[0];
}

/* A new part has no id that the caller could know it by: he is told which one it is. */
static void
check_parts(const Register *reg, const Datum *ids, int count)
{
	for (int i = 0; i < count; i++)
	{
		int			nr = guard_look(reg, TABEL_KLANTCONTACT, DatumGetUUIDP(ids[i]));
		const Regel *regel;

		CHECK_FOR_INTERRUPTS();
		if (nr < 0)
			continue;
		regel = &regels[voorwaarde_regel(nr)];
		ereport(ERROR,
				(errcode(ERRCODE_CHECK_VIOLATION),
				 errmsg("$[%d]: %s", i, violation_message(ERRCODE_CHECK_VIOLATION, TABEL_KLANTCONTACT,
														  NULL, regel->naam)),
				 errdetail("This part %s", voorwaarde_wat(nr)),
				 errhint("%s", regel->hint),
				 violation_fields(reg, TABEL_KLANTCONTACT, regel->naam)));
	}
}

static Datum
splits(PG_FUNCTION_ARGS)
{
	Register	reg;
	Input		input;
	Splitsing	splitsing = {.reg = &reg};
	char	   *reden;
	Datum	   *ids;

	call_begin_change(fcinfo, 3, &reg);
	call_check_may_insert(&reg, TABEL_KLANTCONTACT);
	splitsing.id = PG_GETARG_DATUM(1);
	reden = reden_argument(fcinfo, 3, &reg, splitsing.id);
	take_original(&splitsing);
	input_init(&input, 1);
	splitsing.delen = delen_read(&input, argument_document(fcinfo, 2), splitsing.stored, &splitsing.count);
	faults_raise(&input.faults, &reg);
	splitsing.document = new_parts(&splitsing);
	correctie_doe(reden, true, split, &splitsing);

	ids = (Datum *) palloc(splitsing.count * sizeof(Datum));
	ids[0] = splitsing.id;
	for (int i = 1; i < splitsing.count; i++)
		ids[i] = splitsing.document->rows[TABEL_KLANTCONTACT].rows[i - 1]->values[KLANTCONTACT_ID];
	check_parts(&reg, ids, splitsing.count);
	return end_with_ids(fcinfo, ids, splitsing.count);
}

/* splits(register regnamespace, id uuid, onderwerpen jsonb, reden text) → setof uuid */
Datum
klantcontact_splits(PG_FUNCTION_ARGS)
{
	return als_een_wijziging(splits, fcinfo);
}
