/*-------------------------------------------------------------------------
 *
 * taak.h
 *	  An interne taak that is worked off.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/taak.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_TAAK_H
#define KLANTCONTACT_TAAK_H

#include "register/register.h"

typedef struct Taak
{
	Datum		id;
	Datum		klantcontact;
	Datum		gevraagde_handeling;
} Taak;

/*
 * Takes an open taak, with a lock on its row, so that nobody else works it off at
 * the same time.  An error when it is not there (P0002) or verwerkt
 * (taak_verwerkt_op).  Within SPI: the values live until SPI_finish.
 */
extern void taak_take(const Register *reg, Datum id, Taak *taak);

/* Makes it verwerkt, now; the toelichting, unless it is empty, is added to its own. */
extern void taak_close(const Register *reg, const Taak *taak, const text * toelichting);

#endif							/* KLANTCONTACT_TAAK_H */
