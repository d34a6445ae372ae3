/*-------------------------------------------------------------------------
 *
 * rules_unique.c
 *	  A digitaal adres that its owner has already.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/rules_unique.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/tableam.h"
#include "executor/tuptable.h"
#include "storage/lmgr.h"
#include "utils/fmgroids.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "checks/rij_regels.h"
#include "compat.h"
#include "model/kolommen.h"
#include "model/match_keys.h"

/*
 * Two unique indexes keep the rule, of which only one can bear its name, and neither
 * says what to do about it, nor leaves out the adres itself.  So the row is looked for
 * here first, as the index would do it: another transaction that has put it there is
 * waited for.
 */

static void
set_keys(ScanKeyData keys[3], Relation index, const Rij *rij, int owner)
{
	Datum		soort = rij->nieuw.waarden[DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES];

	ScanKeyEntryInitialize(&keys[0], 0, 1, BTEqualStrategyNumber, InvalidOid,
						   InvalidOid, F_UUID_EQ, rij->nieuw.waarden[owner]);
	ScanKeyEntryInitialize(&keys[1], 0, 2, BTEqualStrategyNumber, InvalidOid,
						   index->rd_indcollation[1], F_TEXTEQ, soort);
	ScanKeyEntryInitialize(&keys[2], 0, 3, BTEqualStrategyNumber, InvalidOid,
						   index->rd_indcollation[2], F_TEXTEQ,
						   adres_unique_key(soort, rij->nieuw.waarden[DIGITAAL_ADRES_ADRES]));
}

/* Is it another row than the one that is being stored? */
static bool
is_other(const Rij *rij, TupleTableSlot *slot)
{
	bool		isnull;
	Datum		id = slot_getattr(slot, rij->attnums[DIGITAAL_ADRES_ID], &isnull);

	return isnull || rij->nieuw.leeg[DIGITAAL_ADRES_ID] ||
		memcmp(DatumGetUUIDP(id), DatumGetUUIDP(rij->nieuw.waarden[DIGITAAL_ADRES_ID]),
			   UUID_LEN) != 0;
}

/*
 * Is there another row?  Or one that a transaction, which is given then, is putting
 * there or taking away?
 */
static bool
find_other(const Rij *rij, Relation index, int owner, TransactionId *busy)
{
	SnapshotData snapshot;
	ScanKeyData keys[3];
	TupleTableSlot *slot = table_slot_create(rij->rel, NULL);
	IndexScanDesc scan;
	bool		found = false;

	InitDirtySnapshot(snapshot);
	set_keys(keys, index, rij, owner);
	scan = index_beginscan_compat(rij->rel, index, &snapshot, 3);
	index_rescan(scan, keys, 3, NULL, 0);
	*busy = InvalidTransactionId;
	while (!found && index_getnext_slot(scan, ForwardScanDirection, slot))
	{
		found = is_other(rij, slot);
		if (found)
			*busy = TransactionIdIsValid(snapshot.xmin) ? snapshot.xmin : snapshot.xmax;
	}
	index_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	return found;
}

static bool
has_other(const Rij *rij, int owner)
{
	Oid			oid = adres_index(rij->rel, owner);
	Relation	index;
	TransactionId busy;
	bool		found;

	if (rij->nieuw.leeg[owner] || !OidIsValid(oid))
		return false;
	index = index_open(oid, AccessShareLock);
	while ((found = find_other(rij, index, owner, &busy)) && TransactionIdIsValid(busy))
		XactLockTableWait(busy, NULL, NULL, XLTW_None);
	index_close(index, AccessShareLock);
	return found;
}

void
check_adres_uniek(const Rij *rij, RegelId regel)
{
	static const int columns[] = {DIGITAAL_ADRES_PARTIJ, DIGITAAL_ADRES_BETROKKENE,
	DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES, DIGITAAL_ADRES_ADRES};
	bool		changes = false;

	/* those of one document are compared when it is read */
	if (rij->vooraf)
		return;
	for (size_t i = 0; i < lengthof(columns); i++)
		changes = changes || rij_wijzigt(rij, columns[i]);
	if (!changes)
		return;
	if (has_other(rij, DIGITAAL_ADRES_PARTIJ))
		uniek_geschonden(regel, &rij->reg, rij->tabel,
						 psprintf("%s is one that its partij has already.", rij_naam(rij)));
	if (has_other(rij, DIGITAAL_ADRES_BETROKKENE))
		uniek_geschonden(regel, &rij->reg, rij->tabel,
						 psprintf("%s is one that its betrokkene has already.", rij_naam(rij)));
}
