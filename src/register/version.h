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

#include <stdbool.h>

/*
 * Those that were released, in their order; the last but one is the library's own.
 */
typedef enum Version
{
	V0_1_0,
	V0_2_0,
	VERSION_NEWER				/* than this library */
} Version;

#define VERSION_OF_LIBRARY V0_2_0
#define VERSION_COUNT VERSION_NEWER

/* "0.1.0"; that of VERSION_NEWER is not known. */
extern const char *version_name(Version version);

/* The version of this name; VERSION_NEWER for any other. */
extern Version version_of_name(const char *name);

/* That of the extension in this database, which may be older than the library. */
extern Version extension_version(void);

#endif							/* KLANTCONTACT_VERSION_H */
