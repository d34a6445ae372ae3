-- errors and functions tell the same of a klantcontact that is not to be seen as of one that is not there
\set reg tg_fouten
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
-- a statement about # is tried for k1, which Jan sees, for k2, which he does not, and for k99, which is not there; ids count as one
CREATE FUNCTION pg_temp.drie(opdracht text, OUT gezien text, OUT verborgen text, OUT verschil text) LANGUAGE plpgsql AS $$
DECLARE
	weg text;
BEGIN
	gezien := pg_temp.proef(replace(replace(opdracht, '#', '000000000001'), '~', '1'));
	verborgen := pg_temp.proef(replace(replace(opdracht, '#', '000000000002'), '~', '2'));
	weg := pg_temp.proef(replace(replace(opdracht, '#', '000000000099'), '~', '9'));
	verborgen := replace(verborgen, '000000000002', '#');
	weg := replace(weg, '000000000099', '#');
	IF verborgen <> weg THEN
		verschil := weg;
	END IF;
END
$$;
CREATE FUNCTION pg_temp.doc(erbij jsonb) RETURNS jsonb LANGUAGE sql AS $$
	SELECT '{"kanaal": "balie", "onderwerp": "x", "inhoud": "y", "betrokkenen": [{"rol": "klant", "initiator": true}]}'::jsonb || erbij
$$;
\set ECHO all

SET ROLE :jan;
-- plain SQL: additions, references, changes
\pset format unaligned
\pset tuples_only
SELECT v.wat, d.gezien, d.verborgen, d.verschil FROM (VALUES
	('actor', 'INSERT INTO tg_fouten.actor_klantcontact (klantcontact, actor) VALUES (''c0000000-0000-7000-8000-#'', pg_temp.a(2))'),
	('betrokkene', 'INSERT INTO tg_fouten.betrokkene (klantcontact, rol, initiator) VALUES (''c0000000-0000-7000-8000-#'', ''klant'', true)'),
	('zelfde partij', 'INSERT INTO tg_fouten.betrokkene (klantcontact, partij, rol, initiator) VALUES (''c0000000-0000-7000-8000-#'', pg_temp.p(1), ''klant'', true)'),
	('adres', 'INSERT INTO tg_fouten.digitaal_adres (betrokkene, soort_digitaal_adres, adres) VALUES (''b0000000-0000-7000-8000-#'', ''sms'', ''06'')'),
	('adres van beide', 'INSERT INTO tg_fouten.digitaal_adres (betrokkene, partij, soort_digitaal_adres, adres) VALUES (''b0000000-0000-7000-8000-#'', pg_temp.p(4), ''sms'', ''06'')'),
	('eerder', 'INSERT INTO tg_fouten.onderwerpobject (klantcontact, was_klantcontact) VALUES (pg_temp.k(3), ''c0000000-0000-7000-8000-#'')'),
	('object', 'INSERT INTO tg_fouten.onderwerpobject (klantcontact, objectidentificator) SELECT ''c0000000-0000-7000-8000-#'', objectidentificator FROM tg_fouten.partij_identificator LIMIT 1'),
	('bijlage', 'INSERT INTO tg_fouten.bijlage (klantcontact, objectidentificator) VALUES (''c0000000-0000-7000-8000-#'', ''{"objectId": "foto", "codeObjecttype": "document", "codeRegister": "dms", "codeSoortObjectId": "id"}''::jsonb::klantcontact.objectidentificator)'),
	('taak', 'INSERT INTO tg_fouten.interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (''c0000000-0000-7000-8000-#'', pg_temp.a(2), ''x'')'),
	('taak van weg', 'INSERT INTO tg_fouten.interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (''c0000000-0000-7000-8000-#'', pg_temp.a(99), ''x'')'),
	('meer rijen', 'INSERT INTO tg_fouten.actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(3), pg_temp.a(2)), (''c0000000-0000-7000-8000-#'', pg_temp.a(2))'),
	('zichzelf zichtbaar', 'WITH i AS (INSERT INTO tg_fouten.actor_klantcontact (klantcontact, actor) VALUES (''c0000000-0000-7000-8000-#'', pg_temp.a(2)) RETURNING klantcontact) SELECT FROM i JOIN tg_fouten.klantcontact AS k ON k.id = i.klantcontact'),
	('update', 'UPDATE tg_fouten.klantcontact SET inhoud = inhoud || ''!'' WHERE id = ''c0000000-0000-7000-8000-#'''),
	('taak verwerken', 'UPDATE tg_fouten.interne_taak SET status = ''verwerkt'' WHERE klantcontact = ''c0000000-0000-7000-8000-#'' AND status = ''te_verwerken'''),
	('merge', 'MERGE INTO tg_fouten.klantcontact AS k USING (VALUES (''c0000000-0000-7000-8000-#''::uuid)) AS v (id) ON k.id = v.id WHEN MATCHED THEN UPDATE SET inhoud = k.inhoud || ''!'' WHEN NOT MATCHED THEN DO NOTHING'),
	('commit', 'INSERT INTO tg_fouten.actor_klantcontact (klantcontact, actor) VALUES (''c0000000-0000-7000-8000-#'', pg_temp.a(2)); SET CONSTRAINTS ALL IMMEDIATE')) AS v (wat, opdracht)
	CROSS JOIN LATERAL pg_temp.drie(v.opdracht) AS d;
