/*-------------------------------------------------------------------------
 *
 * retention_term.h
 *	  SQL that tells how long klantcontacten are kept.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/retention_term.h
 *
 *-------------------------------------------------------------------------
 */
#ifndef KLANTCONTACT_RETENTION_TERM_H
#define KLANTCONTACT_RETENTION_TERM_H

/* Joins to a klantcontact "k" the terms that may be its own. */
#define TERM_JOINS \
	" LEFT JOIN {bewaartermijn} AS tk ON tk.kanaal = k.kanaal" \
	" LEFT JOIN {bewaartermijn} AS ta ON ta.aard = k.aard" \
	" LEFT JOIN {bewaartermijn} AS tx ON tx.kanaal IS NULL AND tx.aard IS NULL"

/* The term of "k", behind those joins: that of its kanaal, else of its aard, else of all. */
#define TERM "COALESCE(tk.termijn, ta.termijn, tx.termijn)"

/* When "k" may go, and may it?  NULL: it has no term, and is kept. */
#define BEWAARD_TOT "(k.plaatsgevonden_op + " TERM ")"
#define VERLOPEN "(" BEWAARD_TOT " <= now())"

/*
 * Has the klantcontact with this id an open taak?  No EXISTS, nor the condition of the
 * index of open taken: the planner would go through those for each klantcontact, when
 * few are there as it plans.
 */
#define OPEN_TAAK(id) \
	"(SELECT true FROM ONLY {interne_taak} AS t WHERE t.klantcontact = " id \
	" AND t.verwerkt_op IS NULL LIMIT 1) IS NOT NULL"

/* The klantcontacten that one with this id is linked to, as a subquery with an "id". */
#define NEIGHBOURS(id) \
	"(SELECT o.was_klantcontact AS id FROM ONLY {onderwerpobject} AS o" \
	" WHERE o.klantcontact = " id " AND o.was_klantcontact IS NOT NULL" \
	" UNION ALL SELECT o.klantcontact FROM ONLY {onderwerpobject} AS o WHERE o.was_klantcontact = " id ")"

/*
 * WITH RECURSIVE: "bereik" has the ids $1 and all that lead to them or that they lead to,
 * "blok" those of these that are linked to one that is to stay: it is not past its term, or
 * "or_when" says so of "b".  Each is found once, so that a chain of many links takes no
 * more than its links.  OFFSET 0 keeps the look at one klantcontact a look at one, by its
 * key.
 */
#define KETEN_CTES(or_when) \
	"WITH RECURSIVE bereik (id) AS (SELECT unnest($1)" \
	" UNION SELECT buur.id FROM bereik CROSS JOIN LATERAL " NEIGHBOURS("bereik.id") " AS buur)," \
	" blok (id) AS (SELECT b.id FROM bereik AS b CROSS JOIN LATERAL" \
	" (SELECT " VERLOPEN " AS verlopen FROM ONLY {klantcontact} AS k" TERM_JOINS " WHERE k.id = b.id OFFSET 0) AS k" \
	" WHERE k.verlopen IS NOT TRUE" or_when \
	" UNION SELECT buur.id FROM blok CROSS JOIN LATERAL " NEIGHBOURS("blok.id") " AS buur)"

/* Is this id in "blok"? */
#define IN_BLOCK(id) "(" id " = ANY (SELECT blok.id FROM blok))"

#endif							/* KLANTCONTACT_RETENTION_TERM_H */
