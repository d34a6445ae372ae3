-- The rules that the guard looks at by commit: each of them, broken in each way.
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/bewaking.sql
\i :include
\set ECHO all
SET client_min_messages = warning;
SELECT pg_temp.maak('bewaking_commit', 3);
SET search_path = bewaking_commit, klantcontact;

-- N1, N2: a klantcontact without an actor, without a betrokkene, without both
-- klantcontact_heeft_actor
SELECT pg_temp.probeer($$ SELECT pg_temp.document('bewaking_commit', 11, actoren => 0) $$);
-- klantcontact_heeft_betrokkene
SELECT pg_temp.probeer($$ SELECT pg_temp.document('bewaking_commit', 11, betrokkenen => 0) $$);
SELECT pg_temp.probeer($$ SELECT pg_temp.document('bewaking_commit', 11, 0, 0) $$);
SELECT pg_temp.probeer($$ SELECT pg_temp.document('bewaking_commit', 11, 1, 1) $$);

-- N3: the last actor or betrokkene removed; one of two is free to go
SELECT pg_temp.probeer($$ DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1) $$);
SELECT pg_temp.probeer($$ DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1) AND actor = pg_temp.a(1) $$);
SELECT pg_temp.probeer($$ DELETE FROM betrokkene WHERE klantcontact = pg_temp.k(1) $$);
SELECT pg_temp.probeer($$ DELETE FROM betrokkene WHERE id = pg_temp.b(11) $$);

-- all rows of a table at once; of several rows that break a rule one is named
SELECT pg_temp.probeer($$ DELETE FROM actor_klantcontact $$) LIKE '23514: klantcontact violates check constraint "klantcontact_heeft_actor"%';

-- the last actor or betrokkene moved to another klantcontact
SELECT pg_temp.probeer($$ UPDATE actor_klantcontact SET klantcontact = pg_temp.k(2), actor = pg_temp.a(3)
    WHERE klantcontact = pg_temp.k(1) AND actor = pg_temp.a(1) $$);
SELECT pg_temp.probeer($$ DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1) AND actor = pg_temp.a(2);
    UPDATE actor_klantcontact SET klantcontact = pg_temp.k(2), actor = pg_temp.a(3) WHERE klantcontact = pg_temp.k(1) $$);
SELECT pg_temp.probeer($$ UPDATE betrokkene SET klantcontact = pg_temp.k(2) WHERE klantcontact = pg_temp.k(1) $$);

-- removed and replaced in one transaction, in both orders
SELECT pg_temp.probeer($$ DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1);
    INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(1), pg_temp.a(3)) $$);
SELECT pg_temp.probeer($$ INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (pg_temp.k(1), 'klant', true);
    DELETE FROM betrokkene WHERE id IN (pg_temp.b(11), pg_temp.b(12)) $$);

-- the klantcontact goes, and its children with it
SELECT pg_temp.probeer($$ DELETE FROM klantcontact WHERE id = pg_temp.k(1) $$);
-- children first, then the klantcontact
SELECT pg_temp.probeer($$ DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1);
    DELETE FROM klantcontact WHERE id = pg_temp.k(1) $$);
-- gone, and there again without an actor
SELECT pg_temp.probeer($$ DELETE FROM klantcontact WHERE id = pg_temp.k(1);
    SELECT pg_temp.document('bewaking_commit', 1, actoren => 0) $$);

-- an UPDATE of the klantcontact has it looked at too
SELECT pg_temp.probeer($$ UPDATE klantcontact SET inhoud = inhoud || '.' WHERE id = pg_temp.k(1) $$);

-- R2, R105: objects of different types, of one type, of one type by UPDATE, the same type elsewhere
SELECT pg_temp.probeer($$ INSERT INTO onderwerpobject (klantcontact, objectidentificator)
    VALUES (pg_temp.k(1), pg_temp.obj('zaak')), (pg_temp.k(1), pg_temp.obj('product')), (pg_temp.k(2), pg_temp.obj('zaak')) $$);
SELECT pg_temp.probeer($$ INSERT INTO onderwerpobject (klantcontact, objectidentificator)
    VALUES (pg_temp.k(1), pg_temp.obj('zaak')), (pg_temp.k(1), pg_temp.obj('zaak', '2')) $$);
SELECT pg_temp.probeer($$ INSERT INTO onderwerpobject (klantcontact, objectidentificator)
    VALUES (pg_temp.k(1), pg_temp.obj('zaak')), (pg_temp.k(1), pg_temp.obj('product'));
    UPDATE onderwerpobject SET objectidentificator = pg_temp.obj('zaak', '2')
    WHERE objectidentificator = pg_temp.obj('product') $$);
