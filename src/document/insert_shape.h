/*-------------------------------------------------------------------------
 *
 * insert_shape.h
 *	  What an INSERT into a table by a role amounts to, kept per backend.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/insert_shape.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_INSERT_SHAPE_H
#define KLANTCONTACT_INSERT_SHAPE_H

#include "access/attnum.h"
#include "nodes/parsenodes.h"
#include "nodes/primnodes.h"
#include "utils/relcache.h"

#include "register/tables.h"
#include "register/foreign_key.h"

/* The default of a column; column is its number in the model, or -1. */
typedef struct InsertDefault
{
	AttrNumber	attnum;
	int			column;
	Expr	   *expr;
} InsertDefault;

typedef struct InsertShape
{
	bool		direct;			/* may rows go in without a statement? */
	bool		users_triggers; /* do triggers of users run for each row? */
	AttrNumber	attnums[MAX_COLUMNS];
	int			default_count;
	InsertDefault *defaults;
	Oid			log_trigger;	/* of the log, after each row; InvalidOid:
								 * none */
	List	   *policies;		/* WithCheckOptions, planned */
	const ForeignKeySet *keys;	/* NULL: triggers check them all */
} InsertShape;

/* The shape for the current role; it stays as it is until the transaction ends. */
extern const InsertShape *insert_shape(Relation rel, Table table);

/* Adds to a query, an INSERT, the table that it inserts into. */
extern RangeTblEntry *insert_query_add(Query *query, Relation rel, Bitmapset *columns);

extern void insert_shape_init(void);

#endif							/* KLANTCONTACT_INSERT_SHAPE_H */
