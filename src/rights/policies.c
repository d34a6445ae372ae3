/*-------------------------------------------------------------------------
 *
 * policies.c
 *	  The functions that the policies of a register call.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/policies.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/sysattr.h"
#include "catalog/pg_type.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "nodes/primnodes.h"
#include "utils/acl.h"
#include "utils/array.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"
#include "utils/uuid.h"

#include "rights/handelende_actor.h"
#include "rights/sight.h"

PG_FUNCTION_INFO_V1(klantcontact_ziet_klantcontact);
PG_FUNCTION_INFO_V1(klantcontact_ziet_deel);
PG_FUNCTION_INFO_V1(klantcontact_ziet_link);
PG_FUNCTION_INFO_V1(klantcontact_ziet_taak);
PG_FUNCTION_INFO_V1(klantcontact_ziet_toewijzing);
PG_FUNCTION_INFO_V1(klantcontact_ziet_adres);
PG_FUNCTION_INFO_V1(klantcontact_mag_adres);
PG_FUNCTION_INFO_V1(klantcontact_ziet_partij);
PG_FUNCTION_INFO_V1(klantcontact_mag_partij);
PG_FUNCTION_INFO_V1(klantcontact_heeft_recht);
PG_FUNCTION_INFO_V1(klantcontact_handelende_actor);

static Sight *
sight_of_call(FunctionCallInfo fcinfo)
{
	return sight_of_table(fcinfo->flinfo, PG_GETARG_OID(0));
}

/* ziet_klantcontact(tabel, id, vertrouwelijk, geregistreerd_op) → bool */
Datum
klantcontact_ziet_klantcontact(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(sight_klantcontact_row(sight_of_call(fcinfo), PG_GETARG_DATUM(1),
										  PG_GETARG_BOOL(2), PG_GETARG_TIMESTAMPTZ(3)));
}

/*
 * Are what is asked a row's own tableoid and column, as in a policy?  Anybody may call
 * the functions, with any id.
 */
static bool
is_of_row(FunctionCallInfo fcinfo)
{
	const FuncExpr *call = (const FuncExpr *) fcinfo->flinfo->fn_expr;
	const Var  *table;
	const Var  *key;

	if (call == NULL || !IsA(call, FuncExpr))
		return false;
	table = linitial(call->args);
	key = lsecond(call->args);
	return IsA(table, Var) && IsA(key, Var) && table->varattno == TableOidAttributeNumber &&
		table->varno == key->varno && !IS_SPECIAL_VARNO(table->varno);
}

/* ziet_deel(tabel, klantcontact) → bool: for what belongs to a klantcontact */
Datum
klantcontact_ziet_deel(PG_FUNCTION_ARGS)
{
	Sight	   *sight = sight_of_call(fcinfo);

	PG_RETURN_BOOL(is_of_row(fcinfo) ? sight_klantcontact_stored(sight, PG_GETARG_DATUM(1)) :
				   sight_klantcontact(sight, PG_GETARG_DATUM(1)));
}

/* ziet_link(tabel, klantcontact, actor) → bool: for what links an actor to it */
Datum
klantcontact_ziet_link(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(sight_of_actor(sight_of_call(fcinfo), PG_GETARG_DATUM(1), PG_GETARG_DATUM(2), false,
								  is_of_row(fcinfo)));
}

/* ziet_taak(tabel, klantcontact, actor) → bool: for a taak of an actor */
Datum
klantcontact_ziet_taak(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(sight_of_actor(sight_of_call(fcinfo), PG_GETARG_DATUM(1), PG_GETARG_DATUM(2), true,
								  is_of_row(fcinfo)));
}

/* ziet_toewijzing(tabel, interne_taak) → bool: for what gives a taak to an actor */
Datum
klantcontact_ziet_toewijzing(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(sight_taak(sight_of_call(fcinfo), PG_GETARG_DATUM(1)));
}

/*
 * One that a betrokkene gave tells that there is a klantcontact, so it is for who sees
 * that, although it may be the partij's too; any other is a matter of the partij.
 */
static Datum
adres(FunctionCallInfo fcinfo, bool (*of_partij) (Sight *sight, Datum id))
{
	Sight	   *sight;

	if (PG_ARGISNULL(0))
		PG_RETURN_BOOL(false);
	sight = sight_of_call(fcinfo);
	if (!PG_ARGISNULL(1))
		PG_RETURN_BOOL(sight_betrokkene(sight, PG_GETARG_DATUM(1)));
	PG_RETURN_BOOL(!PG_ARGISNULL(2) && of_partij(sight, PG_GETARG_DATUM(2)));
}

/* ziet_adres(tabel, betrokkene, partij) → bool */
Datum
klantcontact_ziet_adres(PG_FUNCTION_ARGS)
{
	return adres(fcinfo, sight_partij);
}

/* mag_adres(tabel, betrokkene, partij) → bool */
Datum
klantcontact_mag_adres(PG_FUNCTION_ARGS)
{
	return adres(fcinfo, sight_allows_partij);
}

/* ziet_partij(tabel, partij) → bool */
Datum
klantcontact_ziet_partij(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(sight_partij(sight_of_call(fcinfo), PG_GETARG_DATUM(1)));
}

/* mag_partij(tabel, partij) → bool */
Datum
klantcontact_mag_partij(PG_FUNCTION_ARGS)
{
	PG_RETURN_BOOL(sight_allows_partij(sight_of_call(fcinfo), PG_GETARG_DATUM(1)));
}

/* heeft_recht(tabel, rechten) → bool: has the current user one of these rights? */
Datum
klantcontact_heeft_recht(PG_FUNCTION_ARGS)
{
	Sight	   *sight = sight_of_call(fcinfo);
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(1);
	Datum	   *names;
	bool	   *nulls;
	int			count;

	deconstruct_array(array, TEXTOID, -1, false, TYPALIGN_INT, &names, &nulls, &count);
	for (int i = 0; i < count; i++)
	{
		int			recht = nulls[i] ? -1 : recht_of_name(TextDatumGetCString(names[i]));

		if (recht >= 0 && (sight_rechten(sight) & RECHT_BIT(recht)))
			PG_RETURN_BOOL(true);
	}
	PG_RETURN_BOOL(false);
}

/* handelende_actor(tabel) → uuid: who the current user acts as */
Datum
klantcontact_handelende_actor(PG_FUNCTION_ARGS)
{
	Register	reg;
	HandelendeActor actor;
	pg_uuid_t  *id;

	register_of_table(PG_GETARG_OID(0), &reg);
	if (!handelende_actor(&reg, GetUserId(), &actor))
		PG_RETURN_NULL();
	id = palloc(sizeof(pg_uuid_t));
	*id = actor.id;
	PG_RETURN_UUID_P(id);
}
