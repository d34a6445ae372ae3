/*-------------------------------------------------------------------------
 *
 * insert_direct.h
 *	  Rows that go into their table without a statement.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/insert_direct.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_INSERT_DIRECT_H
#define KLANTCONTACT_INSERT_DIRECT_H

#include "document/rows.h"
#include "register/register.h"
#include "register/foreign_key.h"

/*
 * Inserts rows of one table in their order, as an INSERT by the current role would:
 * with its policies, triggers, constraints, defaults, generated columns and indexes.
 * False, and nothing is done, where that is not certain to be the same; then a
 * statement does it.  "own" tells what the same call inserted before, and is told of
 * these.
 */
extern bool direct_insert(const Register *reg, Row **rows, int count, Table table,
						  OwnRows *own);

#endif							/* KLANTCONTACT_INSERT_DIRECT_H */
