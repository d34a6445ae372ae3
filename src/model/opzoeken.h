/*-------------------------------------------------------------------------
 *
 * opzoeken.h
 *	  Rows of a register, by their key.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/opzoeken.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_OPZOEKEN_H
#define KLANTCONTACT_OPZOEKEN_H

#include "access/attnum.h"
#include "access/htup.h"
#include "storage/block.h"
#include "utils/snapshot.h"

#include "model/register.h"

/* The columns of one version of a row, by number in the model. */
typedef struct Versie
{
	Datum		waarden[MAX_KOLOMMEN];
	bool		leeg[MAX_KOLOMMEN];
} Versie;

/* Reads a tuple; what is passed by reference stays in the tuple. */
extern void versie_van_tuple(Relation rel, Tabel tabel, const AttrNumber *attnums,
							 HeapTuple tuple, Versie *versie);

/*
 * The row with this primary key, as last committed or as this transaction made
 * it, whatever the caller may read; palloc'd.  NULL: there is none.
 */
extern HeapTuple opzoeken(const Register *reg, Tabel tabel, Datum sleutel, Versie *versie);


/*
 * What is committed by now; in the leader of a parallel plan, what its statement
 * sees.
 */
extern Snapshot laatste_snapshot(void);

/* Is this value one that is looked for? */
typedef bool (*WaardeTest) (Datum waarde, const void *arg);

/*
 * Is there, by this snapshot and whatever the caller may read, a row with this value in
 * "kolom" whose "kijk" is not NULL and passes the test?  By an index, where there is
 * one: for the key, for what leads to the anchor, and for tweede_kolom().
 */
extern bool opzoeken_enige(const Register *reg, Tabel tabel, int kolom, Datum waarde,
						   Snapshot snapshot, int kijk, WaardeTest test, const void *arg);

/*
 * Hands the key of each row whose boolean column "kolom" is true, by this snapshot and
 * whatever the caller may read, to "take" until it says true.  Reads the whole table.
 */
extern bool take_true_rows(const Register *reg, Tabel tabel, int kolom, Snapshot snapshot,
						   WaardeTest take, const void *arg);

/* How many pages that table has. */
extern BlockNumber table_pages(const Register *reg, Tabel tabel);

/*
 * Did this transaction insert this klantcontact or partij, or is there none yet?
 * What the running command wrote is seen.
 */
typedef enum Versheid
{
	VERS_NIET,
	VERS_AFWEZIG,
	VERS_GESCHREVEN
} Versheid;

extern Versheid opzoeken_versheid(const Register *reg, Tabel tabel, Datum id);

/* Is there a row with this primary key?  As opzoeken() sees it. */
extern bool is_aanwezig(const Register *reg, Tabel tabel, Datum sleutel);

/* The same for a row that this transaction deleted, as it was then. */
extern HeapTuple opzoeken_verwijderd(const Register *reg, Tabel tabel, Datum sleutel,
									 Versie *versie);

/*
 * How many children a row of an anchor table has in "tabel", counting to "max" only;
 * with "gevuld" >= 0 only those in which that column is filled.  -1: there is no
 * index to count them by.
 */
extern int	tel_kinderen(const Register *reg, Tabel tabel, Datum id, int gevuld, int max);

#endif							/* KLANTCONTACT_OPZOEKEN_H */
