/*-------------------------------------------------------------------------
 *
 * rijregels.c
 *	  The rules of each row of a document that is not stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/valideer/rijregels.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/table.h"
#include "miscadmin.h"
#include "utils/rel.h"

#include "checks/rij.h"
#include "compat.h"
#include "model/kolommen.h"
#include "valideer/valideer.h"

#define BIT COLUMN_BIT
#define BITS(first, last) ((BIT((last) + 1) - 1) & ~(BIT(first) - 1))

/*
 * Which columns of the row a rule looks at, and the one where one would mend it; -1:
 * the row.
 */
typedef struct RegelPlaats
{
	RegelId		regel;
	Tabel		tabel;
	uint32		kolommen;
	int			kolom;
} RegelPlaats;

static const RegelPlaats plaatsen[] = {
	{REGEL_NIET_TOEKOMSTIG, TABEL_KLANTCONTACT, BIT(KLANTCONTACT_PLAATSGEVONDEN_OP), KLANTCONTACT_PLAATSGEVONDEN_OP},
	{REGEL_INHOUD_LENGTE, TABEL_KLANTCONTACT, BIT(KLANTCONTACT_INHOUD), KLANTCONTACT_INHOUD},
	{REGEL_NUMMER_GELDIG, TABEL_KLANTCONTACT, BIT(KLANTCONTACT_NUMMER), KLANTCONTACT_NUMMER},
	{REGEL_NUMMER_GELDIG, TABEL_INTERNE_TAAK, BIT(INTERNE_TAAK_NUMMER), INTERNE_TAAK_NUMMER},
	{REGEL_ONDERWERPOBJECT_EEN_DOEL, TABEL_ONDERWERPOBJECT,
	BIT(ONDERWERPOBJECT_WAS_KLANTCONTACT) | BIT(ONDERWERPOBJECT_OBJECTIDENTIFICATOR), -1},
	{REGEL_ACTOR_ACTIEF, TABEL_ACTOR_KLANTCONTACT, BIT(ACTOR_KLANTCONTACT_ACTOR), -1},
	{REGEL_KANAAL_ACTIEF, TABEL_KLANTCONTACT, BIT(KLANTCONTACT_KANAAL), KLANTCONTACT_KANAAL},
	{REGEL_TAAK_ACTOR_ACTIEF, TABEL_INTERNE_TAAK, BIT(INTERNE_TAAK_ACTOR), INTERNE_TAAK_ACTOR},
	{REGEL_ADRES_GELDIG, TABEL_BETROKKENE,
	BITS(BETROKKENE_BEZOEKADRES_NUMMERAANDUIDING_ID, BETROKKENE_CORRESPONDENTIEADRES_LAND), -1},
	{REGEL_DIGITAAL_ADRES_GELDIG, TABEL_DIGITAAL_ADRES,
	BIT(DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES) | BIT(DIGITAAL_ADRES_ADRES), DIGITAAL_ADRES_ADRES},
	{REGEL_TAAK_VERWERKT_OP, TABEL_INTERNE_TAAK, BIT(INTERNE_TAAK_STATUS) | BIT(INTERNE_TAAK_VERWERKT_OP),
	INTERNE_TAAK_VERWERKT_OP},
};

/* What the rules about one row hand their violations to. */
typedef struct Melding
{
	Valideer   *valideer;
	const NieuweRij *rij;
} Melding;

static const RegelPlaats *
find_plaats(Tabel tabel, const char *regel)
{
	for (size_t i = 0; i < lengthof(plaatsen); i++)
	{
		if (plaatsen[i].tabel == tabel && strcmp(regels[plaatsen[i].regel].naam, regel) == 0)
			return &plaatsen[i];
	}
	return NULL;
}

/* The id of a row that is not stored means nothing to anybody. */
static const char *
without_name(const Rij *rij, const char *detail)
{
	const char *naam = rij_naam(rij);
	size_t		len = strlen(naam);

	if (strncmp(detail, naam, len) != 0)
		return detail;
	detail += len;
	return detail + strspn(detail, ": ");
}

static void
collect(const Rij *rij, const char *regel, const char *detail)
{
	const Melding *melding = rij->melder_arg;
	const Row  *row = melding->rij->row;
	const RegelPlaats *plaats = find_plaats(rij->tabel, regel);
	Place		of_row = PLACE_OF_ROW(row);
	const char *key = "";
	bool		at_key = plaats != NULL && plaats->kolom >= 0;

	if (plaats != NULL && (melding->rij->fout & plaats->kolommen) != 0)
		return;
	if (at_key)
		key = tabel_modellen[rij->tabel].kolommen[plaats->kolom].sleutel;
	{
		Place		of_key = PLACE_KEY(&of_row, key, strlen(key));

		faults_add_rule(&melding->valideer->input.faults, at_key ? &of_key : &of_row,
						ERRCODE_CHECK_VIOLATION, rij->tabel, pstrdup(regel), NULL,
						row_sentence(row, without_name(rij, detail)), NULL);
	}
}

