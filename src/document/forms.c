/*-------------------------------------------------------------------------
 *
 * forms.c
 *	  What identificatoren and adressen in JSON must be, beside their type.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/forms.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "fmgr.h"
#include "miscadmin.h"

#include "rules/rules.h"
#include "compat.h"
#include "document/forms.h"
#include "register/match_keys.h"

/* A value that breaks a rule is not given, so that nothing else is said of it. */
static void
bad_form(Input *input, Row *row, int column, const char *key, RuleId rule,
		 const char *reason)
{
	Place		of_row = PLACE_OF_ROW(row);
	Place		place = PLACE_KEY(&of_row, key, strlen(key));

	faults_add_rule(&input->faults, &place, ERRCODE_CHECK_VIOLATION, row->table,
					rules[rule].name, NULL, reason, rules[rule].hint);
	row->given &= ~COLUMN_BIT(column);
}

static void
check_identificator(Input *input, Row *row)
{
	const int	column = PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR;
	Datum		stored;
	const char *reason;

	if (!ROW_HAS(row, column))
		return;
	reason = identificator_normalize(row->values[column], &stored);
	if (reason == NULL)
		row->values[column] = stored;
	else
		bad_form(input, row, column, identificator_part_names[OBJECT_ID],
				 RULE_PARTIJ_IDENTIFICATOR_GELDIG, reason);
}

static void
check_email(Input *input, Row *row, int column, const char *reason)
{
	if (reason != NULL)
		bad_form(input, row, column, table_models[row->table].columns[column].key,
				 RULE_DIGITAAL_ADRES_GELDIG, reason);
}

/* Does a partij of this soort bear a number of this kind? */
static bool
bears(Datum subject_kind, BaseKind kind)
{
	if (kind == BASE_NONE)
		return true;
	return DatumGetObjectId(subject_kind) ==
		enum_label_value(COLUMN_SOORT_PARTIJ, kind == BASE_BSN ? "persoon" : "organisatie");
}

static void
check_bearer(Input *input, const Row *partij)
{
	const int	column = PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR;

	if (!ROW_HAS(partij, PARTIJ_SOORT_PARTIJ))
		return;
	for (Row *child = partij->first_child; child != NULL; child = child->next)
	{
		if (child->table == TABLE_PARTIJ_IDENTIFICATOR && ROW_HAS(child, column) &&
			!bears(partij->values[PARTIJ_SOORT_PARTIJ], identificator_kind(child->values[column])))
			bad_form(input, child, column, identificator_part_names[CODE_SOORT_OBJECT_ID],
					 RULE_PARTIJ_IDENTIFICATOR_GELDIG,
					 "A bsn is a persoon's, a rsin, kvk_nummer or vestigingsnummer an organisatie's.");
	}
}

void
check_row_forms(Input *input, Row *row)
{
	switch (row->table)
	{
		case TABLE_PARTIJ:
			check_bearer(input, row);
			break;
		case TABLE_PARTIJ_IDENTIFICATOR:
			check_identificator(input, row);
			break;
		case TABLE_DIGITAAL_ADRES:
			if (ROW_HAS(row, DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES) && ROW_HAS(row, DIGITAAL_ADRES_ADRES))
				check_email(input, row, DIGITAAL_ADRES_ADRES,
							adres_check(row->values[DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES],
										row->values[DIGITAAL_ADRES_ADRES]));
			break;
		case TABLE_ACTOR:
			if (ROW_HAS(row, ACTOR_EMAILADRES))
				check_email(input, row, ACTOR_EMAILADRES,
							emailadres_check(row->values[ACTOR_EMAILADRES]));
			break;
		default:
			break;
	}
}

/* What a child has that no other may have: up to two values. */
typedef struct ChildKey
{
	Row		   *row;
	const struct varlena *parts[2];
} ChildKey;

static bool
make_key(Row *row, ChildKey *key)
{
	key->row = row;
	if (row->table == TABLE_PARTIJ_IDENTIFICATOR)
	{
		if (!ROW_HAS(row, PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR))
			return false;
		key->parts[0] = key->parts[1] = (struct varlena *)
			DatumGetPointer(identificator_kind_key(row->values[PARTIJ_IDENTIFICATOR_OBJECTIDENTIFICATOR]));
		return true;
	}
	if (row->table == TABLE_REKENINGNUMMER)
	{
		if (!ROW_HAS(row, REKENINGNUMMER_IBAN))
			return false;
		key->parts[0] = key->parts[1] = PG_DETOAST_DATUM_PACKED(row->values[REKENINGNUMMER_IBAN]);
		return true;
	}
	if (!ROW_HAS(row, DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES) || !ROW_HAS(row, DIGITAAL_ADRES_ADRES))
		return false;
	key->parts[0] = PG_DETOAST_DATUM_PACKED(row->values[DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES]);
	key->parts[1] = PG_DETOAST_DATUM_PACKED(adres_unique_key(row->values[DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES],
															 row->values[DIGITAAL_ADRES_ADRES]));
	return true;
}

