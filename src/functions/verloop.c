/*-------------------------------------------------------------------------
 *
 * verloop.c
 *	  verloop(): who did what with an interne taak, and when.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/verloop.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "executor/spi.h"
#include "funcapi.h"

#include "document/arguments.h"
#include "document/call.h"
#include "functions/followup.h"
#include "register/statement.h"
#include "register/version_check.h"

PG_FUNCTION_INFO_V1(klantcontact_verloop);

static const Statement see = {
	"SELECT FROM {interne_taak} AS t WHERE t.id = $1",
	.by = BY_CALLER_READ,.argtypes = {UUIDOID}
};

/*
 * For who sees the taak, who may not read the log: of that only what is said of the taak
 * itself.
 */
static const Statement search = {
	"WITH t AS (SELECT i.klantcontact, to_jsonb(i) AS nu FROM ONLY {interne_taak} AS i WHERE i.id = $1),"

	/*
	 * "m": its changes, with what it was before each of them and what it
	 * became
	 */
	" m AS (SELECT m.op, m.id, m.actor, m.reden, m.voor AS was,"
	" COALESCE(lead(m.voor) OVER (ORDER BY m.op, m.id), t.nu) AS werd"
	" FROM t JOIN ONLY {mutatie} AS m ON m.rij = $1 AND m.tabel = 'interne_taak'),"

	/*
	 * "b": how it began.  With its klantcontact, of which the log says
	 * nothing: then by who had the contact.
	 */
	" b AS (SELECT COALESCE(e.was, e.werd, t.nu) AS werd, e.was IS NULL AND e.op IS NOT NULL AS later,"
	" CASE WHEN e.was IS NULL AND e.op IS NOT NULL THEN e.op ELSE k.geregistreerd_op END AS op,"
	" CASE WHEN e.was IS NULL AND e.op IS NOT NULL THEN e.actor ELSE"
	" (SELECT l.actor FROM ONLY {actor_klantcontact} AS l WHERE l.klantcontact = k.id ORDER BY l.id LIMIT 1)"
	" END AS actor FROM t LEFT JOIN (SELECT * FROM m ORDER BY m.op, m.id LIMIT 1) AS e ON true"
	" LEFT JOIN ONLY {klantcontact} AS k ON k.id = COALESCE((e.was ->> 'klantcontact')::uuid, t.klantcontact)),"

	/* "x": to whom it was given besides, and of whom it was taken again */
	" x AS (SELECT a.id, a.actor FROM t, ONLY {actor_interne_taak} AS a WHERE a.interne_taak = $1"
	" UNION SELECT m.rij, (m.voor ->> 'actor')::uuid FROM t JOIN ONLY {mutatie} AS m"
	" ON m.klantcontact = t.klantcontact AND m.tabel = 'actor_interne_taak'"
	" AND m.voor ->> 'interne_taak' = $1::text),"

	" v AS (SELECT b.op, NULL::uuid AS id, 0 AS rang, b.actor, 'aangemaakt' AS gebeurtenis,"
	" (b.werd ->> 'actor')::uuid AS aan, NULL::text AS tekst FROM b"
	" UNION ALL SELECT b.op, NULL, 2, b.actor, 'verwerkt', NULL, NULL FROM b WHERE b.werd ->> 'status' = 'verwerkt'"
	" UNION ALL SELECT m.op, m.id, 1, m.actor,"
	" CASE WHEN m.was ->> 'status' <> m.werd ->> 'status' THEN"
	" CASE m.werd ->> 'status' WHEN 'verwerkt' THEN 'verwerkt' ELSE 'heropend' END"
	" WHEN m.was ->> 'actor' <> m.werd ->> 'actor' THEN 'toegewezen'"
	" WHEN m.was ->> 'klantcontact' <> m.werd ->> 'klantcontact' THEN 'verplaatst' ELSE 'gewijzigd' END,"
	" CASE WHEN m.was ->> 'actor' <> m.werd ->> 'actor' THEN (m.werd ->> 'actor')::uuid END,"
	" COALESCE(m.reden, CASE WHEN m.was ->> 'status' = m.werd ->> 'status' THEN"
	" (SELECT string_agg(n.key, ', ' ORDER BY n.key) FROM jsonb_each(m.werd) AS n"
	" WHERE (m.was -> n.key) IS DISTINCT FROM n.value) END)"
	" FROM m WHERE m.was IS NOT NULL"

	/* what came with the taak itself is not in the log, or with its addition */
	" UNION ALL SELECT COALESCE(g.op, b.op), g.id, 1, CASE WHEN g.id IS NULL THEN b.actor ELSE g.actor END,"
	" 'toegewezen', x.actor, NULL FROM b, x LEFT JOIN LATERAL (SELECT m.op, m.id, m.actor FROM ONLY {mutatie} AS m"
	" WHERE m.rij = x.id AND m.tabel = 'actor_interne_taak' AND m.voor IS NULL AND m.voor_digest IS NULL"
	" ORDER BY m.op, m.id LIMIT 1) AS g ON true WHERE (x.actor::text = b.werd ->> 'actor') IS NOT TRUE"
	" UNION ALL SELECT m.op, m.id, 1, m.actor, 'ingetrokken', (m.voor ->> 'actor')::uuid, m.reden"
	" FROM x JOIN ONLY {mutatie} AS m ON m.rij = x.id AND m.tabel = 'actor_interne_taak' AND m.voor IS NOT NULL"
	" AND (m.voor ->> 'actor')::uuid = x.actor)"

	" SELECT v.op, v.actor, a.naam, v.gebeurtenis,"
	" NULLIF(concat_ws(': ', w.naam, v.tekst), '')"
	" FROM v LEFT JOIN ONLY {actor} AS a ON a.id = v.actor LEFT JOIN ONLY {actor} AS w ON w.id = v.aan"
	" ORDER BY v.op USING <, v.rang USING <, v.id USING <",
	.by = BY_OWNER_READ,.argtypes = {UUIDOID},.owner = TABLE_INTERNE_TAAK
};

/* verloop(register regnamespace, taak uuid) → table(op, actor, actor_naam, gebeurtenis, toelichting) */
Datum
klantcontact_verloop(PG_FUNCTION_ARGS)
{
	Datum		taak = PG_GETARG_DATUM(1);
	Register	reg;

	register_of_schema(argument_register(fcinfo), &reg);
	call_check_usage(&reg);
	check_version(&reg, V0_2_0);
	check_spi(SPI_connect());
	statement_run(&see, &reg, &taak);
	if (SPI_processed == 0)
	{
		InitMaterializedSRF(fcinfo, 0);
		SPI_finish();
		return (Datum) 0;
	}
	statement_run(&search, &reg, &taak);
	return end_with_result(fcinfo);
}
