-- the views of a register: their columns, what they say, and to whom
\set reg weergaven
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
\set ECHO all
SET ROLE :eigenaar;
SET search_path = weergaven;

-- what they are made of; in a report only types that every tool knows, with a length where a text has one
SELECT c.relname, string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' ORDER BY a.attnum) AS columns
	FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 WHERE c.relnamespace = 'weergaven'::regnamespace AND c.relkind = 'v' GROUP BY 1 ORDER BY 1;
SELECT c.relname, a.attname FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 JOIN pg_type AS t ON t.oid = a.atttypid
	WHERE c.relnamespace = 'weergaven'::regnamespace AND c.relname LIKE 'rapport%' AND (t.typnamespace <> 'pg_catalog'::regnamespace OR t.typname IN ('text', 'name', 'jsonb') OR (t.typname = 'varchar' AND a.atttypmod < 0));
-- what has no comment: the schema, a table, a view, a column
SELECT 'weergaven' WHERE obj_description('weergaven'::regnamespace, 'pg_namespace') IS NULL
	UNION ALL SELECT concat_ws('.', c.relname, a.attname) FROM pg_class AS c LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
	WHERE c.relnamespace = 'weergaven'::regnamespace AND c.relkind IN ('r', 'v') AND (obj_description(c.oid, 'pg_class') IS NULL OR col_description(c.oid, a.attnum) IS NULL);

