/*-------------------------------------------------------------------------
 *
 * history.h
 *	  Documents as they were at an earlier moment.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/history.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_HISTORY_H
#define KLANTCONTACT_HISTORY_H

#include "datatype/timestamp.h"

#include "document/rows.h"
#include "register/register.h"

/*
 * Reads a klantcontact with its children as they were at a moment: what the log
 * of changes says of later is undone.  At AS_REGISTERED that is everything, which
 * leaves the document as it was registered.
 *
 * With the rights of the register's owner: the caller must have seen that who asks
 * may see this klantcontact.  Before it was registered, it is as it was
 * registered.  The rows are as document_fetch() gives them.
 */
extern Document *document_fetch_at(const Register *reg, Datum id, TimestampTz moment);

#define AS_REGISTERED DT_NOBEGIN

#endif							/* KLANTCONTACT_HISTORY_H */
