/*-------------------------------------------------------------------------
 *
 * write.h
 *	  Writing the log.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/write.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_WRITE_H
#define KLANTCONTACT_WRITE_H

#include "register/lookup.h"

/*
 * Writes the rows that wait, each at the end of its chain.  It is done at commit; who
 * reads the log before that has it done first.  What a trigger on the log itself
 * changes in a register is written by the same call.
 */
extern void log_write(void);

/*
 * Is this the very row that log_write() is writing right now?  Tells it once
 * for each.
 */
extern bool mutatie_is_of_ours(const RowValues *change);

/* Have two rows of the log the same value in this column? */
extern bool mutatie_is_equal(const RowValues *a, const RowValues *b, int column);

extern void write_init(void);

#endif							/* KLANTCONTACT_WRITE_H */
