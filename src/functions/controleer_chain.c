/*-------------------------------------------------------------------------
 *
 * controleer_chain.c
 *	  Is the log as it was written?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/controleer_chain.c
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
#include "functions/controleer.h"
#include "log/walk.h"
#include "log/hash.h"
#include "log/chain.h"
#include "log/erase.h"
#include "register/attributes.h"
#include "register/statement.h"

#define RULE "mutatie_keten"

void
keten_audit_begin(KetenAudit *keten, Audit *audit)
{
	MemSet(keten, 0, sizeof(KetenAudit));
	keten->audit = audit;
	keten->context = CurrentMemoryContext;
}

static void
report(const KetenAudit *keten, const RowValues *mutatie, const char *message)
{
	audit_report(keten->audit, RULE, keten->audit->reg.tables[TABLE_MUTATIE],
				 mutatie->values[MUTATIE_ID], message);
}

static void
report_gap(const KetenAudit *keten, const RowValues *mutatie, int64 expected, int64 found)
{
	const char *name = TextDatumGetCString(mutatie->values[MUTATIE_KETEN]);

	if (found == expected + 1)
		report(keten, mutatie, psprintf("Row " INT64_FORMAT " of chain \"%s\", before this one, is gone.",
										expected, name));
	else if (found > expected)
		report(keten, mutatie, psprintf("Rows " INT64_FORMAT " to " INT64_FORMAT
										" of chain \"%s\", before this one, are gone.",
										expected, found - 1, name));
	else
		report(keten, mutatie, psprintf("Its volgnummer in chain \"%s\" is " INT64_FORMAT
										", where " INT64_FORMAT " is next.", name, found, expected));
}

/* The hash of a row behind a gap cannot be computed: that of the row before it is lost. */
static void
check_place_and_hash(const KetenAudit *keten, const RowValues *mutatie, const bytea *previous,
					 int64 expected)
{
	int64		found = DatumGetInt64(mutatie->values[MUTATIE_VOLGNUMMER]);

	if (found != expected)
		report_gap(keten, mutatie, expected, found);
	else if (!bytes_equal(DatumGetByteaPP(mutatie->values[MUTATIE_HASH]),
						  mutatie_hash(mutatie, previous)))
		report(keten, mutatie, "The row is not as it was written, or the one before it in its chain is not.");
}

static void
check_before(const KetenAudit *keten, const RowValues *mutatie)
{
	if (mutatie_before_is_right(mutatie))
		return;
	report(keten, mutatie,
		   mutatie->nulls[MUTATIE_VOOR] == mutatie->nulls[MUTATIE_ZOUT] ?
		   "What voor holds is not what was logged." :
		   "Of voor and zout one is there without the other.");
}

/* What is told of a row without a mandatory value is that it has none. */
static bool
is_complete(const RowValues *mutatie)
{
	const TableModel *model = &table_models[TABLE_MUTATIE];

	for (int i = 0; i < model->column_count; i++)
	{
		if (model->columns[i].mandatory && mutatie->nulls[i])
			return false;
	}
	return true;
}

static void
remember(KetenAudit *keten, const RowValues *mutatie, bool new_chain)
{
	MemoryContext old = MemoryContextSwitchTo(keten->context);

	if (new_chain)
	{
		if (keten->name != NULL)
			pfree(keten->name);
		keten->name = DatumGetTextPCopy(mutatie->values[MUTATIE_KETEN]);
	}
	if (keten->hash != NULL)
		pfree(keten->hash);
	keten->hash = DatumGetByteaPCopy(mutatie->values[MUTATIE_HASH]);
	keten->volgnummer = DatumGetInt64(mutatie->values[MUTATIE_VOLGNUMMER]);
	MemoryContextSwitchTo(old);
}

void
keten_audit_row(KetenAudit *keten, const RowValues *mutatie)
{
	bool		new_chain;

	if (!is_complete(mutatie))
		return;
	new_chain = keten->name == NULL ||
		!bytes_equal(keten->name, DatumGetTextPP(mutatie->values[MUTATIE_KETEN]));
	check_place_and_hash(keten, mutatie, new_chain ? NULL : keten->hash,
						 new_chain ? 1 : keten->volgnummer + 1);
	check_before(keten, mutatie);
	if (!keten_fits(mutatie))
		report(keten, mutatie, psprintf("The row cannot belong to chain \"%s\".",
										TextDatumGetCString(mutatie->values[MUTATIE_KETEN])));
	remember(keten, mutatie, new_chain);
}

/*----
 * All chains
 * ----
 */

static void
check_row(void *arg, const RowValues *mutatie, bool of_ourselves)
{
	(void) of_ourselves;
	keten_audit_row(arg, mutatie);
}

static bool
has_index(const Register *reg)
{
	Relation	mutatie = table_open(reg->tables[TABLE_MUTATIE], AccessShareLock);
	bool		result = OidIsValid(keten_index(mutatie));

	table_close(mutatie, AccessShareLock);
	return result;
}

/*
 * Rows whose voor was wiped, though nothing later in their chain tells of a destruction:
 * of that row, of what the whole chain is about, or of the betrokkene that gave an adres.
 */
static const char wiped_query[] =
"SELECT m.id::uuid AS id FROM {mutatie} AS m WHERE m.voor IS NULL AND m.zout IS NULL"
" AND m.voor_digest IS NOT NULL AND NOT " TELLS_OF_DESTRUCTION("m") " AND NOT EXISTS (SELECT FROM {mutatie} AS v"
" WHERE v.keten = m.keten AND v.volgnummer > m.volgnummer AND " TELLS_OF_DESTRUCTION("v")
" AND (v.tabel = m.tabel AND v.rij = m.rij"
" OR v.keten = v.tabel::text || ':' || v.rij::text"
" OR v.tabel = 'betrokkene' AND m.tabel = 'digitaal_adres'))"
" ORDER BY m.id USING <";

static void
check_wiped(Audit *audit)
{
	Oid			mutatie = audit->reg.tables[TABLE_MUTATIE];

	query_by_owner(&audit->reg, slice_query(audit, wiped_query), mutatie);
	for (uint64 i = 0; i < SPI_processed; i++)
		audit_report(audit, RULE, mutatie, result_value(i, 1),
					 "Its voor was wiped, and nothing in its chain tells of a destruction.");
	SPI_freetuptable(SPI_tuptable);
}

void
audit_chains(Audit *audit)
{
	KetenAudit	keten;

	if (!has_index(&audit->reg))
	{
		audit_report(audit, RULE, audit->reg.tables[TABLE_MUTATIE], (Datum) 0,
					 "The chains of the log were not looked at: first mend the index mutatie_keten_key.");
		return;
	}
	keten_audit_begin(&keten, audit);
	slice_walk(audit, GetActiveSnapshot(), check_row, &keten);
	check_wiped(audit);
}
