/*-------------------------------------------------------------------------
 *
 * transactie.h
 *	  What is kept for one transaction ends with it.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/transactie.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_TRANSACTIE_H
#define KLANTCONTACT_TRANSACTIE_H

/*
 * Has this called once when the transaction that is under way is over, by commit, abort
 * and PREPARE alike, as its memory goes.  It may do no more than forget.
 */
extern void bij_einde_van_transactie(void (*vergeet) (void *arg));

#endif							/* KLANTCONTACT_TRANSACTIE_H */
