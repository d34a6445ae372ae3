-- lees_op: the document as it was, additions, corrections, removed and moved children included
\set SHOW_CONTEXT never
SET client_min_messages = warning;
SELECT klantcontact.maak_register('reg_op');
SET search_path = reg_op, public;
INSERT INTO actor (id, naam, soort_actor)
VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid'),
       ('00000000-0000-7000-8000-0000000000a2', 'Vergunningen', 'organisatorische_eenheid');
CREATE TEMP TABLE toen (n serial, op timestamptz, document jsonb);
CREATE PROCEDURE pg_temp.onthoud() LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO toen (op, document)
    VALUES (clock_timestamp(), klantcontact.lees('reg_op', '00000000-0000-7000-8000-000000000001'));
    PERFORM pg_sleep(0.002);
END $$;

CALL pg_temp.onthoud();
SELECT klantcontact.registreer('reg_op', jsonb_build_object('id', '00000000-0000-7000-8000-00000000000' || n,
    'kanaal', 'telefoon', 'onderwerp', 'x', 'inhoud', 'a', 'plaatsgevondenOp', '2024-01-01T10:00:00Z',
    'actoren', '["00000000-0000-7000-8000-0000000000a1"]'::jsonb,
    'betrokkenen', '[{"rol": "klant", "initiator": true, "contactnaam": {"achternaam": "J"}, "digitaleAdressen": [{"soortDigitaalAdres": "sms", "adres": "06"}]}]'::jsonb,
    'bijlagen', '[{"objectidentificator": {"objectId": "1", "codeObjecttype": "d", "codeRegister": "7", "codeSoortObjectId": "4"}}]'::jsonb))
FROM generate_series(1, 2) AS n;
CALL pg_temp.onthoud();
SELECT klantcontact.vul_aan('reg_op', '00000000-0000-7000-8000-000000000001', ' b');
CALL pg_temp.onthoud();
INSERT INTO actor_klantcontact (klantcontact, actor)
VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a2');
INSERT INTO interne_taak (klantcontact, actor, gevraagde_handeling)
VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a2', 'Bellen');
CALL pg_temp.onthoud();
UPDATE interne_taak SET status = 'verwerkt';
CALL pg_temp.onthoud();
SELECT klantcontact.corrigeer('reg_op', '00000000-0000-7000-8000-000000000001', '{"onderwerp": "y", "inhoud": null, "indicatieContactGelukt": "nee"}', 'fout');
CALL pg_temp.onthoud();
BEGIN;
SET LOCAL klantcontact.reden = 'naar de andere';
UPDATE bijlage SET klantcontact = '00000000-0000-7000-8000-000000000002', objectidentificator = 'urn:object:7:d:4:2'
WHERE klantcontact = '00000000-0000-7000-8000-000000000001';
DELETE FROM digitaal_adres;
COMMIT;
CALL pg_temp.onthoud();
BEGIN;
SET LOCAL klantcontact.reden = 'vernietigd';
DELETE FROM klantcontact WHERE id = '00000000-0000-7000-8000-000000000001';
COMMIT;
CALL pg_temp.onthoud();

-- what is read of then is what was read then
SELECT n, document IS NOT NULL AS was_er, document->>'inhoud' AS inhoud, jsonb_array_length(document->'bijlagen') AS bijlagen,
    klantcontact.lees_op('reg_op', '00000000-0000-7000-8000-000000000001', op) IS NOT DISTINCT FROM document AS gelijk
FROM toen ORDER BY n;
-- and of the other, to which a child moved
SELECT jsonb_array_length(klantcontact.lees_op('reg_op', '00000000-0000-7000-8000-000000000002', op)->'bijlagen') AS bijlagen
FROM toen ORDER BY n;
-- an adres went with its betrokkene to another klantcontact, and was removed there
CREATE FUNCTION pg_temp.adressen(id uuid, op timestamptz) RETURNS jsonb LANGUAGE sql AS $$
    SELECT jsonb_path_query_array(klantcontact.lees_op('reg_op', id, op), '$.betrokkenen[*].digitaleAdressen[*].adres')
$$;
CREATE FUNCTION pg_temp.registreer(nummer text, betrokkene text, adres text) RETURNS uuid LANGUAGE sql AS $$
    SELECT klantcontact.registreer('reg_op', jsonb_build_object('id', '00000000-0000-7000-8000-0000000000' || nummer,
        'kanaal', 'telefoon', 'onderwerp', 'x', 'inhoud', 'a', 'plaatsgevondenOp', '2024-01-01T10:00:00Z',
        'actoren', '["00000000-0000-7000-8000-0000000000a1"]'::jsonb, 'betrokkenen', jsonb_build_array('{"rol": "klant", "initiator": false}'::jsonb,
            jsonb_build_object('id', '00000000-0000-7000-8000-0000000000' || betrokkene, 'rol', 'klant', 'initiator', true,
                'digitaleAdressen', jsonb_build_array(jsonb_build_object('soortDigitaalAdres', 'sms', 'adres', adres))))))
