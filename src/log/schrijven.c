/*-------------------------------------------------------------------------
 *
 * schrijven.c
 *	  Writing the log.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/schrijven.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "access/xact.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "lib/stringinfo.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "log/doorlopen.h"
#include "log/hash.h"
#include "log/schrijven.h"
#include "log/wachtrij.h"
#include "model/plan.h"
#include "model/slot.h"

/* How often triggers on the log may change something that is logged in its turn. */
#define MAX_ROUNDS 100

#define KOLOM_COUNT (MUTATIE_HASH + 1)

/* The rows that are being written, and how many of them their trigger saw. */
typedef struct Geschreven
{
	const Versie *rijen;
	int			aantal;
	int			gezien;
} Geschreven;

static Geschreven *wordt_geschreven = NULL;

bool
mutatie_is_gelijk(const Versie *a, const Versie *b, int kolom)
{
	int16		typlen;
	bool		typbyval;

	if (a->leeg[kolom] || b->leeg[kolom])
		return a->leeg[kolom] == b->leeg[kolom];
	get_typlenbyval(kolom_type(tabel_modellen[TABEL_MUTATIE].kolommen[kolom].soort),
					&typlen, &typbyval);
	return datum_image_eq(a->waarden[kolom], b->waarden[kolom], typbyval, typlen);
}

bool
mutatie_is_van_ons(const Versie *rij)
{
	if (wordt_geschreven == NULL || wordt_geschreven->gezien == wordt_geschreven->aantal)
		return false;
	for (int i = 0; i < KOLOM_COUNT; i++)
	{
		if (!mutatie_is_gelijk(rij, &wordt_geschreven->rijen[wordt_geschreven->gezien], i))
			return false;
	}
	wordt_geschreven->gezien++;
	return true;
}

/*----
 * The rows, chain by chain
 * ----
 */

/* Names of chains go by their bytes, as the column does. */
static int
compare_chains(const Wachtende *a, const Wachtende *b)
{
	const		text *x = DatumGetTextPP(a->rij.waarden[MUTATIE_KETEN]);
	const		text *y = DatumGetTextPP(b->rij.waarden[MUTATIE_KETEN]);
	int			x_len = VARSIZE_ANY_EXHDR(x);
	int			y_len = VARSIZE_ANY_EXHDR(y);
	int			result = memcmp(VARDATA_ANY(x), VARDATA_ANY(y), Min(x_len, y_len));

	return result != 0 ? result : x_len - y_len;
}

/*
 * Locks what the chains are about, so that nobody else adds to them until the end of
 * this transaction.  Not where that is the changed row itself: then it is locked by the
 * change.  Nor is a row there that this transaction deleted.
 */
static void
lock_chains(const Register *reg, Tabel tabel, Wachtende **rijen, int aantal)
{
	pg_uuid_t  *ids = palloc(aantal * sizeof(pg_uuid_t));
	int			n = 0;

	for (int i = 0; i < aantal; i++)
	{
		const pg_uuid_t *id;

		if (!rijen[i]->vergt_slot || rijen[i]->keten.tabel != tabel)
			continue;
		id = DatumGetUUIDP(rijen[i]->keten.sleutel);
		if (n == 0 || memcmp(&ids[n - 1], id, UUID_LEN) != 0)
			ids[n++] = *id;
	}
	vergrendel_rijen(reg, tabel, ids, n);
	pfree(ids);
}

