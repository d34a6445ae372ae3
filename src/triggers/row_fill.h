/*-------------------------------------------------------------------------
 *
 * row_fill.h
 *	  What the guard fills in, in a row that is stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/row_fill.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ROW_FILL_H
#define KLANTCONTACT_ROW_FILL_H

#include "rules/change.h"

/* The defaults of the catalog, in a row that is inserted with NULL there. */
extern void fill_defaults(RowChange *change);

/* What follows from other columns, from the kanaal and from the moment. */
extern void fill_change(RowChange *change);

#endif							/* KLANTCONTACT_ROW_FILL_H */
