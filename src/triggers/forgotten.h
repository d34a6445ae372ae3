/*-------------------------------------------------------------------------
 *
 * forgotten.h
 *	  A betrokkene that was forgotten stays nameless.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/forgotten.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_FORGOTTEN_H
#define KLANTCONTACT_FORGOTTEN_H

#include "utils/rel.h"

#include "register/lookup.h"

/*
 * Refuses a change of a betrokkene, or an adres that one is to have given, when vergeet()
 * took out who it was.  To be called after the row was stored: who waited for vergeet()
 * has waited by then.
 */
extern void check_not_forgotten(const Register *reg, Table table, Relation rel,
								HeapTuple old_tuple, HeapTuple new_tuple);

/* What vergeet() writes where the rules ask for a name. */
#define FORGOTTEN_NAME "(vergeten)"

/* Does this column of a betrokkene say which part it had, rather than who it is? */
extern bool is_part_column(const char *name);

#endif							/* KLANTCONTACT_FORGOTTEN_H */