-- the functions
SELECT v.wat, d.gezien, d.verborgen, d.verschil FROM (VALUES
	('lees', 'SELECT 1 FROM klantcontact.lees(''tg_fouten'', ''c0000000-0000-7000-8000-#'') AS l WHERE l IS NOT NULL'),
	('keten', 'SELECT * FROM klantcontact.keten(''tg_fouten'', ''c0000000-0000-7000-8000-#'')'),
	('contactgegevens', 'SELECT 1 FROM klantcontact.contactgegevens(''tg_fouten'', ''b0000000-0000-7000-8000-#'') AS l WHERE l IS NOT NULL'),
	('betrokkenheid', 'SELECT * FROM klantcontact.afgeleide_betrokkenheid(''tg_fouten'', ''c0000000-0000-7000-8000-#'')'),
	('vul_aan', 'SELECT klantcontact.vul_aan(''tg_fouten'', ''c0000000-0000-7000-8000-#'', ''erbij'')'),
	('verwerk', 'SELECT klantcontact.verwerk(''tg_fouten'', ''10000000-0000-7000-8000-#'', ''erbij'')'),
	('herrouteer', 'SELECT klantcontact.herrouteer(''tg_fouten'', ''10000000-0000-7000-8000-#'', jsonb_build_object(''toegewezenAanActor'', pg_temp.a(2)), NULL)'),
	('beantwoord', 'SELECT klantcontact.beantwoord(''tg_fouten'', ''10000000-0000-7000-8000-#'', pg_temp.doc(''{}''))'),
	('corrigeer', 'SELECT klantcontact.corrigeer(''tg_fouten'', ''c0000000-0000-7000-8000-#'', ''{"onderwerp": "z"}'', ''daarom'')'),
	('splits', 'SELECT klantcontact.splits(''tg_fouten'', ''c0000000-0000-7000-8000-#'', ''[{"onderwerp": "a"}, {"onderwerp": "b", "inhoud": "c"}]'', ''daarom'')'),
	('lees_op', 'SELECT klantcontact.lees_op(''tg_fouten'', ''c0000000-0000-7000-8000-#'', now())'),
	('eerder', 'SELECT klantcontact.registreer(''tg_fouten'', pg_temp.doc(''{"onderwerpobjecten": [{"wasKlantcontact": "c0000000-0000-7000-8000-#"}]}''))'),
	('eerder, te vroeg', 'SELECT klantcontact.registreer(''tg_fouten'', pg_temp.doc(''{"plaatsgevondenOp": "2020-01-01", "onderwerpobjecten": [{"wasKlantcontact": "c0000000-0000-7000-8000-#"}]}''))'),
	('eerder, alle', 'SELECT * FROM klantcontact.registreer_alle(''tg_fouten'', jsonb_build_array(pg_temp.doc(''{"onderwerpobjecten": [{"wasKlantcontact": "c0000000-0000-7000-8000-#"}]}'')))'),
	('interactie', 'SELECT * FROM klantcontact.registreer_interactie(''tg_fouten'', pg_temp.doc(''{"onderwerpen": [{"onderwerp": "z", "onderwerpobjecten": [{"wasKlantcontact": "c0000000-0000-7000-8000-#"}]}]}'') - ''onderwerp'')'),
	('ziet_deel', 'SELECT 1 WHERE klantcontact.ziet_deel(''tg_fouten.klantcontact''::regclass, ''c0000000-0000-7000-8000-#'')'),
	('ziet_klantcontact', 'SELECT 1 WHERE klantcontact.ziet_klantcontact(''tg_fouten.klantcontact''::regclass, ''c0000000-0000-7000-8000-#'', false, now())'),
	('ziet_adres', 'SELECT 1 WHERE klantcontact.ziet_adres(''tg_fouten.digitaal_adres''::regclass, ''b0000000-0000-7000-8000-#'', pg_temp.p(1))'),
	('mag_partij', 'SELECT 1 WHERE klantcontact.mag_partij(''tg_fouten.partij''::regclass, ''f0000000-0000-7000-8000-#'')')) AS v (wat, opdracht)
	CROSS JOIN LATERAL pg_temp.drie(v.opdracht) AS d;
