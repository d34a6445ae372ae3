-- registreer_partij and registreer_actor
SET client_min_messages = warning;
SET TimeZone = 'Europe/Amsterdam';
SELECT klantcontact.maak_register('reg_partij');

CREATE FUNCTION pg_temp.fout(invoer jsonb, bij_bestaand text DEFAULT 'fout', OUT uitkomst text) LANGUAGE plpgsql AS $$
DECLARE
	regel text;
	tabel text;
	detail text;
BEGIN
	uitkomst := klantcontact.registreer_partij('reg_partij', invoer, bij_bestaand);
	SET CONSTRAINTS ALL IMMEDIATE;
	RAISE EXCEPTION USING ERRCODE = 'P0099';
EXCEPTION
	WHEN SQLSTATE 'P0099' THEN
	WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS regel = CONSTRAINT_NAME, tabel = TABLE_NAME, detail = PG_EXCEPTION_DETAIL;
		uitkomst := concat_ws(' ', SQLSTATE, NULLIF(tabel, ''), NULLIF(regel, ''), detail);
END $$;

-- every key of each kind of partij
SELECT klantcontact.registreer_partij('reg_partij', '{
	"id": "00000000-0000-7000-8000-0000000000b1", "nummer": 11, "soortPartij": "persoon", "indicatieActief": false, "indicatieGeheimhouding": true,
	"voorkeurstaal": "eng", "interneNotitie": "belt altijd terug",
	"contactnaam": {"voorletters": "J", "voornaam": "Jan", "voorvoegselAchternaam": "de", "achternaam": "Vries"},
	"bezoekadres": {"nummeraanduidingId": "0518200000637599"},
	"correspondentieadres": {"adresregel1": "Rue 1", "land": "FR"},
	"digitaleAdressen": [
		{"id": "00000000-0000-7000-8000-0000000000d1", "soortDigitaalAdres": "telefoon", "adres": "0612345678", "voorkeur": false},
		{"id": "00000000-0000-7000-8000-0000000000d2", "soortDigitaalAdres": "e-mail", "adres": "jan@example.org", "omschrijving": "werk", "voorkeur": true},
		{"id": "00000000-0000-7000-8000-0000000000d3", "soortDigitaalAdres": "sms", "adres": "0612345678", "voorkeur": null}],
	"partijIdentificatoren": [
		{"id": "00000000-0000-7000-8000-000000000101", "objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"},
		{"id": "00000000-0000-7000-8000-000000000102", "anderePartijIdentificator": "klant 7"},
		{"id": "00000000-0000-7000-8000-000000000103", "objectId": "7", "codeObjecttype": "klant", "codeRegister": "crm", "codeSoortObjectId": "nummer", "anderePartijIdentificator": "zeven"}]}');
SELECT klantcontact.registreer_partij('reg_partij', '{
	"id": "00000000-0000-7000-8000-0000000000b2", "nummer": 12, "soortPartij": "organisatie", "organisatienaam": "Bakkerij",
	"partijIdentificatoren": [{"objectId": "12345678", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}]}');
SELECT klantcontact.registreer_partij('reg_partij', '{
	"id": "00000000-0000-7000-8000-0000000000b3", "nummer": 13, "soortPartij": "contactpersoon", "contactnaam": {"achternaam": "Vries"},
	"werkteVoorPartij": {"partijIdentificator": {"objectId": "12345678", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}}}');
\x
SELECT * FROM reg_partij.partij ORDER BY nummer;
\x
SELECT * FROM reg_partij.digitaal_adres ORDER BY id;
SELECT * FROM reg_partij.partij_identificator WHERE partij = '00000000-0000-7000-8000-0000000000b1' ORDER BY id;

-- an actor, every key
SELECT klantcontact.registreer_actor('reg_partij', '{
	"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Burgerzaken", "soortActor": "organisatorische_eenheid", "omschrijving": "paspoorten",
	"emailadres": "bz@example.org", "telefoonnummer": "14030",
	"actoridentificator": {"objectId": "bz", "codeObjecttype": "afdeling", "codeRegister": "hr", "codeSoortObjectId": "code"}}');
SELECT klantcontact.registreer_actor('reg_partij', '{
	"id": "00000000-0000-7000-8000-0000000000a2", "naam": "Anna", "soortActor": "medewerker", "indicatieActief": true, "functie": "balie",
	"emailadres": "anna@example.org", "telefoonnummer": "14030", "dbRol": "anna",
	"organisatorischeEenheid": {"actoridentificator": {"objectId": "bz", "codeObjecttype": "afdeling", "codeRegister": "hr", "codeSoortObjectId": "code"}}}');
SELECT klantcontact.registreer_actor('reg_partij', '{
	"id": "00000000-0000-7000-8000-0000000000a3", "naam": "Chatbot", "soortActor": "geautomatiseerde_actor", "indicatieActief": false, "functie": "chat"}');
