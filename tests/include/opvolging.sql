-- What the tests of the follow-up begin with: a register "reg" with actoren, partijen and fixed ids.
\set SHOW_CONTEXT never
SET client_min_messages = warning;
SET TimeZone = 'Europe/Amsterdam';
SET DateStyle = 'ISO';
SELECT klantcontact.maak_register(:'reg') \gset

-- fixed ids: k a klantcontact, a an actor, p a partij, t a taak, b a betrokkene, o an object, d an adres
CREATE FUNCTION pg_temp.id(soort text, n int) RETURNS uuid
LANGUAGE sql AS $$ SELECT (soort || '0000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid $$;
CREATE FUNCTION pg_temp.k(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('c', n) $$;
CREATE FUNCTION pg_temp.a(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('a', n) $$;
CREATE FUNCTION pg_temp.p(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('f', n) $$;
CREATE FUNCTION pg_temp.t(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('1', n) $$;
CREATE FUNCTION pg_temp.b(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('b', n) $$;
CREATE FUNCTION pg_temp.o(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('e', n) $$;
CREATE FUNCTION pg_temp.d(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT pg_temp.id('d', n) $$;
CREATE FUNCTION pg_temp.obj(soort text, object text) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_object('objectId', object, 'codeObjecttype', soort, 'codeRegister', 'elders', 'codeSoortObjectId', 'nummer')
$$;

-- runs a statement; what it raises, or OK
CREATE FUNCTION pg_temp.fout(opdracht text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	waarom text; regel text;
BEGIN
	EXECUTE opdracht;
	SET CONSTRAINTS ALL IMMEDIATE;
	SET CONSTRAINTS ALL DEFERRED;
	RETURN 'OK';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS waarom = PG_EXCEPTION_DETAIL, regel = CONSTRAINT_NAME;
	RETURN regexp_replace(concat_ws(' | ', SQLSTATE, nullif(regel, ''), SQLERRM, waarom),
		'0[0-9a-f]{7}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}', '<made>', 'g');
END
$$;

-- a1 Anna (KCC) is who acts; a2 Bram works at Werk en inkomen (a4); a3 is the KCC itself
SELECT klantcontact.registreer_actor(:'reg', actor) FROM (VALUES
	(1, jsonb_build_object('id', pg_temp.a(3), 'naam', 'KCC', 'soortActor', 'organisatorische_eenheid')),
	(2, jsonb_build_object('id', pg_temp.a(4), 'naam', 'Werk en inkomen', 'soortActor', 'organisatorische_eenheid')),
	(3, jsonb_build_object('id', pg_temp.a(1), 'naam', 'Anna', 'soortActor', 'medewerker', 'functie', 'medewerker KCC',
		'emailadres', 'anna@example.org', 'telefoonnummer', '14030', 'organisatorischeEenheid', pg_temp.a(3), 'dbRol', current_user)),
	(4, jsonb_build_object('id', pg_temp.a(2), 'naam', 'Bram', 'soortActor', 'medewerker', 'functie', 'consulent',
		'emailadres', 'bram@example.org', 'telefoonnummer', '14030', 'organisatorischeEenheid', pg_temp.a(4)))) AS v (n, actor)
	ORDER BY n \g /dev/null
-- p1 a persoon with a preferred telefoon; p2 an organisatie; p3 its contactpersoon
SELECT klantcontact.registreer_partij(:'reg', partij) FROM (VALUES
	(1, jsonb_build_object('id', pg_temp.p(1), 'soortPartij', 'persoon', 'contactnaam', '{"voorletters": "P", "achternaam": "Jansen"}'::jsonb,
		'partijIdentificatoren', '[{"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]'::jsonb,
		'digitaleAdressen', jsonb_build_array(
			jsonb_build_object('id', pg_temp.d(1), 'soortDigitaalAdres', 'e-mail', 'adres', 'jansen@example.org'),
			jsonb_build_object('id', pg_temp.d(2), 'soortDigitaalAdres', 'telefoon', 'adres', '0301111111', 'voorkeur', true)))),
	(2, jsonb_build_object('id', pg_temp.p(2), 'soortPartij', 'organisatie', 'organisatienaam', 'Bakkerij De Korenaar',
		'partijIdentificatoren', '[{"objectId": "12345678", "codeObjecttype": "onderneming", "codeRegister": "kvk", "codeSoortObjectId": "kvk_nummer"}]'::jsonb)),
	(3, jsonb_build_object('id', pg_temp.p(3), 'soortPartij', 'contactpersoon', 'contactnaam', '{"voornaam": "Paula"}'::jsonb,
		'werkteVoorPartij', pg_temp.p(2)))) AS v (n, partij)
	ORDER BY n \g /dev/null
