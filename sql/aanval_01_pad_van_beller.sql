-- what our statements fire sees the caller's own search_path: triggers before, after and deferred, functions in defaults and policies, also when the planner calls them
\set reg av_beller
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
\set ECHO all
CREATE SCHEMA av_beller_toepassing;
GRANT USAGE ON SCHEMA av_beller_toepassing TO PUBLIC;
CREATE TABLE av_beller_toepassing.gezien (nr int GENERATED ALWAYS AS IDENTITY, wie text, pad text);
GRANT INSERT, SELECT ON av_beller_toepassing.gezien TO PUBLIC;
-- it names its table in short
CREATE FUNCTION av_beller_toepassing.kijk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	INSERT INTO gezien (wie, pad) VALUES (concat_ws(' ', TG_TABLE_NAME, TG_WHEN, TG_OP, TG_NAME), current_setting('search_path'));
	RETURN coalesce(NEW, OLD);
END
$$;
CREATE TRIGGER voor BEFORE INSERT OR UPDATE ON av_beller.klantcontact FOR EACH ROW EXECUTE FUNCTION av_beller_toepassing.kijk();
CREATE TRIGGER na AFTER INSERT OR UPDATE ON av_beller.klantcontact FOR EACH ROW EXECUTE FUNCTION av_beller_toepassing.kijk();
CREATE TRIGGER na_opdracht AFTER INSERT ON av_beller.betrokkene EXECUTE FUNCTION av_beller_toepassing.kijk();
CREATE CONSTRAINT TRIGGER later AFTER INSERT ON av_beller.betrokkene DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION av_beller_toepassing.kijk();
CREATE TRIGGER log BEFORE INSERT ON av_beller.mutatie FOR EACH ROW EXECUTE FUNCTION av_beller_toepassing.kijk();
SET search_path = av_beller_toepassing, public;
-- functions of users that the planner calls, or whose body it puts in their place
CREATE FUNCTION av_beller_toepassing.naam() RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN current_setting('search_path'); END $$;
CREATE FUNCTION av_beller_toepassing.ook_naam() RETURNS text LANGUAGE sql STABLE AS $$ SELECT naam() $$;
CREATE FUNCTION av_beller_toepassing.onderwerp_telt() RETURNS text LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN (SELECT 'nee' || count(*) FROM gezien); END $$;
-- one of the server itself, which shows what the planner plans with
CREATE FUNCTION av_beller_toepassing.van_planner(text) RETURNS text LANGUAGE internal IMMUTABLE AS 'show_config_by_name';
ALTER TABLE av_beller.klantcontact ADD COLUMN pad_constant text DEFAULT av_beller_toepassing.naam(), ADD COLUMN pad_ingevoegd text DEFAULT av_beller_toepassing.ook_naam();
-- rows of betrokkene go by a statement, because of its trigger for a statement
ALTER TABLE av_beller.betrokkene ADD COLUMN pad_gepland text DEFAULT av_beller_toepassing.van_planner('search_path'), ADD COLUMN jit_gepland text DEFAULT av_beller_toepassing.van_planner('jit');
CREATE POLICY alleen ON av_beller.klantcontact AS RESTRICTIVE USING (onderwerp <> av_beller_toepassing.onderwerp_telt());
RESET search_path;
SELECT format('SET search_path = av_beller_toepassing, public; SET ROLE %I', :'kees') AS kees_start \gset
\set document '{"kanaal": "balie", "onderwerp": "a", "inhoud": "i", "betrokkenen": [{"rol": "klant", "initiator": true}]}'

\c -
:kees_start;
SELECT klantcontact.registreer('av_beller', :'document') AS id \gset
SELECT k.pad_constant, k.pad_ingevoegd, b.pad_gepland, b.jit_gepland FROM av_beller.klantcontact k JOIN av_beller.betrokkene b ON b.klantcontact = k.id WHERE k.id = :'id';
SELECT klantcontact.vul_aan('av_beller', :'id', ' j');
SELECT klantcontact.lees('av_beller', :'id') IS NOT NULL AS gelezen;
SELECT wie, pad FROM gezien ORDER BY nr;
RESET ROLE;
TRUNCATE av_beller_toepassing.gezien;
:kees_start;
-- a path that is changed in between counts at once, and at the commit
BEGIN;
SELECT klantcontact.registreer('av_beller', :'document') AS id \gset
SET LOCAL search_path = av_beller_toepassing, av_beller;
SELECT klantcontact.registreer('av_beller', :'document') AS id \gset
SHOW search_path;
COMMIT;
SHOW search_path;
SELECT wie, pad FROM gezien ORDER BY nr;
RESET ROLE;
TRUNCATE av_beller_toepassing.gezien;

