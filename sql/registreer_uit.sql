-- registreer_uit: the documents of a query, as a stream
SET client_min_messages = warning;
SELECT klantcontact.maak_register('reg_uit');
SELECT klantcontact.registreer_actor('reg_uit', '{"id": "00000000-0000-7000-8000-0000000000a1", "naam": "KCC", "soortActor": "organisatorische_eenheid"}') \gset _
CREATE FUNCTION pg_temp.id(n int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$ SELECT ('00000000-0000-7000-9000-' || lpad(n::text, 12, '0'))::uuid $$;
CREATE FUNCTION pg_temp.doc(n int, erbij jsonb DEFAULT '{}') RETURNS jsonb LANGUAGE sql STABLE AS $$
	SELECT jsonb_build_object('id', pg_temp.id(n), 'kanaal', 'telefoon', 'onderwerp', 'nummer ' || n, 'inhoud', 'i',
		'actoren', '["00000000-0000-7000-8000-0000000000a1"]'::jsonb, 'betrokkenen', '[{"rol": "klant", "initiator": true}]'::jsonb) || erbij $$;
CREATE SCHEMA reg_uit_klaar;
CREATE TABLE reg_uit_klaar.klaar (n int, doc jsonb);
INSERT INTO reg_uit_klaar.klaar SELECT i, pg_temp.doc(i) FROM generate_series(1, 2500) i;
CREATE FUNCTION pg_temp.fout(stmt text, OUT code text, OUT melding text, OUT detail text, OUT hint text) LANGUAGE plpgsql AS $$
BEGIN
	EXECUTE stmt;
	melding := 'no error';
EXCEPTION WHEN OTHERS THEN
	GET STACKED DIAGNOSTICS code = RETURNED_SQLSTATE, melding = MESSAGE_TEXT, detail = PG_EXCEPTION_DETAIL, hint = PG_EXCEPTION_HINT;
END $$;
\pset null '-'

-- the caller's search_path, in the order of the query, in parts of any size
SET search_path = reg_uit_klaar, pg_catalog;
SELECT klantcontact.registreer_uit('reg_uit', 'SELECT doc FROM klaar WHERE n <= 1500 ORDER BY n');
SELECT klantcontact.registreer_uit('reg_uit', 'SELECT doc, n FROM klaar WHERE n BETWEEN 1501 AND 1507 ORDER BY n', 3);
SELECT klantcontact.registreer_uit('reg_uit', 'SELECT doc FROM klaar WHERE n BETWEEN 1508 AND 1510 ORDER BY n', per_keer := 1);
SELECT klantcontact.registreer_uit('reg_uit'::text, 'SELECT doc FROM klaar WHERE n BETWEEN 1511 AND 1512 ORDER BY n', 2);
SELECT klantcontact.registreer_uit('reg_uit'::text, 'SELECT doc FROM klaar WHERE false');
SELECT count(*), count(*) FILTER (WHERE nummer = 1000000000 + substring(onderwerp FROM '\d+')::int) AS in_order FROM reg_uit.klantcontact;
SELECT klantcontact.controleer('reg_uit');
-- json, text, varchar, domains; the documents may be what a statement changes gives back
CREATE DOMAIN tekst AS varchar;
SELECT klantcontact.registreer_uit('reg_uit', 'SELECT doc::json FROM klaar WHERE n = 1513'), klantcontact.registreer_uit('reg_uit', 'SELECT doc::text FROM klaar WHERE n = 1514'),
	klantcontact.registreer_uit('reg_uit', 'SELECT doc::varchar FROM klaar WHERE n = 1515'), klantcontact.registreer_uit('reg_uit', 'SELECT doc::text::tekst FROM klaar WHERE n = 1516'),
	klantcontact.registreer_uit('reg_uit', 'DELETE FROM klaar WHERE n = 1517 RETURNING doc'), klantcontact.registreer_uit('reg_uit', 'VALUES (jsonb ''{"id": "00000000-0000-7000-9000-000000001518", "kanaal": "e-mail", "onderwerp": "o", "inhoud": "i", "actoren": ["00000000-0000-7000-8000-0000000000a1"], "betrokkenen": [{"rol": "klant", "initiator": true}]}'')');
-- again: what is there and the same is left out
SELECT klantcontact.registreer_uit('reg_uit', 'SELECT doc FROM klaar WHERE n BETWEEN 1500 AND 1516 ORDER BY n', 4);
SELECT count(*) FROM reg_uit.klantcontact;
-- a document may refer to one before it, or one of the same part
SELECT klantcontact.registreer_uit('reg_uit', $$SELECT doc || '{"onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-9000-000000001521"}], "plaatsgevondenOp": "2024-01-01"}' FROM klaar WHERE n IN (1522)
	UNION ALL SELECT doc || '{"plaatsgevondenOp": "2023-01-01"}' FROM klaar WHERE n = 1521$$);
SELECT melding, hint FROM pg_temp.fout($f$SELECT klantcontact.registreer_uit('reg_uit', $$SELECT doc || '{"onderwerpobjecten": [{"wasKlantcontact": "00000000-0000-7000-9000-000000001523"}], "plaatsgevondenOp": "2024-01-01"}' FROM klaar WHERE n IN (1524)
	UNION ALL SELECT doc || '{"plaatsgevondenOp": "2023-01-01"}' FROM klaar WHERE n = 1523$$, 1)$f$);

-- all or nothing; the path has the number of the row, from 0, over all parts
SELECT code, melding FROM pg_temp.fout($$SELECT klantcontact.registreer_uit('reg_uit', 'SELECT CASE n WHEN 2003 THEN doc || ''{"kanaal": "duif"}'' ELSE doc END FROM klaar WHERE n > 2000 ORDER BY n', 2)$$);
SELECT code, melding FROM pg_temp.fout($$SELECT klantcontact.registreer_uit('reg_uit', 'SELECT CASE n WHEN 2005 THEN NULL ELSE doc END FROM klaar WHERE n > 2000 ORDER BY n', 2)$$);
SELECT code, melding FROM pg_temp.fout($$SELECT klantcontact.registreer_uit('reg_uit', 'SELECT CASE n WHEN 2005 THEN ''3'' ELSE doc END FROM klaar WHERE n > 2000 ORDER BY n', 2)$$);
SELECT code, melding, detail FROM pg_temp.fout($$SELECT klantcontact.registreer_uit('reg_uit', 'SELECT CASE n WHEN 2005 THEN ''{"bsn": 123456782'' ELSE doc::text END FROM klaar WHERE n > 2000 ORDER BY n', 2)$$);
SELECT code, melding FROM pg_temp.fout($$SELECT klantcontact.registreer_uit('reg_uit', 'SELECT doc || ''{"onderwerp": "anders"}'' FROM klaar WHERE n < 3 ORDER BY n')$$);
SELECT code, melding FROM pg_temp.fout($$SELECT klantcontact.registreer_uit('reg_uit', 'SELECT doc, 1 / (2003 - n) FROM klaar WHERE n > 2000 ORDER BY n', 1)$$);
SELECT count(*) FROM reg_uit.klantcontact WHERE onderwerp ~ ' 2\d\d\d$';

-- what is no query of documents
SELECT q, f.* FROM (VALUES ('SELECT n FROM klaar'), ('SELECT FROM klaar'), (''), ('SELECT 1; SELECT 2'), ('DELETE FROM klaar'), ('BEGIN'), ('CREATE TABLE x ()'), ('SELECT doc FROM niets')) q (q),
	pg_temp.fout(format('SELECT klantcontact.registreer_uit(''reg_uit'', %L)', q)) f;
SELECT f.* FROM (VALUES ('0'), ('-1'), ('100001'), ('NULL')) q (q), pg_temp.fout(format('SELECT klantcontact.registreer_uit(''reg_uit'', ''SELECT doc FROM klaar'', %s)', q)) f;
SELECT f.* FROM pg_temp.fout($$SELECT klantcontact.registreer_uit('reg_uit', NULL)$$) f;
SELECT f.* FROM pg_temp.fout($$SELECT klantcontact.registreer_uit('reg_uitt', 'SELECT 1')$$) f;

-- as the caller: with the caller's rights on the table, and under the register's
CREATE ROLE reg_uit_kcc;
CREATE ROLE reg_uit_niets;
SELECT klantcontact.verleen('reg_uit', 'reg_uit_kcc', 'klantcontactcentrum');
SET ROLE reg_uit_kcc;
SELECT code, melding FROM pg_temp.fout($$SELECT klantcontact.registreer_uit('reg_uit', 'SELECT doc FROM reg_uit_klaar.klaar')$$);
RESET ROLE;
GRANT USAGE ON SCHEMA reg_uit_klaar TO reg_uit_kcc, reg_uit_niets;
GRANT SELECT ON reg_uit_klaar.klaar TO reg_uit_kcc, reg_uit_niets;
SET ROLE reg_uit_kcc;
SELECT klantcontact.registreer_uit('reg_uit', 'SELECT doc FROM klaar WHERE n > 2400', 30);
SELECT klantcontact.registreer_uit('reg_uit', 'SELECT jsonb_build_object(''id'', klantcontact.uuid7(), ''kanaal'', ''balie'', ''onderwerp'', current_user || count(*), ''inhoud'', ''i'', ''actoren'', ''["00000000-0000-7000-8000-0000000000a1"]''::jsonb, ''betrokkenen'', ''[{"rol": "klant", "initiator": true}]''::jsonb) FROM reg_uit.klantcontact');
SET ROLE reg_uit_niets;
SELECT code, melding FROM pg_temp.fout($$SELECT klantcontact.registreer_uit('reg_uit', 'SELECT doc FROM reg_uit_klaar.klaar')$$);
RESET ROLE;
SELECT onderwerp FROM reg_uit.klantcontact WHERE kanaal = 'balie';

-- the query may look at the register that it fills, and sees it as it was; isolation levels, immediate constraints, savepoints
BEGIN ISOLATION LEVEL SERIALIZABLE;
SET CONSTRAINTS ALL IMMEDIATE;
SAVEPOINT a;
SELECT klantcontact.registreer_uit('reg_uit', 'SELECT klantcontact.lees(''reg_uit'', id, false) FROM reg_uit.klantcontact', 100);
SELECT count(*) FROM reg_uit.klantcontact;
ROLLBACK TO a;
SELECT count(*) FROM reg_uit.klantcontact;
COMMIT;
-- progress: a row of pg_stat_progress_copy while it runs, none afterwards, none of ours within a COPY
CREATE FUNCTION voortgang(n int) RETURNS text LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_stat_clear_snapshot(); RETURN (SELECT format('%s rows of %s, %s, %s', tuples_processed, relid::regclass, coalesce(command, 'no command'), type) FROM pg_stat_progress_copy WHERE pid = pg_backend_pid() AND n > 0); END $$;
SELECT klantcontact.registreer_uit('reg_uit', 'SELECT pg_temp.doc(9000 + i) || jsonb_build_object(''onderwerp'', ''nu '' || voortgang(i)) FROM generate_series(1, 5) i', 2);
SELECT DISTINCT onderwerp FROM reg_uit.klantcontact WHERE onderwerp LIKE 'nu %' ORDER BY 1;
SELECT voortgang(1);
SELECT code FROM pg_temp.fout($$SELECT klantcontact.registreer_uit('reg_uit', 'SELECT jsonb ''{}''')$$);
SELECT voortgang(1);
SELECT klantcontact.controleer('reg_uit');
RESET search_path;
DROP SCHEMA reg_uit, reg_uit_klaar CASCADE;
DROP ROLE reg_uit_kcc, reg_uit_niets;
