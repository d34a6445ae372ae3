/*-------------------------------------------------------------------------
 *
 * attributes.c
 *	  Which columns of a relation are those of the model.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/attributes.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/genam.h"
#include "catalog/dependency.h"
#include "catalog/pg_am.h"
#include "commands/sequence.h"
#include "executor/spi.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/lsyscache.h"
#include "utils/memutils.h"
#include "utils/rel.h"

#include "compat.h"
#include "register/attributes.h"
#include "register/register.h"

typedef struct ColumnsEntry
{
	Oid			relid;			/* key */
	bool		valid;
	uint64		stamp;
	Table		table;
	AttrNumber	attnums[MAX_COLUMNS];
	Oid			sequence;		/* the sequence of nummer */
	Oid			key_index;
	Oid			children_index;
	Oid			second_index;
	Oid			keten_index;
	Oid			adres_index[2]; /* of a partij's, of a betrokkene's */
} ColumnsEntry;

/* More relations than this are not remembered all at once. */
#define MAX_ENTRIES 4096

static HTAB *columns_cache = NULL;

/* How often one was filled, or became invalid. */
static uint64 changes = 0;

static void
forget_columns(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS status;
	ColumnsEntry *entry;

	(void) arg;
	hash_seq_init(&status, columns_cache);
	while ((entry = hash_seq_search(&status)) != NULL)
	{
		if (!OidIsValid(relid) || entry->relid == relid ||
			entry->sequence == relid || entry->children_index == relid ||
			entry->key_index == relid || entry->second_index == relid ||
			entry->keten_index == relid || entry->adres_index[0] == relid ||
			entry->adres_index[1] == relid)
		{
			entry->valid = false;
			changes++;
		}
	}
}

static void
make_cache(void)
{
	HASHCTL		ctl = {.keysize = sizeof(Oid),.entrysize = sizeof(ColumnsEntry),
	.hcxt = TopMemoryContext};

	columns_cache = hash_create("klantcontact columns", 64, &ctl,
								HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
}

void
attributes_init(void)
{
	make_cache();
	CacheRegisterRelcacheCallback(forget_columns, (Datum) 0);
}

static AttrNumber
find_column(Relation rel, const Column *column)
{
	int			attnum = SPI_fnumber(RelationGetDescr(rel), column->name);

	if (attnum <= 0 ||
		TupleDescAttr(RelationGetDescr(rel), attnum - 1)->atttypid != column_type(column->kind))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("table \"%s\" has no column \"%s\" of type %s",
						RelationGetRelationName(rel), column->name,
						column_type_name(column->kind)),
				 errhint("klantcontact.register_ddl() shows how the tables of a register are made.")));
	return attnum;
}

/* The sequence that belongs to a column, or InvalidOid. */
static Oid
owned_sequence(Relation rel, AttrNumber attnum)
{
	ListCell   *lc;

	foreach(lc, getOwnedSequences(RelationGetRelid(rel)))
	{
		Oid			owner;
		int32		column;

		if (sequenceIsOwned(lfirst_oid(lc), DEPENDENCY_AUTO, &owner, &column) &&
			column == attnum)
			return lfirst_oid(lc);
	}
	return InvalidOid;
}

Oid
nummer_sequence_in_catalog(Relation rel, Table table)
{
	const TableModel *model = &table_models[table];

	for (int i = 0; i < model->column_count; i++)
	{
		if (model->columns[i].kind == COLUMN_NUMMER)
			return owned_sequence(rel, get_attnum(RelationGetRelid(rel), model->columns[i].name));
	}
	return InvalidOid;
}

/* Does a btree index, which is whole, go by this column, and then by that one if any? */
static bool
goes_by(Relation index, AttrNumber attnum, AttrNumber next)
{
	const Form_pg_index form = index->rd_index;

	if (!form->indisvalid || form->indcheckxmin || index->rd_rel->relam != BTREE_AM_OID ||
		form->indkey.values[0] != attnum || RelationGetIndexPredicate(index) != NIL)
		return false;
	return next == InvalidAttrNumber ||
		(form->indnkeyatts == 2 && form->indkey.values[1] == next &&
		 index->rd_indoption[0] == 0 && index->rd_indoption[1] == 0);
}

/* The last index of a table that is as asked of these columns, or InvalidOid. */
static Oid
find_index(Relation rel, bool (*is_meant) (Relation, AttrNumber, AttrNumber),
		   AttrNumber first, AttrNumber second)
{
	List	   *indexes = RelationGetIndexList(rel);
	Oid			result = InvalidOid;
	ListCell   *lc;

	foreach(lc, indexes)
	{
		Relation	index = index_open(lfirst_oid(lc), AccessShareLock);

		if (is_meant(index, first, second))
			result = lfirst_oid(lc);
		index_close(index, AccessShareLock);
	}
	list_free(indexes);
	return result;
}

