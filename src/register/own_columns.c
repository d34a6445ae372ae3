/*-------------------------------------------------------------------------
 *
 * own_columns.c
 *	  The columns that users added to a table of a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/own_columns.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "utils/builtins.h"
#include "utils/rel.h"

#include "register/own_columns.h"
#include "register/version_check.h"

static bool
is_of_model(const Register *reg, Table table, const char *name)
{
	const TableModel *model = &table_models[table];

	for (int i = 0; i < model->column_count; i++)
	{
		if (has_column(reg, table, i) && strcmp(model->columns[i].name, name) == 0)
			return true;
	}
	return false;
}

List *
own_columns(const Register *reg, Table table)
{
	Relation	rel = table_open(reg->tables[table], AccessShareLock);
	TupleDesc	desc = RelationGetDescr(rel);
	List	   *result = NIL;

	for (int i = 0; i < desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i);
		OwnColumn  *column;

		if (att->attisdropped || is_of_model(reg, table, NameStr(att->attname)))
			continue;
		column = palloc(sizeof(OwnColumn));
		column->name = quote_identifier(pstrdup(NameStr(att->attname)));
		column->nullable = !att->attnotnull;
		column->has_default = att->atthasdef;
		column->computed = att->attgenerated != '\0' || att->attidentity != '\0';
		result = lappend(result, column);
	}
	table_close(rel, AccessShareLock);
	return result;
}
