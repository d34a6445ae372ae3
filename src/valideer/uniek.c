/*-------------------------------------------------------------------------
 *
 * uniek.c
 *	  What would break a unique constraint.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/valideer/uniek.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/lsyscache.h"

#include "compat.h"
#include "model/plan.h"
#include "valideer/valideer.h"

/*
 * In the order in which PostgreSQL looks at them: that in which the indexes were
 * made.  The value of a row in "kolom" must be there once: in the whole table, or
 * among the rows of one klantcontact, which are those of the document.
 */
typedef struct Uniek
{
	Tabel		tabel;
	int			kolom;
	bool		overal;
	const char *naam;
	const char *melding;
} Uniek;

static const Uniek uniek[] = {
	{TABEL_KLANTCONTACT, KLANTCONTACT_ID, true, "klantcontact_pkey", "has an id that is in use."},
	{TABEL_KLANTCONTACT, KLANTCONTACT_NUMMER, true, "klantcontact_nummer_key", "has a nummer that is in use."},
	{TABEL_ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT_ACTOR, false, "actor_klantcontact_uniek", "links an actor that is linked already."},
	{TABEL_BETROKKENE, BETROKKENE_ID, true, "betrokkene_pkey", "has an id that is in use."},
	{TABEL_BETROKKENE, BETROKKENE_PARTIJ, false, "betrokkene_een_rol", "is a partij that is betrokkene already."},
	{TABEL_DIGITAAL_ADRES, DIGITAAL_ADRES_ID, true, "digitaal_adres_pkey", "has an id that is in use."},
	{TABEL_ONDERWERPOBJECT, ONDERWERPOBJECT_ID, true, "onderwerpobject_pkey", "has an id that is in use."},
	{TABEL_BIJLAGE, BIJLAGE_ID, true, "bijlage_pkey", "has an id that is in use."},
	{TABEL_BIJLAGE, BIJLAGE_OBJECTIDENTIFICATOR, false, "bijlage_uniek", "is an object that is a bijlage already."},
	{TABEL_INTERNE_TAAK, INTERNE_TAAK_ID, true, "interne_taak_pkey", "has an id that is in use."},
	{TABEL_INTERNE_TAAK, INTERNE_TAAK_NUMMER, true, "interne_taak_nummer_key", "has a nummer that is in use."},
};

StaticAssertDecl(lengthof(uniek) <= 32, "unique keys are bits");

/* One value, as bytes. */
typedef struct Sleutel
{
	const char *bytes;
	int			len;
	NieuweRij  *rij;
} Sleutel;

static void
read_key(const Uniek *key, NieuweRij *rij, Sleutel *sleutel)
{
	const Datum *value = &rij->versie.waarden[key->kolom];
	struct varlena *packed;

	sleutel->rij = rij;
	switch (tabel_modellen[key->tabel].kolommen[key->kolom].soort)
	{
		case KOLOM_UUID:
			sleutel->bytes = (const char *) DatumGetUUIDP(*value);
			sleutel->len = UUID_LEN;
			break;
		case KOLOM_NUMMER:
			sleutel->bytes = (const char *) value;
			sleutel->len = sizeof(Datum);
			break;
		default:
			packed = PG_DETOAST_DATUM_PACKED(*value);
			sleutel->bytes = VARDATA_ANY(packed);
			sleutel->len = VARSIZE_ANY_EXHDR(packed);
			break;
	}
}

static int
compare_values(const Sleutel *a, const Sleutel *b)
{
	if (a->len != b->len)
		return a->len < b->len ? -1 : 1;
	return memcmp(a->bytes, b->bytes, a->len);
}

static int
compare_keys(const void *a, const void *b)
{
	const Sleutel *left = a;
	const Sleutel *right = b;
	int			order = compare_values(left, right);

	if (order != 0)
		return order;
	return left->rij < right->rij ? -1 : left->rij > right->rij;
}

/* Of equal values, all but the first one are too many. */
static void
mark_equal(Sleutel *sleutels, int count, uint32 bit)
{
	qsort(sleutels, count, sizeof(Sleutel), compare_keys);
	for (int i = 1; i < count; i++)
	{
		if (compare_values(&sleutels[i - 1], &sleutels[i]) == 0)
			sleutels[i].rij->dubbel |= bit;
	}
}

