/*-------------------------------------------------------------------------
 *
 * vernietiging.h
 *	  Destroying klantcontacten, whoever decided that.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/retention/vernietiging.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_VERNIETIGING_H
#define KLANTCONTACT_VERNIETIGING_H

#include "utils/uuid.h"

#include "model/plan.h"
#include "retention/attempt.h"

/* The statements of retention/, as variants of PLAN_BEWAREN and PLAN_VERNIETIGEN. */
/* Those of log/wissing.c begin at 0x80. */
typedef enum Bewaren
{
	BEW_KANDIDATEN,				/* with flags above it */
	BEW_TE_VERNIETIGEN,			/* likewise */
	BEW_TOON,
	BEW_SLOT,					/* with the tabel above it */
	BEW_VAN_PARTIJ,
	BEW_OORDEEL,				/* with flags above it */
	BEW_BETROKKENEN,
	BEW_VERTEGENWOORDIGINGEN,
	BEW_VERWIJZINGEN,
	BEW_KLANTCONTACTEN,
	BEW_BETROKKENE,
	BEW_ADRESSEN_LOS,
	BEW_ADRESSEN,
	BEW_WERKTE_VOOR,
	BEW_VOORKEURSADRES,
	BEW_VAN_DE_PARTIJ,			/* with the tabel above it */
	BEW_KINDEREN,				/* with the tabel above it */
	BEW_KIND_IDS,
	BEW_ADRES_SLOT,
	BEW_OVER,
	BEW_OVER_LOS,
	BEW_SPOREN,
	BEW_SPOREN_LOG				/* with flags above it */
} Bewaren;

#define BEW_MET(bewaren, more) (((uint64) (more) << 8) | (bewaren))
#define BEW_MEER(variant) ((uint32) ((variant) >> 8))

/* Runs a statement about these ids, as the owner or as the caller. */
extern void bewaren_als_eigenaar(const Register *reg, uint64 variant, PlanTekst tekst,
								 const pg_uuid_t *ids, int aantal);
extern void bewaren_als_aanroeper(const Register *reg, uint64 variant, PlanTekst tekst,
								  const pg_uuid_t *ids, int aantal);

/*
 * Locks rows with these ids, which are in order, so that nothing can be added to them
 * either; how many there are.
 */
extern int	vergrendel_geheel(const Register *reg, Tabel tabel, const pg_uuid_t *ids, int aantal);

/* Locks rows of "tabel" whose "kolom" is one of these, likewise and in order of id. */
extern void vergrendel_kinderen(const Register *reg, Tabel tabel, int kolom,
								const pg_uuid_t *ids, int aantal);

/*
 * Destroys these klantcontacten, which are locked and in order, and all that belongs to
 * them, with the caller's rights; also that others refer to them.  Within a correction.
 * A trigger or a foreign key of a user may hold some.
 */
extern Outcome *vernietig_klantcontacten(const Register *reg, const pg_uuid_t *ids, int aantal);

#endif							/* KLANTCONTACT_VERNIETIGING_H */
