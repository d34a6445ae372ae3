-- The registers that are compared, with equally many rows.
--
-- b_guarded: as maak_register() makes it
-- b_k1, b_k2: baseline K, the same columns, types, NOT NULL, keys and indexes, and nothing else; twice, for the noise
-- b_plpgsql: K with the rules in PL/pgSQL (plpgsql_guards.sql)
-- b_floor: K without foreign keys
\set ON_ERROR_STOP on
SET client_min_messages = warning;
CREATE SCHEMA bench;
CREATE UNLOGGED TABLE bench.measured (what text, side text, block int, cpu float8, wall float8);
CREATE UNLOGGED TABLE bench.result (nr int, what text, against text, ratio float8, wall float8, noise float8, low float8, high float8, goal text);

-- Seconds that this backend has run; by the owner, who may read the file.
CREATE FUNCTION bench.cpu() RETURNS float8 LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
	AS $$ SELECT split_part(pg_read_file('/proc/self/schedstat'), ' ', 1)::float8 / 1e9 $$;

SELECT count(klantcontact.maak_register(name)) FROM unnest(ARRAY['b_guarded', 'b_k1', 'b_k2', 'b_plpgsql', 'b_floor']::name[]) name \gset _
CREATE VIEW bench.bare AS SELECT oid AS schema FROM pg_namespace WHERE nspname IN ('b_k1', 'b_k2', 'b_plpgsql', 'b_floor');
SELECT format('DROP TRIGGER %I ON %s', t.tgname, t.tgrelid::regclass) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
	JOIN bench.bare ON bare.schema = c.relnamespace WHERE NOT t.tgisinternal \gexec
SELECT format('DROP POLICY %I ON %s', p.polname, p.polrelid::regclass) FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
	JOIN bench.bare ON bare.schema = c.relnamespace \gexec
SELECT format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', c.oid::regclass) FROM pg_class c
	JOIN bench.bare ON bare.schema = c.relnamespace WHERE c.relrowsecurity \gexec
SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', o.conrelid::regclass, o.conname) FROM pg_constraint o
	JOIN bench.bare ON bare.schema = o.connamespace
	WHERE o.conrelid <> 0 AND (o.contype = 'c' OR o.contype = 'f' AND o.connamespace = 'b_floor'::regnamespace) \gexec

-- 500 actoren and 20 000 partijen, of whom each klantcontact takes some at random
CREATE UNLOGGED TABLE bench.actor AS SELECT i AS nr, klantcontact.uuid7() AS id FROM generate_series(1, 500) i;
CREATE UNLOGGED TABLE bench.partij AS SELECT i AS nr, klantcontact.uuid7() AS id FROM generate_series(1, 20000) i;
CREATE UNLOGGED TABLE bench.bsn AS SELECT row_number() OVER () AS nr, t FROM (SELECT lpad(i::text, 9, '0') AS t FROM generate_series(100000000, 100500000) i
	WHERE (SELECT sum((10 - p) * substr(i::text, p, 1)::int) - substr(i::text, 9, 1)::int FROM generate_series(1, 8) p) % 11 = 0 LIMIT 20000) s;
SELECT format('INSERT INTO %I.actor (id, naam, soort_actor) SELECT id, ''Eenheid '' || nr, ''organisatorische_eenheid'' FROM bench.actor', name),
	format('WITH p AS (INSERT INTO %1$I.partij (id, soort_partij, achternaam) SELECT id, ''persoon'', ''Vries'' FROM bench.partij) '
		'INSERT INTO %1$I.partij_identificator (partij, objectidentificator) '
		'SELECT p.id, klantcontact.objectidentificator(b.t, ''natuurlijk_persoon'', ''brp'', ''bsn'') FROM bench.partij p JOIN bench.bsn b USING (nr)', name)
FROM unnest(ARRAY['b_guarded', 'b_k1', 'b_k2', 'b_plpgsql', 'b_floor']) name \gexec

-- who registers is a klantcontactcentrum
CREATE ROLE bench_kcc;
SELECT klantcontact.verleen('b_guarded', 'bench_kcc', 'klantcontactcentrum') \gset _
GRANT USAGE ON SCHEMA bench TO bench_kcc;
GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA bench TO bench_kcc;
