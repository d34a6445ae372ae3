/*-------------------------------------------------------------------------
 *
 * mutatie.c
 *	  The log of changes.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/mutatie.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "commands/trigger.h"
#include "executor/spi.h"
#include "miscadmin.h"
#include "nodes/makefuncs.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/fmgroids.h"
#include "utils/fmgrprotos.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"
#include "utils/timestamp.h"

#include "rights/handelende_actor.h"
#include "checks/correctie.h"
#include "checks/trigger_call.h"
#include "commit/bewijzen.h"
#include "log/mutatie.h"
#include "model/anker.h"
#include "model/kolommen.h"
#include "model/opzoeken.h"
#include "model/plan.h"
#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_bij_mutatie);

/*
 * The row that is being written, in the order of the model's columns, and the one
 * that was when a trigger on the log changed something else.
 */
typedef struct Geschreven
{
	struct Geschreven *buiten;
	const Datum *values;
	const char *nulls;
	bool		gezien;
} Geschreven;

static Geschreven *wordt_geschreven = NULL;

static bool
is_equal(const Versie *rij, const Geschreven *geschreven, int kolom)
{
	bool		leeg = geschreven->nulls[kolom] == 'n';
	int16		typlen;
	bool		typbyval;

	if (rij->leeg[kolom] || leeg)
		return rij->leeg[kolom] == leeg;
	get_typlenbyval(kolom_type(tabel_modellen[TABEL_MUTATIE].kolommen[kolom].soort),
					&typlen, &typbyval);
	return datum_image_eq(rij->waarden[kolom], geschreven->values[kolom], typbyval, typlen);
}

bool
mutatie_is_van_ons(const Versie *rij)
{
	if (wordt_geschreven == NULL || wordt_geschreven->gezien)
		return false;
	for (int i = 0; i < tabel_modellen[TABEL_MUTATIE].aantal_kolommen; i++)
	{
		if (!is_equal(rij, wordt_geschreven, i))
			return false;
	}
	wordt_geschreven->gezien = true;
	return true;
}

/*----
 * Writing
 * ----
 */

#define KOLOM_COUNT (MUTATIE_REDEN + 1)

static char *
mutatie_tekst(const Register *reg, uint64 variant, const void *arg)
{
	const TabelModel *model = &tabel_modellen[TABEL_MUTATIE];
	StringInfoData sql;

	(void) variant;
	(void) arg;
	initStringInfo(&sql);
	appendStringInfo(&sql, "INSERT INTO %s (", register_tabel(reg, TABEL_MUTATIE));
	for (int i = 0; i < model->aantal_kolommen; i++)
		appendStringInfo(&sql, "%s%s", i == 0 ? "" : ", ", model->kolommen[i].naam);
	appendStringInfoString(&sql, ") VALUES (");
	for (int i = 0; i < model->aantal_kolommen; i++)
		appendStringInfo(&sql, "%s$%d", i == 0 ? "" : ", ", i + 1);
	appendStringInfoChar(&sql, ')');
	return sql.data;
}

/* A row as JSON, its keys the names of the columns. */
static Datum
row_to_jsonb(Relation rel, HeapTuple tuple)
{
	FmgrInfo	flinfo;
	Node	   *arg = (Node *) makeNullConst(rel->rd_rel->reltype, -1, InvalidOid);

	/* to_jsonb() asks its call for the type of the argument */
	fmgr_info(F_TO_JSONB, &flinfo);
	fmgr_info_set_expr((Node *) makeFuncExpr(F_TO_JSONB, JSONBOID, list_make1(arg),
											 InvalidOid, InvalidOid, COERCE_EXPLICIT_CALL),
					   &flinfo);
	return FunctionCall1(&flinfo, heap_copy_tuple_as_datum(tuple, RelationGetDescr(rel)));
}

static Datum
role_name(Oid role)
{
	return DirectFunctionCall1(namein, CStringGetDatum(GetUserNameFromId(role, false)));
}

