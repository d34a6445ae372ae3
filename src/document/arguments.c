/*-------------------------------------------------------------------------
 *
 * arguments.c
 *	  The arguments of functions, in whatever type a driver sends them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/arguments.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/namespace.h"
#include "catalog/pg_proc.h"
#include "catalog/pg_type.h"
#include "common/jsonapi.h"
#include "mb/pg_wchar.h"
#include "nodes/value.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/regproc.h"
#include "utils/syscache.h"

#include "compat.h"
#include "document/arguments.h"

/*
 * As it is declared: a call by the fast path has no expression to look at.  None for a
 * direct call from C, which hands over what the variant of regnamespace and jsonb takes.
 */
static Oid
argument_type(FunctionCallInfo fcinfo, int n)
{
	HeapTuple	tup;
	Oid			type;

	if (fcinfo->flinfo == NULL)
		return InvalidOid;
	tup = SearchSysCache1(PROCOID, ObjectIdGetDatum(fcinfo->flinfo->fn_oid));
	if (!HeapTupleIsValid(tup))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_FUNCTION),
				 errmsg("function with OID %u is no longer there", fcinfo->flinfo->fn_oid)));
	type = ((Form_pg_proc) GETSTRUCT(tup))->proargtypes.values[n];
	ReleaseSysCache(tup);
	return type;
}

/* The text is read as that of a regnamespace is. */
static Oid
schema_by_name(char *text)
{
	List	   *names;
	Oid			schema;

	if (text[0] != '\0' && strspn(text, "0123456789") == strlen(text))
		return DatumGetObjectId(DirectFunctionCall1(regnamespacein, CStringGetDatum(text)));
	names = name_list_compat(text);
	if (list_length(names) != 1)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_NAME),
				 errmsg("invalid name of a register"),
				 errhint("A register is a schema: its name has one part.")));
	schema = get_namespace_oid(strVal(linitial(names)), true);
	if (!OidIsValid(schema))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_SCHEMA),
				 errmsg("register \"%s\" does not exist", strVal(linitial(names))),
				 errhint("klantcontact.registers() lists the registers of this database. Unquoted names fold to lower case: write '\"Utrecht\"' for a register named with a capital.")));
	return schema;
}

Oid
argument_register(FunctionCallInfo fcinfo)
{
	if (argument_type(fcinfo, 0) == TEXTOID)
		return schema_by_name(text_to_cstring(PG_GETARG_TEXT_PP(0)));
	return PG_GETARG_OID(0);
}

/* What is wrong, without a token of the text: PostgreSQL's own words show one. */
static const char *
json_reason(JsonParseErrorType error)
{
	switch (error)
	{
		case JSON_EXPECTED_MORE:
			return "the text ends too soon";
		case JSON_UNICODE_CODE_POINT_ZERO:
			return "\\u0000 cannot be stored";
		case JSON_ESCAPING_INVALID:
		case JSON_ESCAPING_REQUIRED:
		case JSON_UNICODE_ESCAPE_FORMAT:
		case JSON_UNICODE_HIGH_ESCAPE:
		case JSON_UNICODE_HIGH_SURROGATE:
		case JSON_UNICODE_LOW_SURROGATE:
			return "a string has a character or an escape that is not allowed in one";
		default:
			return "something else is expected there";
	}
}

pg_noreturn static void
raise_no_json(char *text, int index)
{
	JsonLexContext *lex = json_lex_compat(text, strlen(text));
	JsonParseErrorType error = pg_parse_json(lex, &nullSemAction);
	const char *at = lex->token_start;

	/* A number that is too large is JSON, but no jsonb: let that say so. */
	if (error == JSON_SUCCESS)
		(void) DirectFunctionCall1(jsonb_in, CStringGetDatum(text));

	/* there is no token at the end */
	if (at == NULL)
		at = lex->token_terminator;
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_TEXT_REPRESENTATION),
			 index < 0 ? errmsg("$: the text is not valid JSON") :
			 errmsg("$[%d]: the text is not valid JSON", index),
			 errdetail("Line %d, character %d: %s.", lex->line_number,
					   pg_mbstrlen_with_len(lex->line_start, (int) (at - lex->line_start)) + 1,
					   json_reason(error))));
}

Jsonb *
document_of_value(Oid type, Datum value, int index)
{
	char	   *str;
	Datum		result;

	if (type != JSONOID && type != TEXTOID)
		return DatumGetJsonbP(value);
	str = TextDatumGetCString(value);
	if (!jsonb_in_compat(str, &result))
		raise_no_json(str, index);
	return DatumGetJsonbP(result);
}

Jsonb *
argument_document(FunctionCallInfo fcinfo, int n)
{
	return document_of_value(argument_type(fcinfo, n), PG_GETARG_DATUM(n), -1);
}
