-- registreer_alle: many klantcontacten at once
SET client_min_messages = warning;
SELECT klantcontact.maak_register('reg_alle');
SELECT klantcontact.registreer_actor('reg_alle', '{
	"id": "00000000-0000-7000-8000-0000000000a1", "naam": "KCC", "soortActor": "organisatorische_eenheid",
	"actoridentificator": {"objectId": "kcc", "codeObjecttype": "afdeling", "codeRegister": "hr", "codeSoortObjectId": "code"}}');
SELECT klantcontact.registreer_actor('reg_alle', '{
	"id": "00000000-0000-7000-8000-0000000000a2", "naam": "Vergunningen", "soortActor": "organisatorische_eenheid"}');
SELECT klantcontact.registreer_partij('reg_alle', '{"id": "00000000-0000-7000-8000-0000000000b1", "soortPartij": "persoon",
	"contactnaam": {"achternaam": "Vries"}, "partijIdentificatoren":
	[{"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}');

-- a klantcontact that is fine but for some keys; number n has the id ..n
CREATE FUNCTION pg_temp.id(n int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid $$;
CREATE FUNCTION pg_temp.kc(erbij jsonb DEFAULT '{}', n int DEFAULT NULL) RETURNS jsonb LANGUAGE sql AS $$
	SELECT '{"kanaal": "telefoon", "onderwerp": "huisvuil", "inhoud": "vraag en antwoord",
		"actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}' || erbij ||
		CASE WHEN n IS NULL THEN '{}' ELSE jsonb_build_object('id', pg_temp.id(n)) END $$;
CREATE FUNCTION pg_temp.alle(j jsonb) RETURNS SETOF uuid LANGUAGE sql AS $$ SELECT klantcontact.registreer_alle('reg_alle', j) $$;
CREATE FUNCTION pg_temp.fout(j jsonb, OUT code text, OUT regel text, OUT melding text, OUT detail text) LANGUAGE plpgsql AS $$
BEGIN
	PERFORM klantcontact.registreer_alle('reg_alle', j);
	SET CONSTRAINTS ALL IMMEDIATE;
	RAISE EXCEPTION USING ERRCODE = 'P0099', MESSAGE = 'it is taken';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, regel = CONSTRAINT_NAME, melding = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL;
END $$;

\pset format unaligned
\pset fieldsep ' | '

-- none, and what is not an array
SELECT pg_temp.alle('[]');
SELECT v.j, f.code, f.detail FROM (VALUES ('{}'::jsonb), ('"x"'), ('1'), ('true'), ('null')) AS v (j), LATERAL pg_temp.fout(v.j) AS f;
SELECT klantcontact.registreer_alle('reg_alle', NULL);
SELECT klantcontact.registreer_alle(NULL, '[]');

-- the same as one at a time: every table, ids in the order of the input
WITH invoer AS (SELECT jsonb_build_array(
	pg_temp.kc('{}', 1),
	pg_temp.kc('{"onderwerp": "boom", "vertrouwelijk": true, "nummer": 17, "taal": "nld", "plaatsgevondenOp": "2024-01-02T03:04:05Z"}', 2),
	pg_temp.kc('{"actoren": [{"actoridentificator": {"objectId": "kcc", "codeObjecttype": "afdeling", "codeRegister": "hr", "codeSoortObjectId": "code"}},
		"00000000-0000-7000-8000-0000000000a2"],
		"betrokkenen": [{"rol": "klant", "initiator": true, "contactnaam": {"voornaam": "Jan"},
			"wasPartij": {"partijIdentificator": {"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}},
			"digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "0612345678"}, {"soortDigitaalAdres": "sms", "adres": "06", "omschrijving": "zakelijk"}]},
			{"rol": "vertegenwoordiger", "initiator": false, "bezoekadres": {"land": "BE", "adresregel1": "Grote Markt 1"}}],
		"onderwerpobjecten": [{"objectidentificator": {"objectId": "z1", "codeObjecttype": "zaak", "codeRegister": "zrc", "codeSoortObjectId": "uuid"}},
			{"wasKlantcontact": "00000000-0000-7000-9000-000000000002"}],
		"bijlagen": [{"objectidentificator": {"objectId": "d1", "codeObjecttype": "doc", "codeRegister": "drc", "codeSoortObjectId": "uuid"}}],
		"interneTaken": [{"gevraagdeHandeling": "Terugbellen", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a2"},
			{"gevraagdeHandeling": "Bellen", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "nummer": 5}]}', 3)) AS j)
SELECT n, id FROM invoer, klantcontact.registreer_alle('reg_alle', j) WITH ORDINALITY AS a (id, n);
SELECT jsonb_pretty(klantcontact.lees('reg_alle', pg_temp.id(3), false) - 'plaatsgevondenOp');
SELECT id, nummer, onderwerp, vertrouwelijk FROM reg_alle.klantcontact ORDER BY id;
SELECT count(*) FROM reg_alle.mutatie;

-- again: what is there and the same stays, what is not comes
SELECT count(*) FROM pg_temp.alle(jsonb_build_array(pg_temp.kc('{}', 1), pg_temp.kc('{}', 4), pg_temp.kc('{"onderwerp": "boom", "nummer": 17}', 2)));
SELECT id FROM pg_temp.alle(jsonb_build_array(pg_temp.kc('{}', 4), pg_temp.kc('{}', 1))) AS id;
SELECT count(*) FROM reg_alle.klantcontact;

-- one that is there and another: no retry
SELECT f.* FROM pg_temp.fout(jsonb_build_array(pg_temp.kc('{}', 1), pg_temp.kc('{"onderwerp": "iets anders"}', 2))) AS f;

-- an id twice; a nummer twice
SELECT f.* FROM pg_temp.fout(jsonb_build_array(pg_temp.kc('{}', 5), pg_temp.kc('{}', 6), pg_temp.kc('{}', 5))) AS f;
SELECT f.* FROM pg_temp.fout(jsonb_build_array(pg_temp.kc('{"nummer": 18}'), pg_temp.kc('{"nummer": 18}'))) AS f;
SELECT f.* FROM pg_temp.fout(jsonb_build_array(pg_temp.kc('{"nummer": 19}', 7), pg_temp.kc('{"nummer": 17}', 8))) AS f;

-- the fault of the first document, and its first
SELECT f.* FROM pg_temp.fout(jsonb_build_array(pg_temp.kc(), 1)) AS f;
SELECT f.* FROM pg_temp.fout((SELECT jsonb_agg(CASE WHEN i = 17 THEN pg_temp.kc('{"betrokkenen": [{"rol": "slachtoffer", "initiator": true}]}') ELSE pg_temp.kc() END ORDER BY i)
	FROM generate_series(0, 20) AS i)) AS f;
SELECT f.* FROM pg_temp.fout((SELECT jsonb_agg(CASE i WHEN 1 THEN pg_temp.kc('{"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b9"}]}')
	WHEN 2 THEN pg_temp.kc('{"kanaal": "fax"}') WHEN 3 THEN pg_temp.kc('{"onbekend": 1}') ELSE pg_temp.kc() END ORDER BY i)
	FROM generate_series(0, 4) AS i)) AS f;
SELECT f.* FROM pg_temp.fout((SELECT jsonb_agg(CASE i WHEN 1500 THEN pg_temp.kc('{"kanaal": "fax"}') WHEN 2500 THEN pg_temp.kc('{"onbekend": 1}') ELSE pg_temp.kc() END ORDER BY i)
	FROM generate_series(0, 2600) AS i)) AS f;
SELECT f.* FROM pg_temp.fout(jsonb_build_array(pg_temp.kc(), pg_temp.kc() - 'actoren', pg_temp.kc('{"onbekend": 1}'))) AS f;
SELECT f.* FROM pg_temp.fout(jsonb_build_array(pg_temp.kc(),
	pg_temp.kc('{"onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-9000-000000000099"}]}'))) AS f;

-- all or nothing: a rule at commit
SELECT f.code, f.regel, f.melding FROM pg_temp.fout(jsonb_build_array(pg_temp.kc('{}', 5), pg_temp.kc('{"betrokkenen": []}', 6))) AS f;
SELECT f.code, f.regel, f.melding FROM pg_temp.fout(jsonb_build_array(pg_temp.kc('{}', 5), pg_temp.kc('{"plaatsgevondenOp": "2999-01-01"}', 6))) AS f;
SELECT count(*) FROM reg_alle.klantcontact;

-- more than one part; one may refer to another anywhere in the input, and nummers go in its order
SELECT count(*) = 2500 AND count(DISTINCT id) = 2500 AS alle FROM klantcontact.registreer_alle('reg_alle', (
	SELECT jsonb_agg(pg_temp.kc(CASE WHEN i % 7 = 0 THEN '{"indicatieContactGelukt": "ja"}'
		WHEN i % 11 = 1 THEN jsonb_build_object('onderwerpobjecten', jsonb_build_array(jsonb_build_object('wasKlantcontact', pg_temp.id(1000 + i - 1))))
		ELSE '{}' END, 1000 + i) ORDER BY i)
	FROM generate_series(0, 2499) AS i)) AS id;
SELECT count(*), bool_and(v.nummer < k.nummer) AS eerder FROM reg_alle.onderwerpobject o JOIN reg_alle.klantcontact k ON k.id = o.klantcontact
	JOIN reg_alle.klantcontact v ON v.id = o.was_klantcontact WHERE k.id >= pg_temp.id(1000);
SELECT count(*) FROM klantcontact.registreer_alle('reg_alle', (
	SELECT jsonb_agg(pg_temp.kc(jsonb_build_object('plaatsgevondenOp', '2024-01-31'::date - i) ||
		CASE WHEN i = 0 THEN '{"onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-9000-000000006200"}]}' ELSE '{}'::jsonb END, 5000 + i) ORDER BY i)
	FROM generate_series(0, 1200) AS i));
SELECT was_klantcontact FROM reg_alle.onderwerpobject WHERE klantcontact = pg_temp.id(5000);

-- the whole of it again
SELECT count(*) FROM klantcontact.registreer_alle('reg_alle', (SELECT jsonb_agg(pg_temp.kc('{}', i) ORDER BY i) FROM generate_series(5001, 6200) AS i));
SELECT f.code, f.detail FROM pg_temp.fout((SELECT jsonb_agg(pg_temp.kc(CASE WHEN i = 6100 THEN '{"taal": "fra"}'::jsonb ELSE '{}' END, i) ORDER BY i)
	FROM generate_series(5001, 6200) AS i)) AS f;

-- what was changed since counts as it was registered
UPDATE reg_alle.klantcontact SET inhoud = inhoud || ' en meer' WHERE id = pg_temp.id(1);
SELECT pg_temp.alle(jsonb_build_array(pg_temp.kc('{}', 4), pg_temp.kc('{}', 1)));
SELECT f.code, f.detail FROM pg_temp.fout(jsonb_build_array(pg_temp.kc('{}', 4), pg_temp.kc('{"inhoud": "vraag en antwoord en meer"}', 1))) AS f;

-- in a query: once, and with LIMIT all the same
SELECT id IS NOT NULL AS id FROM klantcontact.registreer_alle('reg_alle', jsonb_build_array(pg_temp.kc('{}', 7001), pg_temp.kc('{}', 7002))) AS id LIMIT 1;
SELECT count(*) FROM reg_alle.klantcontact WHERE id IN (pg_temp.id(7001), pg_temp.id(7002));

-- who may not register
CREATE ROLE regress_reg_alle;
GRANT USAGE ON SCHEMA reg_alle TO regress_reg_alle;
SET ROLE regress_reg_alle;
SELECT klantcontact.registreer_alle('reg_alle', '[]');
RESET ROLE;
DROP OWNED BY regress_reg_alle;
DROP ROLE regress_reg_alle;
SELECT * FROM klantcontact.controleer('reg_alle');
DROP SCHEMA reg_alle CASCADE;
