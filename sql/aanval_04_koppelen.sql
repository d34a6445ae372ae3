-- attack: a hidden partij is read by linking its id to a klantcontact of one's own, and rolled back
\set reg aanval_04
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
CREATE FUNCTION pg_temp.doc(meer jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT 'SELECT klantcontact.registreer(''aanval_04'', ' || quote_literal(jsonb_build_object('kanaal', 'telefoon', 'onderwerp', 'x', 'inhoud', 'x',
		'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb) || meer) || ')'
$$;
CREATE FUNCTION pg_temp.met(partij jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.doc(jsonb_build_object('betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', partij))))
$$;
CREATE FUNCTION pg_temp.zoek(bsn text) RETURNS uuid LANGUAGE sql AS $$
	SELECT (p ->> 'id')::uuid FROM klantcontact.zoek_partij('aanval_04', jsonb_build_object('partijIdentificator', pg_temp.bsn(bsn))) AS p
$$;
-- k8 is Jan's, of somebody unknown
SELECT klantcontact.registreer(:'reg', jsonb_build_object('id', pg_temp.k(8), 'nummer', 8, 'kanaal', 'telefoon', 'onderwerp', 'x', 'inhoud', 'x', 'actoren', jsonb_build_array(pg_temp.a(2)),
	'plaatsgevondenOp', '2024-02-01', 'betrokkenen', jsonb_build_array(jsonb_build_object('id', pg_temp.b(8), 'rol', 'klant', 'initiator', true)))) \g /dev/null
\set ECHO all
\pset format unaligned
\pset tuples_only
-- p4 is of nobody's klantcontact; p9 is not there: nothing tells the two from one another
SET ROLE :jan;
SELECT pg_temp.ziet('aanval_04.partij');
SELECT p, pg_temp.fout(pg_temp.met(to_jsonb(pg_temp.p(p)))), pg_temp.fout(pg_temp.met(jsonb_build_object('id', pg_temp.p(p)))) FROM unnest('{4, 9}'::int[]) AS p;
SELECT p, pg_temp.fout(format('INSERT INTO aanval_04.betrokkene (klantcontact, partij, rol, initiator) VALUES (pg_temp.k(8), pg_temp.p(%s), ''klant'', false)', p)),
	pg_temp.fout(format('UPDATE aanval_04.betrokkene SET partij = pg_temp.p(%s) WHERE id = pg_temp.b(8)', p)),
	pg_temp.fout(format('MERGE INTO aanval_04.betrokkene AS b USING (SELECT pg_temp.b(8) AS id) AS s ON b.id = s.id WHEN MATCHED THEN UPDATE SET partij = pg_temp.p(%s)', p)),
	pg_temp.fout(format('INSERT INTO aanval_04.betrokkene (id, klantcontact, partij, rol, initiator) VALUES (pg_temp.b(8), pg_temp.k(8), pg_temp.p(%s), ''klant'', false) ON CONFLICT (id) DO UPDATE SET partij = EXCLUDED.partij', p)),
	pg_temp.fout(format('INSERT INTO aanval_04.digitaal_adres (betrokkene, partij, soort_digitaal_adres, adres) VALUES (pg_temp.b(8), pg_temp.p(%s), ''telefoon'', ''0611111111'')', p)),
	pg_temp.fout(format('INSERT INTO aanval_04.digitaal_adres (partij, soort_digitaal_adres, adres) VALUES (pg_temp.p(%s), ''telefoon'', ''0611111111'')', p)),
	pg_temp.fout(format('SELECT klantcontact.registreer_interactie(''aanval_04'', jsonb_build_object(''kanaal'', ''telefoon'', ''inhoud'', ''x'', ''betrokkenen'', pg_temp.klant(20, %s), ''onderwerpen'', ''[{"onderwerp": "x"}]''::jsonb))', p)),
	pg_temp.fout(format('SELECT klantcontact.registreer_alle(''aanval_04'', jsonb_build_array(jsonb_build_object(''kanaal'', ''telefoon'', ''inhoud'', ''x'', ''onderwerp'', ''x'', ''betrokkenen'', pg_temp.klant(20, %s))))', p)),
	pg_temp.fout(format('SELECT klantcontact.beantwoord(''aanval_04'', pg_temp.t(3), jsonb_build_object(''kanaal'', ''telefoon'', ''inhoud'', ''x'', ''onderwerp'', ''x'', ''betrokkenen'', pg_temp.klant(20, %s)))', p)),
	(SELECT array_agg(v.pad || ' ' || v.code) FROM klantcontact.valideer('aanval_04', jsonb_build_object('kanaal', 'telefoon', 'onderwerp', 'x', 'inhoud', 'x', 'betrokkenen', pg_temp.klant(20, p))) AS v)
FROM unnest('{4, 9}'::int[]) AS p;
-- the ways of one who may register no partij
SELECT pg_temp.fout('INSERT INTO aanval_04.partij (soort_partij, achternaam, werkte_voor) VALUES (''contactpersoon'', ''X'', pg_temp.p(2))'),
	pg_temp.fout('INSERT INTO aanval_04.vertegenwoordiging (vertegenwoordigende, vertegenwoordigde) VALUES (pg_temp.p(1), pg_temp.p(4))'),
	pg_temp.fout('UPDATE aanval_04.partij SET werkte_voor = pg_temp.p(4), voorkeurs_digitaal_adres = pg_temp.d(1)');
-- one that he sees, by id
SELECT pg_temp.proef(pg_temp.met(to_jsonb(pg_temp.p(1)))), pg_temp.proef('UPDATE aanval_04.betrokkene SET partij = pg_temp.p(1) WHERE id = pg_temp.b(8)');
-- one that he names by an identificator; then by id too, in the same transaction
SELECT pg_temp.proef(pg_temp.met(jsonb_build_object('partijIdentificator', pg_temp.bsn('123456782'))));
BEGIN;
SELECT pg_temp.fout(pg_temp.met(to_jsonb(pg_temp.p(4))));
SELECT pg_temp.zoek('123456782');
SELECT pg_temp.fout(pg_temp.met(to_jsonb(pg_temp.p(4)))), pg_temp.fout('UPDATE aanval_04.betrokkene SET partij = pg_temp.p(4) WHERE id = pg_temp.b(8)');
SELECT pg_temp.ziet('aanval_04.partij');
-- not as another role, and not another partij
SET LOCAL ROLE :piet;
SELECT pg_temp.fout(pg_temp.met(to_jsonb(pg_temp.p(4))));
SET LOCAL ROLE :jan;
SELECT pg_temp.fout(pg_temp.met(to_jsonb(pg_temp.p(2))));
ROLLBACK;
-- not after that transaction, nor what was found by an adres, nor in a part that was rolled back
SELECT pg_temp.fout(pg_temp.met(to_jsonb(pg_temp.p(4))));
BEGIN;
SELECT count(*) FROM klantcontact.zoek_partij('aanval_04', '{"digitaalAdres": {"adres": "jansen@example.org"}}');
SET LOCAL ROLE :piet;
SELECT pg_temp.zoek('123456782');
SET LOCAL ROLE :jan;
SAVEPOINT een;
SELECT pg_temp.zoek('123456782');
SAVEPOINT twee;
SELECT pg_temp.fout(pg_temp.met(to_jsonb(pg_temp.p(4))));
RELEASE twee;
ROLLBACK TO een;
SELECT pg_temp.fout(pg_temp.met(to_jsonb(pg_temp.p(4))));
SAVEPOINT een;
SELECT pg_temp.zoek('123456782');
RELEASE een;
SELECT pg_temp.fout(pg_temp.met(to_jsonb(pg_temp.p(4))));
COMMIT;
-- once it is linked he sees it, and links it by id
SELECT pg_temp.ziet('aanval_04.partij'), pg_temp.proef(pg_temp.met(to_jsonb(pg_temp.p(4))));
-- what names none
SELECT pg_temp.fout(pg_temp.met(jsonb_build_object('partijIdentificator', pg_temp.bsn('900003509'))));
-- an earlier klantcontact: one that he sees, else it is not there
SELECT n, pg_temp.proef(pg_temp.doc(jsonb_build_object('onderwerpobjecten', jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.k(n)))))),
	pg_temp.proef(format('INSERT INTO aanval_04.onderwerpobject (klantcontact, was_klantcontact) VALUES (pg_temp.k(8), pg_temp.k(%s))', n)) FROM unnest('{1, 2, 9}'::int[]) AS n;