-- valideer: when an earlier klantcontact took place is not told of one that is not to be seen
SELECT n, pad, code, regel FROM (VALUES (1, '2020-01-01'), (2, '2020-01-01'), (99, '2020-01-01'), (1, '2024-06-01'), (2, '2024-06-01')) AS v (n, op),
	LATERAL klantcontact.valideer('tg_fouten', pg_temp.doc(jsonb_build_object('plaatsgevondenOp', op, 'onderwerpobjecten', jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.k(n)))))) AS f;
-- a key that is taken: that it is, a unique index or the policy tells, but neither the row nor the value
SELECT v.wat, d.gezien, d.verborgen, d.verschil FROM (VALUES
	('id', 'INSERT INTO tg_fouten.klantcontact (id, kanaal, onderwerp, inhoud) VALUES (''c0000000-0000-7000-8000-#'', ''balie'', ''x'', ''y'')'),
	('nummer', 'INSERT INTO tg_fouten.klantcontact (nummer, kanaal, onderwerp, inhoud) VALUES (~, ''balie'', ''x'', ''y'')'),
	('kind', 'INSERT INTO tg_fouten.betrokkene (id, klantcontact, rol, initiator) VALUES (''b0000000-0000-7000-8000-#'', pg_temp.k(1), ''klant'', true)'),
	('niets doen', 'INSERT INTO tg_fouten.klantcontact (id, kanaal, onderwerp, inhoud) VALUES (''c0000000-0000-7000-8000-#'', ''balie'', ''x'', ''y'') ON CONFLICT DO NOTHING'),
	('bijwerken', 'INSERT INTO tg_fouten.klantcontact (id, kanaal, onderwerp, inhoud) VALUES (''c0000000-0000-7000-8000-#'', ''balie'', ''x'', ''y'') ON CONFLICT (id) DO UPDATE SET inhoud = klantcontact.inhoud || ''!'''),
	('registreer', 'SELECT klantcontact.registreer(''tg_fouten'', pg_temp.doc(''{"id": "c0000000-0000-7000-8000-#"}''))'),
	('registreer_alle', 'SELECT * FROM klantcontact.registreer_alle(''tg_fouten'', jsonb_build_array(pg_temp.doc(''{"id": "c0000000-0000-7000-8000-#"}'')))')) AS v (wat, opdracht)
	CROSS JOIN LATERAL pg_temp.drie(v.opdracht) AS d;
