-- an attacker, or a program that tries again, brings back what was destroyed under its id: no function takes it
\set VERBOSITY default
SET client_min_messages = warning;
SELECT klantcontact.maak_register('av_weg') \gset
INSERT INTO av_weg.actor (id, naam, soort_actor) VALUES ('a0000000-0000-7000-8000-000000000001', 'KCC', 'organisatorische_eenheid');
SELECT klantcontact.registreer_partij('av_weg', '{"id": "f0000000-0000-7000-8000-000000000001", "soortPartij": "persoon", "contactnaam": {"achternaam": "Weg"}, "partijIdentificatoren": [{"anderePartijIdentificator": "x1"}]}');
\set klant '"kanaal": "balie", "inhoud": "i", "actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": true'
SELECT klantcontact.registreer('av_weg', ('{"id": "c0000000-0000-7000-8000-000000000001", "onderwerp": "a", "plaatsgevondenOp": "2020-01-01", ' || :'klant' || ', "wasPartij": "f0000000-0000-7000-8000-000000000001"}]}')::jsonb);
SELECT klantcontact.registreer('av_weg', ('{"id": "c0000000-0000-7000-8000-000000000002", "onderwerp": "a", ' || :'klant' || '}], "interneTaken": [{"id": "10000000-0000-7000-8000-000000000001", "gevraagdeHandeling": "bel", "toegewezenAanActor": "a0000000-0000-7000-8000-000000000001"}]}')::jsonb);
INSERT INTO av_weg.bewaartermijn (termijn) VALUES ('1 month');
SELECT count(*) > 1 AS vergeten FROM klantcontact.vergeet('av_weg', 'f0000000-0000-7000-8000-000000000001', 'verzoek');
SELECT count(*) FROM av_weg.klantcontact WHERE id = 'c0000000-0000-7000-8000-000000000001';

SELECT klantcontact.registreer('av_weg', ('{"id": "c0000000-0000-7000-8000-000000000001", "onderwerp": "a", ' || :'klant' || '}]}')::jsonb);
SELECT klantcontact.registreer_alle('av_weg', ('[{"id": "c0000000-0000-7000-8000-000000000001", "onderwerp": "a", ' || :'klant' || '}]}]')::jsonb);
SELECT klantcontact.registreer_interactie('av_weg', ('{"onderwerpen": [{"onderwerp": "a"}, {"id": "c0000000-0000-7000-8000-000000000001", "onderwerp": "b"}], ' || :'klant' || '}]}')::jsonb);
SELECT klantcontact.beantwoord('av_weg', '10000000-0000-7000-8000-000000000001', '{"id": "c0000000-0000-7000-8000-000000000001", "kanaal": "e-mail", "onderwerp": "b", "inhoud": "i", "actoren": ["a0000000-0000-7000-8000-000000000001"]}');
SELECT code, regel FROM klantcontact.valideer('av_weg', ('{"id": "c0000000-0000-7000-8000-000000000001", "onderwerp": "a", ' || :'klant' || '}]}')::jsonb);
-- and a partij
\set partij '"id": "f0000000-0000-7000-8000-000000000001", "soortPartij": "persoon", "contactnaam": {"achternaam": "Weg"}'
SELECT klantcontact.registreer_partij('av_weg', ('{' || :'partij' || ', "partijIdentificatoren": [{"anderePartijIdentificator": "x1"}]}')::jsonb);
SELECT klantcontact.registreer_partij('av_weg', ('{' || :'partij' || ', "partijIdentificatoren": [{"objectId": "999999990", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}')::jsonb, 'geef');
SELECT klantcontact.registreer_partij('av_weg', ('{' || :'partij' || ', "partijIdentificatoren": [{"objectId": "1", "codeObjecttype": "p", "codeRegister": "r", "codeSoortObjectId": "s"}]}')::jsonb, 'geef');
-- nothing was stored, and other ids are taken
SELECT (SELECT count(*) FROM av_weg.klantcontact) AS klantcontacten, (SELECT count(*) FROM av_weg.partij) AS partijen;
SELECT count(*) FROM klantcontact.registreer_interactie('av_weg', ('{"onderwerpen": [{"onderwerp": "a"}, {"id": "c0000000-0000-7000-8000-000000000003", "onderwerp": "b"}], ' || :'klant' || '}]}')::jsonb);
SELECT klantcontact.beantwoord('av_weg', '10000000-0000-7000-8000-000000000001', '{"id": "c0000000-0000-7000-8000-000000000004", "kanaal": "e-mail", "onderwerp": "b", "inhoud": "i", "actoren": ["a0000000-0000-7000-8000-000000000001"]}');
SELECT * FROM klantcontact.controleer('av_weg');
DROP SCHEMA av_weg CASCADE;
