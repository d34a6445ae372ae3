-- what each right may write; the writer's sight of his own transaction; guards see all
\set reg tg_schrijf
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
SET search_path = tg_schrijf;
INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (pg_temp.k(1), 'klant', false);
CREATE TEMP TABLE rollen AS SELECT n, naam, rol FROM (VALUES (1, 'niets', :'niets'), (2, 'behandelaar', :'jan'), (3, 'kcc', :'kees'), (4, 'vertrouwelijk', :'vera'), (5, 'rapportage', :'rapporteur'), (6, 'beheer', :'beheerder'), (7, 'eigenaar', :'eigenaar')) AS v (n, naam, rol);
-- the SQLSTATE of a statement as each role, or how many rows it touched; all is undone
CREATE FUNCTION pg_temp.code(rol text, opdracht text, reden text DEFAULT '') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	n bigint;
BEGIN
	PERFORM set_config('role', rol, true), set_config('klantcontact.reden', reden, true);
	EXECUTE opdracht;
	GET DIAGNOSTICS n = ROW_COUNT;
	SET CONSTRAINTS ALL IMMEDIATE;
	RAISE SQLSTATE 'KK000' USING MESSAGE = n;
EXCEPTION WHEN SQLSTATE 'KK000' THEN
	RETURN SQLERRM;
WHEN OTHERS THEN
	RETURN SQLSTATE;
END
$$;
CREATE FUNCTION pg_temp.allen(opdracht text, reden text DEFAULT '') RETURNS TABLE (niets text, behandelaar text, kcc text, vertr text, rapportage text, beheer text, eigenaar text) LANGUAGE sql AS $$
	SELECT max(c) FILTER (WHERE n = 1), max(c) FILTER (WHERE n = 2), max(c) FILTER (WHERE n = 3), max(c) FILTER (WHERE n = 4), max(c) FILTER (WHERE n = 5), max(c) FILTER (WHERE n = 6), max(c) FILTER (WHERE n = 7)
	FROM (SELECT n, pg_temp.code(rol, opdracht, reden) AS c FROM rollen) AS s
$$;
\set ECHO all
\pset format unaligned

-- k1 is seen by all who register, k2 not by Jan, k4 (vertrouwelijk) by Vera and beheer; how many rows, or what was raised
SELECT v.wat, a.* FROM (VALUES
	('registreer', 'SELECT klantcontact.registreer(''tg_schrijf'', jsonb_build_object(''kanaal'', ''balie'', ''onderwerp'', ''x'', ''inhoud'', ''y'', ''actoren'', jsonb_build_array(pg_temp.a(6)), ''betrokkenen'', ''[{"rol": "klant", "initiator": true}]''::jsonb))'),
	('registreer vertrouwelijk', 'SELECT klantcontact.registreer(''tg_schrijf'', jsonb_build_object(''vertrouwelijk'', true, ''kanaal'', ''balie'', ''onderwerp'', ''x'', ''inhoud'', ''y'', ''actoren'', jsonb_build_array(pg_temp.a(6)), ''betrokkenen'', ''[{"rol": "klant", "initiator": true}]''::jsonb))'),
	('nieuwe partij', 'SELECT klantcontact.registreer_partij(''tg_schrijf'', ''{"soortPartij": "contactpersoon", "contactnaam": {"achternaam": "X"}, "digitaleAdressen": [{"soortDigitaalAdres": "sms", "adres": "06", "voorkeur": true}]}'')'),
	('adres bij partij', 'INSERT INTO digitaal_adres (partij, soort_digitaal_adres, adres) VALUES (pg_temp.p(1), ''sms'', ''06'')'),
	('identificator bij partij', 'INSERT INTO partij_identificator (partij, andere_partij_identificator) VALUES (pg_temp.p(1), ''x'')'),
	('vul_aan k1', 'SELECT klantcontact.vul_aan(''tg_schrijf'', pg_temp.k(1), ''!'')'), ('vul_aan k2', 'SELECT klantcontact.vul_aan(''tg_schrijf'', pg_temp.k(2), ''!'')'), ('vul_aan k4', 'SELECT klantcontact.vul_aan(''tg_schrijf'', pg_temp.k(4), ''!'')'),
	('taak bij k1', 'INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (pg_temp.k(1), pg_temp.a(6), ''x'')'), ('bijlage bij k4', 'INSERT INTO bijlage (klantcontact, objectidentificator) SELECT pg_temp.k(4), ''{"objectId": "f", "codeObjecttype": "d", "codeRegister": "dms", "codeSoortObjectId": "id"}''::jsonb::klantcontact.objectidentificator'),
	('verwerk t3', 'SELECT klantcontact.verwerk(''tg_schrijf'', pg_temp.t(3))'), ('herrouteer t3', 'SELECT klantcontact.herrouteer(''tg_schrijf'', pg_temp.t(3), jsonb_build_object(''toegewezenAanActor'', pg_temp.a(6)))'),
	('beantwoord t3', 'SELECT klantcontact.beantwoord(''tg_schrijf'', pg_temp.t(3), jsonb_build_object(''kanaal'', ''telefoon'', ''onderwerp'', ''x'', ''inhoud'', ''y'', ''actoren'', jsonb_build_array(pg_temp.a(1))))'),
	('partij van onbekende', 'UPDATE betrokkene SET partij = pg_temp.p(4) WHERE klantcontact = pg_temp.k(1) AND partij IS NULL'),
	('actor', 'INSERT INTO actor (naam, soort_actor) VALUES (''x'', ''organisatorische_eenheid'')'), ('actor wijzigen', 'UPDATE actor SET naam = ''x'' WHERE id = pg_temp.a(3)'), ('kanaal', 'INSERT INTO kanaal VALUES (''duif'', ''Duif'', ''bericht'')'),
	('soort adres', 'UPDATE soort_digitaal_adres SET naam = ''x'''), ('beleid', 'UPDATE beleid SET inhoud_max = 900'), ('bewaartermijn', 'INSERT INTO bewaartermijn (kanaal, termijn) VALUES (''balie'', ''1 year'')'),
	('partij wijzigen', 'UPDATE partij SET indicatie_actief = false WHERE id = pg_temp.p(1)'), ('recht', 'INSERT INTO recht (beheer) VALUES (true)'), ('recht weg', 'DELETE FROM recht'),
	('mutatie', 'DELETE FROM mutatie'), ('mutatie erbij', 'INSERT INTO mutatie (tabel) VALUES (''klantcontact'')'), ('truncate', 'TRUNCATE klantcontact CASCADE')) AS v (wat, opdracht)
	CROSS JOIN LATERAL pg_temp.allen(v.opdracht) AS a;
