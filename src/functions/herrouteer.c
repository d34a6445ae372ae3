/*-------------------------------------------------------------------------
 *
 * herrouteer.c
 *	  herrouteer(): another interne taak in the place of one.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/herrouteer.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "utils/fmgrprotos.h"

#include "compat.h"
#include "functions/taak.h"
#include "document/json_push.h"
#include "document/reader.h"
#include "document/arguments.h"
#include "document/call.h"
#include "document/insert.h"

PG_FUNCTION_INFO_V1(klantcontact_herrouteer);

#define GEVRAAGDE_HANDELING "gevraagdeHandeling"

/*
 * The object with this key and text added, unless it has the key; null counts as
 * absent.  What is no object is not ours to complain of.
 */
static Jsonb *
with_default(Jsonb *object, const char *key, const text * value)
{
	JsonbValue	found;
	JsonbBuild	build = {0};
	Jsonb	   *extra;

	if (!JB_ROOT_IS_OBJECT(object) ||
		(getKeyJsonValueFromContainer(&object->root, key, strlen(key), &found) != NULL &&
		 found.type != jbvNull))
		return object;
	jsonb_push(&build, WJB_BEGIN_OBJECT, NULL);
	json_push_key(&build, key);
	json_push_string(&build, WJB_VALUE, VARDATA_ANY(value), VARSIZE_ANY_EXHDR(value));
	jsonb_push(&build, WJB_END_OBJECT, NULL);
	extra = JsonbValueToJsonb(build.result);
	return DatumGetJsonbP(DirectFunctionCall2(jsonb_concat, JsonbPGetDatum(object),
											  JsonbPGetDatum(extra)));
}

/* herrouteer(register regnamespace, taak uuid, nieuw jsonb, toelichting text) → uuid */
Datum
klantcontact_herrouteer(PG_FUNCTION_ARGS)
{
	Register	reg;
	Taak		taak;
	Input		input;
	Row		   *row;

	call_begin_change(fcinfo, 3, &reg);
	call_check_may_insert(&reg, TABLE_INTERNE_TAAK);
	taak_take(&reg, PG_GETARG_DATUM(1), &taak);
	input_init(&input, &reg, 1);
	row = input_read_jsonb(&input, TABLE_INTERNE_TAAK,
						   with_default(argument_document(fcinfo, 2), GEVRAAGDE_HANDELING,
										DatumGetTextPP(taak.gevraagde_handeling)));
	faults_raise(&input.faults, &reg);
	input_resolve(&input, &reg);
	faults_raise(&input.faults, &reg);
	taak_close(&reg, &taak, PG_ARGISNULL(3) ? NULL : PG_GETARG_TEXT_PP(3));
	row_set(input.document, row, INTERNE_TAAK_KLANTCONTACT, taak.klantcontact);
	document_complete(input.document);
	document_insert(&reg, input.document, false);
	return call_end(DatumGetUUIDP(row->values[INTERNE_TAAK_ID]));
}
