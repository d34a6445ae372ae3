-- UUIDs of version 7 are of now, and each is greater than the one before.
SET search_path = public, klantcontact;
CREATE TEMP TABLE ids AS SELECT n, uuid7() AS id FROM generate_series(1, 20000) n;
SELECT count(DISTINCT id) AS different,
       bool_and(substr(id::text, 15, 1) = '7') AS version_7,
       bool_and(substr(id::text, 20, 1) IN ('8', '9', 'a', 'b')) AS variant
FROM ids;
SELECT count(*) AS not_increasing FROM (SELECT id, lag(id) OVER (ORDER BY n) AS vorige FROM ids) s WHERE id <= vorige;
SELECT bool_and(abs(extract(epoch FROM uuid7_tijdstip(id) - clock_timestamp())) < 60) AS of_now FROM ids;
SELECT count(*) < 10 AS random FROM (SELECT substr(id::text, 20) FROM ids GROUP BY 1 HAVING count(*) > 1) s;

-- the example of RFC 9562
SELECT uuid7_tijdstip('017f22e2-79b0-7cc3-98c4-dc0c0c07398f') AT TIME ZONE 'UTC';
SELECT uuid7_tijdstip('00000000-0000-7000-8000-000000000000') AT TIME ZONE 'UTC' AS first,
       uuid7_tijdstip('ffffffff-ffff-7fff-bfff-ffffffffffff') AT TIME ZONE 'UTC' AS last;
SELECT uuid7_tijdstip(NULL) IS NULL AS is_null;
SELECT uuid7_tijdstip('919108f7-52d1-4320-9bac-f847db4148a8');
SELECT uuid7_tijdstip('017f22e2-79b0-7cc3-18c4-dc0c0c07398f');
SELECT provolatile, proparallel FROM pg_proc WHERE oid = 'uuid7()'::regprocedure;
