/*-------------------------------------------------------------------------
 *
 * hash.c
 *	  What makes the log a chain: digests of its rows.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/hash.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "common/cryptohash.h"
#include "lib/stringinfo.h"
#include "mb/pg_wchar.h"
#include "port/pg_bswap.h"
#include "utils/builtins.h"
#include "utils/jsonb.h"
#include "utils/uuid.h"

#include "compat.h"
#include "log/hash.h"

/* The first byte of what is hashed: another one for another form. */
#define HASH_VERSIE 1

#define ZOUT_LEN 16

static const int hash_columns[] = {
	MUTATIE_ID, MUTATIE_KETEN, MUTATIE_VOLGNUMMER, MUTATIE_TABEL, MUTATIE_RIJ,
	MUTATIE_KLANTCONTACT, MUTATIE_CORRECTIE, MUTATIE_ROL, MUTATIE_SESSIE_ROL,
	MUTATIE_ACTOR, MUTATIE_OP, MUTATIE_REDEN, MUTATIE_VOOR_DIGEST
};

bytea *
sha256_of(const void *data, Size len)
{
	bytea	   *result = palloc(VARHDRSZ + PG_SHA256_DIGEST_LENGTH);
	pg_cryptohash_ctx *ctx = pg_cryptohash_create(PG_SHA256);

	SET_VARSIZE(result, VARHDRSZ + PG_SHA256_DIGEST_LENGTH);
	if (pg_cryptohash_init(ctx) < 0 ||
		pg_cryptohash_update(ctx, data, len) < 0 ||
		pg_cryptohash_final(ctx, (uint8 *) VARDATA(result), PG_SHA256_DIGEST_LENGTH) < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INTERNAL_ERROR),
				 errmsg("could not compute SHA-256: %s", pg_cryptohash_error(ctx))));
	pg_cryptohash_free(ctx);
	return result;
}

bool
bytes_equal(const bytea *a, const bytea *b)
{
	return VARSIZE_ANY_EXHDR(a) == VARSIZE_ANY_EXHDR(b) &&
		memcmp(VARDATA_ANY(a), VARDATA_ANY(b), VARSIZE_ANY_EXHDR(a)) == 0;
}

/*----
 * voor
 * ----
 */

/* Appends text as UTF-8, so that it is the same bytes in any database. */
static void
append_utf8(StringInfo bytes, const char *data, int len)
{
	char	   *utf8 = pg_server_to_any(data, len, PG_UTF8);

	appendBinaryStringInfo(bytes, utf8, utf8 == data ? len : (int) strlen(utf8));
}

static bytea *
voor_digest(const bytea *zout, Datum before)
{
	Jsonb	   *jsonb = DatumGetJsonbP(before);
	const char *json = JsonbToCString(NULL, &jsonb->root, VARSIZE(jsonb));
	StringInfoData bytes;

	initStringInfo(&bytes);
	appendBinaryStringInfo(&bytes, VARDATA_ANY(zout), VARSIZE_ANY_EXHDR(zout));
	append_utf8(&bytes, json, (int) strlen(json));
	return sha256_of(bytes.data, bytes.len);
}

static bytea *
new_zout(void)
{
	bytea	   *zout = palloc(VARHDRSZ + ZOUT_LEN);

	SET_VARSIZE(zout, VARHDRSZ + ZOUT_LEN);
	if (!pg_strong_random(VARDATA(zout), ZOUT_LEN))
		ereport(ERROR,
				(errcode(ERRCODE_INTERNAL_ERROR),
				 errmsg("could not generate random values")));
	return zout;
}

void
mutatie_seal_voor(RowValues *mutatie)
{
	bool		nulls = mutatie->nulls[MUTATIE_VOOR];

	mutatie->nulls[MUTATIE_ZOUT] = mutatie->nulls[MUTATIE_VOOR_DIGEST] = nulls;
	mutatie->values[MUTATIE_ZOUT] = mutatie->values[MUTATIE_VOOR_DIGEST] = (Datum) 0;
	if (!nulls)
	{
		bytea	   *zout = new_zout();

		mutatie->values[MUTATIE_ZOUT] = PointerGetDatum(zout);
		mutatie->values[MUTATIE_VOOR_DIGEST] =
			PointerGetDatum(voor_digest(zout, mutatie->values[MUTATIE_VOOR]));
	}
}

