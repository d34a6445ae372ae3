/*-------------------------------------------------------------------------
 *
 * handelende_actor.h
 *	  The actor who acts.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/handelende_actor.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_HANDELENDE_ACTOR_H
#define KLANTCONTACT_HANDELENDE_ACTOR_H

#include "utils/uuid.h"

#include "register/register.h"

typedef struct HandelendeActor
{
	pg_uuid_t	id;
	bool		has_eenheid;
	pg_uuid_t	eenheid;		/* where it works */
} HandelendeActor;

/*
 * The active actor that a role acts as: the one that it is bound to by its db_rol; for a role with
 * the right namens the one that this transaction named in klantcontact.actor, if any.
 * False: there is none.
 */
extern bool handelende_actor(const Register *reg, Oid role, HandelendeActor *actor);

/* Goes up whenever klantcontact.actor is set. */
extern uint64 handelende_actor_setting(void);

extern void handelende_actor_init(void);

#endif							/* KLANTCONTACT_HANDELENDE_ACTOR_H */
