-- registreer: trying again with the same id
SET client_min_messages = warning;
SELECT klantcontact.maak_register('reg_weer');
SELECT klantcontact.registreer_actor('reg_weer', '{
	"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Anna", "soortActor": "medewerker",
	"functie": "medewerker klantcontact", "emailadres": "anna@example.org", "telefoonnummer": "14030",
	"actoridentificator": {"objectId": "anna", "codeObjecttype": "medewerker", "codeRegister": "hr", "codeSoortObjectId": "nummer"}}');
SELECT klantcontact.registreer_actor('reg_weer', '{
	"id": "00000000-0000-7000-8000-0000000000a2", "naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}');

CREATE FUNCTION pg_temp.weer(invoer jsonb, OUT uitkomst text) LANGUAGE plpgsql AS $$
DECLARE
	regel text;
	schema text;
	tabel text;
	detail text;
BEGIN
	uitkomst := klantcontact.registreer('reg_weer', invoer);
	SET CONSTRAINTS ALL IMMEDIATE;
	RAISE EXCEPTION USING ERRCODE = 'P0099';
EXCEPTION
	WHEN SQLSTATE 'P0099' THEN
	WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS regel = CONSTRAINT_NAME, schema = SCHEMA_NAME, tabel = TABLE_NAME, detail = PG_EXCEPTION_DETAIL;
		uitkomst := concat_ws(' ', SQLSTATE, schema, tabel, regel, detail);
END $$;

-- one of all
SELECT '{
	"id": "00000000-0000-7000-8000-000000000001", "kanaal": "telefoon", "onderwerp": "Verhuizing", "inhoud": "Ik ga verhuizen",
	"actoren": ["00000000-0000-7000-8000-0000000000a1", "00000000-0000-7000-8000-0000000000a2"],
	"betrokkenen": [
		{"rol": "klant", "initiator": true, "contactnaam": {"achternaam": "Vries"},
		 "digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "06"}, {"soortDigitaalAdres": "e-mail", "adres": "a@b.nl"}]},
		{"rol": "klant", "initiator": false, "contactnaam": {"achternaam": "Vries"}}],
	"bijlagen": [{"objectidentificator": {"objectId": "DOC-1", "codeObjecttype": "document", "codeRegister": "drc", "codeSoortObjectId": "uuid"}}],
	"interneTaken": [
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "nummer": 7},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "verwerkt", "verwerktOp": "2024-01-01T10:00Z"},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "verwerkt", "verwerktOp": "2024-01-02T10:00Z"}]}' AS doc \gset
SELECT klantcontact.registreer('reg_weer', :'doc');
SELECT klantcontact.registreer('reg_weer', :'doc') AS weer;
SELECT pg_temp.weer(klantcontact.lees('reg_weer', '00000000-0000-7000-8000-000000000001') - 'richting') AS met_ids;
SELECT pg_temp.weer(klantcontact.lees('reg_weer', '00000000-0000-7000-8000-000000000001', false) || '{"id": "00000000-0000-7000-8000-000000000001"}') AS zonder_ids;
SELECT (SELECT count(*) FROM reg_weer.klantcontact) AS klantcontacten, (SELECT count(*) FROM reg_weer.betrokkene) AS betrokkenen,
	(SELECT last_value FROM reg_weer.klantcontact_nummer_seq) AS nummer;

-- the same, said differently, or said less of
SELECT n, pg_temp.weer(:'doc'::jsonb || j) FROM (VALUES
	(1, '{"kanaal": "telefoon", "aard": "gesprek", "vertrouwelijk": false, "indicatieContactGelukt": "onbekend", "onderwerp": " Verhuizing "}'::jsonb),
	(2, '{"actoren": [{"id": "00000000-0000-7000-8000-0000000000A2"}, {"actoridentificator": {"objectId": "anna", "codeObjecttype": "medewerker", "codeRegister": "hr", "codeSoortObjectId": "nummer"}}]}'),
	(3, '{"actoren": null, "bijlagen": null, "betrokkenen": null, "interneTaken": null}'),
	(4, '{"betrokkenen": [{"rol": "klant", "initiator": false, "contactnaam": {"achternaam": "Vries"}, "digitaleAdressen": []},
		{"rol": "klant", "initiator": true, "contactnaam": {"achternaam": "Vries"}, "digitaleAdressen": [
			{"soortDigitaalAdres": "e-mail", "adres": "a@b.nl", "omschrijving": null}, {"soortDigitaalAdres": "telefoon", "adres": "06"}]}]}'),
	(5, '{"onderwerpobjecten": []}'),
	(6, '{"interneTaken": [
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "verwerkt"},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "te_verwerken"},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "verwerkt", "verwerktOp": "2024-01-01T11:00+01"},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "nummer": 7}]}')) AS v (n, j);

