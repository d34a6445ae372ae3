/*-------------------------------------------------------------------------
 *
 * note.h
 *	  What is logged.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/note.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_NOTE_H
#define KLANTCONTACT_NOTE_H

#include "utils/uuid.h"

#include "register/lookup.h"

/*
 * Has it logged that a row of this klantcontact, or of none, was changed or deleted
 * ("before": as it was, as jsonb), added to a document (0), or destroyed (0 and "wiped").
 */
extern void log_note_change(const Register *reg, Table table, const RowValues *image,
							const pg_uuid_t *klantcontact, Datum before, bool wiped);

/*
 * Has it logged that what the log held of a row was wiped, in a chain where the row stood
 * before: that of this klantcontact, else of this partij, else its own.
 */
extern void log_note_wiping(const Register *reg, Table table, const pg_uuid_t *change,
							const pg_uuid_t *klantcontact, const pg_uuid_t *partij);

/*
 * Has it logged that a role was given a right, or that one that it had was taken.  The
 * caller holds a lock against who does the same.
 */
extern void log_note_right(const Register *reg, const char *role, const char *right, bool had);

#endif							/* KLANTCONTACT_NOTE_H */
