-- registreer: what is refused, with which SQLSTATE, where, and why
SET client_min_messages = warning;
SELECT klantcontact.maak_register('reg_fout');
SELECT klantcontact.registreer_actor('reg_fout', '{
	"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Anna", "soortActor": "medewerker",
	"functie": "medewerker klantcontact", "emailadres": "anna@example.org", "telefoonnummer": "14030"}');
SELECT klantcontact.registreer_partij('reg_fout', '{"id": "00000000-0000-7000-8000-0000000000b1", "soortPartij": "organisatie",
	"partijIdentificatoren": [{"objectId": "12345678", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}]}');
SELECT klantcontact.registreer_partij('reg_fout', '{"id": "00000000-0000-7000-8000-0000000000b2", "soortPartij": "organisatie",
	"partijIdentificatoren": [{"objectId": "12345678", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}]}');

-- Calls it, and gives the error's fields; nothing stays.
CREATE FUNCTION pg_temp.fout(functie text, invoer jsonb, OUT code text, OUT regel text, OUT melding text, OUT detail text, OUT hint text)
LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE format('SELECT klantcontact.%I(''reg_fout'', $1)', functie) USING invoer;
	SET CONSTRAINTS ALL IMMEDIATE;
	RAISE EXCEPTION USING ERRCODE = 'P0099', MESSAGE = 'it is taken';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, regel = CONSTRAINT_NAME, melding = MESSAGE_TEXT,
		detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;
-- The same for a klantcontact that is fine but for some keys.
CREATE FUNCTION pg_temp.met(erbij jsonb, OUT code text, OUT regel text, OUT melding text, OUT detail text, OUT hint text)
LANGUAGE sql AS $$
	SELECT f.* FROM pg_temp.fout('registreer', '{
		"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y",
		"actoren": ["00000000-0000-7000-8000-0000000000a1"],
		"betrokkenen": [{"rol": "klant", "initiator": true}]}' || erbij) AS f
$$;

\pset null ''
\pset format unaligned
\pset fieldsep ' | '
\pset footer off

SELECT * FROM pg_temp.met('{}');

-- not an object
SELECT v.j, f.* FROM (VALUES ('[]'::jsonb), ('"x"'), ('1'), ('true'), ('null'), ('[{}]')) AS v (j),
	LATERAL pg_temp.fout('registreer', v.j) AS f;
SELECT f.* FROM pg_temp.fout('registreer_partij', '[]') AS f;
SELECT f.* FROM pg_temp.fout('registreer_actor', '""') AS f;

-- unknown keys; where one is misspelt, that is said and not that the right one misses
SELECT v.j, f.* FROM (VALUES
	('{"kanal": "telefoon"}'::jsonb), ('{"": 1}'), ('{"a b": 1}'), ('{"a\"b": null}'), ('{"9a": 1}'), ('{"café": 1}'), ('{"onderwerpen": []}'),
	('{"richting": "inkomend"}'), ('{"geregistreerd_op": "2024-01-01"}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true}, {"rol": "klant", "initiator": false, "naam": "J"}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "contactnaam": {"voornamen": "J"}}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "bezoekadres": {"codeLand": "NL"}}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "06", "voorkeur": true}]}]}'),
	('{"bijlagen": [{"objectidentificator": {"objectId": "a", "codeObjecttype": "b", "codeRegister": "c", "codeSoortObjectId": "d", "e": "f"}}]}'),
	('{"actoren": [{"naam": "Anna"}]}'), ('{"interneTaken": [{"actor": "x"}]}')) AS v (j),
	LATERAL pg_temp.met(v.j) AS f;
SELECT f.* FROM pg_temp.met(jsonb_build_object(repeat('é', 100), 1)) AS f;

-- missing keys: null counts as absent
SELECT v.j, f.* FROM (VALUES
	('{"kanaal": null}'::jsonb), ('{"onderwerp": null}'),
	('{"betrokkenen": [{"rol": "klant"}]}'), ('{"betrokkenen": [{"initiator": true, "rol": null}]}'), ('{"betrokkenen": [{}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "telefoon"}]}]}'),
	('{"bijlagen": [{}]}'), ('{"bijlagen": [{"objectidentificator": {"objectId": "a", "codeObjecttype": "b", "codeRegister": "c"}}]}'),
	('{"interneTaken": [{"gevraagdeHandeling": "bel"}]}'),
	('{"interneTaken": [{"toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"}]}'),
	('{"actoren": []}'), ('{"actoren": null}'), ('{"actoren": [{}]}'), ('{"actoren": [{"id": null}]}'), ('{"actoren": [null]}')) AS v (j),
	LATERAL pg_temp.met(v.j) AS f;
