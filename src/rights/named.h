/*-------------------------------------------------------------------------
 *
 * named.h
 *	  Partijen that a role named in this transaction.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/named.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_NAMED_H
#define KLANTCONTACT_NAMED_H

#include "utils/uuid.h"

#include "register/register.h"

/*
 * Notes that the current user named this partij by an identificator, so that he may
 * link it until the transaction, or the part of it that is under way, is rolled back.
 */
extern void named_note(const Register *reg, const pg_uuid_t *partij);

/* Did this role name it so? */
extern bool named_by(const Register *reg, const pg_uuid_t *partij, Oid role);

extern void named_init(void);

#endif							/* KLANTCONTACT_NAMED_H */
