/*-------------------------------------------------------------------------
 *
 * registreer_partij.c
 *	  registreer_partij() and registreer_actor().
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rows/registreer_partij.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/resowner.h"

#include "commit/uitstel.h"
#include "compat.h"
#include "input/reader.h"
#include "model/plan.h"
#include "rows/call.h"
#include "rows/insert.h"
#include "types/types.h"

#define ZOEK_PARTIJ 0x400
#define UNIQUE_BSN "partij_identificator_uniek"

/* Anybody reads the number of a lock in pg_locks: it tells so many bits of a hash. */
#define LOCK_BITS 10

PG_FUNCTION_INFO_V1(klantcontact_registreer_partij);
PG_FUNCTION_INFO_V1(klantcontact_registreer_actor);

/*
 * A BSN identifies the same person whatever register it is said to come from,
 * as the unique index on it says.
 */
static char *
existing_text(const Register *reg, uint64 variant, const void *arg)
{
	const char *tabel = register_tabel(reg, TABEL_PARTIJ_IDENTIFICATOR);

	(void) variant;
	(void) arg;
	return psprintf("SELECT DISTINCT r.partij::pg_catalog.uuid FROM pg_catalog.unnest($1) AS o (sleutel), "
					"LATERAL (SELECT t.partij FROM %s AS t "
					"WHERE t.objectidentificator OPERATOR(klantcontact.=) o.sleutel "
					"UNION ALL SELECT t.partij FROM %s AS t "
					"WHERE klantcontact.code_soort_object_id(t.objectidentificator) OPERATOR(pg_catalog.=) 'bsn' "
					"AND klantcontact.code_soort_object_id(o.sleutel) OPERATOR(pg_catalog.=) 'bsn' "
					"AND klantcontact.object_id(t.objectidentificator) OPERATOR(pg_catalog.=) klantcontact.object_id(o.sleutel)"
					") AS r LIMIT 2",
					tabel, tabel);
}

static void
raise_several(const Register *reg)
{
	ereport(ERROR,
			(errcode(ERRCODE_UNIQUE_VIOLATION),
			 errmsg("several partijen have an identificator of this partij"),
			 errdetail("At $.partijIdentificatoren: there is not one partij that could be meant."),
			 errhint("Refer to the partij by its id."),
			 err_generic_string(PG_DIAG_SCHEMA_NAME, get_namespace_name(reg->schema)),
			 err_generic_string(PG_DIAG_TABLE_NAME,
								tabel_modellen[TABEL_PARTIJ_IDENTIFICATOR].naam)));
}

/* The partij that has one of these identificatoren already. */
static bool
find_existing(const Register *reg, Datum identificatoren, pg_uuid_t *id)
{
	Oid			argtype = get_array_type(kolom_type(KOLOM_OBJECTIDENTIFICATOR));
	bool		isnull;

	plan_execute_as_owner(plan_get(reg, PLAN_ZOEK, ZOEK_PARTIJ, existing_text,
								   NULL, 1, &argtype),
						  &identificatoren, NULL,
						  reg->tabellen[TABEL_PARTIJ_IDENTIFICATOR]);
	if (SPI_processed == 0)
		return false;
	if (SPI_processed > 1)
		raise_several(reg);
	*id = *DatumGetUUIDP(SPI_getbinval(SPI_tuptable->vals[0],
									   SPI_tuptable->tupdesc, 1, &isnull));
	return true;
}

static int
compare_uint32(const void *a, const void *b)
{
	uint32		left = *(const uint32 *) a;
	uint32		right = *(const uint32 *) b;

	return left < right ? -1 : left > right;
}

static bool
is_bsn(Datum identificator)
{
	TextSpan	parts[OBJECTDELEN];

	objectidentificator_read(identificator, parts);
	return parts[CODE_SOORT_OBJECT_ID].len == strlen("bsn") &&
		pg_strncasecmp(parts[CODE_SOORT_OBJECT_ID].str, "bsn", strlen("bsn")) == 0;
}

/*
 * Makes others who are to find or make a partij with one of these
 * identificatoren wait until this transaction ends.  Always in the same order,
 * against deadlocks.  A BSN needs no lock: the unique index on it makes the second
 * one wait.  Of the others few bits are enough: who has the same ones by chance
 * waits, and a transaction never holds more locks than there are values.
 */
static void
lock_identificatoren(const Register *reg, Datum *values, int count)
{
	uint32	   *hashes = palloc_extended(count * sizeof(uint32), MCXT_ALLOC_HUGE);
	int			hashed = 0;

	for (int i = 0; i < count; i++)
	{
		struct varlena *value = PG_DETOAST_DATUM_PACKED(values[i]);

		if (!is_bsn(values[i]))
			hashes[hashed++] = DatumGetUInt32(hash_any((unsigned char *) VARDATA_ANY(value),
													   VARSIZE_ANY_EXHDR(value))) &
				((1 << LOCK_BITS) - 1);
	}
	qsort(hashes, hashed, sizeof(uint32), compare_uint32);
	for (int i = 0; i < hashed; i++)
	{
		if (i == 0 || hashes[i] != hashes[i - 1])
			LockDatabaseObject(reg->tabellen[TABEL_PARTIJ_IDENTIFICATOR], hashes[i], 0,
							   ExclusiveLock);
	}
	pfree(hashes);
}

