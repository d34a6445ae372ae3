/*-------------------------------------------------------------------------
 *
 * voorwaarde.h
 *	  A rule that takes more than one row, as data and SQL.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/voorwaarde.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_VOORWAARDE_H
#define KLANTCONTACT_VOORWAARDE_H

#include "checks/regels.h"

#define GEEN_KOLOM (-1)

/* An enum column must (or must not) have this value. */
typedef struct Waarde
{
	int			kolom;
	const char *label;
	bool		gelijk;
} Waarde;

/*
 * Rows of a child table, in which "gevuld" is filled unless it is GEEN_KOLOM: at
 * least that many, or none when aantal is 0.
 */
typedef struct Kinderen
{
	int			tabel;			/* GEEN_KOLOM: does not matter */
	int			gevuld;
	int			aantal;
} Kinderen;

#define GEEN_WAARDE {GEEN_KOLOM, NULL, false}
#define GEEN_KIND {GEEN_KOLOM, GEEN_KOLOM, 0}

/*
 * A row of "tabel" breaks the rule when all that is said here is true of it:
 * an enum has a value, a column is empty, another is filled, it has none or so
 * many children, and the SQL holds.
 *
 * In SQL {tabel} stands for that table of the register, [kolom] for that column of
 * the row; {per_rij}, at the end of a subquery, keeps the planner from reading
 * whole tables for a few rows.
 */
typedef struct Voorwaarde
{
	RegelId		regel;
	Tabel		tabel;
	bool		bij_commit;
	int			sleutel;		/* the row trigger looks too, when this column
								 * is filled */
	bool		(*geldt) (const Beleid *beleid);	/* NULL: always */
	Waarde		is;
	int			leeg;
	int			gevuld;
	Kinderen	kind;
	const char *sql;			/* NULL: the rest says all */
	const char *detail;			/* what is wrong with the row */
} Voorwaarde;

extern const Voorwaarde voorwaarden[];
extern const int aantal_voorwaarden;

/* Conditions are numbered in the bits of a plan's variant. */
#define MAX_VOORWAARDEN 48

extern bool voorwaarde_geldt(const Voorwaarde *voorwaarde, Tabel tabel,
							 const Beleid *beleid, bool bij_commit);

#endif							/* KLANTCONTACT_VOORWAARDE_H */
