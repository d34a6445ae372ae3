/*-------------------------------------------------------------------------
 *
 * wachtrij.c
 *	  Rows of the log that wait to be written.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/wachtrij.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"

#include "compat.h"
#include "log/wachtrij.h"
#include "model/slot.h"
#include "model/transactie.h"

/* More bytes than this do not wait, nor more rows than a statement takes. */
#define MAX_BYTES (16 * 1024 * 1024)

/* Of this transaction; the context is a child of TopTransactionContext. */
static MemoryContext wacht_context = NULL;
static Wachtende **wachtenden = NULL;
static int	aantal_wachtenden = 0;
static int	ruimte = 0;
static Size wacht_bytes = 0;

/* How many of them were written in a deeper part of the transaction. */
static int	aantal_geschreven = 0;

/* At the end of a transaction the memory goes, whichever way it ended. */
static void
forget_transaction(void *arg)
{
	(void) arg;
	wacht_context = NULL;
	wachtenden = NULL;
	aantal_wachtenden = ruimte = aantal_geschreven = 0;
	wacht_bytes = 0;
}

static MemoryContext
get_context(void)
{
	if (wacht_context == NULL)
	{
		wacht_context = AllocSetContextCreate(TopTransactionContext, "klantcontact log",
											  ALLOCSET_DEFAULT_SIZES);
		bij_einde_van_transactie(forget_transaction);
	}
	return wacht_context;
}

/*----
 * Adding and taking out
 * ----
 */

/*
 * Copies a value, which is passed by reference: those that are not, op and
 * volgnummer, are not known yet.  The result is how many bytes it takes.
 */
static Size
copy_value(KolomSoort soort, Datum *value)
{
	int16		typlen = get_typlen(kolom_type(soort));

	*value = datumCopy(*value, false, typlen);
	return datumGetSize(*value, false, typlen);
}

static void
copy_values(Wachtende *rij)
{
	const TabelModel *model = &tabel_modellen[TABEL_MUTATIE];

	rij->bytes = sizeof(Wachtende) +
		copy_value(tabel_modellen[rij->keten.tabel].kolommen[0].soort, &rij->keten.sleutel);
	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (!rij->rij.leeg[i])
			rij->bytes += copy_value(model->kolommen[i].soort, &rij->rij.waarden[i]);
	}
}

/* Also while a transaction aborts, when catalogs cannot be read. */
static void
free_row(Wachtende *rij)
{
	wacht_bytes -= rij->bytes;
	pfree(DatumGetPointer(rij->keten.sleutel));
	for (int i = 0; i < tabel_modellen[TABEL_MUTATIE].aantal_kolommen; i++)
	{
		if (!rij->rij.leeg[i])
			pfree(DatumGetPointer(rij->rij.waarden[i]));
	}
	pfree(rij);
}

static void
make_room(void)
{
	if (wachtenden == NULL)
	{
		ruimte = 16;
		wachtenden = palloc(ruimte * sizeof(Wachtende *));
	}
	else if (aantal_wachtenden == ruimte)
	{
		ruimte *= 2;
		wachtenden = repalloc_huge(wachtenden, mul_size(ruimte, sizeof(Wachtende *)));
	}
}

void
wachtrij_bij(const Wachtende *rij)
{
	MemoryContext old = MemoryContextSwitchTo(get_context());
	Wachtende  *copy = palloc(sizeof(Wachtende));

	*copy = *rij;
	copy->van = GetCurrentSubTransactionId();
	copy->geschreven_in = InvalidSubTransactionId;
	copy_values(copy);
	wacht_bytes += copy->bytes;
	make_room();
	wachtenden[aantal_wachtenden++] = copy;
	MemoryContextSwitchTo(old);
}

