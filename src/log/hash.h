/*-------------------------------------------------------------------------
 *
 * hash.h
 *	  What makes the log a chain: digests of its rows.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/hash.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_HASH_H
#define KLANTCONTACT_HASH_H

#include "common/sha2.h"

#include "register/lookup.h"

/* The SHA-256 of some bytes; palloc'd. */
extern bytea *sha256_of(const void *data, Size len);

/* Are these the same bytes? */
extern bool bytes_equal(const bytea *a, const bytea *b);

/* Fills in zout and voor_digest of a row of the log, by its voor. */
extern void mutatie_seal_voor(RowValues *mutatie);

/*
 * Fills them in for a row that tells of a destruction, and so never had a voor: its
 * voor_digest is no bytes at all, which nothing else has.
 */
extern void mutatie_seal_wiped(RowValues *mutatie);

/*
 * The hash of a row of the log: over the hash of the row before it in its chain
 * (NULL: there is none) and all columns but voor and zout, for which voor_digest
 * stands.  docs/beheer.md says of which bytes.
 */
extern bytea *mutatie_hash(const RowValues *mutatie, const bytea *previous);

/* Is voor what it was, or wiped, or was there none? */
extern bool mutatie_before_is_right(const RowValues *mutatie);

#endif							/* KLANTCONTACT_HASH_H */
