/*-------------------------------------------------------------------------
 *
 * verleen.c
 *	  Giving and taking rights.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/verleen.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "fmgr.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "storage/lmgr.h"
#include "utils/acl.h"
#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/tuplestore.h"

#include "rights/granted.h"
#include "rights/toekenning.h"
#include "compat.h"
#include "log/mutatie.h"
#include "model/plan.h"
#include "rows/arguments.h"

PG_FUNCTION_INFO_V1(klantcontact_verleen);
PG_FUNCTION_INFO_V1(klantcontact_ontneem);
PG_FUNCTION_INFO_V1(klantcontact_rechten);

/* What both functions are called with. */
typedef struct Aanroep
{
	Register	reg;
	Oid			recht;			/* the table */
	Oid			rol;
	const char *rolnaam;
	Recht		right;
} Aanroep;

static Recht
check_recht(const char *naam)
{
	int			recht = recht_van_naam(naam);

	if (recht < 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_PARAMETER_VALUE),
				 errmsg("there is no right \"%s\"", naam),
				 errhint("Rights are behandelaar, klantcontactcentrum, vertrouwelijk, rapportage, beheer and namens.")));
	return (Recht) recht;
}

static void
read_aanroep(FunctionCallInfo fcinfo, Aanroep *aanroep)
{
	register_van_schema(argument_register(fcinfo), &aanroep->reg);
	if (!table_ownercheck_compat(aanroep->reg.tabellen[TABEL_KLANTCONTACT], GetUserId()))
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_PRIVILEGE),
				 errmsg("permission denied to give or take rights in register %s",
						quote_identifier(get_namespace_name(aanroep->reg.schema))),
				 errhint("Only the owner of the register may do so.")));
	aanroep->recht = aanroep->reg.tabellen[TABEL_RECHT];
	aanroep->rol = PG_GETARG_OID(1);
	aanroep->rolnaam = GetUserNameFromId(aanroep->rol, false);
	aanroep->right = check_recht(text_to_cstring(PG_GETARG_TEXT_PP(2)));

	/*
	 * one after the other: privileges of one table are one tuple, and the log
	 * a chain
	 */
	LockRelationOid(aanroep->recht, ShareUpdateExclusiveLock);
}

static bool
has_right(const Aanroep *aanroep)
{
	return (granted_to(aanroep->recht, aanroep->rol) & RECHT_BIT(aanroep->right)) != 0;
}

/* verleen(register regnamespace, rol regrole, recht text) → void */
Datum
klantcontact_verleen(PG_FUNCTION_ARGS)
{
	Aanroep		aanroep;
	bool		had;

	read_aanroep(fcinfo, &aanroep);
	had = has_right(&aanroep);
	check_spi(SPI_connect());
	toekenning_geef(&aanroep.reg, aanroep.rolnaam, RECHT_BIT(aanroep.right));
	SPI_finish();
	if (!had)
		mutation_note_right(&aanroep.reg, aanroep.rolnaam, recht_namen[aanroep.right], false);
	PG_RETURN_VOID();
}

/*
 * ontneem(register regnamespace, rol regrole, recht text) → void
 *
 * What went with the right is taken also when the right is gone already, by a REVOKE on
 * the whole table say.
 */
Datum
klantcontact_ontneem(PG_FUNCTION_ARGS)
{
	Aanroep		aanroep;
	bool		had;

	read_aanroep(fcinfo, &aanroep);
	had = has_right(&aanroep);
	check_spi(SPI_connect());
	toekenning_neem(&aanroep.reg, aanroep.rolnaam, aanroep.right,
					granted_to(aanroep.recht, aanroep.rol) & ~RECHT_BIT(aanroep.right));
	SPI_finish();
	if (had)
		mutation_note_right(&aanroep.reg, aanroep.rolnaam, recht_namen[aanroep.right], true);
	PG_RETURN_VOID();
}

typedef struct NamedGrant
{
	const char *role;
	const char *right;
} NamedGrant;

static int
compare_grants(const ListCell *a, const ListCell *b)
{
	const NamedGrant *left = lfirst(a);
	const NamedGrant *right = lfirst(b);
	int			result = strcmp(left->role, right->role);

	return result != 0 ? result : strcmp(left->right, right->right);
}

/* Those of all for who may beheer, else those that the user has himself. */
static List *
visible_grants(const Register *reg)
{
	bool		all = mag_beheren(reg);
	List	   *result = NIL;
	ListCell   *lc;

	foreach(lc, granted_list(reg->tabellen[TABEL_RECHT]))
	{
		const Grant *grant = lfirst(lc);
		NamedGrant *named;

		if (!grant_counts(grant) || (!all && !has_privs_of_role(GetUserId(), grant->role)))
			continue;
		named = palloc(sizeof(NamedGrant));
		named->role = GetUserNameFromId(grant->role, true);
		named->right = recht_namen[grant->right];
		if (named->role != NULL)
			result = lappend(result, named);
	}
	list_sort(result, compare_grants);
	return result;
}

/* rechten(register regnamespace) → table(rol, recht): those that the caller may know of */
Datum
klantcontact_rechten(PG_FUNCTION_ARGS)
{
	ReturnSetInfo *rsinfo = (ReturnSetInfo *) fcinfo->resultinfo;
	Register	reg;
	ListCell   *lc;

	register_van_schema(argument_register(fcinfo), &reg);
	InitMaterializedSRF(fcinfo, 0);
	foreach(lc, visible_grants(&reg))
	{
		const NamedGrant *grant = lfirst(lc);
		Datum		values[] = {DirectFunctionCall1(namein, CStringGetDatum(grant->role)),
		CStringGetTextDatum(grant->right)};
		bool		nulls[] = {false, false};

		tuplestore_putvalues(rsinfo->setResult, rsinfo->setDesc, values, nulls);
	}
	return (Datum) 0;
}
