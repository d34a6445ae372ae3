/*-------------------------------------------------------------------------
 *
 * inzage.c
 *	  inzage(): what a register holds on one partij.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/inzage.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "miscadmin.h"

#include "register/statement.h"
#include "functions/inzage.h"
#include "document/json.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/fetch.h"

PG_FUNCTION_INFO_V1(klantcontact_inzage);

/* In the order in which they took place. */
static const Statement klantcontacten = {
	"SELECT k.id::uuid FROM ONLY {betrokkene} AS b JOIN ONLY {klantcontact} AS k ON k.id = b.klantcontact"
	" WHERE b.partij = $1 ORDER BY k.plaatsgevonden_op USING <, k.nummer USING <",
	.by = BY_OWNER_READ,.argtypes = {UUIDOID},.owner = TABLE_PARTIJ
};

static const Statement vertegenwoordigingen = {
	"SELECT jsonb_build_object('id', v.id, 'vertegenwoordigende', v.vertegenwoordigende,"
	" 'vertegenwoordigde', v.vertegenwoordigde) FROM ONLY {vertegenwoordiging} AS v"
	" WHERE v.vertegenwoordigende = $1 OR v.vertegenwoordigde = $1 ORDER BY v.id USING <",
	.by = BY_OWNER_READ,.argtypes = {UUIDOID},.owner = TABLE_PARTIJ
};

/* The objects that a statement gives, as an array. */
static void
push_objects(JsonbBuild *build, const char *key)
{
	json_push_key(build, key);
	jsonb_push(build, WJB_BEGIN_ARRAY, NULL);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		CHECK_FOR_INTERRUPTS();
		json_push_jsonb(build, WJB_ELEM, DatumGetJsonbP(result_value(i, 1)));
	}
	jsonb_push(build, WJB_END_ARRAY, NULL);
}

static void
push_klantcontacten(JsonbBuild *build, const Register *reg, Datum partij)
{
	Document   *document;
	Datum	   *ids;
	int			count;

	statement_run(&klantcontacten, reg, &partij);
	count = (int) SPI_processed;
	ids = palloc_extended((count + 1) * sizeof(Datum), MCXT_ALLOC_HUGE);
	for (int i = 0; i < count; i++)
		ids[i] = result_value(i, 1);
	document = document_fetch_as_owner(reg, ids, count);
	document_add_own_columns(reg, document);

	json_push_key(build, "klantcontacten");
	jsonb_push(build, WJB_BEGIN_ARRAY, NULL);
	for (int i = 0; i < count; i++)
	{
		const Rows *found = &document->rows[TABLE_KLANTCONTACT];
		int			first;

		CHECK_FOR_INTERRUPTS();
		if (rows_with(found, KLANTCONTACT_ID, DatumGetUUIDP(ids[i]), &first) > 0)
			json_push_for_partij(build, document, found->rows[first], DatumGetUUIDP(partij));
	}
	jsonb_push(build, WJB_END_ARRAY, NULL);
}

static void
push_inzage(JsonbBuild *build, const Register *reg, const Document *partijen, Datum partij)
{
	StatementCall mutaties = {.variant = reg->version,.values = &partij};

	jsonb_push(build, WJB_BEGIN_OBJECT, NULL);
	json_push_key(build, "partij");
	json_push_row(build, partijen, partijen->rows[TABLE_PARTIJ].rows[0], true);
	statement_run(&vertegenwoordigingen, reg, &partij);
	push_objects(build, "vertegenwoordigingen");
	push_klantcontacten(build, reg, partij);
	statement_call(&inzage_mutaties, reg, &mutaties);
	push_objects(build, "mutaties");
	jsonb_push(build, WJB_END_OBJECT, NULL);
}

/* inzage(register regnamespace, partij uuid) → jsonb */
Datum
klantcontact_inzage(PG_FUNCTION_ARGS)
{
	MemoryContext caller = CurrentMemoryContext;
	Datum		partij = PG_GETARG_DATUM(1);
	JsonbBuild	build = {0};
	Jsonb	   *result = NULL;
	Register	reg;
	Document   *partijen;

	register_of_schema(argument_register(fcinfo), &reg);
	call_check_beheer(&reg);
	check_spi(SPI_connect());
	partijen = partijen_fetch_as_owner(&reg, &partij, 1);
	document_add_own_columns(&reg, partijen);
	if (partijen->rows[TABLE_PARTIJ].count > 0)
	{
		push_inzage(&build, &reg, partijen, partij);
		MemoryContextSwitchTo(caller);
		result = JsonbValueToJsonb(build.result);
	}
	SPI_finish();
	if (result == NULL)
		PG_RETURN_NULL();
	PG_RETURN_JSONB_P(result);
}
