-- Runs all comparisons, and prints one table.  bench.sh made the registers and the procedures.
\set ON_ERROR_STOP on
SET client_min_messages = warning;
SET synchronous_commit = off;
SET max_parallel_workers_per_gather = 0;
\i bench/documents.sql

-- equally many rows on all sides before anything is measured
SELECT format('CALL %I.many(0, %s)', side, :fill) FROM unnest(ARRAY['b_guarded', 'b_k1', 'b_k2', 'b_plpgsql', 'b_floor']) side \gexec
TRUNCATE bench.measured;
VACUUM ANALYZE;
CHECKPOINT;

-- (a) one at a time: blocks of 100 transactions; the order turns, so that none is always first
SELECT CASE v.side WHEN 'kcc' THEN 'SET ROLE bench_kcc' END,
	format('CALL %I.%I(%s, 100)', CASE v.side WHEN 'kcc' THEN 'b_guarded' ELSE v.side END, v.what, block), CASE v.side WHEN 'kcc' THEN 'RESET ROLE' END
FROM generate_series(1, :blocks) block,
	(VALUES (1, 'b_guarded', 'plain'), (2, 'b_k1', 'plain'), (3, 'b_k2', 'plain'), (4, 'b_plpgsql', 'plain'), (5, 'b_floor', 'plain'), (6, 'kcc', 'plain'),
		(7, 'b_guarded', 'registreer'), (8, 'b_k1', 'one'), (9, 'b_k2', 'one'), (10, 'kcc', 'registreer')) v (nr, side, what)
ORDER BY block, (nr + block) % 10 \gexec

-- (b) many at once
VACUUM ANALYZE;
SELECT CASE v.side WHEN 'kcc' THEN 'SET ROLE bench_kcc' END,
	format('CALL %I.%I(%s, %s)', CASE v.side WHEN 'kcc' THEN 'b_guarded' ELSE v.side END, v.what, block, :rows), CASE v.side WHEN 'kcc' THEN 'RESET ROLE' END
FROM generate_series(1, :rounds) block,
	(VALUES (1, 'b_guarded', 'registreer_alle'), (2, 'b_k1', 'many'), (3, 'b_k2', 'many'), (4, 'b_guarded', 'many'), (5, 'b_floor', 'copied'), (6, 'kcc', 'registreer_alle')) v (nr, side, what)
ORDER BY block, (nr + block) % 6 \gexec

-- (c) memory; the first time something is made that stays
CALL b_guarded.memory(:rows);
CALL b_k1.memory(:rows);
DELETE FROM bench.measured WHERE what = 'memory';
CALL b_guarded.memory(:rows);
CALL b_k1.memory(:rows);

\i bench/types.sql
\i bench/read.sql
\i bench/toegang.sql

-- the results: how fast the one side is as a part of the other.  CPU time is counted in steps of some milliseconds, so
-- all blocks together; the clock block by block, so the median; and so is the noise, the baseline against itself.
CREATE FUNCTION bench.compare(nr int, name text, against text, what1 text, side1 text, what2 text, side2 text, goal text,
	noise1 text DEFAULT 'b_k1', noise2 text DEFAULT 'b_k2', first int DEFAULT 3) RETURNS void LANGUAGE sql AS $$
	INSERT INTO bench.result
	SELECT nr, name, against, sum(b.cpu) / nullif(sum(a.cpu), 0), percentile_cont(0.5) WITHIN GROUP (ORDER BY b.wall / a.wall),
		percentile_cont(0.5) WITHIN GROUP (ORDER BY c.wall / d.wall), percentile_cont(0.1) WITHIN GROUP (ORDER BY c.wall / d.wall),
		percentile_cont(0.9) WITHIN GROUP (ORDER BY c.wall / d.wall), goal
	FROM bench.measured a JOIN bench.measured b USING (block) JOIN bench.measured c USING (block) JOIN bench.measured d USING (block)
	WHERE a.what = what1 AND a.side = side1 AND b.what = what2 AND b.side = side2 AND c.what = what2 AND c.side = noise1
		AND d.what = what2 AND d.side = noise2 AND block >= first
