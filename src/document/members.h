/*-------------------------------------------------------------------------
 *
 * members.h
 *	  The members of a JSON object, or the elements of an array, one by one.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/members.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_MEMBERS_H
#define KLANTCONTACT_MEMBERS_H

#include "utils/jsonb.h"

typedef struct Members
{
	JsonbIterator *it;
	JsonbValue	key;			/* of a member */
	JsonbValue	value;
	int			index;			/* of an element, from 0 */
} Members;

/* "container" is the root of a jsonb, or what an object or array holds (jbvBinary). */
extern Members members_of(JsonbContainer *container);

/* Goes to the next member; false: there is none.  It may be interrupted. */
extern bool next_member(Members *members);

/* The same of an array. */
extern bool next_element(Members *members);

#endif							/* KLANTCONTACT_MEMBERS_H */
