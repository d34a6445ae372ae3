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

#include "compat.h"
#include "model/beleid.h"
#include "model/register.h"

/*
 * Every rule, in the order of the contract: of several that are broken at once
 * the first is raised.  A new rule is a value here, a row in regels.c, and where
 * it is checked: a row in rij_regels (checks/rij_regels.c) or in voorwaarden
 * (checks/voorwaarde.c).
 */
typedef enum RegelId
{
	REGEL_EEN_ONDERWERP = 0,
	REGEL_HEEFT_ACTOR,
	REGEL_HEEFT_BETROKKENE,
	REGEL_GESPREK_HEEFT_VERSLAG,
	REGEL_BERICHT_HEEFT_WEERGAVE,
	REGEL_FORMULIER_HERLEIDBAAR,
	REGEL_NIET_TOEKOMSTIG,
	REGEL_INHOUD_LENGTE,
	REGEL_DOEL,
	REGEL_NUMMER_GELDIG,
	REGEL_DOCUMENTAIR,
	REGEL_ACTOR_KLANTCONTACT_VAST,
	REGEL_BETROKKENE_VAST,
	REGEL_BIJLAGE_VAST,
	REGEL_ONDERWERPOBJECT_VAST,
	REGEL_PARTIJ_IDENTIFICATOR_VAST,
	REGEL_INTERNE_TAAK_VAST,
	REGEL_ACTOR_KLANTCONTACT_UNIEK,
	REGEL_BETROKKENE_EEN_ROL,
	REGEL_ONDERWERPOBJECT_EEN_DOEL,
	REGEL_BIJLAGE_UNIEK,
	REGEL_ACTOR_ACTIEF,
	REGEL_KANAAL_ACTIEF,
	REGEL_TAAK_ACTOR_ACTIEF,
	REGEL_ACTOR_SOORT,
	REGEL_PARTIJ_SOORT,
	REGEL_PARTIJ_HEEFT_IDENTIFICATOR,
	REGEL_PARTIJ_IDENTIFICATOR_UNIEK,
	REGEL_PARTIJ_IDENTIFICATOR_GELDIG,
	REGEL_PARTIJ_IDENTIFICATOR_EEN_PER_SOORT,
	REGEL_DIGITAAL_ADRES_UNIEK,
	REGEL_DIGITAAL_ADRES_GELDIG,
	REGEL_PARTIJ_VOORKEURSADRES,
	REGEL_PARTIJ_WERKTE_VOOR,
	REGEL_VERTEGENWOORDIGING_GELDIG,
	REGEL_ADRES_GELDIG,
	REGEL_DIGITAAL_ADRES_EIGENAAR,
	REGEL_TAAK_VERWERKT_OP
} RegelId;

#define REGEL_COUNT (REGEL_TAAK_VERWERKT_OP + 1)

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
 * What PostgreSQL itself says of such a violation: clients take the constraint's name from
 * the words.  "column" is for 23502 only.
 */
extern char *violation_message(int sqlstate, Tabel tabel, const char *column, const char *constraint);

/* Within an ereport: the fields of the error; "naam" is the constraint, or NULL. */
extern int	violation_fields(const Register *reg, Tabel tabel, const char *naam);

/*
 * Raises the violation of a rule by a row of "tabel": 23514 with schema, table
 * and constraint.  "detail" names the klantcontact (or partij, actor, ...) and
 * what is wrong; no personal data.
 */
pg_noreturn extern void regel_geschonden(RegelId regel, const Register *reg, Tabel tabel,
										 const char *detail);

/* The same for a rule that a unique index keeps: 23505, in PostgreSQL's words. */
pg_noreturn extern void uniek_geschonden(RegelId regel, const Register *reg, Tabel tabel,
										 const char *detail);

/*
 * Raises 23502 for a mandatory column without a value.  "naam" is the rule that
 * says so, or NULL.
 */
pg_noreturn extern void waarde_ontbreekt(const char *naam, const Register *reg, Tabel tabel,
										 const Kolom *kolom, const char *detail);

/*
 * Raises 23514 for a text that has a wrong length or form, under the name
 * <tabel>_<kolom>_lengte or <tabel>_<kolom>_geldig.
 */
pg_noreturn extern void text_refused(const Register *reg, Tabel tabel, const Kolom *kolom,
									 const char *rule, const char *detail, const char *hint);

#endif							/* KLANTCONTACT_REGELS_H */
