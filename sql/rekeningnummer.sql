-- rekeningnummers of a partij: in, out, rules, rights, log, vergeet, and a register of 0.1.0's keys
SET client_min_messages = warning;
SET TimeZone = 'Europe/Amsterdam';
SELECT klantcontact.maak_register('reg_rek');
SET search_path = reg_rek;

CREATE FUNCTION pg_temp.probeer(sql text, OUT uitkomst text) LANGUAGE plpgsql AS $$
DECLARE
	regel text;
	tabel text;
	detail text;
BEGIN
	EXECUTE sql;
	SET CONSTRAINTS ALL IMMEDIATE;
	RAISE EXCEPTION USING ERRCODE = 'P0099';
EXCEPTION
	WHEN SQLSTATE 'P0099' THEN
		uitkomst := 'goed';
	WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS regel = CONSTRAINT_NAME, tabel = TABLE_NAME, detail = PG_EXCEPTION_DETAIL;
		uitkomst := concat_ws(' ', SQLSTATE, NULLIF(tabel, ''), NULLIF(regel, ''), SQLERRM, detail);
END $$;

-- what is given is stored in one form, and told again
SELECT klantcontact.registreer_partij('reg_rek', '{
	"id": "00000000-0000-7000-8000-0000000000b1", "nummer": 1, "soortPartij": "persoon", "contactnaam": {"achternaam": "Vries"},
	"partijIdentificatoren": [{"anderePartijIdentificator": "klant 1"}],
	"digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "jan@example.org", "voorkeur": true}],
	"rekeningnummers": [
		{"id": "00000000-0000-7000-8000-000000000101", "iban": "nl91 abna 0417 1643 00", "bic": " abnanl2a ", "naam": " J. de Vries "},
		{"id": "00000000-0000-7000-8000-000000000102", "iban": "DE89370400440532013000", "bic": "", "naam": null}]}');
SELECT klantcontact.registreer_partij('reg_rek', '{
	"id": "00000000-0000-7000-8000-0000000000b2", "nummer": 2, "soortPartij": "organisatie", "organisatienaam": "Bakkerij",
	"partijIdentificatoren": [{"anderePartijIdentificator": "klant 2"}], "rekeningnummers": [{"id": "00000000-0000-7000-8000-000000000103", "iban": "NL91ABNA0417164300"}]}');
