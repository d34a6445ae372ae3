-- maak_register in a schema that is there: empty, the caller's own, and nobody else's to create in
SET client_min_messages = warning;
\set SHOW_CONTEXT never
CREATE ROLE regress_maak_dba;
CREATE ROLE regress_maak_ander;
CREATE ROLE regress_maak_groep;
GRANT regress_maak_groep TO regress_maak_dba;
CREATE FUNCTION pg_temp.maak(vooraf text, rol text DEFAULT 'regress_maak_dba', schema text DEFAULT 'maak') RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	detail text; melding text; aantal bigint;
BEGIN
	BEGIN
		EXECUTE format('CREATE SCHEMA %I AUTHORIZATION regress_maak_dba', schema);
		EXECUTE vooraf;
		PERFORM set_config('role', rol, true);
		SELECT count(*) INTO aantal FROM klantcontact.register_ddl(schema) AS s WHERE s LIKE 'CREATE SCHEMA%';
		PERFORM klantcontact.maak_register(schema);
		PERFORM FROM klantcontact.controleer(quote_ident(schema)::regnamespace);
		RAISE EXCEPTION USING MESSAGE = CASE WHEN FOUND THEN 'made, and not sound' ELSE 'made' END, ERRCODE = 'ZZ000';
	EXCEPTION WHEN OTHERS THEN
		GET STACKED DIAGNOSTICS detail = PG_EXCEPTION_DETAIL, melding = MESSAGE_TEXT;
		RETURN concat_ws(' | ', nullif(SQLSTATE, 'ZZ000'), melding, nullif(detail, ''), 'CREATE SCHEMA in register_ddl: ' || aantal);
	END;
END
$$;
-- a publication warns of the server's wal_level, in words of its version
SET client_min_messages = error;
SELECT v.vooraf, pg_temp.maak(v.vooraf) FROM (VALUES
	(''), ('GRANT USAGE ON SCHEMA maak TO PUBLIC'), ('COMMENT ON SCHEMA maak IS ''van ons'''), ('GRANT CREATE ON SCHEMA maak TO regress_maak_dba WITH GRANT OPTION'),
	('CREATE PUBLICATION maak FOR TABLES IN SCHEMA maak'), ('ALTER DEFAULT PRIVILEGES FOR ROLE regress_maak_dba REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC'),
	-- others who may create
	('GRANT CREATE ON SCHEMA maak TO PUBLIC'), ('GRANT ALL ON SCHEMA maak TO regress_maak_ander'), ('GRANT CREATE ON SCHEMA maak TO regress_maak_groep'),
	-- default privileges
	('ALTER DEFAULT PRIVILEGES FOR ROLE regress_maak_dba IN SCHEMA maak GRANT SELECT ON TABLES TO regress_maak_ander'),
	('ALTER DEFAULT PRIVILEGES FOR ROLE regress_maak_ander IN SCHEMA maak GRANT EXECUTE ON FUNCTIONS TO PUBLIC'),
	('ALTER DEFAULT PRIVILEGES FOR ROLE regress_maak_dba GRANT SELECT ON TABLES TO regress_maak_ander'), ('ALTER DEFAULT PRIVILEGES FOR ROLE regress_maak_dba GRANT USAGE ON SEQUENCES TO PUBLIC'),
	-- an extension's
	('ALTER EXTENSION klantcontact ADD SCHEMA maak'),
	-- an object of each kind
	('CREATE TABLE maak.x ()'), ('CREATE VIEW maak.x AS SELECT 1'), ('CREATE MATERIALIZED VIEW maak.x AS SELECT 1'), ('CREATE SEQUENCE maak.x'), ('CREATE FOREIGN DATA WRAPPER maak; CREATE SERVER maak FOREIGN DATA WRAPPER maak; CREATE FOREIGN TABLE maak.x () SERVER maak'),
	('CREATE FUNCTION maak.x() RETURNS int LANGUAGE sql AS ''SELECT 1'''), ('CREATE PROCEDURE maak.x() LANGUAGE sql AS ''SELECT 1'''), ('CREATE AGGREGATE maak.x(int) (SFUNC = int4pl, STYPE = int)'),
	('CREATE TYPE maak.x AS ENUM (''a'')'), ('CREATE TYPE maak.x AS (a int)'), ('CREATE TYPE maak.x'), ('CREATE DOMAIN maak.x AS int'), ('CREATE TYPE maak.x AS RANGE (SUBTYPE = int)'),
	('CREATE OPERATOR maak.## (FUNCTION = int4pl, LEFTARG = int, RIGHTARG = int)'), ('CREATE OPERATOR FAMILY maak.x USING btree'), ('CREATE COLLATION maak.x FROM "C"'),
	('CREATE CONVERSION maak.x FOR ''LATIN1'' TO ''UTF8'' FROM iso8859_1_to_utf8'), ('CREATE TEXT SEARCH CONFIGURATION maak.x (COPY = simple)'), ('CREATE TEXT SEARCH DICTIONARY maak.x (TEMPLATE = simple)'),
	('CREATE TEXT SEARCH PARSER maak.x (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)'), ('CREATE TEXT SEARCH TEMPLATE maak.x (LEXIZE = dsimple_lexize)'),
	('CREATE TABLE pg_temp.t (a int, b int); CREATE STATISTICS maak.x ON a, b FROM pg_temp.t'),
	('SELECT klantcontact.maak_register(''maak2''); DROP SCHEMA maak; ALTER SCHEMA maak2 RENAME TO maak; ALTER SCHEMA maak OWNER TO regress_maak_dba')) AS v (vooraf);
