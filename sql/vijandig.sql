-- Users who make look-alikes of a register's tables, or put triggers on its log:
-- nobody runs their code, nothing crashes, nothing is forged unseen.
\set SHOW_CONTEXT never
SET client_min_messages = warning;
CREATE ROLE regress_mallory;
CREATE ROLE regress_gemeente;
DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO regress_mallory, regress_gemeente', current_database()); END $$;
SET client_min_messages = notice;

-- a view in the place of beleid: registers() does not run what is behind it
SET ROLE regress_mallory;
SELECT klantcontact.maak_register('reg_evil');
ALTER TABLE reg_evil.beleid RENAME TO beleid_oud;
CREATE FUNCTION reg_evil.f() RETURNS text LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'code of mallory runs as %', current_user; END $$;
CREATE VIEW reg_evil.beleid AS SELECT reg_evil.f() AS versie;
GRANT USAGE ON SCHEMA reg_evil TO PUBLIC;
GRANT SELECT ON ALL TABLES IN SCHEMA reg_evil TO PUBLIC;
RESET ROLE;
SELECT register, versie, laatste FROM klantcontact.registers() WHERE register = 'reg_evil'::regnamespace;
SELECT regel, tabel, melding FROM klantcontact.controleer('reg_evil') WHERE melding LIKE 'The rows were%';
-- nor does a register without one of its tables stand in the way of others
DROP VIEW reg_evil.beleid;
SELECT register, versie, laatste FROM klantcontact.registers() WHERE register = 'reg_evil'::regnamespace;
ALTER TABLE reg_evil.beleid_oud RENAME TO beleid;

-- a column of another type is an error, not a pointer
ALTER TABLE reg_evil.beleid DISABLE TRIGGER USER;
DROP VIEW reg_evil.v_gezondheid;
ALTER TABLE reg_evil.beleid ALTER versie TYPE bigint USING 4242;
SELECT versie FROM klantcontact.registers() WHERE register = 'reg_evil'::regnamespace;
ALTER TABLE reg_evil.beleid ALTER kloktolerantie DROP DEFAULT, DROP CONSTRAINT beleid_kloktolerantie_geldig;
ALTER TABLE reg_evil.beleid ALTER kloktolerantie TYPE bigint USING 4242;
SELECT count(*) > 0 AS found FROM klantcontact.controleer('reg_evil');
SET client_min_messages = warning;
DROP SCHEMA reg_evil CASCADE;

-- a partitioned table, or another key, in the place of actor
SET client_min_messages = warning;
SET ROLE regress_mallory;
SELECT klantcontact.maak_register('reg_evil');
ALTER TABLE reg_evil.actor RENAME TO actor_oud;
CREATE TABLE reg_evil.actor (LIKE reg_evil.actor_oud INCLUDING DEFAULTS, PRIMARY KEY (id)) PARTITION BY HASH (id);
ALTER TABLE reg_evil.actor_klantcontact DROP CONSTRAINT actor_klantcontact_actor_fkey;
INSERT INTO reg_evil.actor_klantcontact (klantcontact, actor)
VALUES ('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-0000000000a1');
DROP TABLE reg_evil.actor;
CREATE TABLE reg_evil.actor (LIKE reg_evil.actor_oud INCLUDING DEFAULTS, PRIMARY KEY (naam));
INSERT INTO reg_evil.actor_klantcontact (klantcontact, actor)
VALUES ('00000000-0000-7000-8000-000000000001', '0101efbe-adde-0000-0000-000000000000');
RESET ROLE;
SET client_min_messages = warning;
DROP SCHEMA reg_evil CASCADE;

-- a table that looks like a shard changes nothing for the real ones
SET ROLE regress_gemeente;
SELECT klantcontact.maak_register('reg_echt');
INSERT INTO reg_echt.actor (id, naam, soort_actor)
VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid');
GRANT USAGE, CREATE ON SCHEMA reg_echt TO regress_mallory;
RESET ROLE;
SET ROLE regress_mallory;
CREATE TABLE reg_echt.betrokkene_1 (id uuid);
CREATE TRIGGER b BEFORE INSERT ON reg_echt.betrokkene_1 FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('betrokkene');
INSERT INTO reg_echt.betrokkene_1 VALUES ('00000000-0000-7000-8000-000000000021');
RESET ROLE;
DROP TABLE reg_echt.betrokkene_1;