/* Gives each row its place in its chain. */
static Versie *
chain_rows(Relation mutatie, Wachtende **rijen, int aantal)
{
	Versie	   *result = palloc(aantal * sizeof(Versie));
	TimestampTz op = GetCurrentTimestamp();
	int64		volgnummer = 0;
	bytea	   *hash = NULL;

	for (int i = 0; i < aantal; i++)
	{
		Versie	   *rij = &result[i];

		CHECK_FOR_INTERRUPTS();
		*rij = rijen[i]->rij;
		if (i == 0 || compare_chains(rijen[i - 1], rijen[i]) != 0)
			volgnummer = keten_einde(mutatie, DatumGetTextPP(rij->waarden[MUTATIE_KETEN]), &hash);
		rij->leeg[MUTATIE_OP] = rij->leeg[MUTATIE_VOLGNUMMER] = rij->leeg[MUTATIE_HASH] = false;
		rij->waarden[MUTATIE_OP] = TimestampTzGetDatum(op);
		rij->waarden[MUTATIE_VOLGNUMMER] = Int64GetDatum(++volgnummer);
		if (rijen[i]->gewist)
			mutatie_bezegel_gewist(rij);
		else
			mutatie_bezegel_voor(rij);
		hash = mutatie_hash(rij, hash);
		rij->waarden[MUTATIE_HASH] = PointerGetDatum(hash);
	}
	return result;
}

/*----
 * Inserting
 * ----
 */

static char *
mutaties_tekst(const Register *reg, uint64 variant, const void *arg)
{
	const TabelModel *model = &tabel_modellen[TABEL_MUTATIE];
	StringInfoData sql;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	appendStringInfo(&sql, "INSERT INTO %s (", register_tabel(reg, TABEL_MUTATIE));
	for (int i = 0; i < KOLOM_COUNT; i++)
		appendStringInfo(&sql, "%s%s", i == 0 ? "" : ", ", model->kolommen[i].naam);
	appendStringInfoString(&sql, ") SELECT * FROM ROWS FROM (");
	for (int i = 0; i < KOLOM_COUNT; i++)
		appendStringInfo(&sql, "%spg_catalog.unnest($%d)", i == 0 ? "" : ", ", i + 1);
	appendStringInfoChar(&sql, ')');
	return sql.data;
}

/* The values of one column as an array. */
static Datum
column_array(const Versie *rijen, int aantal, int kolom, Oid type)
{
	Datum	   *values = palloc(aantal * sizeof(Datum));
	bool	   *nulls = palloc(aantal * sizeof(bool));
	int16		typlen;
	bool		typbyval;
	char		typalign;
	int			lower = 1;

	for (int i = 0; i < aantal; i++)
	{
		values[i] = rijen[i].waarden[kolom];
		nulls[i] = rijen[i].leeg[kolom];
	}
	get_typlenbyvalalign(type, &typlen, &typbyval, &typalign);
	return PointerGetDatum(construct_md_array(values, nulls, 1, &aantal, &lower, type,
											  typlen, typbyval, typalign));
}

/* Inserts rows that their own trigger is told to expect; were all of them written? */
static bool
insert_rows(const Register *reg, const Versie *rijen, int aantal)
{
	Geschreven	geschreven = {.rijen = rijen,.aantal = aantal};
	Oid			argtypes[KOLOM_COUNT];
	Datum		values[KOLOM_COUNT];

	for (int i = 0; i < KOLOM_COUNT; i++)
	{
		Oid			type = kolom_type(tabel_modellen[TABEL_MUTATIE].kolommen[i].soort);

		argtypes[i] = get_array_type(type);
		values[i] = column_array(rijen, aantal, i, type);
	}
	PG_TRY();
	{
		wordt_geschreven = &geschreven;
		plan_execute_alone_as_owner(plan_get(reg, PLAN_MUTATIE, 0, mutaties_tekst, NULL,
											 KOLOM_COUNT, argtypes),
									values, NULL, reg->tabellen[TABEL_MUTATIE]);
	}
	PG_FINALLY();
	{
		wordt_geschreven = NULL;
	}
	PG_END_TRY();
	return SPI_processed == (uint64) aantal;
}

/*
 * The lock on the log comes before the moment that the rows get: who waited for those
 * who hold it knows that all later rows bear a later moment (zegel).
 */
