/*-------------------------------------------------------------------------
 *
 * moment.h
 *	  Moments in JSON: ISO 8601.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/moment.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_MOMENT_H
#define KLANTCONTACT_MOMENT_H

#include "datatype/timestamp.h"

/*
 * Reads YYYY-MM-DD, or that with a T or a space and HH:MM[:SS[.fraction]], and
 * then perhaps Z, ±HH, ±HHMM or ±HH:MM[:SS].  Without a zone the session's is
 * meant.  Returns NULL, or a sentence that says why not and its SQLSTATE.
 */
extern const char *moment_parse(const char *text, int len, TimestampTz *moment,
								int *sqlstate);

#endif							/* KLANTCONTACT_MOMENT_H */
