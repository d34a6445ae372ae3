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

static void
destroy_vertegenwoordigingen(const Vergeten *vergeten)
{
	Wissing		wissing = {.reg = vergeten->reg,.tabel = TABEL_VERTEGENWOORDIGING};

	bewaren_als_eigenaar(&vergeten->reg, BEW_VERTEGENWOORDIGINGEN, zoek_vertegenwoordigingen_tekst,
						 &vergeten->partij, 1);
	wissing.ids = neem_uuids(&wissing.aantal);
	if (wissing.aantal == 0)
		return;
	wissing_doe(&wissing, delete_vertegenwoordigingen, &wissing);
	for (int i = 0; i < wissing.aantal; i++)
		vergeten_meld(vergeten, TABEL_VERTEGENWOORDIGING, &wissing.ids[i], "vernietigd", NULL, DT_NOEND);
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
detach_contactpersonen(const Vergeten *vergeten)
{
	int			aantal;
	pg_uuid_t  *ids;

	bewaren_als_aanroeper(&vergeten->reg, BEW_WERKTE_VOOR, werkte_voor_tekst, &vergeten->partij, 1);
	ids = neem_uuids(&aantal);
	aantal = sorteer_uuids(ids, aantal);
	for (int i = 0; i < aantal; i++)
		vergeten_meld(vergeten, TABEL_PARTIJ, &ids[i], "losgemaakt", "werkte voor deze partij", DT_NOEND);
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

void
vernietig_partij(const Vergeten *vergeten)
{
	Wissing		wissing = {.reg = vergeten->reg,.tabel = TABEL_PARTIJ,.ids = &vergeten->partij,.aantal = 1};

	destroy_vertegenwoordigingen(vergeten);
	detach_contactpersonen(vergeten);
	wissing_doe(&wissing, delete_partij, &wissing);
	if (wissing.aantal > 0)
		vergeten_meld(vergeten, TABEL_PARTIJ, &vergeten->partij, "vernietigd", NULL, DT_NOEND);
	else
		vergeten_meld(vergeten, TABEL_PARTIJ, &vergeten->partij, "bewaard", "een trigger hield de partij", DT_NOEND);
}
