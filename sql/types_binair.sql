-- The binary formats: what goes out comes in, and nothing worse does.
SET search_path = public, klantcontact;
CREATE TEMP TABLE alles (
    a bsn, b rsin, c kvknummer, d vestigingsnummer,
    h postcode, i iban, k objectidentificator, l richting);
INSERT INTO alles VALUES
    ('123456782', '012345672', '00000001', '000012345678', '2513aa',
     'NL91 ABNA 0417 1643 00', 'urn:object:z%3Arc:zaak:uuid:%C3%AB', 'inkomend'),
    ('999999990', '999999990', '99999999', '999999999999', '9999ZZ',
     'LC55HEMM000100010012001200023015', objectidentificator(repeat('é', 200), 'b', repeat('€', 200), 'd'), 'uitgaand'),
    (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);

-- \copy would need a path of the client: by way of the data directory
CREATE FUNCTION pg_temp.bestand() RETURNS text LANGUAGE sql
AS $$ SELECT current_setting('data_directory') || '/types_binair.bin' $$;
CREATE FUNCTION pg_temp.heen_en_weer() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    CREATE TEMP TABLE terug (LIKE alles);
    EXECUTE format('COPY alles TO %L (FORMAT binary)', pg_temp.bestand());
    EXECUTE format('COPY terug FROM %L (FORMAT binary)', pg_temp.bestand());
END
$$;
SELECT pg_temp.heen_en_weer();
SELECT count(*), count(DISTINCT t) FROM (TABLE alles UNION ALL TABLE terug) t;
-- also when the client has another encoding
SET client_encoding = 'LATIN9';
DROP TABLE terug;
DELETE FROM alles WHERE a = '999999990';
SELECT pg_temp.heen_en_weer();
RESET client_encoding;
SELECT count(*), count(DISTINCT t) FROM (TABLE alles UNION ALL TABLE terug) t;

SELECT bsn_send(a), vestigingsnummer_send(d), postcode_send(h), objectidentificator_send(k)
FROM alles WHERE a IS NOT NULL;

-- read one value of a type from the bytes given
CREATE FUNCTION pg_temp.lees_binair(soort text, bytes bytea) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
    uit text; melding text; waarom text; groot oid;
BEGIN
    EXECUTE format('CREATE TEMP TABLE een (v %s)', soort);
    groot := lo_from_bytea(0, 'PGCOPY\012\377\015\012\000'::bytea || int4send(0) || int4send(0)
                              || int2send(1::int2) || int4send(length(bytes)) || bytes || int2send((-1)::int2));
    PERFORM lo_export(groot, pg_temp.bestand()), lo_unlink(groot);
    EXECUTE format('COPY een FROM %L (FORMAT binary)', pg_temp.bestand());
    SELECT v::text INTO uit FROM een;
    DROP TABLE een;
    RETURN uit;
EXCEPTION WHEN OTHERS THEN
    GET STACKED DIAGNOSTICS melding = MESSAGE_TEXT, waarom = PG_EXCEPTION_DETAIL;
    RETURN format('%s: %s | %s', SQLSTATE, melding, waarom);
END
$$;
SELECT soort, left(encode(bytes, 'hex'), 50) AS bytes, pg_temp.lees_binair(soort, bytes)
FROM (VALUES
    ('bsn', int4send(123456782)), ('bsn', int4send(123456783)), ('bsn', int4send(0)), ('bsn', int4send(-1)),
    ('bsn', int4send(1000000009)), ('bsn', int4send(2147483647)), ('bsn', int4send(-2147483648)), ('bsn', ''), ('bsn', '\x0000'), ('bsn', int8send(123456782)),
    ('rsin', int4send(123456782)), ('rsin', int4send(123456783)), ('rsin', '\x00'),
    ('kvknummer', int4send(1)), ('kvknummer', int4send(100000000)), ('kvknummer', int4send(-1)), ('kvknummer', int8send(1)),
    ('vestigingsnummer', int8send(1)), ('vestigingsnummer', int8send(1000000000000)), ('vestigingsnummer', int8send(-1)), ('vestigingsnummer', int4send(1)),
    ('postcode', '2513AA'), ('postcode', '0513AA'), ('postcode', '2513SS'), ('postcode', '2513'), ('postcode', ''),
    ('iban', 'NL91ABNA0417164300'), ('iban', 'NL92ABNA0417164300'), ('iban', 'NL91ABNA0417164300x'), ('iban', ''), ('iban', 'NL91\000'),
    ('objectidentificator', '\x01' || int4send(1) || 'a' || int4send(1) || 'b' || int4send(1) || 'c' || int4send(2) || '\xc3ab'),
    ('objectidentificator', ''), ('objectidentificator', '\x02' || int4send(1) || 'a'), ('objectidentificator', '\x01'), ('objectidentificator', '\x010000'),
    ('objectidentificator', '\x01' || int4send(1) || 'a' || int4send(1) || 'b' || int4send(1) || 'c'),
    ('objectidentificator', '\x01' || int4send(1) || 'a' || int4send(1) || 'b' || int4send(1) || 'c' || int4send(2) || 'd'),
    ('objectidentificator', '\x01' || int4send(1) || 'a' || int4send(1) || 'b' || int4send(1) || 'c' || int4send(-1)),
    ('objectidentificator', '\x01' || int4send(1) || 'a' || int4send(1) || 'b' || int4send(1) || 'c' || int4send(2147483647) || 'd'),
    ('objectidentificator', '\x01' || int4send(1) || 'a' || int4send(1) || 'b' || int4send(1) || 'c' || int4send(1) || 'd' || 'x'),
    ('objectidentificator', '\x01' || int4send(1) || 'a' || int4send(0) || int4send(1) || 'c' || int4send(1) || 'd'),
    ('objectidentificator', '\x01' || int4send(1) || 'a' || int4send(1) || '\x00' || int4send(1) || 'c' || int4send(1) || 'd'),
    ('objectidentificator', '\x01' || int4send(1) || 'a' || int4send(1) || '\xff' || int4send(1) || 'c' || int4send(1) || 'd'),
    ('objectidentificator', '\x01' || int4send(201) || convert_to(repeat('a', 201), 'UTF8') || int4send(1) || 'b' || int4send(1) || 'c' || int4send(1) || 'd')
    ) v (soort, bytes);

-- arrays and rows of them pass as well
SELECT pg_temp.lees_binair('bsn[]', array_send('{123456782,NULL,111222333}'::bsn[]));
SELECT pg_temp.lees_binair('bsn[]', overlay(array_send('{123456782}'::bsn[]) PLACING '\x0f' FROM length(array_send('{123456782}'::bsn[]))));
