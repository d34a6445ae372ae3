-- lees: a klantcontact with its children as JSON
SET client_min_messages = warning;
SET TimeZone = 'Europe/Amsterdam';
SELECT klantcontact.maak_register('reg_lees');
SELECT klantcontact.registreer_actor('reg_lees', '{
	"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Anna", "soortActor": "medewerker",
	"functie": "medewerker klantcontact", "emailadres": "anna@example.org", "telefoonnummer": "14030"}');
SELECT klantcontact.registreer('reg_lees', '{
	"id": "00000000-0000-7000-8000-000000000001", "nummer": 1, "kanaal": "telefoon", "onderwerp": "x", "inhoud": "y",
	"plaatsgevondenOp": "2024-03-31T01:30:00Z", "actoren": ["00000000-0000-7000-8000-0000000000a1"],
	"betrokkenen": [{"id": "00000000-0000-7000-8000-0000000000c1", "rol": "klant", "initiator": false}]}');

-- nothing
SELECT klantcontact.lees('reg_lees', '00000000-0000-7000-8000-000000000009') IS NULL AS niets;
SELECT klantcontact.lees('reg_lees', NULL) IS NULL AS niets;
-- richting, moments in the session's zone, absent values without a key, arrays always
SELECT jsonb_pretty(klantcontact.lees('reg_lees', '00000000-0000-7000-8000-000000000001'));
SET TimeZone = 'UTC';
SELECT klantcontact.lees('reg_lees', '00000000-0000-7000-8000-000000000001', met_ids => false);

-- a column of the user's own, and one in another place, do not stand in the way
ALTER TABLE reg_lees.klantcontact ADD COLUMN wijk text DEFAULT 'centrum';
ALTER TABLE reg_lees.betrokkene DROP COLUMN organisatienaam;
ALTER TABLE reg_lees.betrokkene ADD COLUMN organisatienaam text;
UPDATE reg_lees.klantcontact SET wijk = 'zuid' WHERE false;
SELECT klantcontact.lees('reg_lees', '00000000-0000-7000-8000-000000000001', false) ->> 'onderwerp' AS onderwerp;

-- what registreer takes comes out as it went in
CREATE FUNCTION pg_temp.gelijk(invoer jsonb, OUT gelijk bool) LANGUAGE plpgsql AS $$
DECLARE
	id uuid;
	eerste jsonb;
	tweede jsonb;
BEGIN
	id := klantcontact.registreer('reg_lees', invoer);
	eerste := klantcontact.lees('reg_lees', id, false);
	id := klantcontact.registreer('reg_lees', eerste);
	tweede := klantcontact.lees('reg_lees', id, false);
	gelijk := eerste = tweede AND eerste @> (invoer - 'id');
	IF NOT gelijk THEN
		RAISE NOTICE '% % %', invoer, eerste, tweede;
	END IF;
END $$;
SELECT pg_temp.gelijk('{"kanaal": "telefoon", "onderwerp": "x", "inhoud": "y", "actoren": [{"id": "00000000-0000-7000-8000-0000000000a1"}]}'::jsonb
	|| '{"betrokkenen": [{"rol": "klant", "initiator": true}]}' || j) FROM (VALUES ('{}'::jsonb),
	('{"inhoud": "regel\nregel\t\"aanhaling\" \\ € 😀 \u0001"}'), ('{"plaatsgevondenOp": "1930-01-01T00:00:00+00:00"}'),
	('{"plaatsgevondenOp": "2024-01-01T00:00:00.000001+00:00"}'),
	('{"betrokkenen": [{"rol": "vertegenwoordiger", "initiator": true, "organisatienaam": "O", "contactnaam": {"achternaam": "A"},
		"bezoekadres": {"nummeraanduidingId": "0003200000000001"}, "correspondentieadres": {"adresregel1": "R", "land": "BE"},
		"digitaleAdressen": [{"soortDigitaalAdres": "sms", "adres": "1"}, {"soortDigitaalAdres": "e-mail", "adres": "2@x.nl", "omschrijving": "o"}]},
		{"rol": "klant", "initiator": false, "digitaleAdressen": [{"soortDigitaalAdres": "sms", "adres": "3"}]}]}'),
	('{"onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-8000-000000000001"},
		{"objectidentificator": {"objectId": "a:b%20 c", "codeObjecttype": "é", "codeRegister": "c", "codeSoortObjectId": "d"}}],
	  "bijlagen": [{"objectidentificator": {"objectId": "1", "codeObjecttype": "2", "codeRegister": "3", "codeSoortObjectId": "4"}}],
	  "interneTaken": [{"gevraagdeHandeling": "g", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1", "status": "verwerkt", "verwerktOp": "2024-01-01T00:00:00+00:00"},
		{"gevraagdeHandeling": "h", "toelichting": "t", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"}]}')) AS v (j);

-- a query sees one state: the caller's snapshot, not what it writes itself
WITH n AS (SELECT klantcontact.registreer('reg_lees', '{"kanaal": "telefoon", "onderwerp": "nieuw", "inhoud": "y",
	"actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}') AS id)
	SELECT klantcontact.lees('reg_lees', n.id) IS NULL AS nog_niet FROM n;
SELECT klantcontact.lees('reg_lees', id) ->> 'richting' AS richting FROM reg_lees.klantcontact WHERE onderwerp = 'nieuw';

-- with the caller's rights
CREATE ROLE regress_reg_lees;
SET ROLE regress_reg_lees;
\set VERBOSITY terse
SELECT klantcontact.lees('reg_lees', '00000000-0000-7000-8000-000000000001');
\set VERBOSITY default
RESET ROLE;
SELECT klantcontact.verleen('reg_lees', 'regress_reg_lees', 'klantcontactcentrum');
CREATE POLICY geen ON reg_lees.betrokkene AS RESTRICTIVE USING (false);
SET ROLE regress_reg_lees;
SELECT klantcontact.lees('reg_lees', '00000000-0000-7000-8000-000000000001') -> 'betrokkenen' AS betrokkenen;
RESET ROLE;
DROP OWNED BY regress_reg_lees;
DROP ROLE regress_reg_lees;

DROP SCHEMA reg_lees CASCADE;
