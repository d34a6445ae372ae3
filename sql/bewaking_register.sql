-- The guard and what users do to a register: names, columns, triggers, tables of their own.
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/bewaking.sql
\i :include
\set ECHO all
SET client_min_messages = warning;
SELECT pg_temp.maak('bewaking_register', 2);
SELECT pg_temp.maak('Ut''recht; drop', 2);
CREATE FUNCTION pg_temp.laatste_actoren(reg text, n int) RETURNS text LANGUAGE sql AS $$
    SELECT pg_temp.probeer(format('DELETE FROM %I.actor_klantcontact WHERE klantcontact = pg_temp.k(%s)', reg, n))
$$;

-- two registers with the same ids: what is wrong in one is not wrong in the other
SELECT pg_temp.laatste_actoren('Ut''recht; drop', 1);
SELECT pg_temp.probeer($$ DELETE FROM bewaking_register.klantcontact WHERE id = pg_temp.k(1);
    DELETE FROM "Ut'recht; drop".actor_klantcontact WHERE actor = pg_temp.a(1) $$);
SELECT pg_temp.probeer($$ DELETE FROM bewaking_register.betrokkene WHERE klantcontact = pg_temp.k(1);
    DELETE FROM "Ut'recht; drop".klantcontact WHERE id = pg_temp.k(1) $$);
-- and the beleid of one is not that of the other
UPDATE "Ut'recht; drop".beleid SET betrokkene_verplicht = false;
SELECT pg_temp.probeer($$ DELETE FROM "Ut'recht; drop".betrokkene $$);
SELECT pg_temp.probeer($$ DELETE FROM bewaking_register.betrokkene WHERE klantcontact = pg_temp.k(2) $$);
UPDATE "Ut'recht; drop".beleid SET betrokkene_verplicht = true;

-- a search_path with tables and operators of somebody else changes nothing
CREATE SCHEMA bewaking_vals;
CREATE TABLE bewaking_vals.betrokkene (klantcontact uuid);
CREATE FUNCTION bewaking_vals.gelijk(uuid, uuid) RETURNS boolean LANGUAGE sql AS 'SELECT false';
CREATE OPERATOR bewaking_vals.= (FUNCTION = bewaking_vals.gelijk, LEFTARG = uuid, RIGHTARG = uuid);
CREATE FUNCTION bewaking_vals.count() RETURNS bigint LANGUAGE sql AS 'SELECT 0::bigint';
SET search_path = bewaking_vals, pg_catalog;
SELECT pg_temp.probeer($$ SELECT pg_temp.document('bewaking_register', 3) $$);
SELECT pg_temp.probeer($$ SELECT pg_temp.document('bewaking_register', 3, betrokkenen => 0) $$);
RESET search_path;
DROP SCHEMA bewaking_vals CASCADE;

-- renamed between two transactions, and in the middle of one
ALTER SCHEMA bewaking_register RENAME TO "Bewaking II";
SELECT pg_temp.laatste_actoren('Bewaking II', 1);
SELECT pg_temp.probeer($$ DELETE FROM "Bewaking II".actor_klantcontact WHERE klantcontact = pg_temp.k(2);
    ALTER SCHEMA "Bewaking II" RENAME TO bewaking_iii $$);
BEGIN;
SET LOCAL klantcontact.reden = 'test';
DELETE FROM "Bewaking II".actor_klantcontact WHERE klantcontact = pg_temp.k(2) AND actor = pg_temp.a(1);
SET CONSTRAINTS ALL IMMEDIATE;
ALTER SCHEMA "Bewaking II" RENAME TO bewaking_iii;
DELETE FROM bewaking_iii.actor_klantcontact WHERE klantcontact = pg_temp.k(2);
ROLLBACK;
-- the names swapped: each register keeps its own rows and beleid
BEGIN;
ALTER SCHEMA "Bewaking II" RENAME TO tussen;
ALTER SCHEMA "Ut'recht; drop" RENAME TO "Bewaking II";
ALTER SCHEMA tussen RENAME TO "Ut'recht; drop";
COMMIT;
SELECT pg_temp.laatste_actoren('Bewaking II', 1);
ALTER SCHEMA "Ut'recht; drop" RENAME TO bewaking_register;
DROP SCHEMA "Bewaking II" CASCADE;
SET search_path = bewaking_register, klantcontact;

-- dropped and added columns: the numbers of columns differ from those of a new register
ALTER TABLE actor_klantcontact ADD COLUMN weg int, ADD COLUMN opmerking text DEFAULT 'geen';
ALTER TABLE actor_klantcontact DROP COLUMN weg;
ALTER TABLE klantcontact ADD COLUMN eerste uuid DEFAULT gen_random_uuid(),
    ADD COLUMN lengte int GENERATED ALWAYS AS (char_length(inhoud)) STORED;
