/*-------------------------------------------------------------------------
 *
 * actor.h
 *	  The actor who acts.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/actor.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ACTOR_H
#define KLANTCONTACT_ACTOR_H

#include "utils/uuid.h"

#include "model/register.h"

/*
 * The acting actor: the active actor whose db_rol is the role that acts, looked up
 * with the owner's rights; palloc'd.  NULL: there is none.
 */
extern const pg_uuid_t *handelende_actor(const Register *reg);

#endif							/* KLANTCONTACT_ACTOR_H */
