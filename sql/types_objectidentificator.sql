-- Objectidentificator: its text form, JSON, parts and order.
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

SELECT left(invoer, 60) AS invoer, pg_temp.lees('objectidentificator', invoer) AS uitvoer
FROM (VALUES ('urn:object:zrc:zaak:uuid:4711'), ('URN:Object:zrc:zaak:uuid:4711'),
             ('urn:object:a%3Ab:c%25:d%20e:%20f%7F%0ag%0a'), ('urn:object:a%62c:d:e:f'), ('urn:object:ë:%C3%AB:e:f'),
             ('urn:object:a/b?c#d:d:e:f'),
             (''), ('zaak 4711'), ('urn:object:zrc:zaak:uuid'), ('urn:object:zrc:zaak:uuid:4711:x'),
             ('urn:object:zrc::uuid:4711'), ('urn:object::zaak:uuid:4711'), ('urn:object:zrc:zaak:uuid:'),
             ('urn:object:zrc:zaak::4711'), ('urn:object:zrc:zaak:uuid:4%2'), ('urn:object:zrc:zaak:uuid:4%G1'),
             ('urn:object:zrc:zaak:uuid:4%'), ('urn:object:zrc:zaak:uuid:4%00'), ('urn:object:zrc:zaak:uuid:4%FF'),
             ('urn:object:zrc:zaak:uuid:4%C3'), ('urn:object:zrc:zaak:uuid:4%ED%A0%80'),
             ('urn:object:zrc:zaak:uuid: 4'), (E'urn:object:zrc:zaak:uuid:4\n'), (' urn:object:zrc:zaak:uuid:4')) v (invoer);

-- 200 characters a part, 2000 bytes together
SELECT wat, left(pg_temp.lees('objectidentificator', invoer), 110) AS uitvoer
FROM (VALUES ('200 characters', format('urn:object:%1$s:%1$s:%1$s:%1$s', repeat('é', 200))),
             ('201 in codeRegister', format('urn:object:%s:b:c:d', repeat('é', 201))),
             ('201 in codeObjecttype', format('urn:object:a:%s:c:d', repeat('x', 201))),
             ('201 in codeSoortObjectId', format('urn:object:a:b:%s:d', repeat('x', 201))),
             ('201 in objectId', format('urn:object:a:b:c:%s', repeat('%25', 201))),
             ('2000 bytes', format('urn:object:%1$s:%1$s:%2$s:%2$s', repeat('€', 200), repeat('€', 100) || repeat('x', 100))),
             ('2001 bytes', format('urn:object:%1$s:%1$s:%2$s:%3$s', repeat('€', 200), repeat('€', 100) || repeat('x', 100), repeat('€', 100) || 'é' || repeat('x', 99)))) v (wat, invoer);

-- parts in, parts out
SELECT o, object_id(o), code_objecttype(o), code_register(o), code_soort_object_id(o), o::jsonb
FROM (VALUES (objectidentificator('4711', 'zaak', 'zrc', 'uuid')),
             (objectidentificator(code_register => 'a:b', code_objecttype => '%', code_soort_object_id => E'x\ny', object_id => ' "ë" ')),
             ('{"objectId": "1", "codeRegister": "2", "codeObjecttype": "3", "codeSoortObjectId": "4"}'::jsonb::objectidentificator)) v (o);

