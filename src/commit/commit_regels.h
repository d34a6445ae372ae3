/*-------------------------------------------------------------------------
 *
 * commit_regels.h
 *	  The rules that take more than one row, as SQL.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/commit/commit_regels.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_COMMIT_REGELS_H
#define KLANTCONTACT_COMMIT_REGELS_H

#include "checks/regels.h"

/*
 * The text of a query (id uuid, nr int4) over the rows of an anchor table, aliased
 * "a", that break one of its rules: nr says which row of commit_regels.  With
 * "alleen" it looks at the rows in $1 uuid[] only.
 */
extern char *overtreders_tekst(const Register *reg, Tabel anker,
							   const Beleid *beleid, bool alleen);

/* Tells which settings the text depends on. */
extern uint64 overtreders_variant(Tabel anker, const Beleid *beleid);

/* The rule behind a number, and the sentence that says what is wrong with a row. */
extern RegelId commit_regel(int nr);
extern char *commit_regel_detail(int nr, Datum id);

#endif							/* KLANTCONTACT_COMMIT_REGELS_H */