-- corrections: without a reden 23514, for others than beheer 42501 with one
SELECT v.wat, w.reden, a.* FROM (VALUES
	(1, 'onderwerp', 'UPDATE klantcontact SET onderwerp = ''z'' WHERE id = pg_temp.k(1)'), (2, 'inhoud', 'UPDATE klantcontact SET inhoud = ''z'' WHERE id = pg_temp.k(1)'), (3, 'toevoegen', 'UPDATE klantcontact SET inhoud = inhoud || ''z'' WHERE id = pg_temp.k(1)'),
	(4, 'gelukt', 'UPDATE klantcontact SET indicatie_contact_gelukt = ''nee'' WHERE id = pg_temp.k(1)'), (5, 'weg', 'DELETE FROM klantcontact WHERE id = pg_temp.k(5)'), (6, 'partij', 'UPDATE betrokkene SET partij = pg_temp.p(4) WHERE id = pg_temp.b(1)'),
	(7, 'actor weg', 'DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(7)'), (8, 'taak terug', 'UPDATE interne_taak SET status = ''te_verwerken'', verwerkt_op = NULL WHERE id = pg_temp.t(1)'), (9, 'adres', 'UPDATE digitaal_adres SET adres = ''z'' WHERE id = pg_temp.d(2)')) AS v (n, wat, opdracht)
	CROSS JOIN (VALUES ('zonder', ''), ('met', 'vertypt')) AS w (reden, waarde) CROSS JOIN LATERAL pg_temp.allen(v.opdracht, w.waarde) AS a ORDER BY n, reden DESC;
-- with the privilege too, only beheer corrects: an owner's GRANT is no right
SET ROLE :eigenaar;
GRANT UPDATE, DELETE ON klantcontact, actor_klantcontact TO :jan;
RESET ROLE;
SELECT pg_temp.code(:'jan', 'UPDATE klantcontact SET onderwerp = ''z'' WHERE id = pg_temp.k(1)') AS zonder, pg_temp.code(:'jan', 'UPDATE klantcontact SET onderwerp = ''z'' WHERE id = pg_temp.k(1)', 'vertypt') AS met,
	pg_temp.code(:'jan', 'DELETE FROM klantcontact WHERE id = pg_temp.k(1)', 'vertypt') AS weg, pg_temp.code(:'jan', 'DELETE FROM klantcontact WHERE id = pg_temp.k(2)', 'vertypt') AS andere,
	pg_temp.code(:'jan', 'UPDATE actor_klantcontact SET klantcontact = pg_temp.k(2) WHERE klantcontact = pg_temp.k(7)', 'vertypt') AS verplaatst;

