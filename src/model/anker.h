/*-------------------------------------------------------------------------
 *
 * anker.h
 *	  The row that rules at commit are about.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/anker.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_ANKER_H
#define KLANTCONTACT_ANKER_H

#include "model/opzoeken.h"

/*
 * Rules that take more than one row are about a row of an anchor table: a
 * klantcontact, a partij or an actor.  Its children belong to it.
 */
typedef struct Anker
{
	Tabel		tabel;
	Datum		id;				/* a uuid */
} Anker;

/* What a version of a row belongs to; false when it belongs to nothing. */
extern bool anker_van(const Register *reg, Tabel tabel, const Versie *versie, Anker *anker);

/* The column by which a child belongs to its anchor; -1: in no such way. */
extern int	anker_kolom(Tabel tabel);

#endif							/* KLANTCONTACT_ANKER_H */
