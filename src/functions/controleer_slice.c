/*-------------------------------------------------------------------------
 *
 * controleer_slice.c
 *	  What is looked at in a slice of a register.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/controleer_slice.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/stratnum.h"
#include "lib/stringinfo.h"
#include "utils/builtins.h"
#include "utils/fmgroids.h"
#include "utils/uuid.h"

#include "functions/controleer.h"

/*
 * Each row, and each chain, stands in one slice by an id that never changes: so slices
 * that follow each other look at everything, whatever is written meanwhile.
 */

bool
slice_has_rest(const Audit *audit)
{
	return audit->from == NULL;
}

bool
slice_has_id(const Audit *audit, const pg_uuid_t *id)
{
	return (audit->from == NULL || memcmp(id, audit->from, UUID_LEN) >= 0) &&
		(audit->until == NULL || memcmp(id, audit->until, UUID_LEN) < 0);
}

static const char *
text_of(const pg_uuid_t *id)
{
	return DatumGetCString(DirectFunctionCall1(uuid_out, UUIDPGetDatum(id)));
}

const char *
slice_query(const Audit *audit, const char *query)
{
	StringInfoData sql;

	if (audit->from == NULL && audit->until == NULL)
		return query;
	initStringInfo(&sql);
	appendStringInfo(&sql, "SELECT s.* FROM (%s) s WHERE ", query);
	if (audit->from != NULL)
		appendStringInfo(&sql, "s.id >= '%s'::uuid", text_of(audit->from));
	if (audit->from != NULL && audit->until != NULL)
		appendStringInfoString(&sql, " AND ");
	if (audit->until != NULL)
		appendStringInfo(&sql, "(s.id < '%s'::uuid%s)", text_of(audit->until),
						 slice_has_rest(audit) ? " OR s.id IS NULL" : "");
	return sql.data;
}

int
slice_keys(const Audit *audit, AttrNumber id, ScanKey keys)
{
	int			count = 0;

	if (audit->from != NULL)
		ScanKeyInit(&keys[count++], id, BTGreaterEqualStrategyNumber, F_UUID_GE, UUIDPGetDatum(audit->from));
	if (audit->until != NULL)
		ScanKeyInit(&keys[count++], id, BTLessStrategyNumber, F_UUID_LT, UUIDPGetDatum(audit->until));
	return count;
}

/*----
 * Chains
 * ----
 */

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *) a, *(char *const *) b);
}

/* What the names of chains about a uuid begin with, in the order of "C"; how many. */
static int
uuid_prefixes(const char **prefixes)
{
	int			count = 0;

	for (int i = 0; i < TABLE_COUNT; i++)
	{
		const TableModel *model = &table_models[i];

		if (model->columns[0].kind == COLUMN_UUID)
			prefixes[count++] = psprintf("%s:", model->name);
	}
	qsort(prefixes, count, sizeof(char *), compare_names);
	return count;
}

/* Behind every name with this prefix: the colon becomes what comes after it. */
static const char *
end_of_prefix(const char *prefix)
{
	char	   *result = pstrdup(prefix);

	result[strlen(result) - 1]++;
	return result;
}

/*
 * A name with one of the prefixes stands in the slice of the id behind it; what is
 * between the prefixes, in the first slice.
 */
void
slice_walk(const Audit *audit, Snapshot snapshot, MutatieReader reader, void *arg)
{
	const char *prefixes[TABLE_COUNT];
	int			count = uuid_prefixes(prefixes);
	const char *done = NULL;

	for (int i = 0; i < count; i++)
	{
		const char *from = audit->from == NULL ? prefixes[i] :
		psprintf("%s%s", prefixes[i], text_of(audit->from));
		const char *end = end_of_prefix(prefixes[i]);

		if (slice_has_rest(audit))
			log_walk(&audit->reg, snapshot, done, prefixes[i], reader, arg);
		log_walk(&audit->reg, snapshot, from, audit->until == NULL ? end :
				 psprintf("%s%s", prefixes[i], text_of(audit->until)), reader, arg);
		done = end;
	}
	if (slice_has_rest(audit))
		log_walk(&audit->reg, snapshot, done, NULL, reader, arg);
}
