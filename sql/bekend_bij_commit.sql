-- the guard at commit knows of klantcontacten that the transaction inserted itself: it must say what looking would say
SET client_min_messages = warning;
\pset format unaligned
\pset tuples_only on
SELECT klantcontact.maak_register('bekend');
SET search_path = bekend;
INSERT INTO actor (id, naam, soort_actor) SELECT ('00000000-0000-7000-8000-0000000000a' || n)::uuid, 'Eenheid ' || n, 'organisatorische_eenheid' FROM generate_series(0, 3) n;
SELECT klantcontact.registreer('bekend', '{"id": "00000000-0000-7000-8000-0000000000c0", "kanaal": "post", "onderwerp": "eerder", "inhoud": "x", "plaatsgevondenOp": "2024-01-01T10:00:00+01:00",
	"actoren": ["00000000-0000-7000-8000-0000000000a0"], "betrokkenen": [{"rol": "klant", "initiator": true}]}');

-- documents of all kinds: of each aard, with a report or none, with none to three onderwerpobjecten
CREATE FUNCTION pg_temp.document() RETURNS jsonb LANGUAGE sql VOLATILE AS $$
	SELECT jsonb_strip_nulls(jsonb_build_object('kanaal', 'post', 'aard', (ARRAY['gesprek', 'bericht', 'formulier'])[1 + floor(random() * 3)::int], 'onderwerp', 'a',
		'inhoud', CASE WHEN random() < 0.9 THEN 'x' END, 'plaatsgevondenOp', '2024-02-01T10:00:00+01:00', 'indicatieContactGelukt', CASE WHEN random() < 0.1 THEN 'nee' ELSE 'ja' END,
		'actoren', (SELECT jsonb_agg('00000000-0000-7000-8000-0000000000a' || n) FROM generate_series(1, 1 + floor(random() * 2)::int) n),
		'betrokkenen', (SELECT jsonb_agg(jsonb_strip_nulls(jsonb_build_object('rol', 'klant', 'initiator', n = 1, 'organisatienaam', CASE WHEN random() < 0.95 THEN 'Bakker' END))) FROM generate_series(1, 1 + floor(random() * 2)::int) n),
		'bijlagen', CASE WHEN random() < 0.95 THEN jsonb_build_array(jsonb_build_object('objectidentificator', jsonb_build_object('objectId', random()::text, 'codeObjecttype', 'informatieobject', 'codeRegister', 'drc', 'codeSoortObjectId', 'uuid'))) END,
		'onderwerpobjecten', (SELECT jsonb_agg(CASE WHEN random() < 0.3 THEN jsonb_build_object('wasKlantcontact', '00000000-0000-7000-8000-0000000000c0') ELSE
			jsonb_build_object('objectidentificator', jsonb_build_object('objectId', n::text, 'codeObjecttype', (ARRAY['zaak', 'product', 'melding'])[1 + floor(random() * 3)::int], 'codeRegister', 'ztc', 'codeSoortObjectId', 'uuid')) END)
			FROM generate_series(1, floor(greatest(0, random() * 5 - 3))::int) n)))
$$;

-- a klantcontact of this transaction
CREATE FUNCTION pg_temp.een() RETURNS uuid LANGUAGE sql VOLATILE AS $$ SELECT id FROM bekend.klantcontact WHERE geregistreerd_op = now() ORDER BY random() LIMIT 1 $$;

-- what else happens before the commit: rows added, changed and taken away, seen by the guards or not
CREATE FUNCTION pg_temp.doe(daad int) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
	tabel text := (ARRAY['actor_klantcontact', 'betrokkene', 'bijlage', 'onderwerpobject'])[1 + floor(random() * 4)::int];
	k uuid := pg_temp.een();