SELECT pg_temp.probeer($$ INSERT INTO onderwerpobject (klantcontact, objectidentificator)
    VALUES (pg_temp.k(1), pg_temp.obj('zaak')), (pg_temp.k(2), pg_temp.obj('zaak', '2'));
    UPDATE onderwerpobject SET klantcontact = pg_temp.k(1) WHERE klantcontact = pg_temp.k(2) $$);
-- one too many for a moment is not one too many at commit
SELECT pg_temp.probeer($$ INSERT INTO onderwerpobject (klantcontact, objectidentificator)
    VALUES (pg_temp.k(1), pg_temp.obj('zaak')), (pg_temp.k(1), pg_temp.obj('zaak', '2'));
    DELETE FROM onderwerpobject WHERE objectidentificator = pg_temp.obj('zaak') $$);

-- one earlier klantcontact, and two; beside an object it is no second of a type
CREATE FUNCTION pg_temp.volgt_op(n int) RETURNS void LANGUAGE sql AS $$
    INSERT INTO bewaking_commit.klantcontact (id, kanaal, onderwerp, inhoud, plaatsgevonden_op)
    VALUES (pg_temp.k(12), 'telefoon', 'Vervolg', 'Antwoord', '2024-02-01 12:00+01');
    INSERT INTO bewaking_commit.actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(12), pg_temp.a(1));
    INSERT INTO bewaking_commit.betrokkene (klantcontact, rol, initiator) VALUES (pg_temp.k(12), 'klant', true);
    INSERT INTO bewaking_commit.onderwerpobject (klantcontact, was_klantcontact)
    SELECT pg_temp.k(12), pg_temp.k(i) FROM generate_series(1, n) i;
    INSERT INTO bewaking_commit.onderwerpobject (klantcontact, objectidentificator)
    VALUES (pg_temp.k(12), pg_temp.obj('zaak'));
$$;
SELECT pg_temp.probeer($$ SELECT pg_temp.volgt_op(1) $$);
-- klantcontact_een_onderwerp
SELECT pg_temp.probeer($$ SELECT pg_temp.volgt_op(2) $$);

-- of several rules broken at once the first of the contract is raised
SELECT pg_temp.probeer($$ SELECT pg_temp.volgt_op(2); DELETE FROM actor_klantcontact; DELETE FROM betrokkene $$);

-- the same at COMMIT itself: the error, and nothing stored
BEGIN;
SELECT pg_temp.document('bewaking_commit', 11);
SELECT pg_temp.document('bewaking_commit', 12, actoren => 0);
COMMIT;
BEGIN;
SET LOCAL klantcontact.reden = 'test';
DELETE FROM betrokkene WHERE klantcontact = pg_temp.k(1);
COMMIT;
BEGIN;
INSERT INTO onderwerpobject (klantcontact, objectidentificator)
    VALUES (pg_temp.k(1), pg_temp.obj('zaak')), (pg_temp.k(1), pg_temp.obj('zaak', '2'));
COMMIT;
SELECT count(*), (SELECT count(*) FROM actor_klantcontact) AS actoren, (SELECT count(*) FROM betrokkene) AS betrokkenen,
    (SELECT count(*) FROM onderwerpobject) AS objecten FROM klantcontact;

-- and in a single statement, which is its own transaction
INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud) VALUES (pg_temp.k(11), 'telefoon', 'Huisvuil', 'Vraag');
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(99);

-- beleid: more objects of a type, and no betrokkene; from the next transaction on
UPDATE beleid SET meer_objecten_per_type = true, betrokkene_verplicht = false;
SELECT pg_temp.probeer($$ SELECT pg_temp.volgt_op(2);
    INSERT INTO onderwerpobject (klantcontact, objectidentificator) VALUES (pg_temp.k(12), pg_temp.obj('zaak', '2'));
    DELETE FROM betrokkene $$);
SELECT pg_temp.probeer($$ DELETE FROM betrokkene; DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1) $$);
UPDATE beleid SET meer_objecten_per_type = false, betrokkene_verplicht = true;
SELECT pg_temp.probeer($$ DELETE FROM betrokkene WHERE klantcontact = pg_temp.k(1) $$);
-- its row stays
SELECT pg_temp.probeer($$ DELETE FROM beleid $$);

DROP SCHEMA bewaking_commit CASCADE;