\x
SELECT * FROM reg_partij.actor ORDER BY id;
\x

-- an id that is there, unlike that of a klantcontact, is an error
SELECT pg_temp.fout('{"id": "00000000-0000-7000-8000-0000000000b1", "soortPartij": "contactpersoon", "contactnaam": {"achternaam": "x"}}');

-- what is wrong
SELECT v.j, pg_temp.fout('{"soortPartij": "organisatie", "partijIdentificatoren": [{"anderePartijIdentificator": "9"}]}'::jsonb || j) FROM (VALUES
	('{"partijIdentificatoren": [{}]}'::jsonb), ('{"partijIdentificatoren": [{"objectId": "1"}]}'), ('{"partijIdentificatoren": [{"objectId": 1, "codeRegister": "a"}]}'),
	('{"partijIdentificatoren": [{"objectId": null}]}'), ('{"partijIdentificatoren": [{"bsn": "111222333"}]}'), ('{"partijIdentificatoren": ["111222333"]}'),
	('{"partijIdentificatoren": [{"anderePartijIdentificator": ""}]}'),
	('{"digitaleAdressen": [{"soortDigitaalAdres": "sms", "adres": "1", "voorkeur": "ja"}]}'),
	('{"digitaleAdressen": [{"soortDigitaalAdres": "sms", "adres": "1", "voorkeur": true}, {"soortDigitaalAdres": "sms", "adres": "2", "voorkeur": true}]}'),
	('{"digitaleAdressen": [{"soortDigitaalAdres": "fax", "adres": "1"}]}'),
	('{"soortPartij": "bedrijf"}'), ('{"voorkeurstaal": "x"}'), ('{"contactnaam": {"voorletters": "J.J.J.J.J.J."}}'), ('{"werkteVoorPartij": "00000000-0000-7000-8000-0000000000b9"}')) AS v (j);

-- a BSN is the identificator of one partij: 'fout' refuses, 'geef' gives it back and stores nothing
SELECT pg_temp.fout('{"soortPartij": "persoon", "partijIdentificatoren": [{"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}') LIKE '23505 partij_identificator partij_identificator_uniek%' AS geweigerd;
SELECT pg_temp.fout('{"soortPartij": "persoon", "partijIdentificatoren": [{"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}', 'geef');
-- whatever register it is said to come from
SELECT pg_temp.fout('{"soortPartij": "persoon", "partijIdentificatoren": [{"objectId": "111222333", "codeObjecttype": "persoon", "codeRegister": "elders", "codeSoortObjectId": "bsn"}]}', 'geef');
-- any of several identificatoren will do, one of each kind
SELECT pg_temp.fout('{"soortPartij": "persoon", "partijIdentificatoren": [
	{"objectId": "8", "codeObjecttype": "klant", "codeRegister": "post", "codeSoortObjectId": "nummer"},
	{"objectId": "7", "codeObjecttype": "klant", "codeRegister": "crm", "codeSoortObjectId": "nummer"}]}', 'geef');
-- partij_identificator_een_per_soort
SELECT pg_temp.fout('{"soortPartij": "persoon", "partijIdentificatoren": [
	{"objectId": "8", "codeObjecttype": "klant", "codeRegister": "crm", "codeSoortObjectId": "nummer"},
	{"objectId": "7", "codeObjecttype": "klant", "codeRegister": "crm", "codeSoortObjectId": "nummer"}]}', 'geef');
SELECT pg_temp.fout('{"soortPartij": "organisatie", "partijIdentificatoren": [{"objectId": "12345678", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}]}', 'geef');
-- a name of the user's own is no identity
SELECT pg_temp.fout('{"soortPartij": "persoon", "id": "00000000-0000-7000-8000-0000000000b4", "partijIdentificatoren": [{"anderePartijIdentificator": "klant 7"}]}', 'geef');
-- an organisatie may occur several times: the one that has most of what is given, or none
SELECT klantcontact.registreer_partij('reg_partij', jsonb_build_object('soortPartij', 'organisatie', 'id', '00000000-0000-7000-8000-0000000000c' || n, 'nummer', 20 + n, 'indicatieActief', n <> 3,
	'partijIdentificatoren', jsonb_build_array(
		'{"objectId": "11223344", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}'::jsonb) || rest))
FROM (VALUES (1, '[]'::jsonb), (2, '[{"objectId": "1", "codeObjecttype": "klant", "codeRegister": "crm", "codeSoortObjectId": "nummer"}]'),
	(3, '[{"objectId": "000000000003", "codeObjecttype": "vestiging", "codeRegister": "hr", "codeSoortObjectId": "vestigingsnummer"}]'),
	(4, '[{"objectId": "000000000004", "codeObjecttype": "vestiging", "codeRegister": "hr", "codeSoortObjectId": "vestigingsnummer"}]')) AS v (n, rest);
