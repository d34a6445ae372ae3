-- adres_geldig and the parts of an address, of a betrokkene and of a partij
\getenv srcdir PG_ABS_SRCDIR
\set reg reg_adres
\set ECHO none
\i :srcdir/tests/sql/regels.psql
\set ECHO all

CREATE TABLE pg_temp.delen (kolom text, waarde jsonb);
INSERT INTO pg_temp.delen VALUES ('nummeraanduiding_id', '"0518200000637599"'), ('adresregel1', '"Dorpsstraat 1"'), ('adresregel2', '"x"'), ('land', '"NL"'), ('straatnaam', '"Dorpsstraat"'),
	('huisnummer', '1'), ('huisnummertoevoeging', '"a"'), ('postcode', '"1234AB"'), ('woonplaats', '"Ons Dorp"');
CREATE FUNCTION pg_temp.adres(soort text, kolommen text[]) RETURNS jsonb LANGUAGE sql AS $$
	SELECT COALESCE(jsonb_object_agg(soort || '_' || kolom, waarde), '{}') FROM pg_temp.delen WHERE kolom = ANY (kolommen)
$$;
CREATE FUNCTION pg_temp.rij(tabel text, adres jsonb) RETURNS text LANGUAGE sql AS $$
	SELECT pg_temp.doe(format(CASE tabel
		WHEN 'partij' THEN 'INSERT INTO partij SELECT * FROM jsonb_populate_record(NULL::partij, ''{"id": "00000000-0000-7000-8000-0000000000b9", "nummer": 9, "soort_partij": "contactpersoon", "achternaam": "x", "indicatie_actief": true, "indicatie_geheimhouding": false}''::jsonb || %L)'
		ELSE 'INSERT INTO betrokkene SELECT * FROM jsonb_populate_record(NULL::betrokkene, ''{"id": "00000000-0000-7000-8000-000000000029", "klantcontact": "00000000-0000-7000-8000-000000000001", "rol": "klant", "initiator": false}''::jsonb || %L)' END, adres))
$$;
-- of all combinations of parts: which are an address, the same for both tables and both kinds
CREATE TABLE pg_temp.uitkomst AS
SELECT c.kolommen, s.soort, t.tabel, pg_temp.rij(t.tabel, pg_temp.adres(s.soort, c.kolommen)) AS uitkomst
FROM (SELECT ARRAY(SELECT kolom FROM (SELECT kolom, row_number() OVER (ORDER BY kolom) AS nr FROM pg_temp.delen) d WHERE i & (1 << (d.nr::int - 1)) <> 0) AS kolommen FROM generate_series(0, 511) i) c,
	unnest('{bezoekadres, correspondentieadres}'::text[]) s (soort), unnest('{partij, betrokkene}'::text[]) t (tabel);
SELECT tabel, soort, (uitkomst = 'taken') = ('nummeraanduiding_id' = ANY (kolommen) OR 'adresregel1' = ANY (kolommen) OR ('huisnummer' = ANY (kolommen) AND kolommen && '{straatnaam, postcode}') OR kolommen = '{}') AS zoals_de_regel, count(*) FROM pg_temp.uitkomst GROUP BY 1, 2, 3 ORDER BY 1, 2;
SELECT DISTINCT uitkomst FROM pg_temp.uitkomst WHERE uitkomst <> 'taken' ORDER BY 1;
-- the net of partij says the same of what goes past the trigger
BEGIN;
SET LOCAL session_replication_role = replica;
SELECT count(*) FILTER (WHERE (SELECT r <> 'taken' FROM pg_temp.rij('partij', pg_temp.adres(soort, kolommen)) r) = (uitkomst = 'taken')) AS anders, count(*) FROM pg_temp.uitkomst WHERE tabel = 'partij' AND soort = 'correspondentieadres';
ROLLBACK;
-- values
SELECT t, d, pg_temp.rij(t, jsonb_build_object('bezoekadres_straatnaam', 'x', 'bezoekadres_huisnummer', 1) || d) FROM unnest('{partij, betrokkene}'::text[]) t, unnest(ARRAY['{"bezoekadres_huisnummer": 0}', '{"bezoekadres_huisnummer": -1}', '{"bezoekadres_huisnummer": 99999}', '{"bezoekadres_huisnummer": 100000}',
	'{"bezoekadres_postcode": "1234ab"}', '{"bezoekadres_postcode": "0234AB"}', '{"bezoekadres_huisnummertoevoeging": "123456789012345678901"}', '{"bezoekadres_huisnummertoevoeging": " "}', '{"bezoekadres_straatnaam": " "}']::jsonb[]) d;
SELECT t, n, regexp_replace(pg_temp.rij(t, jsonb_build_object('correspondentieadres_huisnummer', 1, 'correspondentieadres_straatnaam', repeat('é', n), 'correspondentieadres_woonplaats', repeat('é', n))), 'é+', '..') FROM unnest('{partij, betrokkene}'::text[]) t, unnest('{255, 256}'::int[]) n;
-- every path
SELECT p.* FROM pg_temp.paden('betrokkene', '{"id": "<29>", "klantcontact": "<01>", "rol": "klant", "initiator": false, "bezoekadres_woonplaats": "Ons Dorp", "bezoekadres_huisnummer": 1}') p;
SELECT p.* FROM pg_temp.paden('partij', '{"id": "<b9>", "nummer": 9, "soort_partij": "contactpersoon", "achternaam": "x", "indicatie_actief": true, "indicatie_geheimhouding": false, "bezoekadres_huisnummer": 123456, "bezoekadres_straatnaam": "x"}') p;
-- betrokkene_vast: those of a contact change only as a correction
SELECT pg_temp.doe(u), pg_temp.corrigeer(u) FROM (SELECT 'UPDATE betrokkene SET bezoekadres_straatnaam = ''x'', bezoekadres_huisnummer = 1 WHERE id = <21>' AS u) u;
-- what is not as it should be is found
SET session_replication_role = replica;
UPDATE betrokkene SET bezoekadres_huisnummer = 0, bezoekadres_woonplaats = 'x' WHERE id = '00000000-0000-7000-8000-000000000021';
RESET session_replication_role;
SELECT regel, tabel, id, melding FROM klantcontact.controleer(:'reg', 'rijen') ORDER BY 1;
