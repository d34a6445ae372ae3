-- The cases T1 to T3 and T7 to T11 of the standard: conversations at the desk and on the phone
\set reg reg_geval_balie
SET client_min_messages = warning;
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/gevallen.sql
\o /dev/null
\i :include
\o
\set ECHO all

-- T1, T8a: an anonymous caller is answered at once, which leaves nothing
SELECT pg_temp.geval('T1');
SELECT * FROM pg_temp.telling();
-- a register may refuse such a klantcontact ..
UPDATE beleid SET doel_verplicht = true;
SELECT pg_temp.registreer('{"id": "c0000000-0000-7000-8000-000000000001", "kanaal": "telefoon", "onderwerp": "Openingstijden", "inhoud": "Vraag: .. Antwoord: ..",
	"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true}]}');
SELECT * FROM pg_temp.telling();
-- .. or take it
UPDATE beleid SET doel_verplicht = false;
SELECT pg_temp.registreer('{"id": "c0000000-0000-7000-8000-000000000001", "kanaal": "telefoon", "onderwerp": "Openingstijden", "inhoud": "Vraag: .. Antwoord: ..",
	"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true}]}') IS NOT NULL AS geregistreerd;
SELECT * FROM pg_temp.telling();

-- T2: a conversation at the desk, with a request to be called back at another number
SELECT pg_temp.geval('T2');
SELECT pg_temp.registreer('{
	"id": "c0000000-0000-7000-8000-000000000002", "kanaal": "balie", "onderwerp": "Aanvraag parkeervergunning", "inhoud": "Vraag: hoe lang duurt het nog? Een collega zoekt het uit.",
	"indicatieContactGelukt": "ja", "taal": "nld", "actoren": ["a0000000-0000-7000-8000-000000000001"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001",
		"digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "0612345678"}]}],
	"interneTaken": [{"gevraagdeHandeling": "Terugbellen", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000002"}]}');
SELECT * FROM pg_temp.telling();
SELECT aard, richting, open_taken, eerste_actor FROM v_klantcontact WHERE id = pg_temp.id('c', 2);
SELECT adres, partij, betrokkene IS NOT NULL AS van_betrokkene FROM digitaal_adres ORDER BY adres;

-- T2 by plain SQL, in an order of one's own
SELECT pg_temp.geval('T2 SQL');
BEGIN;
INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud, indicatie_contact_gelukt, taal)
	VALUES (pg_temp.id('c', 102), 'balie', 'Aanvraag parkeervergunning', 'Vraag: hoe lang duurt het nog? Een collega zoekt het uit.', 'ja', 'nld');
INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (pg_temp.id('c', 102), pg_temp.id('a', 2), 'Terugbellen');
INSERT INTO betrokkene (id, klantcontact, partij, rol, initiator) VALUES (pg_temp.id('b', 102), pg_temp.id('c', 102), pg_temp.id('e', 1), 'klant', true);
INSERT INTO digitaal_adres (betrokkene, soort_digitaal_adres, adres) VALUES (pg_temp.id('b', 102), 'telefoon', '0612345678');
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.id('c', 102), pg_temp.id('a', 1));
COMMIT;
SELECT * FROM pg_temp.telling();
SELECT klantcontact.lees(:'reg', pg_temp.id('c', 2), false) - 'plaatsgevondenOp' = klantcontact.lees(:'reg', pg_temp.id('c', 102), false) - 'plaatsgevondenOp' AS gelijk;

-- T3: one conversation about two subjects is two klantcontacten without a link
SELECT pg_temp.geval('T3');
SELECT klantcontact.registreer_alle(:'reg', '[{
	"id": "c0000000-0000-7000-8000-000000000003", "kanaal": "balie", "onderwerp": "informatie schuldhulpverlening", "inhoud": "Vraag: wat kan ik met mijn schulden? Een collega belt terug.",
	"actoren": ["a0000000-0000-7000-8000-000000000001"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001",
		"digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "0612345678"}]}],
	"interneTaken": [{"gevraagdeHandeling": "Terugbellen", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000002"}]}, {
	"id": "c0000000-0000-7000-8000-000000000103", "kanaal": "balie", "onderwerp": "melding omgewaaide boom", "inhoud": "Melding: er ligt een boom op straat.",
	"actoren": ["a0000000-0000-7000-8000-000000000001"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001"}]}]');
SELECT * FROM pg_temp.telling();
SELECT onderwerp, open_taken FROM v_klantcontact WHERE id IN (pg_temp.id('c', 3), pg_temp.id('c', 103)) ORDER BY id;

-- T7: a direct answer to a known customer
SELECT pg_temp.geval('T7');
SELECT pg_temp.registreer('{
	"id": "c0000000-0000-7000-8000-000000000007", "kanaal": "telefoon", "onderwerp": "Ophaalschema huisvuil rond kerst",
	"inhoud": "Vraag: wanneer wordt het huisvuil opgehaald? Antwoord: zaterdag 22 december.", "indicatieContactGelukt": true,
	"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true,
		"wasPartij": {"partijIdentificator": {"objectId": "999990019", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}}}]}');
SELECT * FROM pg_temp.telling();

-- T8: a call that is put through, and answered by somebody else
SELECT pg_temp.geval('T8');
SELECT pg_temp.registreer('{
	"id": "c0000000-0000-7000-8000-000000000008", "nummer": 23019182, "kanaal": "telefoon", "onderwerp": "Vraag over de vergunning voor een overkapping",
	"inhoud": "Vraag: Klant wil graag een overkapping bouwen in zijn tuin met glazen schuifdeuren. Klant vraagt of hier een bouwvergunning voor nodig is. Voor beantwoording is de klant doorverbonden naar iemand van afdeling Vergunningen.",
	"actoren": ["a0000000-0000-7000-8000-000000000003"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": {"id": "e0000000-0000-7000-8000-000000000001"}}]}');
BEGIN;
UPDATE klantcontact SET inhoud = inhoud || ' Antwoord: Aan klant doorgegeven dat voor de betreffende overkapping alleen een meldingsplicht geldt.' WHERE nummer = 23019182;
INSERT INTO actor_klantcontact (klantcontact, actor) SELECT id, pg_temp.id('a', 4) FROM klantcontact WHERE nummer = 23019182;
COMMIT;
SELECT * FROM pg_temp.telling();
SELECT tabel, voor ->> 'inhoud' LIKE 'Vraag:%Vergunningen.' AS was FROM mutatie WHERE klantcontact = pg_temp.id('c', 8) ORDER BY op;
-- nothing else changes
UPDATE klantcontact SET inhoud = 'Antwoord: ja' WHERE nummer = 23019182;
UPDATE klantcontact SET onderwerp = 'Overkapping' WHERE nummer = 23019182;
UPDATE klantcontact SET nummer = 17 WHERE nummer = 23019182;
UPDATE klantcontact SET id = pg_temp.id('c', 88) WHERE nummer = 23019182;
UPDATE klantcontact SET plaatsgevonden_op = plaatsgevonden_op - interval '1 day' WHERE nummer = 23019182;

-- T9: a request to be called back: by an unknown, a known and a newly known customer
SELECT pg_temp.geval('T9-A');
SELECT pg_temp.registreer('{
	"id": "c0000000-0000-7000-8000-000000000009", "kanaal": "telefoon", "onderwerp": "Vraag over de vergunning voor een overkapping", "inhoud": "Vraag: is een vergunning nodig?",
	"actoren": ["a0000000-0000-7000-8000-000000000003"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "contactnaam": {"voornaam": "Karel", "voorvoegselAchternaam": "van", "achternaam": "Deurne"},
		"digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "0612345678"}]}],
	"interneTaken": [{"gevraagdeHandeling": "Terugbellen", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000004"}]}');
SELECT * FROM pg_temp.telling();
SELECT pg_temp.geval('T9-B');
SELECT pg_temp.registreer('{
	"id": "c0000000-0000-7000-8000-000000000109", "kanaal": "telefoon", "onderwerp": "Vraag over de vergunning voor een overkapping", "inhoud": "Vraag: is een vergunning nodig?",
	"actoren": ["a0000000-0000-7000-8000-000000000003"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001", "contactnaam": {"voornaam": "Carl"}}],
	"interneTaken": [{"gevraagdeHandeling": "Terugbellen", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000004"}]}');
SELECT * FROM pg_temp.telling();
SELECT pg_temp.geval('T9-C');
BEGIN;
SELECT klantcontact.registreer_partij(:'reg', '{
	"id": "e0000000-0000-7000-8000-000000000209", "soortPartij": "persoon", "contactnaam": {"voornaam": "Karel", "voorvoegselAchternaam": "van", "achternaam": "Deurne"},
	"partijIdentificatoren": [{"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}],
	"digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "0612345678"}]}');
SELECT pg_temp.registreer('{
	"id": "c0000000-0000-7000-8000-000000000209", "kanaal": "telefoon", "onderwerp": "Vraag over de vergunning voor een overkapping", "inhoud": "Vraag: is een vergunning nodig?",
	"actoren": ["a0000000-0000-7000-8000-000000000003"], "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000209"}],
	"interneTaken": [{"gevraagdeHandeling": "Terugbellen", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000004"}]}');
COMMIT;
SELECT * FROM pg_temp.telling();

-- T10: the call back is a klantcontact of its own, that follows from the first; the taak is done
SELECT pg_temp.geval('T10');
BEGIN;
SELECT pg_temp.registreer('{
	"id": "c0000000-0000-7000-8000-000000000010", "kanaal": "telefoon", "onderwerp": "Vraag over de vergunning voor een overkapping", "inhoud": "Antwoord: een melding volstaat.",
	"indicatieContactGelukt": "ja", "actoren": ["a0000000-0000-7000-8000-000000000002"],
	"betrokkenen": [{"rol": "klant", "initiator": false, "contactnaam": {"voornaam": "Karel", "voorvoegselAchternaam": "van", "achternaam": "Deurne"}}],
	"onderwerpobjecten": [{"wasKlantcontact": "c0000000-0000-7000-8000-000000000009"}]}');
UPDATE interne_taak SET status = 'verwerkt' WHERE klantcontact = pg_temp.id('c', 9);
COMMIT;
SELECT * FROM pg_temp.telling();
SELECT status, verwerkt_op IS NOT NULL AS verwerkt_op FROM interne_taak WHERE klantcontact = pg_temp.id('c', 9);
SELECT richting FROM v_klantcontact WHERE id = pg_temp.id('c', 10);

-- T11: the call back shows that it takes a zaak, which the new klantcontact refers to
SELECT pg_temp.geval('T11');
BEGIN;
SELECT pg_temp.registreer(jsonb_set('{
	"id": "c0000000-0000-7000-8000-000000000011", "kanaal": "telefoon", "onderwerp": "Vraag over de vergunning voor een overkapping", "inhoud": "Dit moet worden uitgezocht.",
	"actoren": ["a0000000-0000-7000-8000-000000000002"],
	"betrokkenen": [{"rol": "klant", "initiator": false, "wasPartij": "e0000000-0000-7000-8000-000000000001"}]}',
	'{onderwerpobjecten}', jsonb_build_array('{"wasKlantcontact": "c0000000-0000-7000-8000-000000000109"}'::jsonb, pg_temp.object('zaak', 'Z-2024-11'))));
UPDATE interne_taak SET status = 'verwerkt' WHERE klantcontact = pg_temp.id('c', 109);
COMMIT;
SELECT * FROM pg_temp.telling();

SELECT * FROM klantcontact.controleer(:'reg');
DROP SCHEMA :reg CASCADE;