static void
fill_arg(Datum *values, char *nulls, int arg, const void *pointer, Datum value)
{
	values[arg] = value;
	nulls[arg] = pointer != NULL ? ' ' : 'n';
}

/* Who, when and why.  The role behind SECURITY DEFINER is the outer one. */
static void
fill_circumstances(const Register *reg, Datum *values, char *nulls)
{
	const char *reden = correctie_reden();
	HandelendeActor *actor = palloc(sizeof(HandelendeActor));

	values[MUTATIE_ROL] = role_name(GetOuterUserId());
	values[MUTATIE_SESSIE_ROL] = role_name(GetSessionUserId());
	values[MUTATIE_OP] = TimestampTzGetDatum(GetCurrentTimestamp());
	nulls[MUTATIE_ROL] = nulls[MUTATIE_SESSIE_ROL] = nulls[MUTATIE_OP] = ' ';
	if (!handelende_actor(reg, GetOuterUserId(), actor))
		actor = NULL;
	fill_arg(values, nulls, MUTATIE_ACTOR, actor, UUIDPGetDatum(&actor->id));
	fill_arg(values, nulls, MUTATIE_CORRECTIE, reden,
			 reden == NULL ? (Datum) 0 : UUIDPGetDatum(correctie_id()));
	fill_arg(values, nulls, MUTATIE_REDEN, reden,
			 reden == NULL ? (Datum) 0 : CStringGetTextDatum(reden));
}

/* Writes the row that its own trigger is told to expect; how many were written. */
static uint64
write_row(const Register *reg, Datum *values, const char *nulls)
{
	const TabelModel *model = &tabel_modellen[TABEL_MUTATIE];
	Geschreven	geschreven = {.buiten = wordt_geschreven,.values = values,.nulls = nulls};
	Oid			argtypes[KOLOM_COUNT];

	for (int i = 0; i < KOLOM_COUNT; i++)
		argtypes[i] = kolom_type(model->kolommen[i].soort);
	PG_TRY();
	{
		wordt_geschreven = &geschreven;
		plan_execute_as_owner(plan_get(reg, PLAN_MUTATIE, 0, mutatie_tekst, NULL,
									   KOLOM_COUNT, argtypes),
							  values, nulls, reg->tabellen[TABEL_MUTATIE]);
	}
	PG_FINALLY();
	{
		wordt_geschreven = geschreven.buiten;
	}
	PG_END_TRY();
	return SPI_processed;
}

void
mutatie_schrijf(const Register *reg, Tabel tabel, Relation rel, HeapTuple voor,
				const pg_uuid_t *rij, const pg_uuid_t *klantcontact)
{
	Datum		values[KOLOM_COUNT];
	char		nulls[KOLOM_COUNT];
	pg_uuid_t	id;

	SPI_connect();
	uuid7_generate(&id);
	fill_arg(values, nulls, MUTATIE_ID, &id, UUIDPGetDatum(&id));
	fill_arg(values, nulls, MUTATIE_TABEL, rel,
			 DirectFunctionCall1(namein, CStringGetDatum(tabel_modellen[tabel].naam)));
	fill_arg(values, nulls, MUTATIE_RIJ, rij, UUIDPGetDatum(rij));
	fill_arg(values, nulls, MUTATIE_KLANTCONTACT, klantcontact, UUIDPGetDatum(klantcontact));
	fill_arg(values, nulls, MUTATIE_VOOR, voor,
			 voor == NULL ? (Datum) 0 : row_to_jsonb(rel, voor));
	fill_circumstances(reg, values, nulls);
	if (write_row(reg, values, nulls) != 1)
		ereport(ERROR,
				(errcode(ERRCODE_TRIGGERED_DATA_CHANGE_VIOLATION),
				 errmsg("a change of \"%s\" could not be written to the log", tabel_modellen[tabel].naam),
				 errdetail("A trigger or rule on \"mutatie\" kept the row out."),
				 errhint("klantcontact.controleer() shows what was added to the table.")));
	SPI_finish();
}

