/*-------------------------------------------------------------------------
 *
 * mutatie.h
 *	  The log of changes.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/mutatie.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_MUTATIE_H
#define KLANTCONTACT_MUTATIE_H

#include "access/htup.h"
#include "utils/uuid.h"

#include "model/opzoeken.h"

/*
 * Writes to the log that a row of "rel" was changed or deleted ("voor": the row as
 * it was) or added to a document (NULL).  "rij" and "klantcontact" may be NULL.
 */
extern void mutatie_schrijf(const Register *reg, Tabel tabel, Relation rel, HeapTuple voor,
							const pg_uuid_t *rij, const pg_uuid_t *klantcontact);

/*
 * Is this the very row that mutatie_schrijf() is writing right now?  Tells it once.
 */
extern bool mutatie_is_van_ons(const Versie *rij);

#endif							/* KLANTCONTACT_MUTATIE_H */
