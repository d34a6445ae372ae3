-- What the guards cost for klantcontacten by plain SQL: see README.md.
-- tests/scripts/psql.sh --fresh -f bench/guard_commit.sql
-- -v aantal=100000 -v ronden=7 choose the size and the number of rounds.
\set QUIET on
\if :{?aantal} \else \set aantal 100000 \endif
\if :{?ronden} \else \set ronden 7 \endif
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET synchronous_commit = off;

-- the same register three times: guarded, and twice without, for the noise
SELECT count(klantcontact.maak_register(naam)) FROM unnest(ARRAY['bewaakt', 'kaal', 'kaal2']::name[]) naam \gset _
SELECT format('DROP TRIGGER %I ON %s', t.tgname, t.tgrelid::regclass)
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace IN ('kaal'::regnamespace, 'kaal2'::regnamespace) AND NOT t.tgisinternal \gexec
SELECT format('INSERT INTO %I.actor (id, naam, soort_actor) VALUES (%L, ''KCC'', ''organisatorische_eenheid'')',
	naam, 'a0000000-0000-7000-8000-000000000001') FROM unnest(ARRAY['bewaakt', 'kaal', 'kaal2']) naam \gexec
SELECT format('ALTER TABLE %s SET (autovacuum_enabled = off)', oid::regclass)
FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('bewaakt'::regnamespace, 'kaal'::regnamespace, 'kaal2'::regnamespace) \gexec

CREATE TEMP TABLE meting (ronde int, reg text, soort text, insert_s float8, commit_s float8);
CREATE TEMP TABLE nieuw (id uuid);

-- documents in transactions of "per" klantcontacten; aard is given, so that all do the same
CREATE PROCEDURE pg_temp.meet(ronde int, reg text, soort text, aantal int, per int) LANGUAGE plpgsql AS $$
DECLARE
	t timestamptz;
	ins interval := '0';
	com interval := '0';
BEGIN
	FOR i IN 1..aantal / per LOOP
		TRUNCATE nieuw;
		INSERT INTO nieuw SELECT klantcontact.uuid7() FROM generate_series(1, per);
		COMMIT;
		t := clock_timestamp();
		EXECUTE format('INSERT INTO %I.klantcontact (id, kanaal, aard, onderwerp, inhoud)'
			' SELECT id, ''telefoon'', ''gesprek'', ''Huisvuil'', ''Vraag en antwoord'' FROM nieuw', reg);
		EXECUTE format('INSERT INTO %I.actor_klantcontact (klantcontact, actor)'
			' SELECT id, ''a0000000-0000-7000-8000-000000000001'' FROM nieuw', reg);
		EXECUTE format('INSERT INTO %I.betrokkene (klantcontact, rol, initiator, achternaam)'
			' SELECT id, ''klant'', true, ''Jansen'' FROM nieuw', reg);
		ins := ins + (clock_timestamp() - t);
		t := clock_timestamp();
		COMMIT;
		com := com + (clock_timestamp() - t);
	END LOOP;
	INSERT INTO meting VALUES (ronde, reg, soort, extract(epoch FROM ins), extract(epoch FROM com));
	COMMIT;
END
$$;

-- one actor of each klantcontact of the last transaction replaced: the guard locks and checks them
CREATE PROCEDURE pg_temp.meet_vervang(ronde int, reg text) LANGUAGE plpgsql AS $$
DECLARE
	t timestamptz := clock_timestamp();
	u timestamptz;
BEGIN
	PERFORM set_config('klantcontact.reden', 'bench', true);
	EXECUTE format('DELETE FROM %I.betrokkene b USING nieuw n WHERE b.klantcontact = n.id', reg);
	EXECUTE format('INSERT INTO %I.betrokkene (klantcontact, rol, initiator, achternaam)'
		' SELECT id, ''klant'', true, ''Jansen'' FROM nieuw', reg);
	u := clock_timestamp();
	COMMIT;
	INSERT INTO meting VALUES (ronde, reg, 'vervang', extract(epoch FROM u - t), extract(epoch FROM clock_timestamp() - u));
	COMMIT;
END
$$;

-- round 0 warms up and is not counted; the order turns, so that none is always first
SELECT format('CALL pg_temp.meet(%s, %L, %L, %s, %s)', r, reg, 'een transactie', :aantal, :aantal) AS a,
	format('CALL pg_temp.meet_vervang(%s, %L)', r, reg) AS b,
	format('CALL pg_temp.meet(%s, %L, %L, %s, %s)', r, reg, 'per stuk', :aantal / 20, 1) AS c
FROM generate_series(0, :ronden) r, unnest(ARRAY['bewaakt', 'kaal', 'kaal2']) WITH ORDINALITY v (reg, nr)
ORDER BY r, (nr + r) % 3 \gexec

\qecho 'medians, in microseconds a klantcontact; rate: of the bare register''s, 1 is as fast'
\pset footer off
WITH per_stuk AS (
	SELECT ronde, reg, soort, insert_s * 1e6 / n AS ins, commit_s * 1e6 / n AS com, (insert_s + commit_s) * 1e6 / n AS samen
	FROM meting, LATERAL (SELECT CASE soort WHEN 'per stuk' THEN :aantal / 20 ELSE :aantal END AS n) a
	WHERE ronde > 0),
mediaan AS (
	SELECT soort, reg, percentile_cont(0.5) WITHIN GROUP (ORDER BY ins) AS ins,
		percentile_cont(0.5) WITHIN GROUP (ORDER BY com) AS com,
		percentile_cont(0.5) WITHIN GROUP (ORDER BY samen) AS samen
	FROM per_stuk GROUP BY soort, reg),
ratio AS (
	SELECT b.soort, percentile_cont(0.5) WITHIN GROUP (ORDER BY k.samen / b.samen) AS bewaakt,
		percentile_cont(0.5) WITHIN GROUP (ORDER BY k.samen / l.samen) AS ruis
	FROM per_stuk b JOIN per_stuk k USING (ronde, soort) JOIN per_stuk l USING (ronde, soort)
	WHERE b.reg = 'bewaakt' AND k.reg = 'kaal' AND l.reg = 'kaal2' GROUP BY b.soort)
SELECT soort, round(b.ins::numeric, 1) AS insert, round(k.ins::numeric, 1) AS insert_bare,
	round(b.com::numeric, 1) AS commit, round(k.com::numeric, 1) AS commit_bare,
	round(r.bewaakt::numeric, 2) AS rate, round(r.ruis::numeric, 2) AS noise
FROM mediaan b JOIN mediaan k USING (soort) JOIN ratio r USING (soort)
WHERE b.reg = 'bewaakt' AND k.reg = 'kaal' ORDER BY soort;

DROP SCHEMA bewaakt, kaal, kaal2 CASCADE;
