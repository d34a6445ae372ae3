-- taken of several actoren, with a deadline: actor_interne_taak_vast, interne_taak_actoren, taak_actor_actief; neem_op, heropen, verloop
SET client_min_messages = error;
SET timezone = 'Europe/Amsterdam';
CREATE ROLE regress_ta_jan;
CREATE ROLE regress_ta_els;
CREATE ROLE regress_ta_piet;
CREATE ROLE regress_ta_beheer;
SELECT klantcontact.maak_register('ta');
CREATE FUNCTION pg_temp.n(i int) RETURNS uuid LANGUAGE sql AS $$ SELECT ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid $$;
-- two eenheden; Jan and Els work at the first, Piet at the second
INSERT INTO ta.actor (id, naam, soort_actor) VALUES (pg_temp.n(1), 'Balie', 'organisatorische_eenheid'), (pg_temp.n(2), 'Burgerzaken', 'organisatorische_eenheid');
INSERT INTO ta.actor (id, naam, soort_actor, functie, emailadres, telefoonnummer, organisatorische_eenheid, db_rol)
	SELECT pg_temp.n(i), naam, 'medewerker', 'f', 'a@example.nl', '0101234567', pg_temp.n(e), rol
	FROM (VALUES (3, 'Jan', 1, 'regress_ta_jan'), (4, 'Els', 1, 'regress_ta_els'), (5, 'Piet', 2, 'regress_ta_piet'), (6, 'Bea', NULL, 'regress_ta_beheer')) v (i, naam, e, rol);
SELECT klantcontact.verleen('ta', rol::regrole, recht) FROM (VALUES ('regress_ta_jan', 'behandelaar'), ('regress_ta_els', 'behandelaar'), ('regress_ta_piet', 'behandelaar'), ('regress_ta_beheer', 'beheer')) v (rol, recht);
CREATE FUNCTION pg_temp.doc(id int, taken text) RETURNS jsonb LANGUAGE sql AS $$ SELECT jsonb_build_object('id', pg_temp.n(id), 'kanaal', 'balie', 'onderwerp', 'Paspoort', 'inhoud', 'x',
	'actoren', jsonb_build_array(pg_temp.n(6)), 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb, 'interneTaken', regexp_replace(taken, '<(\d+)>', '"00000000-0000-7000-8000-0000000000\1"', 'g')::jsonb) $$;
