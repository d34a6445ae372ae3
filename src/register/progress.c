/*-------------------------------------------------------------------------
 *
 * progress.c
 *	  How far a long function is, for other sessions to see.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/progress.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "commands/progress.h"
#include "utils/backend_status.h"

#include "register/progress.h"

/* Ours, and how many rows; counts only while PostgreSQL still shows it. */
static int64 done = -1;

static bool
is_shown(void)
{
	return MyBEEntry != NULL && MyBEEntry->st_progress_command != PROGRESS_COMMAND_INVALID;
}

void
progress_begin(Oid relid)
{
	done = -1;
	if (is_shown())
		return;
	pgstat_progress_start_command(PROGRESS_COMMAND_COPY, relid);
	pgstat_progress_update_param(PROGRESS_COPY_TYPE, PROGRESS_COPY_TYPE_CALLBACK);
	done = 0;
}

void
progress_add(int64 rows)
{
	if (done < 0 || !is_shown())
		return;
	done += rows;
	pgstat_progress_update_param(PROGRESS_COPY_TUPLES_PROCESSED, done);
}

void
progress_end(void)
{
	if (done >= 0 && is_shown())
		pgstat_progress_end_command();
	done = -1;
}
