/*-------------------------------------------------------------------------
 *
 * bij_commit.h
 *	  The guard at commit: rules that take more than one row.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/commit/bij_commit.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_BIJ_COMMIT_H
#define KLANTCONTACT_BIJ_COMMIT_H

#include "utils/uuid.h"

#include "model/register.h"

/*
 * Sees to it that this row of the anchor table breaks no rule; with it, all
 * rows that the transaction has touched so far.
 */
extern void guard_row(const Register *reg, Tabel anker, const pg_uuid_t *id);

/*
 * The same for who raises the error himself: the number of the condition (voorwaarden.h)
 * that the row breaks, or -1.
 */
extern int	guard_look(const Register *reg, Tabel anker, const pg_uuid_t *id);

#endif							/* KLANTCONTACT_BIJ_COMMIT_H */
