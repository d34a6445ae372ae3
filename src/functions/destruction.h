/*-------------------------------------------------------------------------
 *
 * destruction.h
 *	  Destroying klantcontacten, whoever decided that.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/destruction.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_DESTRUCTION_H
#define KLANTCONTACT_DESTRUCTION_H

#include "utils/uuid.h"

#include "register/statement.h"
#include "functions/attempt.h"

/* The statements of retention/, as variants of PLAN_RETENTION and PLAN_DESTROY. */
/* Those of log/erase.c begin at 0x80. */
typedef enum Retention
{
	BEW_CANDIDATES,				/* with flags above it */
	BEW_TO_DESTROY,				/* likewise */
	BEW_SHOW,
	BEW_SLOT,					/* with the tabel above it */
	BEW_OF_PARTIJ,
	BEW_JUDGEMENT,				/* with flags above it */
	BEW_BETROKKENEN,
	BEW_VERTEGENWOORDIGINGEN,
	BEW_REFERENCES,
	BEW_KLANTCONTACTEN,
	BEW_BETROKKENE,
	BEW_ADRESSEN_LOOSE,
	BEW_ADRESSEN,
	BEW_WERKTE_VOOR,
	BEW_VOORKEURSADRES,
	BEW_OF_THE_PARTIJ,			/* with the tabel above it */
	BEW_CHILDREN,				/* with the tabel above it */
	BEW_KIND_IDS,
	BEW_ADRES_SLOT,
	BEW_OVER,
	BEW_OVER_LOOSE,
	BEW_SPOREN,
	BEW_SPOREN_LOG				/* with flags above it */
} Retention;

#define BEW_WITH(retention, more) (((uint64) (more) << 8) | (retention))
#define BEW_MORE(variant) ((uint32) ((variant) >> 8))

/* Runs a statement about these ids, as the owner or as the caller. */
extern void retention_by_owner(const Register *reg, uint64 variant, StatementText text,
							   const pg_uuid_t *ids, int count);
extern void retention_by_caller(const Register *reg, uint64 variant, StatementText text,
								const pg_uuid_t *ids, int count);

/*
 * Locks rows with these ids, which are in order, so that nothing can be added to them
 * either; how many there are.
 */
extern int	lock_whole(const Register *reg, Table table, const pg_uuid_t *ids, int count);

/* Locks rows of "tabel" whose "kolom" is one of these, likewise and in order of id. */
extern void lock_children(const Register *reg, Table table, int column,
						  const pg_uuid_t *ids, int count);

/*
 * Destroys these klantcontacten, which are locked and in order, and all that belongs to
 * them, with the caller's rights; also that others refer to them.  Within a correction.
 * A trigger or a foreign key of a user may hold some.
 */
extern Outcome *vernietig_klantcontacten(const Register *reg, const pg_uuid_t *ids, int count);

#endif							/* KLANTCONTACT_DESTRUCTION_H */
