-- BSN and RSIN: what they take and refuse, and the 11-proef proven.
-- the operators are found by the search path
SET search_path = public, klantcontact;

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

SELECT soort, invoer, pg_temp.lees(soort, invoer) AS uitvoer
FROM unnest('{klantcontact.bsn, klantcontact.rsin}'::regtype[]) soort,
     (VALUES ('123456782'), ('012345672'), ('12345672'), ('111222333'), ('000000012'),
             ('123456783'), ('000000000'), ('00000000'), ('1234567'), ('1234567820'),
             ('12345678a'), (' 123456782'), ('123456782 '), ('1234.56.782'), ('-23456782'),
             (''), ('82'), ('١٢٣٤٥٦٧٨٢'), ('J. de Vries'), (repeat('1', 50))) v (invoer);

-- the same digits as SQL sees them
CREATE FUNCTION pg_temp.elfproef(cijfers text) RETURNS boolean
LANGUAGE sql AS $$
    SELECT cijfers::int > 0 AND sum(gewicht * substr(cijfers, plaats::int, 1)::int) % 11 = 0
    FROM unnest('{9,8,7,6,5,4,3,2,-1}'::int[]) WITH ORDINALITY g (gewicht, plaats)
$$;
CREATE FUNCTION pg_temp.geldig(cijfers text) RETURNS boolean
LANGUAGE plpgsql AS $$
BEGIN
    RETURN cijfers = cijfers::klantcontact.bsn::text;
EXCEPTION WHEN invalid_text_representation THEN
    RETURN false;
END
$$;

-- both say the same of numbers from all over the range
SELECT count(*) FILTER (WHERE pg_temp.geldig(c)) BETWEEN 500 AND 1500 AS some_are_valid,
       count(*) FILTER (WHERE pg_temp.geldig(c) <> pg_temp.elfproef(c)) AS differences
FROM (SELECT lpad((i * 99991 % 1000000000)::text, 9, '0') AS c FROM generate_series(0::int8, 10000) i) s;

CREATE TEMP TABLE goed AS
SELECT c FROM (SELECT lpad((i * 99991 % 1000000000)::text, 9, '0') AS c
               FROM generate_series(1::int8, 4000) i) s
WHERE pg_temp.elfproef(c);
SELECT count(*) > 300 AS hundreds, bool_and(pg_temp.geldig(c)) AS all_valid FROM goed;

-- a changed digit and two swapped neighbours are always found
SELECT count(*) = 81 * (SELECT count(*) FROM goed) AS all_tried,
       count(*) FILTER (WHERE pg_temp.geldig(fout)) AS accepted,
       count(*) FILTER (WHERE pg_temp.elfproef(fout)) AS accepted_by_sql
FROM (SELECT overlay(c PLACING d::text FROM p FOR 1) AS fout
      FROM goed, generate_series(1, 9) p, generate_series(0, 9) d
      WHERE substr(c, p, 1) <> d::text) s;
SELECT count(*) > 2000 AS many_tried,
       count(*) FILTER (WHERE pg_temp.geldig(fout)) AS accepted,
       count(*) FILTER (WHERE pg_temp.elfproef(fout)) AS accepted_by_sql
FROM (SELECT overlay(c PLACING substr(c, p + 1, 1) || substr(c, p, 1) FROM p FOR 2) AS fout, c
      FROM goed, generate_series(1, 8) p) s
WHERE fout <> c;

-- order, equality and hash are those of the text
SELECT count(*) AS out_of_order
FROM (SELECT row_number() OVER (ORDER BY c::klantcontact.bsn) AS a,
             row_number() OVER (ORDER BY c COLLATE "C") AS b FROM goed) s
WHERE a <> b;
SELECT '12345672'::klantcontact.bsn = '012345672' AS equal,
       bsn_hash('12345672') = bsn_hash('012345672') AS equal_hash,
       bsn_hash_extended('12345672', 7) = bsn_hash_extended('012345672', 7) AS equal_hash_extended;

-- no comparison between the two
SELECT '123456782'::klantcontact.bsn = '123456782'::klantcontact.rsin;

-- an index that holds few distinct numbers is deduplicated
CREATE TEMP TABLE vaak (nummer klantcontact.bsn);
CREATE INDEX dubbel ON vaak (nummer);
CREATE INDEX los ON vaak (nummer) WITH (deduplicate_items = off);
INSERT INTO vaak SELECT '123456782' FROM generate_series(1, 5000);
REINDEX TABLE vaak;
SELECT pg_relation_size('dubbel') * 2 < pg_relation_size('los') AS deduplicated;