-- A contact of eenheid A with a taak for eenheid B, that is passed on to C; and an answer.
CREATE FUNCTION pg_temp.n(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('70000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
SELECT klantcontact.registreer_actor('weergaven', jsonb_build_object('id', pg_temp.n(n), 'naam', 'Eenheid ' || chr(64 + n), 'soortActor', 'organisatorische_eenheid')) FROM generate_series(1, 3) AS n \g /dev/null
SELECT klantcontact.registreer_actor('weergaven', jsonb_build_object('id', pg_temp.n(4), 'naam', 'Mia', 'soortActor', 'medewerker', 'functie', 'f', 'emailadres', 'm@example.org', 'telefoonnummer', '14030',
	'organisatorischeEenheid', pg_temp.n(2))) \g /dev/null
SELECT klantcontact.registreer('weergaven', jsonb_build_object('id', pg_temp.n(11), 'kanaal', 'telefoon', 'onderwerp', 'Huisvuil', 'inhoud', 'x', 'taal', 'nld', 'plaatsgevondenOp', '2025-12-31T23:30:00Z',
	'actoren', jsonb_build_array(pg_temp.n(1)), 'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true)),
	'interneTaken', jsonb_build_array(jsonb_build_object('id', pg_temp.n(21), 'nummer', 21, 'gevraagdeHandeling', 'Bel', 'toegewezenAanActor', pg_temp.n(4)),
		jsonb_build_object('id', pg_temp.n(22), 'nummer', 22, 'gevraagdeHandeling', 'Kijk', 'toegewezenAanActor', pg_temp.n(3), 'status', 'verwerkt', 'verwerktOp', '2026-01-02T00:15:00Z')))) \g /dev/null
SELECT klantcontact.herrouteer('weergaven', pg_temp.n(21), jsonb_build_object('toegewezenAanActor', pg_temp.n(3), 'nummer', 23)) IS NOT NULL AS verder;
SELECT klantcontact.beantwoord('weergaven', (SELECT id FROM interne_taak WHERE nummer = 23), jsonb_build_object('id', pg_temp.n(12), 'kanaal', 'e-mail', 'onderwerp', 'Huisvuil', 'inhoud', 'antwoord',
	'actoren', jsonb_build_array(pg_temp.n(3)))) \g /dev/null
SELECT kanaal, aard, richting, indicatie_contact_gelukt AS gelukt, taal, eenheid, is_vervolg, heeft_vervolg, aantal_taken, open_taken FROM rapport_klantcontact ORDER BY dag, kanaal, eenheid;
CREATE VIEW pg_temp.taken AS SELECT dag, dag_toegewezen = (now() AT TIME ZONE 'Europe/Amsterdam')::date AS vandaag, kanaal, eenheid, status, dag_verwerkt = (now() AT TIME ZONE 'Europe/Amsterdam')::date AS nu, uren > 1000 AS lang FROM rapport_interne_taak;
SELECT * FROM pg_temp.taken ORDER BY eenheid, dag, nu NULLS FIRST;
SELECT dag, dag_verwerkt, uren FROM rapport_interne_taak WHERE uren < 1000;
-- the day of a taak is that on which it was added, not that of the klantcontact; splits changes nothing of that
RESET ROLE;
SET session_replication_role = replica;
UPDATE klantcontact SET geregistreerd_op = '2026-01-01 12:00' WHERE id = pg_temp.n(11);
SET session_replication_role = origin;
SET ROLE :eigenaar;
SELECT eenheid, status, dag_toegewezen = '2026-01-01' AS bij_registratie FROM rapport_interne_taak ORDER BY 1, 3;
SELECT count(*) AS delen FROM klantcontact.splits('weergaven', pg_temp.n(11), jsonb_build_array('{"onderwerp": "Huisvuil", "inhoud": "x"}'::jsonb,
	jsonb_build_object('onderwerp', 'Rolemmer', 'inhoud', 'y', 'interneTaken', jsonb_build_array(pg_temp.n(21)))), 'twee onderwerpen');
SELECT eenheid, status, dag_toegewezen = '2026-01-01' AS bij_registratie FROM rapport_interne_taak ORDER BY 1, 3;

-- the log, side by side: of a change what differs, whether the log or the row itself says what it became
UPDATE actor SET naam = 'Eenheid Aa' WHERE id = pg_temp.n(1);
UPDATE actor SET naam = 'Eenheid A', omschrijving = 'eerste' WHERE id = pg_temp.n(1);
UPDATE kanaal SET naam = 'Toonbank' WHERE code = 'balie';
UPDATE kanaal SET naam = 'Balie' WHERE code = 'balie';
DELETE FROM kanaal WHERE code = 'videobellen';
UPDATE beleid SET inhoud_max = 2000;
BEGIN;
SET LOCAL klantcontact.reden = 'vertypt';
UPDATE klantcontact SET inhoud = 'z' WHERE id = pg_temp.n(12);
DELETE FROM interne_taak WHERE nummer = 22;
COMMIT;
SELECT tabel, soort, was, werd, reden FROM v_mutatie WHERE tabel IN ('actor', 'kanaal', 'beleid') OR rij = pg_temp.n(12) ORDER BY op, id;
SELECT soort, was - 'id' - 'klantcontact' - 'toegewezen_op' AS was, werd - 'id' - 'klantcontact' - 'verwerkt_op' - 'toegewezen_op' AS werd FROM v_mutatie WHERE tabel = 'interne_taak' ORDER BY op, id;
-- a row that came back: the deletion says nothing of what came later
BEGIN;
INSERT INTO interne_taak (id, klantcontact, actor, nummer, gevraagde_handeling) VALUES (pg_temp.n(22), pg_temp.n(11), pg_temp.n(2), 24, 'Opnieuw');
COMMIT;
SELECT soort, was ->> 'gevraagde_handeling' AS was, werd ->> 'gevraagde_handeling' AS werd FROM v_mutatie WHERE rij = pg_temp.n(22) ORDER BY op, id;
-- what is wiped says so
INSERT INTO partij (id, soort_partij, achternaam) VALUES (pg_temp.n(31), 'contactpersoon', 'Vries');
UPDATE partij SET achternaam = 'de Vries' WHERE id = pg_temp.n(31);
SELECT klantcontact.vergeet('weergaven', pg_temp.n(31), 'verzoek') \g /dev/null
SELECT soort, was, werd FROM v_mutatie WHERE rij = pg_temp.n(31) ORDER BY op, id;
SELECT count(*) FILTER (WHERE (was IS NULL) <> (soort IN ('toevoeging', 'gewist'))) AS was, count(*) FILTER (WHERE soort = 'wijziging' AND (was = '{}' OR werd = '{}')) AS gelijk, count(*) = (SELECT count(*) FROM mutatie) AS alle FROM v_mutatie;

-- for whom: rapportage reads the reports and the lists, beheer the log too
SET ROLE :rapporteur;
SELECT count(*) > 0 AS kanalen FROM kanaal;
SELECT count(*) > 0 AS soorten FROM soort_digitaal_adres;
SELECT eenheid, count(*) FILTER (WHERE status = 'te_verwerken') AS open FROM rapport_interne_taak GROUP BY 1 ORDER BY 1;
SELECT FROM v_mutatie;
SELECT FROM v_interne_taak;
SELECT FROM interne_taak;
UPDATE kanaal SET naam = 'x';
UPDATE rapport_interne_taak SET dag = now();
SET ROLE :kees;
SELECT FROM rapport_interne_taak;
SELECT FROM v_mutatie;
-- own open taken come from their index, each klantcontact by its key, whatever the planner thinks of the policies
CREATE FUNCTION pg_temp.plan(vraag text) RETURNS SETOF text LANGUAGE plpgsql AS $$ DECLARE r text; BEGIN
	FOR r IN EXECUTE 'EXPLAIN (COSTS OFF) ' || vraag LOOP IF r ~ 'Scan.* on (interne_taak|klantcontact)|interne_taak_|Index Cond: .*(actor|klantcontact) ' THEN RETURN NEXT regexp_replace(trim(r), ' = .*', ''); END IF; END LOOP; END $$;
SET enable_seqscan = off;
SELECT pg_temp.plan('SELECT * FROM v_werkvoorraad');
RESET enable_seqscan;
DROP FUNCTION pg_temp.plan;
SET ROLE :beheerder;
SELECT count(*) > 0 AS mutaties FROM v_mutatie;

\set ECHO none
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
