-- attack 12: what was done to a register behind the guards' back, and who hears of it
\set reg aanval12c
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/opvolging.sql
\i :include
SET search_path = aanval12c, public;
CREATE ROLE regress_aanval12_ander;
CREATE FUNCTION pg_temp.kijk() RETURNS TABLE (regel text, tabel regclass, melding text) LANGUAGE sql AS $$ SELECT regel, tabel, melding FROM klantcontact.controleer('aanval12c') ORDER BY 1, 2, 3 $$;
\set ECHO all
SELECT * FROM pg_temp.kijk();
-- a parent shows the rows to who may read the parent
BEGIN;
CREATE TABLE aanval12c.kijkgat (id uuid NOT NULL);
ALTER TABLE betrokkene INHERIT kijkgat;
SELECT * FROM pg_temp.kijk();
ROLLBACK;
BEGIN;
CREATE TABLE aanval12c.kind () INHERITS (klantcontact);
SELECT * FROM pg_temp.kijk();
ROLLBACK;
-- the version is the extension's to write
UPDATE beleid SET versie = '9.9';
UPDATE beleid SET versie = versie, inhoud_max = 2000;
BEGIN;
ALTER TABLE beleid DISABLE TRIGGER USER;
UPDATE beleid SET versie = '9.9';
ALTER TABLE beleid ENABLE TRIGGER USER;
SELECT * FROM pg_temp.kijk();
ROLLBACK;
BEGIN;
SET LOCAL session_replication_role = replica;
DELETE FROM beleid;
SET LOCAL session_replication_role = origin;
INSERT INTO beleid (versie) VALUES ('9.9');
ROLLBACK;
-- one of the triggers of a foreign key, a collation, a generated column, an option of a view
BEGIN;
DO $$ DECLARE t name; BEGIN
	SELECT tgname INTO t FROM pg_trigger WHERE tgrelid = 'betrokkene'::regclass AND tgisinternal ORDER BY tgname DESC LIMIT 1;
	EXECUTE format('ALTER TABLE betrokkene DISABLE TRIGGER %I', t);
END $$;
SELECT * FROM pg_temp.kijk();
ROLLBACK;
BEGIN; ALTER TABLE actor ALTER functie TYPE text COLLATE "C"; SELECT * FROM pg_temp.kijk(); ROLLBACK;
BEGIN; ALTER TABLE actor ALTER id DROP DEFAULT; SELECT * FROM pg_temp.kijk(); ROLLBACK;
BEGIN; ALTER VIEW rapport_klantcontact SET (security_barrier = false); SELECT * FROM pg_temp.kijk(); ROLLBACK;
BEGIN; ALTER POLICY klantcontact_toegang ON klantcontact USING (true); SELECT * FROM pg_temp.kijk(); ROLLBACK;
BEGIN; ALTER POLICY klantcontact_toegang ON klantcontact TO regress_aanval12_ander; SELECT * FROM pg_temp.kijk(); ROLLBACK;
-- owners, and what everybody was granted
BEGIN; ALTER VIEW rapport_klantcontact OWNER TO regress_aanval12_ander; SELECT * FROM pg_temp.kijk(); ROLLBACK;
BEGIN; ALTER SCHEMA aanval12c OWNER TO regress_aanval12_ander; SELECT * FROM pg_temp.kijk(); ROLLBACK;
BEGIN; GRANT SELECT ON rapport_klantcontact TO PUBLIC; GRANT INSERT (kanaal), UPDATE ON klantcontact TO PUBLIC; SELECT * FROM pg_temp.kijk(); ROLLBACK;
BEGIN; GRANT CREATE ON SCHEMA aanval12c TO PUBLIC; SELECT * FROM pg_temp.kijk(); ROLLBACK;
SELECT * FROM pg_temp.kijk();

-- half the truth is for nobody: without ownership or beheer these say 42501
CREATE ROLE regress_aanval12_lid;
CREATE FUNCTION public.aanval12_probeer() RETURNS TABLE (functie text, wat text) LANGUAGE plpgsql AS $$
DECLARE
	f text;
BEGIN
	FOREACH f IN ARRAY ARRAY['controleer(''aanval12c'')', 'zegel(''aanval12c'')', 'controleer_zegel(''aanval12c'', ''1:20240101T000000.000000Z:0:'' || repeat(''0'', 64))', 'inzage(''aanval12c'', ''f0000000-0000-7000-8000-000000000001'')',
		'vernietig_verlopen(''aanval12c'')', 'vergeet(''aanval12c'', ''f0000000-0000-7000-8000-000000000099'', ''x'')'] LOOP
		functie = split_part(f, '(', 1);
		BEGIN
			EXECUTE 'SELECT klantcontact.' || f;
			wat = 'OK';
		EXCEPTION WHEN OTHERS THEN wat = SQLSTATE;
		END;
		RETURN NEXT;
	END LOOP;
END $$;
SET ROLE regress_aanval12_ander;
SELECT string_agg(functie || ' ' || wat, ', ') FROM aanval12_probeer();
RESET ROLE;
DO $$
DECLARE
	r text;
	gezien text;
BEGIN
	FOREACH r IN ARRAY ARRAY['behandelaar', 'klantcontactcentrum', 'vertrouwelijk', 'rapportage', 'beheer'] LOOP
		PERFORM klantcontact.verleen('aanval12c', 'regress_aanval12_ander', r);
		SET LOCAL ROLE regress_aanval12_ander;
		SELECT string_agg(functie || ' ' || wat, ', ') INTO gezien FROM aanval12_probeer();
		RESET ROLE;
		PERFORM klantcontact.ontneem('aanval12c', 'regress_aanval12_ander', r);
		RAISE WARNING '%: %', r, gezien;
	END LOOP;
END $$;
-- a member of the role that owns it may, and one of a role with beheer
GRANT regress_aanval12_ander TO regress_aanval12_lid;
SELECT klantcontact.verleen('aanval12c', 'regress_aanval12_ander', 'beheer') \g /dev/null
SET ROLE regress_aanval12_lid;
SELECT string_agg(functie || ' ' || wat, ', ') FROM aanval12_probeer();
RESET ROLE;
DROP SCHEMA aanval12c CASCADE;
DROP FUNCTION aanval12_probeer();
DROP OWNED BY regress_aanval12_ander;
DROP ROLE regress_aanval12_ander, regress_aanval12_lid;
