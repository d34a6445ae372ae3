-- what a kanaal or actor is, is kept by its place in the table: it is asked anew whenever that may be another
SET client_min_messages = warning;
\pset format unaligned
\pset tuples_only on
SELECT klantcontact.maak_register('bewaard');
SET search_path = bewaard;
UPDATE beleid SET betrokkene_verplicht = false;
INSERT INTO actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid');
CREATE FUNCTION pg_temp.doe() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	WITH k AS (INSERT INTO klantcontact (kanaal, onderwerp, inhoud) VALUES ('post', 'a', 'x') RETURNING id)
	INSERT INTO actor_klantcontact (klantcontact, actor) SELECT id, '00000000-0000-7000-8000-0000000000a1' FROM k;
	RETURN 'goed';
EXCEPTION WHEN check_violation OR foreign_key_violation THEN
	RETURN sqlerrm;
END $$;
CREATE FUNCTION pg_temp.doe_document() RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM klantcontact.registreer_alle('bewaard', '[{"kanaal": "post", "onderwerp": "a", "inhoud": "x", "actoren": ["00000000-0000-7000-8000-0000000000a1"]}]');
	RETURN 'goed';
EXCEPTION WHEN check_violation OR foreign_key_violation THEN
	RETURN sqlerrm;
END $$;
SELECT pg_temp.doe(), pg_temp.doe(), pg_temp.doe_document();

-- set inactive and active again, in the same transaction too, and by a savepoint
UPDATE kanaal SET indicatie_actief = false WHERE code = 'post';
SELECT pg_temp.doe(), pg_temp.doe_document();
UPDATE kanaal SET indicatie_actief = true WHERE code = 'post';
SELECT pg_temp.doe(), pg_temp.doe_document();
BEGIN;
UPDATE actor SET indicatie_actief = false;
SELECT pg_temp.doe(), pg_temp.doe_document();
ROLLBACK;
BEGIN;
SELECT pg_temp.doe();
SAVEPOINT s;
UPDATE actor SET indicatie_actief = false;
SELECT pg_temp.doe(), pg_temp.doe_document();
ROLLBACK TO s;
SELECT pg_temp.doe(), pg_temp.doe_document();
COMMIT;

-- behind the triggers, which say nothing then
SET session_replication_role = replica;
UPDATE actor SET indicatie_actief = false;
RESET session_replication_role;
SELECT pg_temp.doe(), pg_temp.doe_document();
ALTER TABLE actor DISABLE TRIGGER ALL;
UPDATE actor SET indicatie_actief = true;
ALTER TABLE actor ENABLE TRIGGER ALL;
SELECT pg_temp.doe(), pg_temp.doe_document();

-- gone, and here again, in another place
BEGIN;
SELECT set_config('klantcontact.reden', 'proef', true);
DELETE FROM actor_klantcontact;
DELETE FROM klantcontact;
COMMIT;
DELETE FROM actor;
SELECT pg_temp.doe(), pg_temp.doe_document();
BEGIN;
INSERT INTO actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid');
SELECT pg_temp.doe(), pg_temp.doe_document();
ROLLBACK;
SELECT pg_temp.doe(), pg_temp.doe_document();
INSERT INTO actor (id, naam, soort_actor, indicatie_actief) VALUES ('00000000-0000-7000-8000-0000000000a2', 'Zaal', 'organisatorische_eenheid', false),
	('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid', true);
SELECT pg_temp.doe(), pg_temp.doe_document();
UPDATE actor SET indicatie_actief = NOT indicatie_actief;
VACUUM FULL actor;
SELECT pg_temp.doe(), pg_temp.doe_document();
UPDATE actor SET indicatie_actief = NOT indicatie_actief;
SELECT pg_temp.doe(), pg_temp.doe_document();
CLUSTER actor USING actor_pkey;
SELECT pg_temp.doe(), pg_temp.doe_document();

-- another row where the kept one stood
UPDATE actor SET indicatie_actief = false WHERE naam = 'Balie';
VACUUM actor;
INSERT INTO actor (id, naam, soort_actor) SELECT klantcontact.uuid7(), 'Ander ' || n, 'organisatorische_eenheid' FROM generate_series(1, 50) n;
SELECT pg_temp.doe(), pg_temp.doe_document();
UPDATE actor SET indicatie_actief = true;
SELECT pg_temp.doe(), pg_temp.doe_document();

-- other columns: the same kanaal with another place for its columns
ALTER TABLE kanaal ADD COLUMN eigen text DEFAULT 'a';
SELECT pg_temp.doe();
UPDATE kanaal SET aard = 'gesprek' WHERE code = 'post';
SELECT pg_temp.doe();
SELECT DISTINCT aard FROM klantcontact ORDER BY aard;

-- a register in temporary tables, and in another schema of the same name
SELECT count(*) FROM klantcontact.controleer('bewaard');
ALTER SCHEMA bewaard RENAME TO bewaard_oud;
SELECT klantcontact.maak_register('bewaard');
UPDATE bewaard.beleid SET betrokkene_verplicht = false;
SELECT pg_temp.doe(), pg_temp.doe_document();
DROP SCHEMA bewaard, bewaard_oud CASCADE;
