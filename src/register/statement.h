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

/* With whose rights a statement runs, and what it sees. */
typedef enum StatementRights
{
	/*
	 * The owner: every row, whatever row level security says, with a snapshot
	 * newer than all that was waited for, also under REPEATABLE READ.
	 */
	BY_OWNER,
	BY_OWNER_ALONE,				/* likewise; it fires its AFTER triggers
								 * itself, as it need not be part of another
								 * statement */
	BY_OWNER_READ,				/* every row, with the caller's snapshot */
	BY_CALLER,					/* the caller, who sees what he wrote */
	BY_CALLER_READ,				/* the caller, with his snapshot */

	/*
	 * The caller, seeing what was waited for: a row that the transaction does
	 * not see itself raises 40001, and is not passed over.
	 */
	BY_CALLER_LATEST
} StatementRights;

/*
 * Makes a text that depends on what the variant says: a table, a set of columns.
 * {partij} in it is filled in, as it is in a text that does not.
 */
typedef char *(*StatementText) (const Register *reg, uint64 variant);

#define STATEMENT_ARGS 4

/*
 * A statement on the tables of a register, prepared once in a backend for each register
 * and variant: its address is its name in the cache.  "{partij}", outside of quotes,
 * becomes that table as it is called now; the text is made anew when a table or a schema
 * is renamed.
 */
typedef struct Statement
{
	const char *sql;
	StatementRights by;
	Oid			argtypes[STATEMENT_ARGS];	/* up to the first that is 0 */
	Table		owner;			/* whose owner runs it, of this table */
	StatementText text;			/* when there is no sql */
} Statement;

/* What is not the same each time that a statement is run. */
typedef struct StatementCall
{
	uint64		variant;
	Table		owner;			/* instead of the statement's, unless 0 */
	int			nargs;			/* of argtypes, when the statement has none */
	Oid		   *argtypes;
	Datum	   *values;
	const char *nulls;			/* as of SPI, or NULL */
} StatementCall;

/*
 * Runs a statement, prepared when it is not there yet or no longer valid.  To be called
 * between SPI_connect and SPI_finish.  Result in SPI_tuptable and SPI_processed.
 */
extern void statement_run(const Statement *statement, const Register *reg, Datum *values);
extern void statement_call(const Statement *statement, const Register *reg, const StatementCall *call);

/* A column of a row of that result, which is not null, or may be; the first one is 1. */
extern Datum result_value(uint64 row, int column);
extern bool result_filled(uint64 row, int column, Datum *value);

/* The same as text; NULL when it is null. */
extern char *result_text(uint64 row, int column);

/*
 * Raises an internal error when SPI says that something went wrong that the
 * executor did not raise itself.
 */
extern void check_spi(int code);

/* Runs a query that is not kept, with the rights of the owner of "rel" and otherwise as BY_OWNER. */
extern void query_by_owner(const Register *reg, const char *sql, Oid rel);

/*
 * Runs a text with the caller's rights: a utility statement, or a query that is not
 * worth a plan.  values: nargs of them, not null.
 */
extern void statement_execute(const char *sql, int nargs, Oid *argtypes, Datum *values,
							  bool read_only);

#endif							/* KLANTCONTACT_STATEMENT_H */
