/*-------------------------------------------------------------------------
 *
 * version.h
 *	  The versions of a register that this library serves.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/version.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_VERSION_H
#define KLANTCONTACT_VERSION_H

/* Those that were released, in their order; the last is the library's own. */
typedef enum Version
{
	V0_1_0,
	V0_2_0
} Version;

#define VERSION_OF_LIBRARY V0_2_0
#define VERSION_COUNT (VERSION_OF_LIBRARY + 1)

#endif							/* KLANTCONTACT_VERSION_H */
