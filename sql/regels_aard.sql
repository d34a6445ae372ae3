-- what the aard demands: a report, the message, the form and who sent it; the length of inhoud; the purpose
\getenv srcdir PG_ABS_SRCDIR
\set reg reg_aard
\set ECHO none
\i :srcdir/tests/sql/regels.psql
\set ECHO all

-- A klantcontact with an actor and, unless other ones are given, a betrokkene.
CREATE FUNCTION pg_temp.kc(kolommen text, waarden text, rest text DEFAULT 'INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<09>, ''klant'', true)')
RETURNS text LANGUAGE sql AS $$ SELECT format('INSERT INTO klantcontact (id, onderwerp%s) VALUES (<09>, ''x''%s); INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (<09>, <a1>); %s', kolommen, waarden, rest) $$;
\set bijlage 'INSERT INTO bijlage (klantcontact, objectidentificator) SELECT <09>, objectidentificator FROM bijlage; '

-- without inhoud and bijlage, for each aard and each gelukt
-- klantcontact_gesprek_heeft_verslag, klantcontact_bericht_heeft_weergave, klantcontact_formulier_herleidbaar
SELECT a, g, pg_temp.doe(pg_temp.kc(', kanaal, aard, indicatie_contact_gelukt', format(', ''telefoon'', %L, %L', a, g))),
	pg_temp.doe(pg_temp.kc(', kanaal, aard, indicatie_contact_gelukt, inhoud', format(', ''telefoon'', %L, %L, ''y''', a, g))),
	pg_temp.doe(pg_temp.kc(', kanaal, aard, indicatie_contact_gelukt', format(', ''telefoon'', %L, %L', a, g)) || '; ' || :'bijlage')
FROM unnest('{gesprek, bericht, formulier}'::text[]) a, unnest('{ja, nee, onbekend}'::text[]) g;
-- the aard comes from the kanaal
SELECT code, pg_temp.doe(pg_temp.kc(', kanaal', format(', %L', code))) FROM kanaal ORDER BY code;
-- formulier: the initiator is a partij or has a name, an organisatienaam or a digitaal adres
SELECT b, pg_temp.doe(pg_temp.kc(', kanaal', ', ''e-formulier''', format(:'bijlage' || 'INSERT INTO betrokkene (id, klantcontact, rol, %s)', b)))
FROM unnest(ARRAY['initiator) VALUES (<29>, <09>, ''klant'', true', 'initiator, achternaam) VALUES (<29>, <09>, ''klant'', false, ''x''', 'initiator, achternaam) VALUES (<29>, <09>, ''klant'', true, ''x''',
	'initiator, voornaam) VALUES (<29>, <09>, ''klant'', true, ''x''', 'initiator, voorletters) VALUES (<29>, <09>, ''klant'', true, ''x''', 'initiator, organisatienaam) VALUES (<29>, <09>, ''klant'', true, ''x''',
	'initiator, partij) VALUES (<29>, <09>, ''klant'', true, <b1>', 'initiator, bezoekadres_adresregel1) VALUES (<29>, <09>, ''klant'', true, ''x''',
	'initiator) VALUES (<29>, <09>, ''klant'', true); INSERT INTO digitaal_adres (betrokkene, soort_digitaal_adres, adres) VALUES (<29>, ''sms'', ''06''']) b;