CREATE FUNCTION pg_temp.doe(opdracht text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE code text; regel text; melding text;
BEGIN
	EXECUTE opdracht;
	SET CONSTRAINTS ALL IMMEDIATE;
	SET CONSTRAINTS ALL DEFERRED;
	RETURN 'goed';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, regel = CONSTRAINT_NAME, melding = MESSAGE_TEXT;
	RETURN concat_ws(' ', code, NULLIF(regel, ''), CASE WHEN regel = '' THEN regexp_replace(melding, '[0-9a-f]{8}-[0-9a-f-]{27}', '..') END);
END $$;

-- JSON in and out: the first is the taak's own
SELECT klantcontact.registreer('ta', pg_temp.doc(10, '[{"id": <20>, "nummer": 1, "gevraagdeHandeling": "Bellen", "toegewezenAanActoren": [<02>, {"id": <03>}], "uiterlijkOp": "2026-01-05T12:00:00Z"}]'));
SELECT actor = pg_temp.n(2) AS eerste, toegewezen_op = (SELECT geregistreerd_op FROM ta.klantcontact) AS nu, uiterlijk_op FROM ta.interne_taak;
SELECT jsonb_pretty(klantcontact.lees('ta', pg_temp.n(10), false) -> 'interneTaken');
SELECT klantcontact.lees('ta', pg_temp.n(10)) -> 'interneTaken' -> 0 ? 'toegewezenOp' AS met_ids;
SELECT klantcontact.lees_op('ta', pg_temp.n(10), now()) = klantcontact.lees('ta', pg_temp.n(10)) AS lees_op;
-- again, in every form in which it was given: the same
SELECT klantcontact.registreer('ta', pg_temp.doc(10, t)) FROM unnest(ARRAY['[{"gevraagdeHandeling": "Bellen", "toegewezenAanActoren": [<02>, <03>], "uiterlijkOp": "2026-01-05T12:00:00Z"}]']) t;
SELECT klantcontact.registreer('ta', klantcontact.lees('ta', pg_temp.n(10)) - 'richting') = pg_temp.n(10) AS zoals_gelezen;
SELECT t, pg_temp.doe(format('SELECT klantcontact.registreer(''ta'', pg_temp.doc(10, %L))', t)) FROM unnest(ARRAY['[{"gevraagdeHandeling": "Bellen", "toegewezenAanActoren": [<03>, <02>], "uiterlijkOp": "2026-01-05T12:00:00Z"}]',
	'[{"gevraagdeHandeling": "Bellen", "toegewezenAanActor": <02>, "uiterlijkOp": "2026-01-05T12:00:00Z"}]', '[{"gevraagdeHandeling": "Bellen", "toegewezenAanActoren": [<02>, <03>]}]']) t;

-- what is refused, by valideer and by registreer
SELECT t, v.pad, v.code, v.regel, v.melding, pg_temp.doe(format('SELECT klantcontact.registreer(''ta'', pg_temp.doc(11, %L))', t)) FROM unnest(ARRAY['[{"gevraagdeHandeling": "h", "toegewezenAanActor": <02>, "toegewezenAanActoren": [<02>]}]',
	'[{"gevraagdeHandeling": "h", "toegewezenAanActoren": []}]', '[{"gevraagdeHandeling": "h", "toegewezenAanActoren": null}]', '[{"gevraagdeHandeling": "h", "toegewezenAanActoren": "x"}]',
	'[{"gevraagdeHandeling": "h", "toegewezenAanActoren": [<02>, <03>, <02>]}]', '[{"gevraagdeHandeling": "h", "toegewezenAanActoren": [<99>]}]', '[{"gevraagdeHandeling": "h", "toegewezenAanActoren": [<02>, 1]}]',
	'[{"gevraagdeHandeling": "h", "toegewezenAanActoren": [<02>], "uiterlijkOp": "morgen"}]']) t, klantcontact.valideer('ta', pg_temp.doc(11, t)) v;
UPDATE ta.actor SET indicatie_actief = false WHERE id = pg_temp.n(4);
SELECT v.* FROM unnest(ARRAY['[{"gevraagdeHandeling": "h", "toegewezenAanActoren": [<04>]}]', '[{"gevraagdeHandeling": "h", "toegewezenAanActoren": [<02>, <04>]}]']) t, klantcontact.valideer('ta', pg_temp.doc(11, t)) v;
SELECT pg_temp.doe($$SELECT klantcontact.registreer('ta', pg_temp.doc(11, '[{"gevraagdeHandeling": "h", "toegewezenAanActoren": [<02>, <04>]}]'))$$);
UPDATE ta.actor SET indicatie_actief = true WHERE id = pg_temp.n(4);

-- added freely; changed and taken away as a correction (actor_interne_taak_vast); the own actor of the taak is one of them (interne_taak_actoren)
CREATE TEMP TABLE pogingen AS SELECT * FROM unnest(ARRAY['INSERT INTO ta.actor_interne_taak (interne_taak, actor) VALUES (pg_temp.n(20), pg_temp.n(4))',
	'INSERT INTO ta.actor_interne_taak (interne_taak, actor) VALUES (pg_temp.n(20), pg_temp.n(3))',
	'INSERT INTO ta.actor_interne_taak (interne_taak, actor) VALUES (pg_temp.n(29), pg_temp.n(3))',
	'UPDATE ta.actor_interne_taak SET actor = pg_temp.n(5) WHERE actor = pg_temp.n(3)', 'UPDATE ta.actor_interne_taak SET toegewezen_op = ''2020-01-01''',
	'DELETE FROM ta.actor_interne_taak WHERE actor = pg_temp.n(3)', 'DELETE FROM ta.actor_interne_taak WHERE actor = pg_temp.n(2)', 'DELETE FROM ta.actor_interne_taak',
	'UPDATE ta.interne_taak SET actor = pg_temp.n(3)', 'UPDATE ta.interne_taak SET actor = pg_temp.n(5)', 'UPDATE ta.interne_taak SET uiterlijk_op = ''2026-02-01''',
	'UPDATE ta.interne_taak SET toegewezen_op = ''2026-02-01''', 'DELETE FROM ta.interne_taak', 'TRUNCATE ta.actor_interne_taak']) WITH ORDINALITY p (opdracht, n);
BEGIN;
SET LOCAL client_min_messages = warning;
SELECT n, opdracht FROM pogingen ORDER BY n;
DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM pogingen ORDER BY n LOOP
	BEGIN RAISE EXCEPTION USING ERRCODE = 'P1000', MESSAGE = r.n || ': ' || pg_temp.doe(r.opdracht); EXCEPTION WHEN SQLSTATE 'P1000' THEN RAISE WARNING '%', SQLERRM; END;
	END LOOP; END $$;
SET LOCAL klantcontact.reden = 'verkeerd';
DO $$ DECLARE r record; BEGIN FOR r IN SELECT * FROM pogingen ORDER BY n LOOP
	BEGIN RAISE EXCEPTION USING ERRCODE = 'P1000', MESSAGE = r.n || ': ' || pg_temp.doe(r.opdracht); EXCEPTION WHEN SQLSTATE 'P1000' THEN RAISE WARNING '%', SQLERRM; END;
	END LOOP; END $$;
ROLLBACK;
-- an assignment is of now, or of before; not of later
BEGIN;
INSERT INTO ta.actor_interne_taak (interne_taak, actor, toegewezen_op) VALUES (pg_temp.n(20), pg_temp.n(4), 'infinity'), (pg_temp.n(20), pg_temp.n(5), '2020-01-01') RETURNING toegewezen_op = now() AS nu;
ROLLBACK;

-- who sees it: Jan by his own row, Piet by his eenheid, Els not
CREATE FUNCTION pg_temp.ziet(rol text) RETURNS text LANGUAGE plpgsql AS $$
DECLARE uit text;
BEGIN
	PERFORM set_config('role', rol, true);
	SELECT concat_ws(' ', (SELECT count(*) FROM ta.klantcontact), (SELECT count(*) FROM ta.interne_taak), (SELECT count(*) FROM ta.actor_interne_taak),
		(SELECT string_agg(nummer || CASE WHEN van_eenheid THEN 'e' ELSE '' END || CASE WHEN te_laat THEN '!' ELSE '' END, ',') FROM ta.v_werkvoorraad), (SELECT cardinality(actoren) FROM ta.v_interne_taak LIMIT 1),
		(SELECT count(*) FROM klantcontact.verloop('ta', pg_temp.n(20)))) INTO uit;
	RESET ROLE;
	RETURN uit;
END $$;
SELECT rol, pg_temp.ziet('regress_ta_' || rol) FROM unnest('{jan,els,piet,beheer}'::text[]) rol;
-- and writes: who sees it adds to it, but corrects nothing
SET ROLE regress_ta_els;
INSERT INTO ta.actor_interne_taak (interne_taak, actor) VALUES ('00000000-0000-7000-8000-000000000020', '00000000-0000-7000-8000-000000000004');
SELECT klantcontact.neem_op('ta', '00000000-0000-7000-8000-000000000020');
SELECT klantcontact.heropen('ta', '00000000-0000-7000-8000-000000000020', 'x');
SET ROLE regress_ta_piet;
UPDATE ta.interne_taak SET uiterlijk_op = '2026-01-06';
UPDATE ta.interne_taak SET actor = '00000000-0000-7000-8000-000000000005';
DELETE FROM ta.actor_interne_taak;
-- neem_op, as colleague; again it does nothing
SELECT klantcontact.neem_op('ta', '00000000-0000-7000-8000-000000000020');
SELECT klantcontact.neem_op('ta', '00000000-0000-7000-8000-000000000020');
SELECT naam FROM ta.actor_interne_taak x JOIN ta.actor a ON a.id = x.actor ORDER BY x.id;
SELECT van_eenheid FROM ta.v_werkvoorraad;
RESET ROLE;
SELECT klantcontact.neem_op('ta', pg_temp.n(20));
-- one that has one actor becomes one of two
SELECT klantcontact.registreer('ta', pg_temp.doc(11, '[{"id": <21>, "nummer": 2, "gevraagdeHandeling": "Mailen", "toegewezenAanActor": <01>}]'));
UPDATE ta.actor SET indicatie_actief = false WHERE id = pg_temp.n(1);
SET ROLE regress_ta_els;
SELECT klantcontact.neem_op('ta', '00000000-0000-7000-8000-000000000021');
SELECT klantcontact.verwerk('ta', '00000000-0000-7000-8000-000000000021', 'klaar');
SELECT klantcontact.neem_op('ta', '00000000-0000-7000-8000-000000000021');
SELECT klantcontact.heropen('ta', '00000000-0000-7000-8000-000000000021', 'te vroeg');
-- heropen is a correction: for beheer, with a reason, of one that is verwerkt, whose actoren are active
SET ROLE regress_ta_beheer;
SELECT klantcontact.heropen('ta', '00000000-0000-7000-8000-000000000021', ' ');
SELECT klantcontact.heropen('ta', '00000000-0000-7000-8000-000000000021', 'te vroeg');
UPDATE ta.actor SET indicatie_actief = true WHERE naam = 'Balie';
UPDATE ta.actor SET indicatie_actief = false WHERE naam = 'Els';
SELECT klantcontact.heropen('ta', '00000000-0000-7000-8000-000000000021', 'te vroeg');
UPDATE ta.actor SET indicatie_actief = true WHERE naam = 'Els';
SELECT klantcontact.heropen('ta', '00000000-0000-7000-8000-000000000021', 'te vroeg');
SELECT klantcontact.heropen('ta', '00000000-0000-7000-8000-000000000021', 'te vroeg');
SELECT klantcontact.heropen('ta', '00000000-0000-7000-8000-000000000029', 'te vroeg');
-- verloop: what happened, for who sees the taak, who may not read the log
BEGIN;
SET LOCAL klantcontact.reden = 'te veel';
DELETE FROM ta.actor_interne_taak WHERE interne_taak = '00000000-0000-7000-8000-000000000020' AND actor = '00000000-0000-7000-8000-000000000003';
COMMIT;
SET ROLE regress_ta_piet;
SELECT actor_naam, gebeurtenis, toelichting FROM klantcontact.verloop('ta', '00000000-0000-7000-8000-000000000020');
SELECT count(*) FROM klantcontact.verloop('ta', '00000000-0000-7000-8000-000000000021');
SET ROLE regress_ta_els;
SELECT actor_naam, gebeurtenis, toelichting, op <= now() AS voorbij FROM klantcontact.verloop('ta', '00000000-0000-7000-8000-000000000021');
SELECT count(*) FROM klantcontact.verloop('ta', '00000000-0000-7000-8000-000000000020');
RESET ROLE;

-- the deadline first, overdue before others, then who waits longest
SELECT klantcontact.registreer('ta', pg_temp.doc(12, '[{"nummer": 3, "gevraagdeHandeling": "a", "toegewezenAanActor": <01>}]') || '{"plaatsgevondenOp": "2020-01-01T00:00:00Z"}');
SELECT klantcontact.registreer('ta', pg_temp.doc(13, '[{"nummer": 4, "gevraagdeHandeling": "a", "toegewezenAanActoren": [<02>, <03>], "uiterlijkOp": "2999-01-01T00:00:00Z"}, {"nummer": 5, "gevraagdeHandeling": "a", "toegewezenAanActor": <03>, "uiterlijkOp": "2026-01-01T00:00:00Z"}]'));
SET ROLE regress_ta_jan;
SELECT nummer, van_eenheid, uiterlijk_op, te_laat FROM ta.v_werkvoorraad;
RESET ROLE;

-- rows go with their taak: herrouteer, splits, the log, lees_op, vergeet's CASCADE
SELECT klantcontact.herrouteer('ta', pg_temp.n(20), jsonb_build_object('id', pg_temp.n(22), 'nummer', 6, 'toegewezenAanActoren', jsonb_build_array(pg_temp.n(5), pg_temp.n(2)), 'uiterlijkOp', '2026-03-01T00:00:00Z')) = pg_temp.n(22) AS nieuw;
SELECT count(*) FROM ta.actor_interne_taak WHERE interne_taak = pg_temp.n(22);
SELECT clock_timestamp() AS voor \gset
SELECT klantcontact.lees('ta', pg_temp.n(10)) AS was \gset
SELECT count(*) FROM klantcontact.splits('ta', pg_temp.n(10), jsonb_build_array('{"onderwerp": "a", "inhoud": "x"}'::jsonb, jsonb_build_object('onderwerp', 'b', 'inhoud', 'x', 'interneTaken', jsonb_build_array(pg_temp.n(22)))), 'twee onderwerpen');
SELECT klantcontact.lees_op('ta', pg_temp.n(10), :'voor') = :'was'::jsonb AS zoals_het_was;
SELECT k.onderwerp, jsonb_array_length(klantcontact.lees('ta', k.id) #> '{interneTaken,0,toegewezenAanActoren}') AS actoren FROM ta.klantcontact k JOIN ta.interne_taak t ON t.klantcontact = k.id WHERE t.nummer IN (1, 6) ORDER BY 1;
-- of the moved taak an actor is taken; then of the first all goes
BEGIN;
SET LOCAL klantcontact.reden = 'weg';
DELETE FROM ta.actor_interne_taak WHERE interne_taak = pg_temp.n(22) AND actor = pg_temp.n(2);
COMMIT;
SELECT klantcontact.lees_op('ta', pg_temp.n(10), :'voor') = :'was'::jsonb AS zoals_het_was;
BEGIN;
SET LOCAL klantcontact.reden = 'weg';
DELETE FROM ta.klantcontact WHERE id = pg_temp.n(10);
COMMIT;
SELECT klantcontact.lees_op('ta', pg_temp.n(10), :'voor') = :'was'::jsonb AS zoals_het_was;
SELECT tabel, soort, count(*) FROM ta.v_mutatie WHERE tabel LIKE '%taak' GROUP BY 1, 2 ORDER BY 1, 2;
SELECT klantcontact.controleer('ta');
-- what controleer finds when the guards did not look
BEGIN;
ALTER TABLE ta.actor_interne_taak DISABLE TRIGGER USER;
DELETE FROM ta.actor_interne_taak WHERE interne_taak = pg_temp.n(21) AND actor = pg_temp.n(1);
SELECT regel, tabel, id, melding FROM klantcontact.controleer('ta', 'rijen');
ROLLBACK;
-- a destroyed klantcontact leaves nothing of it
SELECT klantcontact.registreer('ta', pg_temp.doc(14, '[{"id": <24>, "nummer": 7, "gevraagdeHandeling": "a", "status": "verwerkt", "verwerktOp": "2020-01-02T00:00:00Z", "toegewezenAanActoren": [<02>, <03>], "toegewezenOp": "2020-01-01T00:00:00Z"}]') || '{"plaatsgevondenOp": "2020-01-01T00:00:00Z"}');
INSERT INTO ta.actor_interne_taak (interne_taak, actor) VALUES (pg_temp.n(24), pg_temp.n(5));
BEGIN;
SET LOCAL klantcontact.reden = 'weg';
DELETE FROM ta.actor_interne_taak WHERE interne_taak = pg_temp.n(24) AND actor = pg_temp.n(5);
COMMIT;
SELECT toegewezen_op, klantcontact.lees('ta', pg_temp.n(14)) #>> '{interneTaken,0,toegewezenOp}' AS gelezen FROM ta.interne_taak WHERE nummer = 7;
INSERT INTO ta.bewaartermijn (termijn) VALUES ('1 year');
SELECT count(*) > 0 AS vernietigd FROM klantcontact.vernietig_verlopen('ta', false);
SELECT (SELECT count(*) FROM ta.klantcontact WHERE id = pg_temp.n(14)) AS klantcontacten, (SELECT count(*) FROM ta.actor_interne_taak WHERE interne_taak = pg_temp.n(24)) AS rijen,
	(SELECT count(*) FILTER (WHERE voor IS NOT NULL) || ' of ' || count(*) FROM ta.mutatie WHERE klantcontact = pg_temp.n(14)) AS in_het_log;
SELECT klantcontact.controleer('ta');
DROP SCHEMA ta CASCADE;
DROP ROLE regress_ta_jan, regress_ta_els, regress_ta_piet, regress_ta_beheer;
