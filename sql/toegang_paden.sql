-- the same promise on every way to a row: joins, functions in WHERE, prepared statements, cursors, COPY, views, row locks, system columns
\set reg tg_paden
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
\set wissel regress_ :reg _wissel
CREATE ROLE :wissel NOINHERIT IN ROLE :jan, :piet, :kees, :pool;
\set ECHO all

-- joins, counts, sets, system columns, samples, tids, whole rows: Jan knows of k1, k3, k7
SET ROLE :jan;
SELECT (SELECT count(*) FROM tg_paden.klantcontact) AS geteld, (SELECT count(*) FROM tg_paden.klantcontact WHERE plaatsgevonden_op = '2024-01-02 10:00+01') AS moment,
	(SELECT count(*) FROM tg_paden.betrokkene AS b JOIN tg_paden.betrokkene AS c USING (partij) WHERE b.id <> c.id) AS paren,
	(SELECT count(*) FROM tg_paden.partij AS p JOIN tg_paden.betrokkene AS b ON b.partij = p.id) AS van_partij,
	(SELECT count(*) FROM tg_paden.klantcontact AS k FULL JOIN tg_paden.interne_taak AS t ON t.klantcontact = k.id) AS vol,
	(SELECT count(*) FROM tg_paden.klantcontact TABLESAMPLE SYSTEM (100)) AS steekproef, (SELECT count(*) FROM ONLY tg_paden.klantcontact) AS enkel,
	(SELECT count(*) FROM tg_paden.klantcontact WHERE ctid = ANY (SELECT format('(0,%s)', i)::tid FROM generate_series(1, 50) AS i)) AS tid,
	(SELECT count(DISTINCT xmin::text) FROM tg_paden.klantcontact) AS transacties, (SELECT count(*) FROM (SELECT k FROM tg_paden.klantcontact AS k) AS r) AS rijen;
SELECT string_agg(nummer::text, ',' ORDER BY nummer) FROM tg_paden.v_klantcontact;
SELECT klantcontact_nummer, gevraagde_handeling, van_eenheid FROM tg_paden.v_werkvoorraad ORDER BY 1;
SELECT max(nummer) FROM tg_paden.klantcontact;
SELECT currval('tg_paden.klantcontact_nummer_seq') = 0;
SELECT last_value FROM tg_paden.klantcontact_nummer_seq;

-- a function that tells what it is given is not asked before the policy
CREATE FUNCTION pg_temp.lek(t text) RETURNS bool LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN RAISE WARNING 'lek: %', t; RETURN true; END $$;
SELECT nummer FROM tg_paden.klantcontact WHERE pg_temp.lek(onderwerp) ORDER BY 1;
SELECT nummer FROM tg_paden.v_klantcontact WHERE pg_temp.lek(onderwerp) AND vertrouwelijk;
SELECT achternaam FROM tg_paden.partij WHERE pg_temp.lek(achternaam);
SELECT adres FROM tg_paden.digitaal_adres WHERE pg_temp.lek(adres) ORDER BY 1;
-- nor an operator or a cast that fails
SELECT count(*) FROM tg_paden.klantcontact WHERE 1 / (nummer - 2) IS NOT NULL;
SELECT count(*) FROM tg_paden.klantcontact WHERE CASE WHEN onderwerp::text ~ 'boom' THEN onderwerp::text::int > 0 ELSE true END;
CREATE FUNCTION pg_temp.is_boom(t text, u text) RETURNS bool LANGUAGE plpgsql COST 0.0000001 AS $$ BEGIN RAISE WARNING 'lek: %', t; RETURN t = u; END $$;
CREATE OPERATOR pg_temp.=== (FUNCTION = pg_temp.is_boom, LEFTARG = text, RIGHTARG = text, RESTRICT = eqsel);
SELECT count(*) FROM tg_paden.klantcontact WHERE onderwerp::text OPERATOR(pg_temp.===) 'omgewaaide boom';
-- leakproof are only functions of a superuser
CREATE FUNCTION pg_temp.dicht(t text) RETURNS bool LANGUAGE plpgsql LEAKPROOF AS $$ BEGIN RETURN true; END $$;
RESET ROLE;
-- ours that are: those of PostgreSQL itself
SELECT count(*) FILTER (WHERE l.lanname <> 'internal') AS anders, count(*) > 0 AS ook FROM pg_proc AS p JOIN pg_language AS l ON l.oid = p.prolang WHERE p.proleakproof AND (p.pronamespace = 'klantcontact'::regnamespace OR p.oid >= 16384);

