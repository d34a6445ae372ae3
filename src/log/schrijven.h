/*-------------------------------------------------------------------------
 *
 * schrijven.h
 *	  Writing the log.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/log/schrijven.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_SCHRIJVEN_H
#define KLANTCONTACT_SCHRIJVEN_H

#include "model/opzoeken.h"

/*
 * Writes the rows that wait, each at the end of its chain.  It is done at commit; who
 * reads the log before that has it done first.  What a trigger on the log itself
 * changes in a register is written by the same call.
 */
extern void mutaties_schrijf(void);

/*
 * Is this the very row that mutaties_schrijf() is writing right now?  Tells it once
 * for each.
 */
extern bool mutatie_is_van_ons(const Versie *rij);

/* Have two rows of the log the same value in this column? */
extern bool mutatie_is_gelijk(const Versie *a, const Versie *b, int kolom);

extern void schrijven_init(void);

#endif							/* KLANTCONTACT_SCHRIJVEN_H */
