/*-------------------------------------------------------------------------
 *
 * maak_register.c
 *	  Making a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/maak_register.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/namespace.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/guc.h"
#include "utils/jsonb.h"
#include "utils/lsyscache.h"

#include "document/members.h"
#include "document/call.h"
#include "document/faults.h"
#include "register/statement.h"
#include "register/setting.h"
#include "register/tables.h"
#include "register/existing_schema.h"
#include "register/ddl.h"

PG_FUNCTION_INFO_V1(klantcontact_maak_register);

/*----
 * beleid
 * ----
 */

static const Column *
beleid_setting(const char *name)
{
	const TableModel *model = &table_models[TABLE_BELEID];

	for (int i = BELEID_VERSIE + 1; i < model->column_count; i++)
	{
		if (strcmp(model->columns[i].name, name) == 0)
			return &model->columns[i];
	}
	return NULL;
}

static void
check_setting(const JsonbValue *key, const JsonbValue *value)
{
	static const Row root = {.root = "$",.index = -1};
	Place		outer = PLACE_OF_ROW(&root);
	Place		place = PLACE_KEY(&outer, key->val.string.val, key->val.string.len);
	char	   *path = place_path(&place);
	const Column *column = beleid_setting(pnstrdup(place.key, place.len));
	bool		fits;

	if (column == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s: beleid has no such setting", path),
				 errhint("Settings are meer_objecten_per_type, betrokkene_verplicht, doel_verplicht, partij_identificator_verplicht, kloktolerantie and inhoud_max.")));
	switch (column->kind)
	{
		case COLUMN_BOOL:
			fits = value->type == jbvBool;
			break;
		case COLUMN_INT4:
			fits = value->type == jbvNumeric;
			break;
		default:
			fits = value->type == jbvString;
			break;
	}
	if (!fits)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("%s: wrong type of JSON value", path),
				 errdetail("Here a value of type %s is expected.", column_type_name(column->kind))));
}

static void
check_beleid(Jsonb *beleid)
{
	Members		members;

	if (!JB_ROOT_IS_OBJECT(beleid))
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("$: wrong type of JSON value"),
				 errdetail("Here an object with settings of beleid is expected.")));
	members = members_of(&beleid->root);
	while (next_member(&members))
		check_setting(&members.key, &members.value);
}

static void
set_beleid(const char *name, Jsonb *beleid)
{
	const TableModel *model = &table_models[TABLE_BELEID];
	StringInfoData sql;
	Oid			argtypes[] = {JSONBOID};
	Datum		args[] = {JsonbPGetDatum(beleid)};

	if (JB_ROOT_COUNT(beleid) == 0)
		return;
	initStringInfo(&sql);
	appendStringInfo(&sql, "UPDATE %s.beleid b SET ", quote_identifier(name));
	for (int i = BELEID_VERSIE + 1; i < model->column_count; i++)
		appendStringInfo(&sql, "%s%s = r.%s", i > BELEID_VERSIE + 1 ? ", " : "",
						 model->columns[i].name, model->columns[i].name);
	appendStringInfo(&sql, " FROM %s.beleid c, LATERAL jsonb_populate_record(c, $1) r"
					 " WHERE c.id = b.id", quote_identifier(name));
	statement_execute(sql.data, 1, argtypes, args, false);
}

/*----
 * The register
 * ----
 */

/* Names are looked up as register/path.h has it; how a literal is read depends on a setting too. */
static int
fix_settings(void)
{
	int			level = NewGUCNestLevel();

	setting_override("standard_conforming_strings", "on");
	return level;
}

/* Says how a name must be written where names fold. */
static void
tell_quoting(const char *name)
{
	const char *identifier = quote_identifier(name);

	if (strcmp(identifier, name) != 0)
		ereport(NOTICE,
				(errmsg("the register is called %s, with the double quotes", identifier),
				 errhint("As an argument: %s.", quote_literal_cstr(identifier))));
}

/* maak_register(naam, beleid) → regnamespace: a register, owned by the caller, in a new schema or an empty one */
Datum
klantcontact_maak_register(PG_FUNCTION_ARGS)
{
	const char *name;
	Jsonb	   *beleid;
	char	   *statement;
	Version		version = extension_version();
	bool		fills;
	int			level;

	if (PG_ARGISNULL(0) || PG_ARGISNULL(1))
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("neither naam nor beleid may be null")));
	call_check_writes(fcinfo);
	name = NameStr(*PG_GETARG_NAME(0));
	beleid = PG_GETARG_JSONB_P(1);
	check_register_name(name);
	check_beleid(beleid);
	fills = schema_claim(name);

	level = fix_settings();
	SPI_connect();
	for (int i = 0; (statement = register_statement(version, name, i)) != NULL; i++)
	{
		CHECK_FOR_INTERRUPTS();
		if (!fills || !statement_makes_schema(statement))
			statement_execute(statement, 0, NULL, NULL, false);
	}
	set_beleid(name, beleid);
	SPI_finish();
	AtEOXact_GUC(true, level);

	tell_quoting(name);
	PG_RETURN_OID(get_namespace_oid(name, false));
}
