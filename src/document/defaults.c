/*-------------------------------------------------------------------------
 *
 * defaults.c
 *	  Objects of JSON that leave keys to defaults.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/defaults.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/fmgrprotos.h"

#include "compat.h"
#include "document/reader.h"
#include "document/value.h"

Row *
input_read_with_defaults(Input *input, Table table, const JsonbValue *value,
						 Jsonb *defaults, const char *root, int index)
{
	Row		   *row = document_add(input->document, table, NULL, NULL, index);
	Inherited  *inherited = (Inherited *) palloc(sizeof(Inherited));
	Jsonb	   *own;
	Jsonb	   *merged;
	JsonbValue	object;

	row->root = root;
	if (!value_is_object(value))
	{
		input_read_row(input, row, value);
		return row;
	}
	own = JsonbValueToJsonb(unconstify(JsonbValue *, value));
	merged = DatumGetJsonbP(DirectFunctionCall2(jsonb_concat, JsonbPGetDatum(defaults),
												JsonbPGetDatum(own)));
	inherited->own = &own->root;
	inherited->defaults = &defaults->root;
	row->inherited = inherited;
	object.type = jbvBinary;
	object.val.binary.data = &merged->root;
	object.val.binary.len = VARSIZE(merged) - VARHDRSZ;
	input_read_row(input, row, &object);
	return row;
}
