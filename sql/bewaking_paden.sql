-- The guard on each path by which rows come and go.
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/bewaking.sql
\i :include
\set ECHO all
SET client_min_messages = warning;
SELECT pg_temp.maak('bewaking_paden', 3);
SET search_path = bewaking_paden, klantcontact;

-- N25: the tables in any order; a child before its parent is the foreign key's to refuse
SELECT pg_temp.probeer($$ WITH a AS (INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(4), pg_temp.a(1))),
    b AS (INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (pg_temp.k(4), 'klant', true)),
    o AS (INSERT INTO onderwerpobject (klantcontact, objectidentificator) VALUES (pg_temp.k(4), pg_temp.obj('zaak')))
    INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud) VALUES (pg_temp.k(4), 'telefoon', 'Huisvuil', 'Vraag') $$);
SELECT volgorde, pg_temp.probeer(format($$ INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud)
        VALUES (pg_temp.k(4), 'telefoon', 'Huisvuil', 'Vraag'); %s $$, (
    SELECT string_agg(deel[n], ';') FROM unnest(volgorde::int[]) n,
        (VALUES (ARRAY['INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(4), pg_temp.a(1))',
            'INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (pg_temp.k(4), ''klant'', true)',
            'INSERT INTO onderwerpobject (klantcontact, objectidentificator) VALUES (pg_temp.k(4), pg_temp.obj(''zaak''))'])) d (deel))))
FROM unnest(ARRAY['{1,2,3}', '{1,3,2}', '{2,1,3}', '{2,3,1}', '{3,1,2}', '{3,2,1}']) volgorde;
SELECT pg_temp.probeer($$ INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(4), pg_temp.a(1)) $$) LIKE '23503%';

-- one statement for all tables, without a betrokkene
SELECT pg_temp.probeer($$ WITH k AS (INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud)
        VALUES (pg_temp.k(4), 'telefoon', 'Huisvuil', 'Vraag') RETURNING id)
    INSERT INTO actor_klantcontact (klantcontact, actor) SELECT id, pg_temp.a(1) FROM k $$);

-- COPY, text: the error at commit, the row's own error at once
BEGIN;
COPY klantcontact (id, kanaal, onderwerp, inhoud) FROM stdin;
c0000000-0000-7000-8000-000000000004	telefoon	Huisvuil	Vraag
c0000000-0000-7000-8000-000000000005	telefoon	Huisvuil	Vraag
\.
COPY actor_klantcontact (klantcontact, actor) FROM stdin;
c0000000-0000-7000-8000-000000000004	a0000000-0000-7000-8000-000000000001
c0000000-0000-7000-8000-000000000005	a0000000-0000-7000-8000-000000000001
\.
COPY betrokkene (klantcontact, rol, initiator) FROM stdin;
c0000000-0000-7000-8000-000000000004	klant	t
\.
COMMIT;
COPY klantcontact (id, kanaal, onderwerp) FROM stdin;
c0000000-0000-7000-8000-000000000004	telefoon	\N
\.
-- klantcontact_niet_toekomstig
COPY klantcontact (id, kanaal, onderwerp, inhoud, plaatsgevonden_op) FROM stdin;
c0000000-0000-7000-8000-000000000004	telefoon	Huisvuil	Vraag	infinity
\.

-- COPY, binary: out and in again, whole and without the actoren
COPY (SELECT id, kanaal, onderwerp, inhoud FROM klantcontact WHERE id = pg_temp.k(3)) TO PROGRAM 'cat > bewaking_k' (FORMAT binary);
COPY (SELECT klantcontact, actor FROM actor_klantcontact WHERE klantcontact = pg_temp.k(3)) TO PROGRAM 'cat > bewaking_a' (FORMAT binary);
SELECT pg_temp.probeer($$ DELETE FROM klantcontact WHERE id = pg_temp.k(3);
    COPY klantcontact (id, kanaal, onderwerp, inhoud) FROM PROGRAM 'cat bewaking_k' (FORMAT binary);
    COPY actor_klantcontact (klantcontact, actor) FROM PROGRAM 'cat bewaking_a' (FORMAT binary);
    INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (pg_temp.k(3), 'klant', true) $$);
SELECT pg_temp.probeer($$ DELETE FROM klantcontact WHERE id = pg_temp.k(3);
    COPY klantcontact (id, kanaal, onderwerp, inhoud) FROM PROGRAM 'cat bewaking_k' (FORMAT binary);
    INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (pg_temp.k(3), 'klant', true) $$);
COPY (SELECT 1) TO PROGRAM 'cat > /dev/null; rm bewaking_k bewaking_a';

-- INSERT .. ON CONFLICT: nothing done is nothing broken; DO UPDATE is an update
SELECT pg_temp.probeer($$ INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud)
    VALUES (pg_temp.k(1), 'telefoon', 'Huisvuil', 'Vraag') ON CONFLICT (id) DO NOTHING $$);
