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
#include "catalog/pg_type.h"
#include "common/hashfn.h"
#include "executor/spi.h"
#include "executor/tuptable.h"
#include "storage/lmgr.h"
#include "utils/fmgroids.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "rules/row_rules.h"
#include "compat.h"
#include "register/attributes.h"
#include "register/match_keys.h"
#include "register/own_types.h"
#include "register/statement.h"

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

/* Anybody reads the number of a lock in pg_locks: it tells so many bits of a hash. */
#define LOCK_BITS 10

/*
 * Who changes what this partij has in the table waits until others that do so are done:
 * then their rows are seen, whatever the isolation level.
 */
static void
wait_for_others(const RowChange *change, int partij)
{
	uint32		hash = DatumGetUInt32(hash_any(DatumGetUUIDP(change->new.values[partij])->data, UUID_LEN));

	LockDatabaseObject(RelationGetRelid(change->rel), (Oid) (hash & ((1 << LOCK_BITS) - 1)), 0, ExclusiveLock);
}

/* The unique index is the net: its message would show the number. */
void
check_rekeningnummer_uniek(const RowChange *change, RuleId rule)
{
	static const Statement search = {
		"SELECT FROM ONLY {rekeningnummer} AS r WHERE r.partij = $1 AND r.iban = $2 AND r.id <> $3",
		.by = BY_OWNER
	};
	Oid			argtypes[] = {UUIDOID, column_type(COLUMN_IBAN), UUIDOID};
	Datum		values[] = {change->new.values[REKENINGNUMMER_PARTIJ], change->new.values[REKENINGNUMMER_IBAN],
	change->new.values[REKENINGNUMMER_ID]};
	StatementCall call = {.owner = TABLE_REKENINGNUMMER,.nargs = lengthof(argtypes),.argtypes = argtypes,.values = values};
	bool		found;

	if (change->beforehand ||
		(!change_alters(change, REKENINGNUMMER_PARTIJ) && !change_alters(change, REKENINGNUMMER_IBAN)))
		return;
	wait_for_others(change, REKENINGNUMMER_PARTIJ);
	SPI_connect();
	statement_call(&search, &change->reg, &call);
	found = SPI_processed > 0;
	SPI_finish();
	if (found)
		unique_violated(rule, &change->reg, change->table,
						psprintf("%s is one that its partij has already.", change_name(change)));
}
