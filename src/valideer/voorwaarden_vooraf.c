/*-------------------------------------------------------------------------
 *
 * voorwaarden_vooraf.c
 *	  Rules over more rows, of a document that is not stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/valideer/voorwaarden_vooraf.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "access/table.h"
#include "executor/spi.h"
#include "utils/array.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "checks/voorwaarde.h"
#include "checks/voorwaarden.h"
#include "compat.h"
#include "model/kolommen.h"
#include "model/plan.h"
#include "valideer/valideer.h"

/* A row as a value of the table's row type; users' own columns are NULL. */
static Datum
row_datum(Relation rel, const AttrNumber *attnums, const NieuweRij *rij)
{
	TupleDesc	desc = RelationGetDescr(rel);
	Datum	   *values = palloc0(desc->natts * sizeof(Datum));
	bool	   *nulls = palloc(desc->natts * sizeof(bool));

	memset(nulls, true, desc->natts * sizeof(bool));
	for (int i = 0; i < tabel_modellen[rij->row->tabel].aantal_kolommen; i++)
	{
		values[attnums[i] - 1] = rij->versie.waarden[i];
		nulls[attnums[i] - 1] = rij->versie.leeg[i];
	}
	return heap_copy_tuple_as_datum(heap_form_tuple(desc, values, nulls), desc);
}

static Datum
rows_datum(const Valideer *valideer, Tabel tabel, Oid *array_type)
{
	Relation	rel = table_open(valideer->reg.tabellen[tabel], AccessShareLock);
	const NieuweRijen *rijen = &valideer->rijen[tabel];
	Datum	   *values = palloc_extended((rijen->aantal + 1) * sizeof(Datum), MCXT_ALLOC_HUGE);
	Oid			type = rel->rd_rel->reltype;
	AttrNumber	attnums[MAX_KOLOMMEN];
	Datum		result;

	kolommen_van(rel, tabel, attnums);
	for (int i = 0; i < rijen->aantal; i++)
		values[i] = row_datum(rel, attnums, &rijen->rijen[i]);
	*array_type = get_array_type(type);
	result = PointerGetDatum(construct_array(values, rijen->aantal, type, -1, false, TYPALIGN_DOUBLE));
	table_close(rel, AccessShareLock);
	return result;
}

static char *
vooraf_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	return document_overtreders_tekst(reg, (const Beleid *) arg);
}

/*
 * A condition is not looked at when it depends on what could not be read: what
 * it says would be no fault of its own.
 */
static bool
is_judged(const Valideer *valideer, int nr)
{
	Tabel		tabel = voorwaarden[nr].tabel;
	uint32		tabellen;
	uint32		kolommen;

	voorwaarde_gebruikt(nr, &tabellen, &kolommen);
	if (valideer->rijen[tabel].fout & kolommen)
		return false;
	for (int t = 0; t < DOCUMENT_TABEL_COUNT; t++)
	{
		const NieuweRijen *rijen = &valideer->rijen[t];

		if ((tabellen & ((uint32) 1 << t)) == 0)
			continue;

		/* of the klantcontact, its place in the order counts */
		if (t == TABEL_KLANTCONTACT)
		{
			if (rijen->fout & (COLUMN_BIT(KLANTCONTACT_PLAATSGEVONDEN_OP) | COLUMN_BIT(KLANTCONTACT_NUMMER)))
				return false;
		}
		else if (rijen->fout != 0 || rijen->onvolledig)
			return false;
	}
	return true;
}

void
find_violators(Valideer *valideer)
{
	const Beleid *beleid = beleid_van(&valideer->reg);
	Oid			argtypes[DOCUMENT_TABEL_COUNT];
	Datum		values[DOCUMENT_TABEL_COUNT];

	for (int t = 0; t < DOCUMENT_TABEL_COUNT; t++)
		values[t] = rows_datum(valideer, (Tabel) t, &argtypes[t]);
	plan_execute_as_owner(plan_get(&valideer->reg, PLAN_VOORAF, document_overtreders_variant(beleid),
								   vooraf_text, beleid, DOCUMENT_TABEL_COUNT, argtypes),
						  values, NULL, valideer->reg.tabellen[TABEL_KLANTCONTACT]);
	valideer->overtredingen = palloc_extended((SPI_processed + 1) * sizeof(Overtreding), MCXT_ALLOC_HUGE);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		Overtreding *overtreding = &valideer->overtredingen[valideer->aantal_overtredingen];
		HeapTuple	tuple = SPI_tuptable->vals[i];
		TupleDesc	desc = SPI_tuptable->tupdesc;
		bool		isnull;

		overtreding->id = *DatumGetUUIDP(SPI_getbinval(tuple, desc, 1, &isnull));
		overtreding->nr = DatumGetInt32(SPI_getbinval(tuple, desc, 2, &isnull));
		if (is_judged(valideer, overtreding->nr))
			valideer->aantal_overtredingen++;
	}
	SPI_freetuptable(SPI_tuptable);
}

/* Where one would mend it: a column, an array of children, or the row. */
static void
add_violation(Valideer *valideer, const Row *row, const Voorwaarde *voorwaarde)
{
	Place		of_row = PLACE_OF_ROW(row);
	const ChildArray *array = NULL;
	const char *key = NULL;

	if (voorwaarde->leeg != GEEN_KOLOM)
		key = tabel_modellen[row->tabel].kolommen[voorwaarde->leeg].sleutel;
	while (key == NULL && voorwaarde->kind.tabel != GEEN_KOLOM &&
		   (array = child_array_next(row->tabel, array)) != NULL)
	{
		if ((int) array->child == voorwaarde->kind.tabel)
			key = array->key;
	}
	if (key != NULL)
	{
		Place		place = PLACE_KEY(&of_row, key, strlen(key));

		faults_add_rule(&valideer->input.faults, &place, ERRCODE_CHECK_VIOLATION, row->tabel,
						regels[voorwaarde->regel].naam, NULL,
						row_sentence(row, voorwaarde->detail), NULL);
	}
	else
		faults_add_rule(&valideer->input.faults, &of_row, ERRCODE_CHECK_VIOLATION, row->tabel,
						regels[voorwaarde->regel].naam, NULL,
						row_sentence(row, voorwaarde->detail), NULL);
}

void
add_violations(Valideer *valideer, const NieuweRij *rij)
{
	for (int i = 0; i < valideer->aantal_overtredingen; i++)
	{
		const Overtreding *overtreding = &valideer->overtredingen[i];
		const Voorwaarde *voorwaarde = &voorwaarden[overtreding->nr];

		if (voorwaarde->tabel == rij->row->tabel &&
			memcmp(&overtreding->id, DatumGetUUIDP(rij->versie.waarden[0]), UUID_LEN) == 0)
			add_violation(valideer, rij->row, voorwaarde);
	}
}
