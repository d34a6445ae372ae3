-- The guard sees every row, whoever writes and whatever he may see.
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/bewaking.sql
\i :include
\set ECHO all
SET client_min_messages = warning;
CREATE ROLE regress_kc_eigenaar;
CREATE ROLE regress_kc_schrijver;
CREATE FUNCTION pg_temp.document_als(n int, actoren int) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$
    SELECT pg_temp.document('bewaking_rollen', n, actoren => actoren)
$$;

-- a register of somebody else than who installed the extension
GRANT CREATE ON DATABASE :"DBNAME" TO regress_kc_eigenaar;
SET ROLE regress_kc_eigenaar;
SELECT pg_temp.maak('bewaking_rollen', 2);
SELECT pg_temp.probeer($$ DELETE FROM bewaking_rollen.betrokkene WHERE klantcontact = pg_temp.k(1) $$);
SELECT klantcontact.verleen('bewaking_rollen', 'regress_kc_schrijver', 'beheer');
RESET ROLE;

-- the writer sees the klantcontacten and one actor link only
CREATE POLICY een ON bewaking_rollen.actor_klantcontact AS RESTRICTIVE FOR SELECT USING (actor = pg_temp.a(1));
CREATE POLICY geen ON bewaking_rollen.onderwerpobject AS RESTRICTIVE FOR SELECT USING (false);
SET ROLE regress_kc_schrijver;
-- what he does not see counts: removing the one he sees leaves one
SELECT count(*) FROM bewaking_rollen.actor_klantcontact WHERE klantcontact = pg_temp.k(1);
SELECT pg_temp.probeer($$ DELETE FROM bewaking_rollen.actor_klantcontact WHERE klantcontact = pg_temp.k(1) $$);
-- and what he may not see breaks the rule with what he adds
SELECT count(*) FROM bewaking_rollen.onderwerpobject;
SELECT pg_temp.probeer($$ INSERT INTO bewaking_rollen.onderwerpobject (klantcontact, objectidentificator)
    VALUES (pg_temp.k(1), pg_temp.obj('zaak')), (pg_temp.k(1), pg_temp.obj('zaak', '2')) $$);
RESET ROLE;

-- forced on the owner too, who sees nothing any more
ALTER TABLE bewaking_rollen.actor_klantcontact FORCE ROW LEVEL SECURITY;
CREATE POLICY niets ON bewaking_rollen.actor_klantcontact AS RESTRICTIVE TO regress_kc_eigenaar USING (false);
SET ROLE regress_kc_schrijver;
SELECT pg_temp.probeer($$ UPDATE bewaking_rollen.klantcontact SET inhoud = inhoud || '.' WHERE id = pg_temp.k(1) $$);
RESET ROLE;
SET ROLE regress_kc_eigenaar;
SELECT pg_temp.probeer($$ UPDATE bewaking_rollen.klantcontact SET inhoud = inhoud || '.' WHERE id = pg_temp.k(1) $$);
-- with row_security off as well, as pg_dump has it
SET row_security = off;
SELECT pg_temp.probeer($$ UPDATE bewaking_rollen.klantcontact SET inhoud = inhoud || '.' WHERE id = pg_temp.k(1) $$);
RESET row_security;
RESET ROLE;
ALTER TABLE bewaking_rollen.actor_klantcontact NO FORCE ROW LEVEL SECURITY;

-- a role without rights on the tables: written by a SECURITY DEFINER function, committed by him
REVOKE ALL ON ALL TABLES IN SCHEMA bewaking_rollen FROM regress_kc_schrijver;
REVOKE ALL ON SCHEMA bewaking_rollen FROM regress_kc_schrijver;
SET ROLE regress_kc_schrijver;
BEGIN;
SELECT pg_temp.document_als(3, 1);
COMMIT;
BEGIN;
SELECT pg_temp.document_als(4, 0);
COMMIT;
RESET ROLE;
-- and the role changed between the write and the commit
BEGIN;
SELECT pg_temp.document('bewaking_rollen', 4, actoren => 0);
SET ROLE regress_kc_schrijver;
COMMIT;
RESET ROLE;
BEGIN;
SELECT pg_temp.document('bewaking_rollen', 5);
SET LOCAL ROLE regress_kc_schrijver;
COMMIT;
SELECT id FROM bewaking_rollen.klantcontact ORDER BY id;

-- the guard leaves the role as it was, after an error too
SET ROLE regress_kc_eigenaar;
SELECT pg_temp.probeer($$ DELETE FROM bewaking_rollen.betrokkene WHERE klantcontact = pg_temp.k(1) $$) LIKE '23514%' AS geweigerd;
SELECT current_user;
BEGIN;
SET LOCAL klantcontact.reden = 'test';
SAVEPOINT s;
DELETE FROM bewaking_rollen.betrokkene WHERE klantcontact = pg_temp.k(1);
SET CONSTRAINTS ALL IMMEDIATE;
ROLLBACK TO s;
SELECT current_user;
ROLLBACK;
RESET ROLE;

-- another owner from one transaction to the next
SELECT format('ALTER TABLE %s OWNER TO CURRENT_USER', oid::regclass) FROM pg_class
WHERE relnamespace = 'bewaking_rollen'::regnamespace AND relkind = 'r' ORDER BY relname \gexec
SELECT pg_temp.probeer($$ DELETE FROM bewaking_rollen.betrokkene WHERE klantcontact = pg_temp.k(1) $$);

DROP SCHEMA bewaking_rollen CASCADE;
REVOKE CREATE ON DATABASE :"DBNAME" FROM regress_kc_eigenaar;
DROP ROLE regress_kc_eigenaar, regress_kc_schrijver;
