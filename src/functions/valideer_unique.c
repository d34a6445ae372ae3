/*-------------------------------------------------------------------------
 *
 * valideer_unique.c
 *	  What would break a unique constraint.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/valideer_unique.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/spi.h"
#include "miscadmin.h"
#include "utils/array.h"
#include "utils/lsyscache.h"

#include "compat.h"
#include "register/arrays.h"
#include "register/statement.h"
#include "functions/valideer.h"

/*
 * In the order in which PostgreSQL looks at them: that in which the indexes were
 * made.  The value of a row in "column" must be there once: in the whole table, or
 * among the rows of one klantcontact, which are those of the document.
 */
typedef struct UniqueKey
{
	Table		table;
	int			column;
	bool		everywhere;
	const char *name;
	const char *message;
} UniqueKey;

static const UniqueKey unique_keys[] = {
	{TABLE_KLANTCONTACT, KLANTCONTACT_ID, true, "klantcontact_pkey", "has an id that is in use."},
	{TABLE_KLANTCONTACT, KLANTCONTACT_NUMMER, true, "klantcontact_nummer_key", "has a nummer that is in use."},
	{TABLE_ACTOR_KLANTCONTACT, ACTOR_KLANTCONTACT_ACTOR, false, "actor_klantcontact_uniek", "links an actor that is linked already."},
	{TABLE_BETROKKENE, BETROKKENE_ID, true, "betrokkene_pkey", "has an id that is in use."},
	{TABLE_BETROKKENE, BETROKKENE_PARTIJ, false, "betrokkene_een_rol", "is a partij that is betrokkene already."},
	{TABLE_DIGITAAL_ADRES, DIGITAAL_ADRES_ID, true, "digitaal_adres_pkey", "has an id that is in use."},
	{TABLE_ONDERWERPOBJECT, ONDERWERPOBJECT_ID, true, "onderwerpobject_pkey", "has an id that is in use."},
	{TABLE_BIJLAGE, BIJLAGE_ID, true, "bijlage_pkey", "has an id that is in use."},
	{TABLE_BIJLAGE, BIJLAGE_OBJECTIDENTIFICATOR, false, "bijlage_uniek", "is an object that is a bijlage already."},
	{TABLE_INTERNE_TAAK, INTERNE_TAAK_ID, true, "interne_taak_pkey", "has an id that is in use."},
	{TABLE_INTERNE_TAAK, INTERNE_TAAK_NUMMER, true, "interne_taak_nummer_key", "has a nummer that is in use."},
};

StaticAssertDecl(lengthof(unique_keys) <= 32, "unique keys are bits");

/* One value, as bytes. */
typedef struct Key
{
	const char *bytes;
	int			len;
	NewRow	   *change;
} Key;

static void
read_key(const UniqueKey *key, NewRow *change, Key *key_name)
{
	const Datum *value = &change->image.values[key->column];
	struct varlena *packed;

	key_name->change = change;
	switch (table_models[key->table].columns[key->column].kind)
	{
		case COLUMN_UUID:
			key_name->bytes = (const char *) DatumGetUUIDP(*value);
			key_name->len = UUID_LEN;
			break;
		case COLUMN_NUMMER:
			key_name->bytes = (const char *) value;
			key_name->len = sizeof(Datum);
			break;
		default:
			packed = PG_DETOAST_DATUM_PACKED(*value);
			key_name->bytes = VARDATA_ANY(packed);
			key_name->len = VARSIZE_ANY_EXHDR(packed);
			break;
	}
}

static int
compare_values(const Key *a, const Key *b)
{
	if (a->len != b->len)
		return a->len < b->len ? -1 : 1;
	return memcmp(a->bytes, b->bytes, a->len);
}

static int
compare_keys(const void *a, const void *b)
{
	const Key  *left = a;
	const Key  *right = b;
	int			order = compare_values(left, right);

	if (order != 0)
		return order;
	return left->change < right->change ? -1 : left->change > right->change;
}

