/*-------------------------------------------------------------------------
 *
 * written.h
 *	  Who wrote what in this transaction.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/written.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_WRITTEN_H
#define KLANTCONTACT_WRITTEN_H

#include "utils/uuid.h"

#include "register/register.h"

/*
 * Notes that this role is about to insert the row of klantcontact or partij with
 * this id.
 */
extern void written_mark(const Register *reg, Table table, const pg_uuid_t *id, Oid role);

/*
 * Did this role, in this transaction, insert that row, or is it inserting it right
 * now?
 */
extern bool written_by(const Register *reg, Table table, const pg_uuid_t *id, Oid role);

/*
 * Is it known without looking that this role inserted this klantcontact in this
 * transaction, and that it is there?
 */
extern bool written_for_certain(const Register *reg, const pg_uuid_t *klantcontact, Oid role);

#endif							/* KLANTCONTACT_WRITTEN_H */
