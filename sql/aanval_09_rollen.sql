-- attack: rights and actoren of a role that is gone, renamed, or made anew
\set reg aanval_09
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
\set vera_nieuw :vera x
\set jan_nieuw :jan x
CREATE FUNCTION pg_temp.mis() RETURNS SETOF text LANGUAGE sql AS $$
	SELECT tabel || ' ' || regel || ': ' || melding FROM klantcontact.controleer('aanval_09') ORDER BY tabel::text, id, melding
$$;
CREATE FUNCTION pg_temp.ik() RETURNS text LANGUAGE sql AS $$ SELECT right(klantcontact.handelende_actor('aanval_09.actor'::regclass)::text, 1) $$;
CREATE FUNCTION pg_temp.rechten() RETURNS SETOF text LANGUAGE sql AS $$ SELECT replace(rol, 'regress_aanval_09_', '') || ' ' || recht FROM klantcontact.rechten('aanval_09') $$;
\set ECHO all
\pset format unaligned
\pset tuples_only
SELECT * FROM pg_temp.rechten();
SELECT * FROM pg_temp.mis();

-- SELECT on all tables, all on the table, and a role that reads everything, give no right
GRANT USAGE ON SCHEMA aanval_09 TO :niets;
GRANT SELECT ON ALL TABLES IN SCHEMA aanval_09 TO :niets;
GRANT ALL ON aanval_09.recht TO :niets WITH GRANT OPTION;
SET ROLE :niets;
SELECT pg_temp.ziet('aanval_09.klantcontact'), (SELECT count(*) FROM klantcontact.rechten('aanval_09'));
-- nor does what it gives itself
GRANT SELECT (beheer) ON aanval_09.recht TO :niets;
SELECT pg_temp.ziet('aanval_09.klantcontact'), (SELECT count(*) FROM klantcontact.rechten('aanval_09'));
RESET ROLE;
GRANT pg_read_all_data TO :stil;
SET ROLE :stil;
SELECT pg_temp.ziet('aanval_09.klantcontact');
RESET ROLE;
REVOKE pg_read_all_data FROM :stil;
SELECT * FROM pg_temp.mis();
SET ROLE :niets;
REVOKE SELECT (beheer) ON aanval_09.recht FROM :niets;
RESET ROLE;
REVOKE ALL ON ALL TABLES IN SCHEMA aanval_09 FROM :niets CASCADE;
REVOKE ALL ON SCHEMA aanval_09 FROM :niets;
-- PUBLIC, and the option to give it on
GRANT SELECT (beheer) ON aanval_09.recht TO PUBLIC;
GRANT SELECT (vertrouwelijk) ON aanval_09.recht TO :vera WITH GRANT OPTION;
SET ROLE :vera;
GRANT SELECT (vertrouwelijk) ON aanval_09.recht TO :jan;
SET ROLE :jan;
SELECT pg_temp.ziet('aanval_09.klantcontact');
RESET ROLE;
SELECT * FROM pg_temp.mis();
SELECT * FROM pg_temp.rechten() AS r WHERE r LIKE 'jan%' OR r LIKE 'vera%';
SELECT klantcontact.ontneem('aanval_09', :'vera'::regrole, 'vertrouwelijk');
SELECT klantcontact.verleen('aanval_09', :'vera'::regrole, 'vertrouwelijk');
REVOKE SELECT (beheer) ON aanval_09.recht FROM PUBLIC;
SELECT * FROM pg_temp.mis();
-- a right is no row
INSERT INTO aanval_09.recht (id, beheer) VALUES (pg_temp.k(1), true);

-- a rename keeps right and actor; who comes by the old name has neither
ALTER ROLE :vera RENAME TO :vera_nieuw;
SET ROLE :vera_nieuw;
SELECT pg_temp.ziet('aanval_09.klantcontact'), pg_temp.ik();
RESET ROLE;
CREATE ROLE :vera;
GRANT USAGE ON SCHEMA aanval_09 TO :vera;
GRANT SELECT ON ALL TABLES IN SCHEMA aanval_09 TO :vera;
SET ROLE :vera;
SELECT pg_temp.ziet('aanval_09.klantcontact'), pg_temp.ik();
RESET ROLE;
SELECT * FROM pg_temp.rechten() AS r WHERE r LIKE 'vera%';
SELECT * FROM pg_temp.mis();
-- nor with a right of its own, until somebody says so; writing the row back does not
SELECT klantcontact.verleen('aanval_09', :'vera'::regrole, 'klantcontactcentrum');
UPDATE aanval_09.actor SET naam = naam, db_rol = db_rol;
SET ROLE :vera;
SELECT pg_temp.ik();
SET ROLE :vera_nieuw;
SELECT pg_temp.ik();
SET ROLE :beheerder;
UPDATE aanval_09.actor SET db_rol = :'vera_nieuw' WHERE id = pg_temp.a(8);
SET ROLE :vera_nieuw;
SELECT pg_temp.ik();
RESET ROLE;
SELECT * FROM pg_temp.mis();
UPDATE aanval_09.actor SET db_rol = :'vera' WHERE id = pg_temp.a(8);
SET ROLE :vera;
SELECT pg_temp.ik();
SET ROLE :vera_nieuw;
SELECT pg_temp.ik();
RESET ROLE;
SELECT klantcontact.ontneem('aanval_09', :'vera_nieuw'::regrole, 'vertrouwelijk');
DROP ROLE :vera_nieuw;

