/*-------------------------------------------------------------------------
 *
 * source.c
 *	  Where documents come from that are registered together.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/source.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "document/value.h"
#include "document/source.h"

Source
source_of_array(Jsonb *array)
{
	Source		source = {.elements = members_of(&array->root)};

	return source;
}

bool
source_next(Source *source, JsonbValue *document)
{
	CHECK_FOR_INTERRUPTS();
	if (source->elements.it != NULL)
	{
		bool		found = next_element(&source->elements);

		*document = source->elements.value;
		return found;
	}
	if (source->next == source->count)
		return false;
	value_of_document(source->documents[source->next++], document);
	return true;
}
