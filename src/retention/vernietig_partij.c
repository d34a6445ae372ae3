/*-------------------------------------------------------------------------
 *
 * vernietig_partij.c
 *	  Destroying a partij.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/retention/vernietig_partij.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "log/wissing.h"
#include "model/slot.h"
#include "retention/vergeten.h"
#include "retention/vernietiging.h"

/* What belongs to a partij, in the order in which it goes, and the column that says so. */
static const struct
{
	Tabel		tabel;
	const char *kolom;
}			van_de_partij[] = {
	{TABEL_DIGITAAL_ADRES, "partij"},
	{TABEL_PARTIJ_IDENTIFICATOR, "partij"},
	{TABEL_PARTIJ, "id"},
};

/*----
 * Those who have to do with it
 * ----
 */

static char *
vertegenwoordigingen_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("DELETE FROM %s WHERE id OPERATOR(pg_catalog.=) ANY ($1)",
					register_tabel(reg, TABEL_VERTEGENWOORDIGING));
}

static char *
zoek_vertegenwoordigingen_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("SELECT v.id::pg_catalog.uuid FROM ONLY %s AS v WHERE v.vertegenwoordigende OPERATOR(pg_catalog.=) ANY ($1)"
					" OR v.vertegenwoordigde OPERATOR(pg_catalog.=) ANY ($1) ORDER BY v.id USING OPERATOR(pg_catalog.<)",
					register_tabel(reg, TABEL_VERTEGENWOORDIGING));
}

static void
delete_vertegenwoordigingen(void *arg)
{
	const Wissing *wissing = arg;

	bewaren_als_aanroeper(&wissing->reg, BEW_VERTEGENWOORDIGINGEN, vertegenwoordigingen_tekst,
						  wissing->ids, wissing->aantal);
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
	Wissing		wissing = {.reg = *reg,.tabel = TABEL_VERTEGENWOORDIGING};
	int			left;

	bewaren_als_eigenaar(reg, BEW_VERTEGENWOORDIGINGEN, zoek_vertegenwoordigingen_tekst, partij, 1);
	along->vertegenwoordigingen = neem_uuids(&wissing.aantal);
	along->vertegenwoordiging_count = wissing.aantal;
	wissing.ids = along->vertegenwoordigingen;
	if (wissing.aantal == 0)
		return true;
	wissing_doe(&wissing, delete_vertegenwoordigingen, &wissing);
	bewaren_als_eigenaar(reg, BEW_VERTEGENWOORDIGINGEN, zoek_vertegenwoordigingen_tekst, partij, 1);
	pfree(neem_uuids(&left));
	return left == 0;
}

static char *
werkte_voor_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("UPDATE %s SET werkte_voor = NULL WHERE werkte_voor OPERATOR(pg_catalog.=) ANY ($1)"
					" RETURNING id::pg_catalog.uuid",
					register_tabel(reg, TABEL_PARTIJ));
}

/* They stay, so that the log keeps what they were. */
static void
detach_contactpersonen(const Register *reg, const pg_uuid_t *partij, Along *along)
{
	bewaren_als_aanroeper(reg, BEW_WERKTE_VOOR, werkte_voor_tekst, partij, 1);
	along->contactpersonen = neem_uuids(&along->contactpersoon_count);
	along->contactpersoon_count = sorteer_uuids(along->contactpersonen, along->contactpersoon_count);
}

/*----
 * The partij itself
 * ----
 */

static char *
voorkeursadres_tekst(const Register *reg, uint64 variant, const void *arg)
{
	(void) variant;
	(void) arg;
	return psprintf("UPDATE %s SET voorkeurs_digitaal_adres = NULL"
					" WHERE id OPERATOR(pg_catalog.=) ANY ($1) AND voorkeurs_digitaal_adres IS NOT NULL",
					register_tabel(reg, TABEL_PARTIJ));
}

static char *
van_de_partij_tekst(const Register *reg, uint64 variant, const void *arg)
{
	uint32		which = BEW_MEER(variant);

	(void) arg;
	return psprintf("DELETE FROM %s WHERE %s OPERATOR(pg_catalog.=) ANY ($1)",
					register_tabel(reg, van_de_partij[which].tabel), van_de_partij[which].kolom);
}

static void
delete_partij(void *arg)
{
	Wissing    *wissing = arg;

	bewaren_als_aanroeper(&wissing->reg, BEW_VOORKEURSADRES, voorkeursadres_tekst, wissing->ids, 1);
	for (size_t i = 0; i < lengthof(van_de_partij); i++)
		bewaren_als_aanroeper(&wissing->reg, BEW_MET(BEW_VAN_DE_PARTIJ, i), van_de_partij_tekst,
							  wissing->ids, 1);
	wissing->aantal = (int) SPI_processed;
}

/* A trigger that keeps part of it keeps all. */
static const char *
destroy_partij(const Register *reg, const pg_uuid_t *ids, int count, void *arg)
{
	Wissing		wissing = {.reg = *reg,.tabel = TABEL_PARTIJ,.ids = ids,.aantal = count};

	if (!destroy_vertegenwoordigingen(reg, ids, arg))
		return HELD_BY_TRIGGER;
	detach_contactpersonen(reg, ids, arg);
	wissing_doe(&wissing, delete_partij, &wissing);
	return wissing.aantal == 0 ? HELD_BY_TRIGGER : NULL;
}

bool
vernietig_partij(const Vergeten *vergeten)
{
	Along		along = {0};
	Outcome    *outcome = attempt_each(&vergeten->reg, destroy_partij, &vergeten->partij, 1, &along);

	if (outcome->held_by != NULL)
	{
		vergeten_meld(vergeten, TABEL_PARTIJ, &vergeten->partij, "bewaard", outcome->held_by, DT_NOEND);
		return false;
	}
	for (int i = 0; i < along.vertegenwoordiging_count; i++)
		vergeten_meld(vergeten, TABEL_VERTEGENWOORDIGING, &along.vertegenwoordigingen[i], "vernietigd", NULL, DT_NOEND);
	for (int i = 0; i < along.contactpersoon_count; i++)
		vergeten_meld(vergeten, TABEL_PARTIJ, &along.contactpersonen[i], "losgemaakt", "werkte voor deze partij", DT_NOEND);
	vergeten_meld(vergeten, TABEL_PARTIJ, &vergeten->partij, "vernietigd", NULL, DT_NOEND);
	return true;
}