ALTER TABLE betrokkene DROP CONSTRAINT betrokkene_klantcontact_fkey, DROP CONSTRAINT betrokkene_een_rol;
ALTER TABLE betrokkene RENAME COLUMN klantcontact TO oud;
ALTER TABLE betrokkene ADD COLUMN klantcontact uuid REFERENCES klantcontact ON DELETE CASCADE;
ALTER TABLE betrokkene DISABLE TRIGGER USER;
UPDATE betrokkene SET klantcontact = oud;
ALTER TABLE betrokkene ENABLE TRIGGER USER, DROP COLUMN oud CASCADE;
SELECT pg_temp.probeer($$ SELECT pg_temp.document('bewaking_register', 3) $$);
SELECT pg_temp.probeer($$ SELECT pg_temp.document('bewaking_register', 3, betrokkenen => 0) $$);
SELECT pg_temp.laatste_actoren('bewaking_register', 1);
SELECT pg_temp.probeer($$ DELETE FROM betrokkene WHERE klantcontact = pg_temp.k(1) $$);
SELECT pg_temp.probeer($$ DELETE FROM klantcontact WHERE id = pg_temp.k(1) $$);
-- altered in the middle of a transaction
SELECT pg_temp.probeer($$ SELECT pg_temp.document('bewaking_register', 3, actoren => 0);
    ALTER TABLE actor_klantcontact DROP COLUMN opmerking, ADD COLUMN nog_een int;
    INSERT INTO actor_klantcontact (klantcontact, actor) VALUES (pg_temp.k(3), pg_temp.a(1)) $$);

-- a user's BEFORE trigger: the row is judged as it will be stored
CREATE FUNCTION van_gebruiker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.onderwerp = 'leeg' THEN NEW.onderwerp := NULL; END IF;
    IF NEW.onderwerp = 'straks' THEN NEW.plaatsgevonden_op := 'infinity'; END IF;
    IF NEW.onderwerp = 'niet' THEN RETURN NULL; END IF;
    IF NEW.onderwerp = 'later' THEN NEW.plaatsgevonden_op := '2024-01-01'; END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER zzz BEFORE INSERT OR UPDATE ON klantcontact FOR EACH ROW EXECUTE FUNCTION van_gebruiker();
SELECT onderwerp, pg_temp.probeer(format($$ UPDATE klantcontact
    SET onderwerp = %L, plaatsgevonden_op = CASE WHEN %1$L = 'later' THEN 'infinity' ELSE plaatsgevonden_op END
    WHERE id = pg_temp.k(1) $$, onderwerp)) FROM unnest(ARRAY['leeg', 'straks', 'niet', 'later', 'gewoon']) onderwerp;
-- one that takes the row away leaves nothing to complain of
SELECT pg_temp.probeer($$ INSERT INTO klantcontact (id, kanaal, onderwerp) VALUES (pg_temp.k(3), 'telefoon', 'niet') $$);
DROP TRIGGER zzz ON klantcontact;

-- a user's AFTER trigger that completes the document, and one that breaks it
CREATE FUNCTION maak_af() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO bewaking_register.actor_klantcontact (klantcontact, actor) VALUES (NEW.id, pg_temp.a(1));
    INSERT INTO bewaking_register.betrokkene (klantcontact, rol, initiator) VALUES (NEW.id, 'klant', true);
    RETURN NULL;
END
$$;
CREATE TRIGGER maak_af AFTER INSERT ON klantcontact FOR EACH ROW EXECUTE FUNCTION maak_af();
SELECT pg_temp.probeer($$ INSERT INTO klantcontact (id, kanaal, onderwerp, inhoud)
    VALUES (pg_temp.k(3), 'telefoon', 'Huisvuil', 'Vraag') $$);
DROP TRIGGER maak_af ON klantcontact;
CREATE FUNCTION maak_stuk() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM bewaking_register.actor_klantcontact WHERE klantcontact = NEW.id;
    RETURN NULL;
END
$$;
-- deferred too, and after the guard: what it does is still looked at
CREATE CONSTRAINT TRIGGER maak_stuk AFTER UPDATE ON klantcontact DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION maak_stuk();
BEGIN;
SET LOCAL klantcontact.reden = 'test';
UPDATE klantcontact SET inhoud = inhoud || '.' WHERE id = pg_temp.k(1);
COMMIT;
DROP TRIGGER maak_stuk ON klantcontact;