void
mutatie_seal_wiped(RowValues *mutatie)
{
	bytea	   *digest = palloc(VARHDRSZ);

	SET_VARSIZE(digest, VARHDRSZ);
	mutatie->nulls[MUTATIE_VOOR] = mutatie->nulls[MUTATIE_ZOUT] = true;
	mutatie->values[MUTATIE_VOOR] = mutatie->values[MUTATIE_ZOUT] = (Datum) 0;
	mutatie->nulls[MUTATIE_VOOR_DIGEST] = false;
	mutatie->values[MUTATIE_VOOR_DIGEST] = PointerGetDatum(digest);
}

/* Were voor and zout taken away together?  Only voor_digest tells that they were. */
static bool
mutatie_is_wiped(const RowValues *mutatie)
{
	return !mutatie->nulls[MUTATIE_VOOR_DIGEST] &&
		mutatie->nulls[MUTATIE_VOOR] && mutatie->nulls[MUTATIE_ZOUT];
}

bool
mutatie_before_is_right(const RowValues *mutatie)
{
	if (mutatie->nulls[MUTATIE_VOOR_DIGEST])
		return mutatie->nulls[MUTATIE_VOOR] && mutatie->nulls[MUTATIE_ZOUT];
	if (mutatie->nulls[MUTATIE_VOOR] || mutatie->nulls[MUTATIE_ZOUT])
		return mutatie_is_wiped(mutatie);
	return bytes_equal(DatumGetByteaPP(mutatie->values[MUTATIE_VOOR_DIGEST]),
					   voor_digest(DatumGetByteaPP(mutatie->values[MUTATIE_ZOUT]),
								   mutatie->values[MUTATIE_VOOR]));
}

/*----
 * The whole row
 *
 * Each value is preceded by a byte that says whether there is one, and by its
 * length, so that no two rows give the same bytes.
 * ----
 */

static void
append_value(StringInfo bytes, const char *data, int len)
{
	uint32		length = pg_hton32((uint32) len);

	appendStringInfoChar(bytes, 1);
	appendBinaryStringInfo(bytes, (const char *) &length, sizeof(length));
	appendBinaryStringInfo(bytes, data, len);
}

static void
append_null(StringInfo bytes)
{
	appendStringInfoChar(bytes, 0);
}

static void
append_text(StringInfo bytes, const char *data, int len)
{
	StringInfoData utf8;

	initStringInfo(&utf8);
	append_utf8(&utf8, data, len);
	append_value(bytes, utf8.data, utf8.len);
	pfree(utf8.data);
}

static void
append_int64(StringInfo bytes, int64 value)
{
	uint64		network = pg_hton64((uint64) value);

	append_value(bytes, (const char *) &network, sizeof(network));
}

static void
append_varlena(StringInfo bytes, ColumnKind kind, Datum value)
{
	struct varlena *packed = PG_DETOAST_DATUM_PACKED(value);

	if (kind == COLUMN_TEXT)
		append_text(bytes, VARDATA_ANY(packed), VARSIZE_ANY_EXHDR(packed));
	else
		append_value(bytes, VARDATA_ANY(packed), VARSIZE_ANY_EXHDR(packed));
}

static void
append_column(StringInfo bytes, const RowValues *mutatie, int column)
{
	ColumnKind	kind = table_models[TABLE_MUTATIE].columns[column].kind;
	Datum		value = mutatie->values[column];
	const char *name;

	if (mutatie->nulls[column])
	{
		append_null(bytes);
		return;
	}
	switch (kind)
	{
		case COLUMN_UUID:
			append_value(bytes, (const char *) DatumGetUUIDP(value)->data, UUID_LEN);
			break;
		case COLUMN_NAME:
			name = NameStr(*DatumGetName(value));
			append_text(bytes, name, (int) strlen(name));
			break;
		case COLUMN_NUMMER:
		case COLUMN_MOMENT:
			append_int64(bytes, DatumGetInt64(value));
			break;
		default:
			append_varlena(bytes, kind, value);
			break;
	}
}

bytea *
mutatie_hash(const RowValues *mutatie, const bytea *previous)
{
	StringInfoData bytes;

	initStringInfo(&bytes);
	appendStringInfoChar(&bytes, HASH_VERSIE);
	if (previous == NULL)
		append_null(&bytes);
	else
		append_value(&bytes, VARDATA_ANY(previous), VARSIZE_ANY_EXHDR(previous));
	for (size_t i = 0; i < lengthof(hash_columns); i++)
		append_column(&bytes, mutatie, hash_columns[i]);
	return sha256_of(bytes.data, bytes.len);
}
