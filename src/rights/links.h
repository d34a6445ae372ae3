/*-------------------------------------------------------------------------
 *
 * links.h
 *	  Which klantcontacten an actor is linked to, or has a taak on.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/links.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_LINKS_H
#define KLANTCONTACT_LINKS_H

#include "rights/handelende_actor.h"
#include "rights/id_set.h"

/* Is this the actor, or (with_eenheid) where it works? */
extern bool is_actor_or_eenheid(const HandelendeActor *actor, Datum id, bool with_eenheid);

/*
 * Is the actor linked to this klantcontact, or has it or its eenheid a taak on it?
 * "shared": a taak may have several actoren.  By the active snapshot.
 */
extern bool links_actor(const Register *reg, const HandelendeActor *actor, bool shared, Datum id);

/* All such klantcontacten; NULL when they are too many. */
extern IdSet *links_of_actor(const Register *reg, const HandelendeActor *actor, bool shared);

#endif							/* KLANTCONTACT_LINKS_H */