-- tables of the user beside those of the register, with names that look like them
CREATE TABLE betrokkene_2023 (actor uuid REFERENCES actor, klantcontact uuid REFERENCES klantcontact);
CREATE TABLE actor_klantcontact_1 (actor uuid REFERENCES actor, kanaal text REFERENCES kanaal, klantcontact uuid);
INSERT INTO actor_klantcontact_1 (klantcontact) VALUES (pg_temp.k(1));
SELECT pg_temp.probeer($$ UPDATE klantcontact SET inhoud = inhoud || '.' WHERE id = pg_temp.k(1) $$);
SELECT pg_temp.laatste_actoren('bewaking_register', 1);
DROP TABLE betrokkene_2023, actor_klantcontact_1;

-- a guard on another table than its own is an error, and leaves the real ones alone
CREATE TABLE kopie (LIKE klantcontact INCLUDING DEFAULTS);
CREATE TRIGGER rij BEFORE INSERT ON kopie FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('klantcontact');
INSERT INTO kopie (kanaal, onderwerp) VALUES ('telefoon', 'Huisvuil');
SELECT pg_temp.laatste_actoren('bewaking_register', 1) LIKE '23514%' AS nog_bewaakt;
DROP TABLE kopie;
CREATE CONSTRAINT TRIGGER verkeerd AFTER INSERT ON betrokkene DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('actor_klantcontact');
SELECT pg_temp.probeer($$ INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES (pg_temp.k(1), 'klant', true) $$);
DROP TRIGGER verkeerd ON betrokkene;
SELECT pg_temp.laatste_actoren('bewaking_register', 1) LIKE '23514%' AS nog_bewaakt;

-- outside of a register, with a wrong argument, a wrong time, no trigger at all
CREATE TABLE public.klantcontact (id uuid);
CREATE TRIGGER rij BEFORE INSERT ON public.klantcontact FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('klantcontact');
INSERT INTO public.klantcontact VALUES (NULL);
DROP TABLE public.klantcontact;
CREATE TABLE public.los (id uuid);
CREATE FUNCTION pg_temp.probeer_trigger(wat text) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE 'CREATE TRIGGER t ' || wat;
    RETURN pg_temp.probeer('INSERT INTO public.los VALUES (NULL); TRUNCATE public.los');
END
$$;
BEGIN;
SELECT pg_temp.probeer_trigger($$BEFORE INSERT ON public.los FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij()$$);
DROP TRIGGER t ON public.los;
SELECT pg_temp.probeer_trigger($$BEFORE INSERT ON public.los FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('los')$$);
DROP TRIGGER t ON public.los;
SELECT pg_temp.probeer_trigger($$BEFORE INSERT ON public.los FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('klantcontact', 'actor')$$);
DROP TRIGGER t ON public.los;
SELECT pg_temp.probeer_trigger($$AFTER INSERT ON public.los FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_rij('klantcontact')$$);
DROP TRIGGER t ON public.los;
SELECT pg_temp.probeer_trigger($$BEFORE INSERT ON public.los FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.bij_rij('klantcontact')$$);
DROP TRIGGER t ON public.los;
SELECT pg_temp.probeer_trigger($$BEFORE INSERT ON public.los FOR EACH ROW EXECUTE FUNCTION klantcontact.bij_commit('klantcontact')$$);
DROP TRIGGER t ON public.los;
SELECT pg_temp.probeer_trigger($$BEFORE INSERT ON public.los FOR EACH ROW EXECUTE FUNCTION klantcontact.weiger_truncate()$$);
DROP TRIGGER t ON public.los;
SELECT pg_temp.probeer_trigger($$AFTER TRUNCATE ON public.los FOR EACH STATEMENT EXECUTE FUNCTION klantcontact.weiger_truncate()$$);
ROLLBACK;
DROP TABLE public.los;
SELECT functie, pg_temp.probeer(format('SELECT klantcontact.%s()', functie))
FROM unnest(ARRAY['bij_rij', 'bij_commit', 'weiger_truncate']) functie;

-- a register that lost a table says so
SELECT pg_temp.probeer($$ DROP VIEW v_mogelijk_meervoudig, v_mutatie; DROP TABLE onderwerpobject;
    UPDATE klantcontact SET inhoud = inhoud || '.' WHERE id = pg_temp.k(1) $$);
SELECT pg_temp.probeer($$ ALTER TABLE betrokkene DROP COLUMN klantcontact;
    DELETE FROM betrokkene $$);

RESET search_path;
DROP SCHEMA bewaking_register CASCADE;