SELECT f.* FROM pg_temp.fout('registreer', '{}') AS f;
SELECT f.* FROM pg_temp.fout('registreer_partij', '{}') AS f;
SELECT f.* FROM pg_temp.fout('registreer_actor', '{"soortActor": "medewerker"}') AS f;

-- wrong JSON types
SELECT v.j, f.code, f.detail FROM (VALUES
	('{"id": 1}'::jsonb), ('{"nummer": "17"}'), ('{"kanaal": ["telefoon"]}'), ('{"aard": {}}'), ('{"onderwerp": ["a", "b"]}'), ('{"onderwerp": 1}'),
	('{"inhoud": false}'), ('{"indicatieContactGelukt": 1}'), ('{"taal": []}'), ('{"vertrouwelijk": "true"}'), ('{"vertrouwelijk": 0}'),
	('{"plaatsgevondenOp": 1703062800}'), ('{"actoren": {}}'), ('{"actoren": "x"}'), ('{"actoren": [1]}'), ('{"actoren": [["x"]]}'),
	('{"betrokkenen": {}}'), ('{"betrokkenen": ["x"]}'), ('{"betrokkenen": [null]}'), ('{"betrokkenen": [[]]}'),
	('{"betrokkenen": [{"initiator": "ja"}]}'), ('{"betrokkenen": [{"wasPartij": 5}]}'), ('{"betrokkenen": [{"wasPartij": []}]}'),
	('{"betrokkenen": [{"contactnaam": "Jan"}]}'), ('{"betrokkenen": [{"contactnaam": []}]}'), ('{"betrokkenen": [{"bezoekadres": {"nummeraanduidingId": 518200000637599}}]}'),
	('{"betrokkenen": [{"digitaleAdressen": "06"}]}'), ('{"betrokkenen": [{"digitaleAdressen": [{"adres": 6}]}]}'),
	('{"bijlagen": [{"objectidentificator": "a"}]}'), ('{"bijlagen": [{"objectidentificator": {"objectId": 1}}]}'),
	('{"onderwerpobjecten": [{"wasKlantcontact": {"id": "x"}}]}'), ('{"interneTaken": true}')) AS v (j),
	LATERAL pg_temp.met(v.j) AS f;

-- bad values: the type's own SQLSTATE, and never the value
SELECT v.j, f.* FROM (VALUES
	('{"id": "x"}'::jsonb), ('{"id": "{00000000-0000-7000-8000-0000000000a1}"}'), ('{"id": ""}'),
	('{"nummer": 1.5}'), ('{"nummer": 9223372036854775808}'), ('{"nummer": -1e300}'), ('{"nummer": 9223372036854775807.4}'),
	('{"aard": "Gesprek"}'), ('{"aard": ""}'), ('{"indicatieContactGelukt": "JA"}'),
	('{"onderwerp": ""}'), ('{"onderwerp": "  "}'), ('{"onderwerp": "a\nb"}'), ('{"taal": "nl"}'), ('{"taal": "zzz"}'), ('{"taal": "nl-NL"}'), ('{"taal": "Nederlands"}'),
	('{"plaatsgevondenOp": ""}'), ('{"plaatsgevondenOp": "now"}'), ('{"plaatsgevondenOp": "infinity"}'), ('{"plaatsgevondenOp": "20-12-2023"}'),
	('{"plaatsgevondenOp": "2023-12-20T10"}'), ('{"plaatsgevondenOp": "2023-12-20T10:00:00 Europe/Amsterdam"}'), ('{"plaatsgevondenOp": "2023-12-20T10:00:00."}'),
	('{"plaatsgevondenOp": "2023-12-20T10:00:00+01:00x"}'), ('{"plaatsgevondenOp": "2023-02-29"}'), ('{"plaatsgevondenOp": "2023-13-01"}'),
	('{"plaatsgevondenOp": "2023-12-20T25:00"}'), ('{"plaatsgevondenOp": "2023-12-20T10:61"}'), ('{"plaatsgevondenOp": "2023-12-20T10:00+99:00"}'), ('{"plaatsgevondenOp": "0000-01-01"}'),
	('{"betrokkenen": [{"rol": "slachtoffer"}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "Jan"}]}'),
	('{"betrokkenen": [{"bezoekadres": {"nummeraanduidingId": "0518010000637599"}}]}'), ('{"betrokkenen": [{"bezoekadres": {"land": "XX"}}]}'),
	('{"betrokkenen": [{"contactnaam": {"voorletters": "J.J.J.J.J.J."}}]}'), ('{"betrokkenen": [{"contactnaam": {"voornaam": ""}}]}'),
	('{"betrokkenen": [{"digitaleAdressen": [{"adres": ""}]}]}'),
	('{"bijlagen": [{"objectidentificator": {"objectId": "", "codeObjecttype": "b", "codeRegister": "c", "codeSoortObjectId": "d"}}]}'),
	('{"interneTaken": [{"status": "klaar"}]}')) AS v (j),
	LATERAL pg_temp.met(v.j) AS f;
