/*-------------------------------------------------------------------------
 *
 * keys.h
 *	  Sets of keys of rows, with a number for each.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/keys.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_KEYS_H
#define KLANTCONTACT_KEYS_H

#include "register/tables.h"

/* Keys, uuids or codes, of rows of several tables. */
typedef struct Keys Keys;

/* A new, empty set in the current memory context. */
extern Keys *keys_new(void);

/*
 * The number of a key of this table; a key that was not there yet gets this one, and
 * "added" is set.  The pointer serves until the next key is added.
 */
extern int *keys_add(Keys *keys, Table table, Datum key, int number, bool *added);

/* The number of a key, or NULL. */
extern int *keys_find(Keys *keys, Table table, Datum key);

#endif							/* KLANTCONTACT_KEYS_H */
