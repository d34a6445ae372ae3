-- Properties of the types over many values: check digits against a second
-- implementation in SQL, round trips, order, hash.  A count that is not
-- explained beside it is one of faults.
SET search_path = public, klantcontact;
SET client_encoding = 'UTF8';
SELECT setseed(0.5);

-- geldig_<type>(text): does the input function take it?
SELECT format('CREATE FUNCTION pg_temp.geldig_%1$s(invoer text) RETURNS boolean LANGUAGE plpgsql AS $f$
BEGIN
    PERFORM invoer::klantcontact.%1$s;
    RETURN true;
EXCEPTION WHEN invalid_text_representation THEN
    RETURN false;
END $f$', soort)
FROM unnest('{bsn,rsin,iban,kvknummer,vestigingsnummer,postcode}'::text[]) soort \gexec

-- BSN and RSIN
CREATE FUNCTION pg_temp.elfproef(cijfers text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT cijfers <> '000000000'
       AND (9 * substr(cijfers, 1, 1)::int + 8 * substr(cijfers, 2, 1)::int + 7 * substr(cijfers, 3, 1)::int
          + 6 * substr(cijfers, 4, 1)::int + 5 * substr(cijfers, 5, 1)::int + 4 * substr(cijfers, 6, 1)::int
          + 3 * substr(cijfers, 7, 1)::int + 2 * substr(cijfers, 8, 1)::int - substr(cijfers, 9, 1)::int) % 11 = 0
$$;
-- of eight digits, one in eleven has no ninth, the others have exactly one
SELECT count(DISTINCT acht) AS tried, count(*) FILTER (WHERE pg_temp.elfproef(acht || d)) AS valid,
       count(*) FILTER (WHERE pg_temp.geldig_bsn(acht || d) <> pg_temp.elfproef(acht || d)) AS bsn,
       count(*) FILTER (WHERE pg_temp.geldig_rsin(acht || d) <> pg_temp.elfproef(acht || d)) AS rsin
FROM (SELECT lpad((i * 1234577 % 100000000)::text, 8, '0') AS acht FROM generate_series(1, 1100) i) s,
     generate_series(0, 9) d;
CREATE TEMP TABLE negen AS
SELECT c FROM (SELECT lpad(floor(random() * 1000000000)::int::text, 9, '0') AS c FROM generate_series(1, 2000)) s
WHERE pg_temp.elfproef(c);
SELECT count(*) > 100 AS enough FROM negen;

-- a changed digit
SELECT count(*) = 81 * (SELECT count(*) FROM negen) AS all_tried,
       count(*) FILTER (WHERE pg_temp.elfproef(fout)) AS sql,
       count(*) FILTER (WHERE pg_temp.geldig_bsn(fout)) AS bsn, count(*) FILTER (WHERE pg_temp.geldig_rsin(fout)) AS rsin
FROM (SELECT overlay(c PLACING d::text FROM p FOR 1) AS fout
      FROM negen, generate_series(1, 9) p, generate_series(0, 9) d WHERE substr(c, p, 1) <> d::text) s;
-- two digits that changed places, neighbours or not: no two weights are equal
SELECT count(*) > 2000 AS many_tried,
       count(*) FILTER (WHERE pg_temp.elfproef(fout)) AS sql,
       count(*) FILTER (WHERE pg_temp.geldig_bsn(fout)) AS bsn, count(*) FILTER (WHERE pg_temp.geldig_rsin(fout)) AS rsin
FROM (SELECT overlay(overlay(c PLACING substr(c, q, 1) FROM p FOR 1) PLACING substr(c, p, 1) FROM q FOR 1) AS fout, c
      FROM negen, generate_series(1, 8) p, generate_series(2, 9) q WHERE p < q) s
WHERE fout <> c;

-- IBAN: the remainder by 97
CREATE FUNCTION pg_temp.rest97(iban text) RETURNS int LANGUAGE sql IMMUTABLE AS $$
    SELECT (string_agg(CASE WHEN t >= 'A' THEN (ascii(t) - 55)::text ELSE t END, '' ORDER BY n)::numeric % 97)::int
    FROM string_to_table(substr(iban, 5) || left(iban, 4), NULL) WITH ORDINALITY s (t, n)
$$;
CREATE FUNCTION pg_temp.maak_iban(land text, rest text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT land || lpad((98 - pg_temp.rest97(land || '00' || rest))::text, 2, '0') || rest
$$;
CREATE FUNCTION pg_temp.willekeurig(tekens text, lengte int) RETURNS text LANGUAGE sql VOLATILE AS $$
    SELECT string_agg(substr(tekens, 1 + floor(random() * length(tekens))::int, 1), '') FROM generate_series(1, lengte)
$$;

-- the length that each country has: as in SWIFT's registry, release 101
WITH geldig AS MATERIALIZED (
    SELECT land, lengte
    FROM (SELECT chr(a) || chr(b) AS land FROM generate_series(65, 90) a, generate_series(65, 90) b) l,
         generate_series(5, 36) lengte
    WHERE pg_temp.geldig_iban(pg_temp.maak_iban(land, repeat('7', lengte - 4))))
SELECT lengte, count(*), string_agg(land, ' ' ORDER BY land) AS landen FROM geldig GROUP BY lengte ORDER BY lengte;
-- no country has two
CREATE TEMP TABLE ibans AS
SELECT pg_temp.maak_iban(land, pg_temp.willekeurig(tekens, lengte - 4)) AS c
FROM (VALUES ('NL', 18), ('BE', 16), ('NO', 15), ('GB', 22), ('FR', 27), ('MT', 31), ('LC', 32), ('RU', 33)) l (land, lengte),
     (VALUES ('0123456789'), ('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')) t (tekens);
SELECT count(*) AS made, count(*) FILTER (WHERE pg_temp.geldig_iban(c)) AS accepted FROM ibans;

-- a digit or letter that changed into another: one for the same kind is always
-- found, and of the rest exactly what the remainder does not show is not found
SELECT count(*) > 10000 AS many_tried, count(*) FILTER (WHERE soort AND (geldig OR rest = 1)) AS same_kind,
       count(*) FILTER (WHERE p > 4 AND geldig <> (rest = 1)) AS otherwise,
       count(*) FILTER (WHERE p <= 4 AND geldig) AS land_or_digits
FROM (SELECT p, (substr(c, p, 1) >= 'A') = (t >= 'A') AS soort, pg_temp.geldig_iban(fout) AS geldig, pg_temp.rest97(fout) AS rest
      FROM ibans, string_to_table('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', NULL) t, generate_series(1, length(c)) p,
           overlay(c PLACING t FROM p FOR 1) fout
      WHERE fout <> c) s;
-- two that changed places
SELECT count(*) > 2000 AS many_tried, count(*) FILTER (WHERE soort AND (geldig OR rest = 1)) AS same_kind,
       count(*) FILTER (WHERE p > 4 AND geldig <> (rest = 1)) AS otherwise,
       count(*) FILTER (WHERE p <= 4 AND geldig AND rest <> 1) AS land_or_digits
FROM (SELECT p, (substr(c, p, 1) >= 'A') = (substr(c, q, 1) >= 'A') AS soort, pg_temp.geldig_iban(fout) AS geldig, pg_temp.rest97(fout) AS rest
      FROM ibans, generate_series(1, length(c)) p, generate_series(2, length(c)) q,
           overlay(overlay(c PLACING substr(c, q, 1) FROM p FOR 1) PLACING substr(c, p, 1) FROM q FOR 1) fout
      WHERE p < q AND fout <> c) s;

-- without check digits: the form is all there is
SELECT count(*) FILTER (WHERE pg_temp.geldig_kvknummer(c) <> (n = 8)) AS kvknummer,
       count(*) FILTER (WHERE pg_temp.geldig_vestigingsnummer(c) <> (n = 12)) AS vestigingsnummer
FROM generate_series(1, 25) n, generate_series(1, 40), LATERAL (SELECT pg_temp.willekeurig('0123456789', n) WHERE n > 0) s (c);
SELECT count(*) FILTER (WHERE pg_temp.geldig_postcode(c) <> (c ~ '^[1-9][0-9]{3} ?[A-Za-z]{2}$' AND c !~* 's[ads]$')) AS postcode
FROM generate_series(0, 25) a, generate_series(0, 25) b, unnest('{0,1,9}'::text[]) d,
     unnest(ARRAY['', ' ', '-']) tussen, unnest('{65,97}'::int[]) hoog,
     LATERAL (SELECT d || '042' || tussen || chr(hoog + a) || chr(97 + b)) s (c);
-- each byte in each place
SELECT count(*) FILTER (WHERE pg_temp.geldig_postcode(overlay('2513AB' PLACING t FROM p FOR 1)) <> (
           overlay('2513AB' PLACING t FROM p FOR 1) ~ '^[1-9][0-9]{3}[A-Za-z]{2}$' AND overlay('2513AB' PLACING t FROM p FOR 1) !~* 's[ads]$')) AS postcode,
       count(*) FILTER (WHERE p <= 8 AND pg_temp.geldig_kvknummer(overlay('12345678' PLACING t FROM p FOR 1)) <> (t ~ '[0-9]')) AS kvknummer
FROM generate_series(1, 255) b, LATERAL (SELECT chr(b)) s (t), generate_series(1, 8) p;

-- Values of each type: as written by its output, and as something else that is
-- equal, where there is such a thing.
CREATE TEMP TABLE waarden (soort text, uit text, anders text);
INSERT INTO waarden SELECT 'bsn', c, CASE WHEN c LIKE '0%' THEN substr(c, 2) END FROM negen;
INSERT INTO waarden SELECT 'rsin', uit, anders FROM waarden;
INSERT INTO waarden SELECT 'bsn', c, substr(c, 2)
FROM (SELECT '0' || pg_temp.willekeurig('0123456789', 8) AS c FROM generate_series(1, 500)) s WHERE pg_temp.elfproef(c);
INSERT INTO waarden SELECT 'kvknummer', pg_temp.willekeurig('0123456789', 8) FROM generate_series(1, 500);
INSERT INTO waarden SELECT 'vestigingsnummer', pg_temp.willekeurig('0123456789', 12) FROM generate_series(1, 500);
INSERT INTO waarden SELECT 'postcode', c, lower(left(c, 4) || ' ' || right(c, 2))
FROM (SELECT pg_temp.willekeurig('123456789', 1) || pg_temp.willekeurig('0123456789', 3)
             || pg_temp.willekeurig('ABEGHRTZ', 1) || pg_temp.willekeurig('ABCDEFGHIJKLMNOPQRSTUVWXYZ', 1) AS c
      FROM generate_series(1, 500)) s;
INSERT INTO waarden SELECT 'iban', c, ' ' || lower(left(c, 5)) || '  ' || lower(substr(c, 6))
FROM (SELECT pg_temp.maak_iban(land, pg_temp.willekeurig('0123456789ABZ', lengte - 4)) AS c
      FROM (VALUES ('NL', 18), ('BE', 16), ('NO', 15), ('NI', 28), ('MT', 31), ('RU', 33)) l (land, lengte), generate_series(1, 80)) s;
INSERT INTO waarden SELECT 'objectidentificator', 'urn:object:' || array_to_string(ARRAY[
           pg_temp.willekeurig('abA', 2), pg_temp.willekeurig(U&'ab\00E9', 1), pg_temp.willekeurig('ab!', 2),
           'x' || replace(replace(replace(pg_temp.willekeurig(U&'ab%: \20AC\+01F600', 3), '%', '%25'), ':', '%3A'), ' ', '%20') || 'x'], ':')
FROM generate_series(1, 300);
UPDATE waarden SET anders = replace(replace('URN:Object:' || substr(uit, 12), 'a', '%61'), '%3A', '%3a')
WHERE soort = 'objectidentificator';

-- every type of the extension is there
SELECT typname FROM pg_type
WHERE typnamespace = 'klantcontact'::regnamespace AND typtype = 'b' AND typelem = 0 AND typname NOT IN (SELECT soort FROM waarden);

CREATE FUNCTION pg_temp.eigenschappen(soort text, OUT genoeg boolean, OUT heen_en_weer bigint, OUT anders_gelijk bigint,
    OUT binair bigint, OUT volgorde bigint, OUT hash bigint, OUT sortering bigint) LANGUAGE plpgsql AS $f$
DECLARE
    bestand text := current_setting('data_directory') || '/types_eigenschappen.bin';
    -- the text in whose order the values are: an objectidentificator goes part by part
    orde text := CASE soort WHEN 'objectidentificator' THEN
        'concat_ws(chr(1), code_register(v), code_objecttype(v), code_soort_object_id(v), object_id(v))'
        ELSE 'uit' END;
BEGIN
    EXECUTE format('CREATE TEMP TABLE een AS SELECT row_number() OVER () AS n, uit::%1$s AS v, anders::%1$s AS a, uit
                    FROM waarden WHERE soort = %1$L', soort);
    EXECUTE format('ALTER TABLE een ADD sleutel text COLLATE %I; UPDATE een SET sleutel = %s; ANALYZE een',
                   'C', orde);
    SELECT count(*) >= 14, count(*) FILTER (WHERE v::text <> uit) INTO genoeg, heen_en_weer FROM een;
    EXECUTE format('SELECT count(*) FROM een WHERE a::text <> uit OR a <> v OR NOT a = v OR %1$s_cmp(a, v) <> 0
                        OR %1$s_hash(a) <> %1$s_hash(v) OR %1$s_hash_extended(a, 7) <> %1$s_hash_extended(v, 7)', soort)
        INTO anders_gelijk;

    CREATE TEMP TABLE terug (LIKE een);
    EXECUTE format('COPY een TO %L (FORMAT binary)', bestand);
    EXECUTE format('COPY terug FROM %L (FORMAT binary)', bestand);
    EXECUTE format('SELECT count(*) FILTER (WHERE e.v IS DISTINCT FROM t.v OR e.a IS DISTINCT FROM t.a OR t.v::text <> t.uit
                        OR %1$s_send(e.v) <> %1$s_send(t.v)) + abs(count(*) - (SELECT count(*) FROM een))
                    FROM een e JOIN terug t USING (n)', soort) INTO binair;

    -- each with each of some
    EXECUTE format('SELECT count(*) FILTER (WHERE (x.v < y.v) <> (x.s < y.s) OR (x.v <= y.v) <> (x.s <= y.s) OR (x.v = y.v) <> (x.s = y.s)
                        OR (x.v >= y.v) <> (x.s >= y.s) OR (x.v > y.v) <> (x.s > y.s) OR (x.v <> y.v) <> (x.s <> y.s)
                        OR sign(%1$s_cmp(x.v, y.v)) <> CASE WHEN x.s < y.s THEN -1 WHEN x.s > y.s THEN 1 ELSE 0 END),
                           count(*) FILTER (WHERE x.v = y.v AND (%1$s_hash(x.v) <> %1$s_hash(y.v)
                        OR %1$s_hash_extended(x.v, 3) <> %1$s_hash_extended(y.v, 3)))
                    FROM (SELECT v, sleutel AS s FROM een ORDER BY n LIMIT 120) x,
                         (SELECT v, sleutel AS s FROM een ORDER BY n DESC LIMIT 120) y', soort) INTO volgorde, hash;
    -- sort support, an index and a hash aggregate agree
    CREATE INDEX op_v ON een (v);
    SELECT count(*) INTO sortering FROM (SELECT sleutel, lag(sleutel) OVER (ORDER BY v) AS vorige FROM een) s WHERE sleutel < vorige;
    SET LOCAL enable_seqscan = off;
    SELECT sortering + count(*) INTO sortering FROM (SELECT sleutel, lag(sleutel) OVER () AS vorige FROM (SELECT sleutel FROM een ORDER BY v) i) s WHERE sleutel < vorige;
    SELECT sortering + abs(count(DISTINCT sleutel) - (SELECT count(*) FROM (SELECT v FROM een GROUP BY v) g)) INTO sortering FROM een;
    RESET enable_seqscan;
    DROP TABLE een, terug;
END
$f$;
SELECT soort, e.* FROM (SELECT DISTINCT soort FROM waarden) s, pg_temp.eigenschappen(soort) e ORDER BY soort COLLATE "C";