-- a colleague leaves and another one gets the name: his taken are not for her
SET ROLE :jan;
SELECT pg_temp.ik(), pg_temp.ziet('aanval_09.v_werkvoorraad', 'id');
RESET ROLE;
\set VERBOSITY terse
DROP ROLE :jan;
\set VERBOSITY default
DROP OWNED BY :jan;
DROP ROLE :jan;
SELECT * FROM pg_temp.mis();
CREATE ROLE :jan;
SELECT klantcontact.verleen('aanval_09', :'jan'::regrole, 'behandelaar');
SET ROLE :jan;
SELECT pg_temp.ik(), pg_temp.ziet('aanval_09.klantcontact'), pg_temp.ziet('aanval_09.v_werkvoorraad', 'id');
SELECT pg_temp.fout('UPDATE aanval_09.actor SET db_rol = db_rol');
RESET ROLE;
SELECT * FROM pg_temp.mis();
-- not who may write actoren and has not beheer
GRANT UPDATE ON aanval_09.actor TO :niets;
GRANT USAGE ON SCHEMA aanval_09 TO :niets;
GRANT SELECT ON aanval_09.actor TO :niets;
ALTER ROLE :niets BYPASSRLS;
SET ROLE :niets;
UPDATE aanval_09.actor SET db_rol = db_rol WHERE id = pg_temp.a(2);
RESET ROLE;
SET ROLE :jan;
SELECT pg_temp.ik();
RESET ROLE;
-- beheer says so, in a part that is rolled back, and then for good
SET ROLE :beheerder;
BEGIN;
SAVEPOINT s;
UPDATE aanval_09.actor SET db_rol = db_rol WHERE id = pg_temp.a(2);
SET LOCAL ROLE :jan;
SELECT pg_temp.ik();
ROLLBACK TO s;
SET LOCAL ROLE :jan;
SELECT pg_temp.ik();
ROLLBACK;
UPDATE aanval_09.actor SET db_rol = db_rol WHERE id = pg_temp.a(2);
SET ROLE :jan;
SELECT pg_temp.ik(), pg_temp.ziet('aanval_09.klantcontact');
RESET ROLE;
SELECT * FROM pg_temp.mis();
-- an actor without db_rol, one that is deleted, one that is made before its role
UPDATE aanval_09.actor SET db_rol = NULL WHERE id = pg_temp.a(2);
SET ROLE :jan;
SELECT pg_temp.ik();
RESET ROLE;
INSERT INTO aanval_09.actor (id, naam, soort_actor, db_rol) VALUES (pg_temp.a(0), 'Tijdelijk', 'organisatorische_eenheid', :'jan');
SET ROLE :jan;
SELECT pg_temp.ik();
RESET ROLE;
DELETE FROM aanval_09.actor WHERE id = pg_temp.a(0);
SELECT count(*) FROM pg_policy WHERE polrelid = 'aanval_09.recht'::regclass AND polname LIKE 'a0000000-0000-7000-8000-000000000000%';
INSERT INTO aanval_09.actor (id, naam, soort_actor, db_rol) VALUES (pg_temp.a(0), 'Later', 'organisatorische_eenheid', :'jan_nieuw');
CREATE ROLE :jan_nieuw;
SELECT klantcontact.verleen('aanval_09', :'jan_nieuw'::regrole, 'behandelaar');
SET ROLE :jan_nieuw;
SELECT pg_temp.ik();
RESET ROLE;
-- without triggers nobody is bound, and a name that changes so lets go of who was
SET session_replication_role = replica;
UPDATE aanval_09.actor SET db_rol = :'jan_nieuw' || 'y' WHERE id = pg_temp.a(0);
UPDATE aanval_09.actor SET db_rol = :'jan_nieuw' WHERE id = pg_temp.a(6);
RESET session_replication_role;
SET ROLE :piet;
SELECT pg_temp.ik();
SET ROLE :jan_nieuw;
SELECT pg_temp.ik();
RESET ROLE;
SELECT * FROM pg_temp.mis();
-- a right taken so counts at once
SET ROLE :kees;
BEGIN ISOLATION LEVEL REPEATABLE READ;
SELECT pg_temp.ziet('aanval_09.klantcontact');
SET LOCAL ROLE NONE;
SET LOCAL session_replication_role = replica;
SELECT klantcontact.ontneem('aanval_09', :'kees'::regrole, 'klantcontactcentrum');
SET LOCAL ROLE :kees;
SELECT (SELECT count(*) FROM klantcontact.rechten('aanval_09')), has_schema_privilege('aanval_09', 'USAGE');
ROLLBACK;
RESET ROLE;
-- REVOKE on the table takes them too; ontneem takes the rest
REVOKE ALL ON aanval_09.recht FROM :kees;
SET ROLE :kees;
SELECT pg_temp.ziet('aanval_09.klantcontact');
RESET ROLE;
SELECT klantcontact.ontneem('aanval_09', :'kees'::regrole, 'klantcontactcentrum');
SELECT has_schema_privilege(:'kees', 'aanval_09', 'USAGE');
-- the log: who gave and took what
SELECT v.soort, replace(v.was::text, 'regress_aanval_09_', ''), replace(v.werd::text, 'regress_aanval_09_', '') FROM aanval_09.v_mutatie AS v WHERE tabel = 'recht' AND (v.was ->> 'rol' LIKE '%vera' OR v.werd ->> 'rol' LIKE '%vera')  ORDER BY op, id;
SELECT m.tabel, m.rij, replace(m.voor::text, 'regress_aanval_09_', ''), replace(m.keten, 'regress_aanval_09_', ''), m.volgnummer FROM aanval_09.mutatie AS m WHERE tabel = 'recht' AND voor ->> 'rol' LIKE '%vera' ORDER BY op, id;
\set ECHO none
DROP OWNED BY :jan_nieuw;
DROP ROLE :jan_nieuw;
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
