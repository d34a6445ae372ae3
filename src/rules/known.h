/*-------------------------------------------------------------------------
 *
 * known.h
 *	  What a transaction knows of klantcontacten that it inserts, without looking.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rules/known.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_KNOWN_H
#define KLANTCONTACT_KNOWN_H

#include "register/beleid.h"
#include "register/lookup.h"
#include "register/proofs.h"

/*
 * Are the guards of all tables of a klantcontact as they should be, and as they were
 * since this transaction knows something?  Else nothing is known.
 */
extern bool known_is_watched(const Register *reg, Proofs *proofs);

/*
 * This klantcontact was inserted, under an id that nothing can have referred to
 * before.
 */
extern void known_klantcontact(const Register *reg, Proofs *proofs, const RowValues *row);

/*
 * A child was inserted, of a klantcontact that this transaction inserted.  One more of
 * it may be against a rule: then nothing is known any more.
 */
extern void known_child(const Register *reg, Proofs *proofs, const pg_uuid_t *klantcontact,
						Table table, const RowValues *child);

#endif							/* KLANTCONTACT_KNOWN_H */