/*
 * Fills in what the guard would.  It has no answer to a kanaal that is not there,
 * which has been said: then the aard is not known either.
 */
static void
fill_row(Rij *rij, NieuweRij *nieuw)
{
	bool		unknown = rij->tabel == TABEL_KLANTCONTACT &&
	rij->nieuw.leeg[KLANTCONTACT_AARD] && !rij->nieuw.leeg[KLANTCONTACT_KANAAL];
	Versie		kanaal;

	if (unknown && opzoeken(&rij->reg, TABEL_KANAAL, rij->nieuw.waarden[KLANTCONTACT_KANAAL], &kanaal) != NULL)
		unknown = false;
	if (unknown)
		rij->nieuw.leeg[KLANTCONTACT_KANAAL] = true;
	vul_rij(rij);
	if (rij->tabel == TABEL_KLANTCONTACT && rij->nieuw.leeg[KLANTCONTACT_AARD])
		nieuw->fout |= BIT(KLANTCONTACT_AARD);
	if (unknown)
		rij->nieuw.leeg[KLANTCONTACT_KANAAL] = false;
	nieuw->versie = rij->nieuw;
}

static void
make_rij(Valideer *valideer, Relation rel, Tabel tabel, Melding *melding, Rij *rij)
{
	MemSet(rij, 0, sizeof(Rij));
	rij->event = TRIGGER_EVENT_INSERT | TRIGGER_EVENT_ROW | TRIGGER_EVENT_BEFORE;
	rij->rel = rel;
	rij->reg = valideer->reg;
	rij->tabel = tabel;
	rij->nieuw = melding->rij->versie;
	rij->vooraf = true;
	rij->melder = collect;
	rij->melder_arg = melding;
	kolommen_van(rel, tabel, rij->attnums);
}

/* The actor is looked up without asking whether there is one. */
static bool
may_be_checked(const NieuweRij *rij)
{
	switch (rij->row->tabel)
	{
		case TABEL_ACTOR_KLANTCONTACT:
			return !rij->versie.leeg[ACTOR_KLANTCONTACT_ACTOR];
		case TABEL_INTERNE_TAAK:
			return !rij->versie.leeg[INTERNE_TAAK_ACTOR];
		default:
			return true;
	}
}

void
fill_new_klantcontact(Valideer *valideer)
{
	Relation	rel = table_open(valideer->reg.tabellen[TABEL_KLANTCONTACT], AccessShareLock);
	NieuweRijen *rijen = &valideer->rijen[TABEL_KLANTCONTACT];
	Melding		melding = {valideer, &rijen->rijen[0]};
	Rij			rij;

	make_rij(valideer, rel, TABEL_KLANTCONTACT, &melding, &rij);
	fill_row(&rij, &rijen->rijen[0]);
	rijen->fout |= rijen->rijen[0].fout;
	table_close(rel, AccessShareLock);
}

static void
check_rows_of(Valideer *valideer, Tabel tabel)
{
	Relation	rel = table_open(valideer->reg.tabellen[tabel], AccessShareLock);
	NieuweRijen *rijen = &valideer->rijen[tabel];
	Rij			rij;

	for (int i = 0; i < rijen->aantal; i++)
	{
		NieuweRij  *nieuw = &rijen->rijen[i];
		Melding		melding = {valideer, nieuw};

		CHECK_FOR_INTERRUPTS();
		make_rij(valideer, rel, tabel, &melding, &rij);
		if (tabel == TABEL_KLANTCONTACT)
			fill_row(&rij, nieuw);

		/* the reader has looked at lengths, and at what must be there */
		if (may_be_checked(nieuw))
			check_rij_regels(&rij);
		if (tabel != TABEL_KLANTCONTACT)
			add_violations(valideer, nieuw);
		add_duplicates(valideer, nieuw);
	}
	table_close(rel, AccessShareLock);
}

void
check_new_rows(Valideer *valideer)
{
	/* in the order in which they are inserted, which is that of the tables */
	for (int t = 0; t < DOCUMENT_TABEL_COUNT; t++)
		check_rows_of(valideer, (Tabel) t);
	add_violations(valideer, &valideer->rijen[TABEL_KLANTCONTACT].rijen[0]);
}
