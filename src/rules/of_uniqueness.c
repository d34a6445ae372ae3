/*-------------------------------------------------------------------------
 *
 * of_uniqueness.c
 *	  A digitaal adres that its owner has already.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/of_uniqueness.c
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

#include "rules/row_rules.h"
#include "compat.h"
#include "register/attributes.h"
#include "register/match_keys.h"

/*
 * Two unique indexes keep the rule, of which only one can bear its name, and neither
 * says what to do about it, nor leaves out the adres itself.  So the row is looked for
 * here first, as the index would do it: another transaction that has put it there is
 * waited for.
 */

static void
set_keys(ScanKeyData keys[3], Relation index, const RowChange *change, int owner)
{
	Datum		kind = change->new.values[DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES];

	ScanKeyEntryInitialize(&keys[0], 0, 1, BTEqualStrategyNumber, InvalidOid,
						   InvalidOid, F_UUID_EQ, change->new.values[owner]);
	ScanKeyEntryInitialize(&keys[1], 0, 2, BTEqualStrategyNumber, InvalidOid,
						   index->rd_indcollation[1], F_TEXTEQ, kind);
	ScanKeyEntryInitialize(&keys[2], 0, 3, BTEqualStrategyNumber, InvalidOid,
						   index->rd_indcollation[2], F_TEXTEQ,
						   adres_unique_key(kind, change->new.values[DIGITAAL_ADRES_ADRES]));
}

/* Is it another row than the one that is being stored? */
static bool
is_other(const RowChange *change, TupleTableSlot *slot)
{
	bool		isnull;
	Datum		id = slot_getattr(slot, change->attnums[DIGITAAL_ADRES_ID], &isnull);

	return isnull || change->new.nulls[DIGITAAL_ADRES_ID] ||
		memcmp(DatumGetUUIDP(id), DatumGetUUIDP(change->new.values[DIGITAAL_ADRES_ID]),
			   UUID_LEN) != 0;
}

/*
 * Is there another row?  Or one that a transaction, which is given then, is putting
 * there or taking away?
 */
static bool
find_other(const RowChange *change, Relation index, int owner, TransactionId *busy)
{
	SnapshotData snapshot;
	ScanKeyData keys[3];
	TupleTableSlot *slot = table_slot_create(change->rel, NULL);
	IndexScanDesc scan;
	bool		found = false;

	InitDirtySnapshot(snapshot);
	set_keys(keys, index, change, owner);
	scan = index_beginscan_compat(change->rel, index, &snapshot, 3);
	index_rescan(scan, keys, 3, NULL, 0);
	*busy = InvalidTransactionId;
	while (!found && index_getnext_slot(scan, ForwardScanDirection, slot))
	{
		found = is_other(change, slot);
		if (found)
			*busy = TransactionIdIsValid(snapshot.xmin) ? snapshot.xmin : snapshot.xmax;
	}
	index_endscan(scan);
	ExecDropSingleTupleTableSlot(slot);
	return found;
}

static bool
has_other(const RowChange *change, int owner)
{
	Oid			oid = adres_index(change->rel, owner);
	Relation	index;
	TransactionId busy;
	bool		found;

	if (change->new.nulls[owner] || !OidIsValid(oid))
		return false;
	index = index_open(oid, AccessShareLock);
	while ((found = find_other(change, index, owner, &busy)) && TransactionIdIsValid(busy))
		XactLockTableWait(busy, NULL, NULL, XLTW_None);
	index_close(index, AccessShareLock);
	return found;
}

void
check_adres_uniek(const RowChange *change, RuleId rule)
{
	static const int columns[] = {DIGITAAL_ADRES_PARTIJ, DIGITAAL_ADRES_BETROKKENE,
	DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES, DIGITAAL_ADRES_ADRES};
	bool		changes = false;

	/* those of one document are compared when it is read */
	if (change->beforehand)
		return;
	for (size_t i = 0; i < lengthof(columns); i++)
		changes = changes || change_alters(change, columns[i]);
	if (!changes)
		return;
	if (has_other(change, DIGITAAL_ADRES_PARTIJ))
		unique_violated(rule, &change->reg, change->table,
						psprintf("%s is one that its partij has already.", change_name(change)));
	if (has_other(change, DIGITAAL_ADRES_BETROKKENE))
		unique_violated(rule, &change->reg, change->table,
						psprintf("%s is one that its betrokkene has already.", change_name(change)));
}
