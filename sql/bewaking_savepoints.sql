-- The guard in savepoints and under SET CONSTRAINTS: every order that its proofs could get wrong.
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/bewaking.sql
\i :include
\set ECHO all
SET client_min_messages = warning;
SELECT pg_temp.maak('bewaking_savepoints', 3);
SET search_path = bewaking_savepoints, klantcontact;
-- not one transaction below may leave these other than 2 actoren for each
CREATE VIEW pg_temp.stand AS
SELECT k.id, count(a.id) AS actoren FROM bewaking_savepoints.klantcontact k
LEFT JOIN bewaking_savepoints.actor_klantcontact a ON a.klantcontact = k.id GROUP BY k.id;

-- checked inside a savepoint that is rolled back: what was before it is looked at again
BEGIN;
SET LOCAL klantcontact.reden = 'test';
SELECT pg_temp.document('bewaking_savepoints', 4, actoren => 0);
SAVEPOINT s;
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(4), pg_temp.a(1));
SET CONSTRAINTS ALL IMMEDIATE;
ROLLBACK TO s;
COMMIT;

-- the same, with the last two actoren removed before and one back inside
BEGIN;
SET LOCAL klantcontact.reden = 'test';
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1);
SAVEPOINT s;
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(1), pg_temp.a(1));
SET CONSTRAINTS ALL IMMEDIATE;
ROLLBACK TO s;
SET CONSTRAINTS ALL IMMEDIATE;
ROLLBACK;

-- removed in a savepoint that is rolled back: nothing to complain of
BEGIN;
SET LOCAL klantcontact.reden = 'test';
SAVEPOINT s;
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1);
ROLLBACK TO s;
COMMIT;

-- removed in a savepoint that is released, by itself and in an outer one that is rolled back
BEGIN;
SET LOCAL klantcontact.reden = 'test';
SAVEPOINT s;
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1);
RELEASE s;
COMMIT;
BEGIN;
SET LOCAL klantcontact.reden = 'test';
SAVEPOINT s;
SAVEPOINT t;
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1);
RELEASE t;
ROLLBACK TO s;
COMMIT;

-- a check that fails inside a savepoint leaves the transaction as it was
BEGIN;
SET LOCAL klantcontact.reden = 'test';
SELECT pg_temp.document('bewaking_savepoints', 4);
SAVEPOINT s;
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(4);
SET CONSTRAINTS ALL IMMEDIATE;
ROLLBACK TO s;
SELECT actoren FROM pg_temp.stand WHERE id = pg_temp.k(4);
SET CONSTRAINTS ALL IMMEDIATE;
ROLLBACK;

-- made in a savepoint that is rolled back, then made again without an actor
BEGIN;
SAVEPOINT s;
SELECT pg_temp.document('bewaking_savepoints', 4);
SET CONSTRAINTS ALL IMMEDIATE;
ROLLBACK TO s;
SELECT pg_temp.document('bewaking_savepoints', 4, actoren => 0);
COMMIT;
-- and not made again
BEGIN;
SAVEPOINT s;
SELECT pg_temp.document('bewaking_savepoints', 4, actoren => 0);
ROLLBACK TO s;
COMMIT;

-- the klantcontact removed, back by ROLLBACK TO, without its actoren
BEGIN;
SET LOCAL klantcontact.reden = 'test';
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1);
SAVEPOINT s;
DELETE FROM klantcontact WHERE id = pg_temp.k(1);
SET CONSTRAINTS ALL IMMEDIATE;
ROLLBACK TO s;
COMMIT;

-- IMMEDIATE: the first of two may go, the second may not
BEGIN;
SET LOCAL klantcontact.reden = 'test';
SET CONSTRAINTS ALL IMMEDIATE;
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1) AND actor = pg_temp.a(1);
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1) AND actor = pg_temp.a(2);
ROLLBACK;
-- the same in two parts of one statement, where each sees the state before both
BEGIN;
SET LOCAL klantcontact.reden = 'test';
SET CONSTRAINTS ALL IMMEDIATE;
WITH een AS (DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1) AND actor = pg_temp.a(1))
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1) AND actor = pg_temp.a(2);
ROLLBACK;
-- and one after the other inside one function
CREATE FUNCTION pg_temp.een_voor_een() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    FOR i IN 1..2 LOOP
        DELETE FROM bewaking_savepoints.actor_klantcontact WHERE klantcontact = pg_temp.k(1) AND actor = pg_temp.a(i);
    END LOOP;
