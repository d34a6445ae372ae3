/*-------------------------------------------------------------------------
 *
 * ddl.h
 *	  The statements that make a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/ddl.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_DDL_H
#define KLANTCONTACT_DDL_H

#include "nodes/execnodes.h"

#include "register/version.h"

/*
 * Statement number i of those that make a register of a version with this name,
 * palloc'd; NULL behind the last.
 */
extern char *register_statement(Version version, const char *name, int i);

/* When a statement of a step to the next version is run. */
typedef enum StepMoment
{
	BEFOREHAND,					/* by itself, ahead of werk_bij */
	WITHIN,						/* by werk_bij */
	AFTERWARDS					/* by itself, when werk_bij is done */
} StepMoment;

typedef struct Step
{
	StepMoment	moment;
	const char *locks;			/* which it takes, and what it does to a table */
	const char *statement;		/* NULL behind the last */
} Step;

/* Statement number i of the step from this version to the next; false behind the last. */
extern bool register_step(Version from, const char *name, int i, Step *step);

/* A row of one text: a statement, and the semicolon behind it. */
extern void put_statement(ReturnSetInfo *rsinfo, const char *statement);

/* Does this one make the schema, rather than something in it? */
extern bool statement_makes_schema(const char *statement);

/* Refuses names that a register cannot have. */
extern void check_register_name(const char *name);

#endif							/* KLANTCONTACT_DDL_H */
