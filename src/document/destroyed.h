/*-------------------------------------------------------------------------
 *
 * destroyed.h
 *	  What was destroyed does not come back under its id.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/destroyed.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_DESTROYED_H
#define KLANTCONTACT_DESTROYED_H

#include "document/rows.h"
#include "register/register.h"

/*
 * Was a klantcontact or partij with this id destroyed?  The log would be of both.  To be
 * asked behind the insertion: who destroys it may have been waited for.
 */
extern bool id_is_destroyed(const Register *reg, Table table, Datum id);

/* The same of several rows of one table, which all have an id: those of which it was; how many. */
extern int	rows_destroyed(const Register *reg, const Rows *rows, Row **destroyed);

/* The rows of a document whose id the input gives; to be asked before it is completed. */
extern Rows rows_with_id(const Document *document, Table table);

/* What is said of an id that is there with other content, or not to be seen. */
#define ID_IN_USE_DETAIL \
	"A klantcontact with this id has been registered before, and is not the same: %s."
#define ID_IN_USE_HINT \
	"What is registered is changed by correction; another klantcontact needs an id of its own."

/* Raises an error for the first of these rows, when inserted, whose id was destroyed. */
extern void refuse_destroyed(const Register *reg, const Rows *with_id);

#endif							/* KLANTCONTACT_DESTROYED_H */