SET client_min_messages = warning;
-- of another: a role that is a member, a superuser
SELECT rol, pg_temp.maak('', rol) FROM (VALUES ('regress_maak_ander'), (current_user::text)) AS v (rol) ORDER BY rol LIKE 'regress%';
SELECT pg_temp.maak('ALTER SCHEMA maak OWNER TO regress_maak_groep');
-- what no register may be called, there or not
SET ROLE regress_maak_dba;
SELECT klantcontact.maak_register('klantcontact');
SELECT klantcontact.maak_register('pg_temp');
SELECT klantcontact.maak_register('information_schema');
SELECT klantcontact.maak_register('public');
RESET ROLE;
-- a name that wants quotes
SELECT pg_temp.maak('', schema => 'Ut''re"cht; drop');

-- without CREATE on the database, as a migration does it: in one transaction, that may fail
CREATE SCHEMA maak AUTHORIZATION regress_maak_dba;
SELECT has_database_privilege('regress_maak_dba', current_database(), 'CREATE') AS mag_schemas_maken;
SET ROLE regress_maak_dba;
BEGIN;
SELECT klantcontact.maak_register('maak', '{"inhoud_max": 2000}');
ROLLBACK;
SELECT count(*) FROM pg_class WHERE relnamespace = 'maak'::regnamespace;
BEGIN;
SELECT klantcontact.maak_register('maak', '{"inhoud_max": 2000}');
COMMIT;
SELECT inhoud_max FROM maak.beleid;
SELECT DISTINCT relowner::regrole FROM pg_class WHERE relnamespace = 'maak'::regnamespace;
SELECT register, eigenaar FROM klantcontact.registers() WHERE register = 'maak'::regnamespace;
SELECT obj_description('maak'::regnamespace, 'pg_namespace');
SELECT klantcontact.maak_register('maak');
-- the statements by hand, in the order of register_ddl
RESET ROLE;
DROP SCHEMA maak CASCADE;
CREATE SCHEMA maak AUTHORIZATION regress_maak_dba;
SET ROLE regress_maak_dba;
DO $$ DECLARE s text; BEGIN FOR s IN SELECT klantcontact.register_ddl('maak') LOOP EXECUTE s; END LOOP; END $$;
SELECT * FROM klantcontact.controleer('maak');
SELECT s AS begin FROM klantcontact.register_ddl('nieuw') AS s LIMIT 2;
RESET ROLE;
DROP SCHEMA maak CASCADE;
-- what is called as something of PostgreSQL's, in the path before it or in the session's own schema, has no say
CREATE SCHEMA maak_pad;
CREATE TYPE maak_pad.text AS (x int);
CREATE TYPE pg_temp.uuid AS (x int);
CREATE FUNCTION maak_pad.num_nonnulls(VARIADIC pg_catalog.text[]) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT 1 / 0';
CREATE FUNCTION maak_pad.gelijk(pg_catalog.text, pg_catalog.text) RETURNS bool LANGUAGE sql IMMUTABLE AS 'SELECT false';
CREATE OPERATOR maak_pad.= (FUNCTION = maak_pad.gelijk, LEFTARG = pg_catalog.text, RIGHTARG = pg_catalog.text);
SET search_path = maak_pad, pg_catalog;
SELECT klantcontact.maak_register('maak');
DO $$ DECLARE s pg_catalog.text; BEGIN FOR s IN SELECT klantcontact.register_ddl('nieuw') LOOP EXECUTE s; END LOOP; END $$;
SELECT * FROM klantcontact.controleer('maak');
SELECT * FROM klantcontact.controleer('nieuw');
RESET search_path;
SELECT count(*) AS van_maak_pad FROM pg_depend WHERE refobjid IN (SELECT oid FROM pg_type WHERE typnamespace = 'maak_pad'::regnamespace
	UNION ALL SELECT oid FROM pg_proc WHERE pronamespace = 'maak_pad'::regnamespace
	UNION ALL SELECT oid FROM pg_operator WHERE oprnamespace = 'maak_pad'::regnamespace)
	AND deptype = 'n' AND classid <> 'pg_operator'::regclass;
DROP SCHEMA maak, nieuw CASCADE;
DROP SCHEMA maak_pad CASCADE;
DROP TYPE pg_temp.uuid;
-- the statements are for people to read
SELECT s FROM (SELECT regexp_split_to_table(s, '\n') FROM klantcontact.register_ddl('nieuw') AS s) l (s)
	WHERE length(replace(s, E'\t', '    ')) > 120 OR s ~ 'OPERATOR\(' OR s ~ 'pg_catalog' AND s !~ '^SET LOCAL';
DROP ROLE regress_maak_dba, regress_maak_ander, regress_maak_groep;