-- an answer to what is vertrouwelijk is so too, unless it is said not to be
SET ROLE :jan;
BEGIN;
SELECT right(klantcontact.beantwoord('tg_schrijf', pg_temp.t(3), '{"id": "c0000000-0000-7000-8000-000000000031", "kanaal": "telefoon", "onderwerp": "x", "inhoud": "y"}')::text, 2);
SELECT vertrouwelijk FROM klantcontact WHERE id = pg_temp.k(31);
ROLLBACK;
BEGIN;
SELECT right(klantcontact.beantwoord('tg_schrijf', pg_temp.t(3), '{"id": "c0000000-0000-7000-8000-000000000031", "kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "vertrouwelijk": false}')::text, 2);
SELECT vertrouwelijk FROM klantcontact WHERE id = pg_temp.k(31);
ROLLBACK;
RESET ROLE;

-- who writes sees it until the end of the transaction; children follow, RETURNING gives; no other role sees it, and afterwards neither does the writer
SET ROLE :jan;
BEGIN;
INSERT INTO klantcontact (id, nummer, kanaal, onderwerp, inhoud) VALUES (pg_temp.k(21), 21, 'balie', 'x', 'y'), (pg_temp.k(22), 22, 'balie', 'x', 'y') RETURNING nummer;
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(21), pg_temp.a(6)), (pg_temp.k(22), pg_temp.a(2)) RETURNING right(klantcontact::text, 2);
-- a partij that he does not see, found by its BSN
SELECT count(*) FROM klantcontact.zoek_partij('tg_schrijf', jsonb_build_object('partijIdentificator', pg_temp.bsn('123456782')));
WITH b AS (INSERT INTO betrokkene (id, klantcontact, partij, rol, initiator) VALUES (pg_temp.b(21), pg_temp.k(21), pg_temp.p(4), 'klant', true), (pg_temp.b(22), pg_temp.k(22), NULL, 'klant', true) RETURNING id)
	INSERT INTO digitaal_adres (betrokkene, soort_digitaal_adres, adres) SELECT id, 'sms', '06' FROM b RETURNING right(betrokkene::text, 2);
SELECT pg_temp.ziet('klantcontact'), pg_temp.ziet('partij'), klantcontact.lees('tg_schrijf', pg_temp.k(21)) ->> 'nummer' AS lees;
RESET ROLE;
SET ROLE :els;
SELECT pg_temp.ziet('klantcontact'), pg_temp.ziet('partij');
SET ROLE :jan;
COMMIT;
SELECT pg_temp.ziet('klantcontact'), pg_temp.ziet('partij'), klantcontact.lees('tg_schrijf', pg_temp.k(21)) IS NULL AS lees;
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(21), pg_temp.a(2));
-- what was written in a savepoint and undone is not there, nor is what another writes under that id seen
BEGIN;
SAVEPOINT s;
INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud) VALUES (pg_temp.k(23), 'balie', 'x', 'y');
ROLLBACK TO s;
SELECT pg_temp.ziet('klantcontact');
RESET ROLE;
SET ROLE :piet;
INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud) VALUES (pg_temp.k(23), 'balie', 'x', 'y');
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(23), pg_temp.a(6));
RESET ROLE;
SET ROLE :jan;
SELECT count(*) FROM klantcontact WHERE id = pg_temp.k(23);
SELECT pg_temp.fout('INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (pg_temp.k(23), ''klant'', true)');
ROLLBACK;
-- a partij that another role changes in this transaction was not written by him
RESET ROLE;
SET ROLE :kees;
BEGIN;
SELECT klantcontact.registreer_partij('tg_schrijf', '{"id": "f0000000-0000-7000-8000-000000000009", "soortPartij": "contactpersoon", "contactnaam": {"achternaam": "X"}}') IS NOT NULL;
RESET ROLE;
SET ROLE :beheerder;
UPDATE partij SET indicatie_geheimhouding = true WHERE id = pg_temp.p(2);
RESET ROLE;
SET ROLE :kees;
SELECT pg_temp.ziet('partij');
SELECT pg_temp.fout('INSERT INTO partij_identificator (partij, andere_partij_identificator) VALUES (pg_temp.p(2), ''x'')');
ROLLBACK;
RESET ROLE;
-- guards see all rows: who sees one of two cannot break a rule over both
SET ROLE :piet;
SELECT pg_temp.proef('INSERT INTO onderwerpobject (klantcontact, was_klantcontact) VALUES (pg_temp.k(6), pg_temp.k(5))');
SELECT pg_temp.proef('INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud) VALUES (pg_temp.k(24), ''balie'', ''x'', ''y'')');
RESET ROLE;

\set ECHO none
RESET search_path;
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
