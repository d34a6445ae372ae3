/*-------------------------------------------------------------------------
 *
 * progress.h
 *	  How far a long function is, for other sessions to see.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/progress.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_PROGRESS_H
#define KLANTCONTACT_PROGRESS_H

/*
 * PostgreSQL knows no progress of a command but its own.  pg_stat_progress_copy is the
 * view that counts rows of a table: there a function shows as a row without a command,
 * of type CALLBACK.  An error ends it too.  Within a command that shows progress itself
 * nothing is shown.
 */
extern void progress_begin(Oid relid);

/* So many rows more are done. */
extern void progress_add(int64 rows);

extern void progress_end(void);

#endif							/* KLANTCONTACT_PROGRESS_H */
