/*-------------------------------------------------------------------------
 *
 * instelling.h
 *	  Settings that count only in the transaction that set them.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/instelling.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_INSTELLING_H
#define KLANTCONTACT_INSTELLING_H

#include "utils/guc.h"

/*
 * A setting of text that a pool must not leave to its next client: whatever set it,
 * SET LOCAL or SET, it counts until the end of that transaction, and a value that
 * comes back when a SET LOCAL is undone does not count.
 */
typedef struct Instelling
{
	const char *naam;
	char	   *waarde;
	void	   *merk;			/* when it was set; goes with each value */
	uint64		zetting;		/* goes up with each value that is set */
} Instelling;

/* Defines it; check and assign do what the two functions below do, for it. */
extern void instelling_definieer(Instelling *instelling, const char *kort,
								 GucStringCheckHook check, GucStringAssignHook assign);

extern bool instelling_check(void **extra);
extern void instelling_assign(Instelling *instelling, void *extra);

/* Its value, when this transaction set it and it is not empty; else NULL. */
extern const char *instelling_waarde(const Instelling *instelling);

#endif							/* KLANTCONTACT_INSTELLING_H */
