/*-------------------------------------------------------------------------
 *
 * rij_regels.c
 *	  The rules about one row.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/rij_regels.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/builtins.h"
#include "utils/fmgrprotos.h"
#include "utils/timestamp.h"

#include "checks/rij.h"

/*
 * A rule about one row: looked at when a row of "tabel" is inserted, updated or
 * deleted, as "bij" says.  The function raises when the rule is broken.
 */
typedef struct RijRegel
{
	RegelId		regel;
	Tabel		tabel;
	int			bij;
	void		(*check) (const Rij *rij, RegelId regel);
} RijRegel;

#define BIJ_INSERT 1
#define BIJ_UPDATE 2
#define BIJ_DELETE 4

/* R11: no planned klantcontacten; clocks differ a little. */
static void
check_niet_toekomstig(const Rij *rij, RegelId regel)
{
	TimestampTz op = DatumGetTimestampTz(rij->nieuw.waarden[KLANTCONTACT_PLAATSGEVONDEN_OP]);
	Interval	tolerantie = beleid_van(&rij->reg)->kloktolerantie;
	Datum		grens;

	if (!rij_wijzigt(rij, KLANTCONTACT_PLAATSGEVONDEN_OP))
		return;
	if (TIMESTAMP_NOT_FINITE(op))
		regel_geschonden(regel, &rij->reg, rij->tabel,
						 psprintf("%s has a plaatsgevonden_op that is not a moment.", rij_naam(rij)));
	grens = DirectFunctionCall2(timestamptz_pl_interval,
								TimestampTzGetDatum(GetCurrentTimestamp()),
								IntervalPGetDatum(&tolerantie));
	if (op > DatumGetTimestampTz(grens))
		regel_geschonden(regel, &rij->reg, rij->tabel,
						 psprintf("%s has a plaatsgevonden_op in the future: %s.", rij_naam(rij),
								  timestamptz_to_str(op)));
}

/* In the order of the rules. */
static const RijRegel rij_regels[] = {
	{REGEL_NIET_TOEKOMSTIG, TABEL_KLANTCONTACT, BIJ_INSERT | BIJ_UPDATE, check_niet_toekomstig},
};

void
check_rij_regels(const Rij *rij)
{
	int			bij = TRIGGER_FIRED_BY_INSERT(rij->event) ? BIJ_INSERT :
	TRIGGER_FIRED_BY_UPDATE(rij->event) ? BIJ_UPDATE : BIJ_DELETE;

	for (size_t i = 0; i < lengthof(rij_regels); i++)
	{
		if (rij_regels[i].tabel == rij->tabel && (rij_regels[i].bij & bij))
			rij_regels[i].check(rij, rij_regels[i].regel);
	}
}
