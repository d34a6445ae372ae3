-- the log is a chain of hashes: what is written, what tampering is found, and what a seal adds to that
\set SHOW_CONTEXT never
SET client_min_messages = warning;
SELECT klantcontact.maak_register('reg_keten');
SET search_path = reg_keten, public;
\pset format unaligned
\pset tuples_only on
\pset null '-'
CREATE FUNCTION pg_temp.log() RETURNS SETOF text LANGUAGE sql AS $$
	SELECT concat_ws(' ', regexp_replace(keten, '0{8}-.*(..)$', '\1'), volgnummer, tabel, CASE WHEN voor IS NULL THEN 'added' END) FROM mutatie ORDER BY keten, volgnummer
$$;
CREATE FUNCTION pg_temp.erbij() RETURNS SETOF text LANGUAGE plpgsql AS $$
BEGIN
	RETURN QUERY SELECT concat_ws(' ', regexp_replace(keten, '0{8}-.*(..)$', '\1'), tabel, coalesce(voor ->> 'naam', voor ->> 'inhoud')) FROM mutatie WHERE id NOT IN (SELECT id FROM gezien) ORDER BY id;
	INSERT INTO gezien SELECT id FROM mutatie WHERE id NOT IN (SELECT id FROM gezien);
END $$;

INSERT INTO actor (id, naam, soort_actor) VALUES ('00000000-0000-7000-8000-0000000000a1', 'Balie', 'organisatorische_eenheid'), ('00000000-0000-7000-8000-0000000000a2', 'Bureau', 'organisatorische_eenheid');
SELECT count(klantcontact.registreer('reg_keten', jsonb_build_object('id', '00000000-0000-7000-8000-00000000000' || n, 'kanaal', 'telefoon', 'onderwerp', 'x', 'inhoud', 'a',
	'actoren', '["00000000-0000-7000-8000-0000000000a1"]'::jsonb, 'betrokkenen', '[{"rol": "klant", "initiator": true, "digitaleAdressen": [{"soortDigitaalAdres": "sms", "adres": "06"}]}]'::jsonb))) FROM generate_series(1, 3) n;
BEGIN;
INSERT INTO partij (id, soort_partij, organisatienaam) VALUES ('00000000-0000-7000-8000-0000000000b1', 'organisatie', 'B1'), ('00000000-0000-7000-8000-0000000000b2', 'organisatie', 'B2');
INSERT INTO partij_identificator (partij, andere_partij_identificator) VALUES ('00000000-0000-7000-8000-0000000000b1', 'x'), ('00000000-0000-7000-8000-0000000000b2', 'y');
INSERT INTO digitaal_adres (partij, soort_digitaal_adres, adres) VALUES ('00000000-0000-7000-8000-0000000000b1', 'sms', '06');
INSERT INTO vertegenwoordiging (vertegenwoordigende, vertegenwoordigde) VALUES ('00000000-0000-7000-8000-0000000000b1', '00000000-0000-7000-8000-0000000000b2');
COMMIT;
-- a first registration is not logged, so a seal of it covers nothing
SELECT split_part(klantcontact.zegel('reg_keten'), ':', 3);

-- which chain each change goes to
SELECT klantcontact.vul_aan('reg_keten', '00000000-0000-7000-8000-000000000001', ' b');
INSERT INTO betrokkene (klantcontact, rol, initiator) VALUES ('00000000-0000-7000-8000-000000000001', 'klant', false), ('00000000-0000-7000-8000-000000000002', 'klant', false), ('00000000-0000-7000-8000-000000000001', 'klant', false);
SELECT klantcontact.corrigeer('reg_keten', '00000000-0000-7000-8000-000000000001', '{"onderwerp": "y"}', 'fout');
BEGIN;
SET LOCAL klantcontact.reden = 'test';
UPDATE partij SET organisatienaam = 'C' WHERE organisatienaam = 'B1';
UPDATE partij_identificator SET andere_partij_identificator = 'z' WHERE andere_partij_identificator = 'x';
UPDATE digitaal_adres SET adres = '0612';
DELETE FROM vertegenwoordiging;
UPDATE actor SET naam = 'Balie 2' WHERE naam = 'Balie';
UPDATE kanaal SET naam = 'Sms' WHERE code = 'sms';
UPDATE soort_digitaal_adres SET naam = 'Sms' WHERE code = 'sms';
UPDATE beleid SET inhoud_max = 1001;
DELETE FROM klantcontact WHERE id = '00000000-0000-7000-8000-000000000003';
COMMIT;
SELECT * FROM pg_temp.log();

