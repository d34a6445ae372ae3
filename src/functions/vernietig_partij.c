/*-------------------------------------------------------------------------
 *
 * vernietig_partij.c
 *	  Destroying a partij.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/vernietig_partij.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"

#include "log/erase.h"
#include "register/row_lock.h"
#include "functions/vergeet.h"
#include "functions/destruction.h"

/* What belongs to a partij, or the partij itself. */
static char *
delete_text(const Register *reg, uint64 variant)
{
	(void) reg;
	return psprintf("DELETE FROM {%s} WHERE %s = ANY ($1)", table_models[variant].name,
					variant == TABLE_PARTIJ ? "id" : "partij");
}

static const Statement delete_of_the_partij = {
	.text = delete_text,.by = BY_CALLER_LATEST,.argtypes = {UUIDARRAYOID}
};

/*----
 * Those who have to do with it
 * ----
 */

static const Statement delete_vertegenwoordiging = {
	"DELETE FROM {vertegenwoordiging} WHERE id = ANY ($1)",.by = BY_CALLER_LATEST,.argtypes = {UUIDARRAYOID}
};

static const Statement search_vertegenwoordigingen = {
	"SELECT v.id::uuid FROM ONLY {vertegenwoordiging} AS v WHERE v.vertegenwoordigende = ANY ($1)"
	" OR v.vertegenwoordigde = ANY ($1) ORDER BY v.id USING <",
	.by = BY_OWNER,.argtypes = {UUIDARRAYOID}
};

static void
delete_vertegenwoordigingen(void *arg)
{
	const Erasing *wiping = arg;

	run_on_uuids(&delete_vertegenwoordiging, &wiping->reg, 0, wiping->ids, wiping->count);
}

/* What went along with a partij. */
typedef struct Along
{
	pg_uuid_t  *vertegenwoordigingen;
	int			vertegenwoordiging_count;
	pg_uuid_t  *contactpersonen;
	int			contactpersoon_count;
} Along;

static bool
destroy_vertegenwoordigingen(const Register *reg, const pg_uuid_t *partij, Along *along)
{
	Erasing		wiping = {.reg = *reg,.table = TABLE_VERTEGENWOORDIGING};
	int			left;

	run_on_uuids(&search_vertegenwoordigingen, reg, 0, partij, 1);
	along->vertegenwoordigingen = take_uuids(&wiping.count);
	along->vertegenwoordiging_count = wiping.count;
	wiping.ids = along->vertegenwoordigingen;
	if (wiping.count == 0)
		return true;
	wiping_perform(&wiping, delete_vertegenwoordigingen, &wiping);
	run_on_uuids(&search_vertegenwoordigingen, reg, 0, partij, 1);
	pfree(take_uuids(&left));
	return left == 0;
}

static const Statement detach_werkte_voor = {
	"UPDATE {partij} SET werkte_voor = NULL WHERE werkte_voor = ANY ($1) RETURNING id::uuid",
	.by = BY_CALLER_LATEST,.argtypes = {UUIDARRAYOID}
};

/* They stay, so that the log keeps what they were. */
static void
detach_contactpersonen(const Register *reg, const pg_uuid_t *partij, Along *along)
{
	run_on_uuids(&detach_werkte_voor, reg, 0, partij, 1);
	along->contactpersonen = take_uuids(&along->contactpersoon_count);
	along->contactpersoon_count = sort_uuids(along->contactpersonen, along->contactpersoon_count);
}

/*----
 * The partij itself
 * ----
 */

static const Statement detach_voorkeursadres = {
	"UPDATE {partij} SET voorkeurs_digitaal_adres = NULL"
	" WHERE id = ANY ($1) AND voorkeurs_digitaal_adres IS NOT NULL",
	.by = BY_CALLER_LATEST,.argtypes = {UUIDARRAYOID}
};

static void
delete_partij(void *arg)
{
	Erasing    *wiping = arg;

	run_on_uuids(&detach_voorkeursadres, &wiping->reg, 0, wiping->ids, 1);
	run_on_uuids(&delete_of_the_partij, &wiping->reg, TABLE_DIGITAAL_ADRES, wiping->ids, 1);
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (is_of_partij(i) && has_table(&wiping->reg, i))
			run_on_uuids(&delete_of_the_partij, &wiping->reg, i, wiping->ids, 1);
	}
	run_on_uuids(&delete_of_the_partij, &wiping->reg, TABLE_PARTIJ, wiping->ids, 1);
	wiping->count = (int) SPI_processed;
}

/* A trigger that keeps part of it keeps all. */
static const char *
destroy_partij(const Register *reg, const pg_uuid_t *ids, int count, void *arg)
{
	Erasing		wiping = {.reg = *reg,.table = TABLE_PARTIJ,.ids = ids,.count = count};

	if (!destroy_vertegenwoordigingen(reg, ids, arg))
		return HELD_BY_TRIGGER;
	detach_contactpersonen(reg, ids, arg);
	wiping_perform(&wiping, delete_partij, &wiping);
	return wiping.count == 0 ? HELD_BY_TRIGGER : NULL;
}

bool
vernietig_partij(const Erasure *erasure)
{
	Along		along = {0};
	Outcome    *outcome = attempt_each(&erasure->reg, destroy_partij, &erasure->partij, 1, &along);

	if (outcome->held_by != NULL)
	{
		erasure_report(erasure, TABLE_PARTIJ, &erasure->partij, "bewaard", outcome->held_by, DT_NOEND);
		return false;
	}
	for (int i = 0; i < along.vertegenwoordiging_count; i++)
		erasure_report(erasure, TABLE_VERTEGENWOORDIGING, &along.vertegenwoordigingen[i], "vernietigd", NULL, DT_NOEND);
	for (int i = 0; i < along.contactpersoon_count; i++)
		erasure_report(erasure, TABLE_PARTIJ, &along.contactpersonen[i], "losgemaakt", "werkte voor deze partij", DT_NOEND);
	erasure_report(erasure, TABLE_PARTIJ, &erasure->partij, "vernietigd", NULL, DT_NOEND);
	return true;
}
