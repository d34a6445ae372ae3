/*-------------------------------------------------------------------------
 *
 * kolommen.c
 *	  Which columns of a relation are those of the model.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/model/kolommen.c
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
#include "model/anker.h"
#include "model/kolommen.h"
#include "model/register.h"

typedef struct KolommenEntry
{
	Oid			relid;			/* key */
	bool		valid;
	Tabel		tabel;
	AttrNumber	attnums[MAX_KOLOMMEN];
	Oid			reeks;			/* the sequence of nummer */
	Oid			sleutel_index;
	Oid			kinderen_index;
	Oid			tweede_index;
	Oid			keten_index;
	Oid			adres_index[2]; /* of a partij's, of a betrokkene's */
} KolommenEntry;

/* More relations than this are not remembered all at once. */
#define MAX_ENTRIES 4096

static HTAB *kolommen_cache = NULL;

static void
forget_kolommen(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS status;
	KolommenEntry *entry;

	(void) arg;
	hash_seq_init(&status, kolommen_cache);
	while ((entry = hash_seq_search(&status)) != NULL)
	{
		if (!OidIsValid(relid) || entry->relid == relid ||
			entry->reeks == relid || entry->kinderen_index == relid ||
			entry->sleutel_index == relid || entry->tweede_index == relid ||
			entry->keten_index == relid || entry->adres_index[0] == relid ||
			entry->adres_index[1] == relid)
			entry->valid = false;
	}
}

static void
make_cache(void)
{
	HASHCTL		ctl = {.keysize = sizeof(Oid),.entrysize = sizeof(KolommenEntry),
	.hcxt = TopMemoryContext};

	kolommen_cache = hash_create("klantcontact columns", 64, &ctl,
								 HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
}

void
kolommen_init(void)
{
	make_cache();
	CacheRegisterRelcacheCallback(forget_kolommen, (Datum) 0);
}

static AttrNumber
find_kolom(Relation rel, const Kolom *kolom)
{
	int			attnum = SPI_fnumber(RelationGetDescr(rel), kolom->naam);

	if (attnum <= 0 ||
		TupleDescAttr(RelationGetDescr(rel), attnum - 1)->atttypid != kolom_type(kolom->soort))
		ereport(ERROR,
				(errcode(ERRCODE_UNDEFINED_COLUMN),
				 errmsg("table \"%s\" has no column \"%s\" of type %s",
						RelationGetRelationName(rel), kolom->naam,
						kolom_type_naam(kolom->soort)),
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
nummer_reeks_in_catalog(Relation rel, Tabel tabel)
{
	const TabelModel *model = &tabel_modellen[tabel];

	for (int i = 0; i < model->aantal_kolommen; i++)
	{
		if (model->kolommen[i].soort == KOLOM_NUMMER)
			return owned_sequence(rel, get_attnum(RelationGetRelid(rel), model->kolommen[i].naam));
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
is_adres_index(Relation index, AttrNumber owner, AttrNumber soort)
{
	const Form_pg_index form = index->rd_index;

	return form->indisvalid && form->indisunique && !form->indcheckxmin &&
		index->rd_rel->relam == BTREE_AM_OID && form->indnkeyatts == 3 &&
		form->indkey.values[0] == owner && form->indkey.values[1] == soort &&
		form->indkey.values[2] == InvalidAttrNumber;
}

int
tweede_kolom(Tabel tabel)
{
	switch (tabel)
	{
		case TABEL_BETROKKENE:
			return BETROKKENE_PARTIJ;
		case TABEL_ACTOR_KLANTCONTACT:
			return ACTOR_KLANTCONTACT_ACTOR;
		case TABEL_INTERNE_TAAK:
			return INTERNE_TAAK_ACTOR;
		default:
			return -1;
	}
}

static void
fill_entry(KolommenEntry *entry, Relation rel, Tabel tabel)
{
	const TabelModel *model = &tabel_modellen[tabel];

	entry->tabel = tabel;
	entry->reeks = InvalidOid;
	entry->sleutel_index = InvalidOid;
	entry->kinderen_index = InvalidOid;
	entry->tweede_index = InvalidOid;
	entry->keten_index = InvalidOid;
	entry->adres_index[0] = entry->adres_index[1] = InvalidOid;
	for (int i = 0; i < model->aantal_kolommen; i++)
		entry->attnums[i] = find_kolom(rel, &model->kolommen[i]);
	entry->reeks = nummer_reeks_in_catalog(rel, tabel);
	if (model->aantal_kolommen > 0)
		entry->sleutel_index = key_by(rel, entry->attnums[0]);
	if (anker_kolom(tabel) >= 0)
		entry->kinderen_index = find_index(rel, goes_by, entry->attnums[anker_kolom(tabel)], InvalidAttrNumber);
	if (tweede_kolom(tabel) >= 0)
		entry->tweede_index = find_index(rel, goes_by, entry->attnums[tweede_kolom(tabel)], InvalidAttrNumber);
	for (int i = 0; tabel == TABEL_DIGITAAL_ADRES && i < 2; i++)
		entry->adres_index[i] =
			find_index(rel, is_adres_index, entry->attnums[i == 0 ? DIGITAAL_ADRES_PARTIJ : DIGITAAL_ADRES_BETROKKENE],
							 entry->attnums[DIGITAAL_ADRES_SOORT_DIGITAAL_ADRES]);
	if (tabel == TABEL_MUTATIE)
		entry->keten_index = find_index(rel, goes_by, entry->attnums[MUTATIE_KETEN],
									  entry->attnums[MUTATIE_VOLGNUMMER]);
}

static const KolommenEntry *
get_entry(Relation rel, Tabel tabel)
{
	Oid			relid = RelationGetRelid(rel);
	KolommenEntry *entry = hash_search(kolommen_cache, &relid, HASH_FIND, NULL);
	KolommenEntry fresh = {.relid = relid,.valid = true};

	if (entry != NULL && entry->valid && entry->tabel == tabel)
		return entry;

	fill_entry(&fresh, rel, tabel);
	if (entry == NULL && hash_get_num_entries(kolommen_cache) >= MAX_ENTRIES)
	{
		hash_destroy(kolommen_cache);
		make_cache();
	}
	entry = hash_search(kolommen_cache, &relid, HASH_ENTER, NULL);
	*entry = fresh;
	return entry;
}

void
kolommen_van(Relation rel, Tabel tabel, AttrNumber *attnums)
{
	memcpy(attnums, get_entry(rel, tabel)->attnums, sizeof(AttrNumber) * MAX_KOLOMMEN);
}

Oid
nummer_reeks(Relation rel, Tabel tabel)
{
	Oid			reeks = get_entry(rel, tabel)->reeks;

	/* no invalidation tells that a sequence got an owner */
	return OidIsValid(reeks) ? reeks : nummer_reeks_in_catalog(rel, tabel);
}

Oid
kinderen_index(Relation rel, Tabel tabel)
{
	return get_entry(rel, tabel)->kinderen_index;
}

Oid
tweede_index(Relation rel, Tabel tabel)
{
	return get_entry(rel, tabel)->tweede_index;
}

Oid
adres_index(Relation rel, int owner)
{
	return get_entry(rel, TABEL_DIGITAAL_ADRES)->adres_index[owner == DIGITAAL_ADRES_PARTIJ ? 0 : 1];
}

Oid
sleutel_index(Relation rel, Tabel tabel)
{
	return get_entry(rel, tabel)->sleutel_index;
}

Oid
keten_index(Relation rel)
{
	return get_entry(rel, TABEL_MUTATIE)->keten_index;
}
