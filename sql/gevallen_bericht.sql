-- The cases T4, T6, T12 to T17 of the standard: messages, documents and what zaken come from
\set reg reg_geval_bericht
SET client_min_messages = warning;
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/gevallen.sql
\o /dev/null
\i :include
\o
\set ECHO all

-- T4: an e-mail with attachments, which a department received
SELECT pg_temp.geval('T4');
SELECT pg_temp.registreer(jsonb_set('{
	"kanaal": "e-mail", "onderwerp": "Aankondiging buurtfeest", "actoren": ["a0000000-0000-7000-8000-000000000003"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "contactnaam": {"voorletters": "B", "achternaam": "Buur"},
		"digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "buur@example.org"}]}],
	"interneTaken": [{"gevraagdeHandeling": "Publiceren op website", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000002"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'e-mailbericht-aankondiging-buurtfeest.eml'),
		pg_temp.object('informatieobject', 'Flyer-buurtfeest.pdf'), pg_temp.object('informatieobject', 'routebeschrijving.pdf')))) IS NOT NULL AS geregistreerd;
SELECT * FROM pg_temp.telling();

-- T6: a document for a zaak, by the website
SELECT pg_temp.geval('T6');
SELECT pg_temp.registreer(jsonb_build_object('bijlagen', jsonb_build_array(pg_temp.object('informatieobject', 'Tekening-afgesloten-wegdeel.pdf')),
	'onderwerpobjecten', jsonb_build_array(pg_temp.object('zaak', 'Z-2024-6'))) || '{
	"kanaal": "website", "onderwerp": "Tekening bij evenementenvergunning", "inhoud": "Hierbij de tekening waar u om vroeg.",
	"actoren": ["a0000000-0000-7000-8000-000000000004"], "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001"}]}') IS NOT NULL AS geregistreerd;
SELECT * FROM pg_temp.telling();

-- T12: an automaton reads an e-mail; who the sender is turns out later
SELECT pg_temp.geval('T12');
SELECT pg_temp.registreer(jsonb_set('{
	"id": "c0000000-0000-7000-8000-000000000012", "kanaal": "e-mail", "onderwerp": "Ophaalschema vuilnis", "inhoud": "Wanneer wordt het vuilnis opgehaald?",
	"indicatieContactGelukt": "ja", "taal": null, "vertrouwelijk": false, "plaatsgevondenOp": "2023-11-20",
	"actoren": ["a0000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "e-mail", "adres": "jan.janssen@VNG.nl",
		"omschrijving": "Opgenomen naar aanleiding van een ontvangen e-mail"}]}],
	"interneTaken": [{"gevraagdeHandeling": "Lezen en bepalen benodigde actie", "toelichting": "Aangemaakt naar aanleiding van een ontvangen e-mail",
		"toegewezenAanActor": "a0000000-0000-7000-8000-000000000003"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'mail.eml'), pg_temp.object('informatieobject', 'foto.jpg'))));
UPDATE betrokkene SET partij = pg_temp.id('e', 1) WHERE klantcontact = pg_temp.id('c', 12);
SELECT * FROM pg_temp.telling();
SELECT tabel, voor ->> 'partij' AS was FROM mutatie WHERE klantcontact = pg_temp.id('c', 12);

-- T13: a letter, by the scan street: it must give a subject, which the source leaves empty
SELECT pg_temp.geval('T13');
SELECT pg_temp.registreer(jsonb_set('{
	"kanaal": "post", "actoren": ["a0000000-0000-7000-8000-000000000005"], "betrokkenen": [{"rol": "klant", "initiator": true}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'scan.pdf'))));
SELECT pg_temp.registreer(jsonb_set('{
	"kanaal": "post", "onderwerp": "Ingekomen brief", "indicatieContactGelukt": "ja", "plaatsgevondenOp": "2024-01-24T10:00:12+01:00",
	"actoren": ["a0000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "correspondentieadres": {"adresregel1": "Dennenstraat 35", "adresregel2": "3552RA Utrecht"},
		"wasPartij": "e0000000-0000-7000-8000-000000000001"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'scan.pdf')))) IS NOT NULL AS geregistreerd;
SELECT * FROM pg_temp.telling();

-- T14: a chat in an app: the text as inhoud, or as a bijlage
SELECT pg_temp.geval('T14');
SELECT pg_temp.registreer('{
	"kanaal": "whatsapp", "onderwerp": "Kan ik online een afspraak maken?", "inhoud": "Kan ik online een afspraak maken? Ik kom er niet uit.", "plaatsgevondenOp": "2024-01-24T10:00:12+01:00",
	"actoren": ["a0000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "whatsapp", "adres": "0622300190"}]}],
	"interneTaken": [{"gevraagdeHandeling": "Lezen en bepalen benodigde actie", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000003"}]}') IS NOT NULL AS geregistreerd;
SELECT * FROM pg_temp.telling();
SELECT pg_temp.geval('T14 bijlage');
SELECT pg_temp.registreer(jsonb_set('{
	"kanaal": "whatsapp", "onderwerp": "Kan ik online een afspraak maken?", "plaatsgevondenOp": "2024-01-24T10:00:12+01:00",
	"actoren": ["a0000000-0000-7000-8000-000000000005"],
	"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001",
		"digitaleAdressen": [{"soortDigitaalAdres": "whatsapp", "adres": "0622300190"}]}],
	"interneTaken": [{"gevraagdeHandeling": "Lezen en bepalen benodigde actie", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000003"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'chat.txt')))) IS NOT NULL AS geregistreerd;
SELECT * FROM pg_temp.telling();

-- T15, T16: a report by phone, from which a zaak comes or that belongs to one; registered afterwards
SELECT pg_temp.geval('T15');
SELECT pg_temp.registreer(jsonb_set('{
	"kanaal": "telefoon", "onderwerp": "Melding losse stoeptegel", "inhoud": "Melding: losse tegel in de Kerkstraat.", "plaatsgevondenOp": "2024-01-24T09:00:00+01:00",
	"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true}]}',
	'{onderwerpobjecten}', jsonb_build_array(pg_temp.object('zaak', 'Z-2024-15')))) IS NOT NULL AS geregistreerd;
SELECT * FROM pg_temp.telling();
SELECT pg_temp.geval('T16');
SELECT pg_temp.registreer(jsonb_set('{
	"kanaal": "telefoon", "onderwerp": "Melding losse stoeptegel", "inhoud": "Melding: dezelfde tegel als eerder gemeld.",
	"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true}]}',
	'{onderwerpobjecten}', jsonb_build_array(pg_temp.object('zaak', 'Z-2024-15')))) IS NOT NULL AS geregistreerd;
SELECT * FROM pg_temp.telling();
SELECT count(*) AS over_deze_zaak FROM onderwerpobject WHERE object_id(objectidentificator) = 'Z-2024-15';

-- T17: a product is asked for by phone
SELECT pg_temp.geval('T17');
SELECT pg_temp.registreer(jsonb_set('{
	"kanaal": "telefoon", "onderwerp": "Aanvraag parkeervergunning", "inhoud": "Aanvraag telefonisch ingevuld.",
	"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('productaanvraag', 'PA-17')))) IS NOT NULL AS geregistreerd;
SELECT * FROM pg_temp.telling();

SELECT * FROM klantcontact.controleer(:'reg');
DROP SCHEMA :reg CASCADE;