SELECT f.* FROM pg_temp.met(jsonb_build_object('onderwerp', repeat('é', 201))) AS f;
SELECT f.* FROM pg_temp.met(jsonb_build_object('onderwerp', repeat('é', 200))) AS f;
SELECT f.* FROM pg_temp.met(jsonb_build_object('betrokkenen', jsonb_build_array(jsonb_build_object('organisatienaam', repeat('é', 201))))) AS f;
SELECT f.* FROM pg_temp.met(jsonb_build_object('betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'organisatienaam', repeat('é', 200))))) AS f;
SELECT f.* FROM pg_temp.met(jsonb_build_object('bijlagen', jsonb_build_array(jsonb_build_object('objectidentificator',
	jsonb_build_object('objectId', repeat('a', 201), 'codeObjecttype', 'b', 'codeRegister', 'c', 'codeSoortObjectId', 'd'))))) AS f;
SELECT f.* FROM pg_temp.fout('registreer_actor', jsonb_build_object('naam', 'Bob', 'soortActor', 'organisatorische_eenheid', 'dbRol', repeat('a', 64))) AS f;
SELECT f.* FROM pg_temp.fout('registreer_actor', '{"naam": "Bob", "soortActor": "organisatorische_eenheid", "dbRol": ""}') AS f;

-- references to nothing, or to more than one
SELECT v.j, f.* FROM (VALUES
	('{"kanaal": "fax"}'::jsonb), ('{"kanaal": ""}'),
	('{"actoren": ["00000000-0000-7000-8000-0000000000a1", "00000000-0000-7000-8000-0000000000a9"]}'),
	('{"actoren": [{"id": "00000000-0000-7000-8000-0000000000a9"}]}'),
	('{"actoren": [{"actoridentificator": {"objectId": "a", "codeObjecttype": "b", "codeRegister": "c", "codeSoortObjectId": "d"}}]}'),
	('{"actoren": [{"actoridentificator": {"objectId": "a"}, "id": "00000000-0000-7000-8000-0000000000a1"}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true}, {"rol": "klant", "initiator": false, "wasPartij": "00000000-0000-7000-8000-0000000000b9"}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": {"partijIdentificator": {"objectId": "111222333", "codeObjecttype": "b", "codeRegister": "c", "codeSoortObjectId": "d"}}}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": {"partijIdentificator": {"objectId": "12345678", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}}}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": {"objectId": "x"}}]}'),
	('{"betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "fax", "adres": "06"}]}]}'),
	('{"onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-8000-000000000009"}]}'),
	('{"interneTaken": [{"gevraagdeHandeling": "bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a9"}]}'),
	('{"interneTaken": [{"gevraagdeHandeling": "bel", "toegewezenAanActor": {"actoridentificator": {"objectId": "a", "codeObjecttype": "b", "codeRegister": "c", "codeSoortObjectId": "d"}}}]}')) AS v (j),
	LATERAL pg_temp.met(v.j) AS f;
SELECT f.* FROM pg_temp.fout('registreer_partij', '{"soortPartij": "contactpersoon", "contactnaam": {"achternaam": "x"}, "werkteVoorPartij": "00000000-0000-7000-8000-0000000000b9"}') AS f;
SELECT f.* FROM pg_temp.fout('registreer_actor', '{"naam": "x", "soortActor": "organisatorische_eenheid", "organisatorischeEenheid": "00000000-0000-7000-8000-0000000000a9"}') AS f;
-- a klantcontact that refers to itself is there, but may not
SELECT f.code, f.regel FROM pg_temp.met('{"id": "00000000-0000-7000-8000-000000000001", "onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-8000-000000000001"}]}') AS f;
-- an array for the onderwerp: the hint
SELECT f.hint FROM pg_temp.met('{"onderwerp": ["a", "b"]}') AS f;

-- arguments
\pset format aligned
\set VERBOSITY verbose
CREATE FUNCTION pg_temp.roep(opdracht text, OUT code text, OUT melding text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE opdracht;
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, melding = MESSAGE_TEXT;
END $$;
SELECT v.s, f.* FROM (VALUES
	('SELECT klantcontact.registreer(NULL, ''{}'')'), ('SELECT klantcontact.registreer(''reg_fout'', NULL)'),
	('SELECT klantcontact.registreer_partij(''reg_fout'', NULL)'), ('SELECT klantcontact.registreer_partij(''reg_fout'', ''{}'', NULL)'),
	('SELECT klantcontact.registreer_actor(NULL, NULL)'), ('SELECT klantcontact.registreer(''pg_catalog'', ''{}'')'),
	('SELECT klantcontact.registreer_partij(''reg_fout'', ''{}'', ''Geef'')'), ('SELECT klantcontact.lees(''public'', klantcontact.uuid7())')) AS v (s),
	LATERAL pg_temp.roep(v.s) AS f;
SELECT klantcontact.lees(NULL, NULL) IS NULL AS niets;

-- deep nesting, and much of it
SELECT f.code, f.detail FROM pg_temp.met(jsonb_build_object('betrokkenen', (repeat('[', 1000) || repeat(']', 1000))::jsonb)) AS f;
SELECT f.code, f.detail FROM pg_temp.met(jsonb_build_object('contactnaam', (repeat('{"a":', 1000) || '1' || repeat('}', 1000))::jsonb)) AS f;
SELECT f.code, f.detail FROM pg_temp.met(jsonb_build_object('betrokkenen',
	(SELECT jsonb_agg(CASE WHEN i < 99999 THEN '{"rol": "klant", "initiator": true}'::jsonb ELSE '7' END) FROM generate_series(0, 99999) AS i))) AS f;

-- an error leaves nothing behind
SELECT (SELECT count(*) FROM reg_fout.klantcontact) AS klantcontacten, (SELECT count(*) FROM reg_fout.betrokkene) AS betrokkenen;

-- 20 000 failures in one backend, of all kinds, do not grow it
CREATE FUNCTION pg_temp.faal(aantal int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	fouten jsonb[] := ARRAY['{"kanaal": 1}', '{"kanal": 1}', '{"onderwerp": ""}', '{"kanaal": "fax"}', '{"betrokkenen": []}',
		'{"interneTaken": [{"gevraagdeHandeling": "bel", "toegewezenAanActor": {"actoridentificator": {"objectId": "a", "codeObjecttype": "b", "codeRegister": "c", "codeSoortObjectId": "d"}}}]}',
		'{"nummer": 99999999999}', '{"plaatsgevondenOp": "9999-01-01"}']::jsonb[];
BEGIN
	FOR i IN 1 .. aantal LOOP
		BEGIN
			PERFORM klantcontact.registreer('reg_fout', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y",
				"actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}'
				|| fouten[1 + i % array_length(fouten, 1)]);
			SET CONSTRAINTS ALL IMMEDIATE;
			RAISE 'it is taken';
		EXCEPTION WHEN OTHERS THEN
		END;
	END LOOP;
END $$;
SELECT pg_temp.faal(1000);
SELECT sum(total_bytes) AS ervoor FROM pg_backend_memory_contexts \gset
SELECT pg_temp.faal(20000);
SELECT sum(total_bytes) - :ervoor < 256 * 1024 AS vlak FROM pg_backend_memory_contexts;

DROP SCHEMA reg_fout CASCADE;
