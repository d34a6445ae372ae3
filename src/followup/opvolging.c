/*-------------------------------------------------------------------------
 *
 * opvolging.c
 *	  What the functions that follow up on klantcontacten have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/followup/opvolging.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "checks/correctie.h"
#include "checks/regels.h"
#include "followup/opvolging.h"
#include "types/types.h"

void
raise_not_there(const Register *reg, Tabel tabel, Datum id)
{
	char		text[UUID_SIZE];

	uuid_format(DatumGetUUIDP(id)->data, text);
	ereport(ERROR,
			(errcode(ERRCODE_NO_DATA_FOUND),
			 errmsg("there is no %s with this id that you may change", tabel_modellen[tabel].naam),
			 errdetail("The id is %s.", text),
			 errhint("It may be in another register, or not for you to see."),
			 err_generic_string(PG_DIAG_SCHEMA_NAME, get_namespace_name(reg->schema)),
			 err_generic_string(PG_DIAG_TABLE_NAME, tabel_modellen[tabel].naam)));
}

char *
klantcontact_naam(Datum id)
{
	char		text[UUID_SIZE];

	uuid_format(DatumGetUUIDP(id)->data, text);
	return psprintf("Klantcontact %s", text);
}

char *
reden_argument(FunctionCallInfo fcinfo, int n, const Register *reg, Datum klantcontact)
{
	char	   *reden = PG_ARGISNULL(n) ? NULL : text_to_cstring(PG_GETARG_TEXT_PP(n));

	if (reden == NULL || reden_is_leeg(reden))
		regel_geschonden(REGEL_DOCUMENTAIR, reg, TABEL_KLANTCONTACT,
						 psprintf("%s is registered: it changes only as a correction, and the reden is blank.",
								  klantcontact_naam(klantcontact)));
	return reden;
}