SELECT pg_temp.probeer($$ INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud)
    VALUES (pg_temp.k(1), 'telefoon', 'Huisvuil', 'Vraag'), (pg_temp.k(4), 'telefoon', 'Huisvuil', 'Vraag')
    ON CONFLICT (id) DO NOTHING $$);
SELECT pg_temp.probeer($$ INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud)
    VALUES (pg_temp.k(1), 'telefoon', 'Huisvuil', 'Vraag')
    ON CONFLICT (id) DO UPDATE SET plaatsgevonden_op = 'infinity' $$);
SELECT pg_temp.probeer($$ INSERT INTO actor_klantcontact (klantcontact, actor)
    SELECT pg_temp.k(i), pg_temp.a(1) FROM generate_series(1, 2) i ON CONFLICT (klantcontact, actor)
    DO UPDATE SET klantcontact = pg_temp.k(3), actor = pg_temp.a(3) WHERE excluded.klantcontact = pg_temp.k(1);
    DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1) $$);

-- MERGE: each of its actions
SELECT pg_temp.probeer($$ MERGE INTO klantcontact k USING (VALUES (pg_temp.k(4))) n (id) ON k.id = n.id
    WHEN NOT MATCHED THEN INSERT (id, kanaal, onderwerp, inhoud) VALUES (n.id, 'telefoon', 'Huisvuil', 'Vraag') $$);
SELECT pg_temp.probeer($$ MERGE INTO klantcontact k USING (VALUES (pg_temp.k(1))) n (id) ON k.id = n.id
    WHEN MATCHED THEN UPDATE SET onderwerp = NULL $$);
SELECT pg_temp.probeer($$ MERGE INTO actor_klantcontact a USING (VALUES (pg_temp.k(1))) n (id) ON a.klantcontact = n.id
    WHEN MATCHED THEN DELETE $$);
SELECT pg_temp.probeer($$ MERGE INTO betrokkene b USING (VALUES (pg_temp.k(1))) n (id) ON b.klantcontact = n.id
    WHEN MATCHED THEN UPDATE SET klantcontact = pg_temp.k(2) $$);
SELECT pg_temp.probeer($$ MERGE INTO klantcontact k USING (VALUES (pg_temp.k(1))) n (id) ON k.id = n.id
    WHEN MATCHED THEN DELETE $$);

-- a cursor, row after row
CREATE FUNCTION pg_temp.met_cursor(laat_over int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    c CURSOR FOR SELECT FROM bewaking_paden.actor_klantcontact WHERE klantcontact = pg_temp.k(1) FOR UPDATE;
    over int := 2;
BEGIN
    FOR r IN c LOOP
        EXIT WHEN over <= laat_over;
        DELETE FROM bewaking_paden.actor_klantcontact WHERE CURRENT OF c;
        over := over - 1;
    END LOOP;
END
$$;
SELECT pg_temp.probeer($$ SELECT pg_temp.met_cursor(1) $$);
SELECT pg_temp.probeer($$ SELECT pg_temp.met_cursor(0) $$);

-- UPDATE .. FROM, DELETE .. USING, and through a view
CREATE VIEW mijn_betrokkene AS SELECT id, klantcontact, rol FROM betrokkene;
SELECT pg_temp.probeer($$ DELETE FROM betrokkene b USING klantcontact k WHERE b.klantcontact = k.id AND k.id = pg_temp.k(2) $$);
SELECT pg_temp.probeer($$ UPDATE betrokkene b SET klantcontact = k.id FROM klantcontact k
    WHERE k.id = pg_temp.k(3) AND b.klantcontact = pg_temp.k(2) $$);
SELECT pg_temp.probeer($$ DELETE FROM mijn_betrokkene WHERE klantcontact = pg_temp.k(2) $$);

-- TRUNCATE is refused for every table, alone and by CASCADE
SELECT pg_temp.probeer($$ TRUNCATE actor_klantcontact $$);
SELECT t.relname, left(pg_temp.probeer(format('TRUNCATE %s CASCADE', t.oid::regclass)), 6) AS code
FROM pg_class t WHERE t.relnamespace = 'bewaking_paden'::regnamespace AND t.relkind = 'r' ORDER BY t.relname;

-- every guard stands on its table, once, deferred
SELECT c.relname, count(*) FILTER (WHERE t.tgname = c.relname || '_bij_commit' AND t.tgdeferrable AND t.tginitdeferred) AS bij_commit,
    count(*) FILTER (WHERE t.tgname = '~' || c.relname || '_bij_rij') AS bij_rij,
    count(*) FILTER (WHERE t.tgname = c.relname || '_geen_truncate') AS geen_truncate
FROM pg_class c JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal
WHERE c.relnamespace = 'bewaking_paden'::regnamespace
    AND c.relname IN ('klantcontact', 'actor_klantcontact', 'betrokkene', 'onderwerpobject')
GROUP BY c.relname ORDER BY c.relname;

DROP SCHEMA bewaking_paden CASCADE;
