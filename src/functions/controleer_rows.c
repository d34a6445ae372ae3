/*-------------------------------------------------------------------------
 *
 * controleer_rows.c
 *	  Do the rows of a register obey the rules?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/controleer_rows.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "access/table.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/memutils.h"
#include "utils/rel.h"
#include "utils/snapmgr.h"

#include "rules/change.h"
#include "rules/conditions.h"
#include "functions/controleer.h"
#include "register/attributes.h"
#include "register/statement.h"
#include "register/progress.h"

/*----
 * The rules about one row: the row trigger's own checks, of every row
 * ----
 */

static void
report_change(const RowChange *change, const char *rule, const char *detail)
{
	bool		uuid = table_models[change->table].columns[0].kind == COLUMN_UUID;

	audit_report(change->reporter_arg, rule, RelationGetRelid(change->rel),
				 uuid && !change->new.nulls[0] ? change->new.values[0] : (Datum) 0, detail);
}

static bool
is_in_slice(const RowChange *change)
{
	const Audit *audit = change->reporter_arg;
	bool		uuid = table_models[change->table].columns[0].kind == COLUMN_UUID;

	return uuid && !change->new.nulls[0] ? slice_has_id(audit, DatumGetUUIDP(change->new.values[0])) :
		slice_has_rest(audit);
}

/* A row without a mandatory value is not fit for the rules. */
static bool
is_complete(const RowChange *change)
{
	const TableModel *model = &table_models[change->table];

	for (int i = 0; i < model->column_count; i++)
	{
		if (model->columns[i].mandatory && change->new.nulls[i] && change->attnums[i] != InvalidAttrNumber)
			return false;
	}
	return true;
}

static void
check_row(RowChange *change, HeapTuple tuple)
{
	row_values_from_tuple(change->rel, change->table, change->attnums, tuple, &change->new);
	if (!is_in_slice(change))
		return;
	if (!is_complete(change))
	{
		check_mandatory_values(change);
		return;
	}
	check_values(change);
	check_row_rules(change);
}

/* A slice by the primary key, if it is there; else all rows. */
static SysScanDesc
begin_scan(const Audit *audit, Relation rel, Table table, AttrNumber id)
{
	ScanKeyData keys[2];
	Oid			index = key_index(rel, table);
	int			count = 0;

	if (OidIsValid(index) && table_models[table].columns[0].kind == COLUMN_UUID)
		count = slice_keys(audit, id, keys);
	return systable_beginscan(rel, index, count > 0, GetActiveSnapshot(), count, keys);
}

void
audit_rows(Audit *audit, Table table)
{
	Relation	rel = table_open(audit->reg.tables[table], AccessShareLock);
	SysScanDesc scan;
	MemoryContext per_row = AllocSetContextCreate(CurrentMemoryContext, "klantcontact controle",
												  ALLOCSET_DEFAULT_SIZES);
	MemoryContext old = CurrentMemoryContext;
	RowChange	change = {.rel = rel,.reg = audit->reg,.table = table,.state = true,
	.reporter = report_change,.reporter_arg = audit};
	HeapTuple	tuple;

	attributes_of(rel, table, change.attnums);
	scan = begin_scan(audit, rel, table, change.attnums[0]);
	progress_begin(RelationGetRelid(rel));
	while ((tuple = systable_getnext(scan)) != NULL)
	{
		CHECK_FOR_INTERRUPTS();
		MemoryContextSwitchTo(per_row);
		check_row(&change, tuple);
		MemoryContextSwitchTo(old);
		MemoryContextReset(per_row);
		progress_add(1);
	}
	progress_end();
	MemoryContextDelete(per_row);
	systable_endscan(scan);
	table_close(rel, AccessShareLock);
}

/*----
 * The rules that take more than one row: their conditions, of all rows at once
 * ----
 */

void
audit_conditions(Audit *audit, Table table)
{
	const Register *reg = &audit->reg;
	uint64		variant = violators_variant(table, beleid_of(reg), false);

	if (variant == 0)
		return;
	query_by_owner(reg, slice_query(audit, violators_text(variant)), reg->tables[table]);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		Datum		id = result_value(i, 1);
		int			number = DatumGetInt32(result_value(i, 2));

		audit_report(audit, rules[condition_rule(number)].name, reg->tables[table], id,
					 condition_detail(number, id));
	}
	SPI_freetuptable(SPI_tuptable);
}