-- who tried to write what is there does not see it for that
BEGIN;
SAVEPOINT s;
INSERT INTO tg_fouten.klantcontact (id, kanaal, onderwerp, inhoud) VALUES (pg_temp.k(2), 'balie', 'x', 'y') ON CONFLICT DO NOTHING;
ROLLBACK TO s;
SELECT pg_temp.ziet('tg_fouten.klantcontact'), pg_temp.ziet('tg_fouten.betrokkene', 'klantcontact');
INSERT INTO tg_fouten.klantcontact (id, kanaal, onderwerp, inhoud) VALUES (pg_temp.k(2), 'balie', 'x', 'y');
ROLLBACK TO s;
SELECT pg_temp.ziet('tg_fouten.klantcontact'), pg_temp.ziet('tg_fouten.betrokkene', 'klantcontact'), klantcontact.lees('tg_fouten', pg_temp.k(2)) IS NULL;
INSERT INTO tg_fouten.actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(2), pg_temp.a(2));
ROLLBACK;
-- Kees of the KCC: the same of k4, which is vertrouwelijk; he may add a partij, and learns that a BSN is known, no more
SET ROLE :kees;
SELECT pg_temp.proef('INSERT INTO tg_fouten.actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(4), pg_temp.a(1))'), pg_temp.proef('INSERT INTO tg_fouten.onderwerpobject (klantcontact, was_klantcontact) VALUES (pg_temp.k(1), pg_temp.k(4))'),
	pg_temp.proef('INSERT INTO tg_fouten.onderwerpobject (klantcontact, was_klantcontact) VALUES (pg_temp.k(1), pg_temp.k(99))');
SELECT pg_temp.proef(format('SELECT klantcontact.registreer_partij(%L, %L)', 'tg_fouten', '{"soortPartij": "persoon", "contactnaam": {"achternaam": "X"}, "partijIdentificatoren": [{"objectId": "123456782", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}'));
SELECT right(klantcontact.registreer_partij('tg_fouten', '{"soortPartij": "persoon", "contactnaam": {"achternaam": "X"}, "partijIdentificatoren": [{"objectId": "123456782", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}', 'geef')::text, 1);
SELECT pg_temp.ziet('tg_fouten.partij');
SELECT pg_temp.proef('INSERT INTO tg_fouten.partij_identificator (partij, andere_partij_identificator) VALUES (pg_temp.p(4), ''x'')'), pg_temp.proef('INSERT INTO tg_fouten.partij_identificator (partij, andere_partij_identificator) VALUES (pg_temp.p(99), ''x'')');
-- Jan registers no partijen, and finds none
SET ROLE :jan;
SELECT pg_temp.proef(format('SELECT klantcontact.registreer_partij(%L, %L, %L)', 'tg_fouten', '{"soortPartij": "contactpersoon", "contactnaam": {"achternaam": "X"}}', v)) FROM unnest('{fout,geef}'::text[]) AS v;
SELECT pg_temp.proef(format('SELECT klantcontact.%s', f)) FROM (VALUES ('controleer(''tg_fouten'')'), ('registreer_actor(''tg_fouten'', ''{"naam": "x", "soortActor": "organisatorische_eenheid"}'')'), ('verleen(''tg_fouten'', current_user::regrole, ''beheer'')'), ('ontneem(''tg_fouten'', current_user::regrole, ''behandelaar'')')) AS v (f);
SELECT replace(rol, 'regress_tg_fouten_', '') AS rol, recht FROM klantcontact.rechten('tg_fouten');
-- who has nothing gets nothing from a function
SET ROLE :niets;
SELECT v.f, pg_temp.proef('SELECT klantcontact.' || v.f) FROM (VALUES ('lees(''tg_fouten'', pg_temp.k(1))'), ('keten(''tg_fouten'', pg_temp.k(1))'), ('contactgegevens(''tg_fouten'', pg_temp.b(1))'), ('rechten(''tg_fouten'')'),
	('valideer(''tg_fouten'', ''{}'')'), ('registreer(''tg_fouten'', ''{}'')'), ('registreer_alle(''tg_fouten'', ''[]'')'), ('lees_op(''tg_fouten'', pg_temp.k(1), now())'), ('vul_aan(''tg_fouten'', pg_temp.k(1), ''x'')'), ('verwerk(''tg_fouten'', pg_temp.t(1))')) AS v (f);
SELECT klantcontact.ziet_deel('tg_fouten.klantcontact'::regclass, pg_temp.k(1)), klantcontact.ziet_partij('tg_fouten.partij'::regclass, pg_temp.p(1)), klantcontact.handelende_actor('tg_fouten.klantcontact'::regclass);
RESET ROLE;

\set ECHO none
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
