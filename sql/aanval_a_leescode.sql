-- The owner of a register has code of his run by who only looks: a cast of a column
-- whose type is his.  It runs as himself, and leaves nothing behind in the session
-- of a superuser.
\set VERBOSITY terse
SET client_min_messages = warning;
CREATE ROLE regress_aanval_a;
GRANT CREATE ON DATABASE :DBNAME TO regress_aanval_a;
SET ROLE regress_aanval_a;
SELECT klantcontact.maak_register('van_a');
CREATE SCHEMA code_a;
GRANT USAGE ON SCHEMA code_a TO PUBLIC;
CREATE FUNCTION code_a.tell() RETURNS int LANGUAGE plpgsql AS
	$$ BEGIN RAISE WARNING 'runs as the owner: %', current_user = 'regress_aanval_a'; RETURN 1; END $$;
CREATE FUNCTION code_a.later() RETURNS trigger LANGUAGE plpgsql AS
	$$ BEGIN PERFORM code_a.tell(); RETURN NULL; END $$;
CREATE TABLE code_a.bait (x int);
CREATE CONSTRAINT TRIGGER later AFTER INSERT ON code_a.bait DEFERRABLE INITIALLY DEFERRED
	FOR EACH ROW EXECUTE FUNCTION code_a.later();
CREATE TYPE code_a.text AS (t pg_catalog.text);
CREATE TABLE code_a.tries (statement pg_catalog.text);

-- Each try in turn; what is caught is undone, what is not stays.
CREATE FUNCTION code_a.read(code_a.text) RETURNS pg_catalog.text LANGUAGE plpgsql AS $$
DECLARE
	t pg_catalog.text;
BEGIN
	PERFORM code_a.tell();
	FOREACH t IN ARRAY ARRAY['RESET ROLE', 'SET SESSION AUTHORIZATION DEFAULT',
		'DO $x$ BEGIN INSERT INTO code_a.bait VALUES (1); END $x$',
		'INSERT INTO code_a.bait VALUES (2)',
		'CREATE TEMP TABLE pg_am (x int)', 'SET CONSTRAINTS ALL DEFERRED',
		'DECLARE c_a CURSOR WITH HOLD FOR SELECT code_a.tell()', 'PREPARE p_a AS SELECT code_a.tell()',
		'LISTEN a', 'LOAD ''plpgsql''']
	LOOP
		BEGIN
			EXECUTE t;
			RAISE WARNING '%: done', t;
		EXCEPTION WHEN OTHERS THEN
			RAISE WARNING '%: %', t, SQLERRM;
		END;
	END LOOP;
	PERFORM pg_catalog.set_config('search_path', 'code_a, pg_catalog', false),
		pg_catalog.set_config('klantcontact.reden', 'Van een ander', false),
		pg_catalog.set_config('code.a', 'set', false),
		pg_catalog.set_config('work_mem', '77MB', false);
	RETURN (($1).t);
END $$;
CREATE CAST (code_a.text AS pg_catalog.text) WITH FUNCTION code_a.read(code_a.text) AS IMPLICIT;
ALTER TABLE van_a.beleid DISABLE TRIGGER USER;
DROP VIEW van_a.v_gezondheid;
ALTER TABLE van_a.beleid ALTER versie TYPE code_a.text USING ROW(versie)::code_a.text;
RESET ROLE;

SET search_path = public;
SELECT count(*) FROM klantcontact.registers() WHERE register::text = 'van_a';
SELECT current_setting('search_path') AS path, current_setting('klantcontact.reden', true) AS reden,
	current_setting('code.a', true) AS own, current_setting('work_mem') AS work_mem;
SELECT name FROM pg_cursors UNION ALL SELECT name FROM pg_prepared_statements UNION ALL SELECT pg_listening_channels();
SELECT relname FROM pg_class WHERE relnamespace = pg_my_temp_schema();
SELECT count(*) FROM code_a.bait;

\echo -- and who looks a register over
SELECT count(*) > 0 AS told FROM klantcontact.controleer('van_a');
SELECT current_setting('search_path') AS path, current_setting('work_mem') AS work_mem;
SELECT count(*) FROM code_a.bait;

RESET search_path;
DROP OWNED BY regress_aanval_a CASCADE;
DROP ROLE regress_aanval_a;
