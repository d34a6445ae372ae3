/*-------------------------------------------------------------------------
 *
 * code_lists.h
 *	  The code lists that generate_lists.py makes, each sorted.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/types/code_lists.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_CODE_LISTS_H
#define KLANTCONTACT_CODE_LISTS_H

#include <stddef.h>

#pragma GCC visibility push(hidden)

/* another code of a language, and the terminological one of ISO 639-2 */
typedef struct TaalPair
{
	char		other[4];
	char		terminologic[4];
} TaalPair;

extern const char taalcode_list[][4];
extern const size_t taalcode_list_length;
extern const TaalPair bibliographic_list[];
extern const size_t bibliographic_list_length;
extern const TaalPair taal_small_list[];
extern const size_t taal_small_list_length;
extern const char landcode_list[][3];
extern const size_t landcode_list_length;

#pragma GCC visibility pop

#endif							/* KLANTCONTACT_CODE_LISTS_H */
