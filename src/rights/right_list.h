/*-------------------------------------------------------------------------
 *
 * right_list.h
 *	  The rights that there are.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/right_list.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_RIGHT_LIST_H
#define KLANTCONTACT_RIGHT_LIST_H

/* What can be given, by klantcontact.verleen(). */
typedef enum Recht
{
	RECHT_BEHANDELAAR,
	RECHT_KLANTCONTACTCENTRUM,
	RECHT_VERTROUWELIJK,
	RECHT_RAPPORTAGE,
	RECHT_BEHEER,
	RECHT_NAMENS
} Recht;

#define RECHT_COUNT 6

/* Several at once. */
typedef uint32 Rechten;

#define RECHT_BIT(recht) (((Rechten) 1) << (recht))

/* Those that register klantcontacten; and partijen. */
#define MAY_REGISTER \
	(RECHT_BIT(RECHT_BEHANDELAAR) | RECHT_BIT(RECHT_KLANTCONTACTCENTRUM) | \
	 RECHT_BIT(RECHT_VERTROUWELIJK) | RECHT_BIT(RECHT_BEHEER))
#define MAY_REGISTER_PARTIJEN (MAY_REGISTER & ~RECHT_BIT(RECHT_BEHANDELAAR))

extern const char *const recht_names[RECHT_COUNT];

/* The right with this name, or -1. */
extern int	recht_of_name(const char *name);

#endif							/* KLANTCONTACT_RIGHT_LIST_H */
