-- The rules about one row, on INSERT and UPDATE: refused at once.
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/bewaking.sql
\i :include
\set ECHO all
SET client_min_messages = warning;
SELECT pg_temp.maak('bewaking_rij', 1);
SET search_path = bewaking_rij;

-- N4: an onderwerp that is missing, by INSERT and UPDATE, named or not
SELECT pg_temp.probeer($$ INSERT INTO klantcontact (id, kanaal) VALUES (pg_temp.k(2), 'telefoon') $$);
SELECT pg_temp.probeer($$ INSERT INTO klantcontact (id, kanaal, onderwerp) VALUES (pg_temp.k(2), 'telefoon', NULL) $$);
SELECT pg_temp.probeer($$ UPDATE klantcontact SET onderwerp = NULL WHERE id = pg_temp.k(1) $$);
-- missing goes before everything else that is wrong with the row
SELECT pg_temp.probeer($$ INSERT INTO klantcontact (id, plaatsgevonden_op) VALUES (pg_temp.k(2), 'infinity') $$);

-- one that is no onderwerp: the type says so
SELECT o, pg_temp.probeer(format($$ INSERT INTO klantcontact (id, kanaal, onderwerp) VALUES (pg_temp.k(2), 'telefoon', %L) $$, o))
FROM unnest(ARRAY['', '  ', E'twee\nregels']) o;
SELECT pg_temp.probeer(format($$ INSERT INTO klantcontact (id, kanaal, onderwerp)
    VALUES (pg_temp.k(2), 'telefoon', %L) $$, repeat('x', 201)));

-- N5: a moment in the future, by INSERT and UPDATE; the clock may differ a little
SELECT regexp_replace(pg_temp.probeer(format($$ INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud, plaatsgevonden_op)
    VALUES (pg_temp.k(2), 'telefoon', 'Huisvuil', 'Vraag', %L) $$, now() + '6 minutes')), ': \d{4}-.*\.$', ': MOMENT.', 'n');
SELECT regexp_replace(pg_temp.probeer($$ UPDATE klantcontact SET plaatsgevonden_op = now() + '1 day' WHERE id = pg_temp.k(1) $$),
    ': \d{4}-.*\.$', ': MOMENT.', 'n');
SELECT moment, pg_temp.probeer(format($$ UPDATE klantcontact SET plaatsgevonden_op = %L WHERE id = pg_temp.k(1) $$, moment))
FROM unnest(ARRAY['infinity', '-infinity', '294276-12-31 23:59:59+00']) moment;
SELECT pg_temp.probeer($$ UPDATE klantcontact SET plaatsgevonden_op = now() + '4 minutes' WHERE id = pg_temp.k(1) $$);
SELECT pg_temp.probeer($$ UPDATE klantcontact SET plaatsgevonden_op = '1900-01-01 12:00:00+00' WHERE id = pg_temp.k(1) $$);
SELECT pg_temp.probeer($$ UPDATE klantcontact SET plaatsgevonden_op = '1899-12-31 06:00:00+00' WHERE id = pg_temp.k(1) $$);
SELECT pg_temp.probeer($$ UPDATE klantcontact SET plaatsgevonden_op = '4713-01-01 00:00:00+00 BC' WHERE id = pg_temp.k(1) $$);

-- beleid.kloktolerantie counts from the next transaction on
UPDATE beleid SET kloktolerantie = '0';
SELECT pg_temp.probeer($$ UPDATE klantcontact SET plaatsgevonden_op = now() + '4 minutes' WHERE id = pg_temp.k(1) $$) LIKE '23514%';
UPDATE beleid SET kloktolerantie = '1 day';
SELECT pg_temp.probeer($$ UPDATE klantcontact SET plaatsgevonden_op = now() + '23 hours' WHERE id = pg_temp.k(1) $$);
-- what was right when it was stored stays right when something else changes
BEGIN;
SELECT pg_temp.document('bewaking_rij', 3);
SET LOCAL klantcontact.reden = 'test';
UPDATE klantcontact SET plaatsgevonden_op = now() + '23 hours' WHERE id = pg_temp.k(3);
COMMIT;
UPDATE beleid SET kloktolerantie = '00:05:00';
SELECT pg_temp.probeer($$ UPDATE klantcontact SET inhoud = inhoud || '.' WHERE id = pg_temp.k(3) $$);

-- a loop in a function, which catches the error, goes on in a sound transaction
CREATE FUNCTION pg_temp.poging(n int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO bewaking_rij.klantcontact (id, kanaal, onderwerp) VALUES (pg_temp.k(n), 'telefoon', NULL);
    RETURN 'stored';
EXCEPTION WHEN not_null_violation THEN
    RETURN 'refused';
END
$$;
BEGIN;
SELECT pg_temp.poging(n) FROM generate_series(4, 6) n;
SELECT pg_temp.document('bewaking_rij', 4);
COMMIT;
SELECT id FROM klantcontact ORDER BY id;

-- aard comes from the kanaal, geregistreerd_op from the transaction whatever is given
BEGIN;
SELECT pg_temp.document('bewaking_rij', 5);
INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud, geregistreerd_op)
    VALUES (pg_temp.k(6), 'e-mail', 'Huisvuil', 'Vraag', '2000-01-01');
INSERT INTO klantcontact (id, kanaal, aard, onderwerp, inhoud)
    VALUES (pg_temp.k(7), 'e-mail', 'gesprek', 'Huisvuil', 'Vraag');
SELECT id, aard, geregistreerd_op = now() AS nu FROM klantcontact WHERE id >= pg_temp.k(5) ORDER BY id;
ROLLBACK;
-- a kanaal that is not there, that is missing, that was made by the same statement
SELECT pg_temp.probeer($$ INSERT INTO klantcontact (id, kanaal, onderwerp) VALUES (pg_temp.k(7), 'rooksignaal', 'x') $$);
SELECT pg_temp.probeer($$ INSERT INTO klantcontact (id, onderwerp) VALUES (pg_temp.k(7), 'x') $$);
SELECT pg_temp.probeer($$ WITH nieuw AS (INSERT INTO kanaal (code, naam, aard) VALUES ('loket', 'Loket', 'gesprek') RETURNING code)
    INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud) SELECT pg_temp.k(7), code, 'x', 'y' FROM nieuw;
    INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(7), pg_temp.a(1));
    INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (pg_temp.k(7), 'klant', true) $$);

-- no message of ours shows what stands in the row
SELECT pg_temp.probeer($$ INSERT INTO betrokkene (klantcontact, rol, initiator, achternaam)
    VALUES (pg_temp.k(1), 'klant', NULL, 'Jansen') $$) LIKE '%Jansen%' AS lekt;
SELECT pg_temp.probeer(format($$ INSERT INTO betrokkene (klantcontact, rol, initiator, voornaam, voorletters)
    VALUES (pg_temp.k(1), 'klant', true, 'Jan', %L) $$, repeat('X', 11))) ~ 'Jan|XX' AS lekt;

DROP SCHEMA bewaking_rij CASCADE;
