/*-------------------------------------------------------------------------
 *
 * geschreven.h
 *	  Who wrote what in this transaction.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/geschreven.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_GESCHREVEN_H
#define KLANTCONTACT_GESCHREVEN_H

#include "utils/uuid.h"

#include "model/register.h"

/*
 * Notes that this role is about to insert the row of klantcontact or partij with
 * this id.
 */
extern void geschreven_merk(const Register *reg, Tabel tabel, const pg_uuid_t *id, Oid rol);

/*
 * Did this role, in this transaction, insert that row, or is it inserting it right
 * now?
 */
extern bool geschreven_door(const Register *reg, Tabel tabel, const pg_uuid_t *id, Oid rol);

#endif							/* KLANTCONTACT_GESCHREVEN_H */
