/*-------------------------------------------------------------------------
 *
 * rows.h
 *	  Documents: rows of several tables that belong together.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/rows.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ROWS_H
#define KLANTCONTACT_ROWS_H

#include "utils/uuid.h"

#include "register/tables.h"

/*
 * A document is a klantcontact, partij or actor with its children, as rows of
 * the tables of a register.  What is read from JSON, what is written, and what
 * is read back have this one form; it may hold many documents at once.
 *
 * How JSON nests them: "parent" has an array of this name with rows of "child",
 * whose "column" refers to the parent.
 */
typedef struct ChildArray
{
	Table		parent;
	const char *key;
	Table		child;
	int			column;
} ChildArray;

#define CHILD_ARRAY_COUNT 10

extern const ChildArray child_arrays[CHILD_ARRAY_COUNT];

/*
 * A column whose value in JSON is a reference.  It can be given by the key of
 * the row that it refers to or, if "identificator" is not NULL, by the object
 * with that name; the latter is looked up.
 */
typedef struct Reference
{
	Table		table;
	int			column;
	Table		target;
	const char *identificator;
} Reference;

#define REFERENCE_COUNT 10

extern const Reference references[REFERENCE_COUNT];

/*
 * An object whose keys may stand elsewhere in JSON: the ones that it does not have
 * itself come from the defaults, whose path is "$".
 */
typedef struct Inherited
{
	struct JsonbContainer *own;
	struct JsonbContainer *defaults;
} Inherited;

/* One row.  Values live where the row lives. */
typedef struct Row
{
	Table		table;
	struct Row *parent;			/* the row that it is a child of, or NULL */
	struct Row *first_child;	/* the rows that have this one as parent */
	struct Row *last_child;
	struct Row *next;			/* the next child of the parent */
	const ChildArray *array;	/* where it stands in the parent, or NULL */
	const char *root;			/* JSON path, when there is no parent */
	const Inherited *inherited; /* when there is no parent, or NULL */
	int			index;			/* in the array, or -1 */
	uint64		seen;			/* columns that JSON gave, right or wrong */
	uint64		given;			/* columns that have a value */
	uint64		wrong;			/* columns that lack a value that JSON should
								 * have given; valideer() marks them */
	uint64		nulls;			/* columns that JSON gave as null */
	uint32		arrays;			/* child arrays that JSON gave */
	uint32		bad_arrays;		/* those that are no arrays */
	bool		voorkeur;		/* the preferred digitaal adres of its partij,
								 * or a partij that has one */
	struct varlena *own;		/* jsonb: columns that users added; NULL: they
								 * are not told, or none is filled */
	bool		dropped;		/* a whole document that is not to be stored */
	Datum		values[FLEXIBLE_ARRAY_MEMBER];
} Row;

/* Rows of one table. */
typedef struct Rows
{
	int			count;
	int			space;
	uint64		given;			/* columns that any of them has a value for */
	Row		  **rows;
} Rows;

/* That of a table in Document.absent. */
#define ABSENT_BIT(table) ((uint32) 1 << (table))

StaticAssertDecl(TABLE_COUNT <= 32, "no bit is left for a table");

typedef struct Document
{
	Rows		rows[TABLE_COUNT];
	uint32		absent;			/* tables that the register that it was read
								 * from has not, by number */
} Document;

#define ROW_HAS(row, column) (((row)->given & COLUMN_BIT(column)) != 0)

/*
 * Does the value go without saying?  Who does not know of a yes or no that came with a
 * later version takes it for a no.
 */
extern bool row_is_silent(const Row *row, int column);

/* A new, empty document, and a row in it, in the current memory context. */
extern Document *document_new(void);
extern Row *document_add(Document *document, Table table, Row *parent,
						 const ChildArray *array, int index);

extern void row_set(Document *document, Row *row, int column, Datum value);

/* The row that a row belongs to and that has no parent itself. */
extern const Row *row_root(const Row *row);

/* Takes documents out, all their rows, of which the first is "dropped". */
extern void document_remove_dropped(Document *document);

/* The array of this name, or with rows of this table, in the parent; or NULL. */
extern const ChildArray *child_array_by_key(Table parent, const char *key,
											int len);
extern const ChildArray *child_array_next(Table parent,
										  const ChildArray *previous);

/* What a column refers to, or NULL. */
extern const Reference *reference_of(Table table, int column);

/* Is an element of the array itself a reference, rather than an object? */
extern bool array_holds_references(const ChildArray *array);

/* That reference, or NULL. */
extern const Reference *array_reference(const ChildArray *array);

/* The children of a stored taak that say which actoren it has, when it is of several. */
extern int	taak_actoren(const Document *document, const Row *taak, int *first);

/* Did JSON give the actoren of a taak, rather than the one? */
extern bool taak_gives_actoren(const Row *taak);

/*
 * Rows whose "column", a uuid, is this one, among rows that are sorted by that
 * column: how many, and the first.
 */
extern int	rows_with(const Rows *rows, int column, const pg_uuid_t *uuid,
					  int *first);

#endif							/* KLANTCONTACT_ROWS_H */
