/*-------------------------------------------------------------------------
 *
 * lookup.h
 *	  Rows of a register, by their key.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/lookup.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_LOOKUP_H
#define KLANTCONTACT_LOOKUP_H

#include "access/attnum.h"
#include "access/htup.h"
#include "storage/block.h"
#include "utils/snapshot.h"

#include "register/register.h"

/* The columns of one version of a row, by number in the model. */
typedef struct RowValues
{
	Datum		values[MAX_COLUMNS];
	bool		nulls[MAX_COLUMNS];
} RowValues;

/* Reads a tuple; what is passed by reference stays in the tuple. */
extern void row_values_from_tuple(Relation rel, Table table, const AttrNumber *attnums,
								  HeapTuple tuple, RowValues *image);

/*
 * The row with this primary key, as last committed or as this transaction made
 * it, whatever the caller may read; palloc'd.  NULL: there is none.
 */
extern HeapTuple lookup(const Register *reg, Table table, Datum key, RowValues *image);


/*
 * What is committed by now; in the leader of a parallel plan, what its statement
 * sees.
 */
extern Snapshot last_snapshot(void);

/* Is this value one that is looked for? */
typedef bool (*ValueTest) (Datum value, const void *arg);

/*
 * Is there, by this snapshot and whatever the caller may read, a row with this value in
 * "column" whose "look" is not NULL and passes the test?  By an index, where there is
 * one: for the key, for what leads to the anchor, and for second_column().
 */
extern bool lookup_single(const Register *reg, Table table, int column, Datum value,
						  Snapshot snapshot, int look, ValueTest test, const void *arg);

/*
 * Hands the key of each row whose boolean column "column" is true, by this snapshot and
 * whatever the caller may read, to "take" until it says true.  Reads the whole table.
 */
extern bool take_true_rows(const Register *reg, Table table, int column, Snapshot snapshot,
						   ValueTest take, const void *arg);

/* How many pages that table has. */
extern BlockNumber table_pages(const Register *reg, Table table);

/*
 * Did this transaction insert this klantcontact or partij, or is there none yet?
 * What the running command wrote is seen.
 */
typedef enum Freshness
{
	FRESH_NOT,
	FRESH_ABSENT,
	FRESH_WRITTEN
} Freshness;

extern Freshness lookup_freshness(const Register *reg, Table table, Datum id);

/* Is there a row with this primary key?  As lookup() sees it. */
extern bool is_present(const Register *reg, Table table, Datum key);

/* The same for a row that this transaction deleted, as it was then. */
extern HeapTuple lookup_deleted(const Register *reg, Table table, Datum key,
								RowValues *image);

/*
 * How many children a row of an anchor table has in "table", counting to "max" only;
 * with "filled" >= 0 only those in which that column is filled.  -1: there is no
 * index to count them by.
 */
extern int	count_children(const Register *reg, Table table, Datum id, int filled, int max);

#endif							/* KLANTCONTACT_LOOKUP_H */
