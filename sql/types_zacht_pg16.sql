-- Soft errors, from 16 on: whoever asks first whether a text is a value gets an
-- answer, and the same reason that the error has.
SET search_path = public, klantcontact;
SET client_encoding = 'UTF8';
CREATE TEMP TABLE invoer (soort text, goed text[], fout text[]);
INSERT INTO invoer VALUES
    ('bsn', '{123456782,12345672}', '{123456783,000000000,1234567,12345678x,"J. de Vries",""}'),
    ('rsin', '{123456782,12345672}', '{123456783,000000000,1234567,12345678x,""}'),
    ('kvknummer', '{12345678}', '{1234567,1234567x,""}'),
    ('vestigingsnummer', '{000012345678}', '{12345678,00001234567x,""}'),
    ('postcode', '{2513AA,"2513 ab"}', '{0513AA,2513SS,2513,""}'),
    ('iban', '{NL91ABNA0417164300,"nl91 abna 0417 1643 00"}',
     '{NL92ABNA0417164300,NL91ABNA041716430,ZZ91ABNA0417164300,NL91-ABNA,91NL,""}'),
    ('objectidentificator', '{urn:object:zrc:zaak:uuid:1,urn:object:a:b:c:%C3%AB}',
     ARRAY['', 'urn:object:a:b:c', 'urn:object:a:b:c:', 'urn:object:a:b:c:%zz', 'urn:object:a:b:c:d e',
           'urn:object:a:b:c:%FF', 'urn:object:a:b:c:' || repeat('x', 201)]),
    ('aard_contact', '{gesprek,bericht,formulier}', '{Gesprek,telefoon,""}'),
    ('rol_betrokkene', '{klant,vertegenwoordiger}', '{kind}'),
    ('soort_actor', '{medewerker,geautomatiseerde_actor,organisatorische_eenheid}', '{robot}'),
    ('soort_partij', '{persoon,organisatie,contactpersoon}', '{dier}'),
    ('status_taak', '{te_verwerken,verwerkt}', '{weg}'),
    ('ja_nee_onbekend', '{ja,nee,onbekend}', '{misschien}'),
    ('richting', '{inkomend,uitgaand}', '{dwars}');

-- every type of the extension is there
SELECT typname FROM pg_type
WHERE typnamespace = 'klantcontact'::regnamespace AND typtype IN ('b', 'e') AND typelem = 0
  AND typname NOT IN (SELECT soort FROM invoer);

SELECT soort, pg_input_is_valid(w, soort), w FROM invoer, unnest(goed) w
WHERE NOT pg_input_is_valid(w, soort) OR (pg_input_error_info(w, soort)).message IS NOT NULL;
SELECT soort, pg_input_is_valid(w, soort) AS valid, left(w, 40) AS invoer, e.*
FROM invoer, unnest(fout) w, pg_input_error_info(w, soort) e;

-- the error itself says the same
CREATE FUNCTION pg_temp.lees(soort text, invoer text) RETURNS text
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
SELECT count(*) > 40 AS many, count(*) FILTER (WHERE pg_temp.lees(soort, w) <> format('%s: %s | %s', e.sql_error_code, e.message, e.detail)) AS different
FROM invoer, unnest(fout) w, pg_input_error_info(w, soort) e;

-- also within an array, a row and a domain
SELECT pg_input_is_valid('{123456782,NULL}', 'bsn[]') AS valid, e.message
FROM pg_input_error_info('{123456782,123456783}', 'bsn[]') e;
CREATE TYPE rekening AS (houder text, nummer iban);
SELECT pg_input_is_valid('(Jansen,NL91ABNA0417164300)', 'rekening') AS valid, e.message
FROM pg_input_error_info('(Jansen,NL92ABNA0417164300)', 'rekening') e;
CREATE DOMAIN duitse_iban AS iban CHECK (VALUE::text LIKE 'DE%');
SELECT i, pg_input_is_valid(i, 'duitse_iban') AS valid, e.sql_error_code
FROM unnest('{DE89370400440532013000,NL91ABNA0417164300,DE88370400440532013000}'::text[]) i, pg_input_error_info(i, 'duitse_iban') e;
DROP DOMAIN duitse_iban;
DROP TYPE rekening;