SELECT v.*, regexp_replace(pg_temp.fout(jsonb_build_object('soortPartij', soort, 'contactnaam', CASE soort WHEN 'organisatie' THEN NULL ELSE '{"achternaam": "x"}'::jsonb END, 'partijIdentificatoren', (SELECT jsonb_agg(jsonb_build_object(
	'objectId', i[1], 'codeObjecttype', i[2], 'codeRegister', i[3], 'codeSoortObjectId', i[4])) FROM unnest(ids) AS u (t), string_to_array(u.t, '/') AS i)), 'geef'), '^01.{34}$', 'made') AS uitkomst
FROM (VALUES
	-- the head office: two have the KvK number alone; one of them has more of what is given; or differs
	('organisatie', '{11223344/nnp/hr/kvk_nummer}'::text[]),
	('organisatie', '{11223344/nnp/hr/kvk_nummer,1/klant/crm/nummer}'),
	('organisatie', '{11223344/nnp/hr/kvk_nummer,2/klant/crm/nummer}'),
	('organisatie', '{1/klant/crm/nummer}'),
	-- a vestiging, not active, however it is written; one that is not there; of the vestigingsnummer alone
	('organisatie', '{11223344/nnp/hr/kvk_nummer,000000000003/vestiging/hr/vestigingsnummer}'),
	('organisatie', '{11223344/x/y/KVK_Nummer,000000000004/x/y/VESTIGINGSNUMMER}'),
	('organisatie', '{11223344/nnp/hr/kvk_nummer,000000000005/vestiging/hr/vestigingsnummer}'),
	('organisatie', '{000000000004/vestiging/hr/vestigingsnummer}'),
	('organisatie', '{99999999/nnp/hr/kvk_nummer,000000000004/vestiging/hr/vestigingsnummer}'),
	-- not of another soort; a number of another kind of partij is refused
	('persoon', '{1/klant/crm/nummer}'),
	('contactpersoon', '{1/klant/crm/nummer}'),
	('organisatie', '{111222333/np/brp/bsn}'),
	('persoon', '{11223344/nnp/hr/kvk_nummer}'),
	-- a BSN that is known, of somebody who differs in another kind; in capitals, without its zeros
	('persoon', '{111222333/np/brp/bsn,8/klant/crm/nummer}'),
	('persoon', '{111222333/np/brp/BSN,9/klant/CRM2/nummer}')) AS v (soort, ids);
-- one that is not there is made
SELECT klantcontact.registreer_partij('reg_partij', '{"soortPartij": "organisatie", "id": "00000000-0000-7000-8000-0000000000b5", "nummer": 14,
	"partijIdentificatoren": [{"objectId": "87654321", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}]}', bij_bestaand => 'geef');
-- an error in the making goes up as it is
SELECT pg_temp.fout('{"soortPartij": "organisatie", "nummer": 14,
	"partijIdentificatoren": [{"objectId": "87654322", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "kvk_nummer"}]}', 'geef');
SELECT nummer, soort_partij FROM reg_partij.partij ORDER BY nummer;
-- in bulk: the lock table is not filled
SELECT count(klantcontact.registreer_partij('reg_partij', jsonb_build_object('soortPartij', 'organisatie', 'partijIdentificatoren', jsonb_build_array(
	jsonb_build_object('objectId', (i % 4000)::text, 'codeObjecttype', 'x', 'codeRegister', 'y', 'codeSoortObjectId', 'z'))), 'geef'))
	FROM generate_series(1, 5000) AS i;
SELECT count(*) FROM reg_partij.partij;

-- a preferred adres is registered, not changed: nothing in the log, and no right to change is needed
SELECT count(*) AS mutaties FROM reg_partij.mutatie WHERE tabel <> 'recht';
CREATE ROLE regress_reg_partij;
SELECT klantcontact.verleen('reg_partij', 'regress_reg_partij', 'klantcontactcentrum');
REVOKE SELECT ON reg_partij.partij, reg_partij.digitaal_adres, reg_partij.partij_identificator FROM regress_reg_partij;
SET ROLE regress_reg_partij;
SELECT klantcontact.registreer_partij('reg_partij', '{"id": "00000000-0000-7000-8000-0000000000bf", "soortPartij": "persoon",
	"digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "06", "omschrijving": "thuis"}, {"soortDigitaalAdres": "e-mail", "adres": "a@b.nl", "voorkeur": true}],
	"partijIdentificatoren": [{"anderePartijIdentificator": "klant 9"}]}');
RESET ROLE;
SELECT d.adres AS voorkeur, d.omschrijving, (SELECT count(*) FROM reg_partij.mutatie WHERE tabel <> 'recht') AS mutaties
	FROM reg_partij.partij AS p JOIN reg_partij.digitaal_adres AS d ON d.id = p.voorkeurs_digitaal_adres
	WHERE p.id = '00000000-0000-7000-8000-0000000000bf';
DROP OWNED BY regress_reg_partij;
DROP ROLE regress_reg_partij;

DROP SCHEMA reg_partij CASCADE;
