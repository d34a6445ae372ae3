-- registreer: every shape that a document may have
SET client_min_messages = warning;
SET TimeZone = 'Europe/Amsterdam';
SELECT klantcontact.maak_register('reg_vorm');

SELECT klantcontact.registreer_actor('reg_vorm', '{
	"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Anna", "soortActor": "medewerker",
	"functie": "medewerker klantcontact", "emailadres": "anna@example.org", "telefoonnummer": "14030",
	"actoridentificator": {"objectId": "anna", "codeObjecttype": "medewerker", "codeRegister": "hr", "codeSoortObjectId": "nummer"}}');
SELECT klantcontact.registreer_actor('reg_vorm', '{
	"id": "00000000-0000-7000-8000-0000000000a2", "naam": "Burgerzaken", "soortActor": "organisatorische_eenheid"}');
SELECT klantcontact.registreer_partij('reg_vorm', '{
	"id": "00000000-0000-7000-8000-0000000000b1", "soortPartij": "persoon",
	"contactnaam": {"voorletters": "J", "achternaam": "Vries"},
	"partijIdentificatoren": [{"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}');
SELECT klantcontact.registreer_partij('reg_vorm', '{
	"id": "00000000-0000-7000-8000-0000000000b2", "soortPartij": "organisatie", "organisatienaam": "Bakkerij",
	"partijIdentificatoren": [{"anderePartijIdentificator": "klant 7"}]}');

-- the least that a klantcontact needs
SELECT klantcontact.registreer('reg_vorm', '{
	"id": "00000000-0000-7000-8000-000000000001",
	"kanaal": "telefoon", "onderwerp": "Ophaalschema", "inhoud": "Vraag en antwoord",
	"plaatsgevondenOp": "2023-12-20T10:00:00+01:00",
	"actoren": ["00000000-0000-7000-8000-0000000000a1"],
	"betrokkenen": [{"rol": "klant", "initiator": true}]}');
SELECT klantcontact.lees('reg_vorm', '00000000-0000-7000-8000-000000000001', false);

-- all that it may have, every key
SELECT klantcontact.registreer('reg_vorm', '{
	"id": "00000000-0000-7000-8000-000000000002", "nummer": 17,
	"kanaal": "e-mail", "aard": "bericht", "onderwerp": "  Verhuizing  ", "inhoud": "Ik ga verhuizen",
	"indicatieContactGelukt": "ja", "taal": "dut", "vertrouwelijk": true,
	"plaatsgevondenOp": "2023-12-20 10:00:00.123456Z",
	"actoren": [
		{"id": "00000000-0000-7000-8000-0000000000A2"},
		{"actoridentificator": {"objectId": "anna", "codeObjecttype": "medewerker", "codeRegister": "hr", "codeSoortObjectId": "nummer"}}],
	"betrokkenen": [
		{"id": "00000000-0000-7000-8000-0000000000c1", "rol": "klant", "initiator": true,
		 "wasPartij": {"partijIdentificator": {"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}},
		 "contactnaam": {"voorletters": "J", "voornaam": "Jan", "voorvoegselAchternaam": "de", "achternaam": "Vries"},
		 "bezoekadres": {"nummeraanduidingId": "0518200000637599", "land": "nl"},
		 "correspondentieadres": {"adresregel1": "Postbus 1", "adresregel2": "2500 AA", "adresregel3": "Den Haag", "land": null},
		 "digitaleAdressen": [
			{"id": "00000000-0000-7000-8000-0000000000d2", "soortDigitaalAdres": "telefoon", "adres": "0612345678", "omschrijving": "mobiel"},
			{"id": "00000000-0000-7000-8000-0000000000d1", "soortDigitaalAdres": "e-mail", "adres": "jan@example.org"}]},
		{"id": "00000000-0000-7000-8000-0000000000c2", "rol": "vertegenwoordiger", "initiator": false,
		 "wasPartij": {"id": "00000000-0000-7000-8000-0000000000b2"}, "organisatienaam": "Bakkerij",
		 "digitaleAdressen": []},
		{"id": "00000000-0000-7000-8000-0000000000c3", "rol": "klant", "initiator": false, "wasPartij": null,
		 "contactnaam": {}, "bezoekadres": null, "digitaleAdressen": null}],
	"onderwerpobjecten": [
		{"id": "00000000-0000-7000-8000-0000000000e1", "wasKlantcontact": "00000000-0000-7000-8000-000000000001"},
		{"id": "00000000-0000-7000-8000-0000000000e2", "objectidentificator": {"objectId": "ZAAK-1", "codeObjecttype": "zaak", "codeRegister": "openzaak", "codeSoortObjectId": "identificatie"}}],
	"bijlagen": [
		{"id": "00000000-0000-7000-8000-0000000000f1", "objectidentificator": {"objectId": "DOC-1", "codeObjecttype": "document", "codeRegister": "drc", "codeSoortObjectId": "uuid"}}],
	"interneTaken": [
		{"id": "00000000-0000-7000-8000-000000000101", "nummer": 18, "gevraagdeHandeling": "Terugbellen", "toelichting": "na 12 uur",
		 "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "verwerkt", "verwerktOp": "2023-12-21T09:30+0100"},
		{"id": "00000000-0000-7000-8000-000000000102", "nummer": 19, "gevraagdeHandeling": "Uitzoeken", "status": "te_verwerken",
		 "toegewezenAanActor": {"actoridentificator": {"objectId": "anna", "codeObjecttype": "medewerker", "codeRegister": "hr", "codeSoortObjectId": "nummer"}}}]}');
SELECT regexp_replace(jsonb_pretty(klantcontact.lees('reg_vorm', '00000000-0000-7000-8000-000000000002')), '("toegewezenOp": )"[^"]*"', '\1"nu"', 'g') AS jsonb_pretty;

-- nothing was lost on the way to the rows
SELECT naam, actoridentificator FROM reg_vorm.actor_klantcontact AS k JOIN reg_vorm.actor AS a ON a.id = k.actor
	WHERE klantcontact = '00000000-0000-7000-8000-000000000002' ORDER BY 1;
SELECT nummer, kanaal, aard, onderwerp, taal, vertrouwelijk, plaatsgevonden_op, geregistreerd_op = now() AS nu
	FROM reg_vorm.klantcontact WHERE id = '00000000-0000-7000-8000-000000000002';

-- null counts as absent; true and false stand for ja and nee
CREATE FUNCTION pg_temp.met(erbij jsonb) RETURNS uuid LANGUAGE sql AS $$
	SELECT klantcontact.registreer('reg_vorm', '{
		"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y",
		"actoren": ["00000000-0000-7000-8000-0000000000a1"],
		"betrokkenen": [{"rol": "klant", "initiator": true}]}' || erbij)
$$;
SELECT count(pg_temp.met(erbij))
	FROM (VALUES ('{"indicatieContactGelukt": true}'::jsonb), ('{"indicatieContactGelukt": false}'),
		('{"indicatieContactGelukt": null, "id": null, "nummer": null, "aard": null, "taal": null, "vertrouwelijk": null,
			"plaatsgevondenOp": null, "onderwerpobjecten": null, "bijlagen": null, "interneTaken": null}'),
		('{"indicatieContactGelukt": "onbekend"}')) AS v (erbij);
SELECT indicatie_contact_gelukt, vertrouwelijk, aard, plaatsgevonden_op = geregistreerd_op AS nu, inhoud
	FROM reg_vorm.klantcontact WHERE onderwerp = 'x' ORDER BY nummer;

-- moments: with a zone, without one (the session's), only a date
SELECT count(pg_temp.met(jsonb_build_object('plaatsgevondenOp', m)))
	FROM (VALUES ('2024-07-01'), ('2024-07-01T12:00'), ('2024-07-01 12:00:30'), ('2024-07-01T12:00:30.5+02'),
		('2024-07-01T12:00:00.1234567Z'), ('2024-07-01T12:00-0330'), ('2024-01-01T00:00:00+00:19:32')) AS v (m);
SELECT plaatsgevonden_op FROM reg_vorm.klantcontact WHERE onderwerp = 'x' AND plaatsgevonden_op < '2025-01-01' ORDER BY nummer;

-- a child that gives its nummer or status beside one that does not
SELECT pg_temp.met('{"id": "00000000-0000-7000-8000-000000000003", "interneTaken": [
	{"gevraagdeHandeling": "a", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "nummer": 20},
	{"gevraagdeHandeling": "b", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"},
	{"gevraagdeHandeling": "c", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "te_verwerken"},
	{"gevraagdeHandeling": "d", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"},
	{"gevraagdeHandeling": "e", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "nummer": 21, "status": "te_verwerken"}]}');
SELECT gevraagde_handeling, nummer, status FROM reg_vorm.interne_taak
	WHERE klantcontact = '00000000-0000-7000-8000-000000000003' ORDER BY id;

-- the columns' defaults are the user's own, where JSON gives none
ALTER TABLE reg_vorm.klantcontact ALTER COLUMN vertrouwelijk SET DEFAULT true, ALTER COLUMN taal SET DEFAULT 'nld',
	ADD COLUMN wijk text DEFAULT 'centrum';
SELECT pg_temp.met('{"id": "00000000-0000-7000-8000-000000000004"}');
SELECT vertrouwelijk, taal, wijk FROM reg_vorm.klantcontact WHERE id = '00000000-0000-7000-8000-000000000004';

-- a trigger of the user's runs as under plain SQL, search_path and all
CREATE SCHEMA reg_vorm_pad
	CREATE TABLE merk (wat text);
CREATE FUNCTION reg_vorm.merk() RETURNS trigger LANGUAGE plpgsql AS
	$$ BEGIN INSERT INTO merk VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
CREATE TRIGGER merk AFTER INSERT ON reg_vorm.klantcontact FOR EACH ROW EXECUTE FUNCTION reg_vorm.merk();
SET search_path = reg_vorm_pad;
SELECT pg_temp.met('{}') IS NOT NULL AS geregistreerd;
SELECT * FROM merk;
RESET search_path;
DROP TRIGGER merk ON reg_vorm.klantcontact;

-- without actoren: the active actor of the current role
CREATE ROLE regress_reg_vorm;
UPDATE reg_vorm.actor SET db_rol = 'regress_reg_vorm' WHERE naam = 'Anna';
SELECT klantcontact.verleen('reg_vorm', 'regress_reg_vorm', 'klantcontactcentrum');
REVOKE SELECT ON reg_vorm.actor, reg_vorm.partij, reg_vorm.partij_identificator FROM regress_reg_vorm;
SET ROLE regress_reg_vorm;
SELECT klantcontact.registreer('reg_vorm', '{
	"id": "00000000-0000-7000-8000-000000000005", "kanaal": "balie", "onderwerp": "paspoort", "inhoud": "afgehaald",
	"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij":
		{"partijIdentificator": {"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}}}]}');
RESET ROLE;
SELECT klantcontact.lees('reg_vorm', '00000000-0000-7000-8000-000000000005', false) -> 'actoren' AS actoren;

-- who may not register looks nothing up
REVOKE INSERT ON reg_vorm.klantcontact FROM regress_reg_vorm;
SET ROLE regress_reg_vorm;
\set VERBOSITY terse
SELECT klantcontact.registreer('reg_vorm', '{}');
SELECT klantcontact.registreer_partij('reg_vorm', '{"soortPartij": "contactpersoon", "contactnaam": {"voorletters": "P"}}') IS NOT NULL AS geregistreerd;
RESET ROLE;
REVOKE INSERT ON reg_vorm.partij, reg_vorm.actor FROM regress_reg_vorm;
SET ROLE regress_reg_vorm;
SELECT klantcontact.registreer_partij('reg_vorm', '{}');
SELECT klantcontact.registreer_actor('reg_vorm', '{}');
RESET ROLE;

-- a register under another name, and one whose name needs quotes
ALTER SCHEMA reg_vorm RENAME TO "Reg ""Vorm";
SELECT klantcontact.registreer('"Reg ""Vorm"', '{
	"id": "00000000-0000-7000-8000-000000000006", "kanaal": "balie", "onderwerp": "rijbewijs", "inhoud": "aangevraagd",
	"actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}');
SELECT klantcontact.lees('"Reg ""Vorm"', '00000000-0000-7000-8000-000000000006', false) ->> 'onderwerp' AS onderwerp;

DROP OWNED BY regress_reg_vorm;
DROP ROLE regress_reg_vorm;
DROP SCHEMA reg_vorm_pad CASCADE;
DROP SCHEMA "Reg ""Vorm" CASCADE;
