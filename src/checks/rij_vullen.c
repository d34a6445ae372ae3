/*-------------------------------------------------------------------------
 *
 * rij_vullen.c
 *	  What the guard fills in, in a row that is stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/rij_vullen.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/timestamp.h"

#include "checks/rij.h"
#include "input/nearest.h"
#include "model/match_keys.h"

/* The moment of registration is the transaction's, whatever was given. */
static void
vul_geregistreerd_op(Rij *rij)
{
	TimestampTz now = GetCurrentTransactionStartTimestamp();

	if (rij->nieuw.leeg[KLANTCONTACT_GEREGISTREERD_OP] ||
		DatumGetTimestampTz(rij->nieuw.waarden[KLANTCONTACT_GEREGISTREERD_OP]) != now)
		rij_zet(rij, KLANTCONTACT_GEREGISTREERD_OP, TimestampTzGetDatum(now));
}

/* Looks up the kanaal that a klantcontact gets. */
static void
zoek_kanaal(Rij *rij)
{
	Versie	   *kanaal;

	if (rij->nieuw.leeg[KLANTCONTACT_KANAAL] || !rij_wijzigt(rij, KLANTCONTACT_KANAAL))
		return;
	kanaal = palloc(sizeof(Versie));
	if (opzoeken(&rij->reg, TABEL_KANAAL, rij->nieuw.waarden[KLANTCONTACT_KANAAL], kanaal) != NULL)
		rij->kanaal = kanaal;
}

static char *
kanaal_hint(const Rij *rij)
{
	MemoryContext caller = CurrentMemoryContext;
	char	   *hint;

	SPI_connect();
	hint = nearest_code_hint(&rij->reg, TABEL_KANAAL, rij->nieuw.waarden[KLANTCONTACT_KANAAL]);
	hint = MemoryContextStrdup(caller, hint);
	SPI_finish();
	return hint;
}

/*
 * aard comes from the kanaal when it is not given.  A kanaal that is not there is
 * the foreign key's to refuse; but with aard missing too, NOT NULL would speak
 * before it.
 */
static void
vul_aard(Rij *rij)
{
	if (!rij->nieuw.leeg[KLANTCONTACT_AARD] || rij->nieuw.leeg[KLANTCONTACT_KANAAL])
		return;
	if (rij->kanaal == NULL)
		ereport(ERROR,
				(errcode(ERRCODE_FOREIGN_KEY_VIOLATION),
				 errmsg_internal("%s", violation_message(ERRCODE_FOREIGN_KEY_VIOLATION, TABEL_KLANTCONTACT, NULL,
														 "klantcontact_kanaal_fkey")),
				 errdetail("%s: its kanaal is not present in table \"kanaal\".", rij_naam(rij)),
				 errhint("%s", kanaal_hint(rij)),
				 err_generic_string(PG_DIAG_SCHEMA_NAME, get_namespace_name(rij->reg.schema)),
				 err_generic_string(PG_DIAG_TABLE_NAME, "klantcontact"),
				 err_generic_string(PG_DIAG_CONSTRAINT_NAME, "klantcontact_kanaal_fkey")));
	rij_zet(rij, KLANTCONTACT_AARD, rij->kanaal->waarden[KANAAL_AARD]);
}

/* A taak that becomes verwerkt without a moment became so now. */
static void
vul_verwerkt_op(Rij *rij)
{
	if (!rij->nieuw.leeg[INTERNE_TAAK_VERWERKT_OP] || rij->nieuw.leeg[INTERNE_TAAK_STATUS] ||
		!TRIGGER_FIRED_BY_UPDATE(rij->event) || !rij_wijzigt(rij, INTERNE_TAAK_STATUS))
		return;
	if (DatumGetObjectId(rij->nieuw.waarden[INTERNE_TAAK_STATUS]) ==
		enum_waarde(KOLOM_STATUS_TAAK, "verwerkt"))
		rij_zet(rij, INTERNE_TAAK_VERWERKT_OP,
				TimestampTzGetDatum(GetCurrentTransactionStartTimestamp()));
}

/* A number is stored in full, and its code in lower case; a wrong one is refused later. */
static void
fill_identificator(Rij *rij)
{
	const int	kolom = PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR;
	Datum		stored;

	if (rij->nieuw.leeg[kolom] || !rij_wijzigt(rij, kolom) ||
		identificator_normalize(rij->nieuw.waarden[kolom], &stored) != NULL)
		return;
	if (stored != rij->nieuw.waarden[kolom])
		rij_zet(rij, kolom, stored);
}

void
vul_rij(Rij *rij)
{
	switch (rij->tabel)
	{
		case TABEL_KLANTCONTACT:
			zoek_kanaal(rij);
			if (TRIGGER_FIRED_BY_INSERT(rij->event))
			{
				vul_geregistreerd_op(rij);
				vul_aard(rij);
			}
			break;
		case TABEL_INTERNE_TAAK:
			vul_verwerkt_op(rij);
			break;
		case TABEL_PARTIJ_IDENTIFICATOR:
			fill_identificator(rij);
			break;
		default:
			break;
	}
}
