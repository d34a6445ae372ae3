/*-------------------------------------------------------------------------
 *
 * path.h
 *	  Our statements are read and planned under a search_path of our own.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/path.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_PATH_H
#define KLANTCONTACT_PATH_H

#include "fmgr.h"

/* With this our statements are run: a name in them without a schema is PostgreSQL's. */
#define REGISTER_SEARCH_PATH "pg_catalog, pg_temp"

/*
 * While a pin holds, names are looked up in pg_catalog only, and nothing is
 * planned with JIT.  The pin of a statement is off as soon as its execution
 * starts, so that what it fires sees the caller's own settings; functions of users
 * that the planner calls before that see the caller's search_path too.
 */
typedef struct PathPin
{
	struct PathPin *outer;
	const char *text;			/* of the statement, by address; or NULL */
	const char *callers_path;
	int			level;			/* of the settings */
	const FmgrInfo *relieved_by;	/* a function of a user is running */
	int			relief_level;
} PathPin;

/*
 * "pin" lives in the caller's frame until path_unpin(), or path_forget() when an
 * error passes, which restores the settings by itself.  NULL as text: it is not
 * executed, or is pinned to its end.  Whatever was set under the pin is undone with it.
 */
extern void path_pin(PathPin *pin, const char *text);
extern void path_unpin(PathPin *pin);
extern void path_forget(PathPin *pin);

extern void path_init(void);

#endif							/* KLANTCONTACT_PATH_H */
