-- What the tests of access begin with: a register "reg" of an owner, and a role for each kind of right.
-- Its roles are named after it: pg_regress may run several files at once.
\set SHOW_CONTEXT never
SET client_min_messages = warning;
SET TimeZone = 'Europe/Amsterdam';
SET DateStyle = 'ISO';
\set eigenaar regress_ :reg _eigenaar
\set niets regress_ :reg _niets
\set jan regress_ :reg _jan
\set els regress_ :reg _els
\set piet regress_ :reg _piet
\set kees regress_ :reg _kees
\set vera regress_ :reg _vera
\set rapporteur regress_ :reg _rapporteur
\set beheerder regress_ :reg _beheerder
\set pool regress_ :reg _pool
\set groep regress_ :reg _groep
\set lid regress_ :reg _lid
\set stil regress_ :reg _stil
CREATE ROLE :eigenaar;
CREATE ROLE :niets;
CREATE ROLE :jan;
CREATE ROLE :els;
CREATE ROLE :piet;
CREATE ROLE :kees;
CREATE ROLE :vera;
CREATE ROLE :rapporteur;
CREATE ROLE :beheerder;
CREATE ROLE :pool;
CREATE ROLE :groep;
CREATE ROLE :lid IN ROLE :groep;
CREATE ROLE :stil NOINHERIT IN ROLE :groep;
SELECT format('GRANT CREATE ON DATABASE %I TO %I', current_database(), :'eigenaar') \gexec
SET ROLE :eigenaar;
SELECT klantcontact.maak_register(:'reg') \gset
SELECT klantcontact.verleen(:'reg', rol::regrole, recht) FROM (VALUES (:'jan', 'behandelaar'), (:'els', 'behandelaar'), (:'piet', 'behandelaar'),
	(:'kees', 'klantcontactcentrum'), (:'vera', 'vertrouwelijk'), (:'rapporteur', 'rapportage'), (:'beheerder', 'beheer'), (:'groep', 'klantcontactcentrum'),
	(:'pool', 'behandelaar'), (:'pool', 'namens')) AS v (rol, recht) \g /dev/null
RESET ROLE;

