/*-------------------------------------------------------------------------
 *
 * zegel.c
 *	  One hash over the whole log, to be kept elsewhere.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/zegel.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/builtins.h"
#include "utils/datetime.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "log/walk.h"
#include "log/hash.h"
#include "functions/zegel.h"
#include "document/arguments.h"
#include "document/call.h"

/* The form of a seal; another one for another way to compute it. */
#define ZEGEL_VERSIE 1

PG_FUNCTION_INFO_V1(klantcontact_zegel);

void
zegel_begin(Zegel *zegel, TimestampTz moment)
{
	MemSet(zegel, 0, sizeof(Zegel));
	zegel->moment = moment;
}

void
zegel_after(Zegel *zegel, const RowValues *mutatie)
{
	const bytea *hash;
	uint8	   *bytes;
	Size		len;

	if (mutatie->nulls[MUTATIE_OP] || mutatie->nulls[MUTATIE_HASH] ||
		DatumGetTimestampTz(mutatie->values[MUTATIE_OP]) > zegel->moment)
		return;
	hash = DatumGetByteaPP(mutatie->values[MUTATIE_HASH]);
	len = VARSIZE_ANY_EXHDR(hash);
	bytes = palloc(sizeof(zegel->sum) + len);
	memcpy(bytes, zegel->sum, sizeof(zegel->sum));
	memcpy(bytes + sizeof(zegel->sum), VARDATA_ANY(hash), len);
	memcpy(zegel->sum, VARDATA(sha256_of(bytes, sizeof(zegel->sum) + len)), sizeof(zegel->sum));
	zegel->count++;
}

/*----
 * Text: version, moment in UTC, number of rows, hash
 * ----
 */

static char *
moment_text(TimestampTz moment)
{
	struct pg_tm tm;
	fsec_t		fsec;

	if (timestamp2tm(moment, NULL, &tm, &fsec, NULL, NULL) != 0)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("timestamp out of range")));
	return psprintf("%04d%02d%02dT%02d%02d%02d.%06dZ", tm.tm_year, tm.tm_mon, tm.tm_mday,
					tm.tm_hour, tm.tm_min, tm.tm_sec, (int) fsec);
}

static char *
zegel_text(const Zegel *zegel)
{
	char		hex[2 * PG_SHA256_DIGEST_LENGTH + 1];

	hex_encode((const char *) zegel->sum, sizeof(zegel->sum), hex);
	hex[sizeof(hex) - 1] = '\0';
	return psprintf("%d:%s:" INT64_FORMAT ":%s", ZEGEL_VERSIE, moment_text(zegel->moment),
					zegel->count, hex);
}

static bool
read_moment(const char *text, TimestampTz *moment)
{
	struct pg_tm tm = {0};
	int			fsec;
	int			utc = 0;

	return sscanf(text, "%4d%2d%2dT%2d%2d%2d.%6dZ", &tm.tm_year, &tm.tm_mon, &tm.tm_mday,
				  &tm.tm_hour, &tm.tm_min, &tm.tm_sec, &fsec) == 7 &&
		tm.tm_mon >= 1 && tm.tm_mon <= MONTHS_PER_YEAR && tm.tm_mday >= 1 && tm.tm_mday <= 31 &&
		tm2timestamp(&tm, fsec, &utc, moment) == 0;
}

/* Reads it leniently: what is not written back the same is no seal. */
static bool
read_fields(const char *text, Zegel *zegel)
{
	char		moment[32];
	char		hex[2 * PG_SHA256_DIGEST_LENGTH + 1];
	int			image;
	char		count[20];

	if (sscanf(text, "%4d:%31[0-9TZ.]:%19[0-9]:%64[0-9a-f]", &image, moment, count, hex) != 4 ||
		image != ZEGEL_VERSIE || strlen(hex) != sizeof(hex) - 1 ||
		!read_moment(moment, &zegel->moment))
		return false;
	zegel->count = strtoi64(count, NULL, 10);
	hex_decode(hex, sizeof(hex) - 1, (char *) zegel->sum);
	return strcmp(zegel_text(zegel), text) == 0;
}

void
zegel_lees(const char *text, Zegel *zegel)
{
	if (!read_fields(text, zegel))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("this text is not a seal"),
				 errhint("A seal is the text that klantcontact.zegel() gave, as a whole.")));
}

/*----
 * zegel()
 * ----
 */

static void
seal_row(void *arg, const RowValues *mutatie, bool of_ourselves)
{
	if (of_ourselves)
		ereport(ERROR,
				(errcode(ERRCODE_ACTIVE_SQL_TRANSACTION),
				 errmsg("the log holds changes of this transaction, which may yet be undone"),
				 errhint("Commit them first.")));
	zegel_after(arg, mutatie);
}

/*
 * Waits until all rows of the log with this moment, or an earlier one, are there.  Who
 * writes takes the lock on the log before the moment of its rows, so it is either among
 * the holders now, or takes a later moment.  Waiting for the holders takes no place in
 * the queue for the lock, so that nobody waits behind it.
 */
static void
wait_for_writers(const Register *reg)
{
	LOCKTAG		tag;

	SET_LOCKTAG_RELATION(tag, MyDatabaseId, reg->tables[TABLE_MUTATIE]);
	WaitForLockers(tag, ShareLock, false);
}

/* zegel(register regnamespace) → text */
Datum
klantcontact_zegel(PG_FUNCTION_ARGS)
{
	Register	reg;
	Zegel		zegel;
	Snapshot	snapshot;

	call_check_arguments(fcinfo, 1);
	call_check_primary(fcinfo);
	register_of_schema(argument_register(fcinfo), &reg);
	call_check_beheer(&reg);

	LockRelationOid(reg.tables[TABLE_MUTATIE], AccessShareLock);

	/* a row that is written in this very microsecond comes after it */
	zegel_begin(&zegel, GetCurrentTimestamp() - 1);
	wait_for_writers(&reg);
	snapshot = RegisterSnapshot(GetLatestSnapshot());

	log_walk(&reg, snapshot, NULL, NULL, seal_row, &zegel);
	UnregisterSnapshot(snapshot);
	PG_RETURN_TEXT_P(cstring_to_text(zegel_text(&zegel)));
}