/* The primary key, when it is this column and no other; or InvalidOid. */
static Oid
key_by(Relation rel, AttrNumber attnum)
{
	Oid			key = primary_key_index_compat(rel);
	Relation	index;
	bool		fits;

	if (!OidIsValid(key))
		return InvalidOid;
	index = index_open(key, AccessShareLock);
	fits = index->rd_index->indnkeyatts == 1 && index->rd_index->indkey.values[0] == attnum;
	index_close(index, AccessShareLock);
	return fits ? key : InvalidOid;
}

/* Does it keep an adres of this owner unique? */
static bool
is_adres_index(Relation index, AttrNumber owner, AttrNumber kind)
{
	const Form_pg_index form = index->rd_index;

	return form->indisvalid && form->indisunique && !form->indcheckxmin &&
		index->rd_rel->relam == BTREE_AM_OID && form->indnkeyatts == 3 &&
		form->indkey.values[0] == owner && form->indkey.values[1] == kind &&
		form->indkey.values[2] == InvalidAttrNumber;
}

static void
fill_entry(ColumnsEntry *entry, Relation rel, Table table)
{
	const TableModel *model = &table_models[table];
	Version		version = version_of_guard(rel);

	entry->stamp = ++changes;
	entry->table = table;
	entry->sequence = InvalidOid;
	entry->key_index = InvalidOid;
	entry->children_index = InvalidOid;
	entry->second_index = InvalidOid;
	entry->keten_index = InvalidOid;
	entry->adres_index[0] = entry->adres_index[1] = InvalidOid;
	for (int i = 0; i < model->column_count; i++)
		entry->attnums[i] = model->columns[i].since > version ? InvalidAttrNumber :
			find_column(rel, &model->columns[i]);
	entry->sequence = nummer_sequence_in_catalog(rel, table);
	if (model->column_count > 0)
		entry->key_index = key_by(rel, entry->attnums[0]);
	if (anchor_column(table) >= 0)
		entry->children_index = find_index(rel, goes_by, entry->attnums[anchor_column(table)], InvalidAttrNumber);
	if (second_column(table) >= 0)
		entry->second_index = find_index(rel, goes_by, entry->attnums[second_column(table)], InvalidAttrNumber);
	for (int i = 0; table == TABLE_DIGITAAL_ADRES && i < 2; i++)
		entry->adres_index[i] =
			find_index(rel, is_adres_index, entry->attnums[i == 0 ? DIGITAAL_ADRES_PARTIJ : DIGITAAL_ADRES_BETROKKENE],
					   entry->attnums[DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES]);
	if (table == TABLE_MUTATIE)
		entry->keten_index = find_index(rel, goes_by, entry->attnums[MUTATIE_KETEN],
										entry->attnums[MUTATIE_VOLGNUMMER]);
}

static const ColumnsEntry *
get_entry(Relation rel, Table table)
{
	Oid			relid = RelationGetRelid(rel);
	ColumnsEntry *entry = hash_search(columns_cache, &relid, HASH_FIND, NULL);
	ColumnsEntry fresh = {.relid = relid,.valid = true};

	if (entry != NULL && entry->valid && entry->table == table)
		return entry;

	fill_entry(&fresh, rel, table);
	if (entry == NULL && hash_get_num_entries(columns_cache) >= MAX_ENTRIES)
	{
		hash_destroy(columns_cache);
		make_cache();
	}
	entry = hash_search(columns_cache, &relid, HASH_ENTER, NULL);
	*entry = fresh;
	return entry;
}

void
attributes_of(Relation rel, Table table, AttrNumber *attnums)
{
	memcpy(attnums, get_entry(rel, table)->attnums, sizeof(AttrNumber) * MAX_COLUMNS);
}

Oid
nummer_sequence(Relation rel, Table table)
{
	Oid			sequence = get_entry(rel, table)->sequence;

	/* no invalidation tells that a sequence got an owner */
	return OidIsValid(sequence) ? sequence : nummer_sequence_in_catalog(rel, table);
}

Oid
children_index(Relation rel, Table table)
{
	return get_entry(rel, table)->children_index;
}

Oid
second_index(Relation rel, Table table)
{
	return get_entry(rel, table)->second_index;
}

Oid
adres_index(Relation rel, int owner)
{
	return get_entry(rel, TABLE_DIGITAAL_ADRES)->adres_index[owner == DIGITAAL_ADRES_PARTIJ ? 0 : 1];
}

Oid
key_index(Relation rel, Table table)
{
	return get_entry(rel, table)->key_index;
}

uint64
attributes_stamp(Relation rel, Table table)
{
	return get_entry(rel, table)->stamp;
}

uint64
attributes_changes(void)
{
	return changes;
}

Oid
keten_index(Relation rel)
{
	return get_entry(rel, TABLE_MUTATIE)->keten_index;
}
