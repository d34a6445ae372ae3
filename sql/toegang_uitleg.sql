-- EXPLAIN tells nothing of rows that are not to be seen: neither what it estimates, nor what it counted
\set reg tg_uitleg
\set ECHO none
\getenv abs_srcdir PG_ABS_SRCDIR
\set include :abs_srcdir /tests/include/toegang.sql
\i :include
-- a plan without costs that depend on the machine
CREATE SCHEMA tg_uitleg_hulp;
GRANT ALL ON SCHEMA tg_uitleg_hulp TO PUBLIC;
CREATE FUNCTION tg_uitleg_hulp.uitleg(hoe text, opdracht text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	regel text;
BEGIN
	FOR regel IN EXECUTE format('EXPLAIN (%s) %s', hoe, opdracht) LOOP
		CONTINUE WHEN regel ~ 'Planning|Index Searches|Disabled';
		RETURN NEXT regexp_replace(regel, '(rows=\d+)\.00', '\1');
	END LOOP;
END
$$;
-- what a plan tells, line by line, that it does not tell of another statement: of a moment of two, and of one of none
CREATE FUNCTION tg_uitleg_hulp.verschil(hoe text, een text, ander text) RETURNS SETOF text LANGUAGE plpgsql AS $$
DECLARE
	a text; b text; uit_een text[]; uit_ander text[];
BEGIN
	FOR a IN EXECUTE format('EXPLAIN (%s) %s', hoe, een) LOOP
		uit_een := uit_een || regexp_split_to_array(a, E'\n');
	END LOOP;
	FOR b IN EXECUTE format('EXPLAIN (%s) %s', hoe, ander) LOOP
		uit_ander := uit_ander || regexp_split_to_array(b, E'\n');
	END LOOP;
	RETURN QUERY SELECT format('%s <> %s', x, y) FROM unnest(uit_een, uit_ander) AS u (x, y)
		WHERE x IS DISTINCT FROM y AND coalesce(x, y) !~ '(Index.Cond|Filter|Recheck.Cond)["]?[>:]';
END
$$;
-- many rows at one moment and of one partij, so that statistics are of use, all of Piet; one of Jan among them
SELECT count(*) FROM klantcontact.registreer_alle(:'reg', (SELECT jsonb_agg(jsonb_build_object('kanaal', 'balie', 'onderwerp', 'boom ' || i, 'inhoud', 'x', 'plaatsgevondenOp', '2024-05-05T10:00:00Z',
	'actoren', jsonb_build_array(pg_temp.a(CASE WHEN i = 1 THEN 2 ELSE 6 END)), 'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(1))))) FROM generate_series(1, 200) AS i)) \gset
SELECT count(*) FROM klantcontact.registreer_alle(:'reg', (SELECT jsonb_agg(jsonb_build_object('kanaal', 'balie', 'onderwerp', 'gat ' || i, 'inhoud', 'x', 'plaatsgevondenOp', '2024-06-01T10:00:00Z'::timestamptz + i * interval '1 hour',
	'actoren', jsonb_build_array(pg_temp.a(6)), 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb)) FROM generate_series(1, 200) AS i)) \gset
VACUUM ANALYZE tg_uitleg.klantcontact, tg_uitleg.betrokkene, tg_uitleg.actor_klantcontact, tg_uitleg.interne_taak;
\set ECHO all
\c -
SET ROLE regress_tg_uitleg_jan;
-- the first thing that a session does: estimates are the same for a moment of 200 rows, of which Jan sees one, of one row, and of none
SELECT * FROM tg_uitleg_hulp.verschil('COSTS', 'SELECT FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op = ''2024-05-05 10:00+00''', 'SELECT FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op = ''2023-05-05 10:00+00''');
\c -
SET ROLE regress_tg_uitleg_jan;
SELECT * FROM tg_uitleg_hulp.verschil('COSTS', 'SELECT FROM tg_uitleg.betrokkene WHERE partij = ''f0000000-0000-7000-8000-000000000001''', 'SELECT FROM tg_uitleg.betrokkene WHERE partij = ''f0000000-0000-7000-8000-000000000004''');
-- of a range too, of a join, an aggregate, a view and an ordering; the owner's do differ
CREATE FUNCTION pg_temp.schattingen() RETURNS TABLE (wat text, verschillen bigint) LANGUAGE sql AS $$
	SELECT v.wat, (SELECT count(*) FROM tg_uitleg_hulp.verschil('COSTS, FORMAT ' || f, replace(v.tekst, '#', '2024-05-05 10:00+00'), replace(v.tekst, '#', '2023-05-05 10:00+00')))
	FROM unnest('{TEXT,JSON,YAML,XML}'::text[]) AS f, (VALUES ('range', $q$SELECT FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op BETWEEN '#' AND '#'::timestamptz + interval '1 minute'$q$),
		('least', $q$SELECT FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op < '#'$q$), ('join', $q$SELECT FROM tg_uitleg.klantcontact k JOIN tg_uitleg.betrokkene b ON b.klantcontact = k.id WHERE plaatsgevonden_op = '#'$q$),
		('view', $q$SELECT id FROM tg_uitleg.v_klantcontact WHERE plaatsgevonden_op = '#'$q$), ('group', $q$SELECT onderwerp, count(*) FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op = '#' GROUP BY 1$q$)) AS v (wat, tekst)
$$;
SELECT wat, sum(verschillen) FROM pg_temp.schattingen() GROUP BY 1 ORDER BY 1;
RESET ROLE;
SET ROLE regress_tg_uitleg_eigenaar;
SELECT wat, sum(verschillen) > 0 AS verschilt FROM pg_temp.schattingen() GROUP BY 1 ORDER BY 1;
RESET ROLE;
-- an unknown number of hidden rows is counted, in every plan and every format: a moment of 200, and one of which nothing is known
SET ROLE regress_tg_uitleg_jan;
CREATE FUNCTION pg_temp.telling(OUT plan text, OUT formaat text, OUT verschil text) RETURNS SETOF record LANGUAGE plpgsql AS $$
DECLARE
	knop text; f text; q text;
BEGIN
	FOREACH knop IN ARRAY '{seqscan,indexscan,bitmapscan,indexonlyscan,parallel}'::text[] LOOP
		PERFORM set_config('enable_' || k, CASE WHEN k = knop OR (knop = 'indexonlyscan' AND k = 'indexscan') THEN 'on' ELSE 'off' END, true) FROM unnest('{seqscan,indexscan,bitmapscan,indexonlyscan}'::text[]) AS k;
		IF knop = 'parallel' THEN
			PERFORM set_config(n, w, true) FROM (VALUES ('enable_seqscan', 'on'), ('parallel_setup_cost', '0'), ('parallel_tuple_cost', '0'), ('min_parallel_table_scan_size', '0'), ('max_parallel_workers_per_gather', '2')) AS v (n, w);
		END IF;
		FOREACH f IN ARRAY '{TEXT,JSON,XML,YAML}'::text[] LOOP
			q := 'SELECT ' || CASE WHEN knop = 'indexonlyscan' THEN 'count(*)' ELSE 'id' END || ' FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op = %L AND onderwerp::text = ''niets''';
			plan := knop; formaat := f;
			FOR verschil IN SELECT * FROM tg_uitleg_hulp.verschil('ANALYZE, VERBOSE, BUFFERS, TIMING off, SUMMARY off, FORMAT ' || f, format(q, '2024-05-05 10:00+00'), format(q, '2023-05-05 10:00+00')) LOOP
				RETURN NEXT;
			END LOOP;
		END LOOP;
	END LOOP;
END
$$;
SELECT * FROM pg_temp.telling();
RESET ROLE;
SET ROLE regress_tg_uitleg_eigenaar;
SELECT plan, formaat, count(*) > 0 AS verschilt FROM pg_temp.telling() WHERE plan <> 'parallel' GROUP BY 1, 2 ORDER BY 1, 2;
RESET ROLE;
-- what it looks like
SET ROLE regress_tg_uitleg_jan;
SET enable_seqscan = off;
SELECT * FROM tg_uitleg_hulp.uitleg('ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS', 'SELECT FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op = ''2024-05-05 10:00+00''');
RESET enable_seqscan;
SET enable_indexscan = off;
SET enable_seqscan = off;
SELECT * FROM tg_uitleg_hulp.uitleg('ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS', 'SELECT FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op = ''2024-05-05 10:00+00''');
RESET enable_seqscan;
RESET enable_indexscan;
-- a statement that was prepared, and a join of which only the other side is seen
PREPARE zoek (timestamptz) AS SELECT FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op = $1;
SELECT * FROM tg_uitleg_hulp.verschil('ANALYZE, BUFFERS, TIMING off, SUMMARY off', 'EXECUTE zoek (''2024-05-05 10:00+00'')', 'EXECUTE zoek (''2024-06-01 11:00+00'')') WHERE position('rows=1' IN verschil) = 0;
SELECT * FROM tg_uitleg_hulp.uitleg('ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS', 'SELECT count(*) FROM (VALUES (''f0000000-0000-7000-8000-000000000001''::uuid)) AS v (p) CROSS JOIN LATERAL (SELECT FROM tg_uitleg.betrokkene WHERE partij = p OFFSET 0) AS b');
-- buffers that a function reads are counted for who calls it: also the first time, by a cursor that is left open, and of functions of ours
\c -
SET ROLE regress_tg_uitleg_jan;
CREATE FUNCTION pg_temp.telt(m timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$ BEGIN RETURN (SELECT count(*) FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op = m); END $$;
CREATE FUNCTION pg_temp.open(m timestamptz) RETURNS text LANGUAGE plpgsql AS $$ DECLARE c refcursor; r record; BEGIN OPEN c FOR SELECT FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op = m; FETCH c INTO r; RETURN 'x'; END $$;
SELECT * FROM tg_uitleg_hulp.uitleg('ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS', 'SELECT pg_temp.telt(''2024-05-05 10:00+00'')');
\c -
SET ROLE regress_tg_uitleg_jan;
CREATE FUNCTION pg_temp.open(m timestamptz) RETURNS text LANGUAGE plpgsql AS $$ DECLARE c refcursor; r record; BEGIN OPEN c FOR SELECT FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op = m; FETCH c INTO r; RETURN 'x'; END $$;
SELECT * FROM tg_uitleg_hulp.uitleg('ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS', 'SELECT pg_temp.open(''2024-05-05 10:00+00'')');
SELECT * FROM tg_uitleg_hulp.uitleg('ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS', 'SELECT klantcontact.lees(''tg_uitleg'', ''c0000000-0000-7000-8000-000000000002'')');
SELECT * FROM tg_uitleg_hulp.uitleg('ANALYZE, COSTS off, TIMING off, SUMMARY off, BUFFERS', 'SELECT klantcontact.ziet_partij(''tg_uitleg.partij''::regclass, ''f0000000-0000-7000-8000-000000000001'')');
-- what the owner reads is his to know
RESET ROLE;
SET ROLE regress_tg_uitleg_eigenaar;
SELECT count(*) FILTER (WHERE r ~ 'Rows Removed by Filter: 4') AS gefilterd, count(*) FILTER (WHERE r ~ 'rows=200') AS gezien FROM (
	SELECT * FROM tg_uitleg_hulp.uitleg('ANALYZE, COSTS off, TIMING off, SUMMARY off', 'SELECT FROM tg_uitleg.klantcontact WHERE onderwerp::text = ''niets''')
	UNION ALL SELECT * FROM tg_uitleg_hulp.uitleg('ANALYZE, COSTS off, TIMING off, SUMMARY off', 'SELECT FROM tg_uitleg.klantcontact WHERE plaatsgevonden_op = ''2024-05-05 10:00+00''')) AS u (r);
RESET ROLE;
-- the views on statistics show none of these tables
SELECT count(*) FROM pg_stats WHERE schemaname = 'tg_uitleg' AND tablename IN ('klantcontact', 'betrokkene');
SET ROLE regress_tg_uitleg_jan;
SELECT count(*) FROM pg_stats WHERE schemaname = 'tg_uitleg';
SELECT count(*) FROM pg_stats_ext WHERE schemaname = 'tg_uitleg';
SELECT has_table_privilege('pg_statistic', 'SELECT');
RESET ROLE;

\set ECHO none
\c -
SET client_min_messages = warning;
DROP SCHEMA tg_uitleg_hulp CASCADE;
\set reg tg_uitleg
\set include :abs_srcdir /tests/include/toegang_einde.sql
\i :include
