/*-------------------------------------------------------------------------
 *
 * statement.h
 *	  Prepared statements on the tables of a register, kept per backend.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/statement.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_STATEMENT_H
#define KLANTCONTACT_STATEMENT_H

#include "executor/spi.h"

#include "register/register.h"

/* Every statement that is kept.  "variant" tells those of one kind apart. */
typedef enum PlanId
{
	PLAN_BELEID,				/* the one row of beleid */
	PLAN_MUTATIE,				/* rows of the log */
	PLAN_ROW_RULE,				/* a rule about one row; variant is which */
	PLAN_DEEL_SLOT,				/* lock rows for a rule; variant is the tabel */
	PLAN_ADRES_LOOSE,			/* take adressen from a betrokkene */
	PLAN_LOCK,					/* guard at commit: lock; variant is the tabel */
	PLAN_VIOLATORS,				/* guard at commit: who breaks a rule */
	PLAN_INSERT,				/* one row; variant is tabel and columns */
	PLAN_INSERT_SEQUENCE,		/* rows from arrays; variant likewise */
	PLAN_FOLLOWUP,				/* followup/; variant is which */
	PLAN_INSERT_PARTIJ,			/* partij and adressen; variant is columns */
	PLAN_LEES,					/* rows of one document; variant is the tabel */
	PLAN_LEES_OWNER,			/* the same, whatever the caller may see */
	PLAN_LEES_OP,				/* the same, at a moment; variant likewise */
	PLAN_INZAGE,				/* what is held on a partij; variant is which */
	PLAN_ZOEK_PARTIJ,			/* look for partijen; variant is by what */
	PLAN_SEARCH,				/* look up a reference; variant is which */
	PLAN_UPDATE,				/* change a row; variant is the tabel */
	PLAN_BEFOREHAND,			/* rules of a document that is not stored */
	PLAN_RETENTION,				/* retention/, as the owner; variant is which */
	PLAN_DESTROY,				/* retention/, as the caller; likewise */
	PLAN_OWN_COLUMNS,			/* what users added; variant is the tabel */
	PLAN_VERGETEN,				/* was a betrokkene forgotten?; which */
	PLAN_EXISTS					/* values that are there; variant is the
								 * column */
} PlanId;

/*
 * Makes the text of a statement.  Names are those of this moment: the text is
 * made anew when a table or schema is renamed.
 */
typedef char *(*StatementText) (const Register *reg, uint64 variant, const void *arg);

/*
 * The plan for (register, id, variant), prepared when it is not there yet or no
 * longer valid.  To be called between SPI_connect and SPI_finish.  Do not free
 * it.
 */
extern SPIPlanPtr plan_get(const Register *reg, PlanId id, uint64 variant,
						   StatementText text, const void *arg,
						   int nargs, Oid *argtypes);

/*
 * Runs a plan with the rights of the owner of "rel", seeing every row whatever
 * row level security says, with a snapshot newer than all that was waited for,
 * also under REPEATABLE READ.  Result in SPI_tuptable and SPI_processed.
 */
extern void plan_execute_as_owner(SPIPlanPtr plan, Datum *values,
								  const char *nulls, Oid rel);

/*
 * The same of a statement that need not be part of another one, which would fire its
 * AFTER triggers: it fires them itself.
 */
extern void plan_execute_alone_as_owner(SPIPlanPtr plan, Datum *values,
										const char *nulls, Oid rel);

/*
 * Reads with the rights of the owner of "rel", every row too, but with the caller's
 * snapshot.
 */
extern void plan_read_as_owner(SPIPlanPtr plan, Datum *values, const char *nulls, Oid rel);

/*
 * Runs a plan with the caller's rights; read_only: with the caller's snapshot.
 */
extern void plan_execute(SPIPlanPtr plan, Datum *values, const char *nulls,
						 bool read_only);

/*
 * The same, seeing what was waited for, also under REPEATABLE READ: there a row that the
 * transaction does not see itself raises 40001, and is not passed over.
 */
extern void plan_execute_latest(SPIPlanPtr plan, Datum *values);

/*
 * Raises an internal error when SPI says that something went wrong that the
 * executor did not raise itself.
 */
extern void check_spi(int code);

/* Prepares a statement for one use. */
extern SPIPlanPtr plan_for_once(const char *sql);

/*
 * Runs a text with the caller's rights: a utility statement, or a query that is not
 * worth a plan.  values: nargs of them, not null.
 */
extern void statement_execute(const char *sql, int nargs, Oid *argtypes, Datum *values,
							  bool read_only);

extern void plan_init(void);

#endif							/* KLANTCONTACT_STATEMENT_H */