-- by nummer, which is guessed: for klantcontactcentrum and up
SELECT pg_temp.fout('SELECT klantcontact.zoek_partij(''aanval_04'', ''{"nummer": 4}'')'), pg_temp.fout('SELECT klantcontact.zoek_partij(''aanval_04'', ''{"nummer": 99}'')');
SELECT klantcontact.zoek_partij('aanval_04', '{"nummer": 4}');
SET ROLE :pool;
SELECT pg_temp.fout('SELECT klantcontact.zoek_partij(''aanval_04'', ''{"nummer": 4}'')');
SET ROLE :kees;
SELECT p -> 'nummer' FROM klantcontact.zoek_partij('aanval_04', '{"nummer": 4}') AS p;
-- and those link by id
SELECT pg_temp.proef(pg_temp.met(to_jsonb(pg_temp.p(2)))), pg_temp.proef(pg_temp.met(to_jsonb(pg_temp.p(9)))), pg_temp.proef('UPDATE aanval_04.betrokkene SET partij = pg_temp.p(2) WHERE id = pg_temp.b(8)'),
	pg_temp.proef('SELECT klantcontact.registreer_partij(''aanval_04'', jsonb_build_object(''soortPartij'', ''contactpersoon'', ''contactnaam'', ''{"achternaam": "X"}''::jsonb, ''werkteVoorPartij'', pg_temp.p(2)))');
-- but add nothing to a partij that is not theirs: what it has does not tell
SELECT p, pg_temp.proef(format('INSERT INTO aanval_04.partij_identificator (partij, objectidentificator) VALUES (pg_temp.p(%s), %L::jsonb::klantcontact.objectidentificator)', p, pg_temp.bsn('900003509'))),
	pg_temp.proef(format('INSERT INTO aanval_04.digitaal_adres (partij, soort_digitaal_adres, adres) VALUES (pg_temp.p(%s), ''e-mail'', ''jansen@example.org'')', p)),
	pg_temp.proef(format('INSERT INTO aanval_04.vertegenwoordiging (vertegenwoordigende, vertegenwoordigde) VALUES (pg_temp.p(%s), pg_temp.p(1))', p)) FROM unnest('{1, 4, 9}'::int[]) AS p;
RESET ROLE;
\set ECHO none
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
