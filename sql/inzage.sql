-- inzage: everything that a register holds on one partij, and nothing of others
\set SHOW_CONTEXT never
SET client_min_messages = warning;
SET TimeZone = 'Europe/Amsterdam';
CREATE ROLE regress_inz_eigenaar;
CREATE ROLE regress_inz_behandelaar;
CREATE ROLE regress_inz_kcc;
CREATE ROLE regress_inz_vertrouwelijk;
CREATE ROLE regress_inz_rapportage;
CREATE ROLE regress_inz_beheer;
CREATE ROLE regress_inz_niets;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_inz_eigenaar', current_database()); END $$;
SET ROLE regress_inz_eigenaar;
SELECT klantcontact.maak_register('Ut''recht; drop');
SELECT klantcontact.verleen('"Ut''recht; drop"', rol, recht)
FROM (VALUES ('regress_inz_behandelaar'::regrole, 'behandelaar'), ('regress_inz_kcc', 'klantcontactcentrum'),
    ('regress_inz_vertrouwelijk', 'vertrouwelijk'), ('regress_inz_rapportage', 'rapportage'), ('regress_inz_beheer', 'beheer')) AS v (rol, recht);
SET search_path = "Ut'recht; drop", public;

-- Jan as resident (b1), and as who works for the bakery (b3, b2); Karin (b4)
SELECT klantcontact.registreer_actor('"Ut''recht; drop"', '{"id": "00000000-0000-7000-8000-0000000000a1", "naam": "Balie", "soortActor": "organisatorische_eenheid"}');
SELECT klantcontact.registreer_partij('"Ut''recht; drop"', j) FROM (VALUES
    (1, '{"id": "00000000-0000-7000-8000-0000000000b1", "nummer": 11, "soortPartij": "persoon", "interneNotitie": "belt altijd terug", "contactnaam": {"achternaam": "Vries"},
        "digitaleAdressen": [{"id": "00000000-0000-7000-8000-0000000000d1", "soortDigitaalAdres": "telefoon", "adres": "0612345678", "voorkeur": true}],
        "partijIdentificatoren": [{"id": "00000000-0000-7000-8000-000000000101", "objectId": "111222333", "codeObjecttype": "natuurlijk_persoon", "codeRegister": "brp", "codeSoortObjectId": "bsn"}]}'::jsonb),
    (2, '{"id": "00000000-0000-7000-8000-0000000000b2", "nummer": 12, "soortPartij": "organisatie", "organisatienaam": "Bakkerij", "partijIdentificatoren": [{"anderePartijIdentificator": "9"}]}'),
    (3, '{"id": "00000000-0000-7000-8000-0000000000b3", "nummer": 13, "soortPartij": "contactpersoon", "contactnaam": {"achternaam": "Vries"}, "werkteVoorPartij": "00000000-0000-7000-8000-0000000000b2",
        "digitaleAdressen": [{"soortDigitaalAdres": "telefoon", "adres": "0612345678"}]}'),
    (4, '{"id": "00000000-0000-7000-8000-0000000000b4", "nummer": 14, "soortPartij": "persoon", "contactnaam": {"achternaam": "Smit"}, "partijIdentificatoren": [{"anderePartijIdentificator": "geheim van Karin"}]}')) AS v (n, j) ORDER BY n;
INSERT INTO vertegenwoordiging (id, vertegenwoordigende, vertegenwoordigde)
VALUES ('00000000-0000-7000-8000-0000000000e1', '00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000b4'),
       ('00000000-0000-7000-8000-0000000000e2', '00000000-0000-7000-8000-0000000000b2', '00000000-0000-7000-8000-0000000000b1'),
       ('00000000-0000-7000-8000-0000000000e3', '00000000-0000-7000-8000-0000000000b2', '00000000-0000-7000-8000-0000000000b4'),
       ('00000000-0000-7000-8000-0000000000e4', '00000000-0000-7000-8000-0000000000b4', '00000000-0000-7000-8000-0000000000b1');
-- nothing yet but the partij
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b2') - 'partij';
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b9') IS NULL AS is_er_niet, klantcontact.inzage('"Ut''recht; drop"', NULL) IS NULL AS niemand;

