/*-------------------------------------------------------------------------
 *
 * match_keys.h
 *	  When two identificatoren, or two digitale adressen, are the same.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/match_keys.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_MATCH_KEYS_H
#define KLANTCONTACT_MATCH_KEYS_H

#include "types/types.h"

/* The kinds of identificator that are numbers of a basisregistratie. */
typedef enum BaseKind
{
	BASE_BSN,
	BASE_RSIN,
	BASE_KVK,
	BASE_VESTIGINGSNUMMER,
	BASE_NONE
} BaseKind;

/* Of which kind an identificator is, whatever the case of its code. */
extern BaseKind identificator_kind(Datum identificator);

/*
 * An identificator as it is stored: the code of one of the four in lower case, its
 * number in full.  NULL and the result, which is the given one when that is how it is
 * stored; or a sentence that says what is wrong with the number.
 */
extern const char *identificator_normalize(Datum identificator, Datum *result);

/* Those of one kind have one kind key (bytea); those that are the same, one key. */
extern Datum identificator_kind_key(Datum identificator);
extern Datum identificator_key(Datum identificator);

/* What makes an adres (text) of a soort one that its owner has once: a text. */
extern Datum adres_unique_key(Datum kind, Datum adres);

/* Why the adres is none of its soort, or the text no e-mail address; or NULL. */
extern const char *adres_check(Datum kind, Datum adres);
extern const char *emailadres_check(Datum adres);

#endif							/* KLANTCONTACT_MATCH_KEYS_H */