-- prepared statements and cursors are of who runs them, not of who made them
SET SESSION AUTHORIZATION :wissel;
SET ROLE :kees;
PREPARE alles AS SELECT pg_temp.ziet('tg_paden.klantcontact'), string_agg(nummer::text, '' ORDER BY nummer) FROM tg_paden.klantcontact;
PREPARE een (uuid) AS SELECT onderwerp FROM tg_paden.klantcontact WHERE id = $1;
EXECUTE alles;
EXECUTE een ('c0000000-0000-7000-8000-000000000002');
SET plan_cache_mode = force_generic_plan;
EXECUTE een ('c0000000-0000-7000-8000-000000000002');
SET ROLE :jan;
EXECUTE alles;
EXECUTE een ('c0000000-0000-7000-8000-000000000002');
SET ROLE :piet;
EXECUTE alles;
EXECUTE een ('c0000000-0000-7000-8000-000000000002');
RESET plan_cache_mode;
SET ROLE :pool;
EXECUTE alles;
BEGIN;
SET LOCAL klantcontact.actor = 'a0000000-0000-7000-8000-000000000002';
EXECUTE alles;
SET LOCAL klantcontact.actor = 'a0000000-0000-7000-8000-000000000006';
EXECUTE alles;
COMMIT;
EXECUTE alles;
RESET SESSION AUTHORIZATION;
SET ROLE :jan;
EXECUTE alles;
EXECUTE een ('c0000000-0000-7000-8000-000000000002');
RESET ROLE;

-- a cursor gives each time what its reader of the moment sees
SET SESSION AUTHORIZATION :wissel;
SET enable_seqscan = off;
SET enable_sort = off;
BEGIN;
SET LOCAL ROLE :kees;
DECLARE c NO SCROLL CURSOR FOR SELECT nummer FROM tg_paden.klantcontact ORDER BY nummer;
FETCH 2 FROM c;
SET LOCAL ROLE :jan;
FETCH ALL FROM c;
COMMIT;
BEGIN;
SET LOCAL ROLE :pool;
SET LOCAL klantcontact.actor = 'a0000000-0000-7000-8000-000000000002';
DECLARE c NO SCROLL CURSOR FOR SELECT nummer FROM tg_paden.klantcontact ORDER BY nummer;
DECLARE w CURSOR WITH HOLD FOR SELECT nummer FROM tg_paden.klantcontact ORDER BY nummer;
FETCH 1 FROM c;
SET LOCAL klantcontact.actor = 'a0000000-0000-7000-8000-000000000006';
FETCH ALL FROM c;
COMMIT;
FETCH ALL FROM w;
CLOSE w;
-- what was sorted before, was seen before
SET enable_sort = on;
BEGIN;
SET LOCAL ROLE :kees;
DECLARE c CURSOR FOR SELECT nummer FROM tg_paden.klantcontact ORDER BY nummer + 0;
FETCH 1 FROM c;
SET LOCAL ROLE :jan;
FETCH ALL FROM c;
COMMIT;
RESET enable_seqscan;
RESET enable_sort;
RESET SESSION AUTHORIZATION;

-- COPY
SET ROLE :jan;
COPY tg_paden.klantcontact (nummer, onderwerp) TO STDOUT;
COPY (SELECT nummer FROM tg_paden.klantcontact WHERE plaatsgevonden_op = '2024-01-02 10:00+01') TO STDOUT;
\copy tg_paden.klantcontact (kanaal, onderwerp, inhoud) FROM '/dev/null'
COPY tg_paden.v_klantcontact TO STDOUT;
SET row_security = off;
SELECT count(*) FROM tg_paden.klantcontact;
COPY tg_paden.betrokkene TO STDOUT;
RESET row_security;
-- row locks, of what is there to see
SELECT nummer FROM tg_paden.klantcontact ORDER BY nummer FOR UPDATE;
SELECT right(id::text, 1) AS taak FROM tg_paden.interne_taak ORDER BY id FOR KEY SHARE;
SELECT nummer FROM tg_paden.klantcontact WHERE id = 'c0000000-0000-7000-8000-000000000002' FOR NO KEY UPDATE SKIP LOCKED;
SELECT FROM tg_paden.partij FOR SHARE;
BEGIN;
LOCK TABLE tg_paden.klantcontact IN EXCLUSIVE MODE;
ROLLBACK;
RESET ROLE;