/* Of equal values, all but the first one are too many. */
static void
mark_equal(Key *keys, int count, uint32 bit)
{
	qsort(keys, count, sizeof(Key), compare_keys);
	for (int i = 1; i < count; i++)
	{
		if (compare_values(&keys[i - 1], &keys[i]) == 0)
			keys[i].change->duplicate |= bit;
	}
}

static char *
stored_text(const Register *reg, uint64 variant)
{
	const TableModel *model = &table_models[unique_keys[variant].table];

	(void) reg;
	return psprintf("SELECT o.n FROM unnest($1) WITH ORDINALITY AS o (sleutel, n)"
					" WHERE EXISTS (SELECT FROM {%s} AS t WHERE t.%s = o.sleutel)",
					model->name, model->columns[unique_keys[variant].column].name);
}

static void
mark_stored(Valideer *valideer, int number, Key *keys, int count)
{
	static const Statement search = {.text = stored_text};
	const UniqueKey *key = &unique_keys[number];
	Oid			type = column_type(table_models[key->table].columns[key->column].kind);
	Oid			argtype = get_array_type(type);
	Datum	   *values = palloc_extended(count * sizeof(Datum), MCXT_ALLOC_HUGE);
	Datum		array;
	StatementCall call = {.variant = number,.owner = key->table,.nargs = 1,.argtypes = &argtype,.values = &array};

	for (int i = 0; i < count; i++)
		values[i] = keys[i].change->image.values[key->column];
	array = value_array(values, NULL, count, type);
	statement_call(&search, &valideer->reg, &call);
	for (uint64 i = 0; i < SPI_processed; i++)
		keys[DatumGetInt64(result_value(i, 1)) - 1].change->duplicate |= (uint32) 1 << number;
	SPI_freetuptable(SPI_tuptable);
	pfree(values);
}

/* Has JSON given the key?  An id that was made here is nobody else's. */
static bool
has_key(const UniqueKey *key, const NewRow *change)
{
	return !change->image.nulls[key->column] &&
		(key->column != 0 || (change->row->seen & ~change->row->wrong & COLUMN_BIT(0)) != 0);
}

void
find_duplicates(Valideer *valideer)
{
	for (size_t k = 0; k < lengthof(unique_keys); k++)
	{
		const UniqueKey *key = &unique_keys[k];
		NewRows    *rows = &valideer->rows[key->table];
		Key		   *keys = palloc_extended((rows->count + 1) * sizeof(Key), MCXT_ALLOC_HUGE);
		int			count = 0;

		for (int i = 0; i < rows->count; i++)
		{
			CHECK_FOR_INTERRUPTS();
			if (has_key(key, &rows->rows[i]))
				read_key(key, &rows->rows[i], &keys[count++]);
		}
		mark_equal(keys, count, (uint32) 1 << k);
		if (key->everywhere && count > 0)
			mark_stored(valideer, (int) k, keys, count);
		pfree(keys);
	}
}

/* The id of the klantcontact may have been said to be another's. */
static bool
is_said(const Valideer *valideer, const char *name)
{
	ListCell   *lc;

	foreach(lc, valideer->input.faults.list)
	{
		const Fault *fault = lfirst(lc);

		if (fault->rule != NULL && strcmp(fault->rule, name) == 0)
			return true;
	}
	return false;
}

void
add_duplicates(Valideer *valideer, const NewRow *change)
{
	for (size_t k = 0; k < lengthof(unique_keys) && change->duplicate != 0; k++)
	{
		const UniqueKey *key = &unique_keys[k];
		Place		row = PLACE_OF_ROW(change->row);
		const char *key_name = table_models[key->table].columns[key->column].key;
		Place		place = PLACE_KEY(&row, key_name, strlen(key_name));
		bool		element = key->table == TABLE_ACTOR_KLANTCONTACT;

		if ((change->duplicate & ((uint32) 1 << k)) == 0 ||
			(key->table == TABLE_KLANTCONTACT && key->column == KLANTCONTACT_ID &&
			 is_said(valideer, key->name)))
			continue;
		faults_add_rule(&valideer->input.faults, element ? &row : &place,
						ERRCODE_UNIQUE_VIOLATION, key->table, key->name, NULL,
						row_sentence(change->row, key->message), NULL);
	}
}