BEGIN
	CASE daad
		WHEN 0 THEN EXECUTE format('DELETE FROM bekend.%I WHERE klantcontact = $1', tabel) USING k;
		WHEN 1 THEN EXECUTE format('UPDATE bekend.%I SET klantcontact = $1 WHERE klantcontact = $2', tabel) USING pg_temp.een(), k;
		WHEN 2 THEN UPDATE bekend.klantcontact SET inhoud = NULL WHERE id = k;
		WHEN 3 THEN UPDATE bekend.klantcontact SET aard = 'formulier' WHERE id = k;
		WHEN 4 THEN INSERT INTO bekend.onderwerpobject (klantcontact, objectidentificator) VALUES (k, klantcontact.objectidentificator('9', 'zaak', 'ztc', 'uuid'));
		WHEN 5 THEN INSERT INTO bekend.onderwerpobject (klantcontact, was_klantcontact) VALUES (k, '00000000-0000-7000-8000-0000000000c0');
		WHEN 6 THEN INSERT INTO bekend.bijlage (klantcontact, objectidentificator) VALUES (k, klantcontact.objectidentificator(random()::text, 'informatieobject', 'drc', 'uuid'));
		WHEN 7 THEN DELETE FROM bekend.klantcontact WHERE id = k;
		WHEN 8, 9 THEN
			PERFORM set_config('session_replication_role', 'replica', true);
			PERFORM pg_temp.doe(CASE daad WHEN 8 THEN 0 ELSE 4 + floor(random() * 2)::int END);
			PERFORM set_config('session_replication_role', 'origin', true);
		WHEN 10, 11 THEN
			EXECUTE format('ALTER TABLE bekend.%I DISABLE TRIGGER USER', CASE daad WHEN 10 THEN tabel ELSE 'onderwerpobject' END);
			IF daad = 10 THEN EXECUTE format('DELETE FROM bekend.%I WHERE klantcontact = $1', tabel) USING k;
			ELSE PERFORM pg_temp.doe(4); PERFORM pg_temp.doe(4); END IF;
			EXECUTE format('ALTER TABLE bekend.%I ENABLE TRIGGER USER', CASE daad WHEN 10 THEN tabel ELSE 'onderwerpobject' END);
		WHEN 12 THEN PERFORM count(*) FROM klantcontact.registreer_alle('bekend', (SELECT jsonb_agg(pg_temp.document()) FROM generate_series(1, 3)));
		WHEN 13 THEN PERFORM klantcontact.registreer('bekend', pg_temp.document());
		WHEN 14, 15 THEN
			-- undone again
			BEGIN
				PERFORM pg_temp.doe(floor(random() * 14)::int);
				RAISE division_by_zero;
			EXCEPTION WHEN division_by_zero THEN NULL;
			END;
		WHEN 16 THEN
			-- in a part that stays
			BEGIN
				PERFORM pg_temp.doe(floor(random() * 14)::int);
			EXCEPTION WHEN division_by_zero THEN NULL;
			END;
		WHEN 17 THEN
			-- by statements: the children first come one by one
			INSERT INTO bekend.klantcontact (id, kanaal, aard, onderwerp, inhoud) VALUES (klantcontact.uuid7(), 'post', 'bericht', 'a', CASE WHEN random() < 0.7 THEN 'x' END) RETURNING id INTO k;
			INSERT INTO bekend.actor_klantcontact (klantcontact, actor) SELECT k, '00000000-0000-7000-8000-0000000000a1' WHERE random() < 0.8;
			INSERT INTO bekend.betrokkene (klantcontact, rol, initiator) SELECT k, 'klant', true WHERE random() < 0.8;
		WHEN 18 THEN SET CONSTRAINTS ALL DEFERRED;
		ELSE
			-- a report that is undone
			BEGIN
				INSERT INTO bekend.bijlage (klantcontact, objectidentificator) SELECT id, klantcontact.objectidentificator(random()::text, 'informatieobject', 'drc', 'uuid')
					FROM bekend.klantcontact WHERE geregistreerd_op = now();
				RAISE division_by_zero;
			EXCEPTION WHEN division_by_zero THEN NULL;
			END;
	END CASE;
END $$;

-- what the rules at commit say, told once more
CREATE FUNCTION pg_temp.deugt() RETURNS bool LANGUAGE sql VOLATILE AS $$
	SELECT NOT EXISTS (SELECT FROM bekend.klantcontact k WHERE
		NOT EXISTS (SELECT FROM bekend.actor_klantcontact c WHERE c.klantcontact = k.id)
		OR NOT EXISTS (SELECT FROM bekend.betrokkene c WHERE c.klantcontact = k.id)
		OR NOT EXISTS (SELECT FROM bekend.bijlage c WHERE c.klantcontact = k.id)
			AND (k.aard = 'formulier' OR k.inhoud IS NULL AND (k.aard = 'bericht' OR k.indicatie_contact_gelukt <> 'nee'))
		OR k.aard = 'formulier' AND NOT EXISTS (SELECT FROM bekend.betrokkene c WHERE c.klantcontact = k.id AND c.initiator AND c.organisatienaam IS NOT NULL)
		OR EXISTS (SELECT FROM bekend.onderwerpobject o WHERE o.klantcontact = k.id GROUP BY klantcontact.code_objecttype(o.objectidentificator) HAVING count(*) > 1))
$$;

-- a transaction: some documents, then this and that; does the guard say what the rules say?
CREATE FUNCTION pg_temp.proef(nr int) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
	daad int := nr % 20;
	goed bool;
	klacht text;
BEGIN
	PERFORM setseed(nr / 10000.0), set_config('klantcontact.reden', 'proef', true);
	BEGIN
		PERFORM count(*) FROM klantcontact.registreer_alle('bekend', (SELECT jsonb_agg(pg_temp.document()) FROM generate_series(1, 1 + (nr * 7) % 12)));
		IF nr % 3 = 0 THEN PERFORM pg_temp.doe(17); END IF;
		PERFORM pg_temp.doe(daad);
		IF nr % 2 = 0 THEN PERFORM pg_temp.doe(floor(random() * 20)::int); END IF;
	EXCEPTION WHEN check_violation OR unique_violation OR foreign_key_violation OR object_in_use OR not_null_violation THEN
		RETURN 'te vroeg';
	END;
	goed := pg_temp.deugt();
	BEGIN
		SET CONSTRAINTS ALL IMMEDIATE;
	EXCEPTION WHEN check_violation THEN
		klacht := sqlerrm;
	END;
	IF goed <> (klacht IS NULL) THEN
		RAISE 'transaction %: %', nr, coalesce(klacht, 'nothing is said');
	END IF;
	IF NOT goed THEN
		RAISE 'refused' USING ERRCODE = 'U0001';
	END IF;
	RETURN 'goed';
