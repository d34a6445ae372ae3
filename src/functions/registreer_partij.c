/*-------------------------------------------------------------------------
 *
 * registreer_partij.c
 *	  registreer_partij() and registreer_actor().
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/registreer_partij.c
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

#include "rules/rules.h"
#include "triggers/deferral.h"
#include "compat.h"
#include "document/reader.h"
#include "register/arrays.h"
#include "register/match_keys.h"
#include "register/statement.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/destroyed.h"
#include "document/insert.h"

#define UNIQUE_BSN "partij_identificator_uniek"

/* Anybody reads the number of a lock in pg_locks: it tells so many bits of a hash. */
#define LOCK_BITS 10

PG_FUNCTION_INFO_V1(klantcontact_registreer_partij);
PG_FUNCTION_INFO_V1(klantcontact_registreer_actor);

/*
 * The partijen that could be meant by the identificatoren $1 of one of soort $2, those
 * with most of them first, and how many: of that soort, with at least one, different in
 * none of the kinds that both have, and an organisatie is a vestiging or it is not.
 */
static const Statement search_existing = {
	"WITH given AS MATERIALIZED (SELECT klantcontact.identificator_soort(o.i) AS kind,"
	" klantcontact.identificator_sleutel(o.i) AS key FROM unnest($1) AS o (i))"
	" SELECT f.partij::uuid, f.n FROM (SELECT t.partij, count(*) AS n FROM given AS g, LATERAL"
	" (SELECT i.partij FROM ONLY {partij_identificator} AS i"
	" WHERE klantcontact.identificator_sleutel(i.objectidentificator) = g.key OFFSET 0) AS t"
	" GROUP BY t.partij OFFSET 0) AS f"
	" WHERE (SELECT p.soort_partij = $2 FROM ONLY {partij} AS p WHERE p.id = f.partij)"
	" AND (SELECT bool_and(COALESCE(klantcontact.identificator_sleutel(t.objectidentificator)"
	" = (SELECT g.key FROM given AS g WHERE g.kind ="
	" klantcontact.identificator_soort(t.objectidentificator) LIMIT 1), true))"
	" AND bool_or(klantcontact.code_soort_object_id(t.objectidentificator) = 'vestigingsnummer') ="
	" (SELECT bool_or(klantcontact.code_soort_object_id(o.i) = 'vestigingsnummer') FROM unnest($1) AS o (i))"
	" FROM ONLY {partij_identificator} AS t WHERE t.partij = f.partij AND t.objectidentificator IS NOT NULL)"
	" ORDER BY f.n USING > LIMIT 2",
	.by = BY_OWNER,.owner = TABLE_PARTIJ_IDENTIFICATOR
};

static void
raise_several(const Register *reg)
{
	ereport(ERROR,
			(errcode(ERRCODE_UNIQUE_VIOLATION),
			 errmsg("$.partijIdentificatoren: several partijen have an identificator of this partij"),
			 errdetail("There is not one partij that could be meant."),
			 errhint("Refer to the partij by its id, or give more of its identificatoren."),
			 violation_fields(reg, TABLE_PARTIJ_IDENTIFICATOR, NULL)));
}

/* The partij of this soort that these identificatoren mean, if it is there. */
static bool
find_existing(const Register *reg, Datum identificatoren, Datum kind, pg_uuid_t *id)
{
	Oid			argtypes[] = {get_array_type(column_type(COLUMN_OBJECTIDENTIFICATOR)),
	column_type(COLUMN_SOORT_PARTIJ)};
	Datum		args[] = {identificatoren, kind};
	StatementCall call = {.nargs = lengthof(argtypes),.argtypes = argtypes,.values = args};

	statement_call(&search_existing, reg, &call);
	if (SPI_processed == 0)
		return false;
	if (SPI_processed > 1 && DatumGetInt64(result_value(0, 2)) == DatumGetInt64(result_value(1, 2)))
		raise_several(reg);
	*id = *DatumGetUUIDP(result_value(0, 1));
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
	return identificator_kind(identificator) == BASE_BSN;
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
		struct varlena *value = (struct varlena *) DatumGetPointer(identificator_key(values[i]));

		if (!is_bsn(values[i]))
			hashes[hashed++] = DatumGetUInt32(hash_any((unsigned char *) VARDATA_ANY(value),
													   VARSIZE_ANY_EXHDR(value))) &
				((1 << LOCK_BITS) - 1);
	}
	qsort(hashes, hashed, sizeof(uint32), compare_uint32);
	for (int i = 0; i < hashed; i++)
	{
		if (i == 0 || hashes[i] != hashes[i - 1])
			LockDatabaseObject(reg->tables[TABLE_PARTIJ_IDENTIFICATOR], hashes[i], 0,
							   ExclusiveLock);
	}
	pfree(hashes);
}

