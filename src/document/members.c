/*-------------------------------------------------------------------------
 *
 * members.c
 *	  The members of a JSON object, or the elements of an array, one by one.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/members.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "document/members.h"

Members
members_of(JsonbContainer *container)
{
	Members		members = {.it = JsonbIteratorInit(container),.index = -1};

	(void) JsonbIteratorNext(&members.it, &members.value, true);	/* that it begins */
	return members;
}

bool
next_member(Members *members)
{
	CHECK_FOR_INTERRUPTS();
	return JsonbIteratorNext(&members->it, &members->key, true) == WJB_KEY &&
		JsonbIteratorNext(&members->it, &members->value, true) == WJB_VALUE;
}

bool
next_element(Members *members)
{
	CHECK_FOR_INTERRUPTS();
	members->index++;
	return JsonbIteratorNext(&members->it, &members->value, true) == WJB_ELEM;
}