-- 1: Jan and Karin, and one who is not known; 2: Jan alone, earlier, confidential; 3: Jan at work; 4: Karin, and later Jan;
-- 5: Jan by mistake; 6: both, destroyed; 7: Karin, and Jan by mistake, destroyed; 8: Karin by mistake
SELECT klantcontact.registreer('"Ut''recht; drop"', '{"kanaal": "telefoon", "inhoud": "y", "plaatsgevondenOp": "2024-01-02T10:00:00Z", "actoren": ["00000000-0000-7000-8000-0000000000a1"]}' || j) FROM (VALUES
    (1, '{"id": "00000000-0000-7000-8000-000000000001", "nummer": 1, "onderwerp": "samen", "betrokkenen": [
        {"id": "00000000-0000-7000-8000-0000000000f1", "rol": "vertegenwoordiger", "initiator": false, "wasPartij": "00000000-0000-7000-8000-0000000000b1",
            "digitaleAdressen": [{"id": "00000000-0000-7000-8000-0000000000d2", "soortDigitaalAdres": "sms", "adres": "0687654321"}]},
        {"id": "00000000-0000-7000-8000-0000000000f2", "rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b4", "contactnaam": {"achternaam": "geheim van Karin"},
            "digitaleAdressen": [{"id": "00000000-0000-7000-8000-0000000000d3", "soortDigitaalAdres": "sms", "adres": "geheim van Karin"}]},
        {"id": "00000000-0000-7000-8000-0000000000f3", "rol": "klant", "initiator": false, "contactnaam": {"achternaam": "geheim van een onbekende"}}]}'::jsonb),
    (2, '{"id": "00000000-0000-7000-8000-000000000002", "nummer": 2, "onderwerp": "alleen", "plaatsgevondenOp": "2024-01-01T10:00:00Z", "vertrouwelijk": true,
        "interneTaken": [{"id": "00000000-0000-7000-8000-0000000000c1", "nummer": 1, "gevraagdeHandeling": "Bellen", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a1"}],
        "betrokkenen": [{"id": "00000000-0000-7000-8000-0000000000f4", "rol": "klant", "initiator": true, "contactnaam": {"achternaam": "Vries"}}]}'),
    (3, '{"id": "00000000-0000-7000-8000-000000000003", "nummer": 3, "onderwerp": "geheim van het werk", "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b3"}]}'),
    (4, '{"id": "00000000-0000-7000-8000-000000000004", "nummer": 4, "onderwerp": "geheim van Karin", "betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b4"}]}'),
    (5, '{"id": "00000000-0000-7000-8000-000000000005", "nummer": 5, "onderwerp": "geheim van Karin", "betrokkenen": [
        {"id": "00000000-0000-7000-8000-0000000000f5", "rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b1", "contactnaam": {"achternaam": "van wie was dit"}}]}'),
    (6, '{"id": "00000000-0000-7000-8000-000000000006", "nummer": 6, "onderwerp": "weg", "betrokkenen": [
        {"id": "00000000-0000-7000-8000-0000000000f6", "rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b1",
            "digitaleAdressen": [{"id": "00000000-0000-7000-8000-0000000000d6", "soortDigitaalAdres": "sms", "adres": "weg"}]},
        {"id": "00000000-0000-7000-8000-0000000000f7", "rol": "klant", "initiator": false, "wasPartij": "00000000-0000-7000-8000-0000000000b4", "contactnaam": {"achternaam": "geheim van Karin"}}]}'),
    (7, '{"id": "00000000-0000-7000-8000-000000000007", "nummer": 7, "onderwerp": "geheim van Karin", "betrokkenen": [
        {"id": "00000000-0000-7000-8000-0000000000f8", "rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b4", "contactnaam": {"achternaam": "geheim van Karin"}},
        {"id": "00000000-0000-7000-8000-0000000000f9", "rol": "vertegenwoordiger", "initiator": false, "wasPartij": "00000000-0000-7000-8000-0000000000b1"}]}'),
    (8, '{"id": "00000000-0000-7000-8000-000000000008", "nummer": 8, "onderwerp": "van Jan", "betrokkenen": [
        {"id": "00000000-0000-7000-8000-0000000000fa", "rol": "klant", "initiator": true, "wasPartij": "00000000-0000-7000-8000-0000000000b4", "contactnaam": {"achternaam": "geheim van Karin"}}]}')) AS v (n, j) ORDER BY n;