$$;
SELECT pg_temp.registreer('03', 'b3', 'van 3'), pg_temp.registreer('04', 'b4', 'van 4');
SELECT clock_timestamp() AS toen \gset
BEGIN;
SET LOCAL klantcontact.reden = 'van een ander gesprek';
UPDATE betrokkene SET klantcontact = '00000000-0000-7000-8000-000000000004' WHERE id = '00000000-0000-7000-8000-0000000000b3';
DELETE FROM digitaal_adres WHERE adres = 'van 3';
COMMIT;
SELECT pg_temp.adressen('00000000-0000-7000-8000-000000000003', :'toen') AS toen,
    pg_temp.adressen('00000000-0000-7000-8000-000000000003', clock_timestamp()) AS nu;
-- one that was removed and registered again, its betrokkene too: each its own rows
BEGIN;
SET LOCAL klantcontact.reden = 'vernietigd';
DELETE FROM klantcontact WHERE id = '00000000-0000-7000-8000-000000000004';
COMMIT;
SELECT clock_timestamp() AS ertussen \gset
SELECT pg_temp.registreer('04', 'b4', 'van 4 opnieuw');
SELECT pg_temp.adressen(id, :'toen') AS toen, pg_temp.adressen(id, :'ertussen') AS ertussen, pg_temp.adressen(id, clock_timestamp()) AS nu,
    jsonb_array_length(klantcontact.lees_op('reg_op', id, :'toen') -> 'betrokkenen') AS betrokkenen, jsonb_array_length(klantcontact.lees_op('reg_op', id, :'toen') -> 'actoren') AS actoren
FROM klantcontact WHERE id = '00000000-0000-7000-8000-000000000004';
-- also when they were changed or moved since
BEGIN;
SET LOCAL klantcontact.reden = 'anders';
UPDATE digitaal_adres SET omschrijving = 'thuis' WHERE adres = 'van 4 opnieuw';
UPDATE actor_klantcontact SET actor = '00000000-0000-7000-8000-0000000000a2' WHERE klantcontact = '00000000-0000-7000-8000-000000000004';
UPDATE betrokkene SET klantcontact = '00000000-0000-7000-8000-000000000003' WHERE id = '00000000-0000-7000-8000-0000000000b4';
COMMIT;
SELECT pg_temp.adressen(id, :'toen') AS toen, jsonb_array_length(klantcontact.lees_op('reg_op', id, :'toen') -> 'actoren') AS actoren
FROM klantcontact WHERE id = '00000000-0000-7000-8000-000000000004';
-- at a moment within a transaction: as others saw it then; but what it registers is there from its start
BEGIN;
SELECT klantcontact.vul_aan('reg_op', '00000000-0000-7000-8000-000000000003', '1');
SELECT clock_timestamp() AS binnen \gset
SELECT klantcontact.vul_aan('reg_op', '00000000-0000-7000-8000-000000000003', '2');
SELECT pg_temp.registreer('05', 'b5', 'van 5');
COMMIT;
SELECT klantcontact.lees_op('reg_op', '00000000-0000-7000-8000-000000000003', :'binnen') ->> 'inhoud' AS inhoud,
    pg_temp.adressen('00000000-0000-7000-8000-000000000005', :'binnen') AS nieuw;
-- what users made of the tables is left alone: of another type since, inherited from
ALTER TABLE klantcontact ADD COLUMN wijk text DEFAULT 'west';
SELECT klantcontact.vul_aan('reg_op', '00000000-0000-7000-8000-000000000003', '.');
ALTER TABLE klantcontact ALTER COLUMN wijk DROP DEFAULT, ALTER COLUMN wijk TYPE int USING 5;
ALTER TABLE betrokkene ALTER COLUMN voornaam TYPE int USING 5;
CREATE TABLE geerfd () INHERITS (bijlage);
INSERT INTO geerfd (klantcontact, objectidentificator) VALUES ('00000000-0000-7000-8000-000000000003', 'urn:object:7:d:4:3');
SELECT klantcontact.lees_op('reg_op', '00000000-0000-7000-8000-000000000003', :'toen') -> 'inhoud' AS inhoud,
    jsonb_path_query_array(klantcontact.lees_op('reg_op', '00000000-0000-7000-8000-000000000003', clock_timestamp()), '$.betrokkenen[*].contactnaam') AS namen,
    klantcontact.lees_op('reg_op', '00000000-0000-7000-8000-000000000003', clock_timestamp()) -> 'bijlagen' AS bijlagen;
DROP TABLE geerfd;
-- not for who sees part of it
CREATE ROLE regress_lezer;
GRANT USAGE ON SCHEMA reg_op TO regress_lezer;
GRANT SELECT ON ALL TABLES IN SCHEMA reg_op TO regress_lezer;
SET ROLE regress_lezer;
SELECT klantcontact.lees_op('reg_op', '00000000-0000-7000-8000-000000000001', now());
RESET ROLE;
RESET search_path;
DROP SCHEMA reg_op CASCADE;
DROP ROLE regress_lezer;
