-- registreer: trying again is compared with what was registered, whatever happened since
SET client_min_messages = warning;
SELECT klantcontact.maak_register('reg_toen');
SELECT klantcontact.registreer_actor('reg_toen', '{"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Balie", "soortActor": "organisatorische_eenheid"}');
SELECT klantcontact.registreer_actor('reg_toen', '{"id": "00000000-0000-7000-8000-0000000000a2", "naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}');

CREATE FUNCTION pg_temp.weer(invoer jsonb, OUT uitkomst text) LANGUAGE plpgsql AS $$
DECLARE
	regel text;
BEGIN
	uitkomst := klantcontact.registreer('reg_toen', invoer);
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS regel = CONSTRAINT_NAME;
	uitkomst := concat_ws(' ', SQLSTATE, regel);
END $$;
-- the input again, and what is there now
CREATE FUNCTION pg_temp.beide(doc jsonb, OUT eerst text, OUT nu text) LANGUAGE sql AS $$
	SELECT pg_temp.weer(doc), pg_temp.weer(klantcontact.lees('reg_toen', (doc ->> 'id')::uuid) - 'richting')
$$;

SELECT '{
	"id": "00000000-0000-7000-8000-000000000001", "kanaal": "telefoon", "onderwerp": "Verhuizing", "inhoud": "Ik ga verhuizen",
	"plaatsgevondenOp": "2024-01-01T10:00:00Z", "taal": "nld", "actoren": ["00000000-0000-7000-8000-0000000000a1"],
	"betrokkenen": [
		{"id": "00000000-0000-7000-8000-0000000000b1", "rol": "klant", "initiator": true, "bezoekadres": {"nummeraanduidingId": "0518200000637599", "land": "NL"},
		 "digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "06"}, {"soortDigitaalAdres": "e-mail", "adres": "a@b.nl"}]},
		{"id": "00000000-0000-7000-8000-0000000000b2", "rol": "klant", "initiator": false, "digitaleAdressen": [{"soortDigitaalAdres": "sms", "adres": "07"}]}],
	"onderwerpobjecten": [{"objectidentificator": {"objectId": "Z:1", "codeObjecttype": "zaak", "codeRegister": "zrc", "codeSoortObjectId": "uuid"}}],
	"bijlagen": [{"objectidentificator": {"objectId": "DOC-1", "codeObjecttype": "document", "codeRegister": "drc", "codeSoortObjectId": "uuid"}}],
	"interneTaken": [{"gevraagdeHandeling": "Bel", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"}]}' AS doc \gset
SELECT klantcontact.registreer('reg_toen', :'doc');
SELECT * FROM pg_temp.beide(:'doc');

-- what is allowed after registration
UPDATE reg_toen.klantcontact SET inhoud = inhoud || ' naar Den Haag';
SELECT * FROM pg_temp.beide(:'doc');
UPDATE reg_toen.klantcontact SET inhoud = inhoud || ' en gauw', indicatie_contact_gelukt = 'ja';
INSERT INTO reg_toen.actor_klantcontact (klantcontact, actor) VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a2');
INSERT INTO reg_toen.betrokkene (klantcontact, rol, initiator) VALUES ('00000000-0000-7000-8000-000000000001', 'vertegenwoordiger', false);
INSERT INTO reg_toen.digitaal_adres (betrokkene, soort_digitaal_adres, adres) SELECT id, 'telefoon', '08' FROM reg_toen.betrokkene;
UPDATE reg_toen.interne_taak SET status = 'verwerkt';
SELECT * FROM pg_temp.beide(:'doc');
SELECT count(*) FROM reg_toen.mutatie;

-- corrections: of its own values, of children, deletes that cascade
BEGIN;
SET LOCAL klantcontact.reden = 'test';
UPDATE reg_toen.klantcontact SET onderwerp = 'Verhuisd', taal = NULL, plaatsgevonden_op = '2023-12-31';
UPDATE reg_toen.betrokkene SET rol = 'vertegenwoordiger', bezoekadres_land = NULL WHERE initiator;
UPDATE reg_toen.digitaal_adres SET adres = 'c@d.nl' WHERE soort_digitaal_adres = 'e-mail';
DELETE FROM reg_toen.betrokkene WHERE id = '00000000-0000-7000-8000-0000000000b2';
DELETE FROM reg_toen.bijlage;
DELETE FROM reg_toen.onderwerpobject;
DELETE FROM reg_toen.actor_klantcontact WHERE actor = '00000000-0000-7000-8000-0000000000a1';
COMMIT;
SELECT * FROM pg_temp.beide(:'doc');
SELECT pg_temp.weer(:'doc'::jsonb || '{"onderwerp": "Verhuisd"}') AS eigen_waarde, pg_temp.weer(:'doc'::jsonb || '{"bijlagen": []}') AS kind;
-- the log knows of every adres to which klantcontact it belonged
SELECT tabel, count(*), count(klantcontact) AS met_klantcontact FROM reg_toen.mutatie GROUP BY tabel ORDER BY tabel;

-- a betrokkene that moves to another klantcontact by correction takes its adressen along
SELECT klantcontact.registreer('reg_toen', '{
	"id": "00000000-0000-7000-8000-000000000002", "kanaal": "telefoon", "onderwerp": "Paspoort", "inhoud": "x",
	"actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}');
BEGIN;
SET LOCAL klantcontact.reden = 'test';
UPDATE reg_toen.betrokkene SET klantcontact = '00000000-0000-7000-8000-000000000002' WHERE id = '00000000-0000-7000-8000-0000000000b1';
COMMIT;
SELECT * FROM pg_temp.beide(:'doc');
SELECT * FROM pg_temp.beide('{"id": "00000000-0000-7000-8000-000000000002", "kanaal": "telefoon", "onderwerp": "Paspoort", "inhoud": "x",
	"actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}');

-- users' own columns, added and dropped since, do not stand in the way
ALTER TABLE reg_toen.betrokkene ADD COLUMN wijk text, DROP COLUMN voorletters, ADD COLUMN voorletters text;
BEGIN;
SET LOCAL klantcontact.reden = 'test';
UPDATE reg_toen.betrokkene SET wijk = 'Noord', initiator = false;
COMMIT;
ALTER TABLE reg_toen.betrokkene DROP COLUMN wijk;
SELECT * FROM pg_temp.beide(:'doc');

-- the log is read with the owner's rights, for who may see the document
CREATE ROLE regress_reg_toen;
SELECT klantcontact.verleen('reg_toen', 'regress_reg_toen', 'klantcontactcentrum');
REVOKE SELECT ON reg_toen.betrokkene FROM regress_reg_toen;
SET ROLE regress_reg_toen;
SELECT pg_temp.weer(:'doc');
RESET ROLE;
SELECT klantcontact.ontneem('reg_toen', 'regress_reg_toen', 'klantcontactcentrum');
SELECT klantcontact.verleen('reg_toen', 'regress_reg_toen', 'behandelaar');
SET ROLE regress_reg_toen;
SELECT pg_temp.weer(:'doc');
RESET ROLE;
DROP OWNED BY regress_reg_toen;
DROP ROLE regress_reg_toen;

DROP SCHEMA reg_toen CASCADE;
