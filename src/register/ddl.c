/*-------------------------------------------------------------------------
 *
 * ddl.c
 *	  The statements that make a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/ddl.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/catalog.h"
#include "catalog/namespace.h"
#include "fmgr.h"
#include "funcapi.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/tuplestore.h"

#include "register/existing_schema.h"
#include "register/ddl.h"
#include "register/path.h"
#include "register/register_sql.h"

PG_FUNCTION_INFO_V1(klantcontact_register_ddl);

static const char *const *const registers[VERSION_COUNT] = {
	[V0_1_0] = register_0_1_0,
	[V0_2_0] = register_statements,
};

/* From each version to the next. */
static const Step *const steps[VERSION_COUNT] = {
	[V0_1_0] = step_0_1_0,
};

void
check_register_name(const char *name)
{
	if (name[0] == '\0')
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_NAME),
				 errmsg("a register must have a name")));
	if (IsReservedName(name))
		ereport(ERROR,
				(errcode(ERRCODE_RESERVED_NAME),
				 errmsg("unacceptable register name \"%s\"", name),
				 errdetail("The prefix \"pg_\" is reserved for system schemas.")));
	if (strcmp(name, "klantcontact") == 0 || strcmp(name, "information_schema") == 0)
		ereport(ERROR,
				(errcode(ERRCODE_RESERVED_NAME),
				 errmsg("unacceptable register name \"%s\"", name),
				 errdetail("The schema \"%s\" holds code, and a register holds data.", name),
				 errhint("Name the register after the municipality, for example.")));
}

static char *
double_quotes(const char *text)
{
	StringInfoData result;

	initStringInfo(&result);
	for (; *text != '\0'; text++)
	{
		if (*text == '\'')
			appendStringInfoChar(&result, '\'');
		appendStringInfoChar(&result, *text);
	}
	return result.data;
}

/* What stands for what in the statements. */
static char *
replace_placeholders(const char *statement, const char *name)
{
	const char *identifier = quote_identifier(name);
	const struct
	{
		const char *placeholder;
		const char *value;
	}			replacements[] = {
		{"@register@", identifier},
		{"@register_in_literal@", double_quotes(identifier)},
		{"@versie@", KLANTCONTACT_VERSION},
	};
	StringInfoData result;

	initStringInfo(&result);
	while (*statement != '\0')
	{
		size_t		i;

		for (i = 0; i < lengthof(replacements); i++)
		{
			size_t		len = strlen(replacements[i].placeholder);

			if (strncmp(statement, replacements[i].placeholder, len) == 0)
			{
				appendStringInfoString(&result, replacements[i].value);
				statement += len;
				break;
			}
		}
		if (i == lengthof(replacements))
			appendStringInfoChar(&result, *statement++);
	}
	return result.data;
}

char *
register_statement(Version version, const char *name, int i)
{
	return registers[version][i] == NULL ? NULL :
		replace_placeholders(registers[version][i], name);
}

bool
register_step(Version from, const char *name, int i, Step *step)
{
	if (steps[from] == NULL || steps[from][i].statement == NULL)
		return false;
	*step = steps[from][i];
	step->statement = replace_placeholders(step->statement, name);
	return true;
}

bool
statement_makes_schema(const char *statement)
{
	return strncmp(statement, "CREATE SCHEMA ", strlen("CREATE SCHEMA ")) == 0;
}

void
put_statement(ReturnSetInfo *rsinfo, const char *statement)
{
	Datum		value = CStringGetTextDatum(psprintf("%s;", statement));
	bool		isnull = false;

	tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, &value, &isnull);
}

/* register_ddl(naam) → setof text: what maak_register would run, and the search_path that it sets */
Datum
klantcontact_register_ddl(PG_FUNCTION_ARGS)
{
	const char *name = NameStr(*PG_GETARG_NAME(0));
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Oid			schema = get_namespace_oid(name, true);
	bool		fills;
	char	   *statement;
	Version		version = extension_version();

	check_register_name(name);
	fills = OidIsValid(schema) && schema_why_not(schema) == NULL;
	InitMaterializedSRF(fcinfo, MAT_SRF_USE_EXPECTED_DESC);
	put_statement(rsinfo, "SET LOCAL search_path = " REGISTER_SEARCH_PATH);
	for (int i = 0; (statement = register_statement(version, name, i)) != NULL; i++)
	{
		if (!fills || !statement_makes_schema(statement))
			put_statement(rsinfo, statement);
	}
	return (Datum) 0;
}
