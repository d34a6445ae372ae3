/*-------------------------------------------------------------------------
 *
 * faults.h
 *	  What is wrong with a JSON document, and where.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/faults.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_FAULTS_H
#define KLANTCONTACT_FAULTS_H

#include "nodes/pg_list.h"

#include "document/rows.h"
#include "register/register.h"

/*
 * A place in a JSON document: a row of it, or a key or an element in an outer
 * place.  Made on the stack; it becomes a path only when there is a fault.
 */
typedef struct Place
{
	const struct Place *outer;
	const Row  *row;
	const char *key;
	int			len;
	int			index;
} Place;

#define PLACE_OF_ROW(row) {NULL, (row), NULL, 0, 0}
#define PLACE_KEY(outer, key, len) {(outer), NULL, (key), (len), 0}
#define PLACE_ELEMENT(outer, index) {(outer), NULL, NULL, 0, (index)}

/* No string of a fault holds a value of the document. */
typedef struct Fault
{
	char	   *path;
	int			document;		/* which of many, or -1 */
	int			sqlstate;
	int			table;			/* of the rule, or -1 */
	const char *column;			/* that the rule is about, or NULL */
	const char *rule;			/* name of the constraint, or NULL */
	const char *message;
	const char *reason;
	const char *hint;			/* or NULL */
} Fault;

/* The faults found, at most "max" of them unless that is 0. */
typedef struct Faults
{
	List	   *list;
	int			max;
} Faults;

/* Has enough been found? */
#define FAULTS_FULL(faults) \
	((faults)->max != 0 && list_length((faults)->list) >= (faults)->max)

/*
 * Adds a fault; message, reason (a sentence) and hint are kept as they are.
 * A faults_add with a hint that takes work to make first asks FAULTS_FULL.
 */
extern void faults_add(Faults *faults, const Place *place, int sqlstate,
					   const char *message, const char *reason,
					   const char *hint);

/*
 * The same, for a rule with the name of a constraint of the table, which may be NULL for 23502.
 * It is raised in PostgreSQL's words, with message and reason as DETAIL; one of these
 * may be NULL.
 */
extern void faults_add_rule(Faults *faults, const Place *place, int sqlstate,
							Table table, const char *rule,
							const char *message, const char *reason,
							const char *hint);

/* The same, for a rule about one column. */
extern void faults_add_column_rule(Faults *faults, const Place *place, int sqlstate,
								   Table table, int column, const char *rule,
								   const char *message, const char *reason,
								   const char *hint);

/* What is wrong as sentences, palloc'd. */
extern char *fault_sentence(const Fault *fault);

/* The path of a place, palloc'd: $.betrokkenen[1].rol */
extern char *place_path(const Place *place);

/* Raises the first fault of the first document with one, if there is one. */
extern void faults_raise(const Faults *faults, const Register *reg);

#endif							/* KLANTCONTACT_FAULTS_H */
