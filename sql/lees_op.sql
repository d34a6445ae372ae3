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