END $$;
CREATE FUNCTION pg_temp.tel(nr int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	RETURN pg_temp.proef(nr);
EXCEPTION WHEN SQLSTATE 'U0001' THEN RETURN 'geweigerd';
END $$;
CREATE TEMP TABLE uitslag (nr int, uitslag text);
\set ECHO none
SELECT format('INSERT INTO uitslag SELECT %s, pg_temp.tel(%s)', nr, nr) FROM generate_series(1, 300) nr \gexec
SET default_transaction_isolation = 'repeatable read';
SELECT format('INSERT INTO uitslag SELECT %s, pg_temp.tel(%s)', nr, nr) FROM generate_series(301, 350) nr \gexec
SET default_transaction_isolation = 'serializable';
SELECT format('INSERT INTO uitslag SELECT %s, pg_temp.tel(%s)', nr, nr) FROM generate_series(351, 400) nr \gexec
RESET default_transaction_isolation;
\set ECHO all
-- all came to an end, and enough of each
SELECT count(*), count(*) FILTER (WHERE uitslag = 'goed') > 50, count(*) FILTER (WHERE uitslag = 'geweigerd') > 50, count(*) FILTER (WHERE uitslag = 'te vroeg') < 300 FROM uitslag;
SELECT * FROM klantcontact.controleer('bekend') LIMIT 5;

-- triggers of users that take away or hold what was inserted
CREATE FUNCTION bekend.neem_weg() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM set_config('klantcontact.reden', 'proef', true);
	EXECUTE format('DELETE FROM bekend.%I WHERE klantcontact = $1', TG_ARGV[0]) USING NEW.klantcontact;
	RETURN NEW;
END $$;
CREATE FUNCTION bekend.houd_tegen() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
CREATE FUNCTION bekend.leid_om() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.klantcontact := '00000000-0000-7000-8000-0000000000c0'; RETURN NEW; END $$;
CREATE FUNCTION pg_temp.probeer(aantal int) RETURNS text LANGUAGE plpgsql AS $$
BEGIN
	PERFORM count(*) FROM klantcontact.registreer_alle('bekend', (SELECT jsonb_agg('{"kanaal": "post", "aard": "bericht", "onderwerp": "a", "actoren": ["00000000-0000-7000-8000-0000000000a0"],
		"betrokkenen": [{"rol": "klant", "initiator": true}], "interneTaken": [{"gevraagdeHandeling": "x", "toegewezenAanActor": "00000000-0000-7000-8000-0000000000a0"}],
		"bijlagen": [{"objectidentificator": {"objectId": "1", "codeObjecttype": "informatieobject", "codeRegister": "drc", "codeSoortObjectId": "uuid"}}]}'::jsonb) FROM generate_series(1, aantal)));
	SET CONSTRAINTS ALL IMMEDIATE;
	RETURN 'goed';
EXCEPTION WHEN check_violation THEN
	RETURN sqlerrm;
END $$;
SELECT pg_temp.probeer(1), pg_temp.probeer(20);
CREATE TRIGGER weg AFTER INSERT ON interne_taak FOR EACH ROW EXECUTE FUNCTION neem_weg('actor_klantcontact');
SELECT pg_temp.probeer(1), pg_temp.probeer(20);
DROP TRIGGER weg ON interne_taak;
CREATE TRIGGER weg BEFORE INSERT ON interne_taak FOR EACH ROW EXECUTE FUNCTION neem_weg('bijlage');
SELECT pg_temp.probeer(1), pg_temp.probeer(20);
DROP TRIGGER weg ON interne_taak;
CREATE TRIGGER weg BEFORE INSERT ON bijlage FOR EACH ROW EXECUTE FUNCTION houd_tegen();
SELECT pg_temp.probeer(1), pg_temp.probeer(20);
DROP TRIGGER weg ON bijlage;
CREATE TRIGGER weg BEFORE INSERT ON betrokkene FOR EACH ROW EXECUTE FUNCTION leid_om();
SELECT pg_temp.probeer(1), pg_temp.probeer(20);
DROP TRIGGER weg ON betrokkene;
CREATE TRIGGER "~~weg" BEFORE INSERT ON betrokkene FOR EACH ROW EXECUTE FUNCTION houd_tegen();
SELECT pg_temp.probeer(1), pg_temp.probeer(20);
DROP TRIGGER "~~weg" ON betrokkene;
CREATE CONSTRAINT TRIGGER weg AFTER INSERT ON betrokkene INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION neem_weg('betrokkene');
SELECT pg_temp.probeer(1), pg_temp.probeer(20);
DROP TRIGGER weg ON betrokkene;
SELECT pg_temp.probeer(1), pg_temp.probeer(20);
DROP SCHEMA bekend CASCADE;
