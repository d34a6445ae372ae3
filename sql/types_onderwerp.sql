-- Onderwerp: what it takes and refuses, and that it can stand where text can.
SET search_path = public, klantcontact;
SET client_encoding = 'UTF8';
CREATE FUNCTION pg_temp.lees(soort regtype, invoer text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    uit text; melding text; waarom text;
BEGIN
    EXECUTE format('SELECT %L::%s::text', invoer, soort) INTO uit;
    RETURN uit;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS melding = MESSAGE_TEXT, waarom = PG_EXCEPTION_DETAIL;
    RETURN format('%s: %s | %s', SQLSTATE, melding, waarom);
END
$$;

\pset format unaligned
-- white space around it goes, control characters within do not pass
SELECT wat, left(pg_temp.lees('onderwerp', invoer), 110) AS onderwerp,
       length(pg_temp.lees('onderwerp', invoer)) AS lengte
FROM (VALUES ('plain', 'Afvalkalender'), ('spaces', '  twee  woorden  '), ('tabs and line breaks', E'\t\r\n x y \n\n'),
             ('no-break space', U&'\00A0x\00A0y\00A0'), ('Unicode spaces', U&'\1680\2000\200A\2028\2029\202F\205F\3000x\3000\2029'),
             ('next line', U&'\0085x\0085'), ('no width', U&'\FEFF\200Bx\200B\FEFF'), ('no width within', U&'x\200By'),
             ('one emoji', U&'\+01F600'),
             ('200 characters', repeat('é', 200)), ('200 and spaces', '  ' || repeat('x', 200) || '   '),
             ('201 characters', repeat('é', 201)), ('100 and 101 apart', repeat('x', 100) || repeat(' ', 100) || 'x'),
             ('empty', ''), ('spaces only', '   '), ('invisible only', U&'\200B\FEFF\00A0'),
             ('line break within', E'x\ny'), ('tab within', E'x\ty'), ('return within', E'x\ry'),
             ('bell', E'x\u0007'), ('escape at the edge', E'\u001b'), ('delete', E'x\u007fy'), ('C1', U&'x\0090y'), ('C1 at the edge', U&'\009F'),
             ('next line within', U&'x\0085y'), ('line separator within', U&'x\2028y'), ('paragraph separator within', U&'x\2029y')) v (wat, invoer);
\pset format aligned

-- text comes in and goes out without a cast
CREATE TABLE zaken (id int, onderwerp onderwerp, kaal text);
PREPARE van_text (text) AS INSERT INTO zaken VALUES (1, $1) RETURNING onderwerp;
PREPARE van_varchar (varchar) AS INSERT INTO zaken VALUES (2, $1) RETURNING onderwerp;
EXECUTE van_text (' Afval ');
EXECUTE van_varchar (' Bezwaar ');
EXECUTE van_text (E'J. de\nVries');
EXECUTE van_varchar (' ');
INSERT INTO zaken SELECT 3, 'Container kapot'::text;
UPDATE zaken SET kaal = onderwerp;
SELECT onderwerp LIKE 'Af%' AS "like", onderwerp ILIKE 'af%' AS "ilike", onderwerp ~ '^A' AS regex,
       onderwerp || ' y' AS joined, 'x ' || onderwerp AS joined_too, onderwerp || 7 AS with_int,
       lower(onderwerp), length(onderwerp), substr(onderwerp, 2, 3), to_tsvector('dutch', onderwerp),
       onderwerp::varchar(3), coalesce(onderwerp, 'geen') AS coalesced, upper(onderwerp) = 'AFVAL' AS "upper"
FROM zaken ORDER BY id;
SELECT min(onderwerp), max(onderwerp), string_agg(onderwerp, ', ' ORDER BY onderwerp), count(DISTINCT onderwerp) FROM zaken;
SELECT onderwerp FROM zaken ORDER BY onderwerp COLLATE "C" DESC;
SELECT id FROM zaken WHERE onderwerp = 'Afval';
SELECT id FROM zaken WHERE onderwerp = 'Afval'::text;
SELECT id FROM zaken WHERE 'Afval'::varchar = onderwerp;
SELECT id FROM zaken WHERE onderwerp = ANY ('{Afval,Bezwaar}'::text[]) ORDER BY id;
SELECT id FROM zaken WHERE onderwerp = ANY ('{Afval,Bezwaar}') ORDER BY id;
SELECT id FROM zaken WHERE onderwerp IN ('Afval', 'Bezwaar'::text) ORDER BY id;
SELECT id FROM zaken WHERE onderwerp = kaal AND onderwerp >= kaal AND kaal <= onderwerp AND NOT onderwerp <> kaal ORDER BY id;
SELECT id FROM zaken WHERE onderwerp BETWEEN 'B' AND 'D' ORDER BY id;
PREPARE zoek_text (text) AS SELECT id FROM zaken WHERE onderwerp = $1;
PREPARE zoek_varchar (varchar) AS SELECT id FROM zaken WHERE onderwerp = $1;
PREPARE zoek (unknown) AS SELECT id FROM zaken WHERE onderwerp = $1;
EXECUTE zoek_text ('Bezwaar');
EXECUTE zoek_varchar ('Bezwaar');
EXECUTE zoek ('Bezwaar');
-- an empty text that has the type text is only unequal
SELECT count(*) FROM zaken WHERE onderwerp = ''::text;

-- one index serves all of these
INSERT INTO zaken SELECT i, 'Onderwerp ' || i, 'Onderwerp ' || i FROM generate_series(10, 3000) i;
CREATE INDEX op_onderwerp ON zaken (onderwerp);
ANALYZE zaken;
EXPLAIN (COSTS off) SELECT id FROM zaken WHERE onderwerp = 'Afval';
EXPLAIN (COSTS off) SELECT id FROM zaken WHERE onderwerp = 'Afval'::text;
EXPLAIN (COSTS off) SELECT id FROM zaken WHERE onderwerp = ANY ('{Afval,Bezwaar}'::text[]);
EXPLAIN (COSTS off) SELECT id FROM zaken WHERE onderwerp > 'Onderwerp 999'::text AND onderwerp <= 'Onderwerp 9990';
EXPLAIN (COSTS off) SELECT id FROM zaken ORDER BY onderwerp LIMIT 1;
-- and when the operators are not in the search path, text's own find it
SET search_path = public;
EXPLAIN (COSTS off) SELECT id FROM zaken WHERE onderwerp = 'Afval';
EXPLAIN (COSTS off) SELECT id FROM zaken ORDER BY onderwerp LIMIT 1;
SELECT id FROM zaken WHERE onderwerp = 'Afval';
SET enable_seqscan = off;
SELECT id FROM zaken WHERE onderwerp = 'Afval';
SELECT id FROM zaken WHERE onderwerp = ANY ('{Afval,Bezwaar}'::text[]) ORDER BY id;
SELECT count(*) FROM zaken WHERE onderwerp > 'Onderwerp 29' AND onderwerp < 'Onderwerp 3' AND onderwerp < 'Z';
SET search_path = public, klantcontact;
SELECT id FROM zaken WHERE onderwerp = 'Afval'::text;
SELECT count(*) FROM zaken WHERE onderwerp > 'Onderwerp 29'::text AND onderwerp < 'Onderwerp 3' AND onderwerp < 'Z'::text;
RESET enable_seqscan;
-- LIKE with a prefix needs text's pattern class, as with varchar
DROP INDEX op_onderwerp;
CREATE INDEX op_patroon ON zaken (onderwerp text_pattern_ops);
EXPLAIN (COSTS off) SELECT id FROM zaken WHERE onderwerp LIKE 'Afv%';
CREATE INDEX op_woorden ON zaken USING gin (to_tsvector('dutch', onderwerp));
DROP INDEX op_patroon;
CREATE INDEX gehasht ON zaken USING hash (onderwerp);
EXPLAIN (COSTS off) SELECT id FROM zaken WHERE onderwerp = 'Afval'::text;
SELECT id FROM zaken WHERE onderwerp = 'Afval'::text;

-- joins with text, by each method, find the same
CREATE FUNCTION pg_temp.paren(hash bool, merge bool, nest bool) RETURNS bigint
LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_config('enable_hashjoin', hash::text, false), set_config('enable_mergejoin', merge::text, false),
            set_config('enable_nestloop', nest::text, false);
    RETURN (SELECT count(*) FROM zaken a JOIN zaken b ON a.onderwerp = b.kaal);
END
$$;
SELECT pg_temp.paren(true, false, false) = count(*) AS hash, pg_temp.paren(false, true, false) = count(*) AS merge,
       pg_temp.paren(false, false, true) = count(*) AS nestloop
FROM zaken;
RESET enable_hashjoin; RESET enable_mergejoin; RESET enable_nestloop;
SELECT onderwerp_hash(onderwerp) = hashtext(kaal) AS equal_hash,
       onderwerp_hash_extended(onderwerp, 5) = hashtextextended(kaal, 5) AS equal_hash_extended FROM zaken WHERE id = 1;

-- the order of text is not changed by its operators being in our families
CREATE INDEX op_kaal ON zaken (kaal);
EXPLAIN (COSTS off) SELECT kaal FROM zaken ORDER BY kaal LIMIT 1;
EXPLAIN (COSTS off) SELECT kaal FROM zaken ORDER BY kaal USING < LIMIT 1;

-- an index that holds few distinct texts is deduplicated
CREATE INDEX los ON zaken (onderwerp) WITH (deduplicate_items = off);
CREATE INDEX samen ON zaken (onderwerp);
UPDATE zaken SET onderwerp = 'Afval';
REINDEX TABLE zaken;
SELECT pg_relation_size('samen') * 2 < pg_relation_size('los') AS deduplicated;
DROP TABLE zaken;
