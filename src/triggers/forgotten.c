/*-------------------------------------------------------------------------
 *
 * forgotten.c
 *	  A betrokkene that was forgotten stays nameless.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/triggers/forgotten.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/datum.h"
#include "utils/lsyscache.h"

#include "compat.h"
#include "triggers/forgotten.h"
#include "rules/rules.h"
#include "log/erase.h"
#include "register/attributes.h"
#include "register/statement.h"
#include "types/types.h"

bool
is_part_column(const char *name)
{
	static const int part[] = {BETROKKENE_ID, BETROKKENE_KLANTCONTACT, BETROKKENE_ROL, BETROKKENE_INITIATOR};

	for (size_t i = 0; i < lengthof(part); i++)
	{
		if (strcmp(name, table_models[TABLE_BETROKKENE].columns[part[i]].name) == 0)
			return true;
	}
	return false;
}

/* Does the new version say more of who it is, also in a column that users added? */
static bool
tells_more(TupleDesc desc, HeapTuple old_tuple, HeapTuple new_tuple)
{
	for (int i = 1; i <= desc->natts; i++)
	{
		Form_pg_attribute att = TupleDescAttr(desc, i - 1);
		bool		old_null;
		bool		new_null;
		Datum		old_value;
		Datum		new_value;

		if (att->attisdropped || is_part_column(NameStr(att->attname)))
			continue;
		old_value = heap_getattr(old_tuple, i, desc, &old_null);
		new_value = heap_getattr(new_tuple, i, desc, &new_null);
		if (!new_null && (old_null || !datum_image_eq(old_value, new_value, att->attbyval, att->attlen)))
			return true;
	}
	return false;
}

/* Is it as vergeet() leaves one?  An unknown person looks the same. */
static bool
is_nameless(const RowValues *betrokkene)
{
	for (int i = 0; i < table_models[TABLE_BETROKKENE].column_count; i++)
	{
		if (betrokkene->nulls[i] || is_part_column(table_models[TABLE_BETROKKENE].columns[i].name))
			continue;
		if (i != BETROKKENE_ACHTERNAAM ||
			strcmp(TextDatumGetCString(betrokkene->values[i]), FORGOTTEN_NAME) != 0)
			return false;
	}
	return true;
}

/* The foreign key takes the same lock, at once or at the end of the transaction. */
static void
lock_betrokkene(const Register *reg, Datum id)
{
	static const Statement lock = {
		"SELECT FROM ONLY {betrokkene} WHERE id = $1 FOR KEY SHARE",
		.by = BY_OWNER,.argtypes = {UUIDOID},.owner = TABLE_BETROKKENE
	};

	check_spi(SPI_connect());
	statement_run(&lock, reg, &id);
	SPI_finish();
}

/* A klantcontact that came later under the same id is another one. */
static bool
was_forgotten(const Register *reg, Datum id)
{
	static const Statement search = {
		"SELECT FROM ONLY {mutatie} AS m JOIN ONLY {klantcontact} AS k ON k.id = m.klantcontact"
		" WHERE m.rij = $1 AND m.tabel = 'betrokkene'"
		" AND " TELLS_OF_DESTRUCTION("m") " AND k.geregistreerd_op <= m.op LIMIT 1",
		.by = BY_OWNER,.argtypes = {UUIDOID},.owner = TABLE_BETROKKENE
	};
	bool		result;

	check_spi(SPI_connect());
	statement_run(&search, reg, &id);
	result = SPI_processed > 0;
	SPI_finish();
	return result;
}

pg_noreturn static void
refuse(const Register *reg, Table table, Datum id)
{
	const char *name = rules[RULE_BETROKKENE_VAST].name;
	char		text[UUID_SIZE];

	uuid_format(DatumGetUUIDP(id)->data, text);
	ereport(ERROR,
			(errcode(ERRCODE_CHECK_VIOLATION),
			 errmsg("%s violates check constraint \"%s\"", table_models[table].name, name),
			 errdetail("Betrokkene %s was forgotten by vergeet() and stays nameless.", text),
			 errhint("Add another betrokkene to the klantcontact."),
			 violation_fields(reg, table, name)));
}

/* The betrokkene that an adres comes to belong to, when that is one that is nameless. */
static bool
comes_to_nameless(const Register *reg, const RowValues *old, const RowValues *new)
{
	Datum		id = new->values[DIGITAAL_ADRES_BETROKKENE];
	RowValues	betrokkene;

	if (new->nulls[DIGITAAL_ADRES_BETROKKENE] ||
		(old != NULL && !old->nulls[DIGITAAL_ADRES_BETROKKENE] &&
		 memcmp(DatumGetUUIDP(old->values[DIGITAAL_ADRES_BETROKKENE]), DatumGetUUIDP(id), UUID_LEN) == 0))
		return false;
	lock_betrokkene(reg, id);
	return lookup(reg, TABLE_BETROKKENE, id, &betrokkene) != NULL && is_nameless(&betrokkene);
}

void
check_not_forgotten(const Register *reg, Table table, Relation rel,
					HeapTuple old_tuple, HeapTuple new_tuple)
{
	AttrNumber	attnums[MAX_COLUMNS];
	RowValues	old;
	RowValues	new;
	Datum		id;

	if (new_tuple == NULL || (table != TABLE_BETROKKENE && table != TABLE_DIGITAAL_ADRES) ||
		(table == TABLE_BETROKKENE && old_tuple == NULL))
		return;
	attributes_of(rel, table, attnums);
	row_values_from_tuple(rel, table, attnums, new_tuple, &new);
	if (old_tuple != NULL)
		row_values_from_tuple(rel, table, attnums, old_tuple, &old);
	if (table == TABLE_DIGITAAL_ADRES)
	{
		if (!comes_to_nameless(reg, old_tuple == NULL ? NULL : &old, &new))
			return;
		id = new.values[DIGITAAL_ADRES_BETROKKENE];
	}
	else
	{
		if (!is_nameless(&old) || !tells_more(RelationGetDescr(rel), old_tuple, new_tuple))
			return;
		id = old.values[BETROKKENE_ID];
	}
	if (was_forgotten(reg, id))
		refuse(reg, table, id);
}