-- not the same
SELECT n, pg_temp.weer(:'doc'::jsonb || j) FROM (VALUES
	(1, '{"kanaal": "balie"}'::jsonb), (2, '{"onderwerp": "verhuizing"}'), (3, '{"inhoud": "Ik ga verhuizen."}'), (4, '{"taal": "nld"}'), (5, '{"nummer": 5}'),
	(6, '{"plaatsgevondenOp": "2024-01-01"}'), (7, '{"vertrouwelijk": true}'), (8, '{"indicatieContactGelukt": true}'),
	(9, '{"actoren": ["00000000-0000-7000-8000-0000000000a1"]}'), (10, '{"bijlagen": []}'),
	(11, '{"actoren": ["00000000-0000-7000-8000-0000000000a1", "00000000-0000-7000-8000-0000000000a1"]}'),
	(12, '{"onderwerpobjecten": [{"objectidentificator": {"objectId": "DOC-1", "codeObjecttype": "document", "codeRegister": "drc", "codeSoortObjectId": "uuid"}}]}'),
	(13, '{"betrokkenen": [{"rol": "klant", "initiator": true, "contactnaam": {"achternaam": "Vries"}, "digitaleAdressen": [
			{"soortDigitaalAdres": "telefoon", "adres": "06"}, {"soortDigitaalAdres": "telefoon", "adres": "06"}]},
		{"rol": "klant", "initiator": false, "contactnaam": {"achternaam": "Vries"}}]}'),
	(14, '{"betrokkenen": [{"rol": "klant", "initiator": true, "contactnaam": {"achternaam": "Vries"}},
		{"rol": "klant", "initiator": false, "contactnaam": {"achternaam": "Vries"}}]}'),
	(15, '{"betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [
			{"soortDigitaalAdres": "telefoon", "adres": "06"}, {"soortDigitaalAdres": "e-mail", "adres": "a@b.nl"}]},
		{"rol": "klant", "initiator": false, "contactnaam": {"achternaam": "Vries"}}]}'),
	(16, '{"interneTaken": [
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "nummer": 7},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "verwerkt", "verwerktOp": "2024-01-01T10:00Z"},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "verwerkt", "verwerktOp": "2024-01-01T10:00Z"}]}'),
	(17, '{"interneTaken": [
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"},
		{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "verwerkt"}]}')) AS v (n, j);
-- the fault in a document is found before it is compared
SELECT pg_temp.weer(:'doc'::jsonb || '{"kanaal": "fax"}');

-- within one transaction, and where another constraint stands in the way
BEGIN;
SELECT klantcontact.registreer('reg_weer', :'doc'::jsonb || '{"id": "00000000-0000-7000-8000-000000000002", "interneTaken": null, "nummer": 8}');
SELECT klantcontact.registreer('reg_weer', :'doc'::jsonb || '{"id": "00000000-0000-7000-8000-000000000002", "interneTaken": null, "nummer": 8}');
COMMIT;
SELECT pg_temp.weer(:'doc'::jsonb || '{"id": "00000000-0000-7000-8000-000000000003", "interneTaken": null, "nummer": 8}');

-- who may not see it is told that the id is in use
CREATE ROLE regress_reg_weer;
SELECT klantcontact.verleen('reg_weer', 'regress_reg_weer', 'behandelaar');
SET ROLE regress_reg_weer;
SELECT klantcontact.lees('reg_weer', '00000000-0000-7000-8000-000000000001') IS NULL AS onzichtbaar;
SELECT pg_temp.weer(:'doc');
-- and registers anew without seeing what he writes
SELECT pg_temp.weer(:'doc'::jsonb || '{"id": "00000000-0000-7000-8000-000000000004", "interneTaken": null}');
RESET ROLE;
DROP OWNED BY regress_reg_weer;
DROP ROLE regress_reg_weer;

-- many children: 10 000 betrokkenen with two adressen each
SELECT jsonb_build_object('id', '00000000-0000-7000-8000-000000000005', 'kanaal', 'chat', 'onderwerp', 'Inspraakavond', 'inhoud', 'x',
	'actoren', jsonb_build_array('00000000-0000-7000-8000-0000000000a1'),
	'betrokkenen', (SELECT jsonb_agg(jsonb_build_object('rol', 'klant', 'initiator', i = 1, 'contactnaam', jsonb_build_object('achternaam', i::text),
		'digitaleAdressen', jsonb_build_array(jsonb_build_object('soortDigitaalAdres', 'telefoon', 'adres', i::text),
			jsonb_build_object('soortDigitaalAdres', 'e-mail', 'adres', i || '@example.org')))) FROM generate_series(1, 10000) AS i)) AS doc \gset
SELECT klantcontact.registreer('reg_weer', :'doc');
SELECT pg_temp.weer(:'doc');
SELECT pg_temp.weer(jsonb_set(:'doc', '{betrokkenen,9999,rol}', '"vertegenwoordiger"'));
SELECT jsonb_array_length(klantcontact.lees('reg_weer', '00000000-0000-7000-8000-000000000005') -> 'betrokkenen') AS betrokkenen,
	klantcontact.lees('reg_weer', '00000000-0000-7000-8000-000000000005') #>> '{betrokkenen,9999,digitaleAdressen,1,adres}' AS laatste;

DROP SCHEMA reg_weer CASCADE;