-- what came after, by one change in each transaction
UPDATE betrokkene SET partij = '00000000-0000-7000-8000-0000000000b1' WHERE id = '00000000-0000-7000-8000-0000000000f4';
UPDATE partij SET interne_notitie = 'belt nooit terug' WHERE id = '00000000-0000-7000-8000-0000000000b1';
UPDATE partij SET voornaam = 'geheim van Karin' WHERE id = '00000000-0000-7000-8000-0000000000b4';
UPDATE digitaal_adres SET omschrijving = 'prive' WHERE id = '00000000-0000-7000-8000-0000000000d1';
SELECT klantcontact.vul_aan('"Ut''recht; drop"', '00000000-0000-7000-8000-000000000002', ' z');
SELECT klantcontact.verwerk('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000c1');
CREATE PROCEDURE pg_temp.corrigeer(reden text, opdracht text) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('klantcontact.reden', reden, true);
    EXECUTE opdracht;
END $$;
CALL pg_temp.corrigeer('een ander nummer', $$UPDATE digitaal_adres SET adres = '0687654322' WHERE id = '00000000-0000-7000-8000-0000000000d2'$$);
CALL pg_temp.corrigeer('Karin heet anders', $$UPDATE betrokkene SET achternaam = 'Smit' WHERE id = '00000000-0000-7000-8000-0000000000f2'$$);
CALL pg_temp.corrigeer('een ander adres van Karin', $$UPDATE digitaal_adres SET adres = '0' WHERE id = '00000000-0000-7000-8000-0000000000d3'$$);
CALL pg_temp.corrigeer('het was Karin', $$UPDATE betrokkene SET partij = '00000000-0000-7000-8000-0000000000b4' WHERE id = '00000000-0000-7000-8000-0000000000f5'$$);
CALL pg_temp.corrigeer('en zo heet ze', $$UPDATE betrokkene SET achternaam = 'Smit' WHERE id = '00000000-0000-7000-8000-0000000000f5'$$);
CALL pg_temp.corrigeer('het was Jan', $$UPDATE betrokkene SET partij = '00000000-0000-7000-8000-0000000000b1', achternaam = NULL WHERE id = '00000000-0000-7000-8000-0000000000fa'$$);
CALL pg_temp.corrigeer('vernietigd', $$DELETE FROM klantcontact WHERE id = '00000000-0000-7000-8000-000000000006'$$);
CALL pg_temp.corrigeer('Jan was er niet bij', $$DELETE FROM betrokkene WHERE id = '00000000-0000-7000-8000-0000000000f9'$$);
CALL pg_temp.corrigeer('ook weg', $$DELETE FROM klantcontact WHERE id = '00000000-0000-7000-8000-000000000007'$$);
CALL pg_temp.corrigeer('een naam te veel', $$DELETE FROM vertegenwoordiging WHERE id IN ('00000000-0000-7000-8000-0000000000e3', '00000000-0000-7000-8000-0000000000e4')$$);
INSERT INTO partij_identificator (id, partij, andere_partij_identificator) VALUES ('00000000-0000-7000-8000-000000000102', '00000000-0000-7000-8000-0000000000b1', 'klant 7');
CALL pg_temp.corrigeer('geen klant', $$DELETE FROM partij_identificator WHERE id = '00000000-0000-7000-8000-000000000102'$$);
INSERT INTO digitaal_adres (id, partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000d7', '00000000-0000-7000-8000-0000000000b1', 'sms', 'te kort');
DELETE FROM digitaal_adres WHERE id = '00000000-0000-7000-8000-0000000000d7';
INSERT INTO betrokkene (id, klantcontact, partij, rol, initiator) VALUES ('00000000-0000-7000-8000-0000000000fb', '00000000-0000-7000-8000-000000000004', '00000000-0000-7000-8000-0000000000b1', 'vertegenwoordiger', false);

CREATE TEMP TABLE inzage AS SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b1') AS i;
SELECT jsonb_object_keys(i) FROM inzage;
SELECT i -> 'partij' = (SELECT klantcontact.zoek_partij('"Ut''recht; drop"', '{"nummer": 11}')) AS zoals_gezocht FROM inzage;
SELECT jsonb_pretty(i -> 'partij') FROM inzage;
SELECT jsonb_array_elements(i -> 'vertegenwoordigingen') FROM inzage;
SELECT k ->> 'nummer' AS nummer, k ->> 'onderwerp' AS onderwerp, k ->> 'richting' AS richting, k ->> 'aantalAndereBetrokkenen' AS anderen,
    jsonb_path_query_array(k, '$.betrokkenen[*].id') AS betrokkenen
FROM inzage, jsonb_array_elements(i -> 'klantcontacten') AS k;
-- as lees gives it, but for the others
SELECT k ->> 'nummer' AS nummer, k - 'betrokkenen' - 'aantalAndereBetrokkenen' = l - 'betrokkenen' AS gelijk,
    k -> 'betrokkenen' <@ (l -> 'betrokkenen') AS eigen_heel,
    jsonb_array_length(l -> 'betrokkenen') - jsonb_array_length(k -> 'betrokkenen') = (k ->> 'aantalAndereBetrokkenen')::int AS geteld
FROM inzage, jsonb_array_elements(i -> 'klantcontacten') AS k, klantcontact.lees('"Ut''recht; drop"', (k ->> 'id')::uuid) AS l;
SELECT m ->> 'tabel' AS tabel, CASE WHEN m ->> 'tabel' <> 'actor_klantcontact' THEN right(m ->> 'rij', 3) END AS rij, right(m ->> 'klantcontact', 1) AS k, m ->> 'reden' AS reden, m ? 'voor' AS verteld,
    jsonb_strip_nulls(NULLIF(m -> 'voor', 'null')) - '{id,partij,klantcontact,nummer,kanaal,aard,taal,vertrouwelijk,plaatsgevonden_op,geregistreerd_op,indicatie_contact_gelukt,soort_partij,indicatie_actief,indicatie_geheimhouding,actor,rol,initiator,status,toegewezen_op}'::text[] AS voor
FROM inzage, jsonb_array_elements(i -> 'mutaties') WITH ORDINALITY AS e (m, n) ORDER BY n;
SELECT DISTINCT jsonb_object_keys(m) FROM inzage, jsonb_array_elements(i -> 'mutaties') AS m ORDER BY 1;
-- nothing of others, by whatever name, and nothing of the same person at work
SELECT i::text LIKE '%Karin%' AS geheim, i::text LIKE '%onbekende%' AS onbekende, i::text LIKE '%het werk%' AS werk, i::text LIKE '%Smit%' AS smit FROM
    (SELECT jsonb_set(jsonb_set(i, '{klantcontacten}', (SELECT jsonb_agg(k) FROM jsonb_array_elements(i -> 'klantcontacten') AS k WHERE k ->> 'nummer' <> '4')),
        '{mutaties}', (SELECT jsonb_agg(m - 'reden') FROM jsonb_array_elements(i -> 'mutaties') AS m)) AS i FROM inzage) AS zonder;
-- at work: that klantcontact, and nothing else
SELECT i #>> '{partij,nummer}' AS nummer, i #>> '{partij,werkteVoorPartij}' AS werkte_voor, i -> 'vertegenwoordigingen' AS v, i -> 'mutaties' AS m,
    jsonb_path_query_array(i, '$.klantcontacten[*].nummer') AS klantcontacten
FROM klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b3') AS i;
-- Karin: what was put right to her, and her own before-images
SELECT jsonb_path_query_array(i, '$.klantcontacten[*].nummer') AS klantcontacten FROM klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b4') AS i;
SELECT m ->> 'tabel' AS tabel, CASE WHEN m ->> 'tabel' <> 'actor_klantcontact' THEN right(m ->> 'rij', 3) END AS rij, m ->> 'reden' AS reden, m ? 'voor' AS verteld
FROM klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b4') AS i, jsonb_array_elements(i -> 'mutaties') WITH ORDINALITY AS e (m, n) ORDER BY n;

-- for the owner and who has beheer, equal; for nobody else
RESET search_path;
SET ROLE regress_inz_beheer;
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b4') #>> '{partij,contactnaam,achternaam}' AS naam;
RESET ROLE;
GRANT SELECT ON inzage TO PUBLIC;
SET ROLE regress_inz_beheer;
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b1') = i AS gelijk FROM inzage;
SET ROLE regress_inz_behandelaar;
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b1');
SET ROLE regress_inz_kcc;
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b1');
SET ROLE regress_inz_vertrouwelijk;
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b1');
-- that there is none is not told either
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b9');
SET ROLE regress_inz_rapportage;
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b1');
SET ROLE regress_inz_niets;
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b1');
RESET ROLE;
SELECT klantcontact.inzage('public', '00000000-0000-7000-8000-0000000000b1');

-- operators and tables in front of those of the system and ours are not met
CREATE TABLE uitkomst AS SELECT i FROM inzage;
GRANT SELECT ON uitkomst TO PUBLIC;
CREATE SCHEMA inzage_vals;
GRANT USAGE ON SCHEMA inzage_vals TO PUBLIC;
CREATE FUNCTION inzage_vals.vals(anycompatible, anycompatible) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'code runs as %', current_user; END $$;
CREATE FUNCTION inzage_vals.vals_jsonb(jsonb, text) RETURNS text LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'code runs as %', current_user; END $$;
CREATE FUNCTION inzage_vals.vals_uuid(uuid, uuid) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'code runs as %', current_user; END $$;
CREATE FUNCTION inzage_vals.vals_name(name, text) RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'code runs as %', current_user; END $$;
CREATE OPERATOR inzage_vals.= (FUNCTION = inzage_vals.vals_uuid, LEFTARG = uuid, RIGHTARG = uuid);
CREATE OPERATOR inzage_vals.= (FUNCTION = inzage_vals.vals_name, LEFTARG = name, RIGHTARG = text);
CREATE OPERATOR inzage_vals.->> (FUNCTION = inzage_vals.vals_jsonb, LEFTARG = jsonb, RIGHTARG = text);
CREATE TABLE inzage_vals.mutatie (id uuid);
CREATE FUNCTION inzage_vals.jsonb_build_object(VARIADIC "any") RETURNS jsonb AS 'jsonb_build_object_noargs' LANGUAGE internal;
\c -
SET client_min_messages = warning;
SET TimeZone = 'Europe/Amsterdam';
SET search_path = inzage_vals, pg_catalog;
SET ROLE regress_inz_beheer;
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b1') OPERATOR(pg_catalog.=) i AS gelijk FROM public.uitkomst;
RESET ROLE;
RESET search_path;

-- by index, where there is much of others; the log too
SET ROLE regress_inz_eigenaar;
SET search_path = "Ut'recht; drop", public;
INSERT INTO partij (id, soort_partij, achternaam)
SELECT ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid, 'contactpersoon', 'n' || n FROM generate_series(1, 2000) AS n;
UPDATE partij SET voornaam = 'x' WHERE achternaam LIKE 'n%';
\c -
SET client_min_messages = warning;
SET TimeZone = 'Europe/Amsterdam';
SET ROLE regress_inz_eigenaar;
BEGIN;
SELECT klantcontact.inzage('"Ut''recht; drop"', '00000000-0000-7000-8000-0000000000b1') = i AS gelijk FROM public.uitkomst;
SELECT relname, pg_stat_get_xact_numscans(oid) AS scans FROM pg_class
WHERE relnamespace = '"Ut''recht; drop"'::regnamespace AND relkind = 'r' AND pg_stat_get_xact_numscans(oid) > 0 ORDER BY relname;
SELECT relname, pg_stat_get_xact_numscans(oid) > 0 AS gebruikt FROM pg_class
WHERE relnamespace = '"Ut''recht; drop"'::regnamespace AND relname IN ('mutatie_partij_idx', 'mutatie_vertegenwoordiging_idx') ORDER BY relname;
COMMIT;
RESET ROLE;
RESET search_path;

DROP SCHEMA inzage_vals CASCADE;
DROP TABLE uitkomst;
DROP SCHEMA "Ut'recht; drop" CASCADE;
DO $$ BEGIN EXECUTE format('REVOKE CREATE ON DATABASE %I FROM regress_inz_eigenaar', current_database()); END $$;
DROP ROLE regress_inz_eigenaar, regress_inz_behandelaar, regress_inz_kcc, regress_inz_vertrouwelijk, regress_inz_rapportage, regress_inz_beheer, regress_inz_niets;
