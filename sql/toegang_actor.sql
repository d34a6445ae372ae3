-- who acts: the db_rol, or for who has namens klantcontact.actor, in the transaction that set it
\set reg tg_actor
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
CREATE SCHEMA tg_actor_hulp;
GRANT ALL ON SCHEMA tg_actor_hulp TO PUBLIC;
-- as whom, and what that shows
CREATE VIEW tg_actor_hulp.wie WITH (security_invoker) AS SELECT right(klantcontact.handelende_actor('tg_actor.klantcontact'::regclass)::text, 1) AS actor,
	(SELECT string_agg(nummer::text, '' ORDER BY nummer) FROM tg_actor.klantcontact) AS ziet;
GRANT SELECT ON tg_actor_hulp.wie TO PUBLIC;
\set jans '''a0000000-0000-7000-8000-000000000002'''
\set piets '''a0000000-0000-7000-8000-000000000006'''
\set wie :USER
\set ECHO all
\pset format unaligned
\pset tuples_only

-- without namens it has no effect
SET ROLE :jan;
BEGIN;
SET LOCAL klantcontact.actor = :piets;
TABLE tg_actor_hulp.wie;
ROLLBACK;
RESET ROLE;
SET ROLE :kees;
BEGIN;
SET LOCAL klantcontact.actor = :piets;
TABLE tg_actor_hulp.wie;
ROLLBACK;
RESET ROLE;
-- a pool: in the transaction that set it, however it was set
SET ROLE :pool;
TABLE tg_actor_hulp.wie;
BEGIN;
SET LOCAL klantcontact.actor = :jans;
TABLE tg_actor_hulp.wie;
COMMIT;
TABLE tg_actor_hulp.wie;
BEGIN;
SET klantcontact.actor = :jans;
TABLE tg_actor_hulp.wie;
COMMIT AND CHAIN;
SHOW klantcontact.actor;
TABLE tg_actor_hulp.wie;
COMMIT;
TABLE tg_actor_hulp.wie;
SET klantcontact.actor = :jans;
TABLE tg_actor_hulp.wie;
-- another's SET LOCAL above what was left behind: rolled back, what was left does not count either
BEGIN;
TABLE tg_actor_hulp.wie;
SAVEPOINT s;
SET LOCAL klantcontact.actor = :piets;
TABLE tg_actor_hulp.wie;
ROLLBACK TO s;
TABLE tg_actor_hulp.wie;
SELECT set_config('klantcontact.actor', :piets, true);
TABLE tg_actor_hulp.wie;
SAVEPOINT t;
SET LOCAL klantcontact.actor = :jans;
RELEASE t;
TABLE tg_actor_hulp.wie;
SET LOCAL klantcontact.actor = '';
TABLE tg_actor_hulp.wie;
RESET klantcontact.actor;
TABLE tg_actor_hulp.wie;
COMMIT;
BEGIN;
SET LOCAL klantcontact.actor = :jans;
DISCARD TEMP;
ROLLBACK;
RESET klantcontact.actor;
-- a function that brings its own, and one that leaves it
CREATE FUNCTION pg_temp.met() RETURNS text LANGUAGE sql SET klantcontact.actor = :jans AS $$ SELECT w::text FROM tg_actor_hulp.wie AS w $$;
CREATE FUNCTION pg_temp.zet() RETURNS text LANGUAGE sql AS $$ SELECT set_config('klantcontact.actor', 'a0000000-0000-7000-8000-000000000006', true); SELECT w::text FROM tg_actor_hulp.wie AS w $$;
BEGIN;
SELECT pg_temp.met();
TABLE tg_actor_hulp.wie;
SELECT pg_temp.zet();
SELECT pg_temp.met();
TABLE tg_actor_hulp.wie;
COMMIT;
TABLE tg_actor_hulp.wie;
-- in one statement
BEGIN;
SELECT (SELECT count(*) FROM tg_actor.klantcontact), set_config('klantcontact.actor', :piets, true) IS NOT NULL, (SELECT count(*) FROM tg_actor.v_werkvoorraad);
TABLE tg_actor_hulp.wie;
ROLLBACK;
-- nobody, somebody who left, a unit, and what is no id
BEGIN;
SET LOCAL klantcontact.actor = 'a0000000-0000-7000-8000-000000000099';
TABLE tg_actor_hulp.wie;
SET LOCAL klantcontact.actor = 'a0000000-0000-7000-8000-000000000004';
TABLE tg_actor_hulp.wie;
SAVEPOINT s;
SET LOCAL klantcontact.actor = 'piet';
ROLLBACK TO s;
SET LOCAL klantcontact.actor = :piets;
RESET ROLE;
UPDATE tg_actor.actor SET indicatie_actief = false WHERE id = pg_temp.a(6);
SET ROLE :pool;
TABLE tg_actor_hulp.wie;
RESET ROLE;
SET ROLE :piet;
TABLE tg_actor_hulp.wie;
ROLLBACK;
RESET ROLE;
-- what was left behind by a role, or came with the connection, counts never
SET client_min_messages = warning;
\set QUIET on
SELECT format('ALTER ROLE %I LOGIN', :'pool') \gexec
SELECT format('ALTER ROLE %I SET klantcontact.actor = %L', :'pool', :jans) \gexec
\c - regress_tg_actor_pool
SHOW klantcontact.actor;
TABLE tg_actor_hulp.wie;
BEGIN;
TABLE tg_actor_hulp.wie;
SHOW klantcontact.actor;
COMMIT;
\c -reuse-previous=on "user=regress_tg_actor_pool options='-c klantcontact.actor=a0000000-0000-7000-8000-000000000006'"
SHOW klantcontact.actor;
TABLE tg_actor_hulp.wie;
-- but what this transaction set before the library was there does
\c -reuse-previous=on "options=''"
BEGIN;
SET LOCAL klantcontact.actor = 'a0000000-0000-7000-8000-000000000006';
TABLE tg_actor_hulp.wie;
COMMIT;
TABLE tg_actor_hulp.wie;
-- what the pool writes is its actor's, in the log too
BEGIN;
SET LOCAL klantcontact.actor = 'a0000000-0000-7000-8000-000000000002';
SELECT klantcontact.registreer('tg_actor', '{"id": "c0000000-0000-7000-8000-000000000041", "nummer": 8, "kanaal": "balie", "onderwerp": "x", "inhoud": "y", "betrokkenen": [{"rol": "klant", "initiator": true}]}');
TABLE tg_actor_hulp.wie;
SELECT klantcontact.vul_aan('tg_actor', 'c0000000-0000-7000-8000-000000000001', 'erbij');
COMMIT;
SELECT klantcontact.registreer('tg_actor', '{"kanaal": "balie", "onderwerp": "x", "inhoud": "y", "betrokkenen": [{"rol": "klant", "initiator": true}]}');
BEGIN;
SET LOCAL klantcontact.actor = 'a0000000-0000-7000-8000-000000000006';
TABLE tg_actor_hulp.wie;
COMMIT;
\c - :wie
SELECT right(actor::text, 1) AS actor FROM tg_actor.actor_klantcontact WHERE klantcontact = 'c0000000-0000-7000-8000-000000000041';
SELECT tabel, rol, right(actor::text, 1) AS actor FROM tg_actor.mutatie ORDER BY op DESC LIMIT 1;

\set ECHO none
SET client_min_messages = warning;
DROP SCHEMA tg_actor_hulp CASCADE;
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
