/*-------------------------------------------------------------------------
 *
 * regels.h
 *	  The rules of a register, as data.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/regels.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_REGELS_H
#define KLANTCONTACT_REGELS_H

#include "model/beleid.h"
#include "model/register.h"

/*
 * Every rule, in the order of the contract: of several that are broken at once
 * the first is raised.  A new rule is a value here, a row in regels.c, and where
 * it is checked: a row in rij_regels (checks/rij.c) or in commit_regels
 * (commit/commit_regels.c).
 */
typedef enum RegelId
{
	REGEL_EEN_ONDERWERP = 0,
	REGEL_HEEFT_ACTOR,
	REGEL_HEEFT_BETROKKENE,
	REGEL_NIET_TOEKOMSTIG
} RegelId;

#define REGEL_COUNT (REGEL_NIET_TOEKOMSTIG + 1)

typedef struct Regel
{
	const char *naam;			/* the constraint name */
	const char *regel;			/* what it demands */
	const char *bron;			/* where that stands */
	const char *moment;			/* row, commit */
	const char *hint;			/* what to do */
} Regel;

extern const Regel regels[REGEL_COUNT];

/*
 * Raises the violation of a rule by a row of "tabel": 23514 with schema, table
 * and constraint.  "detail" names the klantcontact (or partij, actor, ...) and
 * what is wrong; no personal data.
 */
extern void regel_geschonden(RegelId regel, const Register *reg, Tabel tabel,
							 const char *detail) pg_attribute_noreturn();

/*
 * Raises 23502 for a mandatory column without a value.  "naam" is the rule that
 * says so, or NULL.
 */
extern void waarde_ontbreekt(const char *naam, const Register *reg, Tabel tabel,
							 const Kolom *kolom, const char *detail) pg_attribute_noreturn();

/*
 * Raises 23514 under <tabel>_<kolom>_lengte for a text of "lengte" characters, where
 * 1 to "max" are allowed.
 */
extern void waarde_heeft_lengte(const Register *reg, Tabel tabel, const Kolom *kolom,
								int lengte, int max, const char *rij_naam) pg_attribute_noreturn();

#endif							/* KLANTCONTACT_REGELS_H */