SELECT * FROM rekeningnummer ORDER BY id;
SELECT jsonb_pretty(klantcontact.inzage('reg_rek', '00000000-0000-7000-8000-0000000000b1') #> '{partij,rekeningnummers}');
SELECT klantcontact.inzage('reg_rek', '00000000-0000-7000-8000-0000000000b2') #> '{partij,rekeningnummers}';
SELECT * FROM klantcontact.controleer('reg_rek');

-- what is wrong in JSON: no number in the message
SELECT v, pg_temp.probeer(format('SELECT klantcontact.registreer_partij(''reg_rek'', %L)',
	jsonb '{"soortPartij": "persoon", "partijIdentificatoren": [{"anderePartijIdentificator": "x"}]}' || jsonb_build_object('rekeningnummers', v)))
FROM (VALUES (jsonb '[]'), ('null'), ('{}'), ('["NL91ABNA0417164300"]'), ('[{}]'), ('[{"iban": null, "bic": "ABNANL2A"}]'), ('[{"iban": 7}]'), ('[{"iban": "NL92ABNA0417164300"}]'),
	('[{"iban": "NL91ABNA0417164300", "rekening": 1}]'), ('[{"iban": "NL91ABNA0417164300", "bic": "ABNANL2"}]'), ('[{"iban": "NL91ABNA0417164300", "bic": "ABNA122A"}]'),
	('[{"iban": "NL91ABNA0417164300", "bic": "ABNANL2A-XX"}]'), ('[{"iban": "NL91ABNA0417164300", "bic": "abnanl2axxx"}]'),
	(jsonb_build_array(jsonb_build_object('iban', 'NL91ABNA0417164300', 'naam', repeat('x', 201)))), ('[{"iban": "NL91ABNA0417164300"}, {"iban": "nl91 abna 0417 1643 00", "naam": "x"}]')) AS f (v);

-- rekeningnummer_uniek, and what else is wrong in a row
SELECT v, pg_temp.probeer('INSERT INTO rekeningnummer (id, partij, iban, bic, naam) VALUES (''00000000-0000-7000-8000-000000000199'', ' || v || ')')
FROM unnest(ARRAY['''00000000-0000-7000-8000-0000000000b1'', ''NL91ABNA0417164300'', NULL, NULL', '''00000000-0000-7000-8000-0000000000b1'', ''NL02ABNA0123456789'', ''rabonl2u'', '' x ''',
	'''00000000-0000-7000-8000-0000000000b1'', NULL, NULL, NULL', 'NULL, ''NL02ABNA0123456789'', NULL, NULL', '''00000000-0000-7000-8000-0000000000b9'', ''NL02ABNA0123456789'', NULL, NULL',
	'''00000000-0000-7000-8000-0000000000b1'', ''NL02ABNA0123456789'', ''RABONL2'', NULL', '''00000000-0000-7000-8000-0000000000b1'', ''NL02ABNA0123456789'', NULL, repeat(''x'', 201)',
	'''00000000-0000-7000-8000-0000000000b1'', ''NL02ABNA0123456780'', NULL, NULL']) v;
SELECT pg_temp.probeer('UPDATE rekeningnummer SET partij = ''00000000-0000-7000-8000-0000000000b1'' WHERE id = ''00000000-0000-7000-8000-000000000103''');
SELECT pg_temp.probeer('INSERT INTO rekeningnummer (id, partij, iban) SELECT (''00000000-0000-7000-8000-00000000019'' || g)::uuid, ''00000000-0000-7000-8000-0000000000b1'', ''NL02ABNA0123456789'' FROM generate_series(1, 2) g');
SELECT pg_temp.probeer('DELETE FROM partij WHERE id = ''00000000-0000-7000-8000-0000000000b2''');
SELECT pg_temp.probeer('TRUNCATE rekeningnummer');

-- rights: as those of partij_identificator
CREATE ROLE regress_rek_kcc;
CREATE ROLE regress_rek_behandelaar;
CREATE ROLE regress_rek_beheer;
SELECT klantcontact.verleen('reg_rek', 'regress_rek_kcc', 'klantcontactcentrum'), klantcontact.verleen('reg_rek', 'regress_rek_behandelaar', 'behandelaar'),
	klantcontact.verleen('reg_rek', 'regress_rek_beheer', 'beheer');
SELECT r.rolname, p, has_table_privilege(r.oid, t, p) AS rekeningnummer, has_table_privilege(r.oid, 'partij_identificator', p) AS partij_identificator
FROM pg_roles r, unnest('{rekeningnummer}'::regclass[]) t, unnest('{SELECT, INSERT, UPDATE, DELETE, TRUNCATE}'::text[]) p
WHERE r.rolname LIKE 'regress_rek%' ORDER BY 1, 2;
SET ROLE regress_rek_behandelaar;
SELECT count(*) FROM rekeningnummer;
SELECT pg_temp.probeer('INSERT INTO rekeningnummer (partij, iban) VALUES (''00000000-0000-7000-8000-0000000000b1'', ''NL02ABNA0123456789'')');
SET ROLE regress_rek_kcc;
SELECT count(*) FROM rekeningnummer;
SELECT pg_temp.probeer('UPDATE rekeningnummer SET naam = ''x''');
SELECT klantcontact.registreer_partij('reg_rek', '{"id": "00000000-0000-7000-8000-0000000000b3", "nummer": 3, "soortPartij": "contactpersoon", "contactnaam": {"achternaam": "Smit"},
	"rekeningnummers": [{"iban": "NL91ABNA0417164300"}]}');
RESET ROLE;

-- the log: in the chain of the partij
UPDATE rekeningnummer SET naam = 'Geheim' WHERE id = '00000000-0000-7000-8000-000000000101';
UPDATE rekeningnummer SET naam = 'J. de Vries' WHERE id = '00000000-0000-7000-8000-000000000101';
DELETE FROM rekeningnummer WHERE id = '00000000-0000-7000-8000-000000000102';
SELECT tabel, keten, volgnummer, voor FROM mutatie WHERE tabel = 'rekeningnummer' ORDER BY volgnummer;
SET ROLE regress_rek_beheer;
SELECT soort, was, werd FROM v_mutatie WHERE tabel = 'rekeningnummer' ORDER BY id;
RESET ROLE;
SELECT m ->> 'tabel' AS tabel, m -> 'voor' AS voor FROM jsonb_array_elements(klantcontact.inzage('reg_rek', '00000000-0000-7000-8000-0000000000b1') -> 'mutaties') m;
SELECT * FROM klantcontact.controleer('reg_rek');

-- vergeet: the numbers go, from the log too
SELECT tabel, gevolg FROM klantcontact.vergeet('reg_rek', '00000000-0000-7000-8000-0000000000b1', 'verzoek');
SELECT partij FROM rekeningnummer ORDER BY partij;
SELECT count(*), count(voor) FROM mutatie WHERE tabel = 'rekeningnummer';
SELECT count(*) FROM mutatie m WHERE m::text ~ 'Geheim|ABNA';
SELECT * FROM klantcontact.controleer('reg_rek');

-- what was another's: a row that a change gave to somebody else stays with him, its past goes
UPDATE rekeningnummer SET naam = 'Bakker geheim' WHERE id = '00000000-0000-7000-8000-000000000103';
UPDATE rekeningnummer SET partij = '00000000-0000-7000-8000-0000000000b3', iban = 'DE89370400440532013000', naam = NULL WHERE id = '00000000-0000-7000-8000-000000000103';
SELECT tabel, gevolg, toelichting FROM klantcontact.vergeet('reg_rek', '00000000-0000-7000-8000-0000000000b2', 'verzoek');
SELECT count(*) FROM mutatie m WHERE m::text ~* 'geheim|ABNA';
SELECT partij FROM rekeningnummer ORDER BY id;
SELECT * FROM klantcontact.controleer('reg_rek');

-- nothing of them is kept by ANALYZE
ANALYZE rekeningnummer;
SELECT attname FROM pg_stats WHERE schemaname = 'reg_rek' AND tablename = 'rekeningnummer' ORDER BY attname;

DROP SCHEMA reg_rek CASCADE;
DROP ROLE regress_rek_kcc, regress_rek_behandelaar, regress_rek_beheer;