$$;
\o /dev/null
SELECT bench.compare(1, 'plain SQL, guards on', 'K', 'plain', 'b_guarded', 'plain', 'b_k1', '>= 0.85'),
	bench.compare(2, 'plain SQL, guards on, as klantcontactcentrum', 'K', 'plain', 'kcc', 'plain', 'b_k1', ''),
	bench.compare(3, 'plain SQL, guards on', 'the rules in PL/pgSQL', 'plain', 'b_guarded', 'plain', 'b_plpgsql', '>= 2'),
	bench.compare(4, 'plain SQL, guards on', 'floor: no foreign keys', 'plain', 'b_guarded', 'plain', 'b_floor', ''),
	bench.compare(5, 'registreer()', 'one prepared statement into K', 'registreer', 'b_guarded', 'one', 'b_k1', '>= 1.2'),
	bench.compare(6, 'registreer(), as klantcontactcentrum', 'one prepared statement into K', 'registreer', 'kcc', 'one', 'b_k1', '>= 1.2'),
	bench.compare(7, 'registreer_alle()', 'INSERT .. SELECT into K', 'registreer_alle', 'b_guarded', 'many', 'b_k1', '>= 1.4', first => 2),
	bench.compare(8, 'registreer_alle(), as klantcontactcentrum', 'INSERT .. SELECT into K', 'registreer_alle', 'kcc', 'many', 'b_k1', '>= 1.4', first => 2),
	bench.compare(9, 'registreer_alle()', 'floor: COPY BINARY, no foreign keys', 'registreer_alle', 'b_guarded', 'copied', 'b_floor', '>= 0.55', 'b_floor', 'b_floor', 2),
	bench.compare(10, 'INSERT .. SELECT, guards on', 'K', 'many', 'b_guarded', 'many', 'b_k1', '', first => 2),
	bench.compare(14, 'lees()', 'the best SQL', 'lees', 'ours', 'lees', 'sql', '>= 1.4', 'sql', 'sql2', 1),
	bench.compare(15, 'klantbeeld() of 50', 'the best SQL', 'klantbeeld', 'ours', 'klantbeeld', 'sql', '>= 3', 'sql', 'sql2', 1),
	bench.compare(16, 'valideer() in the filled register', 'an empty one', 'valideer', 'filled', 'valideer', 'empty', '>= 0.67', 'empty', 'empty2', 1),
	bench.compare(21, 'one document, as behandelaar', 'no policies', 'toegang_lees', 'met', 'toegang_lees', 'zonder', '>= 0.8', 'zonder', 'zonder2', 1),
	bench.compare(22, 'one document, as klantcontactcentrum', 'no policies', 'toegang_lees_kcc', 'met', 'toegang_lees_kcc', 'zonder', '>= 0.8', 'zonder', 'zonder2', 1),
	bench.compare(23, 'own open taken, as behandelaar', 'no policies', 'toegang_taken', 'met', 'toegang_taken', 'zonder', '>= 0.5', 'zonder', 'zonder2', 1);
\o
INSERT INTO bench.result SELECT 13, 'memory in one transaction: ' || round(a.cpu) || ' bytes each', 'K: ' || round(b.cpu) || ' bytes', NULL, NULL, NULL, NULL, NULL, '<= 100 bytes'
	FROM bench.measured a, bench.measured b WHERE a.what = 'memory' AND a.side = 'b_guarded' AND b.what = 'memory' AND b.side = 'b_k1';

\pset footer off
\pset null ''
SELECT what, against, round(ratio::numeric, 2) AS ratio, round(wall::numeric, 2) AS "by the clock", round(noise::numeric, 2) AS noise,
	round(low::numeric, 2) || ' .. ' || round(high::numeric, 2) AS "80 % of noise", goal FROM bench.result ORDER BY nr, what, against;
\echo 'CPU microseconds a klantcontact'
SELECT what, side, round((avg(cpu) * 1e6 / CASE WHEN what IN ('many', 'registreer_alle', 'copied') THEN :rows ELSE 100 END)::numeric, 1) AS us
FROM bench.measured WHERE what IN ('plain', 'one', 'registreer', 'many', 'registreer_alle', 'copied') GROUP BY what, side ORDER BY what, side;