-- the log: a trigger of the owner cannot change, learn or keep out a row
CREATE FUNCTION reg_echt.log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    CASE current_setting('my.wat')
        WHEN 'verander' THEN NEW.rol := 'iemand';
        WHEN 'verklap' THEN RAISE EXCEPTION '%', NEW.id;
        WHEN 'houd' THEN RETURN NULL;
        WHEN 'door' THEN UPDATE reg_echt.kanaal SET naam = naam || '!' WHERE code = 'sms' AND NEW.tabel <> 'kanaal';
        ELSE NULL;
    END CASE;
    RETURN NEW;
END $$;
CREATE TRIGGER a BEFORE INSERT ON reg_echt.mutatie FOR EACH ROW EXECUTE FUNCTION reg_echt.log();
SET my.wat = 'verander';
UPDATE reg_echt.actor SET naam = 'Balie 2';
SET my.wat = 'houd';
UPDATE reg_echt.actor SET naam = 'Balie 2';
SET my.wat = 'verklap';
DO $$
DECLARE geleerd uuid;
BEGIN
    BEGIN
        UPDATE reg_echt.actor SET naam = 'Balie 2';
    EXCEPTION WHEN raise_exception THEN geleerd := SQLERRM::uuid;
    END;
    PERFORM set_config('my.wat', '', false);
    INSERT INTO reg_echt.mutatie (id, tabel, rol, sessie_rol, op) VALUES (geleerd, 'actor', 'x', 'x', now());
END $$;
-- one that changes something else of the register is no hindrance
SET my.wat = 'door';
UPDATE reg_echt.actor SET naam = 'Balie 2';
SELECT tabel, voor->>'naam' AS naam FROM reg_echt.mutatie ORDER BY tabel;
SELECT regel, tabel, melding FROM klantcontact.controleer('reg_echt');
DROP TRIGGER a ON reg_echt.mutatie;

-- rows that are inherited count for nothing, and are found
CREATE TABLE reg_echt.kind () INHERITS (reg_echt.betrokkene);
SELECT regel, tabel, melding FROM klantcontact.controleer('reg_echt');
DROP TABLE reg_echt.kind;

-- controleer() that fails leaves the session as it was
BEGIN READ ONLY;
SELECT count(*) FROM klantcontact.controleer('reg_echt');
ROLLBACK;
SELECT 'still here' AS session;
DELETE FROM reg_echt.beleid;

-- with constraints immediate a function is still one change
BEGIN;
SET CONSTRAINTS ALL IMMEDIATE;
SELECT klantcontact.registreer('reg_echt', '{"id": "00000000-0000-7000-8000-000000000001", "kanaal": "balie", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}');
SELECT * FROM klantcontact.valideer('reg_echt', '{"kanaal": "balie", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}');
SELECT count(*) FROM klantcontact.registreer_alle('reg_echt', '[{"kanaal": "balie", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}]');
SELECT count(*) FROM klantcontact.registreer_partij('reg_echt', '{"soortPartij": "persoon", "partijIdentificatoren": [{"anderePartijIdentificator": "x"}]}');
SAVEPOINT s;
SELECT klantcontact.registreer('reg_echt', '{"id": "00000000-0000-7000-8000-000000000002", "kanaal": "balie", "onderwerp": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}');
ROLLBACK TO s;
INSERT INTO reg_echt.klantcontact (id, kanaal, onderwerp) VALUES ('00000000-0000-7000-8000-000000000002', 'balie', 'x');
ROLLBACK;

-- a key with a dot is no column
SELECT klantcontact.registreer('reg_echt', '{"kanaal": "balie", "onderwerp": "x", "inhoud": "y", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true, "contactnaam.achternaam": "J"}]}');

SET client_min_messages = warning;
DROP SCHEMA reg_echt CASCADE;
DO $$ BEGIN EXECUTE format('REVOKE ALL ON DATABASE %I FROM regress_mallory, regress_gemeente', current_database()); END $$;
DROP ROLE regress_mallory, regress_gemeente;
