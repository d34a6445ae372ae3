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

/* The statements of PLAN_INZAGE: their variants. */
typedef enum InzagePart
{
	INZAGE_KLANTCONTACTEN,
	INZAGE_VERTEGENWOORDIGINGEN,
	INZAGE_MUTATIES
} InzagePart;

/* In the order in which they took place. */
static char *
klantcontacten_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT k.id::pg_catalog.uuid FROM ONLY %s AS b JOIN ONLY %s AS k"
					" ON k.id OPERATOR(pg_catalog.=) b.klantcontact"
					" WHERE b.partij OPERATOR(pg_catalog.=) $1"
					" ORDER BY k.plaatsgevonden_op USING OPERATOR(pg_catalog.<),"
					" k.nummer USING OPERATOR(pg_catalog.<)",
					register_table(reg, TABLE_BETROKKENE), register_table(reg, TABLE_KLANTCONTACT));
}

static char *
vertegenwoordigingen_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT pg_catalog.jsonb_build_object('id', v.id,"
					" 'vertegenwoordigende', v.vertegenwoordigende,"
					" 'vertegenwoordigde', v.vertegenwoordigde) FROM ONLY %s AS v"
					" WHERE v.vertegenwoordigende OPERATOR(pg_catalog.=) $1"
					" OR v.vertegenwoordigde OPERATOR(pg_catalog.=) $1"
					" ORDER BY v.id USING OPERATOR(pg_catalog.<)",
					register_table(reg, TABLE_VERTEGENWOORDIGING));
}

/* Runs one of them for this partij; the result is in SPI_tuptable. */
static void
run(const Register *reg, InzagePart part, StatementText text, Datum partij)
{
	Oid			argtype = UUIDOID;

	plan_read_as_owner(plan_get(reg, PLAN_INZAGE, part, text, NULL, 1, &argtype),
					   &partij, NULL, reg->tables[TABLE_PARTIJ]);
}

static Datum
result_value(uint64 row)
{
	bool		isnull;

	return SPI_getbinval(SPI_tuptable->vals[row], SPI_tuptable->tupdesc, 1, &isnull);
}

/* The objects that a statement gives, as an array. */
static void
push_objects(JsonbBuild *build, const char *key)
{
	json_push_key(build, key);
	jsonb_push(build, WJB_BEGIN_ARRAY, NULL);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		CHECK_FOR_INTERRUPTS();
		json_push_jsonb(build, WJB_ELEM, DatumGetJsonbP(result_value(i)));
	}
	jsonb_push(build, WJB_END_ARRAY, NULL);
}

static void
push_klantcontacten(JsonbBuild *build, const Register *reg, Datum partij)
{
	Document   *document;
	Datum	   *ids;
	int			count;

	run(reg, INZAGE_KLANTCONTACTEN, klantcontacten_text, partij);
	count = (int) SPI_processed;
	ids = palloc_extended((count + 1) * sizeof(Datum), MCXT_ALLOC_HUGE);
	for (int i = 0; i < count; i++)
		ids[i] = result_value(i);
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
	jsonb_push(build, WJB_BEGIN_OBJECT, NULL);
	json_push_key(build, "partij");
	json_push_row(build, partijen, partijen->rows[TABLE_PARTIJ].rows[0], true);
	run(reg, INZAGE_VERTEGENWOORDIGINGEN, vertegenwoordigingen_text, partij);
	push_objects(build, "vertegenwoordigingen");
	push_klantcontacten(build, reg, partij);
	run(reg, INZAGE_MUTATIES, inzage_mutaties_text, partij);
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
