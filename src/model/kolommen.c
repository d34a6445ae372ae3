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

#include "executor/spi.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/memutils.h"
#include "utils/rel.h"

#include "model/kolommen.h"
#include "model/register.h"

typedef struct KolommenEntry
{
	Oid			relid;			/* key */
	bool		valid;
	Tabel		tabel;
	AttrNumber	attnums[MAX_KOLOMMEN];
} KolommenEntry;

/* More relations than this are not remembered all at once. */
#define MAX_ENTRIES 512

static HTAB *kolommen_cache = NULL;

static void
forget_kolommen(Datum arg, Oid relid)
{
	HASH_SEQ_STATUS status;
	KolommenEntry *entry;

	(void) arg;
	if (OidIsValid(relid))
	{
		entry = hash_search(kolommen_cache, &relid, HASH_FIND, NULL);
		if (entry != NULL)
			entry->valid = false;
		return;
	}
	hash_seq_init(&status, kolommen_cache);
	while ((entry = hash_seq_search(&status)) != NULL)
		entry->valid = false;
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

void
kolommen_van(Relation rel, Tabel tabel, AttrNumber *attnums)
{
	Oid			relid = RelationGetRelid(rel);
	const TabelModel *model = &tabel_modellen[tabel];
	KolommenEntry *entry = hash_search(kolommen_cache, &relid, HASH_FIND, NULL);

	if (entry != NULL && entry->valid && entry->tabel == tabel)
	{
		memcpy(attnums, entry->attnums, sizeof(entry->attnums));
		return;
	}

	for (int i = 0; i < model->aantal_kolommen; i++)
		attnums[i] = find_kolom(rel, &model->kolommen[i]);
	if (entry == NULL && hash_get_num_entries(kolommen_cache) >= MAX_ENTRIES)
	{
		hash_destroy(kolommen_cache);
		make_cache();
	}
	entry = hash_search(kolommen_cache, &relid, HASH_ENTER, NULL);
	memcpy(entry->attnums, attnums, sizeof(entry->attnums));
	entry->tabel = tabel;
	entry->valid = true;
}
