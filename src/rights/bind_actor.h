/*-------------------------------------------------------------------------
 *
 * bind_actor.h
 *	  An actor whose db_rol changes is bound to the role of that name.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/bind_actor.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_BIND_ACTOR_H
#define KLANTCONTACT_BIND_ACTOR_H

#include "commands/trigger.h"

#include "register/register.h"

/*
 * Binds an actor whose db_rol is set, as its row changes, to the role of that name,
 * if the current user may say so; what it was bound to is let go.
 */
extern void binding_follow(const Register *reg, const TriggerData *trigdata,
						   const AttrNumber *attnums);

#endif							/* KLANTCONTACT_BIND_ACTOR_H */