-- taken away afterwards, on each path: documents of each aard that have only what they need
SELECT set_config('regels.formulier', pg_temp.kc(', kanaal', ', ''e-formulier''', :'bijlage' || 'INSERT INTO betrokkene (id, klantcontact, rol, initiator) VALUES (<29>, <09>, ''klant'', true);
	INSERT INTO digitaal_adres (id, betrokkene, soort_digitaal_adres, adres) VALUES (<39>, <29>, ''sms'', ''06''); SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; '), false) \g /dev/null
SELECT t, pg_temp.corrigeer(current_setting('regels.formulier') || t) FROM unnest(ARRAY[
	'DELETE FROM bijlage WHERE klantcontact = <09>', 'UPDATE bijlage SET klantcontact = <02> WHERE klantcontact = <09>', 'MERGE INTO bijlage b USING (SELECT 1) x ON b.klantcontact = <09> WHEN MATCHED THEN DELETE',
	'DELETE FROM digitaal_adres WHERE id = <39>', 'UPDATE digitaal_adres SET betrokkene = <22> WHERE id = <39>', 'MERGE INTO digitaal_adres d USING (SELECT 1) x ON d.id = <39> WHEN MATCHED THEN DELETE',
	'UPDATE betrokkene SET initiator = false WHERE id = <29>', 'INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<09>, ''klant'', true); DELETE FROM betrokkene WHERE id = <29>',
	'UPDATE betrokkene SET klantcontact = <02> WHERE id = <29>; INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<09>, ''klant'', true)',
	'UPDATE klantcontact SET aard = ''bericht'' WHERE id = <09>', 'DELETE FROM klantcontact WHERE id = <09>']) t;
SELECT a, t, pg_temp.corrigeer(pg_temp.kc(', kanaal, aard, inhoud', format(', ''telefoon'', %L, ''y''', a)) || '; SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; ' || t)
FROM unnest('{gesprek, bericht}'::text[]) a, unnest(ARRAY['UPDATE klantcontact SET inhoud = NULL WHERE id = <09>', 'MERGE INTO klantcontact k USING (SELECT 1) x ON k.id = <09> WHEN MATCHED THEN UPDATE SET inhoud = NULL',
	'UPDATE klantcontact SET inhoud = NULL, indicatie_contact_gelukt = ''nee'' WHERE id = <09>', 'UPDATE klantcontact SET aard = ''formulier'' WHERE id = <09>',
	'UPDATE klantcontact SET inhoud = NULL, indicatie_contact_gelukt = ''nee'' WHERE id = <09>; SET CONSTRAINTS ALL IMMEDIATE; UPDATE klantcontact SET indicatie_contact_gelukt = ''ja'' WHERE id = <09>']) t;

-- at the COMMIT itself, with COPY; behind a savepoint, and again after it
BEGIN;
COPY klantcontact (id, nummer, kanaal, onderwerp) FROM stdin;
00000000-0000-7000-8000-000000000009	9	telefoon	x
\.
COPY actor_klantcontact (klantcontact, actor) FROM stdin;
00000000-0000-7000-8000-000000000009	00000000-0000-7000-8000-0000000000a1
\.
COPY betrokkene (klantcontact, rol, initiator) FROM stdin;
00000000-0000-7000-8000-000000000009	klant	t
\.
SAVEPOINT s;
SET CONSTRAINTS ALL IMMEDIATE;
ROLLBACK TO s;
SAVEPOINT s;
INSERT INTO bijlage (klantcontact, objectidentificator) SELECT '00000000-0000-7000-8000-000000000009', objectidentificator FROM bijlage;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
ROLLBACK TO s;
COMMIT;
\echo :LAST_ERROR_SQLSTATE
BEGIN;
DO $$ BEGIN EXECUTE pg_temp.ids(pg_temp.kc(', kanaal', ', ''post''')); END $$;
COMMIT;
BEGIN;
DO $$ BEGIN EXECUTE pg_temp.ids(pg_temp.kc(', kanaal', ', ''e-formulier''')); END $$;
COMMIT;
-- through registreer
SELECT k, pg_temp.doe(format($$SELECT klantcontact.registreer('reg_aard', '{"kanaal": "%s", "onderwerp": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}')$$, k)),
	pg_temp.doe(format($$SELECT klantcontact.registreer('reg_aard', '{"kanaal": "%s", "onderwerp": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}],
		"bijlagen": [{"objectidentificator": {"objectId": "a", "codeObjecttype": "b", "codeRegister": "c", "codeSoortObjectId": "d"}}]}')$$, k))
FROM unnest('{balie, post, e-formulier}'::text[]) k;

-- klantcontact_inhoud_lengte: 1 to 1000 characters, not bytes
SELECT n, p.* FROM unnest('{0, 1, 1000, 1001}'::int[]) n, pg_temp.paden('klantcontact', jsonb_build_object('id', '<09>', 'nummer', 9, 'kanaal', 'telefoon', 'aard', 'gesprek', 'onderwerp', 'x', 'inhoud', repeat('é', n),
	'indicatie_contact_gelukt', 'ja', 'vertrouwelijk', false, 'plaatsgevonden_op', '2024-01-01')) p;
SELECT pg_temp.doe('UPDATE klantcontact SET inhoud = inhoud || repeat(''x'', 995) WHERE id = <01>'), pg_temp.doe('UPDATE klantcontact SET inhoud = inhoud || repeat(''x'', 996) WHERE id = <01>'),
	pg_temp.corrigeer('UPDATE klantcontact SET inhoud = '''' WHERE id = <01>'), pg_temp.corrigeer('MERGE INTO klantcontact k USING (SELECT 1) x ON k.id = <01> WHEN MATCHED THEN UPDATE SET inhoud = repeat(''x'', 1001)'),
	pg_temp.doe(format('SELECT klantcontact.registreer(''reg_aard'', %L)', jsonb_build_object('kanaal', 'balie', 'onderwerp', 'x', 'inhoud', repeat('x', 1001), 'actoren', '["00000000-0000-7000-8000-0000000000a1"]'::jsonb,
		'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb)));

-- klantcontact_doel: a known partij, a taak or an onderwerpobject, from the next transaction on
UPDATE beleid SET doel_verplicht = true;
SELECT r, pg_temp.doe(pg_temp.kc(', kanaal, inhoud', ', ''balie'', ''y''', r)) FROM unnest(ARRAY['INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<09>, ''klant'', true)',
	'INSERT INTO betrokkene (klantcontact, partij, rol, initiator) VALUES (<09>, <b1>, ''klant'', true)',
	'INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<09>, ''klant'', true); INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (<09>, <a1>, ''x'')',
	'INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<09>, ''klant'', true); INSERT INTO onderwerpobject (klantcontact, was_klantcontact) VALUES (<09>, <01>)']) r;
-- taken away again
SELECT r, pg_temp.corrigeer(pg_temp.kc(', kanaal, inhoud', ', ''balie'', ''y''', r)) FROM unnest(ARRAY[
	'INSERT INTO betrokkene (klantcontact, partij, rol, initiator) VALUES (<09>, <b1>, ''klant'', true); UPDATE betrokkene SET partij = NULL WHERE klantcontact = <09>',
	'INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<09>, ''klant'', true); INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (<09>, <a1>, ''x''); DELETE FROM interne_taak WHERE klantcontact = <09>',
	'INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (<09>, ''klant'', true); INSERT INTO onderwerpobject (klantcontact, was_klantcontact) VALUES (<09>, <01>); UPDATE onderwerpobject SET klantcontact = <03>, was_klantcontact = <02> WHERE klantcontact = <09>']) r;
BEGIN;
DO $$ BEGIN EXECUTE pg_temp.ids(pg_temp.kc(', kanaal, inhoud', ', ''balie'', ''y''')); END $$;
COMMIT;
\echo :LAST_ERROR_SQLSTATE
SELECT pg_temp.doe($$SELECT klantcontact.registreer('reg_aard', '{"kanaal": "balie", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}')$$);
-- 02 and 03 have no other purpose than that of 01 with them: taking the link away is refused
SELECT t, pg_temp.corrigeer(t) FROM unnest(ARRAY['DELETE FROM onderwerpobject WHERE id = <41>', 'DELETE FROM onderwerpobject WHERE id = <43>', 'UPDATE onderwerpobject SET was_klantcontact = <02> WHERE id = <43>; DELETE FROM onderwerpobject WHERE id = <41>',
	'UPDATE onderwerpobject SET was_klantcontact = NULL, objectidentificator = (SELECT objectidentificator FROM bijlage) WHERE id = <41>',
	'DELETE FROM onderwerpobject WHERE id = <43>; DELETE FROM klantcontact WHERE id IN (<01>, <03>)']) t;
UPDATE beleid SET doel_verplicht = false;

\set ECHO none
\i :srcdir/tests/sql/regels_einde.psql
