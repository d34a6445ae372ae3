/*-------------------------------------------------------------------------
 *
 * destruction.h
 *	  Destroying klantcontacten, whoever decided that.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/destruction.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_DESTRUCTION_H
#define KLANTCONTACT_DESTRUCTION_H

#include "utils/uuid.h"

#include "register/statement.h"
#include "functions/attempt.h"

/*
 * Locks rows with these ids, which are in order, so that nothing can be added to them
 * either; how many there are.
 */
extern int	lock_whole(const Register *reg, Table table, const pg_uuid_t *ids, int count);

/* Locks rows of "table" whose "column" is one of these, likewise and in order of id. */
extern int	lock_children(const Register *reg, Table table, int column,
						  const pg_uuid_t *ids, int count);

/*
 * Destroys these klantcontacten, which are locked and in order, and all that belongs to
 * them, with the caller's rights; also that others refer to them.  Within a correction.
 * A trigger or a foreign key of a user may hold some.
 */
extern Outcome *vernietig_klantcontacten(const Register *reg, const pg_uuid_t *ids, int count);

#endif							/* KLANTCONTACT_DESTRUCTION_H */
