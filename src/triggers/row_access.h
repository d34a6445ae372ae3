/*-------------------------------------------------------------------------
 *
 * row_access.h
 *	  May who changes a row do so?
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/row_access.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ROW_ACCESS_H
#define KLANTCONTACT_ROW_ACCESS_H

#include "rules/change.h"

/*
 * Refuses a row that is added to what the current user does not see, as the policies
 * of the table do, but before any rule looks at other rows: so no error tells
 * what is there.  Notes who writes what.
 */
extern void check_access(const RowChange *change);

#endif							/* KLANTCONTACT_ROW_ACCESS_H */