END
$$;
BEGIN;
SET LOCAL klantcontact.reden = 'test';
SET CONSTRAINTS ALL IMMEDIATE;
SELECT pg_temp.een_voor_een();
ROLLBACK;

-- IMMEDIATE, then DEFERRED again: what comes after is looked at by commit
BEGIN;
SET LOCAL klantcontact.reden = 'test';
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1) AND actor = pg_temp.a(1);
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1) AND actor = pg_temp.a(2);
COMMIT;

-- IMMEDIATE set in a savepoint ends with it
BEGIN;
SET LOCAL klantcontact.reden = 'test';
SAVEPOINT s;
SET CONSTRAINTS ALL IMMEDIATE;
ROLLBACK TO s;
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1);
INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(1), pg_temp.a(1)), (pg_temp.k(1), pg_temp.a(2));
COMMIT;

-- one table's guard IMMEDIATE, by name; the others wait
BEGIN;
SET LOCAL klantcontact.reden = 'test';
SET CONSTRAINTS bewaking_savepoints.betrokkene_bij_commit IMMEDIATE;
DELETE FROM actor_klantcontact WHERE klantcontact = pg_temp.k(1);
DELETE FROM betrokkene WHERE klantcontact = pg_temp.k(2);
ROLLBACK;

-- under IMMEDIATE a document in one statement is complete, its parts alone are not
BEGIN;
SET CONSTRAINTS ALL IMMEDIATE;
WITH k AS (INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud)
        VALUES (pg_temp.k(4), 'telefoon', 'Huisvuil', 'Vraag') RETURNING id),
    a AS (INSERT INTO actor_klantcontact (klantcontact, actor) SELECT id, pg_temp.a(1) FROM k)
INSERT INTO betrokkene (klantcontact, rol, initiator) SELECT id, 'klant', true FROM k;
INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud) VALUES (pg_temp.k(5), 'telefoon', 'Huisvuil', 'Vraag');
ROLLBACK;

-- more than 255 savepoints rolled back, with good and bad documents among them
CREATE FUNCTION pg_temp.veel_savepoints() RETURNS int LANGUAGE plpgsql AS $$
DECLARE
    geweigerd int := 0;
BEGIN
    FOR i IN 1..300 LOOP
        BEGIN
            PERFORM pg_temp.document('bewaking_savepoints', 100 + i, actoren => CASE WHEN i % 10 = 0 THEN 1 ELSE 0 END);
            SET CONSTRAINTS ALL IMMEDIATE;
        EXCEPTION WHEN check_violation THEN
            geweigerd := geweigerd + 1;
        END;
        SET CONSTRAINTS ALL DEFERRED;
    END LOOP;
    RETURN geweigerd;
END
$$;
BEGIN;
SELECT pg_temp.veel_savepoints();
SELECT pg_temp.document('bewaking_savepoints', 401, actoren => 0);
COMMIT;
BEGIN;
SELECT pg_temp.veel_savepoints();
COMMIT;
SELECT count(*), min(actoren) FROM pg_temp.stand WHERE id > pg_temp.k(100);

-- a procedure that commits in the middle is checked there
CREATE PROCEDURE pg_temp.tussendoor(goed boolean) LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_temp.document('bewaking_savepoints', 500, actoren => CASE WHEN goed THEN 1 ELSE 0 END);
    COMMIT;
    PERFORM pg_temp.document('bewaking_savepoints', 501, actoren => 0);
    ROLLBACK;
    RAISE WARNING 'committed';
END
$$;
CALL pg_temp.tussendoor(false);
CALL pg_temp.tussendoor(true);
SELECT id, actoren FROM pg_temp.stand WHERE id <= pg_temp.k(99) OR id >= pg_temp.k(500) ORDER BY id;

DROP SCHEMA bewaking_savepoints CASCADE;