/* Of the adressen that are the standard of their soort: the soort. */
static bool
make_standard_key(Row *row, ChildKey *key)
{
	if (!ROW_HAS(row, DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES) || !ROW_HAS(row, DIGITAAL_ADRES_IS_STANDAARD) ||
		!DatumGetBool(row->values[DIGITAAL_ADRES_IS_STANDAARD]))
		return false;
	key->row = row;
	key->parts[0] = key->parts[1] = PG_DETOAST_DATUM_PACKED(row->values[DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES]);
	return true;
}

static int
compare_parts(const ChildKey *a, const ChildKey *b)
{
	for (int i = 0; i < 2; i++)
	{
		size_t		left = VARSIZE_ANY_EXHDR(a->parts[i]);
		size_t		right = VARSIZE_ANY_EXHDR(b->parts[i]);
		int			order = left != right ? (left < right ? -1 : 1) :
		memcmp(VARDATA_ANY(a->parts[i]), VARDATA_ANY(b->parts[i]), left);

		if (order != 0)
			return order;
	}
	return 0;
}

static int
compare_keys(const void *a, const void *b)
{
	const ChildKey *left = a;
	const ChildKey *right = b;
	int			order = compare_parts(left, right);

	if (order != 0)
		return order;
	return left->row->index < right->row->index ? -1 : left->row->index > right->row->index;
}

/* What no two children of an array may have both, and what is said of the later one. */
typedef struct SameChild
{
	Table		table;
	bool		(*make) (Row *, ChildKey *);
	RuleId		rule;
	const char *detail;
} SameChild;

static const SameChild same_children[] = {
	{TABLE_DIGITAAL_ADRES, make_key, RULE_DIGITAAL_ADRES_UNIEK,
	"An earlier one of this array has the same soort and adres."},
	{TABLE_DIGITAAL_ADRES, make_standard_key, RULE_DIGITAAL_ADRES_STANDAARD,
	"An earlier one of this array is the standard of its soort."},
	{TABLE_PARTIJ_IDENTIFICATOR, make_key, RULE_PARTIJ_IDENTIFICATOR_EEN_PER_SOORT,
	"An earlier one of this array is of the same kind."},
	{TABLE_REKENINGNUMMER, make_key, RULE_REKENINGNUMMER_UNIEK,
	"An earlier one of this array has the same iban."},
};

static void
tell_twice(Input *input, const Row *row, const SameChild *same)
{
	Place		place = PLACE_OF_ROW(row);

	faults_add_rule(&input->faults, &place, ERRCODE_UNIQUE_VIOLATION, row->table,
					rules[same->rule].name, NULL, same->detail, rules[same->rule].hint);
}

static void
check_keys_differ(Input *input, const Row *row, const ChildArray *array, int children, const SameChild *same)
{
	ChildKey   *keys = palloc_extended(children * sizeof(ChildKey), MCXT_ALLOC_HUGE);
	int			count = 0;

	for (Row *child = row->first_child; child != NULL; child = child->next)
	{
		CHECK_FOR_INTERRUPTS();
		if (child->array == array && same->make(child, &keys[count]))
			count++;
	}
	qsort(keys, count, sizeof(ChildKey), compare_keys);
	for (int i = 1; i < count; i++)
	{
		if (compare_parts(&keys[i - 1], &keys[i]) == 0)
			tell_twice(input, keys[i].row, same);
	}
	pfree(keys);
}

void
check_children_differ(Input *input, const Row *row, const ChildArray *array)
{
	int			children = 0;

	for (Row *child = row->first_child; child != NULL; child = child->next)
		children += child->array == array;
	for (size_t i = 0; children > 1 && i < lengthof(same_children); i++)
	{
		if (same_children[i].table == array->child)
			check_keys_differ(input, row, array, children, &same_children[i]);
	}
}

void
check_assignment(Input *input, Row *taak, const Place *outer)
{
	const char *key = child_array_next(TABLE_INTERNE_TAAK, NULL)->key;
	Place		place = PLACE_KEY(outer, key, strlen(key));

	if (!taak_gives_actoren(taak))
		return;
	if (taak->seen & COLUMN_BIT(INTERNE_TAAK_ACTOR))
		faults_add(&input->faults, &place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "a taak is assigned in one way", "The object has toegewezenAanActor too.",
				   "Give either of them; the first of several is the actor of the taak.");
	else if (taak->first_child == NULL && taak->bad_arrays == 0)
		faults_add(&input->faults, &place, ERRCODE_INVALID_PARAMETER_VALUE,
				   "a taak has at least one actor", "The array is empty.",
				   "Name the actoren, or give toegewezenAanActor.");
	taak->seen |= COLUMN_BIT(INTERNE_TAAK_ACTOR);
}
