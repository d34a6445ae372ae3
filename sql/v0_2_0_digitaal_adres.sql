-- what digitaal_adres has from 0.2.0 on: isStandaard, referentie, geverifieerdOp
SET client_min_messages = warning;
SELECT klantcontact.maak_register('v2_adres');
RESET client_min_messages;
\set SHOW_CONTEXT never
INSERT INTO v2_adres.actor (id, naam, soort_actor) VALUES ('a0000000-0000-7000-8000-000000000001', 'Balie', 'organisatorische_eenheid');
SELECT klantcontact.registreer_partij('v2_adres', '{"id": "b0000000-0000-7000-8000-000000000001", "soortPartij": "persoon", "contactnaam": {"achternaam": "Meijer"},
	"partijIdentificatoren": [{"anderePartijIdentificator": "M-1"}], "digitaleAdressen": [
		{"soortDigitaalAdres": "telefoon", "adres": "0611111111", "isStandaard": true, "referentie": " crm:17 ", "geverifieerdOp": "2024-01-02T03:04:05Z"},
		{"id": "d0000000-0000-7000-8000-000000000002", "soortDigitaalAdres": "telefoon", "adres": "0622222222", "isStandaard": false},
		{"soortDigitaalAdres": "e-mail", "adres": "m@example.org", "isStandaard": true}]}');
SELECT soort_digitaal_adres, adres, is_standaard, referentie, geverifieerd_op AT TIME ZONE 'UTC' AS geverifieerd_op FROM v2_adres.digitaal_adres ORDER BY adres;
-- a document of a klantcontact too, and what it is read as: a no goes without saying
SELECT klantcontact.registreer('v2_adres', '{"id": "c0000000-0000-7000-8000-000000000001", "kanaal": "telefoon", "onderwerp": "x", "inhoud": "i", "plaatsgevondenOp": "2024-01-02T03:04:05Z",
	"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"id": "e0000000-0000-7000-8000-000000000001", "rol": "klant", "initiator": true, "digitaleAdressen": [
		{"id": "d0000000-0000-7000-8000-000000000003", "soortDigitaalAdres": "telefoon", "adres": "0633333333", "isStandaard": true, "referentie": "r", "geverifieerdOp": "2024-01-02T03:04:05Z"}, {"soortDigitaalAdres": "telefoon", "adres": "0644444444"}]}]}');
SET TimeZone = 'UTC';
SELECT jsonb_pretty(klantcontact.lees('v2_adres', 'c0000000-0000-7000-8000-000000000001', false) #> '{betrokkenen,0,digitaleAdressen}');
SELECT klantcontact.lees_op('v2_adres', 'c0000000-0000-7000-8000-000000000001', now()) = klantcontact.lees('v2_adres', 'c0000000-0000-7000-8000-000000000001') AS op_dit_moment;
-- registered again, as it is read, under another id: it reads equal
SELECT klantcontact.registreer('v2_adres', klantcontact.lees('v2_adres', 'c0000000-0000-7000-8000-000000000001', false)) AS tweede \gset
SELECT klantcontact.lees('v2_adres', :'tweede', false)
	= klantcontact.lees('v2_adres', 'c0000000-0000-7000-8000-000000000001', false) AS gelijk;
SELECT count(*) FROM v2_adres.partij p, jsonb_path_query(klantcontact.inzage('v2_adres', p.id), '$.**.referentie') r WHERE r = '"crm:17"';
-- trying again is safe, whether a no is said or not
SELECT klantcontact.registreer('v2_adres', klantcontact.lees('v2_adres', 'c0000000-0000-7000-8000-000000000001') - 'richting');
SELECT klantcontact.registreer('v2_adres', jsonb_set(klantcontact.lees('v2_adres', 'c0000000-0000-7000-8000-000000000001') - 'richting', '{betrokkenen,0,digitaleAdressen,0,isStandaard}', 'false'));
SELECT klantcontact.registreer('v2_adres', jsonb_set(klantcontact.lees('v2_adres', 'c0000000-0000-7000-8000-000000000001') - 'richting', '{betrokkenen,0,digitaleAdressen,0,isStandaard}', 'true'));
-- digitaal_adres_standaard: one of a soort, for a partij and for a betrokkene, on every way in
INSERT INTO v2_adres.digitaal_adres (partij, soort_digitaal_adres, adres, is_standaard) VALUES ('b0000000-0000-7000-8000-000000000001', 'telefoon', '0655555555', true);
UPDATE v2_adres.digitaal_adres SET is_standaard = true WHERE adres = '0622222222';
INSERT INTO v2_adres.digitaal_adres (betrokkene, soort_digitaal_adres, adres, is_standaard) VALUES ('e0000000-0000-7000-8000-000000000001', 'telefoon', '0655555555', true);
COPY v2_adres.digitaal_adres (partij, soort_digitaal_adres, adres, is_standaard) FROM STDIN;
b0000000-0000-7000-8000-000000000001	e-mail	n@example.org	t
\.
SELECT * FROM klantcontact.valideer('v2_adres', '{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "i", "actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [
		{"soortDigitaalAdres": "telefoon", "adres": "1", "isStandaard": true}, {"soortDigitaalAdres": "sms", "adres": "1", "isStandaard": true}, {"soortDigitaalAdres": "telefoon", "adres": "2", "isStandaard": true, "geverifieerdOp": "2999-01-01T00:00:00Z"}]}]}');
-- the other one first, then this one
BEGIN;
UPDATE v2_adres.digitaal_adres SET is_standaard = false WHERE adres = '0611111111';
UPDATE v2_adres.digitaal_adres SET is_standaard = true WHERE adres = '0622222222';
COMMIT;
-- NULL takes the default
INSERT INTO v2_adres.digitaal_adres (partij, soort_digitaal_adres, adres, is_standaard) VALUES ('b0000000-0000-7000-8000-000000000001', 'sms', '0655555555', NULL) RETURNING is_standaard;
-- digitaal_adres_geverifieerd_op_geldig: not in the future
UPDATE v2_adres.digitaal_adres SET geverifieerd_op = '2999-01-01' WHERE adres = '0622222222';
UPDATE v2_adres.digitaal_adres SET geverifieerd_op = 'infinity' WHERE adres = '0622222222';
UPDATE v2_adres.digitaal_adres SET geverifieerd_op = '-infinity' WHERE adres = '0622222222';
-- those of a betrokkene change as a correction only
UPDATE v2_adres.digitaal_adres SET referentie = 's' WHERE adres = '0633333333' AND id = 'd0000000-0000-7000-8000-000000000003';
SELECT * FROM klantcontact.controleer('v2_adres');
SET client_min_messages = warning;
DROP SCHEMA v2_adres CASCADE;