-- views and functions of others: a view has the sight of who reads it, a SECURITY DEFINER function of its owner
CREATE SCHEMA tg_paden_anders;
GRANT ALL ON SCHEMA tg_paden_anders TO PUBLIC;
SET ROLE :beheerder;
CREATE VIEW tg_paden_anders.v AS SELECT id, nummer FROM tg_paden.klantcontact;
CREATE VIEW tg_paden_anders.i WITH (security_invoker) AS SELECT id, nummer FROM tg_paden.klantcontact;
CREATE FUNCTION tg_paden_anders.d() RETURNS text LANGUAGE sql SECURITY DEFINER AS $$ SELECT string_agg(nummer::text, '' ORDER BY nummer) FROM tg_paden.klantcontact $$;
CREATE FUNCTION tg_paden_anders.n() RETURNS text LANGUAGE sql AS $$ SELECT string_agg(nummer::text, '' ORDER BY nummer) FROM tg_paden.klantcontact $$;
SELECT pg_temp.ziet('tg_paden_anders.v') AS v, pg_temp.ziet('tg_paden_anders.i') AS i, tg_paden_anders.d(), tg_paden_anders.n();
GRANT SELECT ON tg_paden_anders.v, tg_paden_anders.i TO PUBLIC;
SET ROLE :jan;
SELECT pg_temp.ziet('tg_paden_anders.v') AS v, pg_temp.ziet('tg_paden_anders.i') AS i, tg_paden_anders.d(), tg_paden_anders.n();
CREATE VIEW tg_paden_anders.j AS SELECT id, nummer FROM tg_paden.klantcontact;
CREATE FUNCTION tg_paden_anders.jd() RETURNS text LANGUAGE sql SECURITY DEFINER AS $$ SELECT string_agg(nummer::text, '' ORDER BY nummer) FROM tg_paden.klantcontact $$;
GRANT SELECT ON tg_paden_anders.j TO PUBLIC;
SET ROLE :niets;
SELECT pg_temp.ziet('tg_paden_anders.v') AS v, pg_temp.ziet('tg_paden_anders.i') AS i, pg_temp.ziet('tg_paden_anders.j') AS j;
SELECT tg_paden_anders.d();
SELECT tg_paden_anders.jd();
SELECT tg_paden_anders.n();
SET ROLE :beheerder;
SELECT pg_temp.ziet('tg_paden_anders.j') AS j, tg_paden_anders.jd();
RESET ROLE;
SELECT pg_temp.ziet('tg_paden_anders.j') AS j, tg_paden_anders.jd();
-- behind a SECURITY DEFINER function nobody is who he was outside
SET ROLE :eigenaar;
CREATE FUNCTION tg_paden_anders.e(n int) RETURNS void LANGUAGE sql SECURITY DEFINER AS $$ INSERT INTO tg_paden.klantcontact (id, kanaal, onderwerp, inhoud) VALUES (('c0000000-0000-7000-8000-00000000009' || n)::uuid, 'balie', 'van de eigenaar', 'x') $$;
SET ROLE :jan;
BEGIN;
INSERT INTO tg_paden.klantcontact (kanaal, onderwerp, inhoud) VALUES ('balie', 'van Jan', 'x');
SELECT tg_paden_anders.e(1);
SELECT onderwerp FROM tg_paden.klantcontact WHERE onderwerp::text LIKE 'van%';
ROLLBACK;
RESET ROLE;
DROP OWNED BY :jan, :beheerder;
DROP SCHEMA tg_paden_anders CASCADE;
DROP ROLE :wissel;

\set ECHO none
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
