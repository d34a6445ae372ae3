/*-------------------------------------------------------------------------
 *
 * note.c
 *	  What is logged.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/note.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xlog.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/catcache.h"
#include "utils/fmgrprotos.h"
#include "utils/json.h"
#include "utils/syscache.h"

#include "rights/handelende_actor.h"
#include "register/correction.h"
#include "log/note.h"
#include "log/write.h"
#include "log/queue.h"
#include "types/types.h"

static void
fill(RowValues *change, int column, Datum value)
{
	change->values[column] = value;
	change->nulls[column] = false;
}

static Datum
name_datum(const char *name)
{
	return DirectFunctionCall1(namein, CStringGetDatum(name));
}

/* Who and why.  The role behind SECURITY DEFINER is the outer one. */
static void
fill_circumstances(const Register *reg, RowValues *change)
{
	const char *reden = correctie_reden();
	HandelendeActor *actor = palloc(sizeof(HandelendeActor));

	fill(change, MUTATIE_ROL, name_datum(GetUserNameFromId(GetOuterUserId(), false)));
	fill(change, MUTATIE_SESSIE_ROL, name_datum(GetUserNameFromId(GetSessionUserId(), false)));
	if (handelende_actor(reg, GetOuterUserId(), actor))
		fill(change, MUTATIE_ACTOR, UUIDPGetDatum(&actor->id));
	if (reden != NULL)
	{
		fill(change, MUTATIE_CORRECTIE, UUIDPGetDatum(correctie_id()));
		fill(change, MUTATIE_REDEN, CStringGetTextDatum(reden));
	}
}

/* Has a row of the log written, of which the rest is filled in here. */
static void
note(Waiter *waiter, Table table)
{
	RowValues  *change = &waiter->change;
	pg_uuid_t	id;

	uuid7_generate(&id);
	fill(change, MUTATIE_ID, UUIDPGetDatum(&id));
	fill(change, MUTATIE_TABEL, name_datum(table_models[table].name));
	fill(change, MUTATIE_KETEN, PointerGetDatum(keten_name(&waiter->keten)));
	fill_circumstances(&waiter->reg, change);
	waiter->needs_lock = waiter->keten.table != table;

	queue_add(waiter);
	if (queue_is_full())
		log_write();
}

void
log_note_change(const Register *reg, Table table, const RowValues *image,
				const pg_uuid_t *klantcontact, Datum before, bool wiped)
{
	Waiter		waiter = {.reg = *reg,.keten = keten_of(table, image, klantcontact),
	.wiped = wiped};
	RowValues  *change = &waiter.change;

	memset(change->nulls, true, sizeof(change->nulls));
	if (table_models[table].columns[0].kind == COLUMN_UUID)
		fill(change, MUTATIE_RIJ, image->values[0]);
	if (klantcontact != NULL)
		fill(change, MUTATIE_KLANTCONTACT, UUIDPGetDatum(klantcontact));
	if (before != (Datum) 0)
		fill(change, MUTATIE_VOOR, before);
	note(&waiter, table);
}

static bool
is_subscribed(Oid relid)
{
	CatCList   *subscriptions = SearchSysCacheList1(SUBSCRIPTIONRELMAP, ObjectIdGetDatum(relid));
	bool		result = subscriptions->n_members > 0;

	ReleaseSysCacheList(subscriptions);
	return result;
}

/*
 * Each server has rights of its own.  A subscriber that gives one writes to a chain of its
 * own too, as the publisher's rows of the same right come here.
 */
static char *
keten_of_right(const Register *reg, const char *role, const char *right)
{
	if (is_subscribed(reg->tables[TABLE_MUTATIE]))
		return psprintf(UINT64_FORMAT ".%u:%s:%s", GetSystemIdentifier(), MyDatabaseId, right, role);
	return psprintf("%s:%s", right, role);
}

void
log_note_right(const Register *reg, const char *role, const char *right, bool had)
{
	StringInfoData before;
	Waiter		waiter = {.reg = *reg,.keten = {TABLE_RECHT, CStringGetTextDatum(keten_of_right(reg, role, right))}};

	initStringInfo(&before);
	appendStringInfoString(&before, "{\"rol\": ");
	escape_json(&before, role);
	appendStringInfo(&before, ", \"recht\": \"%s\", \"verleend\": %s}", right, had ? "true" : "false");
	memset(waiter.change.nulls, true, sizeof(waiter.change.nulls));
	fill(&waiter.change, MUTATIE_VOOR, DirectFunctionCall1(jsonb_in, CStringGetDatum(before.data)));
	note(&waiter, TABLE_RECHT);
}

void
log_note_wiping(const Register *reg, Table table, const pg_uuid_t *change,
				const pg_uuid_t *klantcontact, const pg_uuid_t *partij)
{
	RowValues	image;
	int			column = keten_partij_column(table);

	memset(image.nulls, true, sizeof(image.nulls));
	image.values[0] = UUIDPGetDatum(change);
	image.nulls[0] = false;
	if (partij != NULL && column >= 0)
	{
		image.values[column] = UUIDPGetDatum(partij);
		image.nulls[column] = false;
	}
	log_note_change(reg, table, &image, klantcontact, (Datum) 0, true);
}
