-- The cases T5 and E1 to E8 of the standard: e-forms, a chatbot, a call that is not answered
\set reg reg_geval_formulier
SET client_min_messages = warning;
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/gevallen.sql
\o /dev/null
\i :include
\o
\set ECHO all

-- T5: an organisatie asks for a product for a persoon: its contactpersoon fills in the form
SELECT pg_temp.geval('T5');
BEGIN;
SELECT klantcontact.registreer_partij(:'reg', '{
	"id": "e0000000-0000-7000-8000-000000000051", "soortPartij": "persoon", "contactnaam": {"achternaam": "Smit"},
	"partijIdentificatoren": [{"objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}');
SELECT klantcontact.registreer_partij(:'reg', '{
	"id": "e0000000-0000-7000-8000-000000000052", "soortPartij": "organisatie", "organisatienaam": "Stichting Hulp",
	"partijIdentificatoren": [{"objectId": "123456782", "codeObjecttype": "niet_natuurlijk_persoon", "codeRegister": "hr", "codeSoortObjectId": "rsin"}]}');
SELECT klantcontact.registreer_partij(:'reg', '{
	"id": "e0000000-0000-7000-8000-000000000053", "soortPartij": "contactpersoon", "contactnaam": {"voornaam": "Petra", "achternaam": "Post"},
	"werkteVoorPartij": "e0000000-0000-7000-8000-000000000052", "digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "p.post@example.org"}]}');
INSERT INTO vertegenwoordiging (vertegenwoordigende, vertegenwoordigde) VALUES (pg_temp.id('e', 52), pg_temp.id('e', 51));
SELECT pg_temp.registreer(jsonb_set('{
	"id": "c0000000-0000-7000-8000-000000000005", "kanaal": "e-formulier", "onderwerp": "Aanvraag gehandicaptenparkeerkaart", "actoren": ["a0000000-0000-7000-8000-000000000004"],
	"betrokkenen": [{"rol": "klant", "initiator": false, "wasPartij": "e0000000-0000-7000-8000-000000000051"},
		{"rol": "vertegenwoordiger", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000053"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('productaanvraag', 'PA-5'))));
COMMIT;
SELECT * FROM pg_temp.telling();
SELECT aard, richting, aantal_betrokkenen FROM v_klantcontact WHERE id = pg_temp.id('c', 5);

-- E1: an e-form after logging in with DigiD
SELECT pg_temp.geval('E1');
SELECT pg_temp.registreer(jsonb_set('{
	"id": "c0000000-0000-7000-8000-000000000001", "kanaal": "e-formulier", "onderwerp": "Aanvraag parkeervergunning", "plaatsgevondenOp": "2024-01-24T10:00:12+01:00",
	"actoren": ["a0000000-0000-7000-8000-000000000005"], "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'e1.pdf'), pg_temp.object('overig', 'e1.json'))));
SELECT * FROM pg_temp.telling();
-- a form without a bijlage, or that nobody can be traced from, is none
SELECT pg_temp.registreer('{"id": "c0000000-0000-7000-8000-000000000201", "kanaal": "e-formulier", "onderwerp": "Aanvraag parkeervergunning",
	"actoren": ["a0000000-0000-7000-8000-000000000005"], "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001"}]}');
SELECT pg_temp.registreer(jsonb_set('{"id": "c0000000-0000-7000-8000-000000000201", "kanaal": "e-formulier", "onderwerp": "Aanvraag parkeervergunning",
	"actoren": ["a0000000-0000-7000-8000-000000000005"], "betrokkenen": [{"rol": "klant", "initiator": true}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'e1.pdf'))));
SELECT * FROM pg_temp.telling();

-- E2: somebody else fills in the form for a persoon
SELECT pg_temp.geval('E2');
BEGIN;
INSERT INTO vertegenwoordiging (vertegenwoordigende, vertegenwoordigde) VALUES (pg_temp.id('e', 53), pg_temp.id('e', 1));
SELECT pg_temp.registreer(jsonb_set('{
	"id": "c0000000-0000-7000-8000-000000000002", "kanaal": "e-formulier", "onderwerp": "Aanvraag parkeervergunning", "actoren": ["a0000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "klant", "initiator": false, "wasPartij": "e0000000-0000-7000-8000-000000000001"},
		{"rol": "vertegenwoordiger", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000053"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'e2.pdf'), pg_temp.object('overig', 'e2.json'))));
COMMIT;
SELECT * FROM pg_temp.telling();

-- E3: a contactpersoon for the organisatie itself, which is derived and no betrokkene
SELECT pg_temp.geval('E3');
SELECT pg_temp.registreer(jsonb_set('{
	"id": "c0000000-0000-7000-8000-000000000003", "kanaal": "e-formulier", "onderwerp": "Melding verhuizing van de stichting", "actoren": ["a0000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "vertegenwoordiger", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000053"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'e3.pdf'))));
SELECT * FROM pg_temp.telling();

-- E4: the form gives work to do
SELECT pg_temp.geval('E4');
SELECT pg_temp.registreer(jsonb_set('{
	"id": "c0000000-0000-7000-8000-000000000004", "kanaal": "e-formulier", "onderwerp": "Aanvraag parkeervergunning", "actoren": ["a0000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001"}],
	"interneTaken": [{"gevraagdeHandeling": "Zaak aanmaken", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000005"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'e4.pdf'), pg_temp.object('overig', 'e4.json'))));
SELECT * FROM pg_temp.telling();

-- E5: the form is confirmed by e-mail: two klantcontacten at once, the second about the first
SELECT pg_temp.geval('E5');
SELECT klantcontact.registreer_alle(:'reg', jsonb_build_array(jsonb_set('{
	"id": "c0000000-0000-7000-8000-000000000105", "kanaal": "e-formulier", "onderwerp": "Aanvraag parkeervergunning", "actoren": ["a0000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'e5.pdf'), pg_temp.object('overig', 'e5.json'))), jsonb '{
	"id": "c0000000-0000-7000-8000-000000000106", "kanaal": "e-mail", "onderwerp": "Aanvraag parkeervergunning", "inhoud": "Wij hebben uw aanvraag ontvangen.",
	"indicatieContactGelukt": "onbekend", "actoren": ["a0000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "klant", "initiator": false, "wasPartij": "e0000000-0000-7000-8000-000000000001"}],
	"onderwerpobjecten": [{"wasKlantcontact": "c0000000-0000-7000-8000-000000000105"}]}'));
SELECT * FROM pg_temp.telling();
SELECT richting, indicatie_contact_gelukt FROM v_klantcontact WHERE id = pg_temp.id('c', 106);

-- E6: an e-form without logging in
SELECT pg_temp.geval('E6');
SELECT pg_temp.registreer(jsonb_set('{
	"id": "c0000000-0000-7000-8000-000000000006", "kanaal": "e-formulier", "onderwerp": "Melding zwerfvuil", "actoren": ["a0000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "melder@example.org"}]}],
	"interneTaken": [{"gevraagdeHandeling": "Opruimen", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000003"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'e6.pdf'))));
SELECT * FROM pg_temp.telling();

-- E7: a chatbot answers: an unknown user leaves nothing, a known one a klantcontact
SELECT pg_temp.geval('E7');
SELECT * FROM pg_temp.telling();
SELECT pg_temp.registreer('{
	"id": "c0000000-0000-7000-8000-000000000007", "kanaal": "chat", "onderwerp": "Openingstijden milieustraat", "inhoud": "Vraag: open op zaterdag? Antwoord: ja.",
	"actoren": ["a0000000-0000-7000-8000-000000000005"], "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001"}]}');
SELECT * FROM pg_temp.telling();

-- E8: an outgoing call that is not answered has no report
SELECT pg_temp.geval('E8');
SELECT pg_temp.registreer('{
	"id": "c0000000-0000-7000-8000-000000000008", "kanaal": "telefoon", "onderwerp": "Terugbellen over aanvraag", "indicatieContactGelukt": false,
	"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": false, "wasPartij": "e0000000-0000-7000-8000-000000000001"}]}');
SELECT * FROM pg_temp.telling();
SELECT aard, richting, indicatie_contact_gelukt FROM v_klantcontact WHERE id = pg_temp.id('c', 8);

SELECT * FROM klantcontact.controleer(:'reg');
DROP SCHEMA :reg CASCADE;
