/*-------------------------------------------------------------------------
 *
 * nearest.c
 *	  What may be meant by a code that is not there.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/register/nearest.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_collation.h"
#include "executor/spi.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/formatting.h"
#include "utils/varlena.h"

#include "register/nearest.h"
#include "register/statement.h"

/* The longest code that is compared, and at how many changes two are no longer near. */
#define CODE_MAX 40
#define CHANGES_MAX 3

static char *
codes_text(const Register *reg, uint64 variant)
{
	(void) reg;
	return psprintf("SELECT t.code::text FROM {%s} AS t ORDER BY t.code USING <",
					table_models[variant].name);
}

/* How many characters differ, or more than CHANGES_MAX; a short code may differ less. */
static int
distance(const char *given, const char *code)
{
	int			max = Min(CHANGES_MAX, (int) strlen(code) / 2);
	int			result = varstr_levenshtein_less_equal(given, (int) strlen(given),
													   code, (int) strlen(code), 1, 1, 1, max, true);

	return result <= max ? result : CHANGES_MAX + 1;
}

/* Of those in the last result, the nearest one; NULL when none is near. */
static char *
nearest_code(const char *given)
{
	int			least = CHANGES_MAX + 1;
	char	   *nearest = NULL;

	for (uint64 i = 0; i < SPI_processed; i++)
	{
		char	   *code = result_text(i, 1);
		int			changes;

		if (pg_mbstrlen(code) > CODE_MAX)
			continue;
		changes = distance(given, str_tolower(code, strlen(code), C_COLLATION_OID));
		if (changes < least)
		{
			least = changes;
			nearest = code;
		}
	}
	return nearest;
}

char *
nearest_code_hint(const Register *reg, Table list, Datum code)
{
	static const Statement search = {.text = codes_text};
	StatementCall call = {.variant = list,.owner = list};
	char	   *given = TextDatumGetCString(code);
	char	   *nearest = NULL;
	char	   *hint = psprintf("SELECT code FROM %s lists the codes.", register_table(reg, list));

	if (pg_mbstrlen(given) <= CODE_MAX)
	{
		statement_call(&search, reg, &call);
		nearest = nearest_code(str_tolower(given, strlen(given), C_COLLATION_OID));
	}
	return nearest == NULL ? hint : psprintf("Perhaps \"%s\" is meant. %s", nearest, hint);
}
