/*-------------------------------------------------------------------------
 *
 * id_set.h
 *	  Ids of klantcontacten, as many as are worth remembering.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/id_set.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ID_SET_H
#define KLANTCONTACT_ID_SET_H

/* Lives in TopTransactionContext. */
typedef struct IdSet IdSet;

extern IdSet *id_set_make(void);
extern void id_set_free(IdSet *set);

/* Adds an id (a uuid) to the set that is "arg", as a ValueTest; true: there are too many. */
extern bool id_set_add(Datum id, const void *arg);

extern bool id_set_has(const IdSet *set, Datum id);

#endif							/* KLANTCONTACT_ID_SET_H */
