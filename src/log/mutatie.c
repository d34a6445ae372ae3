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
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/fmgrprotos.h"
#include "utils/rel.h"
#include "utils/timestamp.h"

#include "checks/correctie.h"
#include "checks/trigger_call.h"
#include "commit/bewijzen.h"
#include "log/mutatie.h"
#include "model/actor.h"
#include "model/anker.h"
#include "model/kolommen.h"
#include "model/opzoeken.h"
#include "model/plan.h"
#include "types/types.h"

PG_FUNCTION_INFO_V1(klantcontact_bij_mutatie);

/* The row that is being written, until its row trigger has seen it. */
static pg_uuid_t verwachte_rij;
static bool verwacht = false;

bool
mutatie_is_van_ons(const pg_uuid_t *id)
{
	bool		result = verwacht && memcmp(id, &verwachte_rij, UUID_LEN) == 0;

	if (result)
		verwacht = false;
	return result;
}

/*----
 * Writing
 * ----
 */

enum
{
	ARG_ID, ARG_TABEL, ARG_RIJ, ARG_KLANTCONTACT, ARG_CORRECTIE, ARG_VOOR,
	ARG_ROL, ARG_SESSIE_ROL, ARG_ACTOR, ARG_OP, ARG_REDEN, ARG_COUNT
};

static char *
mutatie_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("INSERT INTO %s (id, tabel, rij, klantcontact, correctie, voor, rol,"
					" sessie_rol, actor, op, reden) VALUES ($1, $2, $3, $4, $5,"
					" pg_catalog.to_jsonb($6), $7, $8, $9, $10, $11)",
					register_tabel(reg, TABEL_MUTATIE));
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
	const pg_uuid_t *actor = handelende_actor(reg);

	values[ARG_ROL] = role_name(GetOuterUserId());
	values[ARG_SESSIE_ROL] = role_name(GetSessionUserId());
	values[ARG_OP] = TimestampTzGetDatum(GetCurrentTimestamp());
	nulls[ARG_ROL] = nulls[ARG_SESSIE_ROL] = nulls[ARG_OP] = ' ';
	fill_arg(values, nulls, ARG_ACTOR, actor, UUIDPGetDatum(actor));
	fill_arg(values, nulls, ARG_CORRECTIE, reden,
			 reden == NULL ? (Datum) 0 : UUIDPGetDatum(correctie_id()));
	fill_arg(values, nulls, ARG_REDEN, reden,
			 reden == NULL ? (Datum) 0 : CStringGetTextDatum(reden));
}

void
mutatie_schrijf(const Register *reg, Tabel tabel, Relation rel, HeapTuple voor,
				const pg_uuid_t *rij, const pg_uuid_t *klantcontact)
{
	Oid			argtypes[ARG_COUNT] = {UUIDOID, NAMEOID, UUIDOID, UUIDOID, UUIDOID,
	rel->rd_rel->reltype, NAMEOID, NAMEOID, UUIDOID, TIMESTAMPTZOID, TEXTOID};
	Datum		values[ARG_COUNT];
	char		nulls[ARG_COUNT];
	pg_uuid_t	id;

	SPI_connect();
	uuid7_generate(&id);
	fill_arg(values, nulls, ARG_ID, &id, UUIDPGetDatum(&id));
	fill_arg(values, nulls, ARG_TABEL, rel,
			 DirectFunctionCall1(namein, CStringGetDatum(tabel_modellen[tabel].naam)));
	fill_arg(values, nulls, ARG_RIJ, rij, UUIDPGetDatum(rij));
	fill_arg(values, nulls, ARG_KLANTCONTACT, klantcontact, UUIDPGetDatum(klantcontact));
	fill_arg(values, nulls, ARG_VOOR, voor,
			 voor == NULL ? (Datum) 0 : heap_copy_tuple_as_datum(voor, RelationGetDescr(rel)));
	fill_circumstances(reg, values, nulls);

	verwachte_rij = id;
	verwacht = true;
	plan_execute_as_owner(plan_get(reg, PLAN_MUTATIE, tabel, mutatie_tekst, NULL,
								   ARG_COUNT, argtypes),
						  values, nulls, reg->tabellen[TABEL_MUTATIE]);
	verwacht = false;
	if (SPI_processed != 1)
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
	if (added && (klantcontact == NULL || is_first_registration(&reg, klantcontact)))
		return PointerGetDatum(NULL);

	mutatie_schrijf(&reg, tabel, rel, added ? NULL : trigdata->tg_trigtuple,
					tabel_modellen[tabel].kolommen[0].soort == KOLOM_UUID ?
					DatumGetUUIDP(versie.waarden[0]) : NULL,
					klantcontact);
	return PointerGetDatum(NULL);
}
