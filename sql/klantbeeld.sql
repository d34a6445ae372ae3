-- klantbeeld(): the klantcontacten of a partij, newest first, by page
\set reg klantbeeld
\set ECHO none
\getenv srcdir PG_ABS_SRCDIR
\i :srcdir/tests/include/opvolging.sql
\set ECHO all
\pset format unaligned
\pset tuples_only on
CREATE FUNCTION pg_temp.doc(n int, op timestamptz, vertrouwelijk bool DEFAULT false) RETURNS jsonb LANGUAGE sql AS $$
	SELECT jsonb_build_object('id', pg_temp.k(n), 'nummer', 100 + n, 'kanaal', 'telefoon', 'onderwerp', 'o' || n, 'inhoud', 'y', 'plaatsgevondenOp', op, 'vertrouwelijk', vertrouwelijk,
		'betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(51),
			'digitaleAdressen', '[{"soortDigitaalAdres": "telefoon", "adres": "0612345678"}]'::jsonb)),
		'interneTaken', jsonb_build_array(jsonb_build_object('gevraagdeHandeling', 'bel', 'toegewezenAanActor', pg_temp.a(2))))
$$;
SELECT klantcontact.registreer_partij('klantbeeld', jsonb_build_object('id', pg_temp.p(n), 'soortPartij', 'contactpersoon', 'contactnaam', '{"achternaam": "x"}'::jsonb)) = pg_temp.p(n) FROM generate_series(51, 53) AS n;
-- 1 to 12, of which 4 and 5 at one moment, and 7 confidential; one of another partij
SELECT count(*) FROM klantcontact.registreer_alle('klantbeeld', (SELECT jsonb_agg(pg_temp.doc(n, timestamptz '2024-01-01' + n * interval '1 day' - CASE n WHEN 5 THEN interval '1 day' ELSE '0' END, n = 7)) FROM generate_series(1, 12) AS n));
SELECT klantcontact.registreer('klantbeeld', pg_temp.doc(20, '2024-02-01') || jsonb_build_object('betrokkenen', jsonb_build_array(jsonb_build_object('rol', 'klant', 'initiator', true, 'wasPartij', pg_temp.p(52))))) = pg_temp.k(20);

SELECT string_agg(d ->> 'onderwerp', ' ') FROM klantcontact.klantbeeld('klantbeeld', pg_temp.p(51)) AS d;
-- each as lees gives it
SELECT count(*), bool_and(d = klantcontact.lees('klantbeeld', (d ->> 'id')::uuid)) FROM klantcontact.klantbeeld('klantbeeld', pg_temp.p(51)) AS d;
-- pages: of any size they give all of it, also where moments are equal
WITH RECURSIVE bladen AS (
	SELECT a, 1 AS blad, b.ids FROM generate_series(1, 5) AS a, LATERAL (SELECT array_agg((d ->> 'id')::uuid) FROM klantcontact.klantbeeld('klantbeeld', pg_temp.p(51), a) AS d) AS b (ids)
	UNION ALL SELECT a, blad + 1, b.ids FROM bladen, LATERAL (SELECT array_agg((d ->> 'id')::uuid) FROM klantcontact.klantbeeld('klantbeeld', pg_temp.p(51), a, voor => bladen.ids[cardinality(bladen.ids)]) AS d) AS b (ids)
	WHERE b.ids IS NOT NULL)
SELECT a, max(blad), (SELECT string_agg(right(i::text, 2), ' ') FROM (SELECT unnest(ids) AS i FROM bladen b WHERE b.a = bladen.a ORDER BY blad) AS s) FROM bladen GROUP BY a ORDER BY a;
-- what is no page
SELECT count(*) FROM klantcontact.klantbeeld('klantbeeld', pg_temp.p(53));
SELECT count(*) FROM klantcontact.klantbeeld('klantbeeld', pg_temp.p(99));
SELECT count(*) FROM klantcontact.klantbeeld('klantbeeld', pg_temp.p(51), 0);
SELECT count(*) FROM klantcontact.klantbeeld('klantbeeld', pg_temp.p(51), voor => pg_temp.k(99));
SELECT pg_temp.fout(o) FROM unnest(ARRAY['SELECT klantcontact.klantbeeld(''klantbeeld'', pg_temp.p(51), -1)', 'SELECT klantcontact.klantbeeld(''klantbeeld'', NULL)', 'SELECT klantcontact.klantbeeld(''klantbeeld'', pg_temp.p(51), NULL)']) AS o;

-- who may not see a klantcontact does not get it, nor a page from it on
CREATE ROLE kb_kcc;
CREATE ROLE kb_niets;
SELECT klantcontact.verleen('klantbeeld', 'kb_kcc', 'klantcontactcentrum');
GRANT USAGE ON SCHEMA klantbeeld TO kb_niets;
SET ROLE kb_kcc;
SELECT string_agg(d ->> 'onderwerp', ' ') FROM klantcontact.klantbeeld('klantbeeld', 'f0000000-0000-7000-8000-000000000051') AS d;
SELECT count(*) FROM klantcontact.klantbeeld('klantbeeld', 'f0000000-0000-7000-8000-000000000051', 50, 'c0000000-0000-7000-8000-000000000007');
SET ROLE kb_niets;
SELECT count(*) FROM klantcontact.klantbeeld('klantbeeld', 'f0000000-0000-7000-8000-000000000051');
RESET ROLE;

SET client_min_messages = error;
DROP OWNED BY kb_kcc, kb_niets;
DROP ROLE kb_kcc, kb_niets;
DROP SCHEMA klantbeeld CASCADE;
