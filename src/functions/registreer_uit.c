/*-------------------------------------------------------------------------
 *
 * registreer_uit.c
 *	  registreer_uit(): the documents that a query gives, as a stream.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/registreer_uit.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "triggers/deferral.h"
#include "register/progress.h"
#include "register/query.h"
#include "document/arguments.h"
#include "document/call.h"
#include "functions/registreer.h"

/* More than this at a time saves nothing any more, and takes memory. */
#define MAX_BATCH 100000

PG_FUNCTION_INFO_V1(klantcontact_registreer_uit);

/* The rows that are being read. */
typedef struct Stream
{
	Portal		portal;
	Oid			type;			/* of the first column, without a domain */
	int			fetched;		/* how many so far */
	SPITupleTable *rows;		/* the last of them, in which the documents
								 * are */
} Stream;

static void
open_stream(Stream *stream, const char *query)
{
	TupleDesc	desc;

	stream->portal = query_open(query);
	if (stream->portal == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_CURSOR_DEFINITION),
				 errmsg("query of registreer_uit gives no rows"),
				 errhint("One statement is needed that gives rows, such as SELECT document FROM staging.")));
	desc = stream->portal->tupDesc;
	stream->type = desc->natts == 0 ? InvalidOid : getBaseType(TupleDescAttr(desc, 0)->atttypid);
	if (stream->type == VARCHAROID)
		stream->type = TEXTOID;
	if (stream->type != JSONBOID && stream->type != JSONOID && stream->type != TEXTOID)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("query of registreer_uit gives no documents"),
				 OidIsValid(stream->type) ? errdetail("Its first column is of type %s.", format_type_be(stream->type)) : 0,
				 errhint("The first column must be jsonb, json or text: one document in each row.")));
}

/* The documents of the next rows; how many.  The number of a row, from 0, is in the path of its faults. */
static int
fetch_documents(Stream *stream, int most, Jsonb **documents)
{
	int			count;

	query_fetch(stream->portal, most);
	stream->rows = SPI_tuptable;
	count = (int) SPI_processed;
	if (stream->fetched > PG_INT32_MAX - count)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("registreer_uit takes at most %d documents", PG_INT32_MAX)));
	for (int i = 0; i < count; i++)
	{
		bool		isnull;
		Datum		value = SPI_getbinval(stream->rows->vals[i], stream->rows->tupdesc, 1, &isnull);

		CHECK_FOR_INTERRUPTS();
		if (isnull)
			ereport(ERROR,
					(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
					 errmsg("$[%d]: the document is NULL", stream->fetched),
					 errhint("Leave out rows without a document.")));
		documents[i] = document_of_value(stream->type, value, stream->fetched++);
	}
	return count;
}

/*
 * A batch has a memory context of its own: what is kept is what the log and the guards at
 * commit keep.  The query runs as the caller, with the caller's search_path.
 */
static int64
register_stream(const Register *reg, const char *query, int batch)
{
	Stream		stream = {.fetched = 0};
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "klantcontact batch",
												  ALLOCSET_DEFAULT_SIZES);
	int			count;

	open_stream(&stream, query);
	do
	{
		MemoryContext old = MemoryContextSwitchTo(context);
		Jsonb	  **documents = palloc(batch * sizeof(Jsonb *));

		count = fetch_documents(&stream, batch, documents);
		documents_register(reg, documents, count, stream.fetched - count);
		SPI_freetuptable(stream.rows);
		MemoryContextSwitchTo(old);
		MemoryContextReset(context);
	} while (count == batch);
	query_close(stream.portal);
	return stream.fetched;
}

static Datum
registreer_uit(PG_FUNCTION_ARGS)
{
	Register	reg;
	int64		result;

	call_begin_insert(fcinfo, TABLE_KLANTCONTACT, &reg);
	if (PG_GETARG_INT32(2) < 1 || PG_GETARG_INT32(2) > MAX_BATCH)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("per_keer must be from 1 to %d", MAX_BATCH)));
	progress_begin(reg.tables[TABLE_KLANTCONTACT]);
	result = register_stream(&reg, text_to_cstring(PG_GETARG_TEXT_PP(1)), PG_GETARG_INT32(2));
	progress_end();
	SPI_finish();
	PG_RETURN_INT64(result);
}

/* registreer_uit(register regnamespace, query text, per_keer int) → bigint */
Datum
klantcontact_registreer_uit(PG_FUNCTION_ARGS)
{
	return as_one_change(registreer_uit, fcinfo);
}
