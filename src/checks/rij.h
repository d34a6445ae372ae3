/*-------------------------------------------------------------------------
 *
 * rij.h
 *	  One row, as its trigger sees it.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/rij.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_RIJ_H
#define KLANTCONTACT_RIJ_H

#include "commands/trigger.h"

#include "checks/regels.h"
#include "model/beleid.h"
#include "model/opzoeken.h"

struct Rij;

/*
 * Takes a violation of a row: the constraint name and the DETAIL.
 */
typedef void (*RijMelder) (const struct Rij *rij, const char *regel, const char *detail);

/*
 * A row that is being inserted, updated or deleted.  "oud" is not filled for an
 * insert, "nieuw" not for a delete.
 */
typedef struct Rij
{
	TriggerEvent event;
	Relation	rel;
	Register	reg;
	Tabel		tabel;
	AttrNumber	attnums[MAX_KOLOMMEN];
	Versie		oud;
	Versie		nieuw;
	bool		gezet[MAX_KOLOMMEN];	/* changed by the guard itself */
	const Versie *kanaal;		/* of a klantcontact that gets one, if it is
								 * there */
	bool		toestand;		/* not a change: a row as it stands */
	bool		vooraf;			/* not a change yet: takes no locks, and
								 * reserves no nummer */
	RijMelder	melder;			/* takes violations; NULL: they are raised */
	void	   *melder_arg;
} Rij;

/* Raises a violation, or hands it to who collects them. */
extern void rij_meld(const Rij *rij, RegelId regel, const char *detail);

/* Gives a column of the new row a value; the row is stored with it. */
extern void rij_zet(Rij *rij, int kolom, Datum waarde);

/* Makes a column of the new row NULL. */
extern void rij_empty(Rij *rij, int kolom);

/* Does this update change the column?  True for every column of an insert. */
extern bool rij_wijzigt(const Rij *rij, int kolom);

/*
 * What gives texts the form in which they are stored (rij_waarden.c), what fills in a
 * row (rij_vullen.c, rij_defaults.c), and what a value must be (rij_waarden.c), before the rules are
 * looked at.
 */
extern void store_texts(Rij *rij);
extern void vul_rij(Rij *rij);
extern void fill_defaults(Rij *rij);
extern void check_verplichte_waarden(const Rij *rij);
extern void check_texts(const Rij *rij);

/* The rules about one row, in rij_regels.c. */
extern void check_rij_regels(const Rij *rij);

/*
 * "Klantcontact <id>", "Partij <id>", ...: what a DETAIL begins with.  A child
 * is named behind its klantcontact.
 */
extern char *rij_naam(const Rij *rij);

#endif							/* KLANTCONTACT_RIJ_H */
