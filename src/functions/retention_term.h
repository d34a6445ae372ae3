/*-------------------------------------------------------------------------
 *
 * retention_term.h
 *	  SQL that tells how long klantcontacten are kept.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/retention_term.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_RETENTION_TERM_H
#define KLANTCONTACT_RETENTION_TERM_H

#include "register/register.h"

/* Joins to a klantcontact "k" the terms that may be its own; palloc'd. */
extern char *term_joins(const Register *reg);

/* The term of "k", behind those joins: that of its kanaal, else of its aard, else of all. */
#define TERM "COALESCE(tk.termijn, ta.termijn, tx.termijn)"

/* When "k" may go, and may it?  NULL: it has no term, and is kept. */
#define BEWAARD_TOT "(k.plaatsgevonden_op OPERATOR(pg_catalog.+) " TERM ")"
#define VERLOPEN "(" BEWAARD_TOT " OPERATOR(pg_catalog.<=) pg_catalog.now())"

/* Has the klantcontact with this id an open taak? palloc'd. */
extern char *open_taak(const Register *reg, const char *id);

/* The klantcontacten that one with this id is linked to, as a subquery with an "id"; palloc'd. */
extern char *neighbours(const Register *reg, const char *id);

/*
 * WITH RECURSIVE: "bereik" has the ids $1 and all that lead to them or that they lead to,
 * "blok" those of these that are linked to one that is to stay: it is not past its term, or
 * has an open taak, or "and_also" says so of "b"; palloc'd.
 */
extern char *keten_ctes(const Register *reg, bool taken, const char *and_also);

/* Is this id in "blok"? */
#define IN_BLOK(id) "(" id " OPERATOR(pg_catalog.=) ANY (SELECT blok.id FROM blok))"

#endif							/* KLANTCONTACT_RETENTION_TERM_H */
