/*-------------------------------------------------------------------------
 *
 * controle_rijen.c
 *	  Do the rows of a register obey the rules?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/control/controle_rijen.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/heapam.h"
#include "access/table.h"
#include "access/tableam.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "checks/rij.h"
#include "checks/voorwaarden.h"
#include "control/controle.h"
#include "model/kolommen.h"
#include "model/plan.h"
#include "model/progress.h"

/*----
 * The rules about one row: the row trigger's own checks, of every row
 * ----
 */

static void
meld_rij(const Rij *rij, const char *regel, const char *detail)
{
	bool		uuid = tabel_modellen[rij->tabel].kolommen[0].soort == KOLOM_UUID;

	controle_meld(rij->melder_arg, regel, RelationGetRelid(rij->rel),
				  uuid && !rij->nieuw.leeg[0] ? rij->nieuw.waarden[0] : (Datum) 0, detail);
}

/* A row without a mandatory value is not fit for the rules. */
static bool
is_complete(const Rij *rij)
{
	const TabelModel *model = &tabel_modellen[rij->tabel];

	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (model->kolommen[i].verplicht && rij->nieuw.leeg[i])
			return false;
	}
	return true;
}

static void
check_row(Rij *rij, HeapTuple tuple)
{
	versie_van_tuple(rij->rel, rij->tabel, rij->attnums, tuple, &rij->nieuw);
	if (!is_complete(rij))
	{
		check_verplichte_waarden(rij);
		return;
	}
	check_texts(rij);
	check_rij_regels(rij);
}

void
controle_rijen(Controle *controle, Tabel tabel)
{
	Relation	rel = table_open(controle->reg.tabellen[tabel], AccessShareLock);
	TableScanDesc scan = table_beginscan(rel, GetActiveSnapshot(), 0, NULL);
	MemoryContext per_row = AllocSetContextCreate(CurrentMemoryContext, "klantcontact controle",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = CurrentMemoryContext;
	Rij			rij = {.rel = rel,.reg = controle->reg,.tabel = tabel,.toestand = true,
	.melder = meld_rij,.melder_arg = controle};
	HeapTuple	tuple;

	kolommen_van(rel, tabel, rij.attnums);
	progress_begin(RelationGetRelid(rel));
	while ((tuple = heap_getnext(scan, ForwardScanDirection)) != NULL)
	{
		CHECK_FOR_INTERRUPTS();
		MemoryContextSwitchTo(per_row);
		check_row(&rij, tuple);
		MemoryContextSwitchTo(old);
		MemoryContextReset(per_row);
		progress_add(1);
	}
	progress_end();
	MemoryContextDelete(per_row);
	table_endscan(scan);
	table_close(rel, AccessShareLock);
}

/*----
 * The rules that take more than one row: their conditions, of all rows at once
 * ----
 */

void
controle_voorwaarden(Controle *controle, Tabel tabel)
{
	const Register *reg = &controle->reg;
	const Beleid *beleid = beleid_van(reg);

	if (overtreders_variant(tabel, beleid, false) == 0)
		return;
	plan_execute_as_owner(plan_for_once(overtreders_tekst(reg, tabel, beleid, false)), NULL, NULL, reg->tabellen[tabel]);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		HeapTuple	tuple = SPI_tuptable->vals[i];
		TupleDesc	desc = SPI_tuptable->tupdesc;
		bool		isnull;
		Datum		id = SPI_getbinval(tuple, desc, 1, &isnull);
		int			nr = DatumGetInt32(SPI_getbinval(tuple, desc, 2, &isnull));

		controle_meld(controle, regels[voorwaarde_regel(nr)].naam, reg->tabellen[tabel], id,
					  voorwaarde_detail(nr, id));
	}
	SPI_freetuptable(SPI_tuptable);
}
