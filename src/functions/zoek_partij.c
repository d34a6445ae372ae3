/*-------------------------------------------------------------------------
 *
 * zoek_partij.c
 *	  zoek_partij(): partijen by what names them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/zoek_partij.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/tuplestore.h"

#include "functions/zoek_partij_request.h"
#include "register/statement.h"
#include "document/json.h"
#include "rights/named.h"
#include "rights/sight.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/fetch.h"
#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_zoek_partij);

/*
 * The partijen with the adres $1, of soort $2 or of any, however it is written; and,
 * when it was given for one contact, in which.  Of each soort that writes in its own
 * way one key is looked up; what is found must be the same by its own soort.
 */
static const Statement by_adres = {
	"SELECT DISTINCT x.partij, x.klantcontact FROM (SELECT t.partij, t.betrokkene,"
	" t.soort_digitaal_adres, t.adres FROM ONLY {digitaal_adres} AS t"
	" WHERE klantcontact.adres_sleutel(t.soort_digitaal_adres, t.adres) = ANY (ARRAY["
	"klantcontact.adres_sleutel('" EMAIL "', $1), klantcontact.adres_sleutel('telefoon', $1), $1]) OFFSET 0) AS d,"
	" LATERAL (SELECT d.partij::uuid, NULL::uuid WHERE d.partij IS NOT NULL UNION ALL"
	" SELECT b.partij::uuid, b.klantcontact::uuid FROM ONLY {betrokkene} AS b"
	" WHERE b.id = d.betrokkene AND d.partij IS NULL AND b.partij IS NOT NULL OFFSET 0) AS x (partij, klantcontact)"
	" WHERE klantcontact.adres_sleutel(d.soort_digitaal_adres, d.adres) ="
	" klantcontact.adres_sleutel(d.soort_digitaal_adres, $1)"
	" AND ($2 IS NULL OR d.soort_digitaal_adres = $2)"
	" ORDER BY x.partij USING <",
	.by = BY_OWNER_READ,.owner = TABLE_PARTIJ
};

/*
 * By the value as it is: a BSN leads to the partij that bears it, not to what the
 * same person is besides (R75).
 */
static const Statement by_identificator = {
	"SELECT DISTINCT t.partij::uuid, NULL::uuid FROM ONLY {partij_identificator} AS t"
	" WHERE t.objectidentificator = $1 AND $2 IS NULL",
	.by = BY_OWNER_READ,.owner = TABLE_PARTIJ
};

static const Statement by_nummer = {
	"SELECT t.id::uuid, NULL::uuid FROM ONLY {partij} AS t WHERE t.nummer = $1 AND $2 IS NULL",
	.by = BY_OWNER_READ,.owner = TABLE_PARTIJ
};

/*
 * The ids that were found.  What was given for one contact leads to the partij for
 * who sees that contact, as it tells of it.
 */
static Datum *
seen_ids(const Register *reg, int *count)
{
	SPITupleTable *rows = SPI_tuptable;
	uint64		found = SPI_processed;
	Sight	   *sight = under_access(reg) ? sight_of_register(reg) : NULL;
	Datum	   *ids = palloc_extended((found + 1) * sizeof(Datum), MCXT_ALLOC_HUGE);

	*count = 0;
	for (uint64 i = 0; i < found; i++)
	{
		bool		isnull;
		Datum		id = SPI_getbinval(rows->vals[i], rows->tupdesc, 1, &isnull);
		Datum		klantcontact = SPI_getbinval(rows->vals[i], rows->tupdesc, 2, &isnull);

		CHECK_FOR_INTERRUPTS();
		if (!isnull && sight != NULL && !sight_klantcontact(sight, klantcontact))
			continue;
		if (*count == 0 || memcmp(DatumGetUUIDP(ids[*count - 1]), DatumGetUUIDP(id), UUID_LEN) != 0)
			ids[(*count)++] = id;
	}
	return ids;
}

/* The ids of the partijen that are looked for. */
static Datum *
find(const Register *reg, const SearchRequest *question, int *count)
{
	const int	kind = DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES;
	bool		has_kind = question->adres != NULL && ROW_HAS(question->adres, kind);
	const struct
	{
		const Statement *statement;
		Oid			type;
	}			manners[] = {
		[SEARCH_NUMMER] = {&by_nummer, INT8OID},
		[SEARCH_IDENTIFICATOR] = {&by_identificator, column_type(COLUMN_OBJECTIDENTIFICATOR)},
		[SEARCH_ADRES] = {&by_adres, TEXTOID}
	};
	Oid			types[] = {manners[question->manner].type, TEXTOID};
	Datum		values[] = {question->value, has_kind ? question->adres->values[kind] : (Datum) 0};
	StatementCall call = {.nargs = lengthof(types),.argtypes = types,.values = values,.nulls = has_kind ? "  " : " n"};

	statement_call(manners[question->manner].statement, reg, &call);
	return seen_ids(reg, count);
}

/* Numbers are guessed one after the other; an identificator is what somebody hands over. */
static void
check_way(const Register *reg, const SearchRequest *question)
{
	if (question->manner == SEARCH_NUMMER && under_access(reg) &&
		(rechten_of(reg, GetUserId()) & MAY_REGISTER_PARTIJEN) == 0)
		right_denied(reg, "permission denied to look for a partij by nummer", RECHT_KLANTCONTACTCENTRUM);
}

static void
put_partijen(ReturnSetInfo *rsinfo, const Document *document)
{
	const Rows *partijen = &document->rows[TABLE_PARTIJ];

	for (int i = 0; i < partijen->count; i++)
	{
		JsonbBuild	build = {0};
		Datum		value;
		bool		isnull = false;

		CHECK_FOR_INTERRUPTS();
		json_push_row(&build, document, partijen->rows[i], true);
		value = JsonbPGetDatum(JsonbValueToJsonb(build.result));
		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, &value, &isnull);
	}
}

/* zoek_partij(register regnamespace, invoer jsonb) → setof jsonb */
Datum
klantcontact_zoek_partij(PG_FUNCTION_ARGS)
{
	Register	reg;
	Input		input;
	SearchRequest question = {0};
	Datum	   *ids;
	int			count;

	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	call_begin(fcinfo, TABLE_KLANTCONTACT, &reg);
	input_init(&input, &reg, 1);
	search_request_read(&input, argument_document(fcinfo, 1), &question);
	faults_raise(&input.faults, &reg);
	check_way(&reg, &question);
	input_resolve(&input, &reg);
	faults_raise(&input.faults, &reg);
	ids = find(&reg, &question, &count);
	for (int i = 0; question.manner == SEARCH_IDENTIFICATOR && i < count; i++)
		named_note(&reg, DatumGetUUIDP(ids[i]));
	put_partijen((ReturnSetInfo *) fcinfo->resultinfo,
				 partijen_fetch_as_owner(&reg, ids, count));
	SPI_finish();
	return (Datum) 0;
}
