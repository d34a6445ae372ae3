/*-------------------------------------------------------------------------
 *
 * nieuwe_rijen.c
 *	  The rows of a document as they would be stored.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/valideer/nieuwe_rijen.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "rows/insert.h"
#include "valideer/valideer.h"

/* Columns that JSON gives, and must. */
static bool
is_missing(const Row *row, int column)
{
	const Kolom *kolom = &tabel_modellen[row->tabel].kolommen[column];

	return kolom->sleutel != NULL && kolom->verplicht && !kolom->heeft_default &&
		!ROW_HAS(row, column);
}

/*
 * Before ids and the like are filled in.  What is only wrong because a column has
 * no value is no fault of its own.
 */
void
mark_wrong_columns(Valideer *valideer)
{
	const Document *document = valideer->input.document;

	for (int t = 0; t < DOCUMENT_TABEL_COUNT; t++)
	{
		const Rows *rows = &document->rows[t];

		for (int i = 0; i < rows->count; i++)
		{
			Row		   *row = rows->rows[i];

			row->wrong = row->seen & ~row->given;
			for (int c = 0; c < tabel_modellen[t].aantal_kolommen; c++)
			{
				if (is_missing(row, c))
					row->wrong |= COLUMN_BIT(c);
			}
		}
	}
}

/* A value that the register's tables have as default. */
static void
set_default(Versie *versie, int kolom, Datum waarde)
{
	if (!versie->leeg[kolom])
		return;
	versie->waarden[kolom] = waarde;
	versie->leeg[kolom] = false;
}

/*
 * Users may give columns other defaults; those come to light when the
 * document is registered on trial.
 */
static void
set_defaults(Tabel tabel, Versie *versie)
{
	switch (tabel)
	{
		case TABEL_KLANTCONTACT:
			set_default(versie, KLANTCONTACT_INDICATIE_CONTACT_GELUKT,
						ObjectIdGetDatum(enum_waarde(KOLOM_JA_NEE_ONBEKEND, "onbekend")));
			set_default(versie, KLANTCONTACT_VERTROUWELIJK, BoolGetDatum(false));
			set_default(versie, KLANTCONTACT_PLAATSGEVONDEN_OP,
						TimestampTzGetDatum(GetCurrentTransactionStartTimestamp()));
			break;
		case TABEL_INTERNE_TAAK:
			set_default(versie, INTERNE_TAAK_STATUS,
						ObjectIdGetDatum(enum_waarde(KOLOM_STATUS_TAAK, "te_verwerken")));
			break;
		default:
			break;
	}
}

static void
make_row(const Row *row, NieuweRij *rij)
{
	rij->row = row;
	rij->fout = row->wrong;
	rij->dubbel = 0;
	for (int i = 0; i < tabel_modellen[row->tabel].aantal_kolommen; i++)
	{
		rij->versie.waarden[i] = row->values[i];
		rij->versie.leeg[i] = !ROW_HAS(row, i);
	}
	set_defaults(row->tabel, &rij->versie);
}

/* Are there, or should there be, other rows than those that were read? */
static bool
is_incomplete(const Valideer *valideer, Tabel tabel)
{
	const Rows *betrokkenen = &valideer->input.document->rows[TABEL_BETROKKENE];
	uint32		bad = valideer->klantcontact->bad_arrays;

	for (int i = 0; i < betrokkenen->count; i++)
		bad |= betrokkenen->rows[i]->bad_arrays;
	for (int i = 0; i < CHILD_ARRAY_COUNT; i++)
	{
		if ((bad & ((uint32) 1 << i)) && child_arrays[i].child == tabel)
			return true;
	}

	/* that there is no actor has been said */
	return tabel == TABEL_ACTOR_KLANTCONTACT &&
		valideer->input.document->rows[tabel].count == 0;
}

void
make_new_rows(Valideer *valideer)
{
	for (int t = 0; t < DOCUMENT_TABEL_COUNT; t++)
	{
		const Rows *rows = &valideer->input.document->rows[t];
		NieuweRijen *nieuwe = &valideer->rijen[t];
		Row		  **ordered = rows_as_inserted(&valideer->reg, rows, (Tabel) t);

		nieuwe->aantal = rows->count;
		nieuwe->rijen = palloc_extended((rows->count + 1) * sizeof(NieuweRij), MCXT_ALLOC_HUGE);
		nieuwe->onvolledig = is_incomplete(valideer, (Tabel) t);
		for (int i = 0; i < rows->count; i++)
		{
			make_row(ordered[i], &nieuwe->rijen[i]);
			nieuwe->fout |= ordered[i]->wrong;
		}
		pfree(ordered);
	}
}