-- fixed ids: k a klantcontact, a an actor, p a partij, t a taak, b a betrokkene, d an adres
CREATE FUNCTION pg_temp.id(soort text, n int) RETURNS uuid
LANGUAGE sql IMMUTABLE AS $$ SELECT (soort || '0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
CREATE FUNCTION pg_temp.k(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT pg_temp.id('c', n) $$;
CREATE FUNCTION pg_temp.a(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT pg_temp.id('a', n) $$;
CREATE FUNCTION pg_temp.p(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT pg_temp.id('f', n) $$;
CREATE FUNCTION pg_temp.t(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT pg_temp.id('1', n) $$;
CREATE FUNCTION pg_temp.b(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT pg_temp.id('b', n) $$;
CREATE FUNCTION pg_temp.d(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT pg_temp.id('d', n) $$;
CREATE FUNCTION pg_temp.bsn(bsn text) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_object('objectId', bsn, 'codeObjecttype', 'natuurlijk_persoon', 'codeRegister', 'brp', 'codeSoortObjectId', 'bsn')
$$;
CREATE FUNCTION pg_temp.klant(n int, partij int, adressen jsonb DEFAULT '[]') RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_array(jsonb_build_object('id', pg_temp.b(n), 'rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(partij), 'digitaleAdressen', adressen))
$$;
CREATE FUNCTION pg_temp.taak(n int, actor int) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_array(jsonb_build_object('id', pg_temp.t(n), 'gevraagdeHandeling', 'Terugbellen', 'toegewezenAanActor', pg_temp.a(actor)))
$$;

-- runs a statement; what it raises with all that a client gets of it, or how many rows
CREATE FUNCTION pg_temp.fout(opdracht text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	waarom text; regel text; n bigint;
BEGIN
	EXECUTE opdracht;
	GET DIAGNOSTICS n = ROW_COUNT;
	SET CONSTRAINTS ALL IMMEDIATE;
	SET CONSTRAINTS ALL DEFERRED;
	RETURN 'OK ' || n;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS waarom = PG_EXCEPTION_DETAIL, regel = CONSTRAINT_NAME;
	RETURN regexp_replace(concat_ws(' | ', SQLSTATE, nullif(regel, ''), SQLERRM, nullif(waarom, '')),
		'0[0-9a-f]{7}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}', '<made>', 'g');
END
$$;
-- the same, and undoes it
CREATE FUNCTION pg_temp.proef(opdracht text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	uitkomst text;
BEGIN
	uitkomst := pg_temp.fout(opdracht);
	RAISE SQLSTATE 'KK000';
EXCEPTION WHEN SQLSTATE 'KK000' THEN
	RETURN uitkomst;
END
$$;
-- the last digits of the fixed ids that the current user sees
CREATE FUNCTION pg_temp.ziet(tabel text, kolom text DEFAULT 'id') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	uitkomst text;
BEGIN
	EXECUTE format('SELECT string_agg(right(%1$I::text, 1), '''' ORDER BY right(%1$I::text, 1)) FROM %2$s WHERE %1$I::text LIKE ''_0000000-0000-7000-8000-%%''', kolom, tabel) INTO uitkomst;
	RETURN coalesce(uitkomst, '-');
EXCEPTION WHEN insufficient_privilege THEN
	RETURN SQLERRM;
END
$$;

-- units: a3 the KCC, a4 Schuldhulp, a5 Groen; a1 Kees of the KCC, a2 Jan and a7 Els of Schuldhulp, a6 Piet of Groen, a8 Vera, a9 who left
SELECT klantcontact.registreer_actor(:'reg', jsonb_build_object('id', pg_temp.a(n), 'naam', naam, 'soortActor', 'organisatorische_eenheid'))
	FROM (VALUES (3, 'KCC'), (4, 'Schuldhulp'), (5, 'Groen')) AS v (n, naam) \g /dev/null
SELECT klantcontact.registreer_actor(:'reg', jsonb_build_object('id', pg_temp.a(n), 'naam', naam, 'soortActor', 'medewerker', 'functie', 'medewerker',
		'emailadres', 'post@example.org', 'telefoonnummer', '14030', 'organisatorischeEenheid', pg_temp.a(eenheid), 'dbRol', rol))
	FROM (VALUES (1, 'Kees', 3, :'kees'), (2, 'Jan', 4, :'jan'), (7, 'Els', 4, :'els'), (6, 'Piet', 5, :'piet'), (8, 'Vera', 3, :'vera'), (9, 'Weg', 3, NULL)) AS v (n, naam, eenheid, rol) \g /dev/null
-- p1 a persoon; p2 an organisatie; p3 the same person as its contactpersoon; p4 a persoon of whom nothing is registered
SELECT klantcontact.registreer_partij(:'reg', partij) FROM (VALUES
	(1, jsonb_build_object('id', pg_temp.p(1), 'nummer', 1, 'soortPartij', 'persoon', 'contactnaam', '{"achternaam": "Jansen"}'::jsonb, 'partijIdentificatoren', jsonb_build_array(pg_temp.bsn('111222333')),
		'digitaleAdressen', jsonb_build_array(jsonb_build_object('id', pg_temp.d(1), 'soortDigitaalAdres', 'e-mail', 'adres', 'jansen@example.org')))),
	(2, jsonb_build_object('id', pg_temp.p(2), 'nummer', 2, 'soortPartij', 'organisatie', 'organisatienaam', 'Bakkerij', 'partijIdentificatoren',
		'[{"objectId": "12345678", "codeObjecttype": "onderneming", "codeRegister": "kvk", "codeSoortObjectId": "kvk_nummer"}]'::jsonb)),
	(3, jsonb_build_object('id', pg_temp.p(3), 'nummer', 3, 'soortPartij', 'contactpersoon', 'contactnaam', '{"achternaam": "Jansen"}'::jsonb, 'werkteVoorPartij', pg_temp.p(2))),
	(4, jsonb_build_object('id', pg_temp.p(4), 'nummer', 4, 'soortPartij', 'persoon', 'contactnaam', '{"achternaam": "Pietersen"}'::jsonb, 'partijIdentificatoren', jsonb_build_array(pg_temp.bsn('123456782'))))) AS v (n, partij)
	ORDER BY n \g /dev/null
-- at the desk: k1 about debts, for Jan, and k2 about a fallen tree, for Piet; same person, same moment
SELECT count(*) FROM klantcontact.registreer_interactie(:'reg', jsonb_build_object('kanaal', 'balie', 'indicatieContactGelukt', true,
	'plaatsgevondenOp', '2024-01-02T10:00:00+01:00', 'actoren', jsonb_build_array(pg_temp.a(1)),
	'onderwerpen', jsonb_build_array(
		jsonb_build_object('id', pg_temp.k(1), 'nummer', 1, 'onderwerp', 'hulp bij schulden', 'inhoud', 'Wil hulp bij schulden.', 'interneTaken', pg_temp.taak(1, 2),
			'betrokkenen', pg_temp.klant(1, 1, jsonb_build_array(jsonb_build_object('id', pg_temp.d(2), 'soortDigitaalAdres', 'telefoon', 'adres', '0687654321')))),
		jsonb_build_object('id', pg_temp.k(2), 'nummer', 2, 'onderwerp', 'omgewaaide boom', 'inhoud', 'Er ligt een boom.', 'interneTaken', pg_temp.taak(2, 6),
			'bijlagen', jsonb_build_array(jsonb_build_object('objectidentificator', '{"objectId": "foto", "codeObjecttype": "document", "codeRegister": "dms", "codeSoortObjectId": "id"}'::jsonb)),
			'betrokkenen', pg_temp.klant(2, 1, jsonb_build_array(jsonb_build_object('id', pg_temp.d(3), 'soortDigitaalAdres', 'telefoon', 'adres', '0612345678'))))))) \g /dev/null
-- vertrouwelijk: k3 for Jan's eenheid, k4 for Piet; k5 of p3, the contactpersoon, for Piet; k6 Piet's answer to k2, k7 Jan's to k1
SELECT klantcontact.registreer(:'reg', jsonb_build_object('kanaal', 'telefoon', 'inhoud', 'x', 'actoren', jsonb_build_array(pg_temp.a(actor)), 'id', pg_temp.k(n), 'nummer', n,
		'onderwerp', onderwerp, 'vertrouwelijk', vertrouwelijk, 'betrokkenen', pg_temp.klant(n, partij), 'interneTaken', pg_temp.taak(n, taak)))
	FROM (VALUES (3, 8, 'geheim van Schuldhulp', true, 1, 4), (4, 8, 'geheim van Groen', true, 1, 6), (5, 1, 'vergunning bakkerij', false, 3, 6)) AS v (n, actor, onderwerp, vertrouwelijk, partij, taak) \g /dev/null
SELECT klantcontact.beantwoord(:'reg', pg_temp.t(taak), jsonb_build_object('id', pg_temp.k(n), 'nummer', n, 'kanaal', 'e-mail', 'onderwerp', 'antwoord', 'inhoud', 'Antwoord.', 'actoren', jsonb_build_array(pg_temp.a(actor))))
	FROM (VALUES (6, 2, 6), (7, 1, 2)) AS v (n, taak, actor) \g /dev/null
-- d4 was given for k2, and is the partij's too
INSERT INTO :"reg".digitaal_adres (id, betrokkene, partij, soort_digitaal_adres, adres) VALUES (pg_temp.d(4), pg_temp.b(2), pg_temp.p(1), 'e-mail', 'boom@example.org');
