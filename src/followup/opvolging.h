/*-------------------------------------------------------------------------
 *
 * opvolging.h
 *	  What the functions that follow up on klantcontacten have in common.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/followup/opvolging.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_OPVOLGING_H
#define KLANTCONTACT_OPVOLGING_H

#include "fmgr.h"

#include "compat.h"
#include "model/register.h"

/* The statements of PLAN_OPVOLGING: its variant, perhaps with more above it. */
typedef enum Opvolging
{
	OPV_VUL_AAN,
	OPV_CORRIGEER,				/* with the columns above it */
	OPV_TAAK_NEEM,
	OPV_TAAK_SLUIT,
	OPV_TAAK_SLUIT_MET,
	OPV_NEEM,
	OPV_VERPLAATS,				/* with the tabel above it */
	OPV_CONTACTGEGEVENS,
	OPV_BETROKKENHEID,
	OPV_KETEN
} Opvolging;

#define OPV_MET(opvolging, more) (((uint64) (more) << 8) | (opvolging))
#define OPV_MEER(variant) ((uint32) ((variant) >> 8))

/*
 * Raises P0002: there is no such row, or the caller may not see it or change it;
 * which of these is not told.
 */
pg_noreturn extern void raise_not_there(const Register *reg, Tabel tabel, Datum id);

/*
 * The argument that says why something is corrected; klantcontact_documentair
 * when it is null or blank.
 */
extern char *reden_argument(FunctionCallInfo fcinfo, int n, const Register *reg,
							Datum klantcontact);

/* "Klantcontact <id>" */
extern char *klantcontact_naam(Datum id);

#endif							/* KLANTCONTACT_OPVOLGING_H */
