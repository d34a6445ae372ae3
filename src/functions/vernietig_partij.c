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

#include "log/erase.h"
#include "register/row_lock.h"
#include "functions/vergeet.h"
#include "functions/destruction.h"

/* What belongs to a partij, in the order in which it goes, and the column that says so. */
static const struct
{
	Table		table;
	const char *column;
}			of_the_partij[] = {
	{TABLE_DIGITAAL_ADRES, "partij"},
	{TABLE_PARTIJ_IDENTIFICATOR, "partij"},
	{TABLE_PARTIJ, "id"},
};

/*----
 * Those who have to do with it
 * ----
 */

static char *
vertegenwoordigingen_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("DELETE FROM %s WHERE id OPERATOR(pg_catalog.=) ANY ($1)",
					register_table(reg, TABLE_VERTEGENWOORDIGING));
}

static char *
search_vertegenwoordigingen_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT v.id::pg_catalog.uuid FROM ONLY %s AS v WHERE v.vertegenwoordigende OPERATOR(pg_catalog.=) ANY ($1)"
					" OR v.vertegenwoordigde OPERATOR(pg_catalog.=) ANY ($1) ORDER BY v.id USING OPERATOR(pg_catalog.<)",
					register_table(reg, TABLE_VERTEGENWOORDIGING));
}

static void
delete_vertegenwoordigingen(void *arg)
{
	const Erasing *wiping = arg;

	retention_by_caller(&wiping->reg, BEW_VERTEGENWOORDIGINGEN, vertegenwoordigingen_text,
						wiping->ids, wiping->count);
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

	retention_by_owner(reg, BEW_VERTEGENWOORDIGINGEN, search_vertegenwoordigingen_text, partij, 1);
	along->vertegenwoordigingen = take_uuids(&wiping.count);
	along->vertegenwoordiging_count = wiping.count;
	wiping.ids = along->vertegenwoordigingen;
	if (wiping.count == 0)
		return true;
	wiping_perform(&wiping, delete_vertegenwoordigingen, &wiping);
	retention_by_owner(reg, BEW_VERTEGENWOORDIGINGEN, search_vertegenwoordigingen_text, partij, 1);
	pfree(take_uuids(&left));
	return left == 0;
}

static char *
werkte_voor_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("UPDATE %s SET werkte_voor = NULL WHERE werkte_voor OPERATOR(pg_catalog.=) ANY ($1)"
					" RETURNING id::pg_catalog.uuid",
					register_table(reg, TABLE_PARTIJ));
}

/* They stay, so that the log keeps what they were. */
static void
detach_contactpersonen(const Register *reg, const pg_uuid_t *partij, Along *along)
{
	retention_by_caller(reg, BEW_WERKTE_VOOR, werkte_voor_text, partij, 1);
	along->contactpersonen = take_uuids(&along->contactpersoon_count);
	along->contactpersoon_count = sort_uuids(along->contactpersonen, along->contactpersoon_count);
}

/*----
 * The partij itself
 * ----
 */

static char *
voorkeursadres_text(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("UPDATE %s SET voorkeurs_digitaal_adres = NULL"
					" WHERE id OPERATOR(pg_catalog.=) ANY ($1) AND voorkeurs_digitaal_adres IS NOT NULL",
					register_table(reg, TABLE_PARTIJ));
}

static char *
of_the_partij_text(const Register *reg, uint64 variant, const void *arg)
{
	uint32		which = BEW_MORE(variant);

	(void) arg;
	return psprintf("DELETE FROM %s WHERE %s OPERATOR(pg_catalog.=) ANY ($1)",
					register_table(reg, of_the_partij[which].table), of_the_partij[which].column);
}

static void
delete_partij(void *arg)
{
	Erasing    *wiping = arg;

	retention_by_caller(&wiping->reg, BEW_VOORKEURSADRES, voorkeursadres_text, wiping->ids, 1);
	for (size_t i = 0; i < lengthof(of_the_partij); i++)
		retention_by_caller(&wiping->reg, BEW_WITH(BEW_OF_THE_PARTIJ, i), of_the_partij_text,
							wiping->ids, 1);
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
vernietig_partij(const Erasure *vergeten)
{
	Along		along = {0};
	Outcome    *outcome = attempt_each(&vergeten->reg, destroy_partij, &vergeten->partij, 1, &along);

	if (outcome->held_by != NULL)
	{
		erasure_report(vergeten, TABLE_PARTIJ, &vergeten->partij, "bewaard", outcome->held_by, DT_NOEND);
		return false;
	}
	for (int i = 0; i < along.vertegenwoordiging_count; i++)
		erasure_report(vergeten, TABLE_VERTEGENWOORDIGING, &along.vertegenwoordigingen[i], "vernietigd", NULL, DT_NOEND);
	for (int i = 0; i < along.contactpersoon_count; i++)
		erasure_report(vergeten, TABLE_PARTIJ, &along.contactpersonen[i], "losgemaakt", "werkte voor deze partij", DT_NOEND);
	erasure_report(vergeten, TABLE_PARTIJ, &vergeten->partij, "vernietigd", NULL, DT_NOEND);
	return true;
}