-- what a trigger sets stays set
CREATE FUNCTION av_beller_toepassing.zet() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN SET LOCAL search_path = av_beller_toepassing, pg_temp; RETURN NEW; END $$;
CREATE TRIGGER voor_zet BEFORE INSERT ON av_beller.bijlage FOR EACH ROW EXECUTE FUNCTION av_beller_toepassing.zet();
:kees_start;
BEGIN;
SELECT klantcontact.registreer('av_beller', :'document'::jsonb || '{"bijlagen": [{"objectidentificator": {"objectId": "d", "codeObjecttype": "d", "codeRegister": "z", "codeSoortObjectId": "z"}}]}') AS id \gset
SHOW search_path;
COMMIT;
SHOW search_path;

-- an error: in a savepoint, in a block of PL/pgSQL, in a trigger, and in a function that calls ours again
BEGIN;
SAVEPOINT een;
SELECT klantcontact.registreer('av_beller', :'document'::jsonb || '{"betrokkenen": [{"rol": "klant", "initiator": true, "wasPartij": "f0000000-0000-7000-8000-0000000000ff"}]}');
ROLLBACK TO een;
SHOW search_path;
SET LOCAL search_path = av_beller_toepassing, av_beller;
SAVEPOINT twee;
\set VERBOSITY terse
SELECT klantcontact.vul_aan('av_beller', :'id', repeat('x', 2000));
ROLLBACK TO twee;
\set VERBOSITY default
SHOW search_path;
COMMIT;
SHOW search_path;
RESET ROLE;
CREATE FUNCTION av_beller_toepassing.fout() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	pad text := current_setting('search_path');
BEGIN
	BEGIN
		PERFORM klantcontact.vul_aan('av_beller', NEW.klantcontact, repeat('x', 2000));
	EXCEPTION WHEN check_violation THEN
		RAISE NOTICE 'caught; %', current_setting('search_path') = pad;
	END;
	PERFORM klantcontact.vul_aan('av_beller', NEW.klantcontact, ' uit de trigger');
	RAISE NOTICE 'after it: %', current_setting('search_path') = pad;
	IF NEW.rol = 'vertegenwoordiger' THEN
		RAISE 'stop';
	END IF;
	RETURN NEW;
END
$$;
CREATE TRIGGER voor_fout AFTER INSERT ON av_beller.betrokkene FOR EACH ROW EXECUTE FUNCTION av_beller_toepassing.fout();
:kees_start;
SET client_min_messages = notice;
BEGIN;
SELECT klantcontact.registreer('av_beller', :'document') AS id \gset
SHOW search_path;
SAVEPOINT een;
INSERT INTO av_beller.betrokkene (klantcontact, rol, initiator) VALUES (:'id', 'vertegenwoordiger', false);
ROLLBACK TO een;
SHOW search_path;
COMMIT;
SHOW search_path;
SELECT inhoud FROM av_beller.klantcontact WHERE id = :'id';
-- the same by one statement of ours: the trigger raises in it
DO $$
BEGIN
	PERFORM klantcontact.registreer('av_beller', '{"kanaal": "balie", "onderwerp": "a", "inhoud": "i", "betrokkenen": [{"rol": "klant", "initiator": true}, {"rol": "vertegenwoordiger", "initiator": false}]}');
EXCEPTION WHEN raise_exception THEN
	RAISE NOTICE 'caught: %, %', SQLERRM, current_setting('search_path');
END
$$;
SHOW search_path;
SHOW jit;
RESET ROLE;

-- event triggers of the database, at statements of ours that make or grant
CREATE FUNCTION av_beller_toepassing.gebeurt() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO gezien (wie, pad) VALUES (TG_EVENT || ' ' || TG_TAG, current_setting('search_path')); END $$;
TRUNCATE av_beller_toepassing.gezien;
CREATE EVENT TRIGGER av_beller_gebeurt ON ddl_command_end WHEN TAG IN ('GRANT', 'CREATE SCHEMA', 'CREATE VIEW') EXECUTE FUNCTION av_beller_toepassing.gebeurt();
SET search_path = av_beller_toepassing, public;
SELECT klantcontact.maak_register('av_beller_2');
SELECT klantcontact.verleen('av_beller_2', 'pg_monitor', 'rapportage');
SELECT * FROM klantcontact.controleer('av_beller_2');
SELECT DISTINCT wie, pad FROM gezien ORDER BY wie;
SHOW search_path;
DROP EVENT TRIGGER av_beller_gebeurt;
RESET search_path;
SET client_min_messages = warning;
DROP SCHEMA av_beller_2, av_beller_toepassing CASCADE;
\set ECHO none
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
