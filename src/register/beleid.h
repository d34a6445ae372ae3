/*-------------------------------------------------------------------------
 *
 * beleid.h
 *	  The settings of a register that change its rules.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/beleid.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_BELEID_H
#define KLANTCONTACT_BELEID_H

#include "datatype/timestamp.h"

#include "register/register.h"

typedef struct Beleid
{
	Version		version;		/* of the register */
	bool		meer_objecten_per_type;
	bool		betrokkene_verplicht;
	bool		doel_verplicht;
	bool		partij_identificator_verplicht;
	Interval	kloktolerantie;
	int32		inhoud_max;
} Beleid;

/*
 * The settings as they were when this transaction first asked: a change holds
 * from the next transaction.
 */
extern const Beleid *beleid_of(const Register *reg);

/* This moment, and what clocks may differ. */
extern TimestampTz beleid_now_with_tolerance(const Register *reg);

/* Writes versie, within SPI; and is it that which changes this table? */
extern void beleid_set_version(const Register *reg, Version version);
extern bool beleid_versie_is_ours(Relation beleid);

extern void beleid_init(void);

#endif							/* KLANTCONTACT_BELEID_H */
