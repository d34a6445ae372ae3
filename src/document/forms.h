/*-------------------------------------------------------------------------
 *
 * forms.h
 *	  What identificatoren and adressen in JSON must be, beside their type.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/forms.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_FORMS_H
#define KLANTCONTACT_FORMS_H

#include "document/input.h"

/*
 * Looks at a row that has been read, and brings an identificator into the form in
 * which it is stored.  The row triggers say the same of any row; here a fault has
 * its place.
 */
extern void check_row_forms(Input *input, Row *row);

/* Is none of the children of the row, in this array, there twice? */
extern void check_children_differ(Input *input, const Row *row, const ChildArray *array);

/*
 * A taak is given to one actor, or to several: the first of those is its own.  Marks that
 * as seen then; "outer" is the taak's.
 */
extern void check_assignment(Input *input, Row *taak, const Place *outer);

#endif							/* KLANTCONTACT_FORMS_H */
