/*-------------------------------------------------------------------------
 *
 * controle_keten.c
 *	  Is the log as it was written?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/control/controle_keten.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "utils/builtins.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "compat.h"
#include "control/controle.h"
#include "log/doorlopen.h"
#include "log/hash.h"
#include "log/keten.h"
#include "log/wissing.h"
#include "model/kolommen.h"
#include "model/plan.h"

#define REGEL "mutatie_keten"

void
keten_controle_begin(KetenControle *keten, Controle *controle)
{
	MemSet(keten, 0, sizeof(KetenControle));
	keten->controle = controle;
	keten->context = CurrentMemoryContext;
}

static void
meld(const KetenControle *keten, const Versie *mutatie, const char *melding)
{
	controle_meld(keten->controle, REGEL, keten->controle->reg.tabellen[TABEL_MUTATIE],
				  mutatie->waarden[MUTATIE_ID], melding);
}

static void
meld_gap(const KetenControle *keten, const Versie *mutatie, int64 expected, int64 found)
{
	const char *naam = TextDatumGetCString(mutatie->waarden[MUTATIE_KETEN]);

	if (found == expected + 1)
		meld(keten, mutatie, psprintf("Row " INT64_FORMAT " of chain \"%s\", before this one, is gone.",
									  expected, naam));
	else if (found > expected)
		meld(keten, mutatie, psprintf("Rows " INT64_FORMAT " to " INT64_FORMAT
									  " of chain \"%s\", before this one, are gone.",
									  expected, found - 1, naam));
	else
		meld(keten, mutatie, psprintf("Its volgnummer in chain \"%s\" is " INT64_FORMAT
									  ", where " INT64_FORMAT " is next.", naam, found, expected));
}

/* The hash of a row behind a gap cannot be computed: that of the row before it is lost. */
static void
check_place_and_hash(const KetenControle *keten, const Versie *mutatie, const bytea *vorige,
					 int64 expected)
{
	int64		found = DatumGetInt64(mutatie->waarden[MUTATIE_VOLGNUMMER]);

	if (found != expected)
		meld_gap(keten, mutatie, expected, found);
	else if (!bytes_gelijk(DatumGetByteaPP(mutatie->waarden[MUTATIE_HASH]),
						   mutatie_hash(mutatie, vorige)))
		meld(keten, mutatie, "The row is not as it was written, or the one before it in its chain is not.");
}

static void
check_voor(const KetenControle *keten, const Versie *mutatie)
{
	if (mutatie_voor_klopt(mutatie))
		return;
	meld(keten, mutatie,
		 mutatie->leeg[MUTATIE_VOOR] == mutatie->leeg[MUTATIE_ZOUT] ?
		 "What voor holds is not what was logged." :
		 "Of voor and zout one is there without the other.");
}

/* What is told of a row without a mandatory value is that it has none. */
static bool
is_complete(const Versie *mutatie)
{
	const TabelModel *model = &tabel_modellen[TABEL_MUTATIE];

	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (model->kolommen[i].verplicht && mutatie->leeg[i])
			return false;
	}
	return true;
}

static void
remember(KetenControle *keten, const Versie *mutatie, bool new_chain)
{
	MemoryContext old = MemoryContextSwitchTo(keten->context);

	if (new_chain)
	{
		if (keten->naam != NULL)
			pfree(keten->naam);
		keten->naam = DatumGetTextPCopy(mutatie->waarden[MUTATIE_KETEN]);
	}
	if (keten->hash != NULL)
		pfree(keten->hash);
	keten->hash = DatumGetByteaPCopy(mutatie->waarden[MUTATIE_HASH]);
	keten->volgnummer = DatumGetInt64(mutatie->waarden[MUTATIE_VOLGNUMMER]);
	MemoryContextSwitchTo(old);
}

void
keten_controle_rij(KetenControle *keten, const Versie *mutatie)
{
	bool		new_chain;

	if (!is_complete(mutatie))
		return;
	new_chain = keten->naam == NULL ||
		!bytes_gelijk(keten->naam, DatumGetTextPP(mutatie->waarden[MUTATIE_KETEN]));
	check_place_and_hash(keten, mutatie, new_chain ? NULL : keten->hash,
						 new_chain ? 1 : keten->volgnummer + 1);
	check_voor(keten, mutatie);
	if (!keten_past(mutatie))
		meld(keten, mutatie, psprintf("The row cannot belong to chain \"%s\".",
									  TextDatumGetCString(mutatie->waarden[MUTATIE_KETEN])));
	remember(keten, mutatie, new_chain);
}

/*----
 * All chains
 * ----
 */

static void
check_row(void *arg, const Versie *mutatie, bool van_onszelf)
{
	(void) van_onszelf;
	keten_controle_rij(arg, mutatie);
}

static bool
has_index(const Register *reg)
{
	Relation	mutatie = table_open(reg->tabellen[TABEL_MUTATIE], AccessShareLock);
	bool		result = OidIsValid(keten_index(mutatie));

	table_close(mutatie, AccessShareLock);
	return result;
}

/*
 * Rows whose voor was wiped, though nothing later in their chain tells of a destruction:
 * of that row, of what the whole chain is about, or of the betrokkene that gave an adres.
 */
static char *
wiped_query(const Register *reg)
{
	const char *mutatie = register_tabel(reg, TABEL_MUTATIE);

	return psprintf("SELECT m.id::pg_catalog.uuid FROM %s AS m WHERE m.voor IS NULL AND m.zout IS NULL"
					" AND m.voor_digest IS NOT NULL AND NOT %s AND NOT EXISTS (SELECT FROM %s AS v"
					" WHERE v.keten OPERATOR(pg_catalog.=) m.keten AND v.volgnummer OPERATOR(pg_catalog.>) m.volgnummer AND %s"
					" AND (v.tabel OPERATOR(pg_catalog.=) m.tabel AND v.rij OPERATOR(pg_catalog.=) m.rij"
					" OR v.keten OPERATOR(pg_catalog.=) (v.tabel::pg_catalog.text OPERATOR(pg_catalog.||) ':' OPERATOR(pg_catalog.||) v.rij::pg_catalog.text)"
					" OR v.tabel OPERATOR(pg_catalog.=) 'betrokkene' AND m.tabel OPERATOR(pg_catalog.=) 'digitaal_adres'))"
					" ORDER BY m.id USING OPERATOR(pg_catalog.<)",
					mutatie, vertelt_van_vernietiging("m"), mutatie, vertelt_van_vernietiging("v"));
}

static void
check_wiped(Controle *controle)
{
	Oid			mutatie = controle->reg.tabellen[TABEL_MUTATIE];

	plan_execute_as_owner(plan_for_once(wiped_query(&controle->reg)), NULL, NULL, mutatie);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		isnull;

		controle_meld(controle, REGEL, mutatie,
					  SPI_getbinval(SPI_tuptable->vals[i], SPI_tuptable->tupdesc, 1, &isnull),
					  "Its voor was wiped, and nothing in its chain tells of a destruction.");
	}
	SPI_freetuptable(SPI_tuptable);
}

void
controle_ketens(Controle *controle)
{
	KetenControle keten;

	if (!has_index(&controle->reg))
	{
		controle_meld(controle, REGEL, controle->reg.tabellen[TABEL_MUTATIE], (Datum) 0,
					  "The chains of the log were not looked at: first mend the index mutatie_keten_key.");
		return;
	}
	keten_controle_begin(&keten, controle);
	mutaties_doorloop(&controle->reg, GetActiveSnapshot(), check_row, &keten);
	check_wiped(controle);
}
