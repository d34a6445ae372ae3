/*-------------------------------------------------------------------------
 *
 * valideer.h
 *	  Every fault of a document, before it is registered.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/valideer.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_VALIDEER_H
#define KLANTCONTACT_VALIDEER_H

#include "utils/jsonb.h"

#include "document/reader.h"
#include "register/lookup.h"

/* A row of the document as it would be stored. */
typedef struct NewRow
{
	const Row  *row;
	uint64		fault;			/* columns without the value that they should
								 * have */
	uint32		duplicate;		/* unique keys that it breaks, by number */
	RowValues	image;
} NewRow;

typedef struct NewRows
{
	int			count;
	NewRow	   *rows;			/* in the order of insertion */
	uint64		fault;			/* columns that are so in any of them */
	bool		incomplete;		/* JSON says that there are others */
} NewRows;

/* A row that breaks a condition of more rows. */
typedef struct Violation
{
	int			number;
	pg_uuid_t	id;
} Violation;

/* The tables whose rows are validated: behind those of a klantcontact, the actoren of its taken. */
#define CHECKED_TABLE_COUNT (TABLE_ACTOR_INTERNE_TAAK + 1)

typedef struct Valideer
{
	Register	reg;
	Input		input;			/* its faults are the result */
	Row		   *klantcontact;
	NewRows		rows[CHECKED_TABLE_COUNT];
	int			violation_count;
	Violation  *violations;		/* in the order of number */
} Valideer;

/* valideer_new_rows.c: marks the columns whose value JSON failed to give. */
extern void mark_wrong_columns(Valideer *valideer);

/* The same: makes rows as they would be stored. */
extern void make_new_rows(Valideer *valideer);

/* valideer_unique.c: which rows break a unique constraint, and the faults of one. */
extern void find_duplicates(Valideer *valideer);
extern void add_duplicates(Valideer *valideer, const NewRow *change);

/* valideer_conditions.c: which rows break conditions of more rows. */
extern void find_violators(Valideer *valideer);

/* The faults of that kind of one row, or of the klantcontact at commit. */
extern void add_violations(Valideer *valideer, const NewRow *change);

/* valideer_rules.c: fills in what the guard would fill in. */
extern void fill_new_klantcontact(Valideer *valideer);

/* The same: adds the faults of every row, in the order of registreer(). */
extern void check_new_rows(Valideer *valideer);

/*
 * valideer_columns.c: registers it and takes that back; adds what was raised.  The rights
 * and triggers of the user count.
 */
extern void try_registration(Valideer *valideer, Jsonb *invoer);

/* A sentence about a row: "The klantcontact <rest>". */
extern char *row_sentence(const Row *row, const char *rest);

#endif							/* KLANTCONTACT_VALIDEER_H */
