/*-------------------------------------------------------------------------
 *
 * correctie.h
 *	  A correction: a change with a reason.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/checks/correctie.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_CORRECTIE_H
#define KLANTCONTACT_CORRECTIE_H

#include "utils/uuid.h"

/*
 * The reason of the correction that is under way, or NULL when there is none: what
 * klantcontact.reden says, when it was set in this very transaction and is not
 * blank.
 */
extern const char *correctie_reden(void);

/* What is common to all changes of this correction. */
extern const pg_uuid_t *correctie_id(void);

extern void correctie_init(void);

#endif							/* KLANTCONTACT_CORRECTIE_H */
