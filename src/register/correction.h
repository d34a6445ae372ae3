/*-------------------------------------------------------------------------
 *
 * correction.h
 *	  A correction: a change with a reason.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/correction.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_CORRECTION_H
#define KLANTCONTACT_CORRECTION_H

#include "utils/uuid.h"

/*
 * The reason of the correction that is under way, or NULL when there is none: that
 * of the innermost correctie_perform(), else what klantcontact.reden says, when it was
 * set in this very transaction and is not blank.
 */
extern const char *correctie_reden(void);

/* What is common to all changes of this correction. */
extern const pg_uuid_t *correctie_id(void);

/*
 * Runs "perform" as one correction with this reason, whatever klantcontact.reden says,
 * which it leaves alone.  It ends with "perform", also by an error, and may contain
 * others.  With "divides" what is there already is divided over more rows, which is
 * no new work for a kanaal or actor that is no longer active.
 */
extern void correctie_perform(const char *why, bool divides, void (*perform) (void *arg), void *arg);

/* Does the innermost correctie_perform() divide what is there? */
extern bool correctie_divides(void);

/* Is there nothing in this reason but white space? */
extern bool reden_is_null(const char *text);

extern void correctie_init(void);

#endif							/* KLANTCONTACT_CORRECTION_H */