/*----
 * The trigger that has the log written
 * ----
 */

/* The klantcontact that a version of a row belongs to, or NULL. */
static const pg_uuid_t *
klantcontact_van(const Register *reg, Tabel tabel, const Versie *versie)
{
	Anker		anker;
	Versie		betrokkene;

	if (anker_van(reg, tabel, versie, &anker))
		return anker.tabel == TABEL_KLANTCONTACT ? DatumGetUUIDP(anker.id) : NULL;

	/* an adres that goes with its betrokkene, which is gone by now */
	if (tabel == TABEL_DIGITAAL_ADRES && !versie->leeg[DIGITAAL_ADRES_BETROKKENE] &&
		opzoeken_verwijderd(reg, TABEL_BETROKKENE, versie->waarden[DIGITAAL_ADRES_BETROKKENE],
							&betrokkene) != NULL)
		return DatumGetUUIDP(betrokkene.waarden[BETROKKENE_KLANTCONTACT]);
	return NULL;
}

/*
 * Is this a row of a document that the same transaction registers?  Then it is
 * not an addition.
 */
static bool
is_first_registration(const Register *reg, const pg_uuid_t *klantcontact)
{
	Bewijzen   *bewijzen = bewijzen_van(reg->tabellen[TABEL_KLANTCONTACT]);

	if (!bewijzen_vergt_slot(bewijzen, klantcontact))
		return true;
	if (!klantcontact_is_vers(reg, UUIDPGetDatum(klantcontact)))
		return false;
	bewijzen_vers(bewijzen, klantcontact);
	return true;
}

static bool
tuples_equal(TupleDesc desc, HeapTuple a, HeapTuple b)
{
	for (int i = 1; i <= desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i - 1);
		bool		a_null;
		bool		b_null;
		Datum		a_value = heap_getattr(a, i, desc, &a_null);
		Datum		b_value = heap_getattr(b, i, desc, &b_null);

		if (att->attisdropped)
			continue;
		if (a_null != b_null ||
			(!a_null && !datum_image_eq(a_value, b_value, att->attbyval, att->attlen)))
			return false;
	}
	return true;
}

/* bij_mutatie(tabel): the AFTER ROW trigger of every table of a register */
Datum
klantcontact_bij_mutatie(PG_FUNCTION_ARGS)
{
	TriggerData *trigdata = (TriggerData *) fcinfo->context;
	Tabel		tabel = check_trigger_call(fcinfo, "bij_mutatie",
										   TRIGGER_EVENT_ROW | TRIGGER_EVENT_AFTER);
	Relation	rel = trigdata->tg_relation;
	bool		added = TRIGGER_FIRED_BY_INSERT(trigdata->tg_event);
	AttrNumber	attnums[MAX_KOLOMMEN];
	Register	reg;
	Versie		versie;
	const pg_uuid_t *klantcontact;

	if (TRIGGER_FIRED_BY_UPDATE(trigdata->tg_event) &&
		tuples_equal(RelationGetDescr(rel), trigdata->tg_trigtuple, trigdata->tg_newtuple))
		return PointerGetDatum(NULL);

	register_van_relatie(rel, tabel, &reg);
	kolommen_van(rel, tabel, attnums);
	versie_van_tuple(rel, tabel, attnums, trigdata->tg_trigtuple, &versie);
	klantcontact = klantcontact_van(&reg, tabel, &versie);
	if (added && tabel != TABEL_RECHT &&
		(klantcontact == NULL || is_first_registration(&reg, klantcontact)))
		return PointerGetDatum(NULL);

	mutatie_schrijf(&reg, tabel, rel, added ? NULL : trigdata->tg_trigtuple,
					tabel_modellen[tabel].kolommen[0].soort == KOLOM_UUID ?
					DatumGetUUIDP(versie.waarden[0]) : NULL,
					klantcontact);
	return PointerGetDatum(NULL);
}
