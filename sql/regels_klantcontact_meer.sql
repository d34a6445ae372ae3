-- what 0.2.0 added to a klantcontact: reactie, hoofd_onderwerp_type, verdere_actie_ondernomen, metadata, geeindigd_op, gespreksresultaat
\getenv srcdir PG_ABS_SRCDIR
\set reg reg_meer
\set ECHO none
\i :srcdir/tests/sql/regels.psql
\set ECHO all

-- A klantcontact with what is beside it; every path makes the same of it.
CREATE FUNCTION pg_temp.kc(meer jsonb) RETURNS TABLE (paden text, uitkomst text) LANGUAGE sql AS $$
	SELECT * FROM pg_temp.paden('klantcontact', '{"id": "<09>", "nummer": 9, "kanaal": "telefoon", "aard": "gesprek", "onderwerp": "x", "inhoud": "y", "indicatie_contact_gelukt": "onbekend", "vertrouwelijk": false, "verdere_actie_ondernomen": false, "plaatsgevonden_op": "2024-01-01 12:00+01", "geregistreerd_op": "2024-01-01 12:00+01"}'::jsonb || meer)
$$;
CREATE FUNCTION pg_temp.rij(kolom text, waarde jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.doe(format('INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud, plaatsgevonden_op, %1$I) SELECT <09>, ''telefoon'', ''x'', ''y'', ''2024-01-01 12:00+01'', r.%1$I FROM jsonb_populate_record(NULL::klantcontact, %2$L) r; INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (<09>, <a1>); INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<09>, ''klant'', true)', kolom, jsonb_build_object(kolom, waarde)))
$$;

-- klantcontact_reactie_lengte: as given, up to 4000 characters
SELECT n, pg_temp.rij('reactie', to_jsonb(repeat('é', n))) FROM unnest('{0, 1, 4000, 4001}'::int[]) n;
-- klantcontact_hoofd_onderwerp_type_geldig: an absolute URI
SELECT u, pg_temp.rij('hoofd_onderwerp_type', to_jsonb(u)) FROM unnest(ARRAY['https://example.nl/onderwerpen/afval', 'urn:onderwerp:1', ' https://a/ ', 'https://[::1]/%20?a=b#c',
	'afval', '/onderwerpen/1', '//example.nl/x', 'https:', 'https://', 'https://a b', 'https://é.nl', 'https://a/%2', 'https://a/%zz', 'c:\x', 'c:/x', '1a:x', 'javascript:"x"', 'https://a/' || chr(10) || 'b', ' ']) u;
SELECT pg_temp.rij('hoofd_onderwerp_type', to_jsonb('urn:' || repeat('a', n))) FROM unnest('{196, 197}'::int[]) n;
-- klantcontact_metadata_geldig: an object of strings
SELECT m, pg_temp.rij('metadata', m) FROM unnest('{}'::jsonb[] || ARRAY['{"bron": "kcc", "": ""}', '{}', '[]', '"x"', '1', 'true', '{"a": 1}', '{"a": null}', '{"a": {"b": "c"}}', '{"a": ["b"]}']::jsonb[]) m;
SELECT n, pg_temp.rij('metadata', jsonb_build_object('a', repeat('é', n))), pg_temp.rij('metadata', jsonb_build_object(repeat('é', n), 'a')) FROM unnest('{255, 256}'::int[]) n;
-- an empty object is none
BEGIN;
INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud, metadata, reactie, hoofd_onderwerp_type, gespreksresultaat) VALUES ('00000000-0000-7000-8000-000000000009', 'telefoon', 'x', 'y', '{}', ' ', ' urn:x:1 ', ' afgehandeld ');
SELECT metadata, reactie, '[' || hoofd_onderwerp_type || ']', '[' || gespreksresultaat || ']', verdere_actie_ondernomen FROM klantcontact WHERE id = '00000000-0000-7000-8000-000000000009';
ROLLBACK;
-- klantcontact_geeindigd_op_geldig: not before it began, nor in the future
SELECT m, pg_temp.rij('geeindigd_op', to_jsonb(m)) FROM unnest('{2024-01-01 12:00+01, 2024-01-01 12:00:00.000001+01, 2024-01-01 11:59:59.999999+01, infinity, -infinity}'::text[]) m;
SELECT split_part(pg_temp.rij('geeindigd_op', to_jsonb(now() + interval '1 hour')), ' in the future', 1), pg_temp.rij('geeindigd_op', to_jsonb(now() + interval '1 minute'));
-- klantcontact_verdere_actie: not when it succeeded
SELECT g, v, pg_temp.doe(format('INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud, indicatie_contact_gelukt, verdere_actie_ondernomen) VALUES (<09>, ''telefoon'', ''x'', ''y'', %L, %L); INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (<09>, <a1>); INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<09>, ''klant'', true)', g, v))
FROM unnest('{ja, nee, onbekend}'::text[]) g, unnest('{true, false, NULL}'::text[]) v;
-- gespreksresultaat_actief, and a code that is not there
UPDATE gespreksresultaat SET indicatie_actief = false WHERE code = 'verbroken';
SELECT c, pg_temp.rij('gespreksresultaat', to_jsonb(c)) FROM unnest('{afgehandeld, verbroken, Afgehandeld, niets}'::text[]) c;
-- all paths alike
SELECT m, p.* FROM unnest(ARRAY['{"reactie": ""}', '{"hoofd_onderwerp_type": "x"}', '{"metadata": {"a": 1}}', '{"geeindigd_op": "2024-01-01 11:00+01"}', '{"verdere_actie_ondernomen": true, "indicatie_contact_gelukt": "ja"}', '{"gespreksresultaat": "verbroken"}']::jsonb[]) m, pg_temp.kc(m) p;