-- the hash, by the description in docs/beheer.md
CREATE FUNCTION pg_temp.veld(b bytea) RETURNS bytea LANGUAGE sql AS $$ SELECT CASE WHEN b IS NULL THEN '\x00' ELSE '\x01'::bytea || int4send(length(b)) || b END $$;
CREATE FUNCTION pg_temp.utf8(t text) RETURNS bytea LANGUAGE sql AS $$ SELECT convert_to(t, 'UTF8') $$;
CREATE FUNCTION pg_temp.hash(m mutatie, vorige bytea) RETURNS bytea LANGUAGE sql AS $$
	SELECT sha256('\x01'::bytea || pg_temp.veld(vorige) || pg_temp.veld(uuid_send(m.id)) || pg_temp.veld(pg_temp.utf8(m.keten)) || pg_temp.veld(int8send(m.volgnummer)) || pg_temp.veld(pg_temp.utf8(m.tabel))
		|| pg_temp.veld(uuid_send(m.rij)) || pg_temp.veld(uuid_send(m.klantcontact)) || pg_temp.veld(uuid_send(m.correctie)) || pg_temp.veld(pg_temp.utf8(m.rol)) || pg_temp.veld(pg_temp.utf8(m.sessie_rol))
		|| pg_temp.veld(uuid_send(m.actor)) || pg_temp.veld(int8send((extract(epoch FROM m.op - '2000-01-01 00:00Z') * 1000000)::int8)) || pg_temp.veld(pg_temp.utf8(m.reden)) || pg_temp.veld(m.voor_digest))
$$;
SELECT count(*), bool_and(hash = pg_temp.hash(m, vorige)) AS hash, bool_and(voor_digest IS NOT DISTINCT FROM sha256(zout || pg_temp.utf8(voor::text))) AS voor_digest,
	count(DISTINCT zout) = count(voor) AS zout, bool_and(length(zout) = 16) FROM (SELECT mutatie AS m, lag(hash) OVER (PARTITION BY keten ORDER BY volgnummer) AS vorige, hash, voor_digest, zout, voor FROM mutatie) x;
SELECT klantcontact.zegel('reg_keten') AS zegel \gset
DO $$
DECLARE som bytea := decode(repeat('00', 32), 'hex'); h bytea;
BEGIN
	FOR h IN SELECT hash FROM mutatie ORDER BY keten, volgnummer LOOP som := sha256(som || h); END LOOP;
	PERFORM set_config('log.som', encode(som, 'hex'), false);
END $$;
SELECT :'zegel' ~ '^1:\d{8}T\d{6}\.\d{6}Z:20:[0-9a-f]{64}$', split_part(:'zegel', ':', 4) = current_setting('log.som');
SELECT * FROM klantcontact.controleer('reg_keten');
SELECT * FROM klantcontact.controleer_zegel('reg_keten', :'zegel');
-- what comes later does not break a seal
UPDATE kanaal SET naam = 'SMS' WHERE code IN ('sms', 'balie');
SELECT * FROM klantcontact.controleer_zegel('reg_keten', :'zegel');

