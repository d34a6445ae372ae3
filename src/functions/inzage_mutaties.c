/*-------------------------------------------------------------------------
 *
 * inzage_mutaties.c
 *	  The changes of what a register holds on one partij.
 *
 * Copyright (c) 2026, the klantcontact developers
 *
 * IDENTIFICATION
 *	  src/functions/inzage_mutaties.c
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "lib/stringinfo.h"

#include "functions/inzage.h"

/* What comes before the rows that belong to one partij, and what comes behind them. */
static const char before[] =

 /*
  * The betrokkenen: those of now, and those that the log alone knows.  A row
  * that is there yet, but of another partij, was this one's by mistake: it is
  * not among them.
  */
"WITH betrokken AS (SELECT b.id, b.klantcontact, NULL::uuid AS weg_door"
" FROM ONLY {betrokkene} AS b WHERE b.partij = $1"
" UNION ALL SELECT m.rij, m.klantcontact, m.correctie FROM ONLY {mutatie} AS m"
" WHERE m.voor ->> 'partij' = $1::text AND m.tabel = 'betrokkene'"
" AND NOT EXISTS (SELECT FROM ONLY {betrokkene} AS b WHERE b.id = m.rij)),"

 /*
  * A klantcontact that is gone counts when the betrokkene went with it, not
  * before.
  */
" klantcontacten AS (SELECT b.klantcontact AS id FROM betrokken AS b WHERE b.weg_door IS NULL"
" UNION SELECT b.klantcontact FROM betrokken AS b JOIN ONLY {mutatie} AS m ON m.rij = b.klantcontact"
" AND m.tabel = 'klantcontact' AND m.correctie = b.weg_door"
" WHERE NOT EXISTS (SELECT FROM ONLY {klantcontact} AS k WHERE k.id = b.klantcontact)),"

 /*
  * The digitale adressen, of the partij itself and of the betrokkenen,
  * likewise.
  */
" adressen AS (SELECT a.id FROM ONLY {digitaal_adres} AS a WHERE a.partij = $1"
" UNION SELECT a.id FROM betrokken AS b JOIN ONLY {digitaal_adres} AS a ON a.betrokkene = b.id"
" UNION SELECT m.rij FROM ONLY {mutatie} AS m WHERE m.voor ->> 'partij' = $1::text"
" AND m.tabel = 'digitaal_adres' AND NOT EXISTS (SELECT FROM ONLY {digitaal_adres} AS a WHERE a.id = m.rij)"
" UNION SELECT m.rij FROM betrokken AS b JOIN ONLY {mutatie} AS m ON m.klantcontact = b.klantcontact"
" AND m.tabel = 'digitaal_adres' AND m.voor ->> 'betrokkene' = b.id::text"
" AND NOT EXISTS (SELECT FROM ONLY {digitaal_adres} AS a WHERE a.id = m.rij)),"

" vertegenwoordigingen AS (SELECT v.id FROM ONLY {vertegenwoordiging} AS v"
" WHERE v.vertegenwoordigende = $1 OR v.vertegenwoordigde = $1"
" UNION SELECT m.rij FROM ONLY {mutatie} AS m WHERE m.tabel = 'vertegenwoordiging'"
" AND (m.voor ->> 'vertegenwoordigende' = $1::text OR m.voor ->> 'vertegenwoordigde' = $1::text)),"

 /*
  * The changes: of these rows, and of what else belongs to these
  * klantcontacten.
  */
" rijen AS (SELECT 'partij'::name AS tabel, $1 AS id";

static const char behind[] =
" UNION ALL SELECT 'betrokkene', b.id FROM betrokken AS b"
" UNION ALL SELECT 'digitaal_adres', a.id FROM adressen AS a"
" UNION ALL SELECT 'vertegenwoordiging', v.id FROM vertegenwoordigingen AS v),"
" mutaties AS (SELECT m.id FROM rijen AS r JOIN ONLY {mutatie} AS m ON m.rij = r.id AND m.tabel = r.tabel"
" UNION SELECT m.id FROM ONLY {mutatie} AS m WHERE m.voor ->> 'partij' = $1::text"
" UNION SELECT m.id FROM klantcontacten AS k JOIN ONLY {mutatie} AS m ON m.klantcontact = k.id"
" AND m.tabel <> ALL (ARRAY['betrokkene', 'digitaal_adres']::name[]))"

 /*
  * What the row held before is withheld when it was another's then; of an
  * addition it is null.
  */
" SELECT jsonb_strip_nulls(jsonb_build_object('tabel', m.tabel, 'rij', m.rij, 'klantcontact', m.klantcontact,"
" 'correctie', m.correctie, 'actor', m.actor, 'op', m.op, 'reden', m.reden))"
" || CASE WHEN CASE WHEN m.tabel = 'vertegenwoordiging' THEN"
" m.voor ->> 'vertegenwoordigende' = $1::text OR m.voor ->> 'vertegenwoordigde' = $1::text"
" WHEN m.tabel = 'digitaal_adres' THEN COALESCE(m.voor ->> 'partij' = $1::text,"
" m.voor ->> 'betrokkene' = ANY (SELECT b.id::text FROM betrokken AS b), true)"
" ELSE COALESCE(m.voor ->> 'partij' = $1::text, true) END"
" THEN jsonb_build_object('voor', m.voor) ELSE '{}' END"
" FROM mutaties AS n JOIN ONLY {mutatie} AS m ON m.id = n.id ORDER BY m.op USING <, m.id USING <";

static char *
mutaties_text(const Register *reg, uint64 version)
{
	StringInfoData sql;

	(void) version;
	initStringInfo(&sql);
	appendStringInfoString(&sql, before);
	for (int i = 0; i < TABLE_COUNT; i++)
	{
		if (is_of_partij(i) && has_table(reg, i))
			appendStringInfo(&sql, " UNION ALL SELECT '%s', i.id FROM ONLY {%s} AS i WHERE i.partij = $1",
							 table_models[i].name, table_models[i].name);
	}
	appendStringInfoString(&sql, behind);
	return sql.data;
}

const Statement inzage_mutaties = {
	.text = mutaties_text,.by = BY_OWNER_READ,.argtypes = {UUIDOID},.owner = TABLE_PARTIJ
};
