/*-------------------------------------------------------------------------
 *
 * registreer.h
 *	  Registering one klantcontact.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/registreer.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_REGISTREER_H
#define KLANTCONTACT_REGISTREER_H

#include "utils/jsonb.h"
#include "utils/uuid.h"

#include "document/rows.h"
#include "register/register.h"

/* What is known of a klantcontact by the id that the input gives. */
typedef enum Registered
{
	REGISTERED_UNSEEN,			/* it is not there, or not to be seen */
	REGISTERED_SAME,			/* it was registered as the input says */
	REGISTERED_OTHER			/* it is another */
} Registered;

extern Registered row_registered(const Register *reg, const Row *row);

/* Is there a klantcontact with this id, whether the caller sees it or not? */
extern bool id_exists(const Register *reg, Datum id);

/*
 * Registers documents, whose numbers in the paths of faults begin at "first".  They may
 * refer to one another.  Within SPI.
 */
extern void documents_register(const Register *reg, Jsonb **documents, int count, int first);

/* registreer() itself. */
extern Datum klantcontact_registreer(PG_FUNCTION_ARGS);

#endif							/* KLANTCONTACT_REGISTREER_H */
