/*-------------------------------------------------------------------------
 *
 * controle.h
 *	  Looking over a whole register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/control/controle.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_CONTROLE_H
#define KLANTCONTACT_CONTROLE_H

#include "nodes/execnodes.h"

#include "model/opzoeken.h"

/* What controleer() is finding. */
typedef struct Controle
{
	ReturnSetInfo *rsinfo;
	Register	reg;			/* tables may be missing, until
								 * controle_bouw() */
} Controle;

/* Adds a fault.  "id" is a uuid, or 0 for what is not about one row. */
extern void controle_meld(Controle *controle, const char *regel, Oid tabel,
						  Datum id, const char *melding);

/* controle_rijen.c: do the rows obey the rules? */
extern void controle_rijen(Controle *controle, Tabel tabel);
extern void controle_voorwaarden(Controle *controle, Tabel tabel);

/*
 * controle_sleutels.c: do foreign keys lead somewhere, are sequences ahead, are
 * there settings?
 */
extern void controle_verwijzingen(Controle *controle);
extern void controle_reeksen(Controle *controle);
extern void controle_beleid(Controle *controle);

/* controle_rechten.c: do rights count, and do roles act as the actoren that bear their name? */
extern void controle_rechten(Controle *controle);

/* controle_keten.c: are the chains of the log whole, and their rows as they were? */
typedef struct KetenControle
{
	Controle   *controle;
	MemoryContext context;
	text	   *naam;			/* of the row before */
	int64		volgnummer;
	bytea	   *hash;
} KetenControle;

extern void controle_ketens(Controle *controle);

/* The same of rows in order of keten and volgnummer, one by one. */
extern void keten_controle_begin(KetenControle *keten, Controle *controle);
extern void keten_controle_rij(KetenControle *keten, const Versie *mutatie);

/*
 * controle_bouw.c: is the register built as register_ddl() would build it?  False
 * when its rows cannot be looked at.
 */
extern bool controle_bouw(Controle *controle);

#endif							/* KLANTCONTACT_CONTROLE_H */