-- documentair: all of it changes only as a correction
SELECT k, pg_temp.doe('UPDATE klantcontact SET ' || k || ' WHERE id = <01>'), pg_temp.corrigeer('UPDATE klantcontact SET ' || k || ' WHERE id = <01>')
FROM unnest(ARRAY['reactie = ''x''', 'hoofd_onderwerp_type = ''urn:x''', 'verdere_actie_ondernomen = true', 'metadata = ''{"a": "b"}''', 'geeindigd_op = ''2024-01-01 12:05+01''', 'gespreksresultaat = ''afgehandeld''', 'gespreksresultaat = ''verbroken''',
	'verdere_actie_ondernomen = NULL']) k;
-- what a correction of another column leaves behind
SELECT pg_temp.corrigeer('UPDATE klantcontact SET geeindigd_op = ''2024-01-01 12:05+01'' WHERE id = <01>; UPDATE klantcontact SET plaatsgevonden_op = ''2024-01-01 12:06+01'' WHERE id = <01>');
SELECT pg_temp.doe('INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud, verdere_actie_ondernomen) VALUES (<09>, ''telefoon'', ''x'', ''y'', true); UPDATE klantcontact SET indicatie_contact_gelukt = ''ja'' WHERE id = <09>');
-- the list: its rows are those of the log
DELETE FROM gespreksresultaat WHERE code = 'verbroken';
INSERT INTO gespreksresultaat (code, naam) VALUES ('', 'leeg');
INSERT INTO gespreksresultaat (code, naam) VALUES ('spoor', 'Op het spoor gezet');
UPDATE gespreksresultaat SET naam = 'Op een spoor' WHERE code = 'spoor';
SELECT soort, was, werd FROM v_mutatie WHERE tabel = 'gespreksresultaat' ORDER BY op, id;
TRUNCATE gespreksresultaat CASCADE;
-- what is not as it should be is found
SET session_replication_role = replica;
UPDATE klantcontact SET metadata = '{"a": 1}', hoofd_onderwerp_type = 'x', geeindigd_op = '2020-01-01', gespreksresultaat = 'weg', reactie = repeat('x', 4001) WHERE nummer = 1;
UPDATE klantcontact SET metadata = '{}', verdere_actie_ondernomen = true, indicatie_contact_gelukt = 'ja' WHERE nummer = 2;
RESET session_replication_role;
SELECT regel, tabel, id, melding FROM klantcontact.controleer(:'reg', 'rijen') ORDER BY 1, 3, 4;
