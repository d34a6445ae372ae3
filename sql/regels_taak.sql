-- interne_taak_vast, taak_verwerkt_op, taak_actor_actief
\getenv srcdir PG_ABS_SRCDIR
\set reg reg_taak
\set ECHO none
\i :srcdir/tests/sql/regels.psql
\set ECHO all

-- interne_taak_vast: each column of one that is open, and of one that is verwerkt
SELECT id, g, pg_temp.doe(format('UPDATE interne_taak SET %s WHERE id = %s', g, id)), pg_temp.corrigeer(format('UPDATE interne_taak SET %s WHERE id = %s', g, id)),
	pg_temp.doe(format('MERGE INTO interne_taak t USING (SELECT 1) x ON t.id = %s WHEN MATCHED THEN UPDATE SET %s', id, g))
FROM unnest('{<61>, <62>}'::text[]) id, unnest(ARRAY['id = <69>', 'klantcontact = <02>', 'actor = <a3>', 'nummer = 9', 'gevraagde_handeling = ''x''', 'toelichting = ''x''']) g;
SELECT g, pg_temp.doe(format('UPDATE interne_taak SET %s WHERE id = <62>', g)), pg_temp.corrigeer(format('UPDATE interne_taak SET %s WHERE id = <62>', g))
FROM unnest(ARRAY['status = ''te_verwerken''', 'status = ''te_verwerken'', verwerkt_op = NULL', 'verwerkt_op = ''2024-01-03''', 'verwerkt_op = NULL', 'status = ''verwerkt''']) g;
SELECT id, pg_temp.doe(format('DELETE FROM interne_taak WHERE id = %s', id)), pg_temp.corrigeer(format('DELETE FROM interne_taak WHERE id = %s', id)),
	pg_temp.doe(format('MERGE INTO interne_taak t USING (SELECT 1) x ON t.id = %s WHEN MATCHED THEN DELETE', id))
FROM unnest('{<61>, <62>}'::text[]) id;

-- taak_verwerkt_op: filled exactly when verwerkt, not in the future
SELECT v.*, p.* FROM (VALUES ('verwerkt', NULL), ('te_verwerken', '2024-01-01'), ('verwerkt', 'infinity'), ('verwerkt', '-infinity'), ('verwerkt', '2999-01-01'), ('verwerkt', '2024-01-03')) AS v (status, op),
	pg_temp.paden('interne_taak', jsonb_strip_nulls(jsonb_build_object('id', '<69>', 'klantcontact', '<01>', 'actor', '<a1>', 'nummer', 9, 'gevraagde_handeling', 'x', 'status', v.status, 'verwerkt_op', v.op))) p;
SELECT g, pg_temp.doe(format('UPDATE interne_taak SET %s WHERE id = <61>', g)), pg_temp.doe(format('MERGE INTO interne_taak t USING (SELECT 1) x ON t.id = <61> WHEN MATCHED THEN UPDATE SET %s', g))
FROM unnest(ARRAY['verwerkt_op = ''2024-01-03''', 'status = ''verwerkt'', verwerkt_op = ''infinity''', 'status = ''verwerkt'', verwerkt_op = ''-infinity''', 'status = ''verwerkt'', verwerkt_op = ''2999-01-01''', 'status = ''verwerkt'', verwerkt_op = ''2024-01-03''']) g;
-- an UPDATE to verwerkt fills it, with the start of the transaction; once
BEGIN;
UPDATE interne_taak SET status = 'verwerkt' WHERE nummer = 1 RETURNING verwerkt_op = now();
UPDATE interne_taak SET status = 'verwerkt', verwerkt_op = NULL WHERE nummer = 1;
ROLLBACK;
SELECT op, pg_temp.doe(format($$SELECT klantcontact.registreer('reg_taak', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}],
	"interneTaken": [{"gevraagdeHandeling": "x", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", %s}]}')$$, op))
FROM unnest(ARRAY['"status": "verwerkt"', '"status": "te_verwerken", "verwerktOp": "2024-01-01T00:00:00Z"', '"status": "verwerkt", "verwerktOp": "2999-01-01T00:00:00Z"', '"status": "verwerkt", "verwerktOp": "2024-01-01T00:00:00Z"']) op;

-- taak_actor_actief: an inactive actor is given no taak; what is there stays
SELECT * FROM pg_temp.paden('interne_taak', '{"id": "<69>", "klantcontact": "<01>", "actor": "<a2>", "nummer": 9, "gevraagde_handeling": "x", "status": "te_verwerken"}', '<61>');
SELECT pg_temp.doe('UPDATE actor SET indicatie_actief = false WHERE id = <a1>; UPDATE interne_taak SET status = ''verwerkt'''),
	pg_temp.doe($$SELECT klantcontact.registreer('reg_taak', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}],
	"interneTaken": [{"gevraagdeHandeling": "x", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a2"}]}')$$);
-- without klantcontact or actor
SELECT k, pg_temp.doe(format('INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (%s)', k)) FROM unnest(ARRAY['NULL, <a1>, ''x''', '<01>, NULL, ''x''', '<09>, <a1>, ''x''', '<01>, <a9>, ''x''', '<01>, <a1>, NULL']) k;

\set ECHO none
\i :srcdir/tests/sql/regels_einde.psql
