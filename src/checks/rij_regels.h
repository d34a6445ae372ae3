/*-------------------------------------------------------------------------
 *
 * rij_regels.h
 *	  The rules about one row, by what they are about.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/rij_regels.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_RIJ_REGELS_H
#define KLANTCONTACT_RIJ_REGELS_H

#include "checks/rij.h"

/* Each checks one rule, and raises its violation. */
typedef void (*RijCheck) (const Rij *rij, RegelId regel);

/*
 * Reports a violation, and ends the check.  The DETAIL begins with the row's name.
 */
#define RIJ_SCHENDT(rij, regel, ...) \
	do { \
		rij_schendt((rij), (regel), __VA_ARGS__); \
		return; \
	} while (0)

extern void rij_schendt(const Rij *rij, RegelId regel, const char *format,...)
			__attribute__((format(printf, 3, 4)));

/* How many of the columns first..last of the new row are filled. */
extern int	rij_gevuld(const Rij *rij, int first, int last);

/* Is the enum in this column of the new row that value? */
extern bool rij_is(const Rij *rij, int kolom, const char *label);

/* regels_klantcontact.c */
extern void check_niet_toekomstig(const Rij *rij, RegelId regel);
extern void check_inhoud_lengte(const Rij *rij, RegelId regel);
extern void check_nummer_geldig(const Rij *rij, RegelId regel);
extern void check_kanaal_actief(const Rij *rij, RegelId regel);
extern void check_volgorde(const Rij *rij, RegelId regel);

/* regels_vast.c: what may change after registration */
extern void check_documentair(const Rij *rij, RegelId regel);
extern void check_vast(const Rij *rij, RegelId regel);
extern void check_betrokkene_vast(const Rij *rij, RegelId regel);
extern void check_adres_vast(const Rij *rij, RegelId regel);
extern void check_taak_vast(const Rij *rij, RegelId regel);
extern void check_soort_vast(const Rij *rij, RegelId regel);

/* regels_document.c */
extern void check_onderwerpobject_doel(const Rij *rij, RegelId regel);
extern void check_actor_actief(const Rij *rij, RegelId regel);
extern void check_taak_verwerkt_op(const Rij *rij, RegelId regel);

/* regels_partij.c */
extern void check_actor_soort(const Rij *rij, RegelId regel);
extern void check_partij_soort(const Rij *rij, RegelId regel);
extern void check_partij_identificator(const Rij *rij, RegelId regel);
extern void check_werkte_voor(const Rij *rij, RegelId regel);
extern void check_vertegenwoordiging(const Rij *rij, RegelId regel);
extern void check_adres(const Rij *rij, RegelId regel);
extern void check_adres_uniek(const Rij *rij, RegelId regel);
extern void check_adres_geldig(const Rij *rij, RegelId regel);
extern void check_emailadres(const Rij *rij, RegelId regel);
extern void check_adres_eigenaar(const Rij *rij, RegelId regel);

#endif							/* KLANTCONTACT_RIJ_REGELS_H */
