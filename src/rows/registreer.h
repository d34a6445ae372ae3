/*-------------------------------------------------------------------------
 *
 * registreer.h
 *	  Registering one klantcontact.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rows/registreer.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_REGISTREER_H
#define KLANTCONTACT_REGISTREER_H

#include "model/register.h"

/* What is said of an id that is there with other content, or not to be seen. */
#define ID_IN_USE_MESSAGE \
	"a klantcontact with this id has been registered before, and is not the same"
#define ID_IN_USE_HINT \
	"What is registered is changed by correction; another klantcontact needs an id of its own."

/* Is there a klantcontact with this id, whether the caller sees it or not? */
extern bool id_exists(const Register *reg, Datum id);

#endif							/* KLANTCONTACT_REGISTREER_H */
