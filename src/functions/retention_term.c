/*-------------------------------------------------------------------------
 *
 * retention_term.c
 *	  SQL that tells how long klantcontacten are kept.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/retention_term.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "functions/retention_term.h"

char *
term_joins(const Register *reg)
{
	const char *term = register_table(reg, TABLE_BEWAARTERMIJN);

	return psprintf(" LEFT JOIN %s AS tk ON tk.kanaal OPERATOR(pg_catalog.=) k.kanaal"
					" LEFT JOIN %s AS ta ON ta.aard OPERATOR(pg_catalog.=) k.aard"
					" LEFT JOIN %s AS tx ON tx.kanaal IS NULL AND tx.aard IS NULL",
					term, term, term);
}

/*
 * No EXISTS, nor the condition of the index of open taken: the planner would go through
 * those for each klantcontact, when few are there as it plans.
 */
char *
open_taak(const Register *reg, const char *id)
{
	return psprintf("(SELECT true FROM ONLY %s AS t WHERE t.klantcontact OPERATOR(pg_catalog.=) %s"
					" AND t.verwerkt_op IS NULL LIMIT 1) IS NOT NULL",
					register_table(reg, TABLE_INTERNE_TAAK), id);
}

char *
neighbours(const Register *reg, const char *id)
{
	const char *object = register_table(reg, TABLE_ONDERWERPOBJECT);

	return psprintf("(SELECT o.was_klantcontact AS id FROM ONLY %s AS o"
					" WHERE o.klantcontact OPERATOR(pg_catalog.=) %s AND o.was_klantcontact IS NOT NULL"
					" UNION ALL SELECT o.klantcontact FROM ONLY %s AS o WHERE o.was_klantcontact OPERATOR(pg_catalog.=) %s)",
					object, id, object, id);
}

/*
 * Each is found once, so that a chain of many links takes no more than its links.  OFFSET
 * 0 keeps the look at one klantcontact a look at one, by its key.
 */
char *
keten_ctes(const Register *reg, bool taken, const char *and_also)
{
	return psprintf("WITH RECURSIVE bereik (id) AS (SELECT pg_catalog.unnest($1)"
					" UNION SELECT buur.id FROM bereik CROSS JOIN LATERAL %s AS buur),"
					" blok (id) AS (SELECT b.id FROM bereik AS b CROSS JOIN LATERAL"
					" (SELECT " VERLOPEN " AS verlopen FROM ONLY %s AS k%s WHERE k.id OPERATOR(pg_catalog.=) b.id OFFSET 0) AS k"
					" WHERE k.verlopen IS NOT TRUE%s%s%s%s"
					" UNION SELECT buur.id FROM blok CROSS JOIN LATERAL %s AS buur)",
					neighbours(reg, "bereik.id"), register_table(reg, TABLE_KLANTCONTACT), term_joins(reg),
					taken ? " OR " : "", taken ? open_taak(reg, "b.id") : "",
					and_also == NULL ? "" : " OR ", and_also == NULL ? "" : and_also, neighbours(reg, "blok.id"));
}
