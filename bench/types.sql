-- Input of a bsn, and the size of an index on it.  Part of bench.sql.

-- 200 000 texts as bsn, as a domain with the same check in PL/pgSQL, as int4, and as they are
CREATE FUNCTION bench.elfproef(t text) RETURNS bool LANGUAGE plpgsql IMMUTABLE STRICT AS $$
DECLARE
	total int := 0;
BEGIN
	IF t !~ '^[0-9]{9}$' OR t = '000000000' THEN
		RETURN false;
	END IF;
	FOR i IN 1..8 LOOP
		total := total + (10 - i) * substr(t, i, 1)::int;
	END LOOP;
	RETURN (total - substr(t, 9, 1)::int) % 11 = 0;
END $$;
CREATE DOMAIN bench.bsn_domain AS text CHECK (bench.elfproef(VALUE));
CREATE UNLOGGED TABLE bench.bsns AS SELECT t FROM (SELECT lpad((100000000 + i * 37)::text, 9, '0') AS t FROM generate_series(1, 2500000) i) s
	WHERE bench.elfproef(t) LIMIT 200000;
CREATE PROCEDURE bench.input(block int, kind text) LANGUAGE plpgsql AS $$
DECLARE
	wall timestamptz := clock_timestamp();
	cpu float8 := bench.cpu();
	-- where the function stands that reads a bsn is the extension's own affair
	reads text := (SELECT format('%I.%I', n.nspname, p.proname) FROM pg_type t JOIN pg_proc p ON p.oid = t.typinput JOIN pg_namespace n ON n.oid = p.pronamespace WHERE t.oid = 'klantcontact.bsn'::regtype);
	n float8 := 5 * 200000;
	count int8;
BEGIN
	IF kind IN ('domain', 'text') THEN
		n := 20000;
		EXECUTE format('SELECT count(b.t%s) FROM (SELECT b.t FROM bench.bsns b LIMIT 20000) b', CASE kind WHEN 'domain' THEN '::bench.bsn_domain' ELSE '' END) INTO count;
	ELSE
		EXECUTE format('SELECT count(num_nonnulls(%s)) FROM bench.bsns b', (SELECT string_agg(CASE kind WHEN 'nothing' THEN 'textout(b.t)' ELSE
			format('%s(textout(b.t))', CASE kind WHEN 'bsn' THEN reads ELSE 'int4in' END) END, ', ') FROM generate_series(1, 5))) INTO count;
	END IF;
	INSERT INTO bench.measured VALUES ('input', kind, block, (bench.cpu() - cpu) / n, extract(epoch FROM clock_timestamp() - wall) / n);
END $$;
SELECT format('CALL bench.input(%s, %L)', block, kind) FROM generate_series(1, 15) block, unnest(ARRAY['bsn', 'int4', 'nothing', 'domain', 'text']) kind \gexec
WITH m AS (SELECT side, avg(cpu) AS s FROM bench.measured WHERE what = 'input' GROUP BY side)
INSERT INTO bench.result
SELECT 11, 'input of a bsn', v.against, (a.s - b.s) / (c.s - d.s), NULL, NULL, NULL, NULL, v.goal
FROM (VALUES ('domain with PL/pgSQL 11-proef', 'domain', 'text', '>= 50'), ('int4', 'int4', 'nothing', '>= 0.5')) v (against, other, base, goal)
JOIN m a ON a.side = v.other JOIN m b ON b.side = v.base JOIN m c ON c.side = 'bsn' JOIN m d ON d.side = 'nothing';

CREATE UNLOGGED TABLE bench.keys AS SELECT t, t::klantcontact.bsn AS b FROM bench.bsns;
CREATE INDEX on_text ON bench.keys (t);
CREATE INDEX on_bsn ON bench.keys (b);
INSERT INTO bench.result SELECT 12, 'size of an index on bsn', 'on text', pg_relation_size('bench.on_bsn')::float8 / pg_relation_size('bench.on_text'), NULL, NULL, NULL, NULL, '<= 0.75';