-- tampering, with the triggers off: what a seal of before tells, and what the chains tell by themselves
ALTER TABLE mutatie DISABLE TRIGGER USER;
SELECT set_config('log.zegel', :'zegel', false) \g /dev/null
CREATE FUNCTION pg_temp.na(wat text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE r text[];
BEGIN
	BEGIN
		EXECUTE wat;
		r := ARRAY(SELECT concat_ws(' ', regel, (SELECT regexp_replace(keten, '0{8}-.*(..)$', '\1') || '/' || volgnummer FROM mutatie m WHERE m.id = f.id), melding)
			FROM klantcontact.controleer_zegel('reg_keten', current_setting('log.zegel')) f);
		RAISE EXCEPTION USING ERRCODE = 'P0099';
	EXCEPTION WHEN SQLSTATE 'P0099' THEN NULL;
	END;
	RETURN QUERY SELECT unnest(CASE WHEN r = '{}' THEN '{nothing is found}' ELSE r END);
END $$;
CREATE FUNCTION pg_temp.eerste(volgnummer int8) RETURNS text LANGUAGE sql AS $$ SELECT format(' WHERE keten = %L AND volgnummer = %s', 'klantcontact:00000000-0000-7000-8000-000000000001', volgnummer) $$;
-- each column of a row in the middle
SELECT k, pg_temp.na('UPDATE mutatie SET ' || k || pg_temp.eerste(4)) FROM unnest(ARRAY['id = klantcontact.uuid7()', 'tabel = ''bijlage''', 'rij = NULL', 'klantcontact = ''00000000-0000-7000-8000-000000000002''',
	'correctie = klantcontact.uuid7()', 'voor = ''{}''', 'rol = ''iemand''', 'sessie_rol = ''iemand''', 'actor = rij', 'op = op - ''1us''::interval', 'reden = ''x''', 'keten = ''kanaal:x''', 'volgnummer = 7', 'zout = ''x''',
	'voor_digest = ''x''', 'hash = ''x''']) k;
-- of what was, of the first and last row
SELECT pg_temp.na('UPDATE mutatie SET voor = voor || ''{"inhoud": "A"}''' || pg_temp.eerste(1));
SELECT pg_temp.na('UPDATE mutatie SET reden = ''ander''' || pg_temp.eerste(5));
-- moved to behind the seal
SELECT pg_temp.na('UPDATE mutatie SET op = op + ''1 day''::interval' || pg_temp.eerste(5));
-- rows removed: first, middle, several, last, a whole chain, everything
SELECT n, pg_temp.na('DELETE FROM mutatie' || pg_temp.eerste(n)) FROM generate_series(1, 5) n;
SELECT pg_temp.na('DELETE FROM mutatie WHERE keten LIKE ''%01'' AND volgnummer IN (2, 3)');
SELECT pg_temp.na('DELETE FROM mutatie WHERE keten = ''beleid''');
SELECT pg_temp.na('TRUNCATE mutatie');
-- the numbers closed up behind it; two that change places
SELECT pg_temp.na('DELETE FROM mutatie' || pg_temp.eerste(1) || '; UPDATE mutatie SET volgnummer = volgnummer - 1 WHERE keten LIKE ''klantcontact:%01''');
SELECT pg_temp.na('UPDATE mutatie SET volgnummer = -2' || pg_temp.eerste(2) || '; UPDATE mutatie SET volgnummer = 2' || pg_temp.eerste(3) || '; UPDATE mutatie SET volgnummer = 3' || pg_temp.eerste(-2));
SELECT pg_temp.na('UPDATE mutatie SET volgnummer = 0' || pg_temp.eerste(1));
-- a forged row: with a wrong hash; with the right one at the end, now and with a moment before the seal; in a chain that it cannot belong to
CREATE FUNCTION pg_temp.vervals(naar text, wanneer timestamptz, klopt bool) RETURNS void LANGUAGE plpgsql AS $$
DECLARE m mutatie;
BEGIN
	SELECT * INTO m FROM mutatie WHERE keten = naar ORDER BY volgnummer DESC LIMIT 1;
	m.id := klantcontact.uuid7(); m.volgnummer := m.volgnummer + 1; m.op := wanneer; m.voor := NULL; m.zout := NULL; m.voor_digest := NULL;
	IF klopt THEN m.hash := pg_temp.hash(m, m.hash); END IF;
	INSERT INTO mutatie SELECT m.*;
END $$;
SELECT pg_temp.na('SELECT pg_temp.vervals(''klantcontact:00000000-0000-7000-8000-000000000001'', clock_timestamp(), false)');
SELECT pg_temp.na('SELECT pg_temp.vervals(''klantcontact:00000000-0000-7000-8000-000000000001'', clock_timestamp(), true)');
SELECT pg_temp.na('SELECT pg_temp.vervals(''klantcontact:00000000-0000-7000-8000-000000000001'', ''2020-01-01'', true)');
-- who can compute hashes can write a chain anew: only the seal tells
CREATE FUNCTION pg_temp.herschrijf() RETURNS void LANGUAGE plpgsql AS $$
DECLARE m mutatie; vorige bytea;
BEGIN
	FOR m IN SELECT * FROM mutatie WHERE keten = 'klantcontact:00000000-0000-7000-8000-000000000001' ORDER BY volgnummer LOOP
		m.rol := 'iemand'; vorige := pg_temp.hash(m, vorige);
		UPDATE mutatie SET rol = m.rol, hash = vorige WHERE id = m.id;
	END LOOP;
END $$;
SELECT pg_temp.na('SELECT pg_temp.herschrijf()');
SELECT pg_temp.na('DELETE FROM mutatie WHERE keten LIKE ''klantcontact:%01'' AND volgnummer = 5; SELECT pg_temp.herschrijf()');
-- in the wrong chain, with the hash made right
SELECT pg_temp.na(format('UPDATE mutatie SET keten = %L, volgnummer = 1 WHERE keten = ''beleid''; UPDATE mutatie m SET hash = pg_temp.hash(m, NULL) WHERE keten = %1$L', k))
	FROM unnest('{actor:x, klantcontact:00000000-0000-7000-8000-000000000009, partij:x, iets}'::text[]) k;
SELECT pg_temp.na('UPDATE mutatie SET tabel = ''mutatie'' WHERE keten = ''beleid''');
-- wiped: voor and salt together, and one of them
SELECT pg_temp.na('UPDATE mutatie SET voor = NULL, zout = NULL');
SELECT pg_temp.na('UPDATE mutatie SET voor = NULL' || pg_temp.eerste(1));
SELECT pg_temp.na('UPDATE mutatie SET zout = NULL' || pg_temp.eerste(1));
SELECT pg_temp.na('UPDATE mutatie SET voor = NULL, zout = NULL, voor_digest = NULL' || pg_temp.eerste(1));
SELECT pg_temp.na('UPDATE mutatie SET voor = ''{}'', zout = ''x''' || pg_temp.eerste(2));
-- controleer tells what the chains tell
BEGIN;
DELETE FROM mutatie WHERE keten = 'klantcontact:00000000-0000-7000-8000-000000000001' AND volgnummer = 2;
UPDATE mutatie SET reden = 'x' WHERE keten = 'beleid';
SELECT regel, tabel, id = (SELECT id FROM mutatie WHERE keten = 'beleid'), melding FROM klantcontact.controleer('reg_keten') WHERE regel <> 'bouw';
DROP INDEX mutatie_keten_key;
SELECT regel, tabel, id, melding FROM klantcontact.controleer('reg_keten') WHERE regel <> 'bouw';
SELECT klantcontact.zegel('reg_keten');
ROLLBACK;
ALTER TABLE mutatie ENABLE TRIGGER USER;

-- no seals
SELECT z, (SELECT count(*) FROM klantcontact.controleer_zegel('reg_keten', :'zegel')) FROM (SELECT 'this one is' AS z) s;
SELECT klantcontact.controleer_zegel('reg_keten', '');
SELECT klantcontact.controleer_zegel('reg_keten', :'zegel' || ' ');
SELECT klantcontact.controleer_zegel('reg_keten', upper(:'zegel'));
SELECT klantcontact.controleer_zegel('reg_keten', '2' || substr(:'zegel', 2));
SELECT klantcontact.controleer_zegel('reg_keten', left(:'zegel', -1));
SELECT klantcontact.controleer_zegel('reg_keten', '1:20241301T000000.000000Z:0:' || repeat('0', 64));
SELECT klantcontact.controleer_zegel('reg_keten', '1:20240230T000000.000000Z:0:' || repeat('0', 64));
SELECT klantcontact.controleer_zegel('reg_keten', '1:20240101T000000.000000Z:99999999999999999999:' || repeat('0', 64));
SELECT klantcontact.controleer_zegel('reg_keten', '1:20240101T000000.000000Z:01:' || repeat('0', 64));
SELECT klantcontact.controleer_zegel('reg_keten', NULL);
SELECT klantcontact.zegel(NULL);
SELECT klantcontact.zegel('public');
SELECT klantcontact.controleer_zegel('public', :'zegel');
-- for the owner
CREATE ROLE regress_kc_log;
GRANT USAGE ON SCHEMA reg_keten TO regress_kc_log;
GRANT ALL ON ALL TABLES IN SCHEMA reg_keten TO regress_kc_log;
SET ROLE regress_kc_log;
SELECT klantcontact.zegel('reg_keten');
SELECT klantcontact.controleer_zegel('reg_keten', :'zegel');
RESET ROLE;
-- a seal does not cover what waits for the commit; what was written may be undone
BEGIN;
UPDATE kanaal SET naam = 'x' WHERE code = 'sms';
SELECT split_part(klantcontact.zegel('reg_keten'), ':', 3)::int - (SELECT count(*) FROM mutatie);
SELECT klantcontact.lees_op('reg_keten', '00000000-0000-7000-8000-000000000001', clock_timestamp()) IS NULL;
SELECT klantcontact.zegel('reg_keten');
ROLLBACK;

-- every way to change rows; the log follows at commit, or when lees_op reads it
CREATE TEMP TABLE gezien AS SELECT id FROM mutatie;
GRANT ALL ON gezien TO PUBLIC;
MERGE INTO kanaal k USING (VALUES ('sms', 'A'), ('balie', 'B'), ('nieuw', 'C')) v (code, naam) ON k.code = v.code WHEN MATCHED THEN UPDATE SET naam = v.naam WHEN NOT MATCHED THEN INSERT VALUES (v.code, v.naam, 'bericht');
INSERT INTO kanaal VALUES ('sms', 'D', 'bericht'), ('nieuwer', 'E', 'bericht') ON CONFLICT (code) DO UPDATE SET naam = EXCLUDED.naam;
WITH a AS (UPDATE kanaal SET naam = 'F' WHERE code = 'sms'), b AS (UPDATE actor SET naam = 'G' WHERE naam = 'Bureau'), c AS (DELETE FROM kanaal WHERE code = 'nieuwer') UPDATE kanaal SET naam = 'H' WHERE code = 'balie';
COPY bijlage (klantcontact, objectidentificator) FROM stdin;
00000000-0000-7000-8000-000000000002	urn:object:7:d:4:2
00000000-0000-7000-8000-000000000001	urn:object:7:d:4:3
\.
BEGIN;
SET CONSTRAINTS ALL IMMEDIATE;
UPDATE kanaal SET naam = 'I' WHERE code = 'sms';
COMMIT;
SELECT * FROM pg_temp.erbij();

-- savepoints: what is rolled back is not in the log, and leaves no gap
BEGIN;
UPDATE kanaal SET naam = 'J' WHERE code = 'sms';
SAVEPOINT a;
UPDATE kanaal SET naam = 'K' WHERE code = 'sms';
SAVEPOINT b;
UPDATE kanaal SET naam = 'L' WHERE code = 'sms';
RELEASE b;
ROLLBACK TO a;
UPDATE kanaal SET naam = 'M' WHERE code = 'sms';
SAVEPOINT c;
UPDATE kanaal SET naam = 'N' WHERE code = 'sms';
RELEASE a;
COMMIT;
SELECT * FROM pg_temp.erbij();

-- written behind a savepoint that is rolled back: it is written again
BEGIN;
UPDATE kanaal SET naam = 'N1' WHERE code = 'sms';
SAVEPOINT a;
UPDATE kanaal SET naam = 'N2' WHERE code = 'sms';
SAVEPOINT b;
UPDATE kanaal SET naam = 'N3' WHERE code = 'sms';
SELECT klantcontact.lees_op('reg_keten', '00000000-0000-7000-8000-000000000001', clock_timestamp()) IS NULL;
SELECT count(*) FROM mutatie WHERE id NOT IN (SELECT id FROM gezien);
RELEASE b;
UPDATE kanaal SET naam = 'N4' WHERE code = 'sms';
ROLLBACK TO a;
SELECT count(*) FROM mutatie WHERE id NOT IN (SELECT id FROM gezien);
UPDATE kanaal SET naam = 'N5' WHERE code = 'sms';
RELEASE a;
SAVEPOINT a;
SELECT klantcontact.lees_op('reg_keten', '00000000-0000-7000-8000-000000000001', clock_timestamp()) IS NULL;
RELEASE a;
UPDATE kanaal SET naam = 'N' WHERE code = 'sms';
COMMIT;
SELECT * FROM pg_temp.erbij();

-- a trigger of the user's changes something else, behind a savepoint, deep, and fails or not, and reads the log in between: rows stay in order
CREATE FUNCTION tussen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF current_setting('log.diep') = 'nee' THEN
		UPDATE actor SET naam = naam || '.' WHERE id = '00000000-0000-7000-8000-0000000000a1';
		RETURN NULL;
	END IF;
	BEGIN
		BEGIN
			UPDATE actor SET naam = naam || '-' WHERE id = '00000000-0000-7000-8000-0000000000a1';
			IF current_setting('log.diep') = 'binnen' THEN RAISE EXCEPTION USING ERRCODE = 'P0098'; END IF;
		EXCEPTION WHEN SQLSTATE 'P0098' THEN NULL;
		END;
		PERFORM klantcontact.lees_op('reg_keten', '00000000-0000-7000-8000-000000000001', clock_timestamp());
		UPDATE actor SET naam = naam || '+' WHERE id = '00000000-0000-7000-8000-0000000000a1';
		IF current_setting('log.diep') = 'buiten' THEN RAISE EXCEPTION USING ERRCODE = 'P0098'; END IF;
	EXCEPTION WHEN SQLSTATE 'P0098' THEN NULL;
	END;
	RETURN NULL;
END $$;
CREATE TRIGGER zz AFTER UPDATE ON kanaal FOR EACH ROW EXECUTE FUNCTION tussen();
SET log.diep = 'nee';
UPDATE kanaal SET naam = 'O' WHERE code IN ('sms', 'balie');
SELECT * FROM pg_temp.erbij();
SET log.diep = 'geen';
UPDATE kanaal SET naam = 'P' WHERE code IN ('sms', 'balie');
SELECT * FROM pg_temp.erbij();
SET log.diep = 'binnen';
UPDATE kanaal SET naam = 'Q' WHERE code IN ('sms', 'balie');
SELECT * FROM pg_temp.erbij();
SET log.diep = 'buiten';
UPDATE kanaal SET naam = 'R' WHERE code IN ('sms', 'balie');
SELECT * FROM pg_temp.erbij();
DROP TRIGGER zz ON kanaal;
-- a deferred trigger of the user's
CREATE FUNCTION later() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN UPDATE actor SET naam = naam || '!' WHERE id = '00000000-0000-7000-8000-0000000000a1'; RETURN NULL; END $$;
CREATE CONSTRAINT TRIGGER later AFTER UPDATE ON kanaal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION later();
UPDATE kanaal SET naam = 'S' WHERE code IN ('sms');
DROP TRIGGER later ON kanaal;
SELECT * FROM pg_temp.erbij();
-- on the log itself: what it changes is logged, unless there is no end to it
CREATE FUNCTION verder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF NEW.tabel = 'kanaal' OR current_setting('log.diep') = 'altijd' THEN
		UPDATE actor SET naam = left(naam || '?', 100) || random() WHERE id = '00000000-0000-7000-8000-0000000000a1';
	END IF;
	RETURN NEW;
END $$;
CREATE TRIGGER verder BEFORE INSERT ON mutatie FOR EACH ROW EXECUTE FUNCTION verder();
UPDATE kanaal SET naam = 'U' WHERE code IN ('sms', 'balie');
SELECT count(*) FROM pg_temp.erbij();
SET log.diep = 'altijd';
UPDATE kanaal SET naam = 'V' WHERE code IN ('sms', 'balie');
DROP TRIGGER verder ON mutatie;
-- after the row, at once and deferred
CREATE TRIGGER verder AFTER INSERT ON mutatie FOR EACH ROW EXECUTE FUNCTION verder();
UPDATE kanaal SET naam = 'V' WHERE code IN ('sms', 'balie');
SET log.diep = 'nee';
UPDATE kanaal SET naam = 'V' WHERE code IN ('sms', 'balie');
SELECT count(*) FROM pg_temp.erbij();
DROP TRIGGER verder ON mutatie;
CREATE CONSTRAINT TRIGGER verder AFTER INSERT ON mutatie DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION verder();
UPDATE kanaal SET naam = 'W' WHERE code IN ('sms', 'balie');
SELECT count(*) FROM pg_temp.erbij();
SET log.diep = 'altijd';
UPDATE kanaal SET naam = 'V' WHERE code IN ('sms', 'balie');
DROP TRIGGER verder ON mutatie;
-- one of several rows is kept out, or changed
CREATE FUNCTION houd() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.keten = 'kanaal:balie' THEN RETURN NULL; END IF; RETURN NEW; END $$;
CREATE TRIGGER houd BEFORE INSERT ON mutatie FOR EACH ROW EXECUTE FUNCTION houd();
UPDATE kanaal SET naam = 'V' WHERE code IN ('sms', 'balie');
UPDATE kanaal SET naam = 'V' WHERE code = 'balie';
DROP TRIGGER houd ON mutatie;
-- more rows than wait
BEGIN;
SET LOCAL klantcontact.reden = 'veel';
INSERT INTO kanaal SELECT 'k' || i, 'Kanaal', 'bericht' FROM generate_series(1, 10050) i;
UPDATE kanaal SET naam = 'Ander' WHERE code ~ '^k\d+$';
DELETE FROM kanaal WHERE code ~ '^k\d+$';
COMMIT;
SELECT count(*), count(DISTINCT keten), max(volgnummer) FROM mutatie WHERE reden = 'veel';
-- COMMIT in a procedure
CREATE PROCEDURE pg_temp.twee_keer() LANGUAGE plpgsql AS $$ BEGIN FOR i IN 1..2 LOOP UPDATE kanaal SET naam = 'P' || i WHERE code = 'sms'; COMMIT; END LOOP; END $$;
SELECT count(*) > 20000 FROM pg_temp.erbij();
CALL pg_temp.twee_keer();
SELECT count(*), count(DISTINCT op) FROM mutatie WHERE id NOT IN (SELECT id FROM gezien);
-- and all of it is sound
SELECT * FROM klantcontact.controleer('reg_keten');
SELECT * FROM klantcontact.controleer_zegel('reg_keten', :'zegel');
DROP OWNED BY regress_kc_log;
DROP ROLE regress_kc_log;
DROP SCHEMA reg_keten CASCADE;
