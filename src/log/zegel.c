/*-------------------------------------------------------------------------
 *
 * zegel.c
 *	  One hash over the whole log, to be kept elsewhere.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/zegel.c
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
#include "log/doorlopen.h"
#include "log/hash.h"
#include "log/zegel.h"
#include "rows/arguments.h"
#include "rows/call.h"

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
zegel_bij(Zegel *zegel, const Versie *mutatie)
{
	const bytea *hash;
	uint8	   *bytes;
	Size		len;

	if (mutatie->leeg[MUTATIE_OP] || mutatie->leeg[MUTATIE_HASH] ||
		DatumGetTimestampTz(mutatie->waarden[MUTATIE_OP]) > zegel->moment)
		return;
	hash = DatumGetByteaPP(mutatie->waarden[MUTATIE_HASH]);
	len = VARSIZE_ANY_EXHDR(hash);
	bytes = palloc(sizeof(zegel->som) + len);
	memcpy(bytes, zegel->som, sizeof(zegel->som));
	memcpy(bytes + sizeof(zegel->som), VARDATA_ANY(hash), len);
	memcpy(zegel->som, VARDATA(sha256_van(bytes, sizeof(zegel->som) + len)), sizeof(zegel->som));
	zegel->aantal++;
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

char *
zegel_tekst(const Zegel *zegel)
{
	char		hex[2 * PG_SHA256_DIGEST_LENGTH + 1];

	hex_encode((const char *) zegel->som, sizeof(zegel->som), hex);
	hex[sizeof(hex) - 1] = '\0';
	return psprintf("%d:%s:" INT64_FORMAT ":%s", ZEGEL_VERSIE, moment_text(zegel->moment),
					zegel->aantal, hex);
}

static bool
read_moment(const char *tekst, TimestampTz *moment)
{
	struct pg_tm tm = {0};
	int			fsec;
	int			utc = 0;

	return sscanf(tekst, "%4d%2d%2dT%2d%2d%2d.%6dZ", &tm.tm_year, &tm.tm_mon, &tm.tm_mday,
				  &tm.tm_hour, &tm.tm_min, &tm.tm_sec, &fsec) == 7 &&
		tm.tm_mon >= 1 && tm.tm_mon <= MONTHS_PER_YEAR && tm.tm_mday >= 1 && tm.tm_mday <= 31 &&
		tm2timestamp(&tm, fsec, &utc, moment) == 0;
}

/* Reads it leniently: what is not written back the same is no seal. */
static bool
read_fields(const char *tekst, Zegel *zegel)
{
	char		moment[32];
	char		hex[2 * PG_SHA256_DIGEST_LENGTH + 1];
	int			versie;
	char		aantal[20];

	if (sscanf(tekst, "%4d:%31[0-9TZ.]:%19[0-9]:%64[0-9a-f]", &versie, moment, aantal, hex) != 4 ||
		versie != ZEGEL_VERSIE || strlen(hex) != sizeof(hex) - 1 ||
		!read_moment(moment, &zegel->moment))
		return false;
	zegel->aantal = strtoi64(aantal, NULL, 10);
	hex_decode(hex, sizeof(hex) - 1, (char *) zegel->som);
	return strcmp(zegel_tekst(zegel), tekst) == 0;
}

void
zegel_lees(const char *tekst, Zegel *zegel)
{
	if (!read_fields(tekst, zegel))
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
seal_row(void *arg, const Versie *mutatie, bool van_onszelf)
{
	if (van_onszelf)
		ereport(ERROR,
				(errcode(ERRCODE_ACTIVE_SQL_TRANSACTION),
				 errmsg("the log holds changes of this transaction, which may yet be undone"),
				 errhint("Commit them first.")));
	zegel_bij(arg, mutatie);
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

	SET_LOCKTAG_RELATION(tag, MyDatabaseId, reg->tabellen[TABEL_MUTATIE]);
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
	register_van_schema(argument_register(fcinfo), &reg);
	call_check_beheer(&reg);

	LockRelationOid(reg.tabellen[TABEL_MUTATIE], AccessShareLock);

	/* a row that is written in this very microsecond comes after it */
	zegel_begin(&zegel, GetCurrentTimestamp() - 1);
	wait_for_writers(&reg);
	snapshot = RegisterSnapshot(GetLatestSnapshot());

	mutaties_doorloop(&reg, snapshot, seal_row, &zegel);
	UnregisterSnapshot(snapshot);
	PG_RETURN_TEXT_P(cstring_to_text(zegel_tekst(&zegel)));
}
