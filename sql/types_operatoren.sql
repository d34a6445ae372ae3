-- The operators of the types are found whatever the search_path is, and text, varchar
-- and char compare without a cast.
SET search_path = pg_catalog;
CREATE TEMP TABLE t (id int, b klantcontact.bsn, k klantcontact.kvknummer, i klantcontact.iban, o klantcontact.objectidentificator);
INSERT INTO t SELECT n, CASE WHEN n % 2 = 0 THEN '123456782' ELSE '111222333' END, lpad(n::text, 8, '0'), 'NL91ABNA0417164300', 'urn:object:zrc:zaak:uuid:' || n
FROM generate_series(1, 400) n;
INSERT INTO t (id) VALUES (401);
CREATE INDEX t_b ON t (b);
CREATE INDEX t_o ON t (o);
CREATE INDEX t_k ON t USING brin (k) WITH (pages_per_range = 1);
ANALYZE t;
SELECT count(*) FILTER (WHERE b = '123456782') AS eq, count(*) FILTER (WHERE b IS DISTINCT FROM '123456782') AS distinct_from,
	count(NULLIF(b, '123456782')) AS "nullif", count(CASE b WHEN '123456782' THEN 1 END) AS "case",
	count(*) FILTER (WHERE b IN ('123456782', '123456782')) AS "in", count(*) FILTER (WHERE o BETWEEN 'urn:object:zrc:zaak:uuid:1' AND 'urn:object:zrc:zaak:uuid:19') AS "between",
	count(*) FILTER (WHERE (b, k) = ('123456782', '00000002')) AS "row", count(DISTINCT b) AS "distinct"
FROM t;
SELECT count(*) FROM t JOIN (SELECT '123456782'::klantcontact.bsn AS b) x USING (b);
SELECT count(*) FROM t NATURAL JOIN (SELECT '123456782'::klantcontact.bsn AS b) x;
-- from text, varchar and char, by index, also with a generic plan
SET plan_cache_mode = force_generic_plan;
PREPARE by_text (text) AS SELECT id FROM t WHERE o = $1;
PREPARE by_varchar (varchar) AS SELECT id FROM t WHERE o = $1;
PREPARE by_char (char(40)) AS SELECT id FROM t WHERE o = $1;
PREPARE by_list (varchar[]) AS SELECT id FROM t WHERE o = ANY ($1) ORDER BY id;
PREPARE by_in (varchar, text) AS SELECT id FROM t WHERE o IN ($1, $2) ORDER BY id;
EXECUTE by_text ('urn:object:zrc:zaak:uuid:17');
EXECUTE by_varchar ('urn:object:zrc:zaak:uuid:17');
EXECUTE by_char ('urn:object:zrc:zaak:uuid:17');
EXECUTE by_list ('{urn:object:zrc:zaak:uuid:17,urn:object:zrc:zaak:uuid:18}');
EXECUTE by_in ('urn:object:zrc:zaak:uuid:17', 'urn:object:zrc:zaak:uuid:18');
EXPLAIN (COSTS off) EXECUTE by_text ('x');
EXPLAIN (COSTS off) EXECUTE by_varchar ('x');
RESET plan_cache_mode;
-- what is no value says so, and shows no more than elsewhere
SELECT count(*) FROM t WHERE b = '123456783'::text;
SELECT count(*) FROM t WHERE b = 'J. de Vries'::varchar;
-- text is not made of a value where nobody asks, and two kinds of numbers do not compare
SELECT length(b) FROM t;
SELECT b LIKE '1%' FROM t;
SELECT count(*) FROM t WHERE b = k;
SELECT b = '123456782'::klantcontact.rsin FROM t;
-- min and max, by index, partial and over a window; BRIN
SELECT min(b), max(b), min(k), max(k), min(i), max(i), min(o), max(o) FROM t;
SELECT min(b), max(b) FROM t WHERE id = 401;
SELECT id, max(k) OVER (ORDER BY id ROWS 1 PRECEDING) FROM t WHERE id < 3;
SET enable_seqscan = off;
EXPLAIN (COSTS off) SELECT id FROM t WHERE k >= '00000399';
SELECT id FROM t WHERE k >= '00000399' ORDER BY id;
RESET enable_seqscan;
-- enums compare as ever, and are assigned from text
CREATE TEMP TABLE e (a klantcontact.aard_contact, r klantcontact.richting);
PREPARE enums (text, varchar) AS INSERT INTO e VALUES ($1, $2) RETURNING *;
EXECUTE enums ('gesprek', 'inkomend');
SELECT count(*) FROM e WHERE a = 'gesprek' AND r IS DISTINCT FROM 'uitgaand' AND a IN ('gesprek');