static void
write_rows(const Register *reg, Wachtende **rijen, int aantal)
{
	Relation	mutatie;

	check_spi(SPI_connect());
	mutatie = table_open(reg->tabellen[TABEL_MUTATIE], RowExclusiveLock);
	lock_chains(reg, TABEL_KLANTCONTACT, rijen, aantal);
	lock_chains(reg, TABEL_PARTIJ, rijen, aantal);
	if (!insert_rows(reg, chain_rows(mutatie, rijen, aantal), aantal))
		ereport(ERROR,
				(errcode(ERRCODE_TRIGGERED_DATA_CHANGE_VIOLATION),
				 errmsg("a change of \"%s\" could not be written to the log",
						NameStr(*DatumGetName(rijen[0]->rij.waarden[MUTATIE_TABEL]))),
				 errdetail("A trigger or rule on \"mutatie\" kept the row out."),
				 errhint("klantcontact.controleer() shows what was added to the table.")));
	table_close(mutatie, NoLock);
	SPI_finish();
}

/*----
 * All that wait
 * ----
 */

/* By register and chain, in which they stay in the order of the changes. */
static int
compare_waiting(const void *a, const void *b)
{
	const Wachtende *x = *(Wachtende *const *) a;
	const Wachtende *y = *(Wachtende *const *) b;
	Oid			x_log = x->reg.tabellen[TABEL_MUTATIE];
	Oid			y_log = y->reg.tabellen[TABEL_MUTATIE];
	int			result;

	if (x_log != y_log)
		return x_log < y_log ? -1 : 1;
	result = compare_chains(x, y);
	if (result != 0)
		return result;
	return memcmp(DatumGetUUIDP(x->rij.waarden[MUTATIE_ID]),
				  DatumGetUUIDP(y->rij.waarden[MUTATIE_ID]), UUID_LEN);
}

/* Writes rows of one register after those of another. */
static void
write_registers(Wachtende **rijen, int aantal)
{
	int			first = 0;

	while (first < aantal)
	{
		const Register *reg = &rijen[first]->reg;
		int			next = first + 1;

		while (next < aantal &&
			   rijen[next]->reg.tabellen[TABEL_MUTATIE] == reg->tabellen[TABEL_MUTATIE])
			next++;
		write_rows(reg, rijen + first, next - first);
		first = next;
	}
}

static void
check_round(int round)
{
	CHECK_FOR_INTERRUPTS();
	if (round == MAX_ROUNDS)
		ereport(ERROR,
				(errcode(ERRCODE_STATEMENT_TOO_COMPLEX),
				 errmsg("triggers on the log go on changing what is logged"),
				 errhint("A trigger on \"mutatie\" must not change a register each time.")));
}

void
mutaties_schrijf(void)
{
	Wachtende **rijen;
	int			aantal;

	if (wordt_geschreven != NULL)
		return;
	for (int round = 0; (rijen = wachtrij_rijen(&aantal)) != NULL; round++)
	{
		check_round(round);
		qsort(rijen, aantal, sizeof(Wachtende *), compare_waiting);
		write_registers(rijen, aantal);
		wachtrij_geschreven(rijen, aantal);
		pfree(rijen);
	}
}

/*----
 * At commit
 * ----
 */

/*
 * Deferred triggers have fired by now.  Those of a user on the log itself, or on what a
 * trigger on the log changed, fire when it is written, and may change more.
 */
static void
before_commit(XactEvent event, void *arg)
{
	int			aantal;

	(void) arg;
	if (event != XACT_EVENT_PRE_COMMIT && event != XACT_EVENT_PRE_PREPARE)
		return;
	for (int round = 0; wachtrij_rijen(&aantal) != NULL; round++)
	{
		check_round(round);
		PushActiveSnapshot(GetTransactionSnapshot());
		mutaties_schrijf();
		PopActiveSnapshot();
		AfterTriggerFireDeferred();
	}
}

void
schrijven_init(void)
{
	RegisterXactCallback(before_commit, NULL);
}
