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
	Source		source = {.it = JsonbIteratorInit(&array->root)};
	JsonbValue	begin;

	(void) JsonbIteratorNext(&source.it, &begin, true);
	return source;
}

bool
source_next(Source *source, JsonbValue *document)
{
	CHECK_FOR_INTERRUPTS();
	if (source->it != NULL)
		return JsonbIteratorNext(&source->it, document, true) == WJB_ELEM;
	if (source->next == source->count)
		return false;
	value_of_document(source->documents[source->next++], document);
	return true;
}