static void
insert_partij(const Register *reg, Document *document)
{
	Rows		with_id = rows_with_id(document, TABLE_PARTIJ);

	document_complete(document);
	partij_insert(reg, document);
	refuse_destroyed(reg, &with_id);
}

/* Another partij has the BSN; the error of the index would show it. */
static void
raise_known_bsn(const Register *reg, const Document *document, bool hint_give)
{
	const Rows *rows = &document->rows[TABLE_PARTIJ_IDENTIFICATOR];
	const int	column = PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR;
	const char *path = "$.partijIdentificatoren";

	for (int i = 0; i < rows->count; i++)
	{
		Place		place = PLACE_OF_ROW(rows->rows[i]);

		if (ROW_HAS(rows->rows[i], column) &&
			is_bsn(rows->rows[i]->values[column]))
			path = place_path(&place);
	}
	ereport(ERROR,
			(errcode(ERRCODE_UNIQUE_VIOLATION),
			 errmsg_internal("%s: %s", path,
							 violation_message(ERRCODE_UNIQUE_VIOLATION,
											   TABLE_PARTIJ_IDENTIFICATOR, NULL, UNIQUE_BSN)),
			 errdetail("Another partij has this BSN."),
			 hint_give ? errhint("With bij_bestaand := 'geef' the id of a partij that is there is given.") :
			 errhint("That partij has another identificator of a kind that is given here."),
			 violation_fields(reg, TABLE_PARTIJ_IDENTIFICATOR, UNIQUE_BSN)));
}

static bool
is_known_bsn(const ErrorData *error)
{
	return error->sqlerrcode == ERRCODE_UNIQUE_VIOLATION && error->constraint_name != NULL &&
		strcmp(error->constraint_name, UNIQUE_BSN) == 0;
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

	if (error != NULL && !is_known_bsn(error))
		ReThrowError(error);
	return error;
}

/* Inserts a partij that must be new. */
static void
insert_new_partij(const Register *reg, Document *document)
{
	MemoryContext context = CurrentMemoryContext;

	PG_TRY();
	{
		insert_partij(reg, document);
	}
	PG_CATCH();
	{
		ErrorData  *error;

		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		if (!is_known_bsn(error))
			PG_RE_THROW();
		FlushErrorState();
		raise_known_bsn(reg, document, true);
	}
	PG_END_TRY();
}

/* The objectidentificatoren of the partij; how many. */
static int
given_identificatoren(const Document *document, Datum **values)
{
	const Rows *rows = &document->rows[TABLE_PARTIJ_IDENTIFICATOR];
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
	Datum	   *values;
	int			count = given_identificatoren(document, &values);
	Datum		kind = partij->values[PARTIJ_SOORT_PARTIJ];
	Datum		array;
	ErrorData  *error = NULL;
	pg_uuid_t	existing;

	array = value_array(values, NULL, count, column_type(COLUMN_OBJECTIDENTIFICATOR));
	lock_identificatoren(reg, values, count);
	if (find_existing(reg, array, kind, &existing))
		return existing;
	if (any_is_bsn(values, count))
		error = try_insert_partij(reg, document);
	else
		insert_partij(reg, document);
	if (error == NULL)
		return *DatumGetUUIDP(partij->values[PARTIJ_ID]);
	if (!find_existing(reg, array, kind, &existing))
		raise_known_bsn(reg, document, false);
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

	call_begin_insert(fcinfo, TABLE_PARTIJ, &reg);
	find = takes_existing(text_to_cstring(PG_GETARG_TEXT_PP(2)));
	input_init(&input, &reg, 1);
	row = input_read_jsonb(&input, TABLE_PARTIJ, argument_document(fcinfo, 1));
	faults_raise(&input.faults, &reg);
	input_resolve(&input, &reg);
	faults_raise(&input.faults, &reg);
	if (find)
		id = find_or_insert_partij(&reg, input.document, row);
	else
	{
		insert_new_partij(&reg, input.document);
		id = *DatumGetUUIDP(row->values[PARTIJ_ID]);
	}
	return call_end(&id);
}

/* registreer_partij(register regnamespace, invoer jsonb, bij_bestaand text) → uuid */
Datum
klantcontact_registreer_partij(PG_FUNCTION_ARGS)
{
	return as_one_change(registreer_partij, fcinfo);
}

/* registreer_actor(register regnamespace, invoer jsonb) → uuid */
Datum
klantcontact_registreer_actor(PG_FUNCTION_ARGS)
{
	Register	reg;
	Input		input;
	Row		   *row;

	call_begin_insert(fcinfo, TABLE_ACTOR, &reg);
	input_init(&input, &reg, 1);
	row = input_read_jsonb(&input, TABLE_ACTOR, argument_document(fcinfo, 1));
	faults_raise(&input.faults, &reg);
	input_resolve(&input, &reg);
	faults_raise(&input.faults, &reg);
	document_complete(input.document);
	document_insert(&reg, input.document, false);
	return call_end(DatumGetUUIDP(row->values[ACTOR_ID]));
}
