-- Numbers and codes: what they take and refuse.
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

SELECT invoer, pg_temp.lees('klantcontact.kvknummer', invoer) AS kvknummer
FROM (VALUES ('12345678'), ('00000001'), ('1234567'), ('123456789'), ('1234567x'), (' 1234567'), ('')) v (invoer);

SELECT invoer, pg_temp.lees('klantcontact.vestigingsnummer', invoer) AS vestigingsnummer
FROM (VALUES ('000012345678'), ('999999999999'), ('12345678'), ('1234567890123'), ('00001234567x'), ('')) v (invoer);

SELECT invoer, pg_temp.lees('klantcontact.postcode', invoer) AS postcode
FROM (VALUES ('2513AA'), ('2513aa'), ('2513 ab'), ('9999ZZ'), ('1000SB'), ('1234XA'),
             ('0123AB'), ('1234SA'), ('1234sd'), ('1234 SS'), ('1234  AB'), ('1234-AB'),
             ('12345B'), ('1234A1'), ('123AB'), ('1234AB '), ('1234'), ('')) v (invoer);

SELECT invoer, pg_temp.lees('klantcontact.iban', invoer) AS iban
FROM (VALUES ('NL91ABNA0417164300'), ('nl91 abna 0417 1643 00'), (' NL91ABNA0417164300 '),
             ('GB82 WEST 1234 5698 7654 32'), ('DE89370400440532013000'), ('NO9386011117947'),
             ('MT84MALT011000012345MTLCAST001S'), ('LC55HEMM000100010012001200023015'),
             ('NL92ABNA0417164300'), ('NL91ABNA041716430'), ('NL91ABNA04171643000'),
             ('ZZ91ABNA0417164300'), ('NL9XABNA0417164300'), ('91NLABNA0417164300'),
             ('NL91-ABNA-0417164300'), ('NL'), (''), ('J. de Vries'), (repeat('NL', 30))) v (invoer);

-- check digits 00, 01 and 99 pass mod 97 for some numbers, but are never given
WITH nummers AS (
    SELECT c || 'ABNA' || lpad(i::text, 10, '0') AS cijfers, 'NL' || c || 'ABNA' || lpad(i::text, 10, '0') AS iban
    FROM generate_series(1, 400) i, unnest('{00,01,99}'::text[]) c)
SELECT count(*) AS tried, count(*) FILTER (WHERE pg_temp.lees('klantcontact.iban', iban) NOT LIKE '22P02%') AS accepted,
       count(*) FILTER (WHERE ('10112310' || substr(cijfers, 7) || '2321' || substr(cijfers, 1, 2))::numeric % 97 = 1) AS pass_mod_97
FROM nummers;

-- the other two digits are right in exactly one way
SELECT i, count(*) FILTER (WHERE pg_temp.lees('klantcontact.iban', format('NL%sINGB%s', lpad(c::text, 2, '0'), lpad(i::text, 10, '0'))) NOT LIKE '22P02%') AS accepted
FROM generate_series(1, 5) i, generate_series(0, 99) c GROUP BY i ORDER BY i;

-- the order is that of the text
CREATE FUNCTION pg_temp.anders_geordend(soort regtype, waarden text[]) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    n bigint;
BEGIN
    EXECUTE format('SELECT count(*) FROM (
        SELECT row_number() OVER (ORDER BY w::%1$s) AS a,
               row_number() OVER (ORDER BY w::%1$s::text COLLATE "C") AS b
        FROM unnest($1) w) s WHERE a <> b', soort) INTO n USING waarden;
    RETURN n;
END
$$;
SELECT pg_temp.anders_geordend('klantcontact.kvknummer', '{99999999,00000001,12345678,20000000}') AS kvknummer,
       pg_temp.anders_geordend('klantcontact.vestigingsnummer', '{999999999999,000000000001,000012345678}') AS vestigingsnummer,
       pg_temp.anders_geordend('klantcontact.postcode', '{9999ZZ,1000AA,1000AZ,1000BA,1001AA,2513AB}') AS postcode,
       pg_temp.anders_geordend('klantcontact.iban', '{NL91ABNA0417164300,NO9386011117947,DE89370400440532013000,GB82WEST12345698765432}') AS iban;
SELECT count(*) AS lost
FROM generate_series(1000, 9999, 97) d, generate_series(65, 90) a, generate_series(65, 90) b,
     LATERAL (SELECT d || chr(a) || chr(b)) s (tekst)
WHERE chr(a) || chr(b) NOT IN ('SA', 'SD', 'SS') AND tekst::klantcontact.postcode::text <> tekst;

-- stored compactly
SELECT pg_column_size('12345678'::klantcontact.kvknummer) AS kvknummer,
       pg_column_size('000012345678'::klantcontact.vestigingsnummer) AS vestigingsnummer;
CREATE TEMP TABLE rekening (iban klantcontact.iban);
INSERT INTO rekening VALUES ('NL91 ABNA 0417 1643 00');
SELECT pg_column_size(iban) FROM rekening;

-- hash and sort, with every comparison operator
SELECT a < b AS lt, a <= b AS le, a = b AS eq, a >= b AS ge, a > b AS gt, a <> b AS ne
FROM (VALUES ('1000AA'::klantcontact.postcode, '1000 ab'::klantcontact.postcode)) v (a, b);
SELECT iban_hash('nl91 abna 0417 1643 00') = iban_hash('NL91ABNA0417164300') AS equal_hash;
