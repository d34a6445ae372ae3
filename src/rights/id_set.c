/*-------------------------------------------------------------------------
 *
 * id_set.c
 *	  Ids of klantcontacten, as many as are worth remembering.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/rights/id_set.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "utils/memutils.h"
#include "utils/uuid.h"

#include "rights/id_set.h"

#define MAX_IDS 200000

typedef struct Id
{
	pg_uuid_t	id;
	char		status;
} Id;

/* Asked for every row of a table: made for uuids, rather than a hash table of anything. */
#define SH_PREFIX ids
#define SH_ELEMENT_TYPE Id
#define SH_KEY_TYPE pg_uuid_t
#define SH_KEY id
#define SH_HASH_KEY(tb, key) hash_bytes((key).data, UUID_LEN)
#define SH_EQUAL(tb, a, b) (memcmp((a).data, (b).data, UUID_LEN) == 0)
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

struct IdSet
{
	ids_hash   *ids;
};

IdSet *
id_set_make(void)
{
	IdSet	   *set = MemoryContextAlloc(TopTransactionContext, sizeof(IdSet));

	set->ids = ids_create(TopTransactionContext, 1024, NULL);
	return set;
}

void
id_set_free(IdSet *set)
{
	ids_destroy(set->ids);
	pfree(set);
}

bool
id_set_add(Datum id, const void *arg)
{
	ids_hash   *ids = ((const IdSet *) arg)->ids;
	bool		found;

	(void) ids_insert(ids, *DatumGetUUIDP(id), &found);
	return ids->members > MAX_IDS;
}

bool
id_set_has(const IdSet *set, Datum id)
{
	return ids_lookup(set->ids, *DatumGetUUIDP(id)) != NULL;
}
