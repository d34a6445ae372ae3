/*-------------------------------------------------------------------------
 *
 * keys.c
 *	  Sets of keys of rows, with a number for each.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/document/keys.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "utils/memutils.h"
#include "utils/uuid.h"

#include "compat.h"
#include "document/keys.h"

/* A uuid is kept as such; the text of a code is somewhere else. */
typedef struct Key
{
	union
	{
		pg_uuid_t	uuid;
		struct varlena *code;
	}			value;
	Table		table;
} Key;

typedef struct KeyEntry
{
	Key			key;
	int			number;
	char		status;			/* of simplehash */
} KeyEntry;

static inline bool
has_uuid(Table table)
{
	return table_models[table].columns[0].kind == COLUMN_UUID;
}

static inline uint32
hash_key(const Key *key)
{
	if (has_uuid(key->table))
		return hash_bytes(key->value.uuid.data, UUID_LEN);
	return hash_bytes((unsigned char *) VARDATA_ANY(key->value.code),
					  VARSIZE_ANY_EXHDR(key->value.code));
}

static inline bool
keys_equal(const Key *a, const Key *b)
{
	if (a->table != b->table)
		return false;
	if (has_uuid(a->table))
		return memcmp(&a->value.uuid, &b->value.uuid, UUID_LEN) == 0;
	return VARSIZE_ANY_EXHDR(a->value.code) == VARSIZE_ANY_EXHDR(b->value.code) &&
		memcmp(VARDATA_ANY(a->value.code), VARDATA_ANY(b->value.code),
			   VARSIZE_ANY_EXHDR(a->value.code)) == 0;
}

#define SH_PREFIX keyset
#define SH_ELEMENT_TYPE KeyEntry
#define SH_KEY_TYPE Key
#define SH_KEY key
#define SH_HASH_KEY(tb, key) hash_key(&(key))
#define SH_EQUAL(tb, a, b) keys_equal(&(a), &(b))
#define SH_SCOPE static inline
#define SH_DECLARE
#define SH_DEFINE
#include "lib/simplehash.h"

struct Keys
{
	keyset_hash *set;
	MemoryContext context;
};

Keys *
keys_new(void)
{
	Keys	   *keys = palloc(sizeof(Keys));

	keys->context = CurrentMemoryContext;
	keys->set = keyset_create(keys->context, 16, NULL);
	return keys;
}

static Key
make_key(Table table, Datum value)
{
	Key			key;

	key.table = table;
	if (has_uuid(table))
		key.value.uuid = *DatumGetUUIDP(value);
	else
		key.value.code = (struct varlena *) DatumGetPointer(value);
	return key;
}

int *
keys_add(Keys *keys, Table table, Datum value, int number, bool *added)
{
	bool		found;
	KeyEntry   *entry = keyset_insert(keys->set, make_key(table, value), &found);

	*added = !found;
	if (found)
		return &entry->number;
	entry->number = number;
	if (!has_uuid(table))
	{
		Size		size = VARSIZE_ANY(entry->key.value.code);
		void	   *copy = MemoryContextAlloc(keys->context, size);

		memcpy(copy, entry->key.value.code, size);
		entry->key.value.code = copy;
	}
	return &entry->number;
}

int *
keys_find(Keys *keys, Table table, Datum value)
{
	KeyEntry   *entry = keyset_lookup(keys->set, make_key(table, value));

	return entry == NULL ? NULL : &entry->number;
}
