/*-------------------------------------------------------------------------
 *
 * json.h
 *	  From rows to a JSON document.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/json.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_JSON_H
#define KLANTCONTACT_JSON_H

#include "document/json_push.h"
#include "document/rows.h"

/*
 * Adds a row with its children to what is being built, as an object with the
 * keys that the reader takes.  The rows are as document_fetch() gives them.
 * Absent values have no key, arrays are always there.  "with_ids" adds what the
 * reader does not need: ids, nummers and, of a klantcontact, its richting.
 */
extern void json_push_row(JsonbBuild *build, const Document *document,
						  const Row *row, bool with_ids);

/*
 * The same of a klantcontact, with ids, for who is one of its betrokkenen: of the
 * others it says only how many there are.
 */
extern void json_push_for_partij(JsonbBuild *build, const Document *document,
								 const Row *row, const pg_uuid_t *partij);

#endif							/* KLANTCONTACT_JSON_H */
