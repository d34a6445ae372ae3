-- The cases T18 to T20 of the standard: what comes after an interne taak, by registreer and plain SQL
\set reg reg_geval_vervolg
SET client_min_messages = warning;
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/gevallen.sql
\o /dev/null
\i :include
\o
\set ECHO all

-- what was there: a klantcontact with a taak, as often as there are cases
SELECT count(klantcontact.registreer(:'reg', jsonb_build_object('id', pg_temp.id('c', n)) || jsonb_set('{
	"kanaal": "e-mail", "onderwerp": "Ophaalschema huisvuil", "inhoud": "Wanneer wordt het huisvuil opgehaald?", "plaatsgevondenOp": "2024-01-23T10:00:00+01:00",
	"actoren": ["a0000000-0000-7000-8000-000000000005"], "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "e0000000-0000-7000-8000-000000000001"}]}',
	'{interneTaken}', jsonb_build_array(jsonb_build_object('id', pg_temp.id('d', n), 'gevraagdeHandeling', 'Lezen en bepalen benodigde actie', 'toegewezenAanActor', pg_temp.id('a', 1))))))
FROM generate_series(1, 5) AS n;

-- T18: routed wrongly: back to the klantcontactcentrum, or on to a colleague
SELECT pg_temp.geval('T18-A');
BEGIN;
INSERT INTO interne_taak (klantcontact, actor, nummer, gevraagde_handeling, toelichting)
	VALUES (pg_temp.id('c', 1), pg_temp.id('a', 3), 19982201, 'Opnieuw routeren', 'Dit is niet voor ons.');
UPDATE interne_taak SET status = 'verwerkt', toelichting = 'Opnieuw gerouteerd', verwerkt_op = '2024-01-24 10:34:16+01' WHERE id = pg_temp.id('d', 1);
COMMIT;
SELECT * FROM pg_temp.telling();
SELECT nummer = 19982201 AS nieuw, actor, gevraagde_handeling, status FROM interne_taak WHERE klantcontact = pg_temp.id('c', 1) ORDER BY nieuw;
SELECT pg_temp.geval('T18-B');
BEGIN;
INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (pg_temp.id('c', 2), pg_temp.id('a', 2), 'Klant terugbellen');
UPDATE interne_taak SET status = 'verwerkt' WHERE id = pg_temp.id('d', 2);
COMMIT;
SELECT * FROM pg_temp.telling();
SELECT count(*) FILTER (WHERE status = 'te_verwerken') AS open, count(*) FROM interne_taak WHERE klantcontact = pg_temp.id('c', 2);

-- T19: the answer is a klantcontact that follows from the first, to the same betrokkene
SELECT pg_temp.geval('T19-A');
BEGIN;
SELECT pg_temp.registreer(jsonb_set('{
	"id": "c0000000-0000-7000-8000-000000000019", "kanaal": "e-mail", "onderwerp": "Ophaalschema huisvuil",
	"inhoud": "Geachte, U kunt het huisvuil zaterdag 22 december aanbieden. Met vriendelijke groet, ...", "indicatieContactGelukt": "onbekend", "vertrouwelijk": false,
	"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": false, "wasPartij": "e0000000-0000-7000-8000-000000000001"}],
	"onderwerpobjecten": [{"wasKlantcontact": "c0000000-0000-7000-8000-000000000003"}]}',
	'{bijlagen}', jsonb_build_array(pg_temp.object('informatieobject', 'antwoord.eml'))));
UPDATE interne_taak SET status = 'verwerkt' WHERE id = pg_temp.id('d', 3);
COMMIT;
SELECT * FROM pg_temp.telling();
SELECT k.richting, o.was_klantcontact FROM v_klantcontact k JOIN onderwerpobject o ON o.klantcontact = k.id WHERE k.id = pg_temp.id('c', 19);
-- a taak is worked off once
UPDATE interne_taak SET status = 'te_verwerken', verwerkt_op = NULL WHERE id = pg_temp.id('d', 3);

SELECT pg_temp.geval('T19-B');
BEGIN;
INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling) VALUES (pg_temp.id('c', 4), pg_temp.id('a', 2), 'Opvolgen klantcontact');
UPDATE interne_taak SET status = 'verwerkt' WHERE id = pg_temp.id('d', 4);
COMMIT;
SELECT * FROM pg_temp.telling();

-- T20: as T19, after the bijlagen were read; the zaak is made elsewhere
SELECT pg_temp.geval('T20');
INSERT INTO bijlage (klantcontact, objectidentificator)
	SELECT pg_temp.id('c', 5), (pg_temp.object('informatieobject', 'mail.eml') -> 'objectidentificator')::klantcontact.objectidentificator;
SELECT object_id(objectidentificator) FROM bijlage WHERE klantcontact = pg_temp.id('c', 5);
BEGIN;
SELECT pg_temp.registreer(jsonb_build_object('onderwerpobjecten',
	jsonb_build_array('{"wasKlantcontact": "c0000000-0000-7000-8000-000000000005"}'::jsonb, pg_temp.object('zaak', 'Z-2024-20'))) || '{
	"id": "c0000000-0000-7000-8000-000000000020", "kanaal": "e-mail", "onderwerp": "Ophaalschema huisvuil", "inhoud": "Wij hebben uw verzoek in behandeling genomen.",
	"actoren": ["a0000000-0000-7000-8000-000000000001"], "betrokkenen": [{"rol": "klant", "initiator": false, "wasPartij": "e0000000-0000-7000-8000-000000000001"}]}');
UPDATE interne_taak SET status = 'verwerkt' WHERE id = pg_temp.id('d', 5);
COMMIT;
SELECT * FROM pg_temp.telling();

SELECT * FROM klantcontact.controleer(:'reg');
DROP SCHEMA :reg CASCADE;