static char *
stored_text(const Register *reg, uint64 variant, const void *arg)
{
	const Uniek *key = &uniek[variant];

	(void) arg;
	return psprintf("SELECT o.n FROM pg_catalog.unnest($1) WITH ORDINALITY AS o (sleutel, n)"
					" WHERE EXISTS (SELECT FROM %s AS t WHERE t.%s OPERATOR(pg_catalog.=) o.sleutel)",
					register_tabel(reg, key->tabel),
					tabel_modellen[key->tabel].kolommen[key->kolom].naam);
}

static void
mark_stored(Valideer *valideer, int nr, Sleutel *sleutels, int count)
{
	const Uniek *key = &uniek[nr];
	Oid			type = kolom_type(tabel_modellen[key->tabel].kolommen[key->kolom].soort);
	Oid			argtype = get_array_type(type);
	Datum	   *values = palloc_extended(count * sizeof(Datum), MCXT_ALLOC_HUGE);
	int16		typlen;
	bool		typbyval;
	char		typalign;
	Datum		array;

	for (int i = 0; i < count; i++)
		values[i] = sleutels[i].rij->versie.waarden[key->kolom];
	get_typlenbyvalalign(type, &typlen, &typbyval, &typalign);
	array = PointerGetDatum(construct_array(values, count, type, typlen, typbyval, typalign));
	plan_execute_as_owner(plan_get(&valideer->reg, PLAN_BESTAAT, nr, stored_text, NULL, 1, &argtype),
						  &array, NULL, valideer->reg.tabellen[key->tabel]);
	for (uint64 i = 0; i < SPI_processed; i++)
	{
		bool		isnull;
		int64		n = DatumGetInt64(SPI_getbinval(SPI_tuptable->vals[i],
													SPI_tuptable->tupdesc, 1, &isnull));

		sleutels[n - 1].rij->dubbel |= (uint32) 1 << nr;
	}
	SPI_freetuptable(SPI_tuptable);
	pfree(values);
}

/* Has JSON given the key?  An id that was made here is nobody else's. */
static bool
has_key(const Uniek *key, const NieuweRij *rij)
{
	return !rij->versie.leeg[key->kolom] &&
		(key->kolom != 0 || (rij->row->seen & ~rij->row->wrong & COLUMN_BIT(0)) != 0);
}

void
find_duplicates(Valideer *valideer)
{
	for (size_t k = 0; k < lengthof(uniek); k++)
	{
		const Uniek *key = &uniek[k];
		NieuweRijen *rijen = &valideer->rijen[key->tabel];
		Sleutel    *sleutels = palloc_extended((rijen->aantal + 1) * sizeof(Sleutel), MCXT_ALLOC_HUGE);
		int			count = 0;

		for (int i = 0; i < rijen->aantal; i++)
		{
			CHECK_FOR_INTERRUPTS();
			if (has_key(key, &rijen->rijen[i]))
				read_key(key, &rijen->rijen[i], &sleutels[count++]);
		}
		mark_equal(sleutels, count, (uint32) 1 << k);
		if (key->overal && count > 0)
			mark_stored(valideer, (int) k, sleutels, count);
		pfree(sleutels);
	}
}

/* The id of the klantcontact may have been said to be another's. */
static bool
is_said(const Valideer *valideer, const char *naam)
{
	ListCell   *lc;

	foreach(lc, valideer->input.faults.list)
	{
		const Fault *fault = lfirst(lc);

		if (fault->rule != NULL && strcmp(fault->rule, naam) == 0)
			return true;
	}
	return false;
}

void
add_duplicates(Valideer *valideer, const NieuweRij *rij)
{
	for (size_t k = 0; k < lengthof(uniek) && rij->dubbel != 0; k++)
	{
		const Uniek *key = &uniek[k];
		Place		row = PLACE_OF_ROW(rij->row);
		const char *sleutel = tabel_modellen[key->tabel].kolommen[key->kolom].sleutel;
		Place		place = PLACE_KEY(&row, sleutel, strlen(sleutel));
		bool		element = key->tabel == TABEL_ACTOR_KLANTCONTACT;

		if ((rij->dubbel & ((uint32) 1 << k)) == 0 ||
			(key->tabel == TABEL_KLANTCONTACT && key->kolom == KLANTCONTACT_ID &&
			 is_said(valideer, key->naam)))
			continue;
		faults_add_rule(&valideer->input.faults, element ? &row : &place,
						ERRCODE_UNIQUE_VIOLATION, key->tabel, key->naam, NULL,
						row_sentence(rij->row, key->melding), NULL);
	}
}