CREATE FUNCTION pg_temp.maak(opdracht text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    uit text; melding text; waarom text;
BEGIN
    EXECUTE opdracht INTO uit;
    RETURN uit;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS melding = MESSAGE_TEXT, waarom = PG_EXCEPTION_DETAIL;
    RETURN format('%s: %s | %s', SQLSTATE, melding, waarom);
END
$$;
SELECT a, pg_temp.maak('SELECT objectidentificator(' || a || ')')
FROM (VALUES ($$NULL, 'b', 'c', 'd'$$), ($$'a', '', 'c', 'd'$$), ($$'a', 'b', NULL, 'd'$$), ($$'a', 'b', 'c', repeat('x', 201)$$)) v (a);
SELECT j, pg_temp.maak(format('SELECT %L::jsonb::objectidentificator', j))
FROM (VALUES ('{"objectId": "1", "codeRegister": "2", "codeObjecttype": "3"}'),
             ('{"objectId": "1", "codeRegister": "2", "codeObjecttype": "3", "codeSoortObjectId": ""}'),
             ('{"objectId": "1", "codeRegister": "2", "codeObjecttype": "3", "codeSoortObjectId": null}'),
             ('{"objectId": 1, "codeRegister": "2", "codeObjecttype": "3", "codeSoortObjectId": "4"}'),
             ('{"objectId": "1", "codeRegister": "2", "codeObjecttype": "3", "codeSoortObjectId": "4", "x": 1}'),
             ('{"objectID": "1", "codeRegister": "2", "codeObjecttype": "3", "codeSoortObjectId": "4"}'),
             ('{}'), ('[]'), ('["objectId"]'), ('"urn:object:a:b:c:d"'), ('null'), ('7')) v (j);

-- every character that must be written as %XX comes back, and no other is
SELECT count(*) FILTER (WHERE object_id(o::text::objectidentificator) <> 'x' || chr(i) || 'x' OR o::text::objectidentificator <> o) AS lost,
       count(*) FILTER (WHERE o::text LIKE '%\%%') AS escaped
FROM generate_series(1, 600) i, LATERAL objectidentificator('x' || chr(i) || 'x', 'b', 'c', 'd') o;

-- the order is by register, objecttype, soort and id
CREATE TEMP TABLE o AS
SELECT objectidentificator(d, b, a, c) AS o, a, b, c, d
FROM unnest('{a,aa,b,ab,é,Z}'::text[]) a, unnest('{a,aa,"a b",b}'::text[]) b, unnest('{a,b}'::text[]) c, unnest('{1,10,2}'::text[]) d;
SELECT count(*) AS out_of_order
FROM (SELECT row_number() OVER (ORDER BY o) AS x,
             row_number() OVER (ORDER BY a COLLATE "C", b COLLATE "C", c COLLATE "C", d COLLATE "C") AS y FROM o) s
WHERE x <> y;
SELECT a < b AS lt, a <= b AS le, a = b AS eq, a >= b AS ge, a > b AS gt, a <> b AS ne
FROM (VALUES ('urn:object:a:z:z:z'::objectidentificator, 'urn:object:aa:b:b:b'::objectidentificator)) v (a, b);
SELECT objectidentificator_hash('urn:object:%61:b:c:d') = objectidentificator_hash('urn:object:a:b:c:d') AS equal_hash;

-- an index answers which are about this zaak
CREATE TEMP TABLE onderwerpobject (klantcontact int, object objectidentificator);
INSERT INTO onderwerpobject SELECT i, objectidentificator((i % 1000)::text, 'zaak', 'zrc', 'nummer') FROM generate_series(1, 3000) i;
CREATE INDEX over_object ON onderwerpobject (object);
ANALYZE onderwerpobject;
SET enable_bitmapscan = off;
EXPLAIN (COSTS off) SELECT klantcontact FROM onderwerpobject WHERE object = 'urn:object:zrc:zaak:nummer:17';
SELECT klantcontact FROM onderwerpobject WHERE object = 'urn:object:zrc:zaak:nummer:17' ORDER BY 1;

-- text, varchar, json and jsonb are assigned without a cast
PREPARE van_text (text) AS INSERT INTO onderwerpobject VALUES (0, $1) RETURNING object;
PREPARE van_varchar (varchar) AS INSERT INTO onderwerpobject VALUES (0, $1) RETURNING object;
PREPARE van_jsonb (jsonb) AS INSERT INTO onderwerpobject VALUES (0, $1) RETURNING object;
PREPARE van_json (json) AS INSERT INTO onderwerpobject VALUES (0, $1) RETURNING object;
EXECUTE van_text ('urn:object:a:b:c:d');
EXECUTE van_varchar ('urn:object:a:b:c:e');
EXECUTE van_jsonb ('{"objectId": "f", "codeRegister": "a", "codeObjecttype": "b", "codeSoortObjectId": "c"}');
EXECUTE van_json ('{"objectId": "g", "codeRegister": "a", "codeObjecttype": "b", "codeSoortObjectId": "c"}');
EXECUTE van_json ('{"objectId": "", "codeRegister": "a", "codeObjecttype": "b", "codeSoortObjectId": "c"}');

-- what a driver makes of an object and sends as text: JSON, as good as a URN
SELECT v::objectidentificator FROM (VALUES
	('{"objectId": "1", "codeRegister": "2", "codeObjecttype": "3", "codeSoortObjectId": "4"}'),
	(E' \n\t{"objectId": "\\u20ac", "codeRegister": "2", "codeObjecttype": "3", "codeSoortObjectId": "4"} ')) w (v);
SELECT array['{"objectId": "1", "codeRegister": "2", "codeObjecttype": "3", "codeSoortObjectId": "4"}']::objectidentificator[];
SELECT '{"objectId": "1"}'::objectidentificator;
SELECT '{"objectId": 1, "codeRegister": "2", "codeObjecttype": "3", "codeSoortObjectId": "4"}'::objectidentificator;
-- and nothing of it is shown when it is not
SELECT '{"objectId": 111222333, "codeRegister"'::objectidentificator;
SELECT '{"objectId": "111222333\u0000", "codeRegister": "2", "codeObjecttype": "3", "codeSoortObjectId": "4"}'::objectidentificator;
SELECT '{111222333}'::objectidentificator;
SELECT '["111222333"]'::objectidentificator;
CREATE TEMP TABLE uit (j jsonb, t text);
INSERT INTO uit SELECT object, object FROM onderwerpobject WHERE klantcontact = 0;
TABLE uit;

-- the longest ones, toasted and not
CREATE TEMP TABLE lang (o objectidentificator);
INSERT INTO lang SELECT objectidentificator(repeat(a, 200), repeat('b', n), repeat('c', 200), repeat('d', 200))
FROM unnest('{a,€}'::text[]) a, unnest('{1,120,200}'::int[]) n;
SELECT length(object_id(o)), length(code_objecttype(o)), o = o::text::objectidentificator AS equal FROM lang ORDER BY 1, 2;