pg_uuid_t *
wachtrij_ankers(const Register *reg, Tabel anker, int *aantal)
{
	pg_uuid_t  *ids;

	*aantal = 0;
	if (aantal_wachtenden == 0)
		return NULL;
	ids = palloc(mul_size(aantal_wachtenden, sizeof(pg_uuid_t)));
	for (int i = 0; i < aantal_wachtenden; i++)
	{
		Wachtende  *rij = wachtenden[i];

		if (rij->gemeld || !rij->vergt_slot || rij->keten.tabel != anker ||
			rij->reg.tabellen[anker] != reg->tabellen[anker])
			continue;
		ids[(*aantal)++] = *DatumGetUUIDP(rij->keten.sleutel);
		rij->gemeld = true;
	}
	return ids;
}

bool
wachtrij_is_vol(void)
{
	return aantal_wachtenden - aantal_geschreven >= ROWS_PER_STATEMENT || wacht_bytes >= MAX_BYTES;
}

/*----
 * Writing
 * ----
 */

Wachtende **
wachtrij_rijen(int *aantal)
{
	Wachtende **rijen;

	*aantal = 0;
	if (aantal_wachtenden == aantal_geschreven)
		return NULL;
	rijen = palloc_extended(mul_size(aantal_wachtenden, sizeof(Wachtende *)), MCXT_ALLOC_HUGE);
	for (int i = 0; i < aantal_wachtenden; i++)
	{
		if (wachtenden[i]->geschreven_in == InvalidSubTransactionId)
			rijen[(*aantal)++] = wachtenden[i];
	}
	return rijen;
}

/*
 * Takes out the rows that need to wait no longer: they are as sure as the changes
 * themselves.
 */
static void
drop_done(void)
{
	int			n = 0;

	for (int i = 0; i < aantal_wachtenden; i++)
	{
		if (wachtenden[i]->van == wachtenden[i]->geschreven_in)
			free_row(wachtenden[i]);
		else
			wachtenden[n++] = wachtenden[i];
	}
	aantal_geschreven -= aantal_wachtenden - n;
	aantal_wachtenden = n;
}

void
wachtrij_geschreven(Wachtende **rijen, int aantal)
{
	for (int i = 0; i < aantal; i++)
		rijen[i]->geschreven_in = GetCurrentSubTransactionId();
	aantal_geschreven += aantal;
	drop_done();
}

/*----
 * Parts of a transaction
 *
 * Their numbers go up in time, so the rows that a part made, and those inside it,
 * are the last ones.
 * ----
 */

static void
part_commits(SubTransactionId part, SubTransactionId outer)
{
	for (int i = aantal_wachtenden - 1; i >= 0 && wachtenden[i]->van >= part; i--)
		wachtenden[i]->van = outer;
	if (aantal_geschreven == 0)
		return;
	for (int i = 0; i < aantal_wachtenden; i++)
	{
		if (wachtenden[i]->geschreven_in == part)
			wachtenden[i]->geschreven_in = outer;
	}
	drop_done();
}

static void
part_aborts(SubTransactionId part)
{
	while (aantal_wachtenden > 0 && wachtenden[aantal_wachtenden - 1]->van >= part)
	{
		aantal_wachtenden--;
		if (wachtenden[aantal_wachtenden]->geschreven_in != InvalidSubTransactionId)
			aantal_geschreven--;
		free_row(wachtenden[aantal_wachtenden]);
	}
	for (int i = 0; aantal_geschreven > 0 && i < aantal_wachtenden; i++)
	{
		if (wachtenden[i]->geschreven_in == part)
		{
			wachtenden[i]->geschreven_in = InvalidSubTransactionId;
			aantal_geschreven--;
		}
	}
}

static void
at_end_of_part(SubXactEvent event, SubTransactionId part, SubTransactionId outer, void *arg)
{
	(void) arg;
	if (aantal_wachtenden == 0)
		return;
	if (event == SUBXACT_EVENT_COMMIT_SUB)
		part_commits(part, outer);
	else if (event == SUBXACT_EVENT_ABORT_SUB)
		part_aborts(part);
}

void
wachtrij_init(void)
{
	RegisterSubXactCallback(at_end_of_part, NULL);
}
