/*-------------------------------------------------------------------------
 *
 * plan_cache.h
 *	  The plans of statements that this backend keeps.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/plan_cache.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_PLAN_CACHE_H
#define KLANTCONTACT_PLAN_CACHE_H

#include "executor/spi.h"

struct Statement;

/* To be zeroed whole before it is filled. */
typedef struct PlanKey
{
	const struct Statement *statement;	/* its address is its name */
	uint64		variant;
	Oid			klantcontact;	/* which register: its table of that name */
	Oid			role;			/* whose policies are in it; the owner's: 0 */
} PlanKey;

/* Goes up when a schema is renamed: plans of texts of before are not found any more. */
extern uint64 plan_cache_names(void);

/* The plan that is kept under this key, if it can still be used. */
extern SPIPlanPtr plan_cache_find(const PlanKey *key);

/*
 * Keeps a plan, whose text was made when names were so.  When there are too many, one
 * makes room for it; when too many wait to be freed, this one is not kept: it ends with
 * SPI_finish.
 */
extern bool plan_cache_keep(const PlanKey *key, SPIPlanPtr plan, uint64 names);

extern void plan_cache_init(void);

#endif							/* KLANTCONTACT_PLAN_CACHE_H */