static void
insert_partij(const Register *reg, Document *document)
{
	document_complete(document);
	partij_insert(reg, document);
}

/*
 * Inserts a partij in a subtransaction.  NULL, or the error when another partij
 * turned out to have its BSN; other errors go up.
 */
static ErrorData *
try_insert_partij(const Register *reg, Document *document)
{
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	ErrorData  *volatile error = NULL;

	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(context);
	PG_TRY();
	{
		insert_partij(reg, document);
		ReleaseCurrentSubTransaction();
	}
	PG_CATCH();
	{
		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		FlushErrorState();
		RollbackAndReleaseCurrentSubTransaction();
	}
	PG_END_TRY();
	MemoryContextSwitchTo(context);
	CurrentResourceOwner = owner;

	if (error != NULL &&
		(error->sqlerrcode != ERRCODE_UNIQUE_VIOLATION ||
		 error->constraint_name == NULL ||
		 strcmp(error->constraint_name, UNIQUE_BSN) != 0))
		ReThrowError(error);
	return error;
}

/* The objectidentificatoren of the partij; how many. */
static int
given_identificatoren(const Document *document, Datum **values)
{
	const Rows *rows = &document->rows[TABEL_PARTIJ_IDENTIFICATOR];
	int			count = 0;

	*values = palloc_extended((rows->count + 1) * sizeof(Datum), MCXT_ALLOC_HUGE);
	for (int i = 0; i < rows->count; i++)
	{
		if (ROW_HAS(rows->rows[i], PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR))
			(*values)[count++] =
				rows->rows[i]->values[PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR];
	}
	return count;
}

static bool
any_is_bsn(Datum *values, int count)
{
	for (int i = 0; i < count; i++)
	{
		if (is_bsn(values[i]))
			return true;
	}
	return false;
}

/*
 * Finds the partij, or makes it; its id.  Whoever does the same at the same time
 * waits, by a lock or by the unique index on BSNs, which also tells of who inserts
 * without asking.
 */
static pg_uuid_t
find_or_insert_partij(const Register *reg, Document *document, const Row *partij)
{
	Oid			type = kolom_type(KOLOM_OBJECTIDENTIFICATOR);
	Datum	   *values;
	int			count = given_identificatoren(document, &values);
	Datum		array;
	ErrorData  *error = NULL;
	pg_uuid_t	existing;

	array = PointerGetDatum(construct_array(values, count, type, -1, false,
											TYPALIGN_INT));
	lock_identificatoren(reg, values, count);
	if (find_existing(reg, array, &existing))
		return existing;
	if (any_is_bsn(values, count))
		error = try_insert_partij(reg, document);
	else
		insert_partij(reg, document);
	if (error == NULL)
		return *DatumGetUUIDP(partij->values[PARTIJ_ID]);
	if (!find_existing(reg, array, &existing))
		ReThrowError(error);
	return existing;
}

static bool
takes_existing(const char *bij_bestaand)
{
	if (strcmp(bij_bestaand, "fout") == 0)
		return false;
	if (strcmp(bij_bestaand, "geef") == 0)
		return true;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
			 errmsg("invalid value for parameter \"bij_bestaand\""),
			 errhint("Allowed values: fout, geef.")));
}

static Datum
registreer_partij(PG_FUNCTION_ARGS)
{
	Register	reg;
	Input		input;
	Row		   *row;
	pg_uuid_t	id;
	bool		find;

	call_begin(fcinfo, TABEL_PARTIJ, &reg);
	find = takes_existing(text_to_cstring(PG_GETARG_TEXT_PP(2)));
	input_init(&input, 1);
	row = input_read_jsonb(&input, TABEL_PARTIJ, PG_GETARG_JSONB_P(1));
	faults_raise(&input.faults, &reg);
	input_resolve(&input, &reg);
	faults_raise(&input.faults, &reg);
	if (find)
		id = find_or_insert_partij(&reg, input.document, row);
	else
	{
		insert_partij(&reg, input.document);
		id = *DatumGetUUIDP(row->values[PARTIJ_ID]);
	}
	return call_end(&id);
}

/* registreer_partij(register regnamespace, invoer jsonb, bij_bestaand text) → uuid */
Datum
klantcontact_registreer_partij(PG_FUNCTION_ARGS)
{
	return als_een_wijziging(registreer_partij, fcinfo);
}

/* registreer_actor(register regnamespace, invoer jsonb) → uuid */
Datum
klantcontact_registreer_actor(PG_FUNCTION_ARGS)
{
	Register	reg;
	Input		input;
	Row		   *row;

	call_begin(fcinfo, TABEL_ACTOR, &reg);
	input_init(&input, 1);
	row = input_read_jsonb(&input, TABEL_ACTOR, PG_GETARG_JSONB_P(1));
	faults_raise(&input.faults, &reg);
	input_resolve(&input, &reg);
	faults_raise(&input.faults, &reg);
	document_complete(input.document);
	document_insert(&reg, input.document);
	return call_end(DatumGetUUIDP(row->values[ACTOR_ID]));
}
